#include "ui/widgets/field_rows.h"

#include <QLabel>
#include <QStyle>

#include <algorithm>

namespace {

// A label wider than this share of a row stands above its field.
constexpr double widestLabel = 0.45;

// A field beside its label has room for so many letters, or it goes below.
constexpr int leastField = 20;

int heightAt(const QLayoutItem *item, int width)
{
    const int wanted = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
    return std::max(wanted, item->minimumSize().height());
}

// On one line; what a label that may wrap hints at is another width.
int widthOf(const QLayoutItem *label)
{
    auto *words = qobject_cast<QLabel *>(const_cast<QLayoutItem *>(label)->widget());
    return words ? words->fontMetrics().horizontalAdvance(words->text()) + 2 : label->sizeHint().width();
}

} // namespace

FieldRows::FieldRows(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FieldRows::~FieldRows()
{
    for (const Row &row : m_rows) {
        delete row.label;
        delete row.field;
    }
}

void FieldRows::setGaps(int besideLabel, int betweenRows)
{
    m_besideLabel = besideLabel;
    m_betweenRows = betweenRows;
    invalidate();
}

// A plain item asks its widget each time; those of QLayout::addWidget() remember heights.
QLayoutItem *FieldRows::itemFor(QWidget *widget)
{
    addChildWidget(widget);
    return new QWidgetItem(widget);
}

void FieldRows::addRow(QWidget *field)
{
    insertRow(int(m_rows.size()), nullptr, field);
}

QLabel *FieldRows::addRow(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    insertRow(int(m_rows.size()), label, field);
    return label;
}

void FieldRows::insertRow(int row, QLabel *label, QWidget *field)
{
    Row one;
    if (label) {
        label->setWordWrap(true);
        label->setBuddy(field);
        one.label = itemFor(label);
    }
    one.field = itemFor(field);
    m_rows.insert(m_rows.begin() + std::clamp(row, 0, int(m_rows.size())), one);
    invalidate();
}

void FieldRows::setRowVisible(QWidget *field, bool visible)
{
    field->setVisible(visible);
    if (QLabel *label = labelOf(field))
        label->setVisible(visible);
}

int FieldRows::rowOf(const QWidget *field) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].field->widget() == field)
            return int(i);
    }
    return -1;
}

QLabel *FieldRows::labelOf(const QWidget *field) const
{
    const int row = rowOf(field);
    QLayoutItem *label = row < 0 ? nullptr : m_rows[std::size_t(row)].label;
    return label ? qobject_cast<QLabel *>(label->widget()) : nullptr;
}

void FieldRows::addItem(QLayoutItem *item)
{
    m_rows.push_back({nullptr, item});
    invalidate();
}

int FieldRows::count() const
{
    int items = 0;
    for (const Row &row : m_rows)
        items += row.label ? 2 : 1;
    return items;
}

QLayoutItem *FieldRows::itemAt(int index) const
{
    for (const Row &row : m_rows) {
        if (row.label && index-- == 0)
            return row.label;
        if (index-- == 0)
            return row.field;
    }
    return nullptr;
}

QLayoutItem *FieldRows::takeAt(int index)
{
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        if (row->label && index-- == 0) {
            invalidate();
            return std::exchange(row->label, nullptr);
        }
        if (index-- == 0) {
            QLayoutItem *field = row->field;
            if (row->label) // it is taken later, as a row of its own
                *row = {nullptr, row->label};
            else
                m_rows.erase(row);
            invalidate();
            return field;
        }
    }
    return nullptr;
}

int FieldRows::labelColumn(int width) const
{
    int column = 0;
    for (const Row &row : m_rows) {
        const int label = row.label && !row.label->isEmpty() ? widthOf(row.label) : 0;
        if (label <= widestLabel * width)
            column = std::max(column, label);
    }
    return column;
}

int FieldRows::heightForWidth(int width) const
{
    const QMargins edges = contentsMargins();
    return arrange(QRect(0, 0, width - edges.left() - edges.right(), 0), false) + edges.top() +
           edges.bottom();
}

QSize FieldRows::sizeHint() const
{
    int column = 0, fields = 0;
    for (const Row &row : m_rows) {
        if (row.field->isEmpty())
            continue;
        if (row.label)
            column = std::max(column, widthOf(row.label) + m_besideLabel);
        fields = std::max(fields, row.field->sizeHint().width());
    }
    const QMargins edges = contentsMargins();
    const int width = column + fields + edges.left() + edges.right();
    return {width, heightForWidth(width)};
}

QSize FieldRows::minimumSize() const
{
    int width = 0, height = 0;
    for (const Row &row : m_rows) {
        if (row.field->isEmpty())
            continue;
        width = std::max(width, row.field->minimumSize().width());
        height += row.field->minimumSize().height() + (height > 0 ? m_betweenRows : 0);
    }
    return QSize(width, height).grownBy(contentsMargins());
}

void FieldRows::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect.marginsRemoved(contentsMargins()), true);
}

int FieldRows::arrange(const QRect &rect, bool place) const
{
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const auto put = [&](QLayoutItem *item, const QRect &where) {
        if (place)
            item->setGeometry(QStyle::visualRect(direction, rect, where));
    };
    const int column = labelColumn(rect.width());
    const int least = parentWidget() ? leastField * parentWidget()->fontMetrics().averageCharWidth() : 0;
    int y = rect.top();
    for (const Row &row : m_rows) {
        if (row.field->isEmpty())
            continue;
        if (y > rect.top())
            y += m_betweenRows;
        QRect field(rect.left(), y, rect.width(), 0);
        if (row.label && !row.label->isEmpty()) {
            const int left = column + m_besideLabel;
            const bool beside = column > 0 && widthOf(row.label) <= column &&
                                left + std::max(row.field->minimumSize().width(), least) <= rect.width();
            const int lines = heightAt(row.label, beside ? column : rect.width());
            if (beside) {
                field.setLeft(rect.left() + left);
                // On the middle of the field's first line; a field of many lines begins a little below its
                // top.
                const int low = row.field->minimumSize().height();
                const int line = low > 2 * lines ? lines + lines / 4 : std::max(low, lines);
                put(row.label, QRect(rect.left(), y, column, line));
            } else {
                put(row.label, QRect(rect.left(), y, rect.width(), lines));
                field.moveTop(y + lines + m_betweenRows / 2);
            }
        }
        field.setHeight(heightAt(row.field, field.width()));
        put(row.field, field);
        y = field.top() + field.height();
    }
    return y - rect.top();
}
