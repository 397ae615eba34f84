#include "ui/article/block_layout.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr QChar controlSign(0x25C6); // ◆

bool hasRightToLeft(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const ushort code = c.unicode();
        return code >= 0x0590 && (code <= 0x08FF || code == 0x200F || (code >= 0xFB1D && code <= 0xFDFF) ||
                                  (code >= 0xFE70 && code <= 0xFEFC) || (code >= 0xD802 && code <= 0xD83B));
    });
}

} // namespace

bool readsFromRight(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t code = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            code = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        switch (QChar::direction(code)) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    return false;
}

bool isDirectionControl(QChar character)
{
    const ushort code = character.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

QString withVisibleControls(QString text, QVarLengthArray<int, 4> *places)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isDirectionControl(std::as_const(text).at(i))) {
            text[i] = controlSign;
            places->append(int(i));
        }
    }
    return text;
}

BlockLayout::BlockLayout(const Wanted &wanted, const PageStyle &style)
    : m_zone(wanted.zone), m_rightToLeft(wanted.rightToLeft), m_starts(wanted.startsParagraph),
      m_ends(wanted.endsParagraph), m_metadata(wanted.metadata)
{
    const ZoneStyle &zone = style.zone(m_zone);
    m_ascent = zone.ascent;
    m_descent = zone.descent;
    QVarLengthArray<int, 4> controls;
    m_layout.setText(withVisibleControls(wanted.text, &controls));
    m_layout.setFont(zone.font);
    m_layout.setCacheEnabled(true);
    m_mixed = m_rightToLeft || hasRightToLeft(wanted.text);
    QTextOption option(m_rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    // Qt 6.4 would read AlignLeft as "leading"; absolute, because the view itself picks the side.
    option.setAlignment(option.alignment() | Qt::AlignAbsolute);
    option.setTextDirection(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(zone.emWidth * 3);
    m_layout.setTextOption(option);
    if (!controls.isEmpty()) {
        QList<QTextLayout::FormatRange> formats;
        for (const int place : controls) {
            QTextLayout::FormatRange format{place, 1, {}};
            format.format.setForeground(QColor(0xC6, 0x28, 0x28));
            formats.append(format);
        }
        m_layout.setFormats(formats);
    }
    breakLines(style);
    stackLines(style);
}

void BlockLayout::breakLines(const PageStyle &style)
{
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(style.column);
        LineBox box;
        box.start = line.textStart();
        box.end = line.textStart() + line.textLength();
        const QRectF words = line.naturalTextRect();
        box.left = words.left();
        box.right = words.right();
        m_lines.push_back(box);
    }
    m_layout.endLayout();
}

// Puts every line at its place, taller where its lanes or its letters need more room.
void BlockLayout::stackLines(const PageStyle &style)
{
    const ZoneStyle &zone = style.zone(m_zone);
    qreal y = m_starts ? zone.above : 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        LineBox &box = m_lines[i];
        QTextLine line = m_layout.lineAt(int(i));
        const qreal rise = std::max(zone.rise, std::ceil(line.ascent()));
        const qreal fall = std::max(zone.line - zone.rise, std::ceil(line.descent()));
        const int tooMany = std::max(0, box.lanes - style.lanesInLine);
        box.top = y;
        box.baseline = y + rise;
        box.height = rise + fall + tooMany * style.laneStep;
        line.setPosition(QPointF(0, box.baseline - line.ascent()));
        y += box.height;
    }
    m_height = int(std::ceil(y + (m_ends ? zone.below : 0) + m_metadata));
}

int BlockLayout::lineAt(int position, bool atEnd) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), position,
                                        [](int value, const LineBox &box) { return value < box.start; });
    const int line = std::max(0, int(after - m_lines.begin()) - 1);
    return atEnd && line > 0 && m_lines[std::size_t(line)].start == position ? line - 1 : line;
}

int BlockLayout::lineAtY(qreal y) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), y,
                                        [](qreal value, const LineBox &box) { return value < box.top; });
    return std::max(0, int(after - m_lines.begin()) - 1);
}

void BlockLayout::rectsInLine(int index, TextRange range, QVarLengthArray<QRectF, 4> &rects) const
{
    const LineBox &box = m_lines[std::size_t(index)];
    const int start = std::max(int(range.start), box.start);
    const int end = std::min(int(range.end), box.end);
    if (start >= end)
        return;
    const QTextLine line = m_layout.lineAt(index);
    const qreal top = box.baseline - m_ascent;
    const qreal height = m_ascent + m_descent;
    const auto append = [&](qreal a, qreal b) {
        const qreal left = std::clamp(std::min(a, b), box.left, box.right);
        const qreal right = std::clamp(std::max(a, b), box.left, box.right);
        if (right > left)
            rects.append(QRectF(left, top, right - left, height));
    };
    if (!m_mixed) {
        append(line.cursorToX(start), end == box.end ? box.right : line.cursorToX(end));
        return;
    }
    // cursorToX is visual where directions are mixed: take each character's two edges and merge neighbours.
    qreal left = 0;
    qreal right = -1;
    for (int at = start; at < end;) {
        const int next = std::min(end, after(at));
        const Edges edges = edgesIn(index)[std::size_t(at - box.start)];
        const qreal from = edges.left();
        const qreal to = edges.right();
        if (right >= left && from <= right + 0.5 && to >= left - 0.5) {
            left = std::min(left, from);
            right = std::max(right, to);
        } else {
            if (right > left)
                append(left, right);
            left = from;
            right = to;
        }
        at = next;
    }
    if (right > left)
        append(left, right);
}

void BlockLayout::eachRect(TextRange range, const std::function<void(int, const QRectF &)> &visit) const
{
    if (m_lines.empty() || range.isEmpty())
        return;
    const int last = lineAt(int(range.end) - 1);
    for (int line = lineAt(int(range.start)); line <= last; ++line) {
        QVarLengthArray<QRectF, 4> rects;
        rectsInLine(line, range, rects);
        for (const QRectF &rect : rects)
            visit(line, rect);
    }
}

void BlockLayout::draw(QPainter &painter, const QPointF &origin, const QRectF &clip) const
{
    m_layout.draw(&painter, origin, {}, clip);
}

QRectF labelRect(const MarginLabel &label, const PageStyle &style)
{
    const qreal width = std::min(label.width, qreal(style.labelWidth));
    const qreal left = style.mirrored ? -style.labelGap - width : style.column + style.labelGap;
    return {left, label.y - style.labelHeight / 2.0, width, qreal(style.labelHeight)};
}
