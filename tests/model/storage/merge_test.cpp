// Merging teammates' files: what comes, what stays, what undo brings back, and that the order does not
// matter.
#include "tests/model/storage/merge_sample.h"

#include "model/storage/merge.h"
#include "model/storage/snapshot.h"

TEST_CASE("a teammate's spans links and readings come in as one step")
{
    Team team;
    Project &ana = team.project("Ana");
    Project &bob = team.project("Bob");
    const SampleArticle sample = sampleArticle(mergeText);
    must(ana.apply("Add", addition(sample)));
    team.close("Ana");
    must(bob.merge({team.path("Ana")}, team.task));
    const Span claim = sampleSpan(bob, sample.article.id, {TextRange{0, 3}});
    const Span source = sampleSpan(bob, sample.article.id, {TextRange{4, 7}, TextRange{8, 13}}, 1);
    must(bob.apply("Tag", {added(claim), added(source)}));
    must(bob.apply("Link", {added(sampleLink(bob, claim, source))}));
    Reading reading{Id::make(), sample.article.id, bob.annotator().id, ReadingState::Done};
    must(bob.apply("Done", {added(reading)}));
    const Contents theirs = contentsOf(bob);
    team.close("Bob");

    Project &mine = team.project("Ana");
    const Contents before = contentsOf(mine);
    const auto steps = must(mine.steps(0, 100)).size();
    const MergeReport plan = must(mine.mergePlan({team.path("Bob")}, team.task));
    CHECK(contentsOf(mine) == before);
    CHECK(must(mine.steps(0, 100)).size() == steps);
    const MergeReport done = must(mine.merge({team.path("Bob")}, team.task));
    CHECK(done.counts == plan.counts);
    CHECK(done.counts.added == 5); // two spans, a link, a reading, Bob himself
    CHECK(done.counts.changed == 0);
    CHECK(done.conflicts.empty());
    REQUIRE(done.articles.size() == 1);
    CHECK(done.articles[0].title == sample.article.title);
    CHECK_FALSE(done.articles[0].isNew);
    REQUIRE(done.articles[0].annotators.size() == 1);
    CHECK(done.articles[0].annotators[0].name == "Bob");
    CHECK(done.articles[0].annotators[0].counts.added == 4);
    CHECK(contentsOf(mine) == theirs);
    CHECK(must(mine.steps(0, 100)).size() == steps + 1);
    CHECK(problemsOf(team.path("Ana")) == QString());

    must(mine.undo());
    CHECK(contentsOf(mine) == before);
    CHECK(mine.people().size() == 1);
    must(mine.redo());
    CHECK(contentsOf(mine) == theirs);
    CHECK(problemsOf(team.path("Ana")) == QString());
}

TEST_CASE("merging again changes not one row")
{
    Team team;
    team.shared(sampleArticle(mergeText));
    Project &bob = team.project("Bob");
    must(bob.apply("Tag", {added(sampleSpan(bob, team.article, {TextRange{0, 3}}))}));
    must(bob.undo());
    must(bob.redo());
    team.close("Bob");
    Project &ana = team.project("Ana");
    must(ana.merge({team.path("Bob")}, team.task));
    const auto steps = must(ana.steps(0, 100)).size();
    team.close("Ana");
    const QByteArray before = tablesOf(team.path("Ana"));
    const MergeReport again = must(team.project("Ana").merge({team.path("Bob")}, team.task));
    CHECK(again.counts.added == 0);
    CHECK(again.counts.changed == 0);
    CHECK(again.step.number == 0);
    CHECK(must(team.project("Ana").steps(0, 100)).size() == steps);
    team.close("Ana");
    CHECK(tablesOf(team.path("Ana")) == before);
}

TEST_CASE("an undone merge leaves the teammate's rows as they are in their own file")
{
    Team team;
    team.shared(sampleArticle(mergeText));
    Project &bob = team.project("Bob");
    must(bob.apply("Tag", {added(sampleSpan(bob, team.article, {TextRange{0, 3}}))}));
    const Contents theirs = contentsOf(bob);
    team.close("Bob");
    Project &ana = team.project("Ana");
    must(ana.merge({team.path("Bob")}, team.task));
    must(ana.undo());
    team.close("Ana");

    SECTION("sending the file back removes nothing there")
    {
        const MergeReport report = must(team.project("Bob").merge({team.path("Ana")}, team.task));
        CHECK(report.counts.changed == 0);
        CHECK(contentsOf(team.project("Bob")) == theirs);
    }
    SECTION("merging again brings them back")
    {
        Project &again = team.project("Ana");
        const MergeReport report = must(again.merge({team.path("Bob")}, team.task));
        CHECK(report.counts.added == 1);
        CHECK(contentsOf(again) == theirs);
        const Contents with = contentsOf(again);
        must(again.undo());
        CHECK(must(again.openArticle(team.article))->spans().empty());
        must(again.redo());
        CHECK(contentsOf(again) == with);
    }
}

