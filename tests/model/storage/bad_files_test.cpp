// Cases 59 to 67 and 70 to 72 of the bad input: whatever lies where a project should be, nothing hangs, crashes or
// changes.
#include "tests/support/sample.h"
#include "tests/support/raw_sqlite.h"

#include "model/storage/snapshot.h"

#include <QDir>
#include <QElapsedTimer>

#include <sys/stat.h>
#include <unistd.h>

namespace {

const QString text = QStringLiteral("One two three.\nFour five six.\n");

// A closed project with one article and one span.
QByteArray sampleFile(const QString &path)
{
    auto project = must(Project::create(path, {QString(), sampleTagset(), QStringLiteral("Ana")}));
    const SampleArticle sample = sampleArticle(text);
    must(project->apply("Add", addition(sample)));
    must(project->apply("Tag", {added(sampleSpan(*project, sample.article.id, {TextRange{4, 7}}))}));
    project.reset();
    return bytesOf(path);
}

QString refusal(const QString &path)
{
    QString words;
    for (const Project::Access access :
         {Project::Access::Write, Project::Access::WriteIfFree, Project::Access::Read}) {
        QElapsedTimer timer;
        timer.start();
        const auto opened = Project::open(path, access);
        CHECK(timer.elapsed() < 1000);
        REQUIRE_FALSE(opened);
        words = opened.error().message;
    }
    CHECK_FALSE(Snapshot::open(path));
    return words;
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

} // namespace

TEST_CASE("59: what is not a project is refused and left alone")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("x.ascertain");
    const QByteArray good = sampleFile(folder.filePath("good"));
    QFile::remove(folder.filePath("good"));

    SECTION("nothing there")
    {
        CHECK(refusal(path).contains("no file"));
        CHECK(filesIn(folder).isEmpty());
    }
    SECTION("zero bytes")
    {
        writeBytes(path, {});
        CHECK(refusal(path).contains("empty"));
        CHECK(bytesOf(path).isEmpty());
    }
    SECTION("junk")
    {
        const QByteArray junk = QByteArray("Dear editor, ").repeated(1000);
        writeBytes(path, junk);
        CHECK(refusal(path).contains("not an Ascertain project"));
        CHECK(bytesOf(path) == junk);
    }
    SECTION("fifty bytes of a project")
    {
        writeBytes(path, good.left(50));
        CHECK(refusal(path).contains("not an Ascertain project"));
    }
    SECTION("the first half of a project")
    {
        writeBytes(path, good.left(good.size() / 2));
        CHECK(refusal(path).contains("incomplete"));
        CHECK(bytesOf(path) == good.left(good.size() / 2));
    }
    CHECK(filesIn(folder).size() <= 1);
}

TEST_CASE("60: another program's database is refused")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("x.ascertain");
    rawRun(path, "CREATE TABLE moz_places(id INTEGER PRIMARY KEY); PRAGMA application_id=77");
    const QByteArray before = bytesOf(path);
    CHECK(refusal(path).contains("another program"));
    CHECK(bytesOf(path) == before);
}

TEST_CASE("61: a newer version's project opens for reading where that version allows it")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("x.ascertain");
    sampleFile(path);
    SECTION("it allows it")
    {
        rawRun(path, "PRAGMA user_version=7; CREATE TABLE future(id INTEGER PRIMARY KEY)");
        CHECK_FALSE(Project::open(path, Project::Access::Write));
        const auto project = must(Project::open(path, Project::Access::WriteIfFree));
        CHECK(project->isReadOnly());
        CHECK(project->readOnlyReason().contains("7"));
        CHECK(must(project->counts()).spans == 1);
        CHECK_FALSE(project->apply("Tag", {added(sampleTag("New", 9))}));
    }
    SECTION("it does not")
    {
        rawRun(path, "PRAGMA user_version=7; UPDATE meta SET value='7' WHERE key='min_reader'");
        const QByteArray before = bytesOf(path);
        CHECK(refusal(path).contains("7"));
        CHECK(bytesOf(path) == before);
    }
}

