// The store beside the SQLite C API used by hand, and beside the disk.
#include "tests/benchmarks/bench.h"

#include "model/project/project.h"
#include "model/storage/reversal.h"
#include "model/storage/schema.h"
#include "model/storage/snapshot.h"
#include "model/text/normalise.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace {

constexpr int manySpans = 1'000'000;
constexpr int articlesOfMany = 100;
constexpr int pageOfSpans = 10'000;
constexpr int manyArticles = 100'000;

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

void need(int code, sqlite3 *handle)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        stop(QString::fromUtf8(sqlite3_errmsg(handle)));
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
        tagset.tags.push_back(tag);
    }
    return tagset;
}

const QString &benchText()
{
    static const QString text =
        QStringLiteral("The minister said that taxes fell by 3 % last year. ").repeated(2000);
    return text;
}

Changes articleNumber(int number)
{
    const QString text = QString::number(number) + QLatin1Char(' ') + benchText();
    Article article;
    article.id = Id::make();
    article.sha256 = textHash(text);
    article.title = QStringLiteral("Article %1").arg(number);
    article.length = text.size();
    return {added(article), added(ArticleText{article.id, text, {}})};
}

struct BenchProject
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("bench.ascertain"));
    std::unique_ptr<Project> project =
        need(Project::create(path, {QString(), benchTagset(), QStringLiteral("Ana")}));
    std::vector<Id> articles;
    Attributes attributes = Attributes::fromCanonicalJson("{\"certainty\":\"high\"}");

    void addArticles(int count)
    {
        for (int i = 0; i < count; ++i) {
            const Changes changes = articleNumber(i);
            articles.push_back(std::get<Edit<Article>>(changes.front()).after->id);
            need(project->apply(QStringLiteral("Add"), changes));
        }
    }
    // The i-th of many spans, in text order within each article.
    Span span(int i, int perArticle) const
    {
        Span span;
        span.id = Id::make();
        span.article = articles[std::size_t(i / perArticle)];
        span.annotator = project->annotator().id;
        span.tag = project->tagset().tags[std::size_t(i % 8)].id;
        const qsizetype start = 8 + (i % perArticle) * 10;
        span.pieces = {TextRange{start % 90'000, start % 90'000 + 7}};
        span.attributes = attributes;
        return span;
    }
};

// ---- many spans at once ----

double bulkByStore(bool intoEmpty)
{
    BenchProject bench;
    bench.addArticles(articlesOfMany);
    if (!intoEmpty)
        need(bench.project->apply(QStringLiteral("Tag"), {added(bench.span(0, 1))}));
    const double start = cpuMilliseconds();
    auto bulk = need(bench.project->bulk(QStringLiteral("Import")));
    for (int i = 0; i < manySpans; ++i)
        need(bulk->add(added(bench.span(i, manySpans / articlesOfMany))));
    need(bulk->commit());
    bulk.reset();
    return cpuMilliseconds() - start;
}

// The same rows into the same tables, as somebody would write it who knows SQLite well.
double bulkByHand(bool indexesAfterwards)
{
    BenchProject bench;
    bench.addArticles(articlesOfMany);
    sqlite3 *handle = nullptr;
    const auto run = [&](const char *sql) {
        need(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), handle);
    };
    const double start = cpuMilliseconds();
    need(sqlite3_open(QFile::encodeName(bench.path).constData(), &handle), handle);
    run("PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA cache_size=-262144; BEGIN IMMEDIATE");
    if (indexesAfterwards)
        run("DROP INDEX span_article; DROP INDEX span_tag; DROP INDEX span_annotator");
    sqlite3_stmt *insert = nullptr;
    need(sqlite3_prepare_v2(
             handle,
             "INSERT INTO span(uuid, article_id, annotator_id, tag_id, layer, start, stop, fragments, "
             "attributes, note, tagset_version, created, modified, rev, origin) "
             "VALUES(?, ?, ?, ?, 0, ?, ?, NULL, ?, NULL, 0, ?, ?, 1, ?)",
             -1, &insert, nullptr),
         handle);
    constexpr int perArticle = manySpans / articlesOfMany;
    const QByteArray &attributes = bench.attributes.json();
    for (int i = 0; i < manySpans; ++i) {
        const Id id = Id::make();
        const int at = (8 + (i % perArticle) * 10) % 90'000;
        sqlite3_bind_blob(insert, 1, id.bytes.data(), 16, SQLITE_STATIC);
        sqlite3_bind_int64(insert, 2, 1 + i / perArticle);
        sqlite3_bind_int64(insert, 3, 1);
        sqlite3_bind_int64(insert, 4, 1 + i % 8);
        sqlite3_bind_int64(insert, 5, at);
        sqlite3_bind_int64(insert, 6, at + 7);
        sqlite3_bind_text(insert, 7, attributes.constData(), int(attributes.size()), SQLITE_STATIC);
        sqlite3_bind_int64(insert, 8, 1'700'000'000'000);
        sqlite3_bind_int64(insert, 9, 1'700'000'000'000);
        sqlite3_bind_int64(insert, 10, 0x1234567890ABCDEF);
        need(sqlite3_step(insert), handle);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    if (indexesAfterwards) {
        for (const SchemaObject &object : schemaObjects()) {
            if (object.canWait)
                run(object.sql);
        }
    }
    run("COMMIT");
    const double took = cpuMilliseconds() - start;
    sqlite3_close(handle);
    return took;
}

