// Links and articles as tables from the command line, and back.
#include "tests/app/program.h"

TEST_CASE("links go out as a table and come back with their attributes")
{
    const Tagging t;
    const QString claim = t.put({"--start", "0", "--end", "10"});
    const QString source = t.put({"--start", "14", "--end", "16"}, "Source");
    const QString link = QString::fromLatin1(done({"link", t.project, "--from", claim, "--to", source,
                                                   "--type", "attributed_to", "--attribute", "stance=denies"})
                                                 .out)
                             .trimmed();
    const auto rows = rowsOf(done({"export", t.project, "--table", "relations"}).out);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].at("relation_id") == link);
    CHECK(rows[0].at("from_text") == "Taxes fell");
    CHECK(rows[0].at("stance") == "denies");
    // The names are so that the table of links comes first.
    done({"export", t.project, "--table", "relations", "--output", t.path("a links.csv")});
    done({"export", t.project, "--output", t.path("b spans.csv")});

    const QString other = t.path("other.ascertain");
    done({"new", other, "--annotator", "Ben"});
    done({"import", other, t.path("taxes.txt")});
    const Run run = done({"import", other, t.path("a links.csv"), t.path("b spans.csv"), "--json"});
    const QJsonArray files = run.json()["articles"].toArray();
    REQUIRE(files.size() == 2);
    CHECK(files[0].toObject()["spans"].toInt() == 2);
    CHECK(files[1].toObject()["links"].toInt() == 1);
    const auto back = rowsOf(done({"export", other, "--table", "relations"}).out);
    REQUIRE(back.size() == 1);
    CHECK(back[0].at("relation_id") == link);
    CHECK(back[0].at("stance") == "denies");
}

TEST_CASE("articles go out as a table also where nothing is tagged")
{
    const Tagging t;
    const auto rows = rowsOf(done({"export", t.project, "--table", "articles"}).out);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].at("article_id") == t.article);
    CHECK(rows[0].at("spans") == "0");
    checkFails(ascertain({"export", t.project, "--table", "lines"}), 2, "relations");
}

TEST_CASE("an export says when a cell is longer than a spreadsheet holds")
{
    const Tagging t;
    t.put({"--start", "0", "--end", "10", "--note", QString(32'768, u'x')});
    const Run run = done({"export", t.project, "--output", t.path("long.csv")});
    CHECK(run.err.contains("Row 2 "));
    CHECK(run.err.contains("32,767"));
}
