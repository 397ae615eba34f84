// Random work, then all of it undone and all of it done again.
#include "tests/model/project/content.h"

#include "model/storage/reversal.h"

#include <random>

namespace {

class RandomWork
{
public:
    RandomWork(TemporaryProject &project, unsigned seed) : m_t(project), m_random(seed) {}

    // One step of any kind; steps the project refuses (a tag in use) are no steps.
    void step()
    {
        Changes changes;
        for (int i = 0, count = 1 + below(3); i < count; ++i)
            add(changes);
        if (m_t.project->apply(QStringLiteral("Step"), changes))
            ++done;
    }
    int below(int limit) { return int(m_random() % unsigned(limit)); }
    int done = 0;

private:
    template <typename List> const auto &any(const List &list)
    {
        return list[std::size_t(below(int(list.size())))];
    }

    void add(Changes &changes)
    {
        const auto articles = must(m_t.project->articleOrder({}));
        if (articles.empty() || below(12) == 0) {
            const QString text =
                QStringLiteral("Words 😀 and more words, number %1.\nSecond line é.\n").arg(m_number++);
            for (Change &change : addition(sampleArticle(text, QStringLiteral("Article %1").arg(m_number))))
                changes.push_back(std::move(change));
            return;
        }
        const ArticleRow row = must(m_t.project->articleRows({any(articles)}, Id())).front();
        const auto open = must(m_t.project->openArticle(row.id));
        switch (below(15)) {
        case 0:
        case 1:
        case 2:
            return changes.push_back(added(randomSpan(*open)));
        case 3:
            return editSpan(*open, changes);
        case 4:
            if (!open->spans().empty())
                changes.push_back(removed(*any(open->spans())));
            return;
        case 5:
            return link(*open, changes);
        case 6:
            return article(*open, changes);
        case 7:
            return tagset(changes);
        case 8:
            return people(changes);
        case 9:
            return review(*open, changes);
        case 10:
            return reply(*open, changes);
        case 11:
            return assessment(*open, changes);
        case 12:
            return evidence(*open, changes);
        case 13:
            return setting(changes);
        default:
            return reading(*open, changes);
        }
    }
    Span randomSpan(const OpenArticle &open)
    {
        Span span = sampleSpan(*m_t.project, open.article().id, {TextRange{0, 5}},
                               below(int(m_t.project->tagset().tags.size())));
        if (below(3) == 0)
            span.pieces = {TextRange{6, 8}, TextRange{9, 12}, TextRange{13, 17}};
        else if (below(2) == 0)
            span.pieces = {TextRange{9, 9 + 1 + below(15)}};
        span.annotator = any(m_t.project->people()).id;
        span.layer = Layer(below(3));
        if (below(2) == 0)
            span.attributes.set(QStringLiteral("certainty"), QStringLiteral("low “quoted” \\ 😀"));
        return span;
    }
    void editSpan(const OpenArticle &open, Changes &changes)
    {
        if (open.spans().empty())
            return;
        const Span &before = *any(open.spans());
        Span after = randomSpan(open);
        after.id = before.id;
        after.note = QStringLiteral("Note %1").arg(m_number++);
        changes.push_back(edited(before, after));
    }
    void link(const OpenArticle &open, Changes &changes)
    {
        if (!open.links().empty() && below(3) == 0) {
            Link after = any(open.links());
            after.note = QStringLiteral("Link %1").arg(m_number++);
            changes.push_back(below(2) == 0 ? removed(any(open.links())) : edited(any(open.links()), after));
        } else if (open.spans().size() > 1) {
            changes.push_back(added(sampleLink(*m_t.project, *open.spans().front(), *open.spans().back())));
        }
    }
    void article(const OpenArticle &open, Changes &changes)
    {
        Article after = open.article();
        after.title += QLatin1Char('!');
        after.zones[0] = Zone::Title;
        after.fetched = m_number;
        changes.push_back(below(3) == 0 ? removed(open.article()) : edited(open.article(), after));
    }
    void tagset(Changes &changes)
    {
        const Tag &before = any(m_t.project->tagset().tags);
        Tag after = before;
        after.mark = Mark::Wavy;
        after.definition += QStringLiteral(" more");
        const int what = below(4);
        const int number = ++m_number;
        if (what == 0)
            changes.push_back(added(sampleTag(QStringLiteral("Tag %1").arg(number), number)));
        else if (what == 1 && m_t.project->tagset().tags.size() > 2)
            changes.push_back(removed(m_t.project->tagset().tags.back()));
        else
            changes.push_back(edited(before, after));
        LinkType type = m_t.project->tagset().linkTypes[0];
        type.symmetric = !type.symmetric;
        if (what == 3)
            changes.push_back(edited(m_t.project->tagset().linkTypes[0], type));
    }
    void people(Changes &changes)
    {
        Person person = any(m_t.project->people());
        const int what = below(3);
        if (what == 0) {
            changes.push_back(added(Person{Id::make(), QStringLiteral("Person %1").arg(m_number++), {}}));
        } else if (what == 1) {
            changes.push_back(removed(person));
        } else {
            person.name += QStringLiteral("+");
            changes.push_back(edited(*m_t.project->person(person.id), person));
        }
    }
    void reading(const OpenArticle &open, Changes &changes)
    {
        const auto readings = must(m_t.project->readings(open.article().id));
        if (readings.empty()) {
            changes.push_back(added(Reading{Id::make(), open.article().id, any(m_t.project->people()).id,
                                            ReadingState::InProgress}));
            return;
        }
        Reading after = readings.front();
        after.state = ReadingState(below(3));
        after.assigned = below(2) == 0;
        below(2) == 0 ? after.nothingToTag.insert(below(3)) : after.nothingToTag.remove(below(3));
        changes.push_back(edited(readings.front(), after));
    }

