#include "ui/search/search_pane_private.h"

#include "ui/search/hit_list_model.h"
#include "ui/search/hit_table.h"
#include "ui/search/search_form.h"
#include "ui/tags/tag_style.h"
#include "ui/widgets/background.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_words.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

// Signs and pictures are no words; they are looked for as they stand.
TextQuery withSigns(TextQuery query)
{
    if (query.kind == TextQuery::Kind::Words && !query.text.trimmed().isEmpty() &&
        !TextSearch::compile(query)) {
        query.kind = TextQuery::Kind::Pattern;
        query.text = QRegularExpression::escape(query.text.trimmed());
    }
    return query;
}

} // namespace

SearchPane::SearchPane(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->build();
    connect(d->form, &SearchForm::changed, this, [this] { d->search(); });
    connect(d->form, &SearchForm::returnPressed, this, [this] {
        d->goToFirst = true;
        d->showState();
    });
    connect(d->form, &SearchForm::downPressed, this, [this] {
        d->table->setFocus();
        if (!d->table->currentIndex().isValid())
            d->table->chooseRow(0);
    });
    connect(d->form, &SearchForm::saveAsked, this, [this](const QString &name) { d->save(name, false); });
    connect(d->form, &SearchForm::removeAsked, this, [this](const QString &name) { d->save(name, true); });
    connect(d->model, &HitListModel::changed, this, [this] { d->showState(); });
    connect(d->table, &QTableView::activated, this,
            [this](const QModelIndex &index) { d->show(index.row(), true); });
    connect(d->table, &HitTable::tagAsked, this, &SearchPane::tagTicked);
    connect(d->table, &HitTable::letterPressed, this, [this](const QString &letter) {
        for (const Tag &tag : d->project ? d->project->tagset().tags : std::vector<Tag>()) {
            if (tag.key == letter && !tag.retired)
                d->tag->setCurrentIndex(d->tag->findData(QVariant::fromValue(tag.id)));
        }
    });
    connect(d->tagging, &QCheckBox::toggled, this, [this] { d->takeTag(); });
    connect(d->tag, &QComboBox::currentIndexChanged, this, [this] { d->takeTag(); });
    connect(d->tagButton, &QPushButton::clicked, this, &SearchPane::tagTicked);
    connect(d->notice, &EmptyNotice::pressed, d->form, &SearchForm::widen);
    connect(d->run, &TagRun::failed, this, &SearchPane::failed);
    connect(d->run, &TagRun::cancelled, this, [this] {
        d->showState();
        emit told(tr("Cancelled; nothing was tagged."));
    });
    connect(d->run, &TagRun::tagged, this, [this](qint64 spans) {
        d->showState();
        emit tagged(spans, d->tag->currentText());
    });
    d->showState();
}

SearchPane::~SearchPane() = default;

void SearchPane::Private::build()
{
    form = new SearchForm(q);
    model = new HitListModel(q);
    table = new HitTable(model);
    notice = new EmptyNotice;
    pages = new QStackedWidget(q);
    pages->addWidget(notice);
    pages->addWidget(table);
    run = new TagRun(q);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(form);
    column->addWidget(pages, 1);
    column->addWidget(footer());
    column->addWidget(new ProgressStrip(run->work(), q));
}

QWidget *SearchPane::Private::footer()
{
    const int unit = std::max(4, q->fontMetrics().height() / 4);
    const int target = std::max(24, q->fontMetrics().height() + 6);
    auto *line = new QWidget(q);
    auto *flow = new FlowLayout(2 * unit, line);
    flow->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    count = new QLabel(line);
    count->setObjectName(QStringLiteral("hit_count"));
    count->setTextFormat(Qt::PlainText);
    count->setForegroundRole(QPalette::PlaceholderText);
    count->setMinimumHeight(target);
    tagging = new QCheckBox(SearchPane::tr("&Tag the hits as"), line);
    tagging->setToolTip(
        SearchPane::tr("Puts a tick before each hit; those that are ticked can be tagged in one step"));
    tagging->setMinimumHeight(target);
    tag = new QComboBox(line);
    tag->setAccessibleName(SearchPane::tr("Tag for the ticked hits"));
    tag->setToolTip(SearchPane::tr("The tag the ticked hits get; in the list its letter chooses it"));
    tagButton = new QPushButton(line);
    tagButton->setObjectName(QStringLiteral("tag_ticked"));
    for (QWidget *one : std::initializer_list<QWidget *>{count, tagging, tag, tagButton})
        flow->addWidget(one);
    return line;
}

std::optional<Search> SearchPane::Private::searchNow() const
{
    const SavedSearch wish = form->wish();
    if (!project || !form->mistake().isEmpty())
        return std::nullopt;
    Search search = wish.search;
    if (search.query.text.trimmed().isEmpty() && search.in == Search::In::Texts)
        return std::nullopt;
    search.query = withSigns(search.query);
    search.marks = true;
    search.context = 120;
    if (wish.scope == SearchScope::ListedArticles)
        search.articles = listed;
    if (wish.scope == SearchScope::ThisArticle) {
        if (article.isNull())
            return std::nullopt;
        search.only = {article};
    }
    return search;
}

void SearchPane::Private::search()
{
    model->ask(searchNow(), form->wish().order);
    takeTag();
    emit q->stateChanged();
}

void SearchPane::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->run->setProject(project);
    d->project = project;
    d->goToFirst = false;
    d->form->setProject(project);
    d->model->setProject(project);
    if (project) {
        connect(project, &Project::changed, this, [this](const Changes &changes) {
            if (std::any_of(changes.begin(), changes.end(),
                            [](const Change &change) { return std::holds_alternative<Edit<Tag>>(change); }))
                d->fillTags();
        });
        connect(project, &Project::reloaded, this, [this] { d->fillTags(); });
    }
    d->fillTags();
    d->search();
    d->showState();
}