TEST_CASE("one person on two machines: the newer version stands and the other stays in the history")
{
    Team team;
    team.shared(sampleArticle(mergeText));
    Project &ana = team.project("Ana");
    Span span = sampleSpan(ana, team.article, {TextRange{0, 3}});
    must(ana.apply("Tag", {added(span)}));
    team.close("Ana");
    team.copy("Ana", "Laptop");
    const auto note = [&](const char *machine, const QString &words) {
        Project &project = team.project(machine);
        const Span now = *must(project.openArticle(team.article))->span(span.id);
        Span after = now;
        after.note = words;
        must(project.apply("Note", {edited(now, after)}));
        team.close(machine);
    };
    note("Ana", "at the desk");
    note("Laptop", "on the train");
    note("Laptop", "on the train, later");

    Project &desk = team.project("Ana");
    const Contents before = contentsOf(desk);
    const MergeReport report = must(desk.merge({team.path("Laptop")}, team.task));
    CHECK(report.counts.changed == 1);
    REQUIRE(report.conflicts.size() == 1);
    CHECK(report.conflicts[0].kind == "span");
    CHECK(report.conflicts[0].id == span.id);
    CHECK(report.conflicts[0].kept.contains("on the train, later"));
    CHECK(report.conflicts[0].lost.contains("at the desk"));
    CHECK(must(desk.openArticle(team.article))->span(span.id)->note == "on the train, later");
    QStringList told;
    for (const SpanHistoryLine &line : must(desk.spanHistory(span.id)))
        told.append(line.before ? line.before->note : QStringLiteral("-"));
    CHECK(told.contains("at the desk"));
    CHECK(told.contains("on the train")); // their former version came along
    must(desk.undo());
    CHECK(contentsOf(desk) == before);
    must(desk.redo());
    team.close("Ana");

    // The other way round: what loses there is told there, once.
    Project &laptop = team.project("Laptop");
    CHECK(must(laptop.merge({team.path("Ana")}, team.task)).conflicts.empty()); // known: it came from there
    CHECK(must(laptop.openArticle(team.article))->span(span.id)->note == "on the train, later");
}

TEST_CASE("an older version of a row is no conflict")
{
    Team team;
    team.shared(sampleArticle(mergeText));
    Project &ana = team.project("Ana");
    Span span = sampleSpan(ana, team.article, {TextRange{0, 3}});
    must(ana.apply("Tag", {added(span)}));
    team.close("Ana");
    team.copy("Ana", "Old");
    Project &now = team.project("Ana");
    const Span before = *must(now.openArticle(team.article))->span(span.id);
    Span after = before;
    after.note = QStringLiteral("more");
    must(now.apply("Note", {edited(before, after)}));
    const MergeReport report = must(now.merge({team.path("Old")}, team.task));
    CHECK(report.conflicts.empty());
    CHECK(report.step.number == 0);
    team.close("Ana");
    const MergeReport forward = must(team.project("Old").merge({team.path("Ana")}, team.task));
    CHECK(forward.conflicts.empty());
    CHECK(forward.counts.changed == 1);
}

TEST_CASE("what is removed there is removed here and undo brings it back with its links")
{
    Team team;
    team.shared(sampleArticle(mergeText));
    Project &ana = team.project("Ana");
    const Span claim = sampleSpan(ana, team.article, {TextRange{0, 3}});
    const Span source = sampleSpan(ana, team.article, {TextRange{4, 7}}, 1);
    must(ana.apply("Tag", {added(claim), added(source)}));
    team.close("Ana");
    team.copy("Ana", "Laptop");
    Project &laptop = team.project("Laptop");
    must(laptop.apply("Remove", {removed(*must(laptop.openArticle(team.article))->span(source.id))}));
    team.close("Laptop");

    Project &desk = team.project("Ana");
    must(desk.apply("Link", {added(sampleLink(desk, claim, source))})); // on what is removed over there
    const Contents before = contentsOf(desk);
    const MergeReport report = must(desk.merge({team.path("Laptop")}, team.task));
    CHECK(report.counts.changed == 1);
    CHECK(report.conflicts.empty());
    CHECK(must(desk.openArticle(team.article))->spans().size() == 1);
    CHECK(must(desk.openArticle(team.article))->links().empty());
    CHECK(problemsOf(team.path("Ana")) == QString());
    CHECK(must(desk.merge({team.path("Laptop")}, team.task)).step.number == 0);
    must(desk.undo());
    CHECK(contentsOf(desk) == before);
    CHECK(problemsOf(team.path("Ana")) == QString());
}

