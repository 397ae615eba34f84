// Searching from the command line: texts, tagged words and notes, and words that are no query language.
#include "tests/app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QJsonArray hitsOf(const QStringList &words)
{
    const Run run = done(QStringList{"search"} + words + QStringList{"--json"});
    return QJsonDocument::fromJson(run.out).object()["hits"].toArray();
}

} // namespace

TEST_CASE("search looks in tagged words and in notes")
{
    const Tagging t;
    const QString claim = t.put({"--start", "0", "--end", "10", "--note", "Which taxes?"});
    CHECK(hitsOf({t.project, "taxes"}).size() == 1);
    const QJsonArray tagged = hitsOf({t.project, "taxes", "--in", "tagged"});
    REQUIRE(tagged.size() == 1);
    CHECK(tagged[0].toObject()["span_id"] == claim);
    const QJsonArray notes = hitsOf({t.project, "which", "--in", "notes"});
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].toObject()["note"] == "Which taxes?");
    CHECK(notes[0].toObject()["note_of"] == "span");
    CHECK(notes[0].toObject()["start"] == 0);
    CHECK(notes[0].toObject()["end"] == 10);
    CHECK(done({"search", t.project, "which", "--in", "notes"}).out.contains("span: Which taxes?"));
    checkFails(ascertain({"search", t.project, "which", "--in", "nowhere"}), 2, "--in");
}

TEST_CASE("nothing in a query is an error of the index")
{
    const Tagging t;
    for (const char *query : {"taxes AND", "AND", "OR taxes", "NOT", "taxes NOT fell", "NEAR(taxes fell)",
                              "NEAR", "\"taxes", "taxes\"", "\"\" taxes", "\"taxes\" \"", "taxes*", "*taxes",
                              "tax* *", "-taxes", "taxes -fell", "^taxes", "taxes ^ fell", "text:taxes",
                              "{taxes}", "(taxes", "taxes)", "taxes + fell", "a'b", "'taxes'", "taxes;--",
                              "“taxes", "taxes fell”", "\\", "%", "taxes\\"}) {
        INFO(query);
        for (const char *place : {"texts", "tagged", "notes"}) {
            const Run run = ascertain({"search", t.project, QString::fromUtf8(query), "--in", place});
            INFO(run.err.toStdString());
            CHECK((run.status == 0 || run.status == 2)); // 2: there is no word in it
            CHECK_FALSE(run.err.contains("fts"));
            CHECK_FALSE(run.err.contains("syntax"));
        }
    }
    CHECK(hitsOf({t.project, "taxes AND"}).isEmpty());
    CHECK(hitsOf({t.project, "\"taxes"}).size() == 1);
}