    template <typename Entity> bool editOrRemove(const std::vector<Entity> &list, Changes &changes)
    {
        if (list.empty() || below(2) == 0)
            return false;
        const Entity &before = any(list);
        Entity after = before;
        change(after);
        changes.push_back(below(3) == 0 ? removed(before) : edited(before, after));
        return true;
    }
    void change(Review &review)
    {
        review.outcome = Outcome(below(5));
        review.guidelineGap = !review.guidelineGap;
        review.comment = QStringLiteral("Comment %1").arg(m_number++);
    }
    void change(Reply &reply)
    {
        reply.text += QStringLiteral(" indeed");
        reply.resolved = !reply.resolved;
    }
    void change(Assessment &assessment)
    {
        assessment.priority = Priority(below(4));
        assessment.assignedTo = below(2) == 0 ? Id() : any(m_t.project->people()).id;
    }
    void change(Evidence &evidence)
    {
        evidence.quote = QStringLiteral("Quote %1").arg(m_number++);
        evidence.date = below(2) == 0 ? QDate() : QDate(2024, 1, 1 + below(28));
    }
    void review(const OpenArticle &open, Changes &changes)
    {
        if (editOrRemove(open.reviews(), changes) || open.spans().empty())
            return;
        const Span &parent = *any(open.spans());
        const Span agreed = sampleAgreed(parent);
        Review review = sampleReview(*m_t.project, parent, agreed);
        review.confidence = below(4);
        if (below(2) == 0)
            changes.push_back(added(agreed));
        else
            review.result = {};
        changes.push_back(added(review));
    }
    void reply(const OpenArticle &open, Changes &changes)
    {
        if (editOrRemove(open.replies(), changes))
            return;
        std::vector<Id> things{open.article().id};
        for (const Span *span : open.spans())
            things.push_back(span->id);
        for (const Link &link : open.links())
            things.push_back(link.id);
        for (const Review &review : open.reviews())
            things.push_back(review.id);
        changes.push_back(added(sampleReply(*m_t.project, any(things), open.article().id)));
    }
    void assessment(const OpenArticle &open, Changes &changes)
    {
        if (!editOrRemove(open.assessments(), changes) && !open.spans().empty())
            changes.push_back(added(sampleAssessment(*m_t.project, *any(open.spans()))));
    }
    void evidence(const OpenArticle &open, Changes &changes)
    {
        if (editOrRemove(open.evidence(), changes) || open.spans().empty())
            return;
        SampleEvidence sample =
            sampleEvidence(*m_t.project, *any(open.spans()), QByteArray::number(m_number++));
        if (below(2) == 0) {
            sample.evidence.kind = Evidence::Kind::Link;
            sample.evidence.sha256.clear();
            return changes.push_back(added(sample.evidence));
        }
        changes.push_back(added(sample.evidence));
        changes.push_back(added(sample.file));
    }
    void setting(Changes &changes)
    {
        const QString name = QStringLiteral("setting %1").arg(below(3));
        const Setting *before = settingNamed(m_t.project->settings(), name);
        if (before && below(3) == 0)
            changes.push_back(removed(*before));
        else
            changes.push_back(m_t.project->settingChange(name, QString::number(m_number++)));
    }

