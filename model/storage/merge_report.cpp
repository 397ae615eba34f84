// What one file brought, as a person reads it: by article and annotator, and the other editions.
#include "model/storage/merge_file.h"

#include "model/storage/fold.h"
#include "model/text/anchors.h"

namespace {

constexpr std::size_t mostSpansLookedFor = 500; // of one article; the score is about these

bool isEdition(const Article &a, const Article &b)
{
    if (!a.url.isEmpty() && a.url == b.url)
        return true;
    return !a.title.isEmpty() && fold(a.title) == fold(b.title) && fold(a.outlet) == fold(b.outlet);
}

} // namespace

MergeCounts &MergeCounts::operator+=(const MergeCounts &other)
{
    added += other.added;
    same += other.same;
    changed += other.changed;
    conflicts += other.conflicts;
    return *this;
}

Result<void> FileMerge::tell(MergeReport &report)
{
    const std::unordered_set<Id> fresh(m_newArticles.begin(), m_newArticles.end());
    for (const auto &[place, counts] : m_counts) {
        report.counts += counts;
        if (place.first == 0)
            continue;
        const Result<Id> theirs = m_theirs.keys().id(Table::Article, place.first);
        if (!theirs)
            return theirs.error();
        const Id id = m_meeting.here(Table::Article, *theirs);
        auto line = std::find_if(report.articles.begin(), report.articles.end(),
                                 [&](const MergeArticle &article) { return article.article == id; });
        if (line == report.articles.end()) {
            const auto article = m_ours.find<Article>(id);
            if (!article)
                return article.error();
            line = report.articles.insert(
                line, {id, *article ? (*article)->entity.title : QString(), fresh.contains(id), {}, {}});
        }
        line->counts += counts;
        if (place.second == 0)
            continue;
        const Result<Id> person = m_theirs.keys().id(Table::Person, place.second);
        if (!person)
            return person.error();
        const auto owner = m_ours.find<Person>(m_meeting.here(Table::Person, *person));
        if (!owner)
            return owner.error();
        const QString name = *owner ? (*owner)->entity.name : QString();
        auto annotator = std::find_if(line->annotators.begin(), line->annotators.end(),
                                      [&](const MergeAnnotator &known) { return known.name == name; });
        if (annotator == line->annotators.end())
            annotator = line->annotators.insert(annotator, {name, {}});
        annotator->counts += counts;
    }
    report.conflicts.insert(report.conflicts.end(), m_conflicts.begin(), m_conflicts.end());
    return editions(report);
}

Result<void> FileMerge::editions(MergeReport &report)
{
    if (m_newArticles.empty())
        return {};
    const auto all = m_ours.articles();
    if (!all)
        return all.error();
    const std::unordered_set<Id> fresh(m_newArticles.begin(), m_newArticles.end());
    for (const Article &article : *all) {
        if (!fresh.contains(article.id))
            continue;
        for (const Article &other : *all) {
            if (fresh.contains(other.id) || !isEdition(article, other))
                continue;
            report.editions.push_back({article.id, other.id, article.title, 0, 0, 0});
            if (auto told = edition(article, report); !told)
                return told;
        }
    }
    return {};
}

Result<void> FileMerge::edition(const Article &article, MergeReport &report)
{
    MergeEdition &edition = report.editions.back();
    const auto text = m_ours.texts().of(article.id);
    const auto other = m_ours.texts().of(edition.other);
    if (!text || !other)
        return !text ? text.error() : other.error();
    const auto spans = m_ours.spans(article.id, (*text)->points);
    if (!spans)
        return spans.error();
    edition.spans = qint64(spans->size());
    std::size_t looked = 0;
    double sum = 0;
    for (const Span &span : *spans) {
        if (looked == mostSpansLookedFor || m_task.cancelled())
            break;
        ++looked;
        const auto found = findAnchor(makeAnchor((*text)->text, span.hull()), (*other)->text);
        edition.found += found ? 1 : 0;
        sum += found ? found->score : 0;
    }
    if (looked > 0)
        edition.score = sum / double(looked);
    if (looked < spans->size())
        edition.found = edition.found * edition.spans / qint64(looked);
    return {};
}
