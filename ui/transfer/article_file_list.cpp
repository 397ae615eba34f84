#include "ui/transfer/article_file_list.h"
#include "ui/widgets/row_table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using State = ArticleFileModel::State;

// Which files are shown; the numbers are those of the combo box.
class ArticleFileList::Filter : public QSortFilterProxyModel
{
public:
    enum Wanted { All, Ticked, ToLookAt, There, Refused };

    Filter(ArticleFileModel *model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
    {
        setSourceModel(model);
    }
    void setWanted(int wanted)
    {
        m_wanted = Wanted(wanted);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        const ArticleFileModel::File &file = m_model->files()[std::size_t(row)];
        switch (m_wanted) {
        case Ticked:
            return file.isTicked;
        case ToLookAt:
            return file.state == State::Ready && (file.reading.isGuessed || !file.reading.notices.isEmpty());
        case There:
            return file.state == State::There || file.state == State::Repeated;
        case Refused:
            return file.state == State::Refused;
        case All:
            break;
        }
        return true;
    }

private:
    ArticleFileModel *m_model;
    Wanted m_wanted = All;
};

ArticleFileList::ArticleFileList(ArticleFileModel *model, QWidget *parent)
    : QWidget(parent), m_model(model), m_filter(new Filter(model, this)), m_counts(new QLabel(this)),
      m_shown(new QComboBox(this)), m_table(new QTableView(this))
{
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setWordWrap(true);
    m_counts->setObjectName(QStringLiteral("import_counts"));
    m_shown->addItems(
        {tr("All files"), tr("Ticked"), tr("Worth a look"), tr("There already"), tr("Refused")});
    m_shown->setObjectName(QStringLiteral("import_shown"));
    m_shown->setAccessibleName(tr("Files to show"));
    const auto button = [this](const QString &text, const QString &tip, bool ticked) {
        auto *one = new QPushButton(text, this);
        one->setToolTip(tip);
        one->setAutoDefault(false);
        connect(one, &QPushButton::clicked, this, [this, ticked] { tickShown(ticked); });
        return one;
    };
    QPushButton *all = button(tr("Tick &all"), tr("Tick all files that are shown"), true);
    QPushButton *none = button(tr("Tick &none"), tr("Untick all files that are shown"), false);

    makeRowTable(m_table);
    m_table->setModel(m_filter);
    m_table->setObjectName(QStringLiteral("import_files"));
    m_table->setAccessibleName(tr("Files to import"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->installEventFilter(this);
    const int em = fontMetrics().averageCharWidth();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->resizeSection(ArticleFileModel::Title, 48 * em);
    header->resizeSection(ArticleFileModel::FileName, 20 * em);
    header->resizeSection(ArticleFileModel::Length, 12 * em);
    header->resizeSection(ArticleFileModel::Encoding, 15 * em);
    header->setStretchLastSection(true);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_counts, 1);
    top->addWidget(m_shown);
    top->addWidget(all);
    top->addWidget(none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_table, 1);

    connect(m_shown, &QComboBox::currentIndexChanged, this,
            [this](int shown) { m_filter->setWanted(shown); });
    connect(model, &ArticleFileModel::ticksChanged, this, &ArticleFileList::showCounts);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ArticleFileList::showCounts);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ArticleFileList::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ArticleFileList::selectionChanged);
    showCounts();
}

std::vector<int> ArticleFileList::selected() const
{
    std::vector<int> files;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        files.push_back(m_filter->mapToSource(index).row());
    std::sort(files.begin(), files.end());
    return files;
}

int ArticleFileList::current() const
{
    return m_filter->mapToSource(m_table->currentIndex()).row();
}

void ArticleFileList::tickSelected()
{
    const std::vector<int> files = selected();
    const auto isOpen = [this](int number) {
        const ArticleFileModel::File &file = m_model->files()[std::size_t(number)];
        return ArticleFileModel::canBeTicked(file) && !file.isTicked;
    };
    m_model->setTicked(files, std::any_of(files.begin(), files.end(), isOpen));
}

void ArticleFileList::tickShown(bool ticked)
{
    std::vector<int> files;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        files.push_back(m_filter->mapToSource(m_filter->index(row, 0)).row());
    m_model->setTicked(files, ticked);
}

void ArticleFileList::showCounts()
{
    qint64 ticked = 0;
    qint64 there = 0;
    qint64 refused = 0;
    for (const ArticleFileModel::File &file : m_model->files()) {
        ticked += file.isTicked ? 1 : 0;
        there += file.state == State::There || file.state == State::Repeated ? 1 : 0;
        refused += file.state == State::Refused ? 1 : 0;
    }
    const QLocale locale;
    QStringList parts{tr("%Ln file(s)", nullptr, int(m_model->files().size())),
                      tr("%1 to be added").arg(locale.toString(ticked))};
    if (there > 0)
        parts.append(tr("%1 there already").arg(locale.toString(there)));
    if (refused > 0)
        parts.append(tr("%1 refused").arg(locale.toString(refused)));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

bool ArticleFileList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Space) {
            tickSelected();
            return true;
        }
        const QModelIndex current = m_table->currentIndex();
        if (key == Qt::Key_F2 && current.isValid()) {
            const QModelIndex title = current.siblingAtColumn(ArticleFileModel::Title);
            if (title.flags() & Qt::ItemIsEditable)
                m_table->edit(title);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