TEST_CASE("articles people and tags that were made twice meet")
{
    Team team;
    Project &ana = team.project("Ana");
    const SampleArticle hers = sampleArticle(mergeText, "Hers");
    must(ana.apply("Add", addition(hers)));
    must(ana.apply("Tag", {added(sampleSpan(ana, hers.article.id, {TextRange{0, 3}}))}));
    const Reading reading{Id::make(), hers.article.id, ana.annotator().id, ReadingState::InProgress};
    must(ana.apply("Read", {added(reading)}));
    team.close("Ana");
    Project &laptop = team.project("Laptop", "Ana"); // another person row and other tags, of the same names
    const SampleArticle again = sampleArticle(mergeText, "Hers, again");
    must(laptop.apply("Add", addition(again)));
    must(laptop.apply("Tag", {added(sampleSpan(laptop, again.article.id, {TextRange{4, 7}}))}));
    const Reading done{Id::make(), again.article.id, laptop.annotator().id, ReadingState::Done};
    must(laptop.apply("Read", {added(done)}));
    team.close("Laptop");

    Project &desk = team.project("Ana");
    const Contents before = contentsOf(desk);
    const MergeReport report = must(desk.merge({team.path("Laptop")}, team.task));
    CHECK(report.counts.added == 2); // the span, and the reading that is newer
    CHECK(desk.people().size() == 1);
    CHECK(desk.tagset().tags.size() == 2);
    CHECK(must(desk.counts()).articles == 1);
    const auto article = must(desk.openArticle(hers.article.id));
    REQUIRE(article->spans().size() == 2);
    CHECK(article->spans()[0]->annotator == article->spans()[1]->annotator);
    CHECK(article->spans()[0]->tag == article->spans()[1]->tag);
    CHECK(must(desk.readings(hers.article.id)).size() == 1);
    CHECK(problemsOf(team.path("Ana")) == QString());
    must(desk.undo());
    CHECK(contentsOf(desk) == before);
    must(desk.redo());
    CHECK(must(desk.merge({team.path("Laptop")}, team.task)).step.number == 0);
}

TEST_CASE("another edition of an article comes as its own and is told with a score")
{
    Team team;
    Project &ana = team.project("Ana");
    must(ana.apply("Add", addition(sampleArticle(mergeText, "Steel"))));
    team.close("Ana");
    Project &bob = team.project("Bob");
    const SampleArticle corrected =
        sampleArticle(QStringLiteral("Corrected. ") + mergeText, "Steel, corrected");
    must(bob.apply("Add", addition(corrected)));
    must(bob.apply("Tag", {added(sampleSpan(bob, corrected.article.id, {TextRange{15, 30}})),
                           added(sampleSpan(bob, corrected.article.id, {TextRange{0, 9}}))}));
    team.close("Bob");
    Project &mine = team.project("Ana");
    const MergeReport report = must(mine.merge({team.path("Bob")}, team.task));
    REQUIRE(report.editions.size() == 1);
    CHECK(report.editions[0].article == corrected.article.id);
    CHECK(report.editions[0].spans == 2);
    CHECK(report.editions[0].found == 1);
    CHECK(report.editions[0].score > 0.4);
    CHECK(report.editions[0].score < 0.6);
    CHECK(must(mine.counts()).articles == 2);
}

TEST_CASE("reviews replies assessments evidence and files come along")
{
    Team team;
    team.shared(sampleArticle(mergeText));
    Project &ana = team.project("Ana");
    Span claim = sampleSpan(ana, team.article, {TextRange{0, 3}});
    must(ana.apply("Tag", {added(claim)}));
    team.close("Ana");
    Project &bob = team.project("Bob");
    must(bob.merge({team.path("Ana")}, team.task));
    claim = *must(bob.openArticle(team.article))->span(claim.id);
    const Span agreed = sampleAgreed(claim);
    const Review review = sampleReview(bob, claim, agreed);
    const SampleEvidence evidence = sampleEvidence(bob, claim, "<p>figures</p>");
    must(bob.apply("Review",
                   {added(agreed), added(review), added(sampleReply(bob, review.id, team.article)),
                    added(sampleReply(bob, team.article, team.article)), added(sampleAssessment(bob, claim)),
                    added(evidence.evidence), added(evidence.file)}));
    must(bob.apply("Set", {bob.settingChange("verdicts", "True\nFalse")}));
    const Contents theirs = contentsOf(bob);
    team.close("Bob");
    Project &mine = team.project("Ana");
    const Contents before = contentsOf(mine);
    must(mine.merge({team.path("Bob")}, team.task));
    CHECK(contentsOf(mine) == theirs);
    CHECK(must(mine.evidenceFile(evidence.evidence.id)) == "<p>figures</p>");
    CHECK(mine.setting("verdicts") == "True\nFalse");
    CHECK(problemsOf(team.path("Ana")) == QString());
    must(mine.undo());
    CHECK(contentsOf(mine) == before);
    CHECK(mine.setting("verdicts").isEmpty());
    must(mine.redo());
    CHECK(contentsOf(mine) == theirs);
}

TEST_CASE("a merge that is cancelled leaves nothing behind")
{
    Team team;
    team.shared(sampleArticle(mergeText));
    Project &bob = team.project("Bob");
    must(bob.apply("Tag", {added(sampleSpan(bob, team.article, {TextRange{0, 3}}))}));
    team.close("Bob");
    Project &ana = team.project("Ana");
    const Contents before = contentsOf(ana);
    Task cancelled;
    cancelled.cancel();
    CHECK_FALSE(ana.merge({team.path("Bob")}, cancelled));
    CHECK(contentsOf(ana) == before);
    must(ana.apply("Tag", {added(sampleSpan(ana, team.article, {TextRange{4, 7}}))})); // and one can go on
}
