// Claims from the command line: the table for the team's sheet, and drafts of fact-checks.
#include "tests/app/program.h"

TEST_CASE("export writes one row for each claim with its sources")
{
    const Tagging t;
    const QString claim = t.put({"--start", "0", "--end", "10"});
    const QString source = t.put({"--start", "14", "--end", "16"}, "Source");
    done({"link", t.project, "--from", claim, "--to", source, "--type", "attributed_to", "--attribute",
          "stance=denies"});
    const auto rows = rowsOf(done({"export", t.project, "--table", "claims"}).out);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].at("claim_id") == claim);
    CHECK(rows[0].at("claim") == "Taxes fell");
    CHECK(rows[0].at("sources") == "he [denies]");
    CHECK(rows[0].at("tagset_version").toInt() > 0);
    const Run run = done({"export", t.project, "--table", "claims", "--output", t.path("claims.csv")});
    CHECK(run.err.contains("1 row"));
    CHECK(t.read("claims.csv").startsWith("claim_id,article_id,"));
    CHECK(t.read("claims.csv-metadata.json").contains("claim_id"));
}

TEST_CASE("export of fact-check drafts writes JSON-LD also where nobody assessed anything")
{
    const Tagging t;
    t.put({"--start", "0", "--end", "10"});
    const Run run = done({"export", t.project, "--format", "claimreview"});
    CHECK(run.json()["@context"].toString() == "https://schema.org");
    CHECK(run.json()["@graph"].toArray().isEmpty());
    const Run file =
        done({"export", t.project, "--format", "claimreview", "--output", t.path("checks.jsonld")});
    CHECK(file.err.contains("0 draft"));
    CHECK(t.read("checks.jsonld") == run.out);
}

TEST_CASE("the table of reviews has its header where nobody reviewed anything")
{
    const Tagging t;
    const Run run = done({"export", t.project, "--table", "reviews"});
    CHECK(run.out.startsWith("project,article_id,"));
    CHECK(run.out.count('\n') == 1);
}
