#include "ui/transfer/merge_report_view.h"

#include "ui/transfer/merge_report_model.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTreeView>

namespace {

constexpr int mostOpened = 50; // articles shown with their annotators at once

} // namespace

MergeReportView::MergeReportView(QWidget *parent)
    : QWidget(parent), m_model(new MergeReportModel(this)), m_words(new QLineEdit(this)),
      m_onlyNews(new QCheckBox(tr("Only what is &new, changed or conflicting"), this)),
      m_count(new QLabel(this)), m_tree(new QTreeView(this)), m_detail(new QLabel(this))
{
    m_words->setObjectName(QStringLiteral("merge_filter"));
    m_words->setPlaceholderText(tr("Filter: title…"));
    m_words->setAccessibleName(tr("Filter articles by title"));
    m_words->setToolTip(tr("Shows only articles with all these words in their title"));
    m_words->setClearButtonEnabled(true);
    m_onlyNews->setObjectName(QStringLiteral("merge_only_news"));
    m_onlyNews->setToolTip(tr("Leaves out articles where both files are the same"));
    m_onlyNews->setChecked(true);
    m_tree->setObjectName(QStringLiteral("merge_report"));
    m_tree->setAccessibleName(tr("What comes in, by article and annotator"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setMinimumHeight(6 * fontMetrics().lineSpacing());
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(MergeReportModel::What, QHeaderView::Stretch);
    for (int column = MergeReportModel::New; column < MergeReportModel::columnCount_; ++column)
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    for (QLabel *label : {m_count, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setObjectName(QStringLiteral("merge_detail"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_onlyNews);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    column->addWidget(m_detail);
    column->addWidget(m_count);
    connect(m_words, &QLineEdit::textChanged, this, [this] { filter(); });
    connect(m_onlyNews, &QCheckBox::toggled, this, [this] { filter(); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                const QString detail = now.data(MergeReportModel::DetailRole).toString();
                m_detail->setText(detail);
                m_detail->setVisible(!detail.isEmpty());
            });
}

void MergeReportView::show(const MergeReport &report)
{
    m_model->setReport(report);
    filter();
}

void MergeReportView::filter()
{
    m_model->filter(m_words->text(), m_onlyNews->isChecked());
    const QLocale locale;
    m_count->setText(tr("%1 of %2 lines shown")
                         .arg(locale.toString(m_model->shown()), locale.toString(m_model->articles())));
    m_count->setVisible(m_model->shown() < m_model->articles());
    m_detail->hide();
    if (m_model->shown() <= mostOpened)
        m_tree->expandAll();
    // A conflict is a sentence; it needs no counts.
    for (int row = 0; row < m_model->shown() && row < mostOpened; ++row) {
        const QModelIndex parent = m_model->index(row, 0);
        for (int child = 0; child < m_model->rowCount(parent) && child < mostOpened; ++child) {
            if (m_model->index(child, MergeReportModel::New, parent).data().toString().isEmpty())
                m_tree->setFirstColumnSpanned(child, parent, true);
        }
    }
}
