// Cases 68 and 69 of the bad input: somebody else deletes, replaces, opens or locks the file that is open here.
#include "tests/support/raw_sqlite.h"
#include "tests/support/sample.h"

#include <QElapsedTimer>
#include <QSysInfo>

namespace {

const QString text = QStringLiteral("One two three.\nFour five six.\n");

} // namespace

TEST_CASE("68: a file that was deleted or replaced underneath takes no more changes, but a copy can be saved")
{
    TemporaryProject t;
    const SampleArticle sample = sampleArticle(text);
    must(t.project->apply("Add", addition(sample)));
    must(t.project->checkFileInPlace());
    SECTION("deleted")
    {
        REQUIRE(QFile::remove(t.path));
    }
    SECTION("renamed")
    {
        REQUIRE(QFile::rename(t.path, t.path + ".old"));
    }
    SECTION("replaced")
    {
        REQUIRE(QFile::rename(t.path, t.path + ".old"));
        writeBytes(t.path, "something else");
    }
    CHECK_FALSE(t.project->checkFileInPlace());
    const auto applied =
        t.project->apply("Tag", {added(sampleSpan(*t.project, sample.article.id, {TextRange{4, 7}}))});
    REQUIRE_FALSE(applied);
    CHECK(applied.error().message.contains("Save a copy"));
    const QString copy = t.folder.filePath("copy.ascertain");
    must(t.project->saveCopy(copy));
    CHECK_FALSE(t.project->saveCopy(copy)); // never overwrites
    const auto project = must(Project::open(copy, Project::Access::Write));
    CHECK(must(project->counts()).articles == 1);
    must(project->apply("Tag", {added(sampleSpan(*project, sample.article.id, {TextRange{4, 7}}))}));
}

TEST_CASE("69: the second one to open a project reads only and is told who writes")
{
    TemporaryProject t;
    CHECK_FALSE(Project::open(t.path, Project::Access::Write));
    const auto second = must(Project::open(t.path, Project::Access::WriteIfFree));
    CHECK(second->isReadOnly());
    CHECK(second->readOnlyReason().contains("Open in another window"));
    const auto refused = second->apply("Tag", {added(sampleTag("New", 9))});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains("Open in another window"));
    // Neither its being there nor its going disturbs the first.
    const SampleArticle sample = sampleArticle(text);
    must(t.project->apply("Add", addition(sample)));
    CHECK(must(second->counts()).articles == 1);
}

TEST_CASE("69: a lock left by a process that is gone is taken over")
{
    TemporaryProject t;
    t.project.reset();
    // A process number that cannot be: above the largest one of Linux.
    writeBytes(t.path + ".lock", "99999999\nascertain\n" + QSysInfo::machineHostName().toUtf8() + "\n" +
                                     QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
    const auto project = must(Project::open(t.path, Project::Access::Write));
    CHECK_FALSE(project->isReadOnly());
}

TEST_CASE("69: a write lock of another program is waited for and then reported")
{
    TemporaryProject t;
    RawSqlite other(t.path);
    other.run("BEGIN IMMEDIATE");
    QElapsedTimer timer;
    timer.start();
    const auto applied = t.project->apply("Tag", {added(sampleTag("New", 9))});
    REQUIRE_FALSE(applied);
    CHECK(applied.error().message.contains("Another program"));
    CHECK(timer.elapsed() > 4000);
    CHECK(timer.elapsed() < 8000);
    other.run("ROLLBACK");
    must(t.project->apply("Tag", {added(sampleTag("New", 9))}));
}
