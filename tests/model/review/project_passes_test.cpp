// Which articles of a project are compared, and whose.
#include "model/review/project_passes.h"
#include "model/storage/snapshot.h"
#include "tests/support/sample.h"

#include <catch2/catch.hpp>

namespace {

struct Team : TemporaryProject
{
    Id ana = project->annotator().id;
    Id ben = must(project->personNamed(QStringLiteral("Ben"))).id;
    Id cleo = must(project->personNamed(QStringLiteral("Cleo"))).id;
    Id rain = add(QStringLiteral("Rain"));
    Id snow = add(QStringLiteral("Snow"));

    Id add(const QString &title)
    {
        const SampleArticle sample = sampleArticle(QStringLiteral("😀 Words, words. ") + title, title);
        must(project->apply(QStringLiteral("Import"), addition(sample)));
        return sample.article.id;
    }
    void read(const Id &article, const Id &by, ReadingState state, bool assigned = false)
    {
        Reading reading;
        reading.id = Id::make();
        reading.article = article;
        reading.annotator = by;
        reading.state = state;
        reading.assigned = assigned;
        must(project->apply(QStringLiteral("Read"), {added(reading)}));
    }
    ProjectPasses passes(const PassesWanted &wanted = {})
    {
        const auto snapshot = must(Snapshot::open(path));
        Task task;
        return must(projectPasses(*snapshot, wanted, task));
    }
};

} // namespace

TEST_CASE("only articles that two have finished are compared, and those begun are counted")
{
    Team team;
    CHECK(team.passes().articles.empty());
    CHECK(team.passes().unfinished == 0);
    team.read(team.rain, team.ana, ReadingState::Done);
    team.read(team.snow, team.ana, ReadingState::Done);
    team.read(team.snow, team.ben, ReadingState::InProgress);
    CHECK(team.passes().articles.empty());
    CHECK(team.passes().unfinished == 2);
    team.read(team.rain, team.ben, ReadingState::Done);
    const ProjectPasses passes = team.passes();
    CHECK(passes.articles == std::vector<Id>{team.rain});
    CHECK(passes.annotators == std::vector<Id>{team.ana, team.ben}); // Cleo has finished nothing
    CHECK(passes.unfinished == 1);
    CHECK(team.passes({.annotators = {team.ana, team.cleo}}).articles.empty());
    CHECK(team.passes({.annotators = {team.ana, team.cleo}}).annotators.size() == 2);
}

TEST_CASE("articles are chosen by id or by words of title and outlet")
{
    Team team;
    for (const Id &article : {team.rain, team.snow}) {
        team.read(article, team.ana, ReadingState::Done);
        team.read(article, team.ben, ReadingState::Done);
    }
    CHECK(team.passes({.articles = {team.snow}}).articles == std::vector<Id>{team.snow});
    CHECK(team.passes({.words = QStringLiteral("RAIN muller")}).articles == std::vector<Id>{team.rain});
    CHECK(team.passes({.words = QStringLiteral("fog")}).articles.empty());
}

TEST_CASE("what somebody still has to read is kept from them")
{
    Team team;
    for (const Id &article : {team.rain, team.snow}) {
        team.read(article, team.ana, ReadingState::Done);
        team.read(article, team.ben, ReadingState::Done);
    }
    team.read(team.rain, team.cleo, ReadingState::NotStarted, true);
    const ProjectPasses blind = team.passes({.blind = team.cleo});
    CHECK(blind.articles == std::vector<Id>{team.snow});
    CHECK(blind.hidden == 1);
    CHECK(team.passes({.blind = team.ana}).hidden == 0);
    CHECK(team.passes().articles.size() == 2);
}

TEST_CASE("the spans of the passes are known by their ids")
{
    Team team;
    team.read(team.rain, team.ana, ReadingState::Done);
    team.read(team.rain, team.ben, ReadingState::Done);
    const Span mine = sampleSpan(*team.project, team.rain, {TextRange{3, 8}});
    Span theirs = sampleSpan(*team.project, team.rain, {TextRange{10, 15}});
    theirs.annotator = team.ben;
    must(team.project->apply(QStringLiteral("Tag"), {added(mine), added(theirs), added(sampleAgreed(mine))}));
    const ProjectPasses passes = team.passes();
    REQUIRE(passes.spans.size() == 1);
    CHECK(passes.spans[0] == std::vector<std::vector<Id>>{{mine.id}, {theirs.id}});
    CHECK(passes.set.articles[0].passes[0].spans[0].pieces == std::vector<TextRange>{{2, 7}}); // code points
}

TEST_CASE("reading passes can be cancelled")
{
    Team team;
    team.read(team.rain, team.ana, ReadingState::Done);
    const auto snapshot = must(Snapshot::open(team.path));
    Task task;
    task.cancel();
    CHECK_FALSE(projectPasses(*snapshot, {}, task));
}
