// The tables of links and of articles, byte for byte, and links read back.
#include "model/exchange/csv_relations.h"
#include "model/exchange/csv_tables.h"
#include "tests/model/exchange/csv_sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

Tagset withStances()
{
    using Kind = AttributeDefinition::Kind;
    Tagset tagset = csvTagset();
    tagset.linkTypes[0].attributes = {
        {QStringLiteral("stance"),
         Kind::Choice,
         false,
         QStringLiteral("affirms"),
         {},
         {{QStringLiteral("affirms"), {}}, {QStringLiteral("denies"), {}}}},
        {QStringLiteral("type"), Kind::Text, false, {}, {}, {}}}; // as a column is called already
    tagset.linkTypes[1].attributes = {{QStringLiteral("stance"), Kind::Number, false, {}, {}, {}}};
    return tagset;
}

QByteArray tableOf(CsvTable table, const CsvProject &project, const SpanSelection &selection = {})
{
    QByteArray bytes;
    QBuffer out(&bytes);
    REQUIRE(out.open(QIODevice::WriteOnly));
    Task task;
    must(writeCsv(table, *project.snapshot(), selection, {}, out, task));
    return bytes;
}

QByteArray timeOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

struct Linked : CsvProject
{
    SampleArticle article;
    Span claim, he, who;
    Link denied, noted, plain;

    Linked() : CsvProject(withStances())
    {
        article = add(QStringLiteral("Taxes fell 😀, he said.\nWho, \"then\"?"));
        claim = sampleSpan(*project, article.article.id, {TextRange{0, 5}, TextRange{6, 10}});
        he = sampleSpan(*project, article.article.id, {TextRange{15, 17}}, 1);
        who = sampleSpan(*project, article.article.id, {TextRange{24, 36}}, 1);
        denied = sampleLink(*project, claim, who);
        denied.attributes.set(QStringLiteral("stance"), QStringLiteral("denies"));
        denied.attributes.set(QStringLiteral("type"), QStringLiteral("=1"));
        denied.attributes.set(QStringLiteral("gone"), true);
        denied.note = QStringLiteral("see, below");
        plain = sampleLink(*project, claim, he);
        noted = sampleLink(*project, he, claim);
        noted.type = project->tagset().linkTypes[1].id;
        noted.attributes.set(QStringLiteral("stance"), -2.5);
        apply({added(claim), added(he), added(who), added(denied), added(plain), added(noted)});
    }
    std::vector<Link> links() const
    {
        auto links = must(snapshot()->links(article.article.id));
        std::sort(links.begin(), links.end(), [](const Link &a, const Link &b) { return a.id < b.id; });
        for (Link &link : links)
            link.stamp = {};
        return links;
    }
    // The same article and spans, without links.
    std::unique_ptr<CsvProject> copy(bool withSpans = true) const
    {
        auto into = std::make_unique<CsvProject>(project->tagset());
        into->apply(addition(article));
        SpansImport withoutLinks;
        withoutLinks.withLinks = false;
        if (withSpans)
            read(*into, csvOf(*this), withoutLinks);
        return into;
    }
};

const QByteArray header = "relation_id,type,from_span,to_span,from_text,to_text,stance,attribute.type,"
                          "other_attributes,annotator,layer,note,created\r\n";

} // namespace

// Two types share the column stance, one of words and one of numbers, so it is one of words and guarded.
TEST_CASE("the table of links byte for byte")
{
    const Linked t;
    const auto id = [](const auto &entity) { return entity.id.toString().toLatin1(); };
    std::map<Id, QByteArray> created;
    for (const Link &link : must(t.snapshot()->links(t.article.article.id)))
        created[link.id] = timeOf(link.stamp.created);
    CHECK(tableOf(CsvTable::Relations, t) ==
          header + id(t.plain) + ",attributed_to," + id(t.claim) + ',' + id(t.he) +
              ",Taxes … fell,he,,,,Ana,own,," + created[t.plain.id] + "\r\n" + id(t.denied) +
              ",attributed_to," + id(t.claim) + ',' + id(t.who) +
              ",Taxes … fell,\"Who, \"\"then\"\"?\",denies,'=1,\"{\"\"gone\"\":true}\",Ana,own,\"see, "
              "below\"," +
              created[t.denied.id] + "\r\n" + id(t.noted) + ",note," + id(t.he) + ',' + id(t.claim) +
              ",he,Taxes … fell,'-2.5,,,Ana,own,," + created[t.noted.id] + "\r\n");
    CHECK(tableOf(CsvTable::Relations, CsvProject(withStances())) == header);
    SpanSelection nobody;
    nobody.annotators = {Id::make()};
    CHECK(tableOf(CsvTable::Relations, t, nobody) == header);
}

