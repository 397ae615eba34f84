// Files that no import should touch, and what it says of them.
#include "tests/app/program.h"

#include <QFile>

#include <sys/stat.h>

namespace {

// What `import` says where the project has to stay as it was.
Run refusedImport(const Tagging &t, const QString &file)
{
    const QJsonArray before = t.articles();
    const Run run = ascertain({"import", t.project, file});
    CHECK(run.status == 1);
    CHECK(t.articles() == before);
    return run;
}

} // namespace

TEST_CASE("a pipe, a device or a folder named like a table is no table")
{
    const Tagging t;
    const QString pipe = t.path("pipe.csv");
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK(refusedImport(t, pipe).out.contains("not a regular file"));
    const QString device = t.path("device.csv");
    REQUIRE(QFile::link(QStringLiteral("/dev/zero"), device));
    CHECK(refusedImport(t, device).out.contains("not a regular file"));
    CHECK(refusedImport(t, t.path("missing.csv")).out.contains("no such file"));
}

TEST_CASE("a pipe beside a table, where its description would lie, is not waited for")
{
    const Tagging t;
    const QString table = t.path("spans.csv");
    done({"export", t.project, "--output", table});
    REQUIRE(QFile::remove(table + "-metadata.json"));
    REQUIRE(::mkfifo(QFile::encodeName(table + "-metadata.json").constData(), 0600) == 0);
    done({"import", t.project, table});
}

// A sanitizer's own memory does not fit into the limit.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("an article that does not fit into the memory is refused and the project stays as it is")
{
    const Tagging t;
    const QString big =
        t.write("big.txt", QByteArray("The bridge is safe, the council said.\n").repeated(1'500'000));
    const QJsonArray before = t.articles();
    for (int megabytes : {150, 250, 350}) {
        QProcess process;
        prepare(process, {});
        const QString program = process.program();
        process.setProgram(QStringLiteral("prlimit"));
        process.setArguments(
            {QStringLiteral("--as=%1").arg(qint64(megabytes) << 20), program, "import", t.project, big});
        process.start();
        const Run run = finish(process);
        INFO(megabytes << run.out.toStdString() << run.err.toStdString());
        CHECK(run.status == 1);
        CHECK((run.out + run.err).contains("too big for the memory"));
        CHECK(t.articles() == before);
    }
}
#endif
