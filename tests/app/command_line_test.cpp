// What every call of the command line answers, and how it ends.
#include "tests/app/program.h"

#include <QFileInfo>

#include <csignal>
#include <thread>

namespace {

QStringList keys(const QJsonValue &value)
{
    return value.toObject().keys(); // sorted
}

const QStringList subcommands{"new", "import", "export", "tag", "link", "list", "agreement", "search", "check", "formats"};

} // namespace

TEST_CASE("version and help are results")
{
    for (const char *word : {"--version", "-v"}) {
        const Run run = done({word});
        CHECK(run.out.startsWith("ascertain "));
        CHECK(run.out.count('\n') == 1);
        CHECK(run.err.isEmpty());
    }
    const Run help = done({"--help"});
    CHECK(help.err.isEmpty());
    CHECK(done({"-h"}).out == help.out);
    for (const QString &subcommand : subcommands) {
        INFO(subcommand.toStdString());
        CHECK(help.out.contains("\n  " + subcommand.toUtf8()));
        const Run run = done({subcommand, "--help"});
        CHECK(run.err.isEmpty());
        CHECK(run.out.startsWith("Usage: ascertain " + subcommand.toUtf8()));
        CHECK(run.out.contains("--help"));
    }
}

TEST_CASE("wrong words end with 2 and one line")
{
    const Tagging t;
    const QString id = QStringLiteral("01a20ff5-fc78-71a6-951d-4c1659598fd5");
    for (const QString &subcommand : subcommands)
        checkFails(ascertain({subcommand, t.project, t.path("x"), "--nonsense"}), 2, "nonsense");
    for (const char *subcommand : {"new", "import", "export", "tag", "link", "list", "check"})
        checkFails(ascertain({subcommand}), 2, "missing");
    checkFails(ascertain({"import", t.project}), 2, "missing");
    for (const char *subcommand : {"new", "export", "list", "check"})
        checkFails(ascertain({subcommand, t.project, "too much"}), 2, "too much");
    checkFails(ascertain({"formats", "x"}), 2, "too much");
    checkFails(ascertain({"import", t.project, "x", "--format", "nonsense"}), 2, "nonsense");
    checkFails(ascertain({"export", t.project, "--format", "nonsense"}), 2, "nonsense");
    checkFails(ascertain({"export", t.project, "--format", "text"}), 2, "text");
    checkFails(ascertain({"export", t.project, "--table", "nonsense"}), 2, "nonsense");
    checkFails(ascertain({"export", t.project, "--separator", "xy"}), 2, "separator");
    checkFails(ascertain({"export", t.project, "--article", "17"}), 2, "17");
    checkFails(ascertain({"tag", t.project, "--tag", "Claim", "--start", "0", "--end", "1"}), 2, "--article");
    checkFails(ascertain({"tag", t.project, "--article", id, "--start", "0", "--end", "1"}), 2, "--tag");
    for (const QStringList &where :
         {QStringList{}, QStringList{"--start", "0"}, QStringList{"--end", "0"},
          QStringList{"--start", "x", "--end", "1"}, QStringList{"--start", "-1", "--end", "1"},
          QStringList{"--start", "0", "--end", "1.5"}, QStringList{"--piece", "1"},
          QStringList{"--piece", "1-"}, QStringList{"--piece", "1-x"},
          QStringList{"--piece", "0-1", "--start", "0", "--end", "1"}})
        CHECK(ascertain(t.tag(where)).status == 2);
    checkFails(ascertain(t.tag({"--start", "0", "--end", "5", "--attribute", "type"})), 2, "NAME=VALUE");
    checkFails(ascertain({"link", t.project, "--from", "x", "--to", id, "--type", "same_as"}), 2, "--from");
    checkFails(ascertain({"link", t.project, "--from", id, "--to", id}), 2, "--type");
    CHECK(t.spans() == 0);
}

TEST_CASE("what cannot be done ends with 1 and one line")
{
    const Tagging t;
    const QString missing = t.path("missing.ascertain");
    for (const char *subcommand : {"list", "check", "export"})
        checkFails(ascertain({subcommand, missing}), 1, "missing.ascertain");
    checkFails(ascertain({"import", missing, t.path("taxes.txt")}), 1, "missing.ascertain");
    CHECK_FALSE(QFileInfo::exists(missing));
    const QString junk = t.write("junk.ascertain", "no project at all, but long enough to have a header");
    for (const char *subcommand : {"list", "check", "export"})
        checkFails(ascertain({subcommand, junk}), 1, "junk.ascertain");
    CHECK(t.read("junk.ascertain").startsWith("no project"));

    const QByteArray before = t.read("project.ascertain");
    checkFails(ascertain({"new", t.project}), 1, "project.ascertain");
    CHECK(t.read("project.ascertain") == before);
    checkFails(ascertain({"new", t.path("a.ascertain"), "--tagset", t.path("none.json")}), 1, "none.json");
    CHECK_FALSE(QFileInfo::exists(t.path("a.ascertain")));
    checkFails(ascertain({"export", t.project, "--annotator", "Nobody"}), 1, "Ana");
    checkFails(ascertain({"export", t.project, "--output", t.folder.path()}), 1, "folder");
    checkFails(ascertain({"export", t.project, "--article", "01a20ff5-fc78-71a6-951d-4c1659598fd5"}), 1,
               "article");
    checkFails(ascertain({"export", t.project, "--output", "/dev/full"}), 1, "/dev/full");
}

