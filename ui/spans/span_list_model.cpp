#include "ui/spans/span_list_model.h"

#include <QElapsedTimer>
#include <QTimerEvent>

#include <algorithm>

namespace {

// More at once (tag every occurrence, an undo of it) are cheaper read again than moved one by one.
constexpr std::size_t manyChanges = 200;
// Half a frame: the other half is for painting what was found.
constexpr qint64 sliceMilliseconds = 8;

} // namespace

bool SpanListModel::Key::operator<(const Key &other) const
{
    if (start != other.start)
        return start < other.start;
    if (end != other.end)
        return end > other.end;
    return id < other.id;
}

SpanListModel::SpanListModel(QObject *parent) : QAbstractListModel(parent) {}

void SpanListModel::setProject(const Project *project)
{
    m_project = project;
    setArticle(nullptr);
}

void SpanListModel::setArticle(std::shared_ptr<const OpenArticle> article)
{
    m_article = std::move(article);
    startAgain();
}

CardContext SpanListModel::context() const
{
    CardContext context;
    context.article = m_article.get();
    context.tagset = &m_project->tagset();
    context.links = &m_links;
    context.threads = &m_threads;
    context.annotator = m_project->annotator().id;
    context.nameOf = [project = m_project](const Id &id) {
        const Person *person = project->person(id);
        return person ? person->name : tr("somebody");
    };
    context.now = QDateTime::currentDateTime();
    return context;
}

void SpanListModel::startAgain()
{
    beginResetModel();
    m_slices.stop();
    m_rows.clear();
    m_seen.reset();
    m_links = m_article ? LinkIndex(m_article->links()) : LinkIndex();
    m_threads = m_article ? Threads(*m_article) : Threads();
    if (m_article && !isFiltered()) {
        m_rows.reserve(m_article->spans().size());
        for (const Span *span : m_article->spans())
            m_rows.push_back(Key::of(*span));
    }
    endResetModel();
    if (m_article && isFiltered()) {
        m_slices.start(0, this);
        takeSlice(); // what fits into the first one is there before anything is painted
    }
    emit threadsChanged();
    emit countsChanged();
}

bool SpanListModel::fits(const Span &span, const CardContext &look) const
{
    const Thread *thread = m_threads.of(span.id);
    return (!m_onlyOpen || (thread && thread->open)) && matchesFilter(span, look, m_words);
}

void SpanListModel::setOnlyOpenThreads(bool only)
{
    if (only == m_onlyOpen)
        return;
    m_onlyOpen = only;
    startAgain();
    if (!isFiltering())
        emit filtered();
}

void SpanListModel::setFilter(const QString &typed)
{
    const QStringList words = filterWords(typed);
    if (words == m_words)
        return;
    m_words = words;
    startAgain();
    if (!isFiltering())
        emit filtered();
}

void SpanListModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_slices.timerId())
        takeSlice();
}

void SpanListModel::takeSlice()
{
    const auto &spans = m_article->spans();
    auto next = spans.begin();
    if (m_seen) {
        next = std::partition_point(spans.begin(), spans.end(),
                                    [&](const Span *span) { return !(*m_seen < Key::of(*span)); });
    }
    const CardContext look = context();
    std::vector<Key> found;
    QElapsedTimer clock;
    clock.start();
    for (; next != spans.end() && clock.elapsed() < sliceMilliseconds; ++next) {
        m_seen = Key::of(**next);
        if (fits(**next, look))
            found.push_back(*m_seen);
    }
    if (!found.empty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(found.size()) - 1);
        m_rows.insert(m_rows.end(), found.begin(), found.end());
        endInsertRows();
        emit countsChanged();
    }
    if (next == spans.end()) {
        m_slices.stop();
        emit filtered();
    }
}

