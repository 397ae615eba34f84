#include "ui/agreement/sheet_view.h"

#include "ui/widgets/plain_words.h"

#include <QAbstractButton>
#include <QAbstractTableModel>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPalette>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace {

// A little air on both sides of each line.
class AiryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &) const override
    {
        const QString air(2, QChar::Nbsp);
        return air + value.toString().replace(QLatin1Char('\n'), air + QChar(QChar::LineSeparator) + air) +
               air;
    }
};

} // namespace

class SheetModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(Sheet sheet)
    {
        beginResetModel();
        m_sheet = std::move(sheet);
        m_order.resize(std::size_t(m_sheet.rows));
        std::iota(m_order.begin(), m_order.end(), 0);
        if (m_sheet.key && m_sheet.sortedBy >= 0)
            order(m_sheet.sortedBy, Qt::AscendingOrder);
        endResetModel();
    }
    const Sheet &sheet() const { return m_sheet; }
    Cell cell(const QModelIndex &index) const
    {
        return index.isValid() ? m_sheet.cell(m_order[std::size_t(index.row())], index.column()) : Cell();
    }
    void setPalette(const QPalette &palette) { m_palette = palette; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_sheet.rows;
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_sheet.columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Cell one = cell(index);
        switch (role) {
        case Qt::DisplayRole:
            return one.text;
        case Qt::AccessibleTextRole:
            return one.spoken;
        case Qt::ToolTipRole:
            return plainTip(one.meaning.isEmpty() ? one.spoken
                                                  : one.spoken + QLatin1Char('\n') + one.meaning);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        case Qt::FontRole:
            return one.isStrong ? strong() : QVariant();
        case Qt::BackgroundRole:
            return one.shade > 0 ? shade(one.shade) : QVariant();
        default:
            return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal) {
            if (role == Qt::DisplayRole)
                return m_sheet.columns.value(section);
            if (role == Qt::ToolTipRole)
                return plainTip(m_sheet.columnMeanings.value(section));
            if (role == Qt::TextAlignmentRole)
                return int(Qt::AlignTrailing | Qt::AlignVCenter);
            return {};
        }
        const QString name = m_sheet.rowName ? m_sheet.rowName(m_order[std::size_t(section)]) : QString();
        if (role == Qt::DisplayRole)
            return shortWords(name, longestName)
                .prepend(QString(name.size() - name.trimmed().size(), QLatin1Char(' ')));
        if (role == Qt::ToolTipRole)
            return plainTip(name.trimmed());
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignLeading | Qt::AlignVCenter);
        return {};
    }
    void sort(int column, Qt::SortOrder direction) override
    {
        if (!m_sheet.key || column < 0)
            return;
        emit layoutAboutToBeChanged();
        order(column, direction);
        emit layoutChanged();
    }

private:
    static constexpr int longestName = 36;

    QVariant strong() const
    {
        QFont font;
        font.setBold(true);
        return font;
    }
    // At most two fifths of the accent, so that the number in front stays readable.
    QVariant shade(double strength) const
    {
        const QColor base = m_palette.color(QPalette::Base);
        const QColor accent = m_palette.color(QPalette::Highlight);
        const double share = 0.06 + 0.34 * std::clamp(strength, 0.0, 1.0);
        const auto mixed = [share](int a, int b) { return int((1 - share) * a + share * b); };
        return QColor(mixed(base.red(), accent.red()), mixed(base.green(), accent.green()),
                      mixed(base.blue(), accent.blue()));
    }
    void order(int column, Qt::SortOrder direction)
    {
        std::vector<std::optional<double>> keys(m_order.size());
        for (int row = 0; row < m_sheet.rows; ++row)
            keys[std::size_t(row)] = m_sheet.key(row, column);
        std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
            const auto &x = keys[std::size_t(a)];
            const auto &y = keys[std::size_t(b)];
            if (!x || !y)
                return x.has_value() && !y.has_value();
            return direction == Qt::AscendingOrder ? *x < *y : *y < *x;
        });
    }

    Sheet m_sheet;
    std::vector<int> m_order;
    QPalette m_palette;
};

SheetView::SheetView(const QString &name, QWidget *parent)
    : QWidget(parent), m_model(new SheetModel(this)), m_table(new QTableView(this)),
      m_words(new QLabel(this)), m_caption(new QLabel(this))
{
    m_table->setAccessibleName(name);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new AiryDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    if (auto *corner = m_table->findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        corner->setToolTip(name);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setHighlightSections(true);
    m_table->horizontalHeader()->setHighlightSections(true);
    m_table->installEventFilter(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setWordWrap(true);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int unit = std::max(4, fontMetrics().height() / 4);
    m_words->setContentsMargins(0, unit, 0, unit);
    m_words->setMinimumHeight(3 * fontMetrics().height() + 2 * unit); // does not jump from cell to cell
    m_words->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * unit, unit, 3 * unit, 0);
    column->setSpacing(0);
    column->addWidget(m_caption);
    column->addWidget(m_table, 1);
    column->addWidget(m_words);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &SheetView::explain);
    connect(m_table, &QTableView::clicked, this, &SheetView::ask);
    setFocusProxy(m_table);
    m_model->setPalette(palette());
    fitCells();
}

void SheetView::show(Sheet sheet)
{
    const QModelIndex before = m_table->currentIndex();
    const int row = before.row();
    const int column = before.column();
    const bool sortable = bool(sheet.key);
    const int sortedBy = sheet.sortedBy;
    m_lines = sheet.lines;
    m_caption->setText(sheet.caption);
    m_caption->setVisible(!sheet.caption.isEmpty());
    const bool sameColumns = sheet.columns.size() == m_model->columnCount() && m_model->rowCount() > 0;
    m_table->setSortingEnabled(false);
    m_model->show(std::move(sheet));
    if (sortable) {
        m_table->horizontalHeader()->setSortIndicator(sortedBy, Qt::AscendingOrder);
        m_table->setSortingEnabled(true);
    }
    if (!sameColumns)
        fitCells();
    const QModelIndex now =
        m_model->index(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)), std::max(0, column));
    m_table->setCurrentIndex(now);
    explain(now);
}

void SheetView::fitCells()
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(24, m_lines * fontMetrics().height() + 2 * unit));
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, m_table->columnWidth(column) + 4 * unit);
}

void SheetView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_model->setPalette(palette());
        m_table->viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        fitCells();
    }
}

bool SheetView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space) {
            ask(m_table->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SheetView::ask(const QModelIndex &index)
{
    const Cell cell = m_model->cell(index);
    if (cell.places)
        emit placesAsked(*cell.places, cell.spoken);
}

void SheetView::explain(const QModelIndex &index)
{
    const Cell cell = m_model->cell(index);
    QString words = cell.spoken;
    if (!words.isEmpty() && !words.endsWith(QLatin1Char('.')))
        words += QLatin1Char('.');
    if (!cell.meaning.isEmpty())
        words += QLatin1Char('\n') + cell.meaning;
    if (cell.places)
        words += QLatin1Char(' ') + (m_model->sheet().hint.isEmpty() ? tr("Enter lists the spans behind it.")
                                                                     : m_model->sheet().hint);
    m_words->setText(words);
}
