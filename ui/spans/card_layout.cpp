#include "ui/spans/card_layout.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QStyle>

#include <cmath>

namespace {

constexpr int mostQuoteLines = 3;
constexpr int mostLinkLines = 2;
constexpr int mostNoteLines = 2;

std::unique_ptr<QTextLayout> newLayout(const QString &text, const QFont &font, Qt::LayoutDirection direction)
{
    auto layout = std::make_unique<QTextLayout>(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Words run as their letters do, and stand at the side where the window's language begins.
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(QStyle::visualAlignment(direction, Qt::AlignLeft));
    layout->setTextOption(option);
    return layout;
}

// Lays out at most `lines` lines from `y` on; gives the first character that did not fit.
qsizetype fill(QTextLayout &layout, double width, int lines, double &y)
{
    qsizetype next = 0;
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += std::ceil(line.height());
        next = line.textStart() + line.textLength();
    }
    layout.endLayout();
    return next;
}

TextBlock wrapLinks(const Card &card, const QFont &font, double width, Qt::LayoutDirection direction)
{
    TextBlock block;
    // The line runs as its first word does, and the arrows with it.
    const bool fromRight = !card.links.empty() && card.links.front().words.isRightToLeft();
    const QChar back(fromRight ? 0x2192 : 0x2190);
    const QChar forth(fromRight ? 0x2190 : 0x2192);
    // Leaves out whole links from the end until the rest fits.
    for (std::size_t shown = std::min<std::size_t>(card.links.size(), 12); shown > 0; --shown) {
        QString text;
        QList<QTextLayout::FormatRange> bold;
        for (std::size_t i = 0; i < shown; ++i) {
            const LinkPhrase &link = card.links[i];
            if (i > 0)
                text += QStringLiteral(" · ");
            if (i == 0 && !link.outgoing)
                text += back + QLatin1Char(' ');
            text += link.words + QLatin1Char(' ');
            if (link.outgoing)
                text += forth + QLatin1Char(' ');
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(text.size());
            range.length = static_cast<int>(link.name.size());
            range.format.setFontWeight(QFont::DemiBold);
            bold.append(range);
            text += link.name;
        }
        if (shown < card.links.size())
            text += QCoreApplication::translate("CardText", " · %1 more").arg(card.links.size() - shown);
        auto layout = newLayout(text, font, direction);
        layout->setFormats(bold);
        double y = 0;
        const qsizetype end = fill(*layout, width, mostLinkLines, y);
        if (end < text.size() && shown > 1)
            continue;
        block.height = y;
        block.parts.push_back(std::move(layout));
        break;
    }
    return block;
}

} // namespace

void TextBlock::draw(QPainter &painter, QPointF place) const
{
    for (const auto &part : parts)
        part->draw(&painter, place);
}

TextBlock wrapWords(const QString &text, const QFont &font, double width, int mostLines,
                    Qt::LayoutDirection direction)
{
    TextBlock block;
    if (text.isEmpty())
        return block;
    double y = 0;
    auto whole = newLayout(text, font, direction);
    if (fill(*whole, width, mostLines, y) < text.size()) {
        y = 0;
        const qsizetype rest = mostLines > 1 ? fill(*whole, width, mostLines - 1, y) : 0;
        auto last = newLayout(
            QFontMetrics(font).elidedText(text.mid(rest), Qt::ElideMiddle, static_cast<int>(width)), font,
            direction);
        fill(*last, width, 1, y);
        block.parts.push_back(std::move(last));
        if (mostLines == 1)
            whole.reset();
    }
    if (whole)
        block.parts.push_back(std::move(whole));
    block.height = y;
    return block;
}

CardLayout layOutCard(const Card &card, const QFont &font, const QRect &row, Qt::LayoutDirection direction)
{
    QFont bold = font;
    bold.setBold(true);
    const QFontMetrics plain(font);
    const QFontMetrics strong(bold);

    CardLayout layout;
    layout.unit = std::max(4, plain.height() / 4);
    layout.barWidth = layout.unit;
    layout.card = row.adjusted(2 * layout.unit, 0, -2 * layout.unit, 0);
    const int inset = 2 * layout.unit;
    layout.words = QStyle::visualRect(
        direction, layout.card, layout.card.adjusted(layout.barWidth + inset, layout.unit + 2, -inset, 0));

    const int width = std::max(layout.words.width(), plain.averageCharWidth() * 4);
    const QString dot = card.when.isEmpty() ? QString() : QStringLiteral(" · ");
    const int tag = strong.horizontalAdvance(card.tagName);
    const int when = plain.horizontalAdvance(dot + card.when);
    const int gap = inset;
    layout.stacked = tag + gap + plain.horizontalAdvance(card.person.left(6)) + when > width;
    const int forPerson = (layout.stacked ? width : width - tag - gap) - when;
    layout.person = plain.elidedText(card.person, Qt::ElideRight, std::max(forPerson, 0)) + dot + card.when;
    const int forSummary =
        width - tag - gap - (layout.stacked ? 0 : plain.horizontalAdvance(layout.person) + gap);
    layout.summary = forSummary < 3 * plain.averageCharWidth()
                         ? QString()
                         : plain.elidedText(card.summary, Qt::ElideRight, forSummary);

    layout.quote = wrapWords(card.quote, font, width, mostQuoteLines, direction);
    layout.links = wrapLinks(card, font, width, direction);
    layout.assessment = wrapWords(card.assessment, font, width, 1, direction);
    if (!card.note.isEmpty())
        layout.note = wrapWords(QCoreApplication::translate("CardText", "Note: %1").arg(card.note), font,
                                width, mostNoteLines, direction);
    layout.thread = wrapWords(card.thread, font, width, 1, direction);

    double height = layout.unit + 2 + strong.lineSpacing() * (layout.stacked ? 2 : 1);
    for (const TextBlock *block : {&layout.quote, &layout.links, &layout.assessment, &layout.note, &layout.thread}) {
        if (block->height > 0)
            height += block->height + 2;
    }
    layout.card.setHeight(static_cast<int>(std::ceil(height)) + layout.unit + 2);
    layout.words.setHeight(layout.card.height());
    layout.rowHeight = layout.card.height() + 2 * layout.unit;
    layout.card.translate(0, layout.unit);
    layout.words.translate(0, layout.unit);
    return layout;
}