void SpanListModel::follow(const Changes &changes)
{
    if (!m_article)
        return;
    std::size_t spans = 0;
    std::vector<Id> said; // spans somebody said something about
    std::vector<Id> assessed;
    bool names = false;   // of tags or people: any card may read differently now
    for (const Change &change : changes) {
        spans += std::holds_alternative<Edit<Span>>(change) ? 1U : 0U;
        if (const auto *reply = std::get_if<Edit<Reply>>(&change))
            said.push_back(reply->after ? reply->after->about : reply->before->about);
        if (const auto *record = std::get_if<Edit<Assessment>>(&change))
            assessed.push_back(record->after ? record->after->span : record->before->span);
        names = names || std::holds_alternative<Edit<Tag>>(change) ||
                std::holds_alternative<Edit<LinkType>>(change) ||
                std::holds_alternative<Edit<Person>>(change);
    }
    if (spans > manyChanges)
        return startAgain();

    if (!said.empty() || spans > 0) {
        m_threads = Threads(*m_article);
        emit threadsChanged();
    }
    if (!said.empty() && m_onlyOpen)
        return startAgain();
    for (const std::vector<Id> *some : {&said, &assessed}) {
        for (const Id &span : *some)
            rowChanged(span);
    }
    const std::vector<Id> linked = m_links.follow(changes);
    for (const Change &change : changes) {
        if (const auto *edit = std::get_if<Edit<Span>>(&change))
            follow(*edit);
    }
    if (names && !m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    for (const Id &span : linked)
        rowChanged(span);
    if (spans > 0)
        emit countsChanged();
}

void SpanListModel::follow(const Edit<Span> &edit)
{
    const Span &either = edit.after ? *edit.after : *edit.before;
    if (either.article != m_article->article().id)
        return;
    int row = -1;
    if (edit.before) {
        const Key key = Key::of(*edit.before);
        const int place = lowerBound(key);
        row = place < rowCount() && m_rows[static_cast<std::size_t>(place)] == key ? place : -1;
    }
    const bool reached = edit.after && (!isFiltering() || (m_seen && !(*m_seen < Key::of(*edit.after))));
    // What happens out of sight is not in the article that is shown here.
    const bool shown = reached && m_article->span(either.id) && fits(*edit.after, context());

    if (row >= 0 && shown && m_rows[static_cast<std::size_t>(row)] == Key::of(*edit.after)) {
        emit dataChanged(index(row), index(row));
    } else {
        if (row >= 0)
            removeRow(row);
        if (shown)
            insertRow(Key::of(*edit.after));
    }
    // Cards of linked spans show these words too.
    for (const Link *link : m_links.of(either.id))
        rowChanged(link->from == either.id ? link->to : link->from);
}

int SpanListModel::lowerBound(const Key &key) const
{
    return static_cast<int>(std::lower_bound(m_rows.begin(), m_rows.end(), key) - m_rows.begin());
}

void SpanListModel::insertRow(const Key &key)
{
    const int row = lowerBound(key);
    if (row < rowCount() && m_rows[static_cast<std::size_t>(row)] == key)
        return; // the article was listed anew meanwhile
    beginInsertRows({}, row, row);
    m_rows.insert(m_rows.begin() + row, key);
    endInsertRows();
}

void SpanListModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void SpanListModel::rowChanged(const Id &span)
{
    if (const int row = rowOf(span); row >= 0)
        emit dataChanged(index(row), index(row));
}

int SpanListModel::rowOf(const Id &id) const
{
    const Span *span = m_article ? m_article->span(id) : nullptr;
    if (!span)
        return -1;
    const Key key = Key::of(*span);
    const int row = lowerBound(key);
    return row < rowCount() && m_rows[static_cast<std::size_t>(row)] == key ? row : -1;
}

Id SpanListModel::spanAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].id : Id();
}

int SpanListModel::allCount() const
{
    return m_article ? static_cast<int>(m_article->spans().size()) : 0;
}

int SpanListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SpanListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_article || !m_project)
        return {};
    if (role != CardRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    // A span that a batch of changes has removed while its row is still being taken away.
    const Span *span = m_article->span(spanAt(index.row()));
    if (!span)
        return {};
    const Card card = cardOf(*span, context());
    if (role == CardRole)
        return QVariant::fromValue(card);
    return spokenCard(card);
}
