// Somebody who works on an article at random: tags, edits, removes, links, comments, reads, takes back.
#pragma once

#include "tests/model/storage/merge_sample.h"

#include <random>

using Random = std::mt19937;

inline int below(Random &random, int end)
{
    return int(random() % unsigned(end));
}

class Worker
{
public:
    Worker(Project &project, const Id &article, Random &random)
        : m_project(project), m_article(article), m_random(random)
    {
    }

    void work(int actions)
    {
        for (int i = 0; i < actions; ++i)
            act();
    }

private:
    std::shared_ptr<const OpenArticle> article() { return must(m_project.openArticle(m_article)); }
    const Span *any()
    {
        m_kept = article();
        const auto spans = m_kept->spans();
        return spans.empty() ? nullptr : &*spans[std::size_t(below(m_random, int(spans.size())))];
    }

    void act()
    {
        const Span *span = any();
        switch (below(m_random, 9)) {
        case 0:
        case 1:
            add();
            break;
        case 2:
        case 3:
            if (span)
                edit(*span);
            break;
        case 4:
            if (span)
                must(m_project.apply("Remove", {removed(*span)}));
            break;
        case 5:
            if (const Span *other = any(); span && other && other->id != span->id)
                must(m_project.apply("Link", {added(sampleLink(m_project, *span, *other))}));
            break;
        case 6:
            if (span)
                must(m_project.apply("Reply", {added(sampleReply(m_project, span->id, m_article)),
                                               added(sampleAssessment(m_project, *span))}));
            break;
        case 7:
            undo();
            break;
        case 8:
            read();
            break;
        }
    }

    // Not the article itself, nor Bob.
    void undo()
    {
        const auto step = must(m_project.nextUndo());
        if (step && !step->label.startsWith(QLatin1String("Add")))
            must(m_project.undo());
    }

    void add()
    {
        const qsizetype start = below(m_random, 3) * 4;
        const Span span = sampleSpan(m_project, m_article, {TextRange{start, start + 3}}, below(m_random, 2));
        must(m_project.apply("Tag", {added(span)}));
    }
    void edit(const Span &span)
    {
        Span after = span;
        after.note = QString::number(below(m_random, 1000));
        must(m_project.apply("Note", {edited(span, after)}));
    }
    void read()
    {
        const auto state = ReadingState(below(m_random, 3));
        for (const Reading &reading : must(m_project.readings(m_article))) {
            if (reading.annotator != m_project.annotator().id)
                continue;
            Reading after = reading;
            after.state = state;
            must(m_project.apply("Read", {edited(reading, after)}));
            return;
        }
        must(m_project.apply("Read",
                             {added(Reading{Id::make(), m_article, m_project.annotator().id, state})}));
    }

    Project &m_project;
    Id m_article;
    Random &m_random;
    std::shared_ptr<const OpenArticle> m_kept;
};
