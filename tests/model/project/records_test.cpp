// Reviews, replies, assessments, evidence and settings: what is let in, what follows what, what stays.
#include "tests/support/sample.h"
#include "tests/support/raw_sqlite.h"

#include "model/storage/snapshot.h"

namespace {

const QString text = QStringLiteral("The minister said taxes fell.\nExperts 😀 doubt it: taxes rose.\n");

struct Tagged
{
    TemporaryProject t;
    SampleArticle sample = sampleArticle(text);
    std::shared_ptr<const OpenArticle> open;
    Span claim;

    Tagged()
    {
        must(t.project->apply("Add", addition(sample)));
        open = must(t.project->openArticle(sample.article.id));
        const Span span = sampleSpan(*t.project, sample.article.id, {TextRange{18, 28}});
        must(t.project->apply("Tag", {added(span)}));
        claim = *open->span(span.id);
    }
    Result<void> apply(Changes changes) { return t.project->apply("Step", std::move(changes)); }
    std::vector<Problem> problems()
    {
        Task task;
        return must(must(Snapshot::open(t.path))->check(task));
    }
};

// The words of what it is refused with.
QString refusal(const Result<void> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

TEST_CASE("a review goes stale with its span and stays when the span goes")
{
    Tagged w;
    const Span agreed = sampleAgreed(w.claim);
    must(w.apply({added(agreed), added(sampleReview(*w.t.project, w.claim, agreed))}));
    REQUIRE(w.open->reviews().size() == 1);
    CHECK_FALSE(w.open->isStale(w.open->reviews()[0]));

    Span noted = w.claim;
    noted.note = "Really?";
    must(w.apply({edited(w.claim, noted)}));
    CHECK(w.open->isStale(w.open->reviews()[0]));
    must(w.apply({removed(*w.open->span(w.claim.id))}));
    REQUIRE(w.open->reviews().size() == 1);
    CHECK(w.open->isStale(w.open->reviews()[0]));
    CHECK(w.problems().empty());

    // What was decided on stays agreed while the review stands.
    Span own = *w.open->span(agreed.id);
    own.layer = Layer::Own;
    CHECK(refusal(w.apply({edited(*w.open->span(agreed.id), own)})).contains("decided on this span"));
    must(w.apply({removed(w.open->reviews()[0])}));
    must(w.apply({edited(*w.open->span(agreed.id), own)}));
}

TEST_CASE("a review is refused by name where it makes no sense")
{
    Tagged w;
    const SampleArticle other = sampleArticle("Another text.\n", "Other");
    must(w.apply(addition(other)));
    const Span elsewhere = sampleSpan(*w.t.project, other.article.id, {TextRange{0, 7}});
    must(w.apply({added(elsewhere)}));
    const Review good = sampleReview(*w.t.project, w.claim, Span());
    Review review = good;
    review.spans.clear();
    CHECK(refusal(w.apply({added(review)})).contains("needs a span"));
    review = good;
    review.spans.push_back(review.spans.front());
    CHECK(refusal(w.apply({added(review)})).contains("different spans"));
    review = good;
    review.spans = {{elsewhere.id, 1}};
    CHECK(refusal(w.apply({added(review)})).contains("one article"));
    review = good;
    review.confidence = 4;
    CHECK(refusal(w.apply({added(review)})).contains("1 to 3"));
    review = good;
    review.result = w.claim.id; // of the annotator's own layer
    CHECK(refusal(w.apply({added(review)})).contains("agreed layer"));
    review = good;
    review.reviewer = Id::make();
    CHECK(refusal(w.apply({added(review)})).contains("annotator is not"));
    must(w.apply({added(good)}));
}

TEST_CASE("a reply is about something of its article")
{
    Tagged w;
    const Review review = sampleReview(*w.t.project, w.claim, Span());
    must(w.apply({added(review)}));
    for (const Id &about : {w.claim.id, review.id, w.sample.article.id})
        must(w.apply({added(sampleReply(*w.t.project, about, w.sample.article.id))}));
    CHECK(w.open->replies().size() == 3);
    CHECK(refusal(w.apply({added(sampleReply(*w.t.project, Id::make(), w.sample.article.id))}))
              .contains("something of its article"));
    Reply empty = sampleReply(*w.t.project, review.id, w.sample.article.id);
    empty.text = QStringLiteral(" \n");
    CHECK(refusal(w.apply({added(empty)})).contains("needs words"));
    // The thread outlives what it is about.
    must(w.apply({removed(w.open->reviews()[0])}));
    CHECK(w.open->replies().size() == 3);
    CHECK(w.problems().empty());
}

TEST_CASE("an assessment and its evidence go with the claim and come back with it")
{
    Tagged w;
    const QByteArray bytes = QByteArray("page ").repeated(1000);
    const SampleEvidence evidence = sampleEvidence(*w.t.project, w.claim, bytes);
    must(w.apply(
        {added(sampleAssessment(*w.t.project, w.claim)), added(evidence.evidence), added(evidence.file)}));
    CHECK(must(w.t.project->evidenceFile(evidence.evidence.id)) == bytes);
    const ArticleRecords before = w.open->records();

    must(w.apply({removed(w.claim)}));
    CHECK(w.open->assessments().empty());
    CHECK(w.open->evidence().empty());
    must(w.t.project->undo());
    REQUIRE(w.open->assessments().size() == 1);
    CHECK(w.open->assessments()[0].verdict == before.assessments[0].verdict);
    CHECK(must(w.t.project->evidenceFile(evidence.evidence.id)) == bytes);
    must(w.t.project->undo());
    must(w.t.project->redo());
    CHECK(w.open->evidence().size() == 1);
    w.open.reset();
    w.t.reopen();
    CHECK(must(w.t.project->evidenceFile(evidence.evidence.id)) == bytes);
    CHECK(must(w.t.project->evidence(w.sample.article.id)).size() == 1);
    CHECK(w.problems().empty());
}

TEST_CASE("the file of an evidence comes with it and never changes")
{
    Tagged w;
    const SampleEvidence sample = sampleEvidence(*w.t.project, w.claim, "bytes");
    CHECK(refusal(w.apply({added(sample.evidence)})).contains("missing or damaged"));
    EvidenceFile wrong = sample.file;
    wrong.bytes = "others";
    CHECK(refusal(w.apply({added(sample.evidence), added(wrong)})).contains("does not belong"));
    must(w.apply({added(sample.evidence), added(sample.file)}));
    const Evidence stored = w.open->evidence()[0];
    Evidence after = stored;
    after.sha256 = QByteArray(32, 'x');
    CHECK(refusal(w.apply({edited(stored, after)})).contains("never changes"));
    after = stored;
    after.kind = Evidence::Kind::Link;
    after.sha256.clear();
    CHECK(refusal(w.apply({edited(stored, after)})).contains("never changes"));
    CHECK(refusal(w.apply({removed(sample.file)})).contains("never change"));
    after = stored;
    after.note = "From the ministry";
    must(w.apply({edited(stored, after)}));
    Evidence link = sample.evidence;
    link.id = Id::make();
    link.kind = Evidence::Kind::Link;
    CHECK(refusal(w.apply({added(link)})).contains("should not have"));
}

TEST_CASE("settings are kept in memory and have a history")
{
    Tagged w;
    Project &project = *w.t.project;
    CHECK(project.setting(settings::tagsetName) == "Sample");
    CHECK(project.setting(settings::blindPasses, "yes") == "yes");
    must(w.apply({project.settingChange(settings::blindPasses, "no")}));
    must(w.apply({project.settingChange(settings::blindPasses, "yes")}));
    CHECK(project.setting(settings::blindPasses) == "yes");
    must(project.undo());
    CHECK(project.setting(settings::blindPasses) == "no");
    must(project.undo());
    CHECK(project.setting(settings::blindPasses).isEmpty());
    must(project.redo());
    w.open.reset();
    w.t.reopen();
    CHECK(w.t.project->setting(settings::blindPasses) == "no");
    CHECK(must(must(Snapshot::open(w.t.path))->settings()) == w.t.project->settings());
    must(w.apply({w.t.project->settingChange(settings::tagsetVersion, "4")}));
    CHECK(w.t.project->tagset().version == 4);

    Setting foreign = makeSetting(settings::verdicts, "True");
    foreign.id = Id::make();
    CHECK(refusal(w.apply({added(foreign)})).contains("identity"));
}

TEST_CASE("lines with nothing to tag lie in the article")
{
    Tagged w;
    Reading reading{Id::make(), w.sample.article.id, w.t.project->annotator().id, ReadingState::InProgress};
    reading.assigned = true;
    reading.nothingToTag.insert(2); // the empty last line
    must(w.apply({added(reading)}));
    const Reading stored = must(w.t.project->readings(w.sample.article.id)).front();
    CHECK(stored.nothingToTag == reading.nothingToTag);
    CHECK(stored.assigned);
    Reading after = stored;
    after.nothingToTag.insert(3);
    CHECK(refusal(w.apply({edited(stored, after)})).contains("no such line"));
}

TEST_CASE("somebody with reviews or claims to check stays in the project")
{
    Tagged w;
    const Person ben = must(w.t.project->personNamed("Ben"));
    const Person cem = must(w.t.project->personNamed("Cem"));
    Review review = sampleReview(*w.t.project, w.claim, Span());
    review.reviewer = ben.id;
    Assessment assessment = sampleAssessment(*w.t.project, w.claim);
    assessment.assignedTo = cem.id;
    must(w.apply({added(review), added(assessment)}));
    CHECK(refusal(w.apply({removed(ben)})).contains("has work"));
    CHECK(refusal(w.apply({removed(cem)})).contains("has work"));
}

TEST_CASE("nothing is removed from an article that is removed")
{
    Tagged w;
    must(w.apply({added(sampleReply(*w.t.project, w.claim.id, w.sample.article.id))}));
    // Undone from the end, the reply would come back before its article.
    CHECK_FALSE(w.apply({removed(w.open->article()), removed(w.open->replies()[0])}));
    CHECK_FALSE(w.apply({removed(w.open->article()), removed(w.claim)}));
    must(w.apply({removed(w.open->replies()[0]), removed(w.open->article())}));
    must(w.t.project->undo());
    CHECK(must(w.t.project->replies(w.sample.article.id)).size() == 1);
}

TEST_CASE("a bulk import brings reviews and evidence as one step")
{
    Tagged w;
    const SampleEvidence evidence = sampleEvidence(*w.t.project, w.claim, "bytes");
    {
        auto bulk = must(w.t.project->bulk("Merge"));
        must(bulk->add(added(sampleReview(*w.t.project, w.claim, Span()))));
        must(bulk->add(added(sampleReply(*w.t.project, w.claim.id, w.sample.article.id))));
        must(bulk->add(added(sampleAssessment(*w.t.project, w.claim))));
        must(bulk->add(added(evidence.evidence)));
        must(bulk->add(added(evidence.file)));
        must(bulk->add(added(makeSetting(settings::verdicts, "True\nFalse"))));
        must(bulk->commit());
    }
    must(w.t.project->reload());
    const ArticleRecords records = w.open->records();
    CHECK(records.reviews.size() == 1);
    CHECK(records.evidence.size() == 1);
    CHECK(w.t.project->setting(settings::verdicts) == "True\nFalse");
    must(w.t.project->undo());
    CHECK(w.open->records() == ArticleRecords());
    CHECK(w.t.project->setting(settings::verdicts).isEmpty());
    must(w.t.project->redo());
    CHECK(w.open->replies().size() == 1);
    CHECK(w.problems().empty());
}

TEST_CASE("the check names what hangs in the air")
{
    Tagged w;
    const SampleEvidence evidence = sampleEvidence(*w.t.project, w.claim, "bytes");
    must(w.apply({added(sampleReview(*w.t.project, w.claim, Span())), added(evidence.evidence),
                  added(evidence.file), added(sampleAssessment(*w.t.project, w.claim)),
                  added(sampleReply(*w.t.project, w.claim.id, w.sample.article.id))}));
    CHECK(w.problems().empty());
    const auto details = [&] {
        QStringList list;
        for (const Problem &problem : w.problems())
            list.append(problem.kind + ": " + problem.detail);
        return list.join('\n');
    };
    w.open.reset();
    w.t.project.reset();
    SECTION("a reply")
    {
        rawRun(w.t.path, "UPDATE reply SET about=randomblob(16)");
        CHECK(details().contains("orphan: The reply “Why “this”? 😀” is about something that is not there"));
    }
    SECTION("a review")
    {
        rawRun(w.t.path, "UPDATE review SET result_id=1");
        CHECK(
            details().contains("orphan: A review by Ana decided on a span that is not in the agreed layer"));
        rawRun(w.t.path,
               "UPDATE review SET result_id=NULL, spans='[[\"0189c0de-0000-7000-8000-000000000000\",1]]'");
        CHECK(details() == "orphan: A review is about a span that is not there.");
    }
    SECTION("a claim that went alone")
    {
        rawRun(w.t.path, "UPDATE span SET deleted=1");
        CHECK(details().contains("orphan: The verdict “Half true” is about a claim"));
        CHECK(details().contains("orphan: The evidence “figures.html” is about a claim"));
    }
    SECTION("a file")
    {
        rawRun(w.t.path, "UPDATE evidence_file SET bytes=x'00000001'");
        CHECK(details() == "words: The file “figures.html” is not the one that was added.");
        rawRun(w.t.path, "DELETE FROM evidence_file");
        CHECK(details() == "orphan: The evidence “figures.html” has no file.");
    }
    SECTION("somebody who was removed")
    {
        rawRun(w.t.path, "UPDATE person SET deleted=1");
        for (const char *sentence : {"A span belongs to Ana", "A review is by Ana", "A reply is by Ana",
                                     "A verdict is by Ana", "An evidence is by Ana"})
            CHECK(details().contains(sentence));
    }
    SECTION("an article the search does not know")
    {
        rawRun(w.t.path, "DELETE FROM article_fts_docsize");
        CHECK(details() == "search: The words of “An article” are not found by a search.");
    }
    SECTION("a setting under a false identity")
    {
        rawRun(w.t.path, "UPDATE setting SET uuid=randomblob(16) WHERE name='tagset.name'");
        CHECK(details().contains("The setting “tagset.name” has the identity of another one"));
    }
}
