// A spans file is put in place only when all of it is on disk.
#include "tests/model/exchange/csv_sample.h"
#include "tests/support/full_disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/mount.h>
#include <unistd.h>

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

// About 3 MB of rows.
struct Filled : CsvProject
{
    QString text = QStringLiteral("Some words to tag. ").repeated(500);
    SampleArticle article = add(text);
    QString csv = folder.filePath(QStringLiteral("spans.csv"));
    QString description = csv + QStringLiteral("-metadata.json");

    Filled()
    {
        auto bulk = must(project->bulk(QStringLiteral("Import")));
        for (int i = 0; i < 6000; ++i)
            must(bulk->add(added(sampleSpan(*project, article.article.id, {TextRange{i, i + 20}}))));
        must(bulk->commit());
        bulk.reset();
        must(project->reload());
        write(csv, "old table");
        write(description, "old description");
    }
    Result<CsvWritten> exportTo(const QString &file)
    {
        Task task;
        return exportSpansCsv(*snapshot(), {}, {}, file, task);
    }
    void checkOldFiles() const
    {
        CHECK(contentsOf(csv) == "old table");
        CHECK(contentsOf(description) == "old description");
        checkNothingElse(folder.path());
    }
    static void checkNothingElse(const QString &place)
    {
        const QStringList left = QDir(place).entryList({QStringLiteral("spans.csv*")}, QDir::Files);
        CHECK(left == QStringList{QStringLiteral("spans.csv"), QStringLiteral("spans.csv-metadata.json")});
    }
};

} // namespace

TEST_CASE("an export replaces both files")
{
    Filled t;
    CHECK(must(t.exportTo(t.csv)).rows == 6000);
    CHECK(contentsOf(t.csv) == csvOf(t));
    CHECK(contentsOf(t.description) == spansCsvw(QStringLiteral("spans.csv"), t.project->tagset(), {}));
    Filled::checkNothingElse(t.folder.path());
}

TEST_CASE("a cancelled export leaves the old files")
{
    Filled t;
    Task task;
    task.cancel();
    CHECK_FALSE(exportSpansCsv(*t.snapshot(), {}, {}, t.csv, task));
    t.checkOldFiles();
}

TEST_CASE("an export past the largest file allowed leaves the old files")
{
    Filled t;
    const rlim_t room = GENERATE(rlim_t(1000), rlim_t(1'500'000));
    const auto result = [&] {
        const FullDisk full(room);
        return t.exportTo(t.csv);
    }();
    REQUIRE_FALSE(result);
    CHECK_FALSE(result.error().message.isEmpty());
    t.checkOldFiles();
}

TEST_CASE("an export to a full disk leaves the old files")
{
    Filled t;
    const QString place = t.folder.filePath(QStringLiteral("disk"));
    REQUIRE(QDir().mkdir(place));
    const QByteArray name = QFile::encodeName(place);
    if (mount("tmpfs", name.constData(), "tmpfs", 0, "size=2m") != 0) {
        WARN("skipped: a small disk can be made only by root");
        return;
    }
    const QString csv = place + QStringLiteral("/spans.csv");
    write(csv, "old table");
    write(csv + QStringLiteral("-metadata.json"), "old description");
    const auto result = t.exportTo(csv);
    CHECK_FALSE(result);
    CHECK(contentsOf(csv) == "old table");
    CHECK(contentsOf(csv + QStringLiteral("-metadata.json")) == "old description");
    Filled::checkNothingElse(place);

    // Room for all but the description.
    QFile filler(place + QStringLiteral("/filler"));
    REQUIRE(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    CsvProject little;
    while (filler.write(QByteArray(4096, 'x')) == 4096) {
    }
    filler.close();
    Task task;
    CHECK_FALSE(exportSpansCsv(*little.snapshot(), {}, {}, csv, task));
    CHECK(contentsOf(csv) == "old table");
    CHECK(umount(name.constData()) == 0);
}

TEST_CASE("places that are no file are refused")
{
    Filled t;
    CHECK_FALSE(t.exportTo(t.folder.path()));
    CHECK_FALSE(t.exportTo(t.folder.filePath(QStringLiteral("no/such/folder.csv"))));
    CHECK_FALSE(t.exportTo(QStringLiteral("/dev/null")));
    CHECK(QFileInfo(QStringLiteral("/dev/null")).isFile() == false);
    REQUIRE(QFile::remove(t.description));
    REQUIRE(QDir().mkdir(t.description));
    CHECK_FALSE(t.exportTo(t.csv));
    CHECK(contentsOf(t.csv) == "old table");
}
