// Spans and links from the command line: taken exactly, or refused.
#include "tests/app/program.h"

TEST_CASE("tag adds one span and prints its id")
{
    const Tagging t;
    const Run run = done(t.tag({"--start", "0", "--end", "12", "--attribute", "type=quantity", "--attribute",
                                "attribution=", "--note", "a note", "--annotator", "Ben"}));
    CHECK(run.err.isEmpty());
    CHECK(run.out.size() == 37);
    const auto rows = rowsOf(done({"export", t.project}).out);
    REQUIRE(rows.size() == 1);
    const CsvRow &row = rows.front();
    CHECK(row.at("span_id") == QString::fromLatin1(run.out).trimmed());
    CHECK(row.at("annotator") == "Ben");
    CHECK(row.at("start") == "0");
    CHECK(row.at("end") == "12");
    CHECK(row.at("end_utf16") == "13");
    CHECK(row.at("text") == "Taxes fell 😀");
    CHECK(row.at("note") == "a note");
    CHECK(row.at("claim.type") == "quantity");
    CHECK(row.at("claim.check") == "worth-checking");
    CHECK(row.at("claim.attribution") == "");
}

TEST_CASE("tag refuses what is no span")
{
    const Tagging t;
    const auto refuses = [&](const QStringList &words, const char *why, const char *tag = "Claim") {
        checkFails(ascertain(t.tag(words, tag)), 1, why);
    };
    const QString length = QString::number(t.text.toUcs4().size());
    const qsizetype accent = t.text.left(t.text.indexOf(u'\u0301')).toUcs4().size();
    refuses({"--start", "0", "--end", "1000"}, length.toUtf8().constData());
    refuses({"--start", length, "--end", QString::number(length.toInt() + 1)}, "past the end");
    refuses({"--start", "3", "--end", "3"}, "empty");
    refuses({"--start", "5", "--end", "3"}, "empty");
    refuses({"--start", "0", "--end", QString::number(accent)}, "cuts a character");
    refuses({"--start", QString::number(accent), "--end", QString::number(accent + 2)}, "cuts a character");
    refuses({"--piece", "3-5", "--piece", "0-2"}, "order");
    refuses({"--piece", "0-3", "--piece", "3-5"}, "order");
    refuses({"--start", "0", "--end", "5"}, "Claim", "claim");
    refuses({"--start", "0", "--end", "5", "--attribute", "nonsense=1"}, "nonsense");
    refuses({"--start", "0", "--end", "5", "--attribute", "type=nonsense"}, "quantity");
    checkFails(ascertain({"tag", t.project, "--article", "01a20ff5-fc78-71a6-951d-4c1659598fd5", "--tag",
                          "Claim", "--start", "0", "--end", "1"}),
               1, "article");
    CHECK(t.spans() == 0);
    t.put({"--start", QString::number(accent - 1), "--end", QString::number(accent + 1)});
    CHECK(t.spans() == 1);
}

TEST_CASE("link joins two spans and refuses what it cannot join")
{
    const Tagging t;
    const QString claim = t.put({"--start", "0", "--end", "10"});
    const QString source = t.put({"--start", "14", "--end", "16"}, "Source");
    const auto link = [&](const QString &from, const QString &to, const char *type) {
        return ascertain({"link", t.project, "--from", from, "--to", to, "--type", type});
    };
    const Run run = link(claim, source, "attributed_to");
    CHECK(run.status == 0);
    CHECK(run.out.size() == 37);
    CHECK(done({"export", t.project}).out.contains(',' + source.toLatin1() + ','));
    checkFails(link(source, claim, "attributed_to"), 1, "Claim");
    checkFails(link(claim, claim, "restates"), 1, "itself");
    checkFails(link(claim, source, "nonsense"), 1, "attributed_to");
    checkFails(link(claim, source, "attributed_to"), 1, "already");
    const QString again = t.put({"--start", "0", "--end", "5"});
    CHECK(link(again, claim, "restates").status == 0);
    checkFails(link(claim, again, "restates"), 1, "back to where it started");
    const QString they = t.put({"--start", "11", "--end", "13"}, "Source");
    CHECK(link(source, they, "same_as").status == 0);
    checkFails(link(they, source, "same_as"), 1, "already");
    checkFails(ascertain({"link", t.project, "--from", claim, "--to", they, "--type", "attributed_to",
                          "--annotator", "Somebody"}),
               1, "--annotator");
    // What the link says of the claim is said with it.
    CHECK(done({"export", t.project, "--table", "claims"}).out.contains(",source,"));
    checkFails(link(claim, "01a20ff5-fc78-71a6-951d-4c1659598fd5", "attributed_to"), 1, "01a20ff5");
    done({"import", t.project, "-"}, "Another article\n");
    const QString other = t.articles().at(1)["id"].toString();
    const QString far =
        QString::fromLatin1(
            done({"tag", t.project, "--article", other, "--tag", "Source", "--start", "0", "--end", "7"}).out)
            .trimmed();
    checkFails(link(claim, far, "attributed_to"), 1, "different articles");
}
