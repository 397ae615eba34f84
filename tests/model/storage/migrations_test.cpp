#include "tests/support/sample.h"
#include "tests/support/raw_sqlite.h"

#include "model/storage/migrations.h"
#include "model/storage/schema.h"

namespace {

// Two steps of an imaginary future.
const Migration toTwo{
    2, [](Database &d) { return d.execute("CREATE TABLE future(id INTEGER PRIMARY KEY) STRICT"); }};
const Migration toThree{3, [](Database &d) { return d.execute("INSERT INTO future VALUES(5)"); }};
const Migration failing{3, [](Database &d) { return d.execute("INSERT INTO nowhere VALUES(5)"); }};

} // namespace

TEST_CASE("62: a migration backs up and then runs all steps in order")
{
    TemporaryProject t;
    t.project.reset();
    {
        auto database = must(Database::open(t.path, Database::Mode::Write));
        must(migrate(*database, std::vector{toTwo, toThree}));
    }
    CHECK(rawValue(t.path, "PRAGMA user_version") == "3");
    CHECK(rawValue(t.path, "SELECT id FROM future") == "5");
    const QString backup = t.path + ".v1.backup";
    CHECK(rawValue(backup, "PRAGMA user_version") == "1");
    CHECK(rawValue(backup, "PRAGMA application_id") == QByteArray::number(projectFileMagic));
    // The backup is a project as it was.
    CHECK(Project::open(backup, Project::Access::Write));
}

TEST_CASE("62: a backup is never written over another file")
{
    TemporaryProject t;
    t.project.reset();
    writeBytes(t.path + ".v1.backup", "mine");
    auto database = must(Database::open(t.path, Database::Mode::Write));
    must(migrate(*database, std::vector{toTwo}));
    CHECK(bytesOf(t.path + ".v1.backup") == "mine");
    CHECK(rawValue(t.path + ".v1.backup-2", "PRAGMA user_version") == "1");
}

TEST_CASE("62: a migration starts at the file's own version")
{
    TemporaryProject t;
    t.project.reset();
    rawRun(t.path, "PRAGMA user_version=2; CREATE TABLE future(id INTEGER PRIMARY KEY) STRICT");
    auto database = must(Database::open(t.path, Database::Mode::Write));
    must(migrate(*database, std::vector{toTwo, toThree}));
    CHECK(must(database->number("PRAGMA user_version")) == 3);
}

TEST_CASE("62: a failed migration leaves the project as it was")
{
    TemporaryProject t;
    t.project.reset();
    const QByteArray before = bytesOf(t.path);
    {
        auto database = must(Database::open(t.path, Database::Mode::Write));
        CHECK_FALSE(migrate(*database, std::vector{toTwo, failing}));
    }
    CHECK(bytesOf(t.path) == before);
    CHECK_FALSE(QFile::exists(t.path + ".v1.backup"));
    CHECK(Project::open(t.path, Project::Access::Write));
}

TEST_CASE("62: a migration that would break references is taken back")
{
    TemporaryProject t;
    const SampleArticle sample = sampleArticle("One two.\n");
    must(t.project->apply("Add", addition(sample)));
    must(t.project->apply("Tag", {added(sampleSpan(*t.project, sample.article.id, {TextRange{0, 3}}))}));
    t.project.reset();
    {
        auto database = must(Database::open(t.path, Database::Mode::Write));
        const Migration bad{2, [](Database &d) { return d.execute("DELETE FROM tag"); }};
        CHECK_FALSE(migrate(*database, std::vector{bad}));
    }
    CHECK(Project::open(t.path, Project::Access::Write));
}