TEST_CASE("63: a file with anything that is not ours in its schema is refused")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("x.ascertain");
    sampleFile(path);
    const char *hostile = GENERATE("CREATE TRIGGER t AFTER INSERT ON span BEGIN DELETE FROM span; END",
                                   "CREATE VIEW v AS SELECT load_extension('/tmp/x.so')",
                                   "CREATE VIRTUAL TABLE f USING fts5(a)", "CREATE TABLE more(a)",
                                   "CREATE INDEX i ON span(abs(start))", "DROP INDEX span_tag",
                                   "ALTER TABLE span ADD COLUMN x TEXT CHECK(length(x) < 5)");
    INFO(hostile);
    rawRun(path, hostile);
    const QByteArray before = bytesOf(path);
    CHECK(refusal(path).contains("never writes"));
    CHECK(bytesOf(path) == before);
}

TEST_CASE("64: damaged pages are found by check and by opening after a crash")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("x.ascertain");
    QByteArray bytes = sampleFile(path);
    // Every page but the first, so that the schema itself can still be read.
    for (qsizetype at = 4096 * 8; at + 64 < bytes.size(); at += 4096)
        bytes.replace(at, 64, QByteArray(64, '\xAA'));
    writeBytes(path, bytes);

    const auto snapshot = Snapshot::open(path);
    if (snapshot) {
        Task task;
        const auto problems = must((*snapshot)->check(task));
        CHECK_FALSE(problems.empty());
    }
    // As after a crash: something is left beside it.
    writeBytes(path + "-journal", "x");
    const auto opened = Project::open(path, Project::Access::Write);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.contains("damaged"));
}

TEST_CASE("65: check finds spans that are not where words are and rows that hang in the air")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("x.ascertain");
    sampleFile(path);
    const auto kinds = [&] {
        const auto snapshot = must(Snapshot::open(path));
        Task task;
        QStringList list;
        for (const Problem &problem : must(snapshot->check(task)))
            list.append(problem.kind);
        return list;
    };
    CHECK(kinds().isEmpty());
    SECTION("outside the text")
    {
        rawRun(path, "UPDATE span SET stop=400");
        CHECK(kinds() == QStringList{"words"});
    }
    SECTION("pieces that contradict the hull")
    {
        rawRun(path, "UPDATE span SET fragments='[[4,5],[6,9]]'");
        CHECK(kinds() == QStringList{"words"});
    }
    SECTION("the text was changed")
    {
        rawRun(path, "UPDATE article_text SET text=replace(text, 'two', 'too')");
        CHECK(kinds() == QStringList{"words"});
    }
    SECTION("a tag that is gone")
    {
        rawRun(path, "UPDATE tag SET deleted=1");
        CHECK(kinds() == QStringList{"orphan"});
    }
    SECTION("a reference to no row")
    {
        rawRun(path, "UPDATE span SET annotator_id=99");
        CHECK(kinds() == QStringList{"orphan"});
    }
    SECTION("history of something that is not there")
    {
        rawRun(path, "UPDATE history SET object=zeroblob(16) WHERE kind='span'");
        CHECK(kinds() == QStringList{"orphan"});
    }
}

TEST_CASE("65: check can be cancelled")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("x.ascertain");
    sampleFile(path);
    const auto snapshot = must(Snapshot::open(path));
    Task task;
    task.cancel();
    CHECK_FALSE(snapshot->check(task));
}

TEST_CASE("66: a write-protected file or folder opens for reading and says so")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("x.ascertain");
    sampleFile(path);
    const bool leftInWal = GENERATE(false, true); // as a copy of a project that was open
    if (leftInWal)
        rawRun(path, "PRAGMA journal_mode=WAL");
    const bool folderToo = GENERATE(false, true);
    REQUIRE(::chmod(QFile::encodeName(path).constData(), 0444) == 0);
    REQUIRE(::chmod(QFile::encodeName(folder.path()).constData(), folderToo ? 0555 : 0777) == 0);
    // To root nothing is write-protected.
    const bool isRoot = ::geteuid() == 0;
    REQUIRE((!isRoot || ::seteuid(65534) == 0));
    {
        const auto refused = Project::open(path, Project::Access::Write);
        const auto project = Project::open(path, Project::Access::WriteIfFree);
        const auto snapshot = Snapshot::open(path);
        REQUIRE((!isRoot || ::seteuid(0) == 0));
        CHECK_FALSE(refused);
        REQUIRE(project);
        CHECK((*project)->readOnlyReason().contains("write-protected"));
        CHECK(must((*project)->counts()).spans == 1);
        CHECK_FALSE((*project)->apply("Tag", {added(sampleTag("New", 9))}));
        REQUIRE(snapshot);
        CHECK(must((*snapshot)->articles()).size() == 1);
    }
    REQUIRE(::chmod(QFile::encodeName(folder.path()).constData(), 0777) == 0);
}

