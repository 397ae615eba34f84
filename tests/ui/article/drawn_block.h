// One paragraph laid out with spans and painted into a picture, without a view around it.
#pragma once

#include "tests/support/strings.h"
#include "ui/article/block_painting.h"

#include <QImage>
#include <QPainter>

#include <array>

struct DrawnBlock
{
    static constexpr std::array<Mark, 7> marks{Mark::Solid,  Mark::Box,      Mark::Dotted, Mark::Wavy,
                                               Mark::Double, Mark::Brackets, Mark::Dashed};

    DrawnBlock(const QString &text, int width, bool letters = false, bool darkPage = false, double zoom = 1)
        : dark(darkPage)
    {
        const char *colors[] = {"#0072b2", "#00805c", "#a06000", "#b3407c", "#7a4fb0", "#5c6670", "#c0392b"};
        const char *nights[] = {"#56b4e9", "#4fd1a1", "#ffb000", "#e79fc8", "#b79ae0", "#a8b0ba", "#ff8a75"};
        for (std::size_t i = 0; i < marks.size(); ++i) {
            Tag tag;
            tag.id = Id::make();
            tag.name = QStringLiteral("Tag %1").arg(i);
            tag.key = QChar(char16_t('A' + i));
            tag.mark = marks[i];
            tag.light = QString::fromLatin1(colors[i]);
            tag.dark = QString::fromLatin1(nights[i]);
            tagset.tags.push_back(tag);
        }
        styles = TagStyles(tagset, dark);
        PageStyle::Wanted wanted;
        wanted.width = width;
        wanted.letters = letters;
        wanted.zoom = zoom;
        page = PageStyle(wanted);
        BlockLayout::Wanted block;
        block.text = text;
        block.rightToLeft = readsFromRight(text);
        layout = std::make_unique<BlockLayout>(block, page);
    }

    const TagStyle &style(std::size_t tag) const { return styles.of(tagset.tags[tag].id); }
    BlockSpan span(std::size_t tag, TextRange range) const
    {
        BlockSpan one;
        one.id = Id::make();
        one.style = &style(tag);
        one.length = range.length();
        one.parts.append(range);
        return one;
    }
    void place(std::vector<BlockSpan> spans) { layout->placeMarks(std::move(spans), page, dark); }

    QImage picture(qreal ratio = 1) const
    {
        QImage image(QSize(page.width, layout->height() + 60) * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        const PageColors colors = pageColors(dark);
        image.fill(colors.paper);
        QPainter painter(&image);
        BlockLook look;
        look.style = &page;
        look.colors = colors;
        look.colors.ink = colors.paper; // the edges of letters have all kinds of colours
        look.dark = dark;
        paintBlock(painter, *layout, look, QPointF(page.left, 0), QRectF(0, 0, 4000, 4000));
        return image;
    }

    bool dark;
    Tagset tagset;
    TagStyles styles;
    PageStyle page;
    std::unique_ptr<BlockLayout> layout;
};