TEST_CASE("new makes a project with the tagset for fact-checking or another")
{
    const Folder t;
    const Run run = done({"new", t.project, "--annotator", "Ana"});
    CHECK(run.out.isEmpty());
    CHECK(run.err.contains("Ana"));
    CHECK(done({"export", t.project}).out.contains("claim.type,claim.check"));
    const QString tagset = t.write(
        "tagset.json",
        "{\"tagset\":\"Mine\",\"layers\":[{\"tag\":\"Mark\",\"light\":\"#112233\"}],\"relations\":[]}");
    done({"new", t.path("other.ascertain"), "--tagset", tagset});
    CHECK(done({"export", t.path("other.ascertain")}).out.endsWith("review_reason,other_attributes\r\n"));
}

TEST_CASE("import tells of each file")
{
    const Folder t;
    done({"new", t.project, "--annotator", "Ana"});
    t.write("one.txt", "One title\n\nSome words.\n");
    t.write("two.txt", "\xFF\xFE\0\1binary\0\0\0");
    const QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    const QString picture = t.write("three.txt", png);
    const Run dry = done({"import", t.project, t.path("one.txt"), "--dry-run", "--json"});
    CHECK(t.articles().isEmpty());
    const Run run = ascertain({"import", t.project, t.path("one.txt"), picture, t.path("one.txt"), "--json"});
    CHECK(run.status == 1);
    CHECK(run.err.startsWith("ascertain: "));
    const QJsonArray files = run.json()["articles"].toArray();
    REQUIRE(files.size() == 3);
    CHECK(keys(run.json()) == QStringList{"articles"});
    for (const QJsonValue file : files)
        CHECK(keys(file) == QStringList{"file", "id", "refused", "spans", "title", "verified", "warnings"});
    CHECK(files[0]["title"] == "One title");
    CHECK(files[0]["verified"] == 1);
    CHECK(files[0]["spans"] == 0);
    CHECK(files[0]["file"] == t.path("one.txt"));
    CHECK(files[1]["id"].isNull());
    REQUIRE(files[1]["refused"].toArray().size() == 1);
    CHECK(keys(files[1]["refused"].toArray()[0]) == QStringList{"reason", "where"});
    CHECK(files[2]["id"] == files[0]["id"]);
    CHECK(files[2]["warnings"].toArray().size() == 1);
    CHECK(t.articles().size() == 1);
    CHECK(dry.json()["articles"].toArray().at(0)["title"] == "One title");

    done({"import", t.project, "-"}, "From a pipe\n");
    CHECK(t.articles().size() == 2);
    const Run none = ascertain({"import", t.project, t.path("nothing here")});
    CHECK(none.status == 1);
    CHECK(none.out.contains("nothing here: refused"));
    CHECK(none.err.startsWith("ascertain: 1 of 1 files"));
}

TEST_CASE("a folder is imported with its sub-folders")
{
    const Folder t;
    done({"new", t.project});
    REQUIRE(QDir(t.folder.path()).mkpath("in/deep"));
    t.write("in/b.txt", "B\n");
    t.write("in/deep/a.txt", "A\n");
    t.write("in/picture.png", "no text");
    const Run run = done({"import", t.project, t.path("in")});
    CHECK(run.err.contains("passed over"));
    CHECK(t.articles().size() == 2);
}