TEST_CASE("71: a -wal of another file is not mixed in")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("x.ascertain");
    const QString other = folder.filePath("other.ascertain");
    sampleFile(path);
    // The other one's, as a crash leaves it: with pages that are not in the file yet.
    QByteArray wal;
    {
        auto project = must(Project::create(other, {QString(), sampleTagset(), QString()}));
        for (int i = 0; i < 20; ++i)
            must(project->apply("Add", addition(sampleArticle(text + QString::number(i)))));
        wal = bytesOf(other + "-wal");
    }
    REQUIRE_FALSE(wal.isEmpty());

    SECTION("beside a project that was closed properly it is moved away")
    {
        writeBytes(path + "-wal", wal);
        const auto reader = must(Project::open(path, Project::Access::Read));
        CHECK(must(reader->counts()).articles == 1);
        CHECK(bytesOf(path + "-wal") == wal);
        auto project = must(Project::open(path, Project::Access::Write));
        CHECK(must(project->counts()).articles == 1);
        CHECK(QDir(folder.path()).entryList({"*.foreign-*"}).size() == 1);
    }
    SECTION("beside one that was not, damage is found before anything is written")
    {
        rawRun(path, "PRAGMA journal_mode=WAL");
        const QByteArray before = bytesOf(path);
        writeBytes(path + "-wal", wal);
        const auto opened = Project::open(path, Project::Access::Write);
        if (!opened)
            CHECK(bytesOf(path) == before);
        else
            CHECK(must((*opened)->counts()).articles >= 1);
    }
}

TEST_CASE("72: odd names work or are refused in words")
{
    QTemporaryDir folder;
    const QString name = GENERATE(QStringLiteral("with space"), QStringLiteral("a#b?c%20d&e=f"),
                                  QStringLiteral("-rf"), QStringLiteral("Größe 日本 😀"),
                                  QStringLiteral("file:x?mode=memory"), QStringLiteral("quote'\"\\"));
    const QString path = folder.filePath(name + ".ascertain");
    sampleFile(path);
    auto project = must(Project::open(path, Project::Access::Write));
    CHECK(must(project->counts()).spans == 1);
    CHECK(must(must(Snapshot::open(path))->articles()).size() == 1);
    project.reset();
    CHECK(filesIn(folder).size() == 1);
}

TEST_CASE("72: a name that leaves no room for a journal")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QString(255, 'n'));
    CHECK_FALSE(Project::create(path, {QString(), sampleTagset(), QString()}));
    sampleFile(folder.filePath("x"));
    REQUIRE(QFile::rename(folder.filePath("x"), path));
    const auto project = must(Project::open(path, Project::Access::WriteIfFree));
    CHECK(project->readOnlyReason().contains("too long"));
    CHECK(must(project->counts()).spans == 1);
}

TEST_CASE("72: folders, devices and pipes are refused at once")
{
    QTemporaryDir folder;
    CHECK(refusal(folder.path()).contains("folder"));
    CHECK(refusal("/dev/zero").contains("not an Ascertain project"));
    CHECK(refusal("/dev/null").contains("not an Ascertain project"));
    const QString pipe = folder.filePath("pipe");
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK(refusal(pipe).contains("not an Ascertain project"));
}

TEST_CASE("72: a symbolic link is the file it points to")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("x.ascertain");
    const QString link = folder.filePath("link.ascertain");
    sampleFile(path);
    REQUIRE(QFile::link(path, link));
    const auto first = must(Project::open(link, Project::Access::Write));
    CHECK(first->path() == path);
    CHECK_FALSE(Project::open(path, Project::Access::Write));
}
