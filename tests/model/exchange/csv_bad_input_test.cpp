// Each thing that can be wrong with a table of spans, by name: that row is refused with a reason, the others
// are taken, and nothing that was there changes.
#include "tests/model/exchange/csv_sample.h"

namespace {

const QString text = QStringLiteral("Taxes fell 😀 by 3 %. He said no. She said no.\nÉlan e\u0301 end");

struct Target : CsvProject
{
    SampleArticle article = add(text);
    QByteArray id = article.article.id.toString().toLatin1();

    // One row with these cells under a header that has what is needed.
    QByteArray table(const QByteArray &rows,
                     const QByteArray &header = "article_id,tag,start,end,text,annotator") const
    {
        return header + "\r\n" + QByteArray(rows).replace("ID", id);
    }
    std::vector<Span> spans() const { return must(snapshot()->spans(article.article.id, text)); }
};

// Why the one row of it is refused.
QString refusal(const QByteArray &row, const QByteArray &header = "article_id,tag,start,end,text,annotator")
{
    Target t;
    const auto report = read(t, t.table(row, header));
    CHECK(report.spans == 0);
    CHECK(t.spans().empty());
    REQUIRE(report.refusedCount == 1);
    CHECK(report.refused.front().where == "row 2");
    return report.refused.front().reason;
}

} // namespace

TEST_CASE("the good rows are taken and the bad ones named by their number")
{
    Target t;
    const auto report = read(t, t.table("ID,Claim,0,5,Taxes,Ana\n"
                                        "ID,Claim,0,5,Texas,Ana\n"
                                        "ID,Claim,0,5\n"
                                        "\n"
                                        "ID,Source,21,23,He,Ben,,\n"
                                        "ID,Claim,0,99,x,Ana\n"
                                        "ID,Claim,6,10,\"fell\"x,Ana\n"));
    CHECK(report.spans == 2);
    CHECK(report.withWords == 2);
    CHECK(report.refusedCount == 4);
    QStringList where;
    for (const RefusedRow &row : report.refused)
        where.append(row.where);
    CHECK(where == QStringList{"row 3", "row 4", "row 7", "row 8"});
    CHECK(t.spans().size() == 2);
    CHECK(t.project->people().size() == 2);
}

TEST_CASE("offsets that are none are refused")
{
    CHECK(refusal("ID,Claim,-1,5,Taxes,Ana").contains("before the beginning"));
    CHECK(refusal("ID,Claim,0,1000,Taxes,Ana").contains("past the end"));
    CHECK(refusal("ID,Claim,5,5,,Ana").contains("empty"));
    CHECK(refusal("ID,Claim,5,0,Taxes,Ana").contains("empty"));
    for (const char *bad :
         {"", "x", "1.5", "1e3", "0x5", " 5", "5 ", "+5", "9223372036854775808", "NaN", "\"1,000\""}) {
        INFO(bad);
        CHECK(refusal(QByteArray("ID,Claim,0,") + bad + ",Taxes,Ana").contains("no offset"));
    }
}

TEST_CASE("pieces that are none are refused")
{
    const QByteArray header = "article_id,tag,start,end,pieces,annotator";
    CHECK(refusal("ID,Claim,0,10,0-5;3-10,Ana", header).contains("order"));
    CHECK(refusal("ID,Claim,0,10,0-5;5-10,Ana", header).contains("order"));
    CHECK(refusal("ID,Claim,0,10,6-10;0-5,Ana", header).contains("order"));
    CHECK(refusal("ID,Claim,0,10,0-5-7,Ana", header).contains("no offset"));
    CHECK(refusal("ID,Claim,0,10,;,Ana", header).contains("no piece"));
}