TEST_CASE("links are read back with ids and attributes and notes")
{
    const Linked t;
    const auto into = t.copy();
    const QByteArray table = tableOf(CsvTable::Relations, t);
    const SpansImportReport report = read(*into, table);
    CHECK(report.links == 3);
    CHECK(report.spans == 0);
    CHECK(report.refusedCount == 0);
    CHECK(report.warnings.isEmpty());
    auto links = must(into->snapshot()->links(t.article.article.id));
    std::sort(links.begin(), links.end(), [](const Link &a, const Link &b) { return a.id < b.id; });
    for (Link &link : links) {
        CHECK(link.annotator == into->project->annotator().id);
        link.annotator = t.project->annotator().id;
        link.stamp = {};
    }
    CHECK(links == t.links());

    const SpansImportReport again = read(*into, table);
    CHECK(again.links == 0);
    CHECK(again.alreadyThere == 3);
    // The spans say which links there are too, and those are there.
    CHECK(read(*into, csvOf(t)).links == 0);
}

TEST_CASE("a table of links needs its spans and refuses what cannot be drawn")
{
    const Linked t;
    const QByteArray table = tableOf(CsvTable::Relations, t);
    const auto without = t.copy(false);
    CHECK(read(*without, table).refusedCount == 3);

    const auto into = t.copy();
    const auto row = [&](const QByteArray &cells) {
        return read(*into, "type,from_span,to_span,annotator,stance,surprise\r\n" + cells + "\r\n");
    };
    const QByteArray claim = t.claim.id.toString().toLatin1();
    const QByteArray he = t.he.id.toString().toLatin1();
    const auto refuses = [&](const QByteArray &cells, const char *word) {
        const SpansImportReport report = row(cells);
        INFO(cells.toStdString());
        CHECK(report.links == 0);
        REQUIRE(report.refused.size() == 1);
        CHECK(report.refused[0].where == "row 2");
        CHECK(report.refused[0].reason.contains(QString::fromUtf8(word)));
    };
    refuses("likes," + claim + ',' + he + ",Ana,,", "likes");
    refuses("attributed_to," + he + ',' + claim + ",Ana,,", "join");
    refuses("attributed_to," + claim + ',' + claim + ",Ana,,", "itself");
    refuses("attributed_to,nobody," + he + ",Ana,,", "from_span");
    refuses("attributed_to," + claim + ',' + he + ",,,", "annotator");
    refuses("attributed_to," + claim + ',' + he + ",Ana,perhaps,", "stance");
    refuses("attributed_to," + claim + ',' + he, "cells");
    const SpansImportReport good = row("attributed_to," + claim + ',' + he + ",Zoë,,x");
    CHECK(good.links == 1);
    CHECK(good.warnings.join(QString()).contains("surprise"));
    CHECK(into->project->people().size() == 2);
    CHECK(row("attributed_to," + claim + ',' + he + ",Zoë,,x").alreadyThere == 1);
    refuses("attributed_to," + claim + ',' + he + ",Zoë,denies,x", "different");
}

TEST_CASE("rows that draw a link twice or lead back to where they started are refused with the reason")
{
    Tagset tagset = withStances();
    LinkType again = tagset.linkTypes[0];
    again.id = Id::make();
    again.name = QStringLiteral("again");
    again.to = again.from;
    again.attributes.clear();
    LinkType same = again;
    same.id = Id::make();
    same.name = QStringLiteral("same");
    same.symmetric = true;
    tagset.linkTypes.push_back(again);
    tagset.linkTypes.push_back(same);
    CsvProject t(tagset);
    const SampleArticle article = t.add(QStringLiteral("It rained. Rain fell. It was wet."));
    const Span one = sampleSpan(*t.project, article.article.id, {TextRange{0, 9}});
    const Span two = sampleSpan(*t.project, article.article.id, {TextRange{11, 20}});
    t.apply({added(one), added(two)});
    const QByteArray a = one.id.toString().toLatin1();
    const QByteArray b = two.id.toString().toLatin1();
    const auto row = [&](const char *type, const QByteArray &from, const QByteArray &to, const char *by) {
        return QByteArray(type) + ',' + from + ',' + to + ',' + by + "\r\n";
    };
    const SpansImportReport report =
        read(t, "type,from_span,to_span,annotator\r\n" + row("again", a, b, "Ana") +
                    row("again", b, a, "Ana") + row("same", a, b, "Ana") + row("same", b, a, "Ana"));
    CHECK(report.links == 2);
    REQUIRE(report.refused.size() == 2);
    CHECK(report.refused[0].where == "row 3");
    CHECK(report.refused[0].reason.contains("back to where it started"));
    CHECK(report.refused[1].where == "row 5");
    CHECK(report.refused[1].reason.contains("already"));
    // A link that a project had comes back as it was, with its id.
    const SpansImportReport drawn = read(t, "relation_id,type,from_span,to_span,annotator\r\n" +
                                                Id::make().toString().toLatin1() + ',' +
                                                row("again", b, a, "Ana"));
    CHECK(drawn.links == 1);
    CHECK(drawn.refusedCount == 0);
}