    TemporaryProject &m_t;
    std::mt19937 m_random;
    int m_number = 0;
};

// At once, or as the window does it where it is much.
void takeBack(Project &project, const Step &step, bool apart)
{
    if (!apart) {
        must(step.kind == Step::Kind::Undo ? project.redo() : project.undo());
        return;
    }
    Task task;
    auto reversal = must(project.startReversal({step}));
    must(reversal->run(task));
    must(reversal->commit());
    reversal.reset();
    must(project.reload());
}

} // namespace

TEST_CASE("undoing everything and redoing everything gives the same content")
{
    const unsigned seed = GENERATE(range(1u, 13u));
    INFO("seed " << seed);
    TemporaryProject t;
    RandomWork work(t, seed);
    std::vector<std::pair<qint64, Content>> stops; // after which step, what there was
    stops.emplace_back(0, contentOf(t.path));
    for (int i = 0; i < 60; ++i) {
        work.step();
        if (work.below(20) == 0)
            t.reopen();
        if (work.below(10) == 0 && work.done > 0)
            must(t.project->undo());
        const auto steps = must(t.project->steps(0, 1));
        if (i % 15 == 0 && !steps.empty())
            stops.emplace_back(steps.front().number, contentOf(t.path));
    }
    CHECK(work.done > 15);
    const Content end = contentOf(t.path);

    int undone = 0;
    while (const auto step = must(t.project->nextUndo())) {
        takeBack(*t.project, *step, undone % 3 == 0);
        if (++undone % 10 == 0)
            t.reopen();
    }
    CHECK(contentOf(t.path) == stops.front().second);
    for (int redone = 0; redone < undone; ++redone) {
        if (redone % 12 == 5)
            t.reopen();
        takeBack(*t.project, *must(t.project->nextRedo()), redone % 4 == 0);
    }
    CHECK(contentOf(t.path) == end);

    // Back to any moment, also to one inside a chain of undos.
    for (auto stop = stops.rbegin(); stop != stops.rend(); ++stop) {
        must(t.project->undoTo(stop->first));
        CHECK(contentOf(t.path) == stop->second);
    }
}

TEST_CASE("what is open follows every change as if it were loaded again")
{
    TemporaryProject t;
    RandomWork work(t, 99);
    std::vector<std::shared_ptr<const OpenArticle>> open;
    for (int i = 0; i < 120; ++i) {
        work.step();
        if (work.below(4) == 0 && must(t.project->nextUndo()))
            must(t.project->undo());
        for (const RowNumber row : must(t.project->articleOrder({}))) {
            const ArticleRow found = must(t.project->articleRows({row}, Id())).front();
            const auto article = must(t.project->openArticle(found.id));
            if (std::find(open.begin(), open.end(), article) == open.end())
                open.push_back(article);
            const auto snapshot = must(Snapshot::open(t.path));
            const auto spans = must(snapshot->spans(found.id, article->text()));
            REQUIRE(article->spans().size() == spans.size());
            for (std::size_t s = 0; s < spans.size(); ++s) {
                REQUIRE(*article->spans()[s] == spans[s]);
                REQUIRE(article->orderOf(spans[s]) == qsizetype(s));
            }
            REQUIRE(bare(article->links()) == bare(must(snapshot->links(found.id))));
            REQUIRE(article->reviews() == must(snapshot->reviews(found.id)));
            REQUIRE(article->replies() == must(snapshot->replies(found.id)));
            REQUIRE(article->assessments() == must(snapshot->assessments(found.id)));
            REQUIRE(article->evidence() == must(snapshot->evidence(found.id)));
        }
    }
}
