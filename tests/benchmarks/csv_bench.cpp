// CSV out and in beside the sqlite3 shell: a million spans in a hundred articles.
#include "tests/benchmarks/bench.h"

#include "model/exchange/csv_spans.h"
#include "model/project/project.h"
#include "model/storage/snapshot.h"
#include "model/text/normalise.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

namespace {

constexpr int articleCount = 100;
constexpr int perArticle = 10'000;

[[noreturn]] void stop(const QString &why)
{
    qFatal("%s", qUtf8Printable(why));
}

template <typename T> T need(Result<T> result)
{
    if (!result)
        stop(result.error().message + u' ' + result.error().detail);
    return *std::move(result);
}

void need(const Result<void> &result)
{
    if (!result)
        stop(result.error().message + u' ' + result.error().detail);
}

Tagset benchTagset()
{
    Tagset tagset;
    tagset.name = QStringLiteral("Bench");
    for (int i = 0; i < 8; ++i) {
        Tag tag;
        tag.id = Id::make();
        tag.name = QStringLiteral("Tag %1").arg(i);
        tag.light = tag.dark = QStringLiteral("#aa2200");
        tag.position = i;
        tag.attributes = {{QStringLiteral("certainty"),
                           AttributeDefinition::Kind::Choice,
                           false,
                           {},
                           {},
                           {{QStringLiteral("high"), {}}, {QStringLiteral("low"), {}}}}};
        tagset.tags.push_back(tag);
    }
    return tagset;
}

QString benchText(int number)
{
    // Paragraphs of five sentences, 100 kB in all.
    const QString paragraph =
        QStringLiteral("The minister said that taxes fell by 3 % last year. ").repeated(5).trimmed() + u'\n';
    return QString::number(number) + u' ' + paragraph.repeated(400);
}

struct BenchFile
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("bench.ascertain"));
    std::unique_ptr<Project> project =
        need(Project::create(path, {QString(), benchTagset(), QStringLiteral("Ana")}));
    std::vector<Id> articles;

    // The same ids each time, so that one file's table fits another's articles.
    explicit BenchFile(bool withSpans, const std::vector<Id> &ids = {})
    {
        auto bulk = need(project->bulk(QStringLiteral("Import")));
        for (int i = 0; i < articleCount; ++i) {
            const QString text = benchText(i);
            Article article;
            article.id = ids.empty() ? Id::make() : ids[std::size_t(i)];
            article.sha256 = textHash(text);
            article.title = QStringLiteral("Article number %1 on taxes").arg(i);
            article.url = QStringLiteral("https://example.org/2024/02/taxes/%1").arg(i);
            article.published = QDate(2024, 2, 29);
            article.length = text.size();
            articles.push_back(article.id);
            need(bulk->add(added(article)));
            need(bulk->add(added(ArticleText{article.id, text, {}})));
        }
        for (int i = 0; withSpans && i < articleCount * perArticle; ++i)
            need(bulk->add(added(span(i))));
        need(bulk->commit());
    }

    Span span(int i) const
    {
        Span span;
        span.id = Id::make();
        span.article = articles[std::size_t(i / perArticle)];
        span.annotator = project->annotator().id;
        span.tag = project->tagset().tags[std::size_t(i % 8)].id;
        const qsizetype start = 3 + (i % perArticle) * 10;
        span.pieces = {TextRange{start, start + 23}};
        span.attributes = Attributes::fromCanonicalJson(i % 3 == 0 ? "{\"certainty\":\"low\"}"
                                                                   : "{\"certainty\":\"high\"}");
        if (i % 50 == 0)
            span.note = QStringLiteral("checked, see \"report\"");
        return span;
    }
};

double cpuOfChildren()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto milliseconds = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

// CPU time of the sqlite3 shell for these lines.
double shell(const QString &database, const QByteArray &lines, const QString &output = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    const double before = cpuOfChildren();
    process.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), database});
    if (!process.waitForStarted())
        stop(QStringLiteral("there is no sqlite3 shell here"));
    process.write(lines);
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        stop(QStringLiteral("the sqlite3 shell failed"));
    return cpuOfChildren() - before;
}

double exportByUs(const Snapshot &snapshot, const QString &path)
{
    Task task;
    const double start = cpuMilliseconds();
    if (need(exportSpansCsv(snapshot, {}, {}, path, task)).rows != articleCount * perArticle)
        stop(QStringLiteral("not all spans were written"));
    return cpuMilliseconds() - start;
}