TEST_CASE("names that the project does not have are refused")
{
    CHECK(refusal("ID,Nonsense,0,5,Taxes,Ana").contains("no tag “Nonsense”"));
    CHECK(refusal("ID,claim,0,5,Taxes,Ana").contains("no tag"));
    CHECK(refusal(Id::make().toString().toLatin1() + ",Claim,0,5,Taxes,Ana").contains("not in the project"));
    CHECK(refusal("ID,Claim,0,5,Taxes,").contains("whose"));
    CHECK(refusal("ID,Claim,0,5,Taxes,  ").contains("whose"));
    CHECK(refusal("ID,Claim,0,5,Taxes,Ana,very", "article_id,tag,start,end,text,annotator,claim.certainty")
              .contains("no value of claim.certainty"));
    CHECK(refusal("ID,Claim,0,5,Taxes,Ana,top", "article_id,tag,start,end,text,annotator,layer")
              .contains("no layer"));
    CHECK(refusal("ID,Claim,0,5,Taxes,Ana,17", "article_id,tag,start,end,text,annotator,span_id")
              .contains("no id"));
}

TEST_CASE("nobody is added for a row that is refused")
{
    Target t;
    read(t, t.table("ID,Claim,0,5,Texas,Ben\nID,Nonsense,0,5,Taxes,Cleo\n"));
    CHECK(t.project->people().size() == 1);
}

TEST_CASE("words that are somewhere else are found when asked for")
{
    Target t;
    const QByteArray csv = t.table("ID,Claim,3,7,said,Ana,She ,\nID,Claim,900,905,Taxes,Ana,,\n"
                                   "ID,Claim,0,5,Texas,Ana,,\nID,Claim,oops,,3 %,Ana,,\n",
                                   "article_id,tag,start,end,text,annotator,prefix,suffix");
    CHECK(read(t, csv).refusedCount == 4);
    const auto report = read(t, csv, {.annotator = {}, .reanchor = true});
    CHECK(report.refusedCount == 1);
    CHECK(report.refused.front().where == "row 4");
    CHECK(report.reanchored == 3);
    CHECK(report.spans == 3);
    QStringList found;
    for (const Span &span : t.spans())
        found.append(QString::number(span.hull().start) + ' ' +
                     text.mid(span.hull().start, span.hull().length()));
    CHECK(found ==
          QStringList{"0 Taxes", "17 3 %", QStringLiteral("%1 said").arg(text.indexOf("She said") + 4)});
}

TEST_CASE("a span that cuts a character is widened and the report says so")
{
    Target t;
    const auto at = CodePoints(text).fromUtf16(text.indexOf(QStringLiteral("e\u0301")));
    const auto report = read(t, t.table("ID,Claim," + QByteArray::number(qint64(at)) + ',' +
                                        QByteArray::number(qint64(at + 1)) + ",e,Ana\n"));
    CHECK(report.spans == 1);
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings.front().contains("Row 2"));
    CHECK(t.spans().front().hull().length() == 2);
}

TEST_CASE("UTF-16 offsets serve where code points are missing")
{
    Target t;
    const auto report =
        read(t, t.table("ID,Claim,14,16,by,Ana\n", "article_id,tag,start_utf16,end_utf16,text,annotator"));
    CHECK(report.refusedCount == 0);
    REQUIRE(t.spans().size() == 1);
    CHECK(t.spans().front().hull() == TextRange{14, 16});
}

TEST_CASE("line ends changed by an editor do not matter")
{
    Target t;
    const auto end = CodePoints(text).fromUtf16(text.indexOf('\n')) + 5;
    for (const char *lineEnd : {"\r\n", "\r", "\n"}) {
        const QByteArray words = QByteArray("She said no.") + lineEnd + "Élan";
        const auto start = CodePoints(text).fromUtf16(text.indexOf("She"));
        const auto report = read(t, t.table("ID,Claim," + QByteArray::number(qint64(start)) + ',' +
                                            QByteArray::number(qint64(end)) + ",\"" + words + "\",Ana\n"));
        CHECK(report.refusedCount == 0);
    }
    CHECK(t.spans().size() == 1);
}

