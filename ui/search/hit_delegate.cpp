#include "ui/search/hit_delegate.h"

#include "ui/search/hit_list_model.h"
#include "ui/tags/mark_painting.h"
#include "ui/widgets/draw_line.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int edge = 8;

// Where the words found begin, from the side the line begins at.
int axis(int width)
{
    return width * 2 / 5;
}

} // namespace

HitDelegate::HitDelegate(const HitListModel *model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    QStyleOptionViewItem line = option;
    initStyleOption(&line, index);
    const QStyle *style = line.widget ? line.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &line, painter, line.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    painter->setPen(line.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text));
    if (index.column() == HitListModel::Line) {
        paintLine(*painter, line, index);
    } else if (index.column() == HitListModel::Tags) {
        paintTags(*painter, line, index);
    } else {
        drawLine(*painter, line.rect.adjusted(edge, 0, -edge, 0), line.direction, Side::Start,
                 index.data().toString());
    }
    painter->restore();
}

QRect HitDelegate::tickRect(const QStyleOptionViewItem &option) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const int size = style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget);
    const QRect box(option.rect.left() + edge, option.rect.center().y() - size / 2, size, size);
    return QStyle::visualRect(option.direction, option.rect, box);
}

void HitDelegate::paintLine(QPainter &painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const SearchHit *hit = m_model->hitAt(index.row());
    if (!hit)
        return;
    QRect rect = option.rect.adjusted(edge, 0, -edge, 0);
    if (m_model->hasTicks()) {
        QStyleOptionButton box;
        box.rect = tickRect(option);
        box.palette = option.palette;
        box.direction = option.direction;
        const bool tagged = m_model->isTagged(index.row());
        box.state = (m_model->isTicked(index.row()) ? QStyle::State_On : QStyle::State_Off) |
                    (tagged && !m_model->isTicked(index.row()) ? QStyle::State_None : QStyle::State_Enabled);
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, option.widget);
        const int indent = box.rect.width() + edge;
        option.direction == Qt::RightToLeft ? rect.setRight(rect.right() - indent)
                                            : rect.setLeft(rect.left() + indent);
    }
    // The line runs the way its own letters do: what comes first stands where reading begins.
    const QString match = hit->match.simplified();
    const bool rightToLeft = (hit->left + match + hit->right).isRightToLeft();
    const Qt::LayoutDirection direction = rightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
    const int middle = axis(rect.width());
    QFont bold = option.font;
    bold.setBold(true);
    const QFontMetrics metrics(option.font);
    const int blank = metrics.horizontalAdvance(QLatin1Char(' '));
    const int room = std::max(0, rect.width() - middle - 2 * blank);
    const int matchWidth = std::min(QFontMetrics(bold).horizontalAdvance(match) + 2, room);
    const auto place = [&](int from, int width) {
        return QStyle::visualRect(direction, rect,
                                  QRect(rect.left() + from, rect.top(), width, rect.height()));
    };
    const QColor quiet = pageColors(isDark(option.palette)).quiet;
    const bool chosen = option.state & QStyle::State_Selected;
    const QColor ink = painter.pen().color();
    const auto text = [&](const QRect &where, const QString &words, bool atEnd, Qt::TextElideMode elide) {
        painter.setLayoutDirection(direction);
        const bool left = atEnd == rightToLeft;
        painter.drawText(where,
                         int(Qt::AlignAbsolute | (left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter) |
                             Qt::TextSingleLine,
                         QFontMetrics(painter.font()).elidedText(words, elide, where.width()));
    };
    const bool before = !hit->left.isEmpty() && hit->left.back().isSpace();
    painter.setPen(chosen ? ink : quiet);
    painter.setFont(option.font);
    text(place(0, middle - (before ? blank : 0)), hit->left.trimmed(), true, Qt::ElideLeft);
    const bool behind = !hit->right.isEmpty() && hit->right.front().isSpace();
    const int after = middle + matchWidth + (behind ? blank : 0);
    QString rest = hit->right.trimmed();
    if (!hit->note.isEmpty()) // what was looked for in notes has all the room
        rest = (rest.isEmpty() || m_model->isOfNotes() ? QString() : rest.left(24) + QStringLiteral("…")) + QStringLiteral("  ✎ ") +
               HitListModel::noteWords(*hit);
    text(place(after, std::max(0, rect.width() - after)), rest, false, Qt::ElideRight);
    painter.setPen(ink);
    painter.setFont(bold);
    text(place(middle, matchWidth), match, false, Qt::ElideRight);
}

void HitDelegate::paintTags(QPainter &painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const SearchHit *hit = m_model->hitAt(index.row());
    if (!hit)
        return;
    QFont small = option.font;
    small.setBold(true);
    small.setPointSizeF(small.pointSizeF() * 0.85);
    const QFontMetrics metrics(small);
    const int height = std::min(metrics.height() + 2, option.rect.height() - 2);
    int left = option.rect.left() + edge;
    std::vector<Id> seen;
    for (const SearchMark &mark : hit->marks) {
        if (std::find(seen.begin(), seen.end(), mark.tag) != seen.end())
            continue;
        seen.push_back(mark.tag);
        const TagStyle &style = m_styles.of(mark.tag);
        const int width = std::max(height, metrics.horizontalAdvance(style.letter) + 8);
        const QRect chip(left, option.rect.center().y() - height / 2, width, height);
        if (chip.right() > option.rect.right())
            break;
        painter.setRenderHint(QPainter::Antialiasing);
        paintLetterChip(painter, QStyle::visualRect(option.direction, option.rect, chip), style, small);
        left += width + 4;
    }
}

bool HitDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || index.column() != HitListModel::Line ||
        !m_model->hasTicks())
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QRect target = tickRect(option).adjusted(-edge, -edge, edge, edge);
    if (mouse->button() != Qt::LeftButton || !target.contains(mouse->position().toPoint()))
        return false;
    emit tickClicked(index.row());
    return true;
}
