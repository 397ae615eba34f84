// A second pass of one's own articles: known answers, and that it stays apart from the first.
#include "model/review/agreement/report.h"
#include "model/review/second_pass.h"
#include "model/storage/merge.h"
#include "model/storage/share.h"
#include "model/storage/snapshot.h"
#include "tests/support/sample.h"

#include <catch2/catch.hpp>

#include <QDir>

namespace {

struct Again : TemporaryProject
{
    Id ana = project->annotator().id;
    Id ben = must(project->personNamed(QStringLiteral("Ben"))).id;
    std::vector<Id> articles;
    QString second = QFileInfo(path).absoluteDir().filePath(QStringLiteral("again.ascertain"));
    Task task;

    explicit Again(int count = 4)
    {
        for (int i = 0; i < count; ++i) {
            const QString title = QStringLiteral("Article %1").arg(i);
            const SampleArticle sample = sampleArticle(QStringLiteral("😀 Some words here. ") + title, title);
            must(project->apply(QStringLiteral("Import"), addition(sample)));
            articles.push_back(sample.article.id);
            tag(*project, articles.back(), {3, 7});
            tag(*project, articles.back(), {8, 13});
            Span theirs = sampleSpan(*project, articles.back(), {TextRange{3, 7}});
            theirs.annotator = ben;
            must(project->apply(QStringLiteral("Tag"), {added(theirs)}));
            finish(*project, articles.back());
        }
    }
    static Span tag(Project &in, const Id &article, TextRange words)
    {
        const Span span = sampleSpan(in, article, {words});
        must(in.apply(QStringLiteral("Tag"), {added(span)}));
        return span;
    }
    static void finish(Project &in, const Id &article)
    {
        Reading reading;
        reading.id = Id::make();
        reading.article = article;
        reading.annotator = in.annotator().id;
        reading.state = ReadingState::Done;
        must(in.apply(QStringLiteral("Read"), {added(reading)}));
    }
    SecondPassPlan plan(const SecondPassWish &wish) { return must(planSecondPass(path, wish, task)); }
    void write(const std::vector<Id> &which)
    {
        const SecondPass note{ana, QFileInfo(path).fileName(), 7};
        must(writeShare(path, {.articles = which, .annotators = {}, .secondPass = note}, second, task));
    }
    std::unique_ptr<Project> again() { return must(Project::open(second, Project::Access::Write)); }
    TwicePasses twice(const QString &from) { return must(twicePasses(from, ana, {}, task)); }
    AgreementReport report(const TwicePasses &twice)
    {
        return *agreementReport(twice.passes.set, {.gamma = false}, task);
    }
};

} // namespace

TEST_CASE("a second pass holds the articles and nothing that anybody did")
{
    Again team;
    team.write({team.articles[0], team.articles[2]});
    const auto file = team.again();
    const ProjectCounts counts = must(file->counts());
    CHECK(counts.articles == 2);
    CHECK(counts.spans == 0);
    CHECK(file->annotator().id == team.ana);
    CHECK(file->people().size() == 1);
    CHECK(file->tagset().tags.size() == team.project->tagset().tags.size());
    CHECK(must(file->readings(team.articles[0])).empty());
    CHECK_FALSE(must(file->nextUndo()));
    CHECK(must(must(Snapshot::open(team.second))->check(team.task)).empty());
    const auto note = must(must(Snapshot::open(team.second))->secondPass());
    REQUIRE(note);
    CHECK(*note == SecondPass{team.ana, QFileInfo(team.path).fileName(), 7});
    CHECK_FALSE(must(must(Snapshot::open(team.path))->secondPass()));
}

TEST_CASE("tagging the same again is full agreement")
{
    Again team;
    team.write({team.articles[1], team.articles[3]});
    for (const auto file = team.again(); const Id &article : {team.articles[1], team.articles[3]}) {
        Again::tag(*file, article, {3, 7});
        Again::tag(*file, article, {8, 13});
        Again::finish(*file, article);
    }
    for (const QString &from : {team.path, team.second}) {
        const TwicePasses twice = team.twice(from);
        CHECK(twice.files == 1);
        CHECK(twice.passes.articles == std::vector<Id>{team.articles[1], team.articles[3]});
        CHECK(twice.passes.unfinished == 0);
        const AgreementReport report = team.report(twice);
        CHECK(report.figures.overall.spans == std::vector<qint64>{4, 4});
        CHECK(report.figures.overall.exactF1.value == 1.0);
        CHECK(report.figures.overall.alphaU.value == Approx(1.0));
        CHECK(report.figures.overall.kappa.value == Approx(1.0));
    }
}

