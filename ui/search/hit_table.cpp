#include "ui/search/hit_table.h"

#include "ui/search/hit_delegate.h"
#include "ui/search/hit_list_model.h"
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace {

bool isReturn(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace

HitTable::HitTable(HitListModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new HitDelegate(model, this))
{
    setObjectName(QStringLiteral("hit_table"));
    setAccessibleName(tr("Hits of the search"));
    setModel(model);
    setItemDelegate(m_delegate);
    makeRowTable(this);
    setAlternatingRowColors(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->setDefaultSectionSize(std::max(24, fontMetrics().height() + 6));
    horizontalHeader()->setSectionResizeMode(HitListModel::Line, QHeaderView::Stretch);
    connect(m_delegate, &HitDelegate::tickClicked, model, &HitListModel::toggle);
}

void HitTable::setTagStyles(const TagStyles &styles)
{
    m_delegate->setTagStyles(styles);
    viewport()->update();
}

void HitTable::chooseRow(int row)
{
    while (row >= m_model->rowCount() && m_model->canFetchMore({}))
        m_model->fetchMore({});
    const QModelIndex index = m_model->index(row, 0);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

bool HitTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool control = key->modifiers() == Qt::ControlModifier;
        if (control && m_model->hasTicks() && (key->key() == Qt::Key_A || isReturn(key))) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void HitTable::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (isReturn(event)) {
        if (control && m_model->hasTicks())
            return emit tagAsked();
        if (currentIndex().isValid())
            emit activated(currentIndex());
        return;
    }
    if (m_model->hasTicks()) {
        if (control && event->key() == Qt::Key_A)
            return m_model->tickAll();
        if (event->key() == Qt::Key_Space)
            return m_model->toggle(currentIndex().row());
        const QString letter = event->text();
        if (!(event->modifiers() & ~Qt::ShiftModifier) && letter.size() == 1 &&
            letter.front().isLetterOrNumber())
            return emit letterPressed(letter.toUpper());
    }
    QTableView::keyPressEvent(event);
}

void HitTable::resizeEvent(QResizeEvent *event)
{
    const int letter = fontMetrics().averageCharWidth();
    const int wide = viewport()->width();
    setColumnWidth(HitListModel::Article, std::min(30 * letter, wide / 5));
    setColumnWidth(HitListModel::Tags, std::min(12 * letter, wide / 8));
    QTableView::resizeEvent(event);
}
