#include "ui/articles/article_list_model.h"

#include "model/project/blind_passes.h"

#include "ui/widgets/draw_line.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <list>
#include <unordered_map>

namespace {

constexpr qsizetype pageSize = 64;
constexpr std::size_t mostPages = 24;

// "infobae.com · 6 Apr 2022"
QString originOf(const ArticleRow &row)
{
    QStringList parts;
    if (!row.outlet.isEmpty())
        parts << row.outlet;
    if (row.published.isValid())
        parts << QLocale().toString(row.published, QLocale::ShortFormat);
    return joinedLine(parts);
}

QString titleOf(const ArticleRow &row)
{
    return row.title.isEmpty() ? QCoreApplication::translate("ArticleListModel", "Untitled") : row.title;
}

// "Ministry on the dam, infobae.com · 6 Apr 2022, 31 tags, in progress": what a screen reader says.
QString spokenRow(const ArticleRow &row)
{
    QStringList parts{titleOf(row), originOf(row),
                      ArticleListModel::tr("%Ln tag(s)", nullptr, static_cast<int>(row.spans)),
                      stateName(row.state)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString stateName(ReadingState state)
{
    switch (state) {
    case ReadingState::NotStarted:
        return QCoreApplication::translate("ArticleListModel", "not started");
    case ReadingState::InProgress:
        return QCoreApplication::translate("ArticleListModel", "in progress");
    case ReadingState::Done:
        break;
    }
    return QCoreApplication::translate("ArticleListModel", "done");
}

struct ArticleListModel::Private
{
    explicit Private(ArticleListModel *model) : q(model) {}

    const ArticleRow *row(int index) const;
    void refresh(const Id &article, bool onlySpans);
    void follow(const Changes &changes);

    ArticleListModel *q;
    QPointer<Project> project;
    QString words;
    std::optional<ReadingState> state;
    std::weak_ptr<const OpenArticle> open;
    bool assigned = false;
    std::vector<RowNumber> order;
    // Most recently seen page first.
    struct Page
    {
        qsizetype number;
        std::vector<ArticleRow> rows;
    };
    mutable std::list<Page> pages;
};

const ArticleRow *ArticleListModel::Private::row(int index) const
{
    const qsizetype number = index / pageSize;
    auto page =
        std::find_if(pages.begin(), pages.end(), [&](const Page &one) { return one.number == number; });
    if (page != pages.end()) {
        pages.splice(pages.begin(), pages, page);
    } else {
        if (!project)
            return nullptr;
        const auto first = order.begin() + number * pageSize;
        const auto last =
            order.begin() + std::min<qsizetype>((number + 1) * pageSize, qsizetype(order.size()));
        Result<std::vector<ArticleRow>> rows = project->articleRows({first, last}, project->annotator().id);
        if (!rows) {
            emit q->failed(rows.error());
            rows = std::vector<ArticleRow>();
        }
        pages.push_front({number, std::move(*rows)});
        if (pages.size() > mostPages)
            pages.pop_back();
    }
    const std::vector<ArticleRow> &rows = pages.front().rows;
    const auto place = std::find_if(rows.begin(), rows.end(), [&](const ArticleRow &one) {
        return one.row == order[static_cast<std::size_t>(index)];
    });
    return place == rows.end() ? nullptr : &*place;
}

void ArticleListModel::Private::refresh(const Id &article, bool onlySpans)
{
    // The file would count them one by one.
    const std::shared_ptr<const OpenArticle> counted = open.lock();
    const bool known = onlySpans && counted && counted->article().id == article;
    for (Page &page : pages) {
        for (ArticleRow &row : page.rows) {
            if (row.id != article)
                continue;
            const bool wasTagged = row.spans > 0;
            // A first tag or the last one may change the state too.
            const Result<qsizetype> tags =
                known && row.state != ReadingState::NotStarted ? tagsSeen(*project, *counted) : qsizetype(0);
            if (!tags) {
                emit q->failed(tags.error());
                return;
            }
            if (known && row.state != ReadingState::NotStarted && *tags > 0) {
                row.spans = *tags;
            } else {
                const Result<ArticleRow> fresh = project->articleRow(article, project->annotator().id);
                if (!fresh) {
                    emit q->failed(fresh.error());
                    return;
                }
                row = *fresh;
            }
            const auto place = std::find(order.begin() + page.number * pageSize, order.end(), row.row);
            const QModelIndex index = q->index(static_cast<int>(place - order.begin()));
            emit q->dataChanged(index, index);
            if (wasTagged != (row.spans > 0))
                emit q->taggedChanged();
            return;
        }
    }
}

void ArticleListModel::Private::follow(const Changes &changes)
{
    std::unordered_map<Id, bool> touched; // true = nothing but its spans
    bool orderChanged = false;
    const auto note = [&](const auto &edit, const auto &articleOf, bool isSpan = false) {
        for (const auto *side : {&edit.before, &edit.after}) {
            if (!*side)
                continue;
            bool &onlySpans = touched.try_emplace(articleOf(**side), true).first->second;
            onlySpans = onlySpans && isSpan;
        }
    };
    for (const Change &change : changes) {
        if (const auto *article = std::get_if<Edit<Article>>(&change)) {
            note(*article, [](const Article &one) { return one.id; });
            // Its words may now fit the filter or no longer.
            orderChanged = orderChanged || !article->before || !article->after || !words.isEmpty();
        } else if (const auto *span = std::get_if<Edit<Span>>(&change)) {
            note(*span, [](const Span &one) { return one.article; }, true);
        } else if (const auto *reading = std::get_if<Edit<Reading>>(&change)) {
            note(*reading, [](const Reading &one) { return one.article; });
            orderChanged = orderChanged || state.has_value() || assigned;
        }
    }
    if (orderChanged)
        return q->readAgain();
    for (const auto &[article, onlySpans] : touched)
        refresh(article, onlySpans);
}

ArticleListModel::ArticleListModel(QObject *parent)
    : QAbstractListModel(parent), d(std::make_unique<Private>(this))
{
}

ArticleListModel::~ArticleListModel() = default;

void ArticleListModel::setProject(Project *project)
{
    if (d->project)
        d->project->disconnect(this);
    d->project = project;
    if (project) {
        connect(project, &Project::changed, this, [this](const Changes &changes) { d->follow(changes); });
        connect(project, &Project::reloaded, this, &ArticleListModel::readAgain);
    }
    readAgain();
}

void ArticleListModel::setOpen(const Id &article)
{
    d->open.reset();
    if (!d->project || article.isNull())
        return;
    if (const auto open = d->project->openArticle(article))
        d->open = *open;
}

void ArticleListModel::setFilter(const QString &words, std::optional<ReadingState> state, bool assigned)
{
    if (words == d->words && state == d->state && assigned == d->assigned)
        return;
    d->assigned = assigned;
    d->words = words;
    d->state = state;
    readAgain();
}

void ArticleListModel::readAgain()
{
    beginResetModel();
    d->pages.clear();
    d->order.clear();
    if (d->project) {
        Result<std::vector<RowNumber>> order =
            d->project->articleOrder({d->words, d->state, d->project->annotator().id, d->assigned});
        if (order)
            d->order = std::move(*order);
        else
            emit failed(order.error());
    }
    endResetModel();
}

QModelIndex ArticleListModel::indexOf(const Id &article) const
{
    if (!d->project || article.isNull())
        return {};
    for (const Private::Page &page : d->pages) {
        for (const ArticleRow &row : page.rows) {
            if (row.id != article)
                continue;
            const auto place = std::find(d->order.begin() + page.number * pageSize, d->order.end(), row.row);
            return place == d->order.end() ? QModelIndex()
                                           : index(static_cast<int>(place - d->order.begin()));
        }
    }
    const Result<ArticleRow> row = d->project->articleRow(article, d->project->annotator().id);
    if (!row)
        return {};
    const auto place = std::find(d->order.begin(), d->order.end(), row->row);
    return place == d->order.end() ? QModelIndex() : index(static_cast<int>(place - d->order.begin()));
}

Id ArticleListModel::articleAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const ArticleRow *row = d->row(index.row());
    return row ? row->id : Id();
}

bool ArticleListModel::isFiltered() const
{
    return !d->words.isEmpty() || d->state.has_value() || d->assigned;
}

int ArticleListModel::loadedRows() const
{
    std::size_t count = 0;
    for (const Private::Page &page : d->pages)
        count += page.rows.size();
    return static_cast<int>(count);
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->order.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    const bool asked = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ||
                       (role >= IdRole && role <= SpansRole);
    if (!index.isValid() || !asked)
        return {};
    const ArticleRow *row = d->row(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(*row);
    case Qt::ToolTipRole: // escaped: a title is anybody's text and must not become markup
        return QStringLiteral("<p>%1</p><p>%2</p><p>%3</p>")
            .arg(titleOf(*row).toHtmlEscaped(), row->url.toHtmlEscaped(),
                 tr("%1, those in furniture included")
                     .arg(tr("%Ln tag(s)", nullptr, static_cast<int>(row->spans)))
                     .toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return spokenRow(*row);
    case IdRole:
        return row->id.toString();
    case OriginRole:
        return originOf(*row);
    case StateRole:
        return static_cast<int>(row->state);
    case SpansRole:
        return row->spans;
    default:
        return {};
    }
}
