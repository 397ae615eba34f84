#include "ui/tagset/value_table.h"

#include "ui/tagset/touched_words.h"
#include "ui/widgets/flow_layout.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

ValueTable::ValueTable(QWidget *parent) : QWidget(parent)
{
    m_table = new QTableWidget(0, 2, this);
    m_table->setObjectName(QStringLiteral("value_table"));
    m_table->setAccessibleName(tr("Values and their meanings"));
    m_table->setToolTip(tr("Each value and what it means; Enter or F2 changes a cell"));
    m_table->setHorizontalHeaderLabels({tr("Value"), tr("Meaning")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(6 * (m_table->fontMetrics().height() + 8));
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    auto *add = smallButton("value_add", tr("Add value"), tr("One more value to choose from"), this);
    m_remove = smallButton("value_remove", tr("Remove value"),
                           tr("Spans that have this value lose it; how many is shown below"), this);
    m_up = smallButton("value_up", tr("Up"), tr("Move the value up; the digits choose by this order"), this);
    m_down = smallButton("value_down", tr("Down"), tr("Move the value down"), this);
    auto *buttons = new FlowLayout(4);
    for (QPushButton *button : {add, m_remove, m_up, m_down})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_table);
    column->addLayout(buttons);

    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *item) {
        if (m_filling)
            return;
        item->column() == 0 ? emit renamed(std::size_t(item->row()), item->text().trimmed())
                            : emit meant(std::size_t(item->row()), item->text().trimmed());
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this] { judge(); });
    connect(add, &QPushButton::clicked, this, &ValueTable::addAsked);
    const auto row = [this] { return std::size_t(m_table->currentRow()); };
    connect(m_remove, &QPushButton::clicked, this, [this, row] { emit removeAsked(row()); });
    connect(m_up, &QPushButton::clicked, this, [this, row] { emit moveAsked(row(), -1); });
    connect(m_down, &QPushButton::clicked, this, [this, row] { emit moveAsked(row(), 1); });
    judge();
}

void ValueTable::show(const std::vector<AttributeDraft::Value> &values, int edit)
{
    m_filling = true;
    const int column = std::max(0, m_table->currentColumn());
    m_table->setRowCount(int(values.size()));
    for (int row = 0; row < int(values.size()); ++row) {
        const AttributeValue &value = values[std::size_t(row)].now;
        m_table->setItem(row, 0, new QTableWidgetItem(value.name));
        m_table->setItem(row, 1, new QTableWidgetItem(value.meaning));
        m_table->item(row, 1)->setToolTip(value.meaning.toHtmlEscaped());
    }
    m_filling = false;
    if (edit >= 0) {
        m_table->setCurrentCell(edit, column);
        if (values[std::size_t(edit)].now.name.isEmpty()) {
            m_table->setCurrentCell(edit, 0);
            m_table->editItem(m_table->item(edit, 0));
        }
    }
    judge();
}

void ValueTable::judge()
{
    const int row = m_table->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
}
