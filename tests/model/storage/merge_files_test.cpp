// Bad input 59 to 65 and 73 to 76, as files to merge: refused by name, and nothing is taken.
#include "tests/model/storage/merge_sample.h"

#include <QDir>

#include <sys/stat.h>

namespace {

struct Refusal
{
    Team team;
    QString other;
    Contents before;
    QByteArray rows;

    Refusal()
    {
        team.shared(sampleArticle(mergeText));
        Project &bob = team.project("Bob");
        const Span a = sampleSpan(bob, team.article, {TextRange{0, 3}});
        const Span b = sampleSpan(bob, team.article, {TextRange{4, 7}});
        must(bob.apply("Tag", {added(a), added(b)}));
        must(bob.apply("Link", {added(sampleLink(bob, a, b))}));
        must(bob.apply("Read",
                       {added(Reading{Id::make(), team.article, bob.annotator().id, ReadingState::Done})}));
        team.close("Bob");
        other = team.path("Bob");
        team.project("Ana");
        before = contentsOf(team.project("Ana"));
        team.close("Ana");
        rows = tablesOf(team.path("Ana"));
    }

    QString words()
    {
        const bool isLookedAt = QFileInfo(other).isFile() && other != team.path("Ana");
        const QByteArray file = isLookedAt ? bytesOf(other) : QByteArray();
        const auto merged = team.project("Ana").merge({other}, team.task);
        REQUIRE_FALSE(merged);
        CHECK(contentsOf(team.project("Ana")) == before);
        team.close("Ana");
        CHECK(tablesOf(team.path("Ana")) == rows);
        if (isLookedAt)
            CHECK(bytesOf(other) == file);
        return merged.error().message + " | " + merged.error().detail;
    }
};

// Empty when `words` has `part`, else all of it, so that a failure shows it.
QString differs(const QString &words, const char *part)
{
    return words.contains(QLatin1String(part)) ? QString() : words;
}

} // namespace

TEST_CASE("59 60 61: what is no project of this version is not merged")
{
    Refusal refusal;
    SECTION("nothing there")
    {
        QFile::remove(refusal.other);
        CHECK(refusal.words().contains("no file"));
    }
    SECTION("zero bytes")
    {
        writeBytes(refusal.other, {});
        CHECK(refusal.words().contains("empty"));
    }
    SECTION("half of it")
    {
        writeBytes(refusal.other, bytesOf(refusal.other).left(bytesOf(refusal.other).size() / 2));
        CHECK(refusal.words().contains("incomplete"));
    }
    SECTION("a folder")
    {
        QFile::remove(refusal.other);
        QDir().mkpath(refusal.other);
        CHECK(refusal.words().contains("folder"));
    }
    SECTION("a pipe")
    {
        QFile::remove(refusal.other);
        REQUIRE(mkfifo(QFile::encodeName(refusal.other).constData(), 0600) == 0);
        CHECK(refusal.words().contains("not an Ascertain project"));
    }
    SECTION("another database")
    {
        rawRun(refusal.other, "PRAGMA application_id=1");
        CHECK(refusal.words().contains("another program"));
    }
    SECTION("a newer version")
    {
        rawRun(refusal.other, "PRAGMA user_version=99");
        CHECK(refusal.words().contains("newer version"));
    }
    SECTION("the project itself")
    {
        refusal.other = refusal.team.path("Ana");
        CHECK(refusal.words().contains("itself"));
    }
}