// The join behind the table. The words, their context and the sentence lie ready for the shell in a table
// with the span's own row number, because it would need minutes to cut them out of the articles.
const QByteArray join =
    ".mode csv\n.headers on\n"
    "SELECT (SELECT value FROM meta WHERE key='name') AS project, lower(hex(article.uuid)) AS article_id, "
    "article.title, article.url, article.published, lower(hex(article.sha256)), lower(hex(span.uuid)) AS "
    "span_id, span.layer, person.name AS annotator, tag.name AS tag, span.start, span.stop, "
    "ours.start_utf16, ours.end_utf16, span.fragments, ours.text, ours.prefix, ours.suffix, ours.paragraph, "
    "ours.zone, ours.sentence, span.note, "
    "strftime('%Y-%m-%dT%H:%M:%fZ', span.created/1000.0, 'unixepoch'), "
    "strftime('%Y-%m-%dT%H:%M:%fZ', span.modified/1000.0, 'unixepoch'), span.attributes "
    "FROM span JOIN article ON article.id=span.article_id JOIN person ON person.id=span.annotator_id "
    "JOIN tag ON tag.id=span.tag_id JOIN ours ON ours.rowid=span.id "
    "WHERE span.deleted IS NULL AND article.deleted IS NULL ORDER BY span.article_id, span.start;\n";

std::vector<Measurement> exportBenchmarks()
{
    BenchFile bench(true);
    bench.project.reset();
    const auto snapshot = need(Snapshot::open(bench.path));
    const QString csv = bench.folder.filePath(QStringLiteral("ours.csv"));
    exportByUs(*snapshot, csv);
    const QString forShell = bench.folder.filePath(QStringLiteral("shell.sqlite"));
    if (!QFile::copy(bench.path, forShell))
        stop(QStringLiteral("the project could not be copied"));
    shell(forShell, ".import --csv '" + csv.toUtf8() + "' ours\n");
    return {compare(
        "csv/export-1m", "ms", 5, [&] { return exportByUs(*snapshot, csv); },
        [&] { return shell(forShell, join, bench.folder.filePath(QStringLiteral("theirs.csv"))); }, 0.5)};
}

double importByUs(const std::vector<Id> &articles, const QString &csv)
{
    BenchFile target(false, articles);
    QFile in(csv);
    if (!in.open(QIODevice::ReadOnly))
        stop(in.errorString());
    Task task;
    const double start = cpuMilliseconds();
    const auto snapshot = need(Snapshot::open(target.path));
    auto bulk = need(target.project->bulk(QStringLiteral("Import")));
    const auto report = need(readSpansCsv(
        in, *snapshot, {}, [&](const Change &change) { return bulk->add(change); }, task));
    need(bulk->commit());
    bulk.reset();
    if (report.spans != articleCount * perArticle || report.withWords != report.spans)
        stop(QStringLiteral("not all spans were read"));
    return cpuMilliseconds() - start;
}

// The rows of the span table into a table like it, with its indexes: nothing looked up, nothing verified. The
// shell's cells are texts, which the real, strict table does not take.
const QByteArray tableForShell =
    "CREATE TABLE copy(id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE CHECK(length(uuid)=16), "
    "article_id INTEGER NOT NULL REFERENCES article(id), "
    "annotator_id INTEGER NOT NULL REFERENCES person(id), tag_id INTEGER NOT NULL REFERENCES tag(id), "
    "layer INTEGER NOT NULL CHECK(layer BETWEEN 0 AND 2), start INTEGER NOT NULL, stop INTEGER NOT NULL "
    "CHECK(0 <= start AND start < stop), fragments TEXT, attributes TEXT, note TEXT, "
    "created INTEGER NOT NULL, modified INTEGER NOT NULL, rev INTEGER NOT NULL, origin INTEGER NOT NULL, "
    "deleted INTEGER);\n"
    "CREATE INDEX copy_article ON copy(article_id, start, deleted);\n"
    "CREATE INDEX copy_tag ON copy(tag_id, annotator_id);\n"
    "CREATE INDEX copy_annotator ON copy(annotator_id);\n";

double importByShell(const std::vector<Id> &articles, const QString &csv)
{
    BenchFile target(false, articles);
    target.project.reset();
    return shell(target.path,
                 "PRAGMA foreign_keys=ON;\n" + tableForShell + ".import --csv '" + csv.toUtf8() + "' copy\n");
}

std::vector<Measurement> importBenchmarks()
{
    BenchFile bench(true);
    bench.project.reset();
    const QString csv = bench.folder.filePath(QStringLiteral("spans.csv"));
    const QString rows = bench.folder.filePath(QStringLiteral("rows.csv"));
    exportByUs(*need(Snapshot::open(bench.path)), csv);
    // Sixteen characters in place of the sixteen bytes of an id, which CSV cannot hold.
    shell(bench.path,
          ".mode csv\nSELECT id, printf('%016d', id), article_id, annotator_id, tag_id, layer, start, stop, "
          "fragments, attributes, note, created, modified, rev, origin, NULL FROM span;\n",
          rows);
    return {compare(
        "csv/import-1m", "ms", 5, [&] { return importByUs(bench.articles, csv); },
        [&] { return importByShell(bench.articles, rows); }, 1.5)};
}

const RegisterBenchmark exportRegistered("csv/export", exportBenchmarks);
const RegisterBenchmark importRegistered("csv/import", importBenchmarks);

} // namespace
