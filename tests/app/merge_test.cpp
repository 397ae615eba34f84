// ascertain merge from outside: what it prints, that a dry run and a second run change nothing, and that a
// hostile file is refused by its name.
#include "model/project/project.h"
#include "tests/app/program.h"

#include <QFile>

namespace {

// Ana's file, and Ben's copy of it in which he tagged a claim and its source.
struct TwoFiles : Tagging
{
    QString ben = path("ben.ascertain");
    QString anas = put({"--start", "0", "--end", "5", "--note", "first"});
    QString claim;

    TwoFiles()
    {
        REQUIRE(QFile::copy(project, ben));
        claim = tagIn(ben, {"--start", "14", "--end", "21", "--annotator", "Ben"});
        const QString source = tagIn(ben, {"--start", "23", "--end", "27", "--annotator", "Ben"}, "Source");
        done({"link", ben, "--from", claim, "--to", source, "--type", "attributed_to", "--annotator", "Ben"});
    }
    QString tagIn(const QString &file, const QStringList &more, const char *tag = "Claim") const
    {
        return QString::fromLatin1(
                   done(QStringList{"tag", file, "--article", article, "--tag", QString::fromLatin1(tag)} +
                        more)
                       .out)
            .trimmed();
    }
    // Another note on the same span in each file, made apart.
    void note(const QString &file, const QString &words) const
    {
        auto opened = Project::open(file, Project::Access::Write);
        REQUIRE(opened);
        const auto open = (*opened)->openArticle(*Id::fromString(article));
        REQUIRE(open);
        const Span before = *(*open)->span(*Id::fromString(anas));
        Span after = before;
        after.note = words;
        REQUIRE((*opened)->apply(QStringLiteral("Note"), {edited(before, after)}));
    }
    QByteArray spans() const { return done({"export", project}).out; }
};

QStringList keysOf(const QJsonValue &value)
{
    return value.toObject().keys();
}

} // namespace

TEST_CASE("merge prints what is new same changed and conflicting")
{
    const TwoFiles t;
    t.note(t.project, "kept here");
    t.note(t.ben, "and there");
    const QJsonObject json = done({"merge", t.project, t.ben, "--json"}).json();
    CHECK(json.keys() == QStringList{"articles", "changed", "conflicts", "editions", "new", "same"});
    CHECK(json["new"].toInt() == 4); // two spans, a link, Ben
    CHECK(json["same"].toInt() > 0); // the tagset
    REQUIRE(json["conflicts"].toArray().size() == 1);
    const QJsonObject conflict = json["conflicts"][0].toObject();
    CHECK(conflict.keys() == QStringList{"id", "kept", "kind", "lost"});
    CHECK(conflict["kind"].toString() == "span");
    CHECK(conflict["id"].toString() == t.anas);
    const QStringList notes{conflict["kept"].toString(), conflict["lost"].toString()};
    CHECK(notes.contains("note: kept here"));
    CHECK(notes.contains("note: and there"));
    REQUIRE(json["articles"].toArray().size() == 1);
    const QJsonObject article = json["articles"][0].toObject();
    CHECK(article["id"].toString() == t.article);
    CHECK(article["title"].isString());
    CHECK(article["new"].toInt() == 3);
    CHECK(article["changed"].isDouble());
    const QJsonArray annotators = article["annotators"].toArray();
    REQUIRE(annotators.size() == 2);
    CHECK(keysOf(annotators[0]) == QStringList{"changed", "conflicts", "name", "new", "same"});
    CHECK(rowsOf(t.spans()).size() == 3);
}

TEST_CASE("a dry run says the same and changes nothing and a second run has nothing to do")
{
    const TwoFiles t;
    const QByteArray before = t.spans();
    const QByteArray theirs = bytesOf(t.ben);
    const QJsonObject plan = done({"merge", t.project, t.ben, "--dry-run", "--json"}).json();
    CHECK(t.spans() == before);
    const QJsonObject real = done({"merge", t.project, t.ben, "--json"}).json();
    CHECK(plan == real);
    CHECK(bytesOf(t.ben) == theirs);
    const QByteArray merged = t.spans();
    CHECK(merged != before);
    const QByteArray file = bytesOf(t.project);
    const QJsonObject again = done({"merge", t.project, t.ben, "--json"}).json();
    CHECK(again["new"].toInt() == 0);
    CHECK(again["changed"].toInt() == 0);
    CHECK(again["conflicts"].toArray().isEmpty());
    CHECK(t.spans() == merged);
    const QByteArray text = done({"merge", t.project, t.ben}).out;
    CHECK(text.startsWith("0 new, "));
}

TEST_CASE("merging by another name or both ways round gives the same")
{
    const TwoFiles t;
    REQUIRE(QFile::copy(t.ben, t.path("renamed – copy (2).ascertain")));
    REQUIRE(QFile::copy(t.project, t.path("first.ascertain")));
    done({"merge", t.project, t.path("renamed – copy (2).ascertain")});
    done({"merge", t.ben, t.path("first.ascertain")});
    const auto ids = [](const QByteArray &table) {
        QStringList all;
        for (const CsvRow &row : rowsOf(table))
            all << row.at("span_id") + row.at("text") + row.at("annotator");
        return all;
    };
    CHECK(ids(t.spans()) == ids(done({"export", t.ben}).out));
    CHECK(done({"merge", t.project, t.ben, t.path("first.ascertain"), "--json"}).json()["new"].toInt() == 0);
}

TEST_CASE("a file that is no sound project is named and nothing is taken of any file")
{
    const TwoFiles t;
    const QByteArray before = t.spans();
    const QString text = t.write("notes.ascertain", "just words, for a long while");
    const QString empty = t.write("empty.ascertain", {});
    const QString half = t.write("half.ascertain", bytesOf(t.ben).left(8192));
    QByteArray newer = bytesOf(t.ben);
    newer.replace(60, 4, QByteArray("\0\0\0\x63", 4)); // user_version 99
    const QString future = t.write("future.ascertain", newer);
    QByteArray damaged = bytesOf(t.ben);
    for (qsizetype i = 4096 * 3; i < damaged.size(); i += 512)
        damaged[i] = char(damaged[i] ^ 0x55);
    const QString flipped = t.write("flipped.ascertain", damaged);
    for (const QString &file : {text, empty, half, future, flipped, t.path("none.ascertain"), t.project}) {
        INFO(file.toStdString());
        const QByteArray name = QFileInfo(file).fileName().toUtf8();
        checkFails(ascertain({"merge", t.project, t.ben, file}), 1, name.constData());
        CHECK(t.spans() == before);
    }
    checkFails(ascertain({"merge", t.project}), 2, "merge");
}
