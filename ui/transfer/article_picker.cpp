#include "ui/transfer/article_picker.h"

#include "ui/transfer/article_pick_model.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

ArticlePicker::ArticlePicker(Project *project, const Id &article, QWidget *parent)
    : QWidget(parent), m_project(project), m_model(new ArticlePickModel(project, this)),
      m_all(new QRadioButton(tr("&All articles"), this)), m_some(new QRadioButton(tr("&Only these:"), this)),
      m_words(new QLineEdit(this)), m_list(new QListView(this)), m_count(new QLabel(this))
{
    m_all->setObjectName(QStringLiteral("pick_all"));
    m_some->setObjectName(QStringLiteral("pick_some"));
    m_all->setChecked(true);
    m_words->setObjectName(QStringLiteral("pick_filter"));
    m_words->setPlaceholderText(tr("Filter: title, outlet, address…"));
    m_words->setAccessibleName(tr("Filter articles"));
    m_words->setToolTip(tr("Shows only articles with all these words"));
    m_words->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("pick_articles"));
    m_list->setAccessibleName(tr("Articles to choose"));
    m_list->setToolTip(tr("Space ticks an article or takes the tick away"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(5 * std::max(24, fontMetrics().height() + 6));
    auto *tick = new QPushButton(tr("&Tick these"), this);
    tick->setObjectName(QStringLiteral("pick_shown"));
    tick->setToolTip(tr("Ticks every article that the filter shows"));
    auto *none = new QPushButton(tr("&Untick these"), this);
    none->setToolTip(tr("Takes the ticks of the articles shown away"));
    for (QPushButton *button : {tick, none})
        button->setAutoDefault(false);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setObjectName(QStringLiteral("pick_count"));

    auto *top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(tick);
    top->addWidget(none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_all);
    column->addWidget(m_some);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_count);
    connect(m_words, &QLineEdit::textChanged, this, [this] { filter(); });
    connect(tick, &QPushButton::clicked, this, [this] { m_model->tickShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_model->tickShown(false); });
    if (!article.isNull())
        m_model->tick(article);
    connect(m_model, &ArticlePickModel::ticksChanged, this, [this] {
        m_some->setChecked(true);
        showState();
    });
    connect(m_all, &QRadioButton::toggled, this, [this] { showState(); });
    showState();
}

bool ArticlePicker::isAll() const
{
    return m_all->isChecked();
}

qint64 ArticlePicker::tickedCount() const
{
    return qint64(m_model->ticked().size());
}

Result<std::vector<Id>> ArticlePicker::ticked() const
{
    std::vector<RowNumber> rows(m_model->ticked().begin(), m_model->ticked().end());
    std::sort(rows.begin(), rows.end());
    const auto read = m_project->articleRows(rows, {});
    if (!read)
        return read.error();
    std::vector<Id> ids;
    for (const ArticleRow &row : *read)
        ids.push_back(row.id);
    return ids;
}

void ArticlePicker::filter()
{
    m_model->filter(m_words->text());
    showState();
}

void ArticlePicker::showState()
{
    m_count->setText(m_model->rowCount() == 0 ? tr("No article has these words.")
                                              : tr("%Ln article(s) ticked", nullptr, int(tickedCount())));
    emit changed();
}
