// The first page of the table of claims at 100,000 claims, beside the same rows asked for by hand.
#include "tests/benchmarks/bench.h"

#include "model/project/project.h"
#include "model/storage/snapshot.h"
#include "model/text/normalise.h"

#include <QTemporaryDir>

#include <sqlite3.h>

namespace {

constexpr int articles = 1000;
constexpr int claimsPerArticle = 100;
constexpr int rowsOfPage = 100;

template <typename T> T need(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qUtf8Printable(result.error().message), qUtf8Printable(result.error().detail));
    return *std::move(result);
}

void need(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
}

Tagset benchTagset()
{
    Tagset tagset;
    tagset.name = QStringLiteral("Bench");
    for (const char *name : {"Claim", "Source"}) {
        Tag tag;
        tag.id = Id::make();
        tag.name = QString::fromUtf8(name);
        tag.light = tag.dark = QStringLiteral("#aa2200");
        tag.position = int(tagset.tags.size());
        tagset.tags.push_back(tag);
    }
    LinkType type;
    type.id = Id::make();
    type.name = QStringLiteral("attributed_to");
    type.from = {tagset.tags[0].id};
    type.to = {tagset.tags[1].id};
    tagset.linkTypes = {type};
    return tagset;
}

// A claim and its source in each sentence, as a newsroom's project of years has them.
struct Newsroom
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("claims.ascertain"));
    std::unique_ptr<Project> project =
        need(Project::create(path, {QString(), benchTagset(), QStringLiteral("Ana")}));

    Newsroom()
    {
        auto bulk = need(project->bulk(QStringLiteral("Import")));
        for (int a = 0; a < articles; ++a) {
            const QString text = QString::number(a).rightJustified(6) +
                                 QStringLiteral(" The minister said that taxes fell by 3 %.").repeated(200);
            Article article;
            article.id = Id::make();
            article.sha256 = textHash(text);
            article.title = QStringLiteral("Article %1").arg(a);
            article.outlet = QStringLiteral("Outlet %1").arg(a % 17);
            article.length = text.size();
            need(bulk->add(added(article)));
            need(bulk->add(added(ArticleText{article.id, text, {}})));
            addClaims(*bulk, article.id);
        }
        need(bulk->commit());
        bulk.reset();
        need(project->reload());
    }
    void addClaims(Project::Bulk &bulk, const Id &article)
    {
        const Tagset &tagset = project->tagset();
        for (int i = 0; i < claimsPerArticle; ++i) {
            Span claim;
            claim.id = Id::make();
            claim.article = article;
            claim.annotator = project->annotator().id;
            claim.tag = tagset.tags[0].id;
            const qsizetype start = 6 + i * 42;
            claim.pieces = {TextRange{start + 24, start + 41}};
            claim.attributes = Attributes::fromCanonicalJson(
                i % 3 == 0 ? "{\"check\":\"worth-checking\",\"type\":\"quantity\"}"
                           : "{\"check\":\"minor\",\"type\":\"event\"}");
            Span source = claim;
            source.id = Id::make();
            source.tag = tagset.tags[1].id;
            source.pieces = {TextRange{start + 1, start + 13}};
            source.attributes = Attributes::fromCanonicalJson(
                QStringLiteral("{\"entity\":\"Ministry %1\"}").arg(i % 40).toUtf8());
            need(bulk.add(added(claim)));
            need(bulk.add(added(source)));
            Link link;
            link.id = Id::make();
            link.type = tagset.linkTypes[0].id;
            link.from = claim.id;
            link.to = source.id;
            link.annotator = claim.annotator;
            need(bulk.add(added(link)));
        }
    }
};

double page(const Newsroom &room, ClaimOrder order, const QString &words = {})
{
    const auto snapshot = need(Snapshot::open(room.path));
    ClaimQuery query;
    query.claimTag = room.project->tagset().tags[0].id;
    query.attributedTo = room.project->tagset().linkTypes[0].id;
    query.order = order;
    query.words = words;
    Task task;
    const double start = wallMilliseconds();
    const ClaimPage found = need(snapshot->claims(query, std::nullopt, rowsOfPage, task));
    const double took = wallMilliseconds() - start;
    if (words.isEmpty() && int(found.rows.size()) != rowsOfPage)
        qFatal("a page of %d rows", int(found.rows.size()));
    return took;
}

// The same rows, without their sources, in the order of the articles.
double byHand(const Newsroom &room)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open_v2(room.path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        qFatal("open");
    sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    const double start = wallMilliseconds();
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(
        handle,
        "SELECT span.uuid, substr(text, start+1, stop-start), json_extract(attributes,'$.type'), "
        "title, outlet FROM span JOIN article ON article.id=article_id JOIN article_text ON "
        "article_text.id=article_id WHERE +tag_id=1 AND span.deleted IS NULL ORDER BY "
        "article_id, start LIMIT 100",
        -1, &statement, nullptr);
    int rows = 0;
    qsizetype bytes = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++rows;
        for (int column = 0; column < 5; ++column)
            bytes += sqlite3_column_bytes(statement, column);
    }
    sqlite3_finalize(statement);
    const double took = wallMilliseconds() - start;
    sqlite3_close(handle);
    if (rows != rowsOfPage || bytes == 0)
        qFatal("by hand: %d rows", rows);
    return took;
}

std::vector<Measurement> claims()
{
    const Newsroom room;
    const auto measured = [&](const char *name, ClaimOrder order, const QString &words, int runs) {
        return compare(
            name, "ms", runs, [&] { return page(room, order, words); }, [&] { return byHand(room); }, 0);
    };
    return {measured("claims/first-page", ClaimOrder::Place, {}, 9),
            measured("claims/first-page-by-type", ClaimOrder::Type, {}, 3),
            measured("claims/first-page-by-source", ClaimOrder::Source, {}, 3),
            measured("claims/no-such-words", ClaimOrder::Place, QStringLiteral("nowhere"), 3)};
}

const RegisterBenchmark a("claims", claims);

} // namespace