std::vector<Measurement> bulkBenchmarks()
{
    return {compare(
                "store/bulk-1m", "ms", 5, [] { return bulkByStore(true); }, [] { return bulkByHand(true); },
                1.25),
            compare(
                "store/bulk-1m-live-indexes", "ms", 5, [] { return bulkByStore(false); },
                [] { return bulkByHand(false); }, 1.25)};
}

// ---- a large step taken back ----

double takeBack(Project &project, const Step &step)
{
    Task task;
    const double start = cpuMilliseconds();
    auto reversal = need(project.startReversal({step}));
    need(reversal->run(task));
    need(reversal->commit());
    reversal.reset();
    need(project.reload());
    return cpuMilliseconds() - start;
}

std::vector<Measurement> undoBenchmarks()
{
    constexpr int spans = 100'000;
    BenchProject bench;
    bench.addArticles(articlesOfMany);
    Changes changes;
    for (int i = 0; i < spans; ++i)
        changes.push_back(added(bench.span(i, spans / articlesOfMany)));
    need(bench.project->apply(QStringLiteral("Tag"), std::move(changes)));
    // Promises in milliseconds, not against a rival.
    return {compare(
                "store/undo-100k", "ms", 3,
                [&] {
                    const double took = takeBack(*bench.project, *need(bench.project->nextUndo()));
                    need(bench.project->redo());
                    return took;
                },
                [] { return 10'000.0; }, 1.0),
            compare(
                "store/redo-100k", "ms", 3,
                [&] {
                    need(bench.project->undo());
                    return takeBack(*bench.project, *need(bench.project->nextRedo()));
                },
                [] { return 10'000.0; }, 1.0)};
}

// ---- one article with ten thousand spans ----

std::vector<Span> loadByHand(sqlite3 *handle)
{
    sqlite3_stmt *query = nullptr;
    need(sqlite3_prepare_v2(
             handle,
             "SELECT uuid, article_id, annotator_id, tag_id, layer, start, stop, fragments, attributes, "
             "note, created, modified, rev, origin FROM span WHERE article_id=1 AND deleted IS NULL "
             "ORDER BY start",
             -1, &query, nullptr),
         handle);
    std::vector<Span> spans;
    while (sqlite3_step(query) == SQLITE_ROW) {
        Span span;
        std::memcpy(span.id.bytes.data(), sqlite3_column_blob(query, 0), 16);
        std::memcpy(span.article.bytes.data() + 8, "\1\2\3\4\5\6\7", 8);
        span.annotator.bytes[0] = std::uint8_t(sqlite3_column_int64(query, 2));
        span.tag.bytes[0] = std::uint8_t(sqlite3_column_int64(query, 3));
        span.layer = Layer(sqlite3_column_int64(query, 4));
        span.pieces = {
            TextRange{qsizetype(sqlite3_column_int64(query, 5)), qsizetype(sqlite3_column_int64(query, 6))}};
        const char *json = reinterpret_cast<const char *>(sqlite3_column_text(query, 8));
        span.attributes = Attributes::fromCanonicalJson(QByteArray(json, sqlite3_column_bytes(query, 8)));
        if (sqlite3_column_type(query, 9) != SQLITE_NULL)
            span.note = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(query, 9)));
        span.stamp = {sqlite3_column_int64(query, 10), sqlite3_column_int64(query, 11),
                      sqlite3_column_int64(query, 12), sqlite3_column_int64(query, 13)};
        spans.push_back(std::move(span));
    }
    sqlite3_finalize(query);
    if (!std::is_sorted(spans.begin(), spans.end(), textOrder))
        std::sort(spans.begin(), spans.end(), textOrder);
    return spans;
}

std::vector<Measurement> loadBenchmarks()
{
    BenchProject bench;
    bench.addArticles(1);
    auto bulk = need(bench.project->bulk(QStringLiteral("Import")));
    for (int i = 0; i < pageOfSpans; ++i)
        need(bulk->add(added(bench.span(i, pageOfSpans))));
    need(bulk->commit());
    bulk.reset();
    const auto snapshot = need(Snapshot::open(bench.path));
    const QString text = need(snapshot->text(bench.articles[0]));
    sqlite3 *handle = nullptr;
    need(sqlite3_open(QFile::encodeName(bench.path).constData(), &handle), handle);
    const auto timed = [](const auto &load) {
        const double start = cpuMilliseconds();
        for (int i = 0; i < 10; ++i) {
            if (load().size() != pageOfSpans)
                stop(QStringLiteral("not all spans were loaded"));
        }
        return (cpuMilliseconds() - start) / 10;
    };
    auto measurement = compare(
        "store/load-10k", "ms", 9,
        [&] { return timed([&] { return need(snapshot->spans(bench.articles[0], text)); }); },
        [&] { return timed([&] { return loadByHand(handle); }); }, 1.2);
    sqlite3_close(handle);
    return {measurement};
}

// ---- one tag, safe on disk ----

std::vector<Measurement> tagBenchmarks()
{
    BenchProject bench;
    bench.addArticles(1);
    const int file = ::open(QFile::encodeName(bench.folder.filePath(QStringLiteral("page"))).constData(),
                            O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const QByteArray page(4096, 'x');
    const auto median = [](const auto &work) {
        std::vector<double> times;
        for (int i = 0; i < 200; ++i) {
            const double start = wallMilliseconds();
            work(i);
            times.push_back(wallMilliseconds() - start);
        }
        std::nth_element(times.begin(), times.begin() + 100, times.end());
        return times[100];
    };
    auto measurement = compare(
        "store/tag-durable", "ms", 7,
        [&] {
            return median([&](int i) {
                need(bench.project->apply(QStringLiteral("Tag"), {added(bench.span(i, 200))}));
            });
        },
        [&] {
            return median([&](int) {
                if (::pwrite(file, page.constData(), std::size_t(page.size()), 0) != page.size() ||
                    ::fdatasync(file) != 0)
                    stop(QStringLiteral("the disk refused a page"));
            });
        },
        2.5);
    ::close(file);
    return {measurement};
}

// ---- a hundred thousand articles ----

std::vector<Measurement> listBenchmarks()
{
    BenchProject bench;
    auto bulk = need(bench.project->bulk(QStringLiteral("Import")));
    for (int i = 0; i < manyArticles; ++i) {
        const QString text = QStringLiteral("Text %1\n").arg(i);
        Article article;
        article.id = Id::make();
        article.sha256 = textHash(text);
        article.title = QStringLiteral("“Quoted” title number %1 about taxes, the économie and more").arg(i);
        article.outlet = QStringLiteral("The Gazette");
        article.url = QStringLiteral("https://example.org/2024/02/some-longer-path/%1").arg(i);
        article.length = text.size();
        need(bulk->add(added(article)));
        need(bulk->add(added(ArticleText{article.id, text, {}})));
    }
    need(bulk->commit());
    bulk.reset();
    bench.project.reset();
    bench.project = need(Project::open(bench.path, Project::Access::Write));
    const Id me = bench.project->annotator().id;
    const auto timed = [&](const ArticleFilter &filter) {
        const double start = wallMilliseconds();
        auto order = need(bench.project->articleOrder(filter));
        order.resize(std::min<std::size_t>(order.size(), 200));
        need(bench.project->articleRows(order, me));
        return wallMilliseconds() - start;
    };
    // Promises in milliseconds, not against a rival.
    return {compare(
                "store/list-100k", "ms", 9, [&] { return timed({}); }, [] { return 100.0; }, 1.0),
            compare(
                "store/list-100k-find", "ms", 9,
                [&] {
                    return timed({QStringLiteral("economie 99"), {}, {}});
                },
                [] { return 100.0; }, 1.0),
            compare(
                "store/list-100k-state", "ms", 9,
                [&] {
                    return timed({{}, ReadingState::NotStarted, me});
                },
                [] { return 100.0; }, 1.0)};
}

const RegisterBenchmark bulkRegistered("store/bulk", bulkBenchmarks);
const RegisterBenchmark undoRegistered("store/undo", undoBenchmarks);
const RegisterBenchmark loadRegistered("store/load", loadBenchmarks);
const RegisterBenchmark tagRegistered("store/tag", tagBenchmarks);
const RegisterBenchmark listRegistered("store/list", listBenchmarks);

} // namespace