TEST_CASE("a link that came with a table of spans is not drawn twice")
{
    const Linked t;
    const auto into = t.copy(false);
    CHECK(read(*into, csvOf(t)).links == 3);
    const SpansImportReport report = read(*into, tableOf(CsvTable::Relations, t));
    CHECK(report.links == 0);
    CHECK(report.refusedCount == 3); // ids and attributes differ from those made up
    CHECK(must(into->snapshot()->links(t.article.article.id)).size() == 3);
}

TEST_CASE("the description of the links says types and which column is the key")
{
    const QJsonObject table =
        QJsonDocument::fromJson(relationsCsvw(QStringLiteral("links.csv"), withStances(), {})).object();
    const QJsonObject schema = table["tableSchema"].toObject();
    CHECK(schema["primaryKey"] == QStringLiteral("relation_id"));
    QStringList titles;
    for (const QJsonValue column : schema["columns"].toArray())
        titles.append(column.toObject()["titles"].toString());
    CHECK(titles == relationColumns(withStances()));
    CHECK(titles.join(QLatin1Char(',')) + "\r\n" == QString::fromUtf8(header));
}

TEST_CASE("the table of articles byte for byte")
{
    CsvProject t(withStances(), QStringLiteral("Project"));
    SampleArticle tagged = sampleArticle(QStringLiteral("Taxes fell 😀."), QStringLiteral("=Taxes"));
    tagged.article.author = QStringLiteral("Mia, M.");
    tagged.article.language = QStringLiteral("en");
    tagged.article.source = QStringLiteral("taxes.txt");
    tagged.article.encoding = QStringLiteral("UTF-8");
    tagged.article.fetched = 1'700'000'000'123;
    t.apply(addition(tagged));
    const SampleArticle empty = t.add(QStringLiteral("Nothing here."), QStringLiteral("Empty"));
    const Person ben{Id::make(), QStringLiteral("Ben"), {}};
    Span suggested = sampleSpan(*t.project, tagged.article.id, {TextRange{6, 10}});
    suggested.layer = Layer::Suggested;
    Reading anas{.id = Id::make(), .article = tagged.article.id, .annotator = t.project->annotator().id};
    anas.state = ReadingState::Done;
    Reading bens{.id = Id::make(), .article = tagged.article.id, .annotator = ben.id};
    bens.state = ReadingState::InProgress;
    bens.assigned = true;
    t.apply({added(ben), added(sampleSpan(*t.project, tagged.article.id, {TextRange{0, 5}})),
             added(suggested), added(anas), added(bens)});
    const auto times = [&](int place) {
        const Stamp stamp = must(t.snapshot()->articles())[std::size_t(place)].stamp;
        return timeOf(stamp.created) + ',' + timeOf(stamp.modified);
    };
    CHECK(tableOf(CsvTable::Articles, t) ==
          "project,article_id,article_title,article_url,article_published,article_sha256,outlet,author,"
          "language,"
          "characters,source,encoding,fetched,spans,links,assigned_to,in_progress_by,done_by,note,created,"
          "modified\r\nProject," +
              tagged.article.id.toString().toLatin1() + ",'=Taxes,https://example.org/a,2024-02-29," +
              tagged.article.sha256.toHex() +
              ",The Müller Gazette,\"Mia, "
              "M.\",en,13,taxes.txt,UTF-8,2023-11-14T22:13:20.123Z,1,0,Ben,Ben,Ana,," +
              times(0) + "\r\nProject," + empty.article.id.toString().toLatin1() +
              ",Empty,https://example.org/a,2024-02-29," + empty.article.sha256.toHex() +
              ",The Müller Gazette,,,13,,,,0,0,,,,," + times(1) + "\r\n");
    SpanSelection one;
    one.articles = {empty.article.id};
    CHECK(rowsOf(tableOf(CsvTable::Articles, t, one)).size() == 1);
}

TEST_CASE("every table has its name and is exported with its description")
{
    const Linked t;
    for (const CsvTable table :
         {CsvTable::Spans, CsvTable::Relations, CsvTable::Articles, CsvTable::Reviews}) {
        CHECK(csvTableNamed(csvTableName(table)) == table);
        const QString path = t.folder.filePath(csvTableName(table) + QStringLiteral(".csv"));
        Task task;
        must(exportCsv(table, *t.snapshot(), {}, {}, path, task));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == tableOf(table, t));
        CHECK(QFile::exists(path + QStringLiteral("-metadata.json")));
    }
    CHECK_FALSE(csvTableNamed(u"lines"));
}
