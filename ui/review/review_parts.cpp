#include "ui/review/review_parts.h"

#include "ui/tags/mark_painting.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace {

// At least 3:1 against the window, light and dark.
QColor kindColor(DifferenceKind kind, bool dark, const QPalette &palette)
{
    switch (kind) {
    case DifferenceKind::Exact:
        return palette.color(QPalette::PlaceholderText);
    case DifferenceKind::Boundary:
        return QColor(dark ? 0xE6 : 0xA0, dark ? 0x9F : 0x6A, 0x00);
    case DifferenceKind::Tag:
    case DifferenceKind::Attribute:
    case DifferenceKind::Link:
        return dark ? QColor(0xD9, 0x82, 0xB5) : QColor(0xB5, 0x50, 0x8C);
    case DifferenceKind::OnlyA:
    case DifferenceKind::OnlyB:
        return dark ? QColor(0xFF, 0x8A, 0x4B) : QColor(0xC6, 0x52, 0x00);
    case DifferenceKind::Split:
    case DifferenceKind::Merged:
        return dark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
    }
    return palette.color(QPalette::PlaceholderText);
}

} // namespace

KindChip::KindChip(DifferenceKind kind, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize KindChip::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + metrics.height() + 2,
            std::max(24, metrics.height() + metrics.height() / 3)};
}

void KindChip::paintEvent(QPaintEvent *)
{
    const bool dark = isDark(palette());
    const PageColors colors = pageColors(dark);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF chip = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const double radius = chip.height() / 2;
    const QColor edge = kindColor(m_kind, dark, palette());
    painter.setPen(QPen(underMouse() ? colors.accent : edge, isChecked() ? 2 : 1,
                        isChecked() ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(isChecked() ? palette().base() : Qt::NoBrush);
    painter.drawRoundedRect(chip, radius, radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 1, Qt::DotLine));
        painter.drawRoundedRect(chip.adjusted(3, 3, -3, -3), radius - 3, radius - 3);
    }
    QFont words = font();
    words.setStrikeOut(!isChecked());
    painter.setFont(words);
    painter.setPen(palette().color(isChecked() ? QPalette::Text : QPalette::PlaceholderText));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

SideCard::SideCard(QWidget *parent) : QAbstractButton(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMinimumHeight(24);
}

void SideCard::show(const SideText &side, const TagStyle &style, const QString &key)
{
    m_side = side;
    m_style = style;
    m_key = key;
    setAccessibleName(spokenSide(side));
    setEnabled(!side.tag.isNull());
    updateGeometry();
    update();
}

int SideCard::unit() const
{
    return std::max(4, fontMetrics().height() / 4);
}

QSize SideCard::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 40;
    return {width, heightForWidth(width)};
}

int SideCard::heightForWidth(int width) const
{
    return draw(nullptr, width);
}

int SideCard::draw(QPainter *painter, int width) const
{
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int inner = std::max(24, width - 6 * unit());
    const int left = rightToLeft ? 2 * unit() : 4 * unit();
    int y = 2 * unit();
    const QColor ink = palette().color(QPalette::Active, QPalette::Text);
    const QColor quiet = palette().color(QPalette::Active, QPalette::PlaceholderText);
    const auto paragraph = [&](const QString &text, const QColor &color,
                               const QList<QTextLayout::FormatRange> &formats, int room) {
        QTextLayout layout(text, font());
        QTextOption option;
        option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute);
        layout.setTextOption(option);
        layout.setFormats(formats);
        layout.beginLayout();
        qreal height = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room);
            line.setPosition({0, height});
            height += line.height();
        }
        layout.endLayout();
        if (painter) {
            painter->setPen(color);
            layout.draw(painter, QPointF(rightToLeft ? left + inner - room : left, y));
        }
        y += int(std::ceil(height)) + unit() / 2;
    };
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    QTextCharFormat calm;
    calm.setForeground(quiet);
    const QString head = m_side.who + QStringLiteral("  ") + m_side.about;
    const int key = m_key.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_key) + 2 * unit();
    if (painter && key > 0) {
        painter->setPen(quiet);
        const QRect place(left, y, inner, fontMetrics().height());
        painter->drawText(place,
                          int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignAbsolute,
                          m_key);
    }
    const int who = int(m_side.who.size());
    paragraph(head, ink, {{0, who, strong}, {who, int(head.size()) - who, calm}}, std::max(24, inner - key));
    if (!m_side.quote.isEmpty()) {
        QList<QTextLayout::FormatRange> formats;
        for (const TextRange &part : m_side.different)
            formats.append({int(part.start), int(part.length()), strong});
        paragraph(m_side.quote, ink, formats, inner);
    }
    for (const QString &line : m_side.more)
        paragraph(line, quiet, {}, inner);
    return std::max(24, y + unit() + unit() / 2);
}

void SideCard::paintEvent(QPaintEvent *)
{
    const PageColors colors = pageColors(isDark(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor edge = palette().color(QPalette::PlaceholderText);
    edge.setAlpha(120);
    painter.setBrush(palette().base());
    const bool pointed = isEnabled() && (underMouse() || hasFocus());
    painter.setPen(QPen(pointed ? colors.accent : edge, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(card, 4, 4);
    if (!m_side.tag.isNull()) {
        const QRect bar(1, 1, unit(), height() - 2);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), m_style.line);
    }
    draw(&painter, width());
}