TEST_CASE("the same id again is the same span or refused")
{
    Target t;
    const QByteArray header = "article_id,tag,start,end,text,annotator,span_id,note";
    const QByteArray id = Id::make().toString().toLatin1();
    const QByteArray row = "ID,Claim,0,5,Taxes,Ana," + id + ",";
    const auto report = read(t, t.table(row + "\n" + row + "\n" + row + "other\n", header));
    CHECK(report.spans == 1);
    CHECK(report.alreadyThere == 1);
    CHECK(report.refusedCount == 1);
    CHECK(report.refused.front().reason.contains("different"));
    const auto again = read(t, t.table(row + "\n" + row + "other\n", header));
    CHECK(again.spans == 0);
    CHECK(again.alreadyThere == 1);
    CHECK(again.refusedCount == 1);

    // In another article that the file does not speak of.
    const SampleArticle other = t.add(QStringLiteral("Taxes again"));
    const auto elsewhere = read(t, t.table("", header) + other.article.id.toString().toLatin1() +
                                       ",Claim,0,5,Taxes,Ana," + id + ",\n");
    CHECK(elsewhere.spans == 0);
    CHECK(elsewhere.refusedCount == 1);
    CHECK(t.spans().front().note == QString());
}

TEST_CASE("a span that was removed may come back by its id")
{
    Target t;
    const QByteArray header = "article_id,tag,start,end,text,annotator,span_id";
    const QByteArray csv =
        t.table("ID,Claim,0,5,Taxes,Ana," + Id::make().toString().toLatin1() + "\n", header);
    read(t, csv);
    t.apply({removed(t.spans().front())});
    CHECK(read(t, csv).spans == 1);
    CHECK(t.spans().size() == 1);
}

TEST_CASE("rows without ids are known again")
{
    Target t;
    const QByteArray csv = t.table("ID,Claim,0,5,Taxes,Ben\nID,Claim,6,10,fell,Ben\n");
    CHECK(read(t, csv).spans == 2);
    const auto again = read(t, csv);
    CHECK(again.spans == 0);
    CHECK(again.alreadyThere == 2);
    CHECK(t.spans().front().attributes.text("certainty") == "high"); // no column: the tag's default
}

TEST_CASE("links that cannot be are left out and named")
{
    Target t;
    const SampleArticle other = t.add(QStringLiteral("Taxes again"));
    const QByteArray a = Id::make().toString().toLatin1();
    const QByteArray b = Id::make().toString().toLatin1();
    const QByteArray c = Id::make().toString().toLatin1();
    const auto report =
        read(t, t.table("ID,Claim,0,5,Taxes,Ana," + a + ",\"" + b + ";" + a + ';' +
                            Id::make().toString().toLatin1() +
                            "\",\n"
                            "ID,Source,21,23,He,Ana," +
                            b + ',' + a + ",\n" + other.article.id.toString().toLatin1() +
                            ",Claim,0,5,Taxes,Ana," + c + "," + b + ",oops\n",
                        "article_id,tag,start,end,text,annotator,span_id,attributed_to,link.note"));
    CHECK(report.spans == 3);
    CHECK(must(t.snapshot()->links(t.article.article.id)).size() == 1);
    CHECK(must(t.snapshot()->links(other.article.id)).empty());
    QStringList reasons;
    for (const RefusedRow &row : report.refused)
        reasons.append(row.where + ": " + row.reason);
    REQUIRE(reasons.size() == 5);
    CHECK(reasons.filter("itself").size() == 1);
    CHECK(reasons.filter("no such span").size() == 1);
    CHECK(reasons.filter("does not join these tags").size() == 1);
    CHECK(reasons.filter("different articles").size() == 1);
    CHECK(reasons.filter("no id of a span").size() == 1);
}

TEST_CASE("what is no table of spans is an error that says so")
{
    for (const char *bytes :
         {"", "\r\n", "just some words\nand more\n", "a,b,c\n1,2,3\n", "\x89PNG\r\n\x1a\n\0\0\0",
          "article_id,start,end\nx,1,2\n", "tag,start\nx,1\n"}) {
        INFO(bytes);
        Target t;
        const auto result = tryRead(t, bytes);
        REQUIRE_FALSE(result);
        CHECK_FALSE(result.error().message.isEmpty());
        CHECK(t.spans().empty());
    }
}

