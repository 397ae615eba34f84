#include "model/project/project.h"
#include "model/storage/snapshot.h"
#include "tests/app/program.h"

namespace {

// Nothing on the command line marks an article as done; the window does.
void finish(const QString &path, const QStringList &names)
{
    auto project = Project::open(path, Project::Access::Write);
    REQUIRE(project);
    const auto snapshot = Snapshot::open(path);
    REQUIRE(snapshot);
    const auto people = (*snapshot)->people();
    const auto articles = (*snapshot)->articles();
    REQUIRE((people && articles));
    Changes changes;
    for (const Person &person : *people) {
        if (!names.contains(person.name))
            continue;
        for (const Article &article : *articles) {
            Reading reading;
            reading.id = Id::make();
            reading.article = article.id;
            reading.annotator = person.id;
            reading.state = ReadingState::Done;
            changes.push_back(added(reading));
        }
    }
    REQUIRE(changes.size() == std::size_t(names.size()) * articles->size());
    REQUIRE((*project)->apply(QStringLiteral("Mark as done"), changes));
}

// Ana and Ben agree on "Taxes", differ by a word on "he said", and Ben alone tagged "Jobs".
struct TwoFinished : Tagging
{
    TwoFinished()
    {
        put({"--start", "0", "--end", "5"});
        put({"--start", "14", "--end", "21"}, "Cue");
        put({"--start", "0", "--end", "5", "--annotator", "Ben"});
        put({"--start", "17", "--end", "21", "--annotator", "Ben"}, "Cue");
        put({"--start", "23", "--end", "27", "--annotator", "Ben"}, "Source");
        finish(project, {"Ana", "Ben"});
    }
    QJsonObject json(const QStringList &more = {}) const
    {
        return done(QStringList{"agreement", project, "--json"} + more).json();
    }
};

} // namespace

TEST_CASE("agreement says so when nobody has finished")
{
    const Tagging t;
    t.put({"--start", "0", "--end", "5"});
    t.put({"--start", "0", "--end", "5", "--annotator", "Ben"});
    checkFails(ascertain({"agreement", t.project}), 1, "done");
    checkFails(ascertain({"agreement", t.project, "--json"}), 1, "done");
    finish(t.project, {"Ana"});
    checkFails(ascertain({"agreement", t.project}), 1, "two annotators");
}

TEST_CASE("agreement refuses words it cannot follow")
{
    const TwoFinished t;
    checkFails(ascertain({"agreement", t.project, "--annotator", "Ana"}), 2, "two");
    checkFails(ascertain({"agreement", t.project, "--unit", "byte"}), 2, "token");
    checkFails(ascertain({"agreement", t.project, "--article", "17"}), 2, "17");
    checkFails(ascertain({"agreement", t.project, "--annotator", "Ana", "--annotator", "Zoe"}), 1, "Zoe");
    checkFails(ascertain({"agreement", t.project, "--tag", "Nonsense"}), 1, "Nonsense");
    checkFails(ascertain({"agreement", t.project, "--article", "01a20ff5-fc78-71a6-951d-4c1659598fd5"}), 1,
               "01a20ff5");
}

TEST_CASE("agreement counts and measures as JSON")
{
    const TwoFinished t;
    const QJsonObject json = t.json();
    CHECK(json.keys() ==
          QStringList{"annotators", "articles", "differences", "overall", "tags", "unit"});
    CHECK(json["annotators"].toArray() == QJsonArray{"Ana", "Ben"});
    CHECK(json["unit"] == "character");
    const QJsonObject overall = json["overall"].toObject();
    CHECK(overall["spans"].toObject()["Ben"] == 3);
    CHECK(overall["exact_f1"].toDouble() == Approx(2.0 / 5));
    CHECK(overall["overlap_f1"].toDouble() == Approx(4.0 / 5));
    CHECK(overall["character_f1"].toDouble() == Approx(18.0 / 25));
    CHECK(json["tags"].toObject()["Claim"].toObject()["kappa"].toDouble() == Approx(1));
    const QJsonObject hedge = json["tags"].toObject()["Hedge"].toObject();
    CHECK(hedge["kappa"].isNull());
    CHECK(hedge["undefined"].toObject()["kappa"] == "no variation");
    const QJsonObject differences = json["differences"].toObject();
    CHECK(differences["exact"] == 1);
    CHECK(differences["boundary"] == 1);
    CHECK(differences["only"].toObject()["Ana"] == 0);
    CHECK(differences["only"].toObject()["Ben"] == 1);
    CHECK(json["articles"].toArray()[0].toObject()["id"] == t.article);
}

TEST_CASE("agreement of one tag and in tokens")
{
    const TwoFinished t;
    const QJsonObject cue = t.json({"--tag", "Cue", "--unit", "token", "--article", t.article, "--annotator",
                                    "Ana", "--annotator", "Ben"});
    CHECK(cue["unit"] == "token");
    CHECK(cue["tags"].toObject().keys() == QStringList{"Cue"});
    CHECK(cue["overall"].toObject()["character_f1"].toDouble() == Approx(2.0 / 3)); // he said against said
}

TEST_CASE("agreement in words shows a table and how it was made")
{
    const TwoFinished t;
    const QString out = QString::fromUtf8(done({"agreement", t.project}).out);
    CHECK(out.startsWith("tag"));
    CHECK(out.contains("0.400"));
    CHECK(out.contains("undefined, because"));
    CHECK(out.contains("Ana"));
    CHECK(out.contains("1 are exact"));
}
