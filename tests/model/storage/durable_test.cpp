// What was acknowledged is on disk; what failed changed nothing.
#include "tests/model/storage/counting_vfs.h"
#include "tests/support/raw_sqlite.h"
#include "tests/support/sample.h"

#include "model/storage/project_file.h"
#include "model/storage/snapshot.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QThread>

namespace {

const QString text = QStringLiteral("One two three four five six seven eight nine ten.\n");

struct Tagged
{
    SampleArticle sample = sampleArticle(text);
    std::shared_ptr<const OpenArticle> open;

    explicit Tagged(Project &project)
    {
        must(project.apply("Add", addition(sample)));
        open = must(project.openArticle(sample.article.id));
    }
    Result<void> tag(Project &project) const
    {
        return project.apply("Tag", {added(sampleSpan(project, sample.article.id, {TextRange{4, 7}}))});
    }
};

} // namespace

TEST_CASE("one tag is one sync of the disk")
{
    const CountingVfs vfs;
    TemporaryProject t;
    const Tagged tagged(*t.project);
    must(tagged.tag(*t.project));
    CountingVfs::syncs = 0;
    for (int i = 0; i < 50; ++i)
        must(tagged.tag(*t.project));
    CHECK(CountingVfs::syncs == 50);
    must(t.project->undo());
    CHECK(CountingVfs::syncs == 51);
    tagged.open->spans();
    t.project.reset();
}

TEST_CASE("67: a full disk while tagging changes nothing, and trying again works")
{
    const CountingVfs vfs;
    TemporaryProject t;
    const Tagged tagged(*t.project);
    must(tagged.tag(*t.project));
    CountingVfs::failure = GENERATE(SQLITE_FULL, SQLITE_IOERR_WRITE);
    const int writes = GENERATE(0, 1, 2, 3);

    int told = 0;
    QObject::connect(t.project.get(), &Project::changed, t.project.get(), [&] { ++told; });
    CountingVfs::writesLeft = writes;
    auto failed = tagged.tag(*t.project);
    for (int i = 0; i < 10 && failed; ++i)
        failed = tagged.tag(*t.project);
    REQUIRE_FALSE(failed);
    INFO(failed.error().message.toStdString() << failed.error().detail.toStdString());
    CHECK(failed.error().message.contains("disk is full"));

    const int toldBefore = told;
    const auto spans = tagged.open->spans().size();
    CHECK(qint64(spans) == told + 1);
    CHECK(must(t.project->counts()).spans == qint64(spans));
    CHECK(must(t.project->nextUndo())->label == "Tag");
    CHECK_FALSE(t.project->undo());
    CHECK(tagged.open->spans().size() == spans);
    CHECK(told == toldBefore);

    CountingVfs::writesLeft = -1;
    must(tagged.tag(*t.project));
    CHECK(tagged.open->spans().size() == spans + 1);
    t.reopen();
    CHECK(must(t.project->counts()).spans == qint64(spans) + 1);
    Task task;
    CHECK(must(must(Snapshot::open(t.path))->check(task)).empty());
}

TEST_CASE("67: a copy that does not fit leaves no half file")
{
    const CountingVfs vfs;
    TemporaryProject t;
    const Tagged tagged(*t.project);
    const QString copy = t.folder.filePath("copy.ascertain");
    CountingVfs::writesLeft = 5;
    const auto saved = t.project->saveCopy(copy);
    CountingVfs::writesLeft = -1;
    CHECK_FALSE(saved);
    CHECK_FALSE(QFile::exists(copy));
    must(t.project->saveCopy(copy));
}

TEST_CASE("67: a project that cannot be made leaves nothing behind")
{
    const CountingVfs vfs;
    QTemporaryDir folder;
    const int writes = GENERATE(0, 2, 10, 30);
    CountingVfs::writesLeft = writes;
    const auto made = Project::create(folder.filePath("x.ascertain"), {QString(), sampleTagset(), QString()});
    CountingVfs::writesLeft = -1;
    REQUIRE_FALSE(made);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("70: network drives are known by their kind and never get a -wal")
{
    for (const char *type :
         {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.glusterfs", "ceph", "davfs"}) {
        INFO(type);
        CHECK(isNetworkFileSystem(type));
    }
    for (const char *type : {"ext4", "xfs", "btrfs", "tmpfs", "overlay", "vfat", "ntfs3", "zfs"}) {
        INFO(type);
        CHECK_FALSE(isNetworkFileSystem(type));
    }
}

TEST_CASE("70: without shared memory a project works with a rollback journal")
{
    const CountingVfs vfs;
    CountingVfs::noSharedMemory = true;
    TemporaryProject t;
    const Tagged tagged(*t.project);
    must(tagged.tag(*t.project));
    CHECK_FALSE(QFile::exists(t.path + "-wal"));
    CHECK(QFile::exists(t.path + "-journal"));
    must(t.project->undo());
    must(t.project->redo());
    {
        auto bulk = must(t.project->bulk("Import"));
        for (int i = 0; i < 5000; ++i) {
            must(bulk->add(added(sampleSpan(*t.project, tagged.sample.article.id, {TextRange{4, 7}}))));
            if (i % 1000 == 0)
                CHECK(must(t.project->counts()).spans == 1); // readers are not kept out
        }
        must(bulk->commit());
    }
    must(t.project->reload());
    CHECK(must(must(Snapshot::open(t.path))->spans(tagged.sample.article.id, text)).size() == 5001);
    t.reopen();
    CHECK(must(t.project->counts()).spans == 5001);
    t.project.reset();
    CHECK(QDir(t.folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{"sample.ascertain"});
}

// The helper tags without end and prints each span's id once it is acknowledged.
TEST_CASE("nothing acknowledged is lost when the program is killed")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("killed.ascertain");
    Id article;
    {
        const auto project = must(Project::create(path, {QString(), sampleTagset(), QStringLiteral("Ana")}));
        const SampleArticle sample = sampleArticle(text);
        must(project->apply("Add", addition(sample)));
        article = sample.article.id;
    }
    QSet<QByteArray> acknowledged;
    for (int round = 0; round < 50; ++round) {
        QProcess helper;
        helper.start(QStringLiteral(TAGGING_LOOP), {path, article.toString()});
        REQUIRE(helper.waitForStarted());
        REQUIRE(helper.waitForReadyRead(30000));
        QThread::msleep(QRandomGenerator::global()->bounded(30));
        helper.kill();
        REQUIRE(helper.waitForFinished());
        // A line that was cut off was acknowledged all the same, but we could not read it.
        for (const QByteArray &line : helper.readAllStandardOutput().split('\n')) {
            if (line.size() == 36)
                acknowledged.insert(line);
        }
        INFO(helper.readAllStandardError().toStdString());
        CHECK(helper.exitStatus() == QProcess::CrashExit);
    }
    CHECK(acknowledged.size() > 50);

    const auto project = must(Project::open(path, Project::Access::Write));
    const auto open = must(project->openArticle(article));
    QSet<QByteArray> stored;
    for (const Span *span : open->spans())
        stored.insert(span->id.toString().toLatin1());
    CHECK((acknowledged - stored).isEmpty());
    CHECK(stored.size() < acknowledged.size() + 51);
    Task task;
    CHECK(must(must(Snapshot::open(path))->check(task)).empty());
    WARN(acknowledged.size() << " spans acknowledged in 50 rounds, " << (acknowledged - stored).size()
                             << " lost");
}