TEST_CASE("63 64: a hostile schema and damaged pages are not merged")
{
    Refusal refusal;
    SECTION("trigger")
    {
        rawRun(refusal.other, "CREATE TRIGGER t AFTER INSERT ON span BEGIN DELETE FROM span; END");
        CHECK(refusal.words().contains("never writes"));
    }
    SECTION("view in place of a table")
    {
        rawRun(refusal.other,
               "ALTER TABLE setting RENAME TO hidden; CREATE VIEW setting AS SELECT * FROM hidden");
        CHECK(refusal.words().contains("never writes"));
    }
    SECTION("another check")
    {
        rawRun(refusal.other, "DROP TABLE reply; CREATE TABLE reply(id INTEGER PRIMARY KEY)");
        CHECK(refusal.words().contains("never writes"));
    }
    SECTION("flipped bytes")
    {
        QByteArray bytes = bytesOf(refusal.other);
        for (qsizetype i = 4096 * 3; i < bytes.size(); i += 512)
            bytes[i] = char(bytes[i] ^ 0x55);
        writeBytes(refusal.other, bytes);
        CHECK(differs(refusal.words(), "damaged. Ask") == QString());
    }
}

TEST_CASE("65 76: rows that no edit can bring about are not merged")
{
    Refusal refusal;
    struct Case
    {
        const char *name;
        const char *sql;
        const char *words;
    };
    const Case bad = GENERATE(
        Case{"reference", "PRAGMA foreign_keys=OFF; UPDATE span SET tag_id=999", "damaged"},
        Case{"beyond the text", "UPDATE span SET stop=100000", "outside"},
        Case{"far beyond the text", "UPDATE span SET start=9007199254740993, stop=9007199254740994", "taken"},
        Case{"pieces out of order", "UPDATE span SET fragments='[[2,3],[0,1]]'", "taken"},
        Case{"pieces that are no pieces", "UPDATE span SET fragments='{}'", "taken"},
        Case{"attributes", "UPDATE span SET attributes='{\"a\":{\"b\":[1]}}'", "attributes"},
        Case{"attributes that are no JSON", "UPDATE span SET attributes='x'", "attributes"},
        Case{"text", "UPDATE article_text SET text='another text, and a longer one than that'", "text"},
        Case{"hash of the text",
             "UPDATE article SET sha256=zeroblob(32), rev=rev+1; UPDATE article_text SET text=''", "text"},
        Case{"link to itself", "UPDATE link SET to_id=from_id", "link"},
        Case{"line", "UPDATE reading SET nothing_lines='100-200'", "line"},
        Case{"name", "UPDATE person SET name=' ', rev=rev+1", "name"},
        Case{"layer", "PRAGMA ignore_check_constraints=ON; UPDATE span SET layer=9", "damaged"},
        Case{"colour", "UPDATE tag SET mark='no such mark', rev=rev+1", "taken"},
        Case{"setting", "UPDATE setting SET name='another', rev=rev+1", "identity"});
    INFO(bad.name);
    rawRun(refusal.other, bad.sql);
    const QString words = refusal.words();
    CHECK(differs(words, bad.words) == QString());
}

TEST_CASE("73: ten years off the clock decide nothing")
{
    Refusal refusal;
    Team &team = refusal.team;
    team.copy("Bob", "Past");
    Project &past = team.project("Past");
    const Span before = *must(past.openArticle(team.article))->spans().front();
    Span after = before;
    after.note = QStringLiteral("newer by count");
    must(past.apply("Note", {edited(before, after)}));
    team.close("Past");
    rawRun(team.path("Past"), "UPDATE span SET modified=1 WHERE note IS NOT NULL");
    Project &bob = team.project("Bob");
    must(bob.merge({team.path("Past")}, team.task));
    CHECK(must(bob.openArticle(team.article))->span(before.id)->note == "newer by count");
}

TEST_CASE("a file that a teammate has open is merged as it is at that moment")
{
    Team team;
    team.shared(sampleArticle(mergeText));
    Project &bob = team.project("Bob");
    must(bob.apply("Tag", {added(sampleSpan(bob, team.article, {TextRange{0, 3}}))}));
    REQUIRE(QFile::exists(team.path("Bob") + "-wal"));
    CHECK(must(team.project("Ana").merge({team.path("Bob")}, team.task)).counts.added == 1);
    must(bob.apply("Tag", {added(sampleSpan(bob, team.article, {TextRange{4, 7}}))}));
}
