#include "ui/spans/card_list.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

CardList::CardList(QWidget *parent) : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would wrap every card anew
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Window);
}

void CardList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    if (model)
        connect(model, &QAbstractItemModel::rowsRemoved, this, &CardList::removeRows);
    reset();
}

int CardList::estimate() const
{
    return 6 * fontMetrics().lineSpacing();
}

void CardList::reset()
{
    m_heights.reset(model() ? model()->rowCount() : 0, estimate());
    QListView::reset();
    verticalScrollBar()->setValue(0);
    doItemsLayout();
}

void CardList::doItemsLayout()
{
    QAbstractItemView::doItemsLayout(); // not QListView's, which measures every row
}

void CardList::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const int top = m_heights.rowAt(verticalOffset());
    m_heights.insert(start, end - start + 1);
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    // What is being looked at stays where it is when something is tagged above it.
    if (start < top) {
        const qint64 added = m_heights.top(end + 1) - m_heights.top(start);
        verticalScrollBar()->setValue(static_cast<int>(verticalOffset() + added));
    }
    viewport()->update();
}

void CardList::removeRows(const QModelIndex &, int first, int last)
{
    const int top = m_heights.rowAt(verticalOffset());
    const qint64 gone = m_heights.top(last + 1) - m_heights.top(first);
    m_heights.remove(first, last - first + 1);
    updateGeometries();
    if (last < top)
        verticalScrollBar()->setValue(static_cast<int>(verticalOffset() - gone));
    viewport()->update();
}

void CardList::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                           const QList<int> &roles)
{
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
        m_heights.forgetMeasure(row);
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    measureVisible();
    viewport()->update();
}

void CardList::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    const qint64 hidden = m_heights.total() - viewport()->height();
    bar->setSingleStep(2 * fontMetrics().lineSpacing());
    bar->setPageStep(viewport()->height());
    bar->setRange(0, static_cast<int>(std::clamp<qint64>(hidden, 0, std::numeric_limits<int>::max())));
    measureVisible();
}

int CardList::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void CardList::scrollContentsBy(int, int)
{
    measureVisible();
    viewport()->update();
}

// Measures from the top row down until the window is full. A top row of which only the end is seen
// grows or shrinks upwards, out of sight.
void CardList::measureVisible()
{
    if (m_measuring || m_heights.count() == 0 || !model() || viewport()->width() < 10)
        return;
    m_measuring = true;
    QScrollBar *bar = verticalScrollBar();
    bool grown = false;
    int row = m_heights.rowAt(bar->value());
    for (bool first = true; row < m_heights.count(); ++row, first = false) {
        const qint64 top = m_heights.top(row);
        if (top >= bar->value() + viewport()->height())
            break;
        if (m_heights.isMeasured(row))
            continue;
        const QModelIndex index = model()->index(row, 0);
        const int before = m_heights.height(row);
        m_heights.measure(row, itemDelegate()->sizeHint(optionFor(index), index).height());
        const int delta = m_heights.height(row) - before;
        grown = grown || delta != 0;
        if (first && top < bar->value() && delta != 0) {
            bar->setMaximum(std::max(bar->maximum() + delta, 0));
            bar->setValue(bar->value() + delta);
        }
    }
    m_measuring = false;
    if (grown)
        updateGeometries();
}

void CardList::measureAgain()
{
    const bool seen = seesCurrent(viewport()->size());
    m_heights.forgetMeasures(estimate());
    updateGeometries();
    if (seen)
        scrollTo(currentIndex());
    viewport()->update();
}

bool CardList::seesCurrent(const QSize &size) const
{
    return currentIndex().isValid() && visualRect(currentIndex()).intersects(QRect(QPoint(), size));
}

QStyleOptionViewItem CardList::optionFor(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return option;
}

QRect CardList::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return {};
    return {0, static_cast<int>(m_heights.top(index.row()) - verticalOffset()), viewport()->width(),
            m_heights.height(index.row())};
}

QModelIndex CardList::indexAt(const QPoint &point) const
{
    const qint64 y = point.y() + verticalOffset();
    if (!model() || y < 0 || y >= m_heights.total())
        return {};
    return model()->index(m_heights.rowAt(y), 0);
}

void CardList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return;
    // Measuring on the way may move the row: twice is enough, as the second time it is measured.
    for (int round = 0; round < 2; ++round) {
        const QRect rect = visualRect(index);
        const int view = viewport()->height();
        if (hint == PositionAtCenter)
            verticalScrollBar()->setValue(verticalOffset() + rect.center().y() - view / 2);
        else if (rect.top() < 0 || hint == PositionAtTop || rect.height() > view)
            verticalScrollBar()->setValue(verticalOffset() + rect.top());
        else if (rect.bottom() >= view || hint == PositionAtBottom)
            verticalScrollBar()->setValue(verticalOffset() + rect.bottom() + 1 - view);
    }
}

QModelIndex CardList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = m_heights.count();
    if (count == 0)
        return {};
    if (!currentIndex().isValid())
        return model()->index(action == MoveEnd ? count - 1 : m_heights.rowAt(verticalOffset()), 0);
    int row = currentIndex().row();
    const int page = viewport()->height();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        --row;
        break;
    case MoveDown:
    case MoveNext:
        ++row;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = count - 1;
        break;
    case MovePageUp:
        row = std::min(row - 1, m_heights.rowAt(m_heights.top(row) - page));
        break;
    case MovePageDown:
        row = std::max(row + 1, m_heights.rowAt(m_heights.top(row) + page));
        break;
    default:
        break;
    }
    return model()->index(std::clamp(row, 0, count - 1), 0);
}

void CardList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.bottomRight());
    selectionModel()->select(index.isValid() ? QItemSelection(index, index) : QItemSelection(), command);
}

QRegion CardList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region;
}

void CardList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    for (int row = m_heights.rowAt(verticalOffset() + event->rect().top());
         row >= 0 && row < m_heights.count(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        QStyleOptionViewItem option = optionFor(index);
        if (option.rect.top() > event->rect().bottom())
            break;
        if (selectionModel()->isSelected(index))
            option.state |= QStyle::State_Selected;
        if (hasFocus() && index == currentIndex())
            option.state |= QStyle::State_HasFocus;
        if (option.rect.contains(mouse) && viewport()->underMouse())
            option.state |= QStyle::State_MouseOver;
        else
            option.state &= ~QStyle::State_MouseOver;
        itemDelegate()->paint(&painter, option, index);
    }
}

void CardList::resizeEvent(QResizeEvent *event)
{
    // Before the window is laid out nothing has been seen, and the card chosen meanwhile is wanted.
    const bool seen = !event->oldSize().isValid() || seesCurrent(event->oldSize());
    if (event->size().width() != event->oldSize().width())
        m_heights.forgetMeasures(estimate());
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    if (seen)
        scrollTo(currentIndex());
    viewport()->update();
}

void CardList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measureAgain();
}

void CardList::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton) // a drag would run the selection through all it passes
        QListView::mouseMoveEvent(event);
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        emit deletePressed();
        return;
    }
    const bool letter =
        !event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space;
    if (letter && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}
