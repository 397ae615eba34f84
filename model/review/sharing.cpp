#include "model/review/sharing.h"

#include "model/review/dice.h"

#include <algorithm>
#include <numeric>

namespace {

const Reading *readingOf(const SharedArticle &article, const Id &annotator)
{
    const auto found = std::find_if(article.readings.begin(), article.readings.end(),
                                    [&](const Reading &one) { return one.annotator == annotator; });
    return found == article.readings.end() ? nullptr : &*found;
}

class Sharing
{
public:
    Sharing(const std::vector<SharedArticle> &articles, const SharingWish &wish)
        : m_articles(articles), m_wish(wish), m_dice(wish.seed), m_chosen(articles.size())
    {
        for (const Id &annotator : wish.annotators)
            m_plan.loads.push_back({.annotator = annotator});
        m_now.assign(wish.annotators.size(), 0);
    }

    SharingPlan run()
    {
        for (std::size_t i = 0; i < m_articles.size(); ++i)
            keep(i);
        std::vector<std::size_t> order(m_articles.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        m_dice.shuffle(order);
        for (const std::size_t article : order)
            deal(article);
        for (std::size_t i = 0; i < m_articles.size(); ++i)
            write(i);
        return std::move(m_plan);
    }

private:
    // What stays as it is.
    void keep(std::size_t article)
    {
        m_chosen[article].assign(m_wish.annotators.size(), 0);
        for (std::size_t person = 0; person < m_wish.annotators.size(); ++person) {
            const Reading *reading = readingOf(m_articles[article], m_wish.annotators[person]);
            if (!reading || !isReader(*reading))
                continue;
            ++m_plan.loads[person].before;
            if (m_wish.afresh && reading->state == ReadingState::NotStarted)
                continue;
            m_chosen[article][person] = 1;
            ++m_now[person];
        }
    }

    void deal(std::size_t article)
    {
        std::vector<char> &chosen = m_chosen[article];
        const auto have = std::count(chosen.begin(), chosen.end(), 1);
        std::vector<std::size_t> free;
        for (std::size_t person = 0; person < chosen.size(); ++person) {
            if (!chosen[person])
                free.push_back(person);
        }
        const auto wanted = std::clamp<std::ptrdiff_t>(m_wish.readers - have, 0, std::ptrdiff_t(free.size()));
        m_dice.shuffle(free);
        std::stable_sort(free.begin(), free.end(),
                         [&](std::size_t a, std::size_t b) { return m_now[a] < m_now[b]; });
        for (std::ptrdiff_t i = 0; i < wanted; ++i) {
            chosen[free[std::size_t(i)]] = 1;
            ++m_now[free[std::size_t(i)]];
        }
    }

    void write(std::size_t article)
    {
        bool isNew = false;
        for (std::size_t person = 0; person < m_wish.annotators.size(); ++person) {
            const Reading *before = readingOf(m_articles[article], m_wish.annotators[person]);
            const bool was = before && isReader(*before);
            const bool is = m_chosen[article][person];
            if (was == is)
                continue;
            Reading after;
            if (before) {
                after = *before;
            } else {
                after.id = Id::make();
                after.article = m_articles[article].id;
                after.annotator = m_wish.annotators[person];
            }
            after.assigned = is;
            m_plan.changes.push_back(before ? edited(*before, after) : added(after));
            ++(is ? m_plan.loads[person].added : m_plan.loads[person].takenBack);
            isNew = isNew || is;
        }
        m_plan.articles += isNew;
    }

    const std::vector<SharedArticle> &m_articles;
    const SharingWish &m_wish;
    Dice m_dice;
    std::vector<std::vector<char>> m_chosen; // by article, by annotator
    std::vector<qint64> m_now;               // by annotator
    SharingPlan m_plan;
};

} // namespace

bool isReader(const Reading &reading)
{
    return reading.assigned || reading.state != ReadingState::NotStarted;
}

SharingPlan shareOut(const std::vector<SharedArticle> &articles, const SharingWish &wish)
{
    return Sharing(articles, wish).run();
}