TEST_CASE("spans go out and come in again")
{
    const Tagging t;
    t.put({"--start", "0", "--end", "5", "--note", "=1, \"x\""});
    t.put({"--piece", "0-5", "--piece", "14-21", "--annotator", "Ben"});
    done({"export", t.project, "--output", t.path("spans.csv")});
    CHECK(done({"export", t.project}).out == t.read("spans.csv"));
    CHECK(done({"export", t.project, "--output", "-"}).out == t.read("spans.csv"));
    CHECK(t.read("spans.csv-metadata.json").contains("spans.csv"));
    CHECK(done({"export", t.project, "--annotator", "Ben"}).out.count("\r\n") == 2);
    CHECK(done({"export", t.project, "--bom", "--separator", ";"})
              .out.startsWith("\xEF\xBB\xBFproject;article_id;"));
    CHECK(done({"export", t.project, "--separator", "tab"}).out.startsWith("project\tarticle_id\t"));
    CHECK(done({"export", t.project}).out.contains("\"'=1, \"\"x\"\"\""));
    CHECK(done({"export", t.project, "--no-formula-guard"}).out.contains(",\"=1, \"\"x\"\"\""));

    const QString copy = t.path("copy.ascertain");
    done({"new", copy, "--annotator", "Cleo"});
    done({"import", copy, t.path("taxes.txt"), t.path("spans.csv")});
    const auto withoutTimes = [](QByteArray csv) {
        // Ids of articles, names of projects and times are each project's own.
        QStringList lines;
        for (const QString &line : QString::fromUtf8(csv).split("\r\n")) {
            QStringList cells = line.split(',');
            lines.append(cells.mid(6, 14).join(','));
        }
        return lines;
    };
    CHECK(withoutTimes(done({"export", copy}).out) == withoutTimes(t.read("spans.csv")));
    const QJsonObject again =
        done({"import", copy, t.path("spans.csv"), "--json"}).json()["articles"].toArray()[0].toObject();
    CHECK(again["spans"] == 0);
    CHECK(again["id"].isNull());
    CHECK(again["verified"] == 1);

    const Run wrong = done({"import", copy, "-", "--format", "csv", "--annotator", "Dora"},
                           "tag,start,end,text\nClaim,0,5,Texas\nClaim,6,10,fell\n");
    CHECK(wrong.out.contains("row 2 refused"));
    CHECK(done({"export", copy, "--annotator", "Dora"}).out.count("\r\n") == 2);
}

TEST_CASE("list tells states and counts")
{
    const Tagging t;
    t.put({"--start", "0", "--end", "5"});
    t.put({"--start", "0", "--end", "5", "--annotator", "Ben"});
    const QJsonObject document = done({"list", t.project, "--json"}).json();
    CHECK(keys(document) == QStringList{"articles"});
    const QJsonValue article = document["articles"].toArray()[0];
    CHECK(keys(article) == QStringList{"annotators", "characters", "id", "spans", "state", "title"});
    CHECK(article["spans"] == 2);
    CHECK(article["state"] == "in-progress");
    CHECK(article["characters"] == qint64(t.text.toUcs4().size()));
    CHECK(article["title"] == "Taxes fell 😀, he said.");
    const QJsonArray people = article["annotators"].toArray();
    REQUIRE(people.size() == 2);
    CHECK(keys(people[0]) == QStringList{"name", "spans", "state"});
    CHECK(people[0]["name"] == "Ana");
    const QByteArray line = done({"list", t.project}).out;
    CHECK(line.count('\n') == 1);
    CHECK(line.contains(t.article.toLatin1()));
}

TEST_CASE("check finds a sound project sound")
{
    const Tagging t;
    t.put({"--start", "0", "--end", "5"});
    const QJsonObject document = done({"check", t.project, "--json"}).json();
    CHECK(keys(document) == QStringList{"ok", "problems"});
    CHECK(document["ok"] == true);
    CHECK(document["problems"].toArray().isEmpty());
    CHECK(done({"check", t.project}).out.contains("sound"));
}

TEST_CASE("formats are listed with what can be done with them")
{
    const QJsonObject document = done({"formats", "--json"}).json();
    CHECK(keys(document) == QStringList{"formats"});
    QStringList names;
    for (const QJsonValue format : document["formats"].toArray()) {
        CHECK(keys(format) == QStringList{"kind", "name", "read", "suffixes", "title", "write"});
        CHECK((format["kind"] == "article" || format["kind"] == "annotation"));
        names.append(format["name"].toString());
    }
    CHECK(names.contains("text"));
    CHECK(names.contains("csv"));
    CHECK(done({"formats"}).out.count('\n') == names.size());
}

TEST_CASE("an interrupted import leaves nothing behind")
{
    const Tagging t;
    const int format = GENERATE(0, 1);
    QProcess process;
    prepare(process, {"import", t.project, "-", "--format", format == 0 ? "text" : "csv"});
    process.start();
    REQUIRE(process.waitForStarted());
    // It waits for its input by now, or will; the handler is what has to be there.
    const auto catchesInterrupt = [&] {
        QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("SigCgt:");
        return at >= 0 && (text.mid(at + 8, 16).toULongLong(nullptr, 16) & (1ULL << (SIGINT - 1))) != 0;
    };
    for (int i = 0; i < 600 && !catchesInterrupt(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    REQUIRE(catchesInterrupt());
    REQUIRE(::kill(pid_t(process.processId()), SIGINT) == 0);
    process.write(format == 0 ? "Another article\n" : "tag,start,end,text,annotator\nClaim,0,5,Taxes,Ana\n");
    process.closeWriteChannel();
    const Run run = finish(process);
    CHECK(run.status == 1);
    CHECK(run.err.contains("Interrupted"));
    CHECK(run.out.isEmpty());
    CHECK(t.articles().size() == 1);
    CHECK(t.spans() == 0);
}
