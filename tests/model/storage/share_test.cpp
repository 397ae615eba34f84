// A share for a teammate: what is in it, that it brings what was chosen and no more, and that taking it in
// where it came from changes nothing.
#include "tests/model/storage/merge_worker.h"

#include "model/storage/share.h"

#include <QDir>

namespace {

const QString other = QStringLiteral("Another text. With two lines.\nAnd more words.\n");

struct Sharing : Team
{
    Id second;

    // Ana has two articles and is where both work.
    Sharing()
    {
        shared(sampleArticle(mergeText));
        const SampleArticle more = sampleArticle(other, QStringLiteral("Another"));
        second = more.article.id;
        must(project("Ana").apply("Add", addition(more)));
    }
    ShareReport share(const QString &machine, const ShareWish &wish, const QString &name = "share")
    {
        return must(writeShare(path(machine), wish, path(name), task));
    }
    Id person(const QString &machine, const QString &name)
    {
        return must(project(machine).personNamed(name)).id;
    }
    // A file with nothing of this team in it yet.
    MergeReport takenInElsewhere(const QString &name = "share")
    {
        must(Project::create(path("Elsewhere"), {QString(), tagset, "Zoe"}));
        return must(project("Elsewhere").merge({path(name)}, task));
    }
};

QStringList spansIn(const Project &project)
{
    return contentsOf(project).at("span");
}

} // namespace

TEST_CASE("a share of one article and one annotator holds these and nothing else")
{
    Sharing team;
    Project &ana = team.project("Ana");
    const Id bob = team.person("Ana", "Bob");
    Span bobs = sampleSpan(ana, team.article, {TextRange{4, 7}});
    bobs.annotator = bob;
    const Span mine = sampleSpan(ana, team.article, {TextRange{0, 3}});
    const Span far = sampleSpan(ana, team.second, {TextRange{0, 7}});
    must(ana.apply("Tag", {added(mine), added(bobs), added(far)}));
    Span noted = *must(ana.openArticle(team.article))->span(mine.id);
    noted.note = QStringLiteral("secret of the first article");
    must(ana.apply("Note", {edited(*must(ana.openArticle(team.article))->span(mine.id), noted)}));

    const ShareReport report = team.share("Ana", {{team.article}, {ana.annotator().id}});
    CHECK(report.articles == 1);
    CHECK(report.spans == 1);
    CHECK(problemsOf(team.path("share")) == QString());
    const auto shared = must(Project::open(team.path("share"), Project::Access::Write));
    CHECK(must(shared->counts()).articles == 1);
    CHECK(spansIn(*shared).size() == 1);
    CHECK(shared->annotator().name == "Ana");
    CHECK(shared->tagset().tags.size() == ana.tagset().tags.size());
    CHECK(must(shared->spanHistory(mine.id)).size() == 1); // its former version
    CHECK_FALSE(must(shared->nextUndo()));
    must(shared->apply("Tag", {added(sampleSpan(*shared, team.article, {TextRange{8, 13}}))}));
    CHECK(must(shared->undo()).label == "Tag");
    CHECK_FALSE(must(shared->nextUndo()));
    const QByteArray bytes = tablesOf(team.path("share"));
    CHECK_FALSE(bytes.contains("Another text"));
    CHECK_FALSE(bytes.contains(bobs.id.toString().toLatin1()));
}

TEST_CASE("what the chosen work stands on comes along")
{
    Sharing team;
    Project &ana = team.project("Ana");
    const Id bob = team.person("Ana", "Bob");
    const Span mine = sampleSpan(ana, team.article, {TextRange{0, 3}});
    Span claim = sampleSpan(ana, team.article, {TextRange{4, 7}});
    claim.annotator = bob;
    Span unseen = sampleSpan(ana, team.article, {TextRange{8, 13}});
    unseen.annotator = bob;
    must(ana.apply("Tag", {added(mine), added(claim), added(unseen)}));
    const Span now = *must(ana.openArticle(team.article))->span(claim.id);
    Span agreed = sampleAgreed(now);
    agreed.annotator = ana.annotator().id;
    const SampleEvidence evidence = sampleEvidence(ana, now, "<p>figures</p>");
    must(ana.apply("Review",
                   {added(agreed), added(sampleReview(ana, now, agreed)), added(sampleAssessment(ana, now)),
                    added(evidence.evidence), added(evidence.file), added(sampleLink(ana, mine, now))}));
    const ShareReport report = team.share("Ana", {{}, {ana.annotator().id}});
    CHECK(report.articles == 2);
    CHECK(report.spans == 2); // hers and the agreed one; Bob's claim is not counted
    CHECK(report.links == 1);
    CHECK(report.reviews == 1);
    CHECK(team.takenInElsewhere().conflicts.empty());
    const Contents there = contentsOf(team.project("Elsewhere"));
    CHECK(there.at("span").size() == 3);
    CHECK(there.at("review").size() == 1);
    CHECK(there.at("assessment").size() == 1);
    CHECK(there.at("link").size() == 1);
    CHECK(must(team.project("Elsewhere").evidenceFile(evidence.evidence.id)) == "<p>figures</p>");
    CHECK(problemsOf(team.path("Elsewhere")) == QString());
}

