#include "ui/search/hit_list_model.h"

#include "model/project/blind_passes.h"
#include "model/storage/snapshot.h"
#include "ui/widgets/background.h"
#include "ui/widgets/plain_words.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <unordered_map>

using namespace std::chrono_literals;

namespace {

constexpr int rowsAtOnce = 1000;

bool isOfReading(const Change &change)
{
    return std::holds_alternative<Edit<Reading>>(change);
}

bool isOfSpan(const Change &change)
{
    return std::holds_alternative<Edit<Span>>(change);
}
bool isNote(const Change &change)
{
    return std::holds_alternative<Edit<Link>>(change) || std::holds_alternative<Edit<Reply>>(change) ||
           std::holds_alternative<Edit<Review>>(change);
}
bool changesHits(const Change &change)
{
    return std::holds_alternative<Edit<Article>>(change) || std::holds_alternative<Edit<ArticleText>>(change);
}

} // namespace

// What the worker has found and nobody has taken yet.
struct HitListModel::Stream
{
    std::mutex mutex;
    std::vector<SearchHit> lines;
    qint64 hits = 0;
    qint64 articles = 0;
    std::optional<Result<SearchEnd>> end;

    void read(const QString &path, const Search &search, HitOrder order, const Id &blind, Task &task);
};

void HitListModel::Stream::read(const QString &path, const Search &search, HitOrder order, const Id &blind,
                                Task &task)
{
    std::vector<SearchHit> unsorted;
    qint64 kept = 0;
    Id last;
    const auto each = [&](SearchHit &&hit) {
        const std::lock_guard lock(mutex);
        ++hits;
        if (hit.article != last)
            ++articles;
        last = hit.article;
        if (kept++ < linesKept)
            (order == HitOrder::Text ? lines : unsorted).push_back(std::move(hit));
        return true;
    };
    const auto file = Snapshot::open(path);
    const Result<SearchEnd> found = file ? (*file)->search(search, each, task, blind) : file.error();
    sortHits(unsorted, order);
    const std::lock_guard lock(mutex);
    if (order != HitOrder::Text)
        lines = std::move(unsorted);
    end.emplace(found);
}

HitListModel::HitListModel(QObject *parent) : QAbstractTableModel(parent), m_work(new Background(this))
{
    m_pulse.setInterval(30ms);
    connect(&m_pulse, &QTimer::timeout, this, &HitListModel::drain);
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms);
    connect(&m_soon, &QTimer::timeout, this, &HitListModel::readAgain);
}

HitListModel::~HitListModel() = default;

void HitListModel::setProject(Project *project)
{
    if (m_project)
        disconnect(m_project, nullptr, this, nullptr);
    m_work->stop(); // nobody reads a file that is being closed
    m_pulse.stop();
    m_soon.stop();
    m_again = false;
    m_project = project;
    m_tag = {};
    ask(std::nullopt, m_order);
    if (!project)
        return;
    connect(project, &Project::changed, this, &HitListModel::follow);
    connect(project, &Project::reloaded, this, [this] { m_soon.start(); });
}

void HitListModel::ask(const std::optional<Search> &search, HitOrder order)
{
    const bool same = search && search == m_search;
    if (same && order == m_order && (isReading() || !m_error))
        return;
    if (!same) {
        m_touched.clear();
        m_keptTicks.clear();
    }
    m_search = search;
    m_order = order;
    readAgain();
}

void HitListModel::readAgain()
{
    m_soon.stop();
    if (m_keptTicks.empty()) {
        for (std::size_t i = 0; i < m_touched.size(); ++i) {
            if (m_touched[i] != Tick::Untouched)
                m_keptTicks.push_back({{m_lines[i].article, m_lines[i].place}, m_touched[i]});
        }
        std::sort(m_keptTicks.begin(), m_keptTicks.end());
    }
    if (m_work->isRunning()) {
        m_again = true;
        m_work->cancel();
        return;
    }
    start();
}

void HitListModel::start()
{
    m_again = false;
    beginResetModel();
    m_lines.clear();
    m_touched.clear();
    m_shown = 0;
    endResetModel();
    m_hits = 0;
    m_articles = 0;
    m_gaveUp = 0;
    m_ticked = 0;
    m_error.reset();
    m_stream = std::make_shared<Stream>();
    m_blind = m_project ? blindAnnotator(*m_project) : Id();
    if (m_search && m_project) {
        const auto search = std::make_shared<const Search>(*m_search);
        m_work->run(
            tr("Searching"),
            [stream = m_stream, path = m_project->path(), search, order = m_order,
             blind = m_blind](Task &task) { stream->read(path, *search, order, blind, task); },
            [this] { end(); });
        m_pulse.start();
    }
    emit changed();
}

void HitListModel::drain()
{
    std::vector<SearchHit> lines;
    {
        const std::lock_guard lock(m_stream->mutex);
        lines.swap(m_stream->lines);
        m_hits = m_stream->hits;
        m_articles = m_stream->articles;
    }
    for (SearchHit &hit : lines) {
        const TickKey key{hit.article, hit.place};
        const auto kept = std::lower_bound(m_keptTicks.begin(), m_keptTicks.end(), key,
                                           [](const auto &one, const TickKey &k) { return one.first < k; });
        const bool known = kept != m_keptTicks.end() && kept->first == key;
        m_touched.push_back(known ? kept->second : Tick::Untouched);
        m_lines.push_back(std::move(hit));
    }
    if (m_shown < rowsAtOnce)
        fetchMore({});
    countTicks();
    emit changed();
}

