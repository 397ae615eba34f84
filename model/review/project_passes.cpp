#include "model/review/project_passes.h"

#include "model/storage/fold.h"
#include "model/storage/snapshot.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct FinishedArticle
{
    Article article;
    std::vector<Reading> readings;
    std::vector<Id> finishedBy;
};

struct Chosen
{
    std::vector<FinishedArticle> articles;
    qint64 unfinished = 0;
    qint64 hidden = 0;
};

Error stopped()
{
    return {QCoreApplication::translate("Agreement", "Stopped before everything was read.")};
}

template <typename Value> bool has(const std::vector<Value> &list, const Value &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

class Choosing
{
public:
    Choosing(const PassesWanted &wanted, const std::vector<Person> &people)
        : m_wanted(wanted), m_people(people)
    {
    }

    void add(const Article &article, std::vector<Reading> readings)
    {
        FinishedArticle finished{.article = article, .readings = std::move(readings), .finishedBy = {}};
        bool begun = false;
        for (const Reading &reading : finished.readings) {
            const bool chosen = std::any_of(m_people.begin(), m_people.end(), [&](const Person &person) {
                return person.id == reading.annotator;
            });
            begun = begun || (chosen && reading.state != ReadingState::NotStarted);
            if (chosen && reading.state == ReadingState::Done)
                finished.finishedBy.push_back(reading.annotator);
        }
        if (finished.finishedBy.size() < std::max<std::size_t>(m_wanted.fewest, 1))
            m_chosen.unfinished += begun;
        else if (isBlind(finished.readings))
            ++m_chosen.hidden;
        else
            m_chosen.articles.push_back(std::move(finished));
    }

    Chosen take() { return std::move(m_chosen); }

private:
    bool isBlind(const std::vector<Reading> &readings) const
    {
        return !m_wanted.blind.isNull() &&
               std::any_of(readings.begin(), readings.end(), [&](const Reading &reading) {
                   return reading.annotator == m_wanted.blind && reading.state != ReadingState::Done &&
                          (reading.state == ReadingState::InProgress || reading.assigned);
               });
    }

    const PassesWanted &m_wanted;
    const std::vector<Person> &m_people;
    Chosen m_chosen;
};

Result<Chosen> finishedArticles(const Snapshot &snapshot, const PassesWanted &wanted,
                                const std::vector<Person> &people, Task &task)
{
    const auto articles = snapshot.articles();
    if (!articles)
        return articles.error();
    const WantedArticles chosen(wanted);
    Choosing choosing(wanted, people);
    for (const Article &article : *articles) {
        if (!chosen.has(article))
            continue;
        auto readings = snapshot.readings(article.id);
        if (!readings)
            return readings.error();
        choosing.add(article, *std::move(readings));
        if (task.cancelled())
            return stopped();
    }
    return choosing.take();
}

} // namespace

WantedArticles::WantedArticles(const PassesWanted &wanted)
    : m_articles(wanted.articles.begin(), wanted.articles.end()), m_words(foldedQuery(wanted.words))
{
}

bool WantedArticles::has(const Article &article) const
{
    if (!m_articles.empty() && m_articles.count(article.id) == 0)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text =
        fold(article.title + QLatin1Char('\n') + article.outlet + QLatin1Char('\n') + article.url);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return text.contains(word); });
}

Result<ProjectPasses> projectPasses(const Snapshot &snapshot, const PassesWanted &wanted, Task &task)
{
    const auto tagset = snapshot.tagset();
    if (!tagset)
        return tagset.error();
    auto people = snapshot.people();
    if (!people)
        return people.error();
    if (!wanted.annotators.empty())
        std::erase_if(*people, [&](const Person &person) { return !has(wanted.annotators, person.id); });
    auto chosen = finishedArticles(snapshot, wanted, *people, task);
    if (!chosen)
        return chosen.error();
    if (wanted.annotators.empty())
        std::erase_if(*people, [&](const Person &person) {
            return std::none_of(chosen->articles.begin(), chosen->articles.end(),
                                [&](const FinishedArticle &one) { return has(one.finishedBy, person.id); });
        });

    ProjectPasses passes;
    PassBuilder builder(*tagset, *people, wanted.unit);
    task.setTotal(qint64(chosen->articles.size()));
    for (const FinishedArticle &one : chosen->articles) {
        const auto text = snapshot.text(one.article.id);
        if (!text)
            return text.error();
        const auto spans = snapshot.spans(one.article.id, *text);
        if (!spans)
            return spans.error();
        const auto links = snapshot.links(one.article.id);
        if (!links)
            return links.error();
        passes.spans.push_back(builder.add(one.article, *text, *spans, *links, one.readings));
        passes.articles.push_back(one.article.id);
        if (!task.advance(qint64(passes.articles.size())))
            return stopped();
    }
    for (const Person &person : *people)
        passes.annotators.push_back(person.id);
    passes.set = builder.take();
    passes.unfinished = chosen->unfinished;
    passes.hidden = chosen->hidden;
    return passes;
}