TEST_CASE("taking a share in where it came from changes nothing whatever was chosen")
{
    const unsigned seed = GENERATE(range(1u, 25u));
    INFO("seed " << seed);
    Random random(seed);
    Sharing team;
    Worker(team.project("Ana"), team.article, random).work(8);
    Worker(team.project("Ana"), team.second, random).work(5);
    team.close("Ana");
    Worker(team.project("Bob"), team.article, random).work(6);
    team.close("Bob");
    Project &ana = team.project("Ana");
    must(ana.merge({team.path("Bob")}, team.task));
    Worker(ana, team.article, random).work(4);
    ShareWish wish;
    if (below(random, 2))
        wish.articles = {below(random, 2) ? team.article : team.second};
    if (below(random, 2))
        wish.annotators = {below(random, 2) ? ana.annotator().id : team.person("Ana", "Bob")};
    team.share("Ana", wish);
    CHECK(problemsOf(team.path("share")) == QString());
    const Contents before = contentsOf(ana);

    // There and back, with the way over somebody else's project.
    team.takenInElsewhere();
    const QStringList all = spansIn(ana);
    for (const QString &line : spansIn(team.project("Elsewhere")))
        CHECK(all.contains(line));
    CHECK(problemsOf(team.path("Elsewhere")) == QString());
    team.share("Elsewhere", {}, "back");
    team.close("Ana");
    const QByteArray rows = tablesOf(team.path("Ana"));
    const MergeReport direct = must(team.project("Ana").merge({team.path("share")}, team.task));
    CHECK(direct.step.number == 0);
    CHECK(direct.counts.changed + direct.counts.added + direct.counts.conflicts == 0);
    team.close("Ana");
    CHECK((tablesOf(team.path("Ana")) == rows));
    // Zoe comes with what comes back; nothing of what was here changes.
    must(team.project("Ana").merge({team.path("back")}, team.task));
    Contents after = contentsOf(team.project("Ana"));
    for (Contents *contents : {&after})
        (*contents)["person"].removeAll("Zoe");
    CHECK(differences(after, before) == QString());
}

TEST_CASE("a share of a part deletes nothing where it is taken in")
{
    const unsigned seed = GENERATE(range(1u, 13u));
    INFO("seed " << seed);
    Random random(seed);
    Sharing team;
    Worker(team.project("Ana"), team.article, random).work(10);
    team.close("Ana");
    team.copy("Ana", "Carl");
    const QStringList there = spansIn(team.project("Carl"));
    // More work of Ana's, but nothing removed or taken back.
    Project &ana = team.project("Ana");
    const Span more = sampleSpan(ana, team.article, {TextRange{0, 3}});
    must(ana.apply("Tag", {added(more)}));
    team.share("Ana",
               {{seed % 2 ? team.second : team.article}, {team.person("Ana", seed % 3 ? "Ana" : "Bob")}});
    must(team.project("Carl").merge({team.path("share")}, team.task));
    const QStringList now = spansIn(team.project("Carl"));
    for (const QString &line : there)
        CHECK(now.contains(line));
    CHECK(problemsOf(team.path("Carl")) == QString());
}

TEST_CASE("a share replaces an old one only when it is complete and never a project that is open")
{
    Sharing team;
    team.share("Ana", {});
    const QByteArray first = tablesOf(team.path("share"));
    Task cancelled;
    cancelled.cancel();
    CHECK_FALSE(writeShare(team.path("Ana"), {}, team.path("share"), cancelled));
    CHECK(tablesOf(team.path("share")) == first);
    CHECK(
        QDir(team.folder.path()).entryList({".ascertain-share*"}, QDir::AllEntries | QDir::Hidden).isEmpty());
    CHECK_FALSE(writeShare(team.path("Ana"), {}, team.path("Ana"), team.task));
    CHECK_FALSE(writeShare(team.path("Ana"), {}, team.folder.path(), team.task));
    CHECK_FALSE(writeShare(team.path("Ana"), {}, "/dev/null", team.task));
    CHECK_FALSE(writeShare(team.path("Ana"), {}, team.folder.filePath("none/share.ascertain"), team.task));
    CHECK_FALSE(writeShare(team.path("Ana"), {{Id::make()}, {}}, team.path("share"), team.task));
    team.project("Bob");
    CHECK_FALSE(writeShare(team.path("Ana"), {}, team.path("Bob"), team.task));
    CHECK(tablesOf(team.path("share")) == first);
    // While the project goes on being written.
    Project &ana = team.project("Ana");
    must(ana.apply("Tag", {added(sampleSpan(ana, team.article, {TextRange{0, 3}}))}));
    CHECK(team.share("Ana", {}).spans == 1);
}