void HitListModel::end()
{
    m_pulse.stop();
    if (m_again)
        return start();
    drain();
    m_keptTicks.clear();
    const std::optional<Result<SearchEnd>> &end = m_stream->end;
    if (end && !*end)
        m_error = end->error();
    else if (end)
        m_gaveUp = (*end)->gaveUp;
    emit changed();
}

bool HitListModel::isReading() const
{
    return m_work->isRunning() || m_soon.isActive();
}

void HitListModel::annotatorChanged()
{
    if (m_project && m_search && blindAnnotator(*m_project) != m_blind)
        m_soon.start(); // others see other tags
}

void HitListModel::follow(const Changes &changes)
{
    if (!m_search)
        return;
    if (blindAnnotator(*m_project) != m_blind ||
        (!m_blind.isNull() && std::any_of(changes.begin(), changes.end(), isOfReading)))
        return m_soon.start();
    const bool spans = std::any_of(changes.begin(), changes.end(), isOfSpan);
    const bool dependsOnSpans = m_search->in != Search::In::Texts || m_search->asksForSpans();
    if (m_search->in == Search::In::Notes && std::any_of(changes.begin(), changes.end(), isNote))
        return m_soon.start();
    if (std::any_of(changes.begin(), changes.end(), changesHits) || (spans && dependsOnSpans))
        return m_soon.start();
    if (spans)
        followSpans(changes);
}

void HitListModel::followSpans(const Changes &changes)
{
    std::unordered_map<Id, std::vector<const Edit<Span> *>> byArticle;
    for (const Change &change : changes) {
        if (const auto *edit = std::get_if<Edit<Span>>(&change))
            byArticle[edit->before ? edit->before->article : edit->after->article].push_back(edit);
    }
    for (SearchHit &hit : m_lines) {
        const auto edits = byArticle.find(hit.article);
        if (edits == byArticle.end())
            continue;
        for (const Edit<Span> *edit : edits->second) {
            if (edit->before)
                std::erase_if(hit.marks,
                              [&](const SearchMark &mark) { return mark.span == edit->before->id; });
            if (edit->after) {
                if (const auto mark = markOf(*edit->after, hit.place))
                    hit.marks.push_back(*mark);
            }
        }
    }
    countTicks();
    if (m_shown > 0)
        emit dataChanged(index(0, 0), index(m_shown - 1, columns - 1));
    emit changed();
}

const SearchHit *HitListModel::hitAt(int row) const
{
    return row >= 0 && row < m_shown ? &m_lines[std::size_t(row)] : nullptr;
}

std::vector<TextRange> HitListModel::placesIn(const Id &article) const
{
    std::vector<TextRange> places;
    for (const SearchHit &hit : m_lines) {
        if (hit.article == article)
            places.push_back(hit.place);
    }
    std::sort(places.begin(), places.end());
    return places;
}

int HitListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

int HitListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QString HitListModel::noteWords(const SearchHit &hit)
{
    const QString words = hit.note.simplified();
    switch (hit.noteOf) {
    case NoteOf::Span:
        break;
    case NoteOf::Link:
        return tr("Link: %1").arg(words);
    case NoteOf::Article:
        return tr("Article: %1").arg(words);
    case NoteOf::Reply:
        return tr("Reply: %1").arg(words);
    }
    return words;
}

QString HitListModel::tagNames(const SearchHit &hit) const
{
    QStringList names;
    for (const SearchMark &mark : hit.marks) {
        const ::Tag *tag = m_project ? m_project->tagset().tag(mark.tag) : nullptr;
        if (tag && !names.contains(tag->name))
            names << tag->name;
    }
    return names.join(QStringLiteral(", "));
}

QVariant HitListModel::data(const QModelIndex &index, int role) const
{
    const SearchHit *hit = index.isValid() ? hitAt(index.row()) : nullptr;
    if (!hit)
        return {};
    if (role == Qt::CheckStateRole && index.column() == Line && hasTicks())
        return isTicked(index.row()) ? Qt::Checked : Qt::Unchecked;
    const bool spoken = role == Qt::AccessibleTextRole;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && !spoken)
        return {};
    QString text;
    switch (index.column()) {
    case Line:
        text = hit->left + hit->match.simplified() + hit->right;
        if (isOfNotes())
            text += QStringLiteral(" — ") + noteWords(*hit);
        if (spoken && hasTicks())
            text = (isTicked(index.row())   ? tr("ticked: %1")
                    : isTagged(index.row()) ? tr("tagged: %1")
                                            : tr("not ticked: %1"))
                       .arg(text);
        break;
    case Tags:
        text = tagNames(*hit);
        break;
    default:
        text = hit->title;
    }
    return role == Qt::ToolTipRole ? plainTip(text) : text;
}

QVariant HitListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Words in context"), tr("Tagged"), tr("Article")};
    return names.at(section);
}

bool HitListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_shown < lines();
}

void HitListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const int more = std::min(lines(), (m_shown / rowsAtOnce + 1) * rowsAtOnce);
    beginInsertRows({}, m_shown, more - 1);
    m_shown = more;
    endInsertRows();
}
