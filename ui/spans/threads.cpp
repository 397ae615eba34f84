#include "ui/spans/threads.h"

#include <algorithm>

Threads::Threads(const OpenArticle &article)
{
    for (const Reply &reply : article.replies()) { // by the time they were made
        if (!article.span(reply.about))
            continue;
        Thread &thread = m_threads[reply.about];
        ++thread.replies;
        thread.open = !reply.resolved;
        thread.last = reply.author;
    }
}

const Thread *Threads::of(const Id &span) const
{
    const auto found = m_threads.find(span);
    return found == m_threads.end() ? nullptr : &found->second;
}

int Threads::open() const
{
    return int(
        std::count_if(m_threads.begin(), m_threads.end(), [](const auto &one) { return one.second.open; }));
}

int Threads::waitingFor(const Id &annotator) const
{
    return int(std::count_if(m_threads.begin(), m_threads.end(), [&](const auto &one) {
        return one.second.open && one.second.last != annotator;
    }));
}