void SearchPane::showArticle(const Id &article)
{
    if (article == d->article)
        return;
    d->article = article;
    if (d->form->wish().scope == SearchScope::ThisArticle)
        d->search();
}

void SearchPane::setListFilter(const ArticleFilter &filter)
{
    if (filter == d->listed)
        return;
    d->listed = filter;
    if (d->form->wish().scope == SearchScope::ListedArticles)
        d->search();
}

void SearchPane::annotatorChanged()
{
    const Id tag = d->model->hasTicks() ? d->tag->currentData().value<Id>() : Id();
    d->model->setTag({});
    d->model->setTag(tag);
    d->model->annotatorChanged();
}

void SearchPane::setApply(const TagRun::Apply &apply)
{
    d->run->setApply(apply);
}

void SearchPane::Private::fillTags()
{
    table->setTagStyles(project ? TagStyles(project->tagset(), isDark(q->palette())) : TagStyles());
    const QVariant chosen = tag->currentData();
    const QSignalBlocker quiet(tag);
    tag->clear();
    for (const Tag &one : project ? project->tagset().tags : std::vector<Tag>()) {
        if (one.retired)
            continue;
        tag->addItem(one.name, QVariant::fromValue(one.id));
        if (QVariant::fromValue(one.id) == chosen)
            tag->setCurrentIndex(tag->count() - 1);
    }
    takeTag();
}

void SearchPane::Private::takeTag()
{
    const bool on = tagging->isChecked() && form->wish().search.in == Search::In::Texts;
    model->setTag(on ? tag->currentData().value<Id>() : Id());
    showState();
    emit q->stateChanged();
}

void SearchPane::ask(const QString &words)
{
    if (!words.isEmpty())
        d->form->setWords(words);
    d->form->focusWords();
}

void SearchPane::askTagging(const QString &words, bool inside, const Id &tag)
{
    d->form->setSwitch(SearchForm::Pattern, false);
    d->form->setSwitch(SearchForm::WholeWords, !inside);
    d->form->setPlace(Search::In::Texts);
    d->form->setWords(words);
    if (const int known = d->tag->findData(QVariant::fromValue(tag)); known >= 0)
        d->tag->setCurrentIndex(known);
    d->tagging->setChecked(true);
    d->search();
    d->model->forgetTicks();
    d->table->setFocus(Qt::ShortcutFocusReason);
    d->table->chooseRow(0);
}

bool SearchPane::go(int direction)
{
    const int rows = d->model->lines();
    if (rows == 0)
        return false;
    const QModelIndex here = d->table->currentIndex();
    const int next = here.isValid() ? here.row() + direction : direction > 0 ? 0 : rows - 1;
    d->show((next + rows) % rows, false);
    return true;
}

void SearchPane::Private::show(int row, bool withKeyboard)
{
    table->chooseRow(row);
    const SearchHit *hit = model->hitAt(row);
    if (!hit)
        return;
    const SearchHit chosen = *hit; // the list may change while the window goes there
    const bool texts = form->wish().search.in == Search::In::Texts;
    emit q->hitAsked(chosen.article, chosen.place, chosen.span,
                     texts ? model->placesIn(chosen.article) : std::vector<TextRange>(), withKeyboard);
}

void SearchPane::save()
{
    d->form->askName();
}

bool SearchPane::canSave() const
{
    return d->project && !d->project->isReadOnly() && d->searchNow();
}

void SearchPane::Private::save(const QString &name, bool away)
{
    if (!project)
        return;
    auto all = savedSearchesFromJson(project->setting(settings::savedSearches));
    std::erase_if(all, [&](const SavedSearch &one) { return one.name == name; });
    if (!away) {
        all.push_back(form->wish());
        all.back().name = name;
    }
    const QString label =
        away ? SearchPane::tr("Forget the search “%1”") : SearchPane::tr("Save the search “%1”");
    if (run->apply(label.arg(name),
                   {project->settingChange(settings::savedSearches, savedSearchesToJson(all))}) &&
        !away)
        emit q->told(
            SearchPane::tr("Saved as “%1”. It is in the menu “Saved”, for teammates too.").arg(name));
}

bool SearchPane::isTagging() const
{
    return d->tagging->isChecked();
}

void SearchPane::setTagging(bool on)
{
    d->tagging->setChecked(on);
}

bool SearchPane::canTag() const
{
    return d->project && !d->project->isReadOnly() && d->model->ticked() > 0 && !d->run->isRunning() &&
           !d->model->isReading();
}

void SearchPane::tagTicked()
{
    if (d->project && d->project->isReadOnly())
        return emit told(d->project->readOnlyReason());
    const Tag *tag = d->project ? d->project->tagset().tag(d->tag->currentData().value<Id>()) : nullptr;
    if (!canTag() || !tag)
        return emit told(d->model->isReading() ? tr("Wait until all hits are found.")
                                               : tr("No hit is ticked."));
    constexpr qsizetype longest = 48;
    const QString words = shortWords(d->form->wish().search.query.text, longest);
    d->run->start(tr("Tag every “%1” as %2").arg(words, tag->name),
                  {d->model->tickedPlaces(), *tag, d->project->tagset().version, d->project->annotator().id});
    d->showState();
}

HitListModel *SearchPane::model() const
{
    return d->model;
}

SearchForm *SearchPane::form() const
{
    return d->form;
}

void SearchPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && d->tag)
        d->fillTags(); // their colours are others in the dark
}

void SearchPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return emit leaveAsked();
    QWidget::keyPressEvent(event);
}
