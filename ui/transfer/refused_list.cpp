#include "ui/transfer/refused_list.h"

#include "ui/widgets/plain_words.h"
#include "ui/widgets/row_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

RefusedList::RefusedList(QWidget *parent)
    : QWidget(parent), m_model(new QStandardItemModel(0, 2, this)), m_filter(new QSortFilterProxyModel(this)),
      m_words(new QLineEdit(this)), m_count(new QLabel(this)), m_table(new QTableView(this))
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_words->setPlaceholderText(tr("Filter: row or reason…"));
    m_words->setAccessibleName(tr("Filter refused rows"));
    m_words->setObjectName(QStringLiteral("refused_filter"));
    m_words->setClearButtonEnabled(true);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    makeRowTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setModel(m_filter);
    m_table->setObjectName(QStringLiteral("refused_rows"));
    m_table->setAccessibleName(tr("Refused rows and why"));
    m_table->setToolTip(tr("Ctrl+C copies the selected rows"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(5 * fontMetrics().lineSpacing());
    m_table->installEventFilter(this);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_count, 1);
    top->addWidget(m_words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setFilterFixedString(words);
        showCount();
    });
}

void RefusedList::setRows(const std::vector<RefusedRow> &rows, qint64 all)
{
    m_all = all;
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Row"), tr("Why it is refused")});
    for (const RefusedRow &row : rows) {
        auto *reason = new QStandardItem(row.reason.simplified());
        reason->setToolTip(plainTip(row.reason));
        m_model->appendRow({new QStandardItem(row.where), reason});
    }
    m_table->horizontalHeader()->resizeSection(0, 12 * fontMetrics().averageCharWidth());
    showCount();
}

void RefusedList::showCount()
{
    const QLocale locale;
    const int shown = m_filter->rowCount();
    if (shown < m_model->rowCount())
        m_count->setText(
            tr("%1 of %2 refused rows shown").arg(locale.toString(shown), locale.toString(m_all)));
    else if (m_all > shown)
        m_count->setText(
            tr("The first %1 of %2 refused rows").arg(locale.toString(shown), locale.toString(m_all)));
    else
        m_count->setText(tr("%Ln row(s) refused", nullptr, shown));
}

void RefusedList::copy() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(row.data().toString() + QLatin1Char('\t') + row.siblingAtColumn(1).data().toString());
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

bool RefusedList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