TEST_CASE("what was tagged otherwise the second time counts, teammates' tags do not")
{
    Again team;
    team.write(team.articles);
    const auto file = team.again();
    for (const Id &article : team.articles) {
        Again::tag(*file, article, {3, 7});
        if (article == team.articles[3])
            continue; // not finished
        if (article != team.articles[0])
            Again::tag(*file, article, {8, 13});
        Again::finish(*file, article);
    }
    const TwicePasses twice = team.twice(team.path);
    CHECK(twice.passes.unfinished == 1);
    const AgreementReport report = team.report(twice);
    CHECK(report.figures.overall.spans == std::vector<qint64>{6, 5});
    CHECK(*report.figures.overall.exactF1.value == Approx(10.0 / 11)); // 2·5 / (6 + 5)
}

TEST_CASE(
    "a second pass is not in the project: not in its counts, not in its agreement, and cannot be merged")
{
    Again team;
    const auto countsBefore = must(team.project->counts());
    team.write({team.articles[0]});
    {
        const auto file = team.again();
        Again::tag(*file, team.articles[0], {3, 7});
        Again::finish(*file, team.articles[0]);
        const auto intoSecond = file->merge({team.path}, team.task);
        REQUIRE_FALSE(intoSecond);
        CHECK(intoSecond.error().message.contains(QStringLiteral("second pass")));
    }
    const auto sent = writeShare(team.second, {}, team.path + QStringLiteral(".sent"), team.task);
    REQUIRE_FALSE(sent); // the note would be lost on the way
    CHECK(sent.error().message.contains(QStringLiteral("second pass")));
    const auto merged = team.project->merge({team.second}, team.task);
    REQUIRE_FALSE(merged);
    CHECK(merged.error().message.contains(QStringLiteral("second pass")));
    CHECK(must(team.project->counts()).spans == countsBefore.spans);
    const auto snapshot = must(Snapshot::open(team.path));
    CHECK(must(snapshot->people()).size() == 2);
    CHECK(must(projectPasses(*snapshot, {}, team.task)).articles.empty()); // Ben has finished none
}

TEST_CASE("articles are drawn by a seed from those finished long enough ago and not tagged again yet")
{
    Again team(12);
    const SecondPassWish wish{.annotator = team.ana, .articles = 5, .before = 0, .seed = 3};
    const SecondPassPlan plan = team.plan(wish);
    CHECK(plan.fit == 12);
    CHECK(plan.articles.size() == 5);
    CHECK(team.plan(wish).articles == plan.articles);
    SecondPassWish other = wish;
    other.seed = 4;
    CHECK(team.plan(other).articles != plan.articles);
    other.before = 1; // long ago
    CHECK(team.plan(other).tooRecent == 12);
    CHECK(team.plan(other).articles.empty());
    CHECK(team.plan({.annotator = team.ben}).fit == 0); // has finished nothing
    team.write(plan.articles);
    const SecondPassPlan next = team.plan(wish);
    CHECK(next.taggedAgain == 5);
    CHECK(next.fit == 7);
    for (const Id &article : next.articles)
        CHECK(std::find(plan.articles.begin(), plan.articles.end(), article) == plan.articles.end());
}

TEST_CASE("a second pass without its project says so")
{
    Again team;
    team.write({team.articles[0]});
    QDir().mkpath(team.path + QStringLiteral(".far"));
    const QString far = team.path + QStringLiteral(".far/again.ascertain");
    REQUIRE(QFile::copy(team.second, far));
    const auto twice = twicePasses(far, team.ana, {}, team.task);
    REQUIRE_FALSE(twice);
    CHECK(twice.error().message.contains(QFileInfo(team.path).fileName()));
}

TEST_CASE("the note of a second pass is read as it was written, and nothing else is one")
{
    const SecondPass note{Id::make(), QStringLiteral("news “x”.ascertain"), 18'446'744'073'709'551'615ULL};
    CHECK(secondPassFromJson(secondPassToJson(note)) == note);
    for (const char *wrong : {"", "{}", "[1]", R"({"annotator":"x","project":"a","seed":"1"})"})
        CHECK_FALSE(secondPassFromJson(wrong));
    SecondPass escaping = note;
    escaping.project = QStringLiteral("../other.ascertain");
    CHECK_FALSE(secondPassFromJson(secondPassToJson(escaping)));
}
