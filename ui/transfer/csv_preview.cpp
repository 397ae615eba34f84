#include "ui/transfer/csv_preview.h"

#include "ui/widgets/background.h"
#include "ui/widgets/plain_words.h"

#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr int mostRows = 20;
constexpr qsizetype mostOfCell = 120;
constexpr qsizetype mostOfTip = 2000;

} // namespace

CsvPreview::CsvPreview(QWidget *parent)
    : QWidget(parent), m_name(new QLabel(tr("&Preview"), this)), m_cells(new QStandardItemModel(this)),
      m_work(new Background(this)), m_rest(new QTimer(this))
{
    auto *table = new QTableView(this);
    table->setModel(m_cells);
    table->setObjectName(QStringLiteral("export_preview"));
    table->setAccessibleName(tr("The first rows as they will stand in the file"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    table->horizontalHeader()->setDefaultSectionSize(16 * fontMetrics().averageCharWidth());
    table->horizontalHeader()->setHighlightSections(false);
    table->setMinimumHeight(7 * fontMetrics().lineSpacing());
    m_name->setBuddy(table);
    m_name->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("export_preview_name"));
    m_rest->setSingleShot(true);
    m_rest->setInterval(150ms);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_name);
    column->addWidget(table, 1);
    connect(m_rest, &QTimer::timeout, this, &CsvPreview::start);
}

void CsvPreview::showWish(const ExportWish &wish)
{
    m_wish = wish;
    m_rest->start();
}

void CsvPreview::start()
{
    if (m_work->isRunning()) {
        m_again = true;
        return m_work->cancel();
    }
    const auto head = std::make_shared<std::optional<Result<ExportHead>>>();
    m_work->run(
        {}, [head, wish = m_wish](Task &task) { *head = exportHead(wish, mostRows, task); },
        [this, head] {
            if (std::exchange(m_again, false))
                return start();
            show(**head);
        });
}

void CsvPreview::show(const Result<ExportHead> &head)
{
    m_cells->clear();
    m_refusal = head ? QString() : head.error().message;
    if (!head) {
        m_name->setText(m_refusal);
        emit shown();
        return;
    }
    m_cells->setHorizontalHeaderLabels(head->columns);
    for (const QStringList &cells : head->rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : cells) {
            auto *item = new QStandardItem(shortWords(cell, mostOfCell));
            item->setToolTip(plainTip(cell.left(mostOfTip)));
            items.append(item);
        }
        m_cells->appendRow(items);
    }
    const int rows = int(head->rows.size());
    if (rows == 0)
        m_name->setText(tr("&Preview: there is nothing of this kind here; the file would have only its header"));
    else if (head->isWhole)
        m_name->setText(tr("&Preview: all %Ln row(s)", nullptr, rows));
    else
        m_name->setText(tr("&Preview: the first %Ln row(s)", nullptr, rows));
    emit shown();
}