TEST_CASE("columns nobody knows are reported and optional ones may be missing")
{
    Target t;
    const auto report =
        read(t, "colour;TAG; start ;end;colour;mood\nred;Claim;0;5;x;y\n", {t.project->annotator().id});
    CHECK(report.spans == 1);
    CHECK(report.withWords == 0);
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings.front().contains("colour, colour, mood"));
}

TEST_CASE("a file in windows-1252 is read and said to be")
{
    Target t;
    const auto at = CodePoints(text).fromUtf16(text.indexOf(QStringLiteral("Élan")));
    const auto report = read(t, t.table("ID,Claim," + QByteArray::number(qint64(at)) + ',' +
                                        QByteArray::number(qint64(at + 4)) + ",\xC9lan,Ana\n"));
    CHECK(report.spans == 1);
    REQUIRE(report.warnings.size() == 1);
    CHECK(report.warnings.front().contains("windows-1252"));
}

TEST_CASE("the formula guard is taken off only where it was put on")
{
    const QByteArray header = "article_id,tag,start,end,note,annotator";
    const auto noteOf = [&](const QByteArray &note, const SpansImport &options = {}) {
        Target t;
        CHECK(read(t, t.table("ID,Claim,0,5," + note + ",Ana\n", header), options).refusedCount == 0);
        return t.spans().front().note;
    };
    CHECK(noteOf("'=1") == "=1");
    CHECK(noteOf("''") == "'");
    CHECK(noteOf("''tis") == "'tis");
    CHECK(noteOf("'tis") == "'tis");
    CHECK(noteOf("'") == "'");
    CHECK(noteOf("=1") == "=1");
    SpansImport options;
    options.metadata = spansCsvw("x.csv", csvTagset(), {.formulaGuard = false});
    CHECK(noteOf("'=1", options) == "'=1");
}

TEST_CASE("reading stops when the task is cancelled or the project refuses")
{
    Target t;
    QByteArray csv = t.table("ID,Claim,0,5,Taxes,Ana\n");
    QBuffer in(&csv);
    REQUIRE(in.open(QIODevice::ReadOnly));
    Task task;
    const auto refused = readSpansCsv(
        in, *t.snapshot(), {}, [](const Change &) -> Result<void> { return Error{"no"}; }, task);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == "no");

    csv = t.table(QByteArray("ID,Claim,0,5,Taxes,Ana\n").repeated(5000));
    REQUIRE(in.seek(0));
    task.cancel();
    int taken = 0;
    const auto cancelled = readSpansCsv(
        in, *t.snapshot(), {},
        [&](const Change &) -> Result<void> {
            ++taken;
            return {};
        },
        task);
    CHECK_FALSE(cancelled);
    CHECK(taken < 1024);
}

TEST_CASE("several files of one import know of each other")
{
    Target t;
    const auto snapshot = t.snapshot();
    auto bulk = must(t.project->bulk(QStringLiteral("Import")));
    SpansCsvReader reader(*snapshot, [&](const Change &change) { return bulk->add(change); });
    Task task;
    for (int i = 0; i < 2; ++i) {
        QByteArray csv = t.table("ID,Claim,0,5,Taxes,Ben\nID,Claim,6,10,fell,Cleo\n");
        QBuffer in(&csv);
        REQUIRE(in.open(QIODevice::ReadOnly));
        const auto report = must(reader.read(in, {}, task));
        CHECK(report.spans == (i == 0 ? 2 : 0));
        CHECK(report.alreadyThere == (i == 0 ? 0 : 2));
    }
    must(bulk->commit());
    bulk.reset();
    must(t.project->reload());
    CHECK(t.project->people().size() == 3);
}

TEST_CASE("only the first thousand refused rows are told one by one")
{
    Target t;
    const auto report = read(t, t.table(QByteArray("ID,Claim,0,5,Texas,Ana\n").repeated(1500)));
    CHECK(report.refused.size() == 1000);
    CHECK(report.refusedCount == 1500);
}
