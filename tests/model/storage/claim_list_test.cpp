// The table of claims, page by page, against the same list made in memory.
#include "model/storage/snapshot.h"
#include "tests/support/sample.h"

#include <algorithm>
#include <random>

namespace {

Tagset claimTagset()
{
    Tagset tagset = sampleTagset();
    tagset.tags[0].attributes.push_back(
        {QStringLiteral("type"), AttributeDefinition::Kind::Text, false, {}, {}, {}});
    return tagset;
}

struct Claims
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("claims.ascertain"));
    std::unique_ptr<Project> project =
        must(Project::create(path, {QStringLiteral("Claims"), claimTagset(), QStringLiteral("Ana")}));
    std::vector<Id> articles;

    Id addArticle(const QString &text, const QString &outlet)
    {
        SampleArticle sample = sampleArticle(text, QStringLiteral("Article %1").arg(articles.size()));
        sample.article.outlet = outlet;
        apply(addition(sample));
        return articles.emplace_back(sample.article.id);
    }
    void apply(const Changes &changes) { must(project->apply(QStringLiteral("Step"), changes)); }
    Span put(const Id &article, TextRange words, const QString &type = {}, int tag = 0)
    {
        Span span = sampleSpan(*project, article, {words}, tag);
        span.attributes = {};
        span.attributes.set(tag == 0 ? QStringLiteral("type") : QStringLiteral("entity"), type);
        apply({added(span)});
        return span;
    }
    void assess(const Span &claim, const QString &verdict)
    {
        Assessment assessment;
        assessment.id = Id::make();
        assessment.span = claim.id;
        assessment.article = claim.article;
        assessment.author = project->annotator().id;
        assessment.verdict = verdict;
        apply({added(assessment)});
    }
    ClaimQuery query(ClaimOrder order = ClaimOrder::Place, bool descending = false) const
    {
        ClaimQuery query;
        query.claimTag = project->tagset().tags[0].id;
        query.attributedTo = project->tagset().linkTypes[0].id;
        query.order = order;
        query.descending = descending;
        return query;
    }
    std::vector<ClaimRow> rows(const ClaimQuery &query, int page = 1000) const
    {
        const auto snapshot = must(Snapshot::open(path));
        Task task;
        std::vector<ClaimRow> all;
        std::optional<ClaimPlace> after;
        do {
            ClaimPage next = must(snapshot->claims(query, after, page, task));
            CHECK(int(next.rows.size()) <= page);
            all.insert(all.end(), next.rows.begin(), next.rows.end());
            after = next.end;
        } while (after);
        return all;
    }
    QStringList words(const ClaimQuery &query, int page = 1000) const
    {
        QStringList list;
        for (const ClaimRow &row : rows(query, page))
            list.append(row.words);
        return list;
    }
};

// Two articles, four claims: "Éclair", "Beta" | "gamma", "Delta".
struct Four : Claims
{
    Span eclair, beta, gamma, delta, mayor, police;
    Four()
    {
        const Id first = addArticle(QStringLiteral("Éclair said the mayor. Beta said police."), "Post");
        const Id second = addArticle(QStringLiteral("😀 gamma and Delta"), "");
        beta = put(first, {23, 27}, QStringLiteral("quantity"));
        eclair = put(first, {0, 6}, QStringLiteral("event"));
        delta = put(second, {13, 18}, QStringLiteral("event"));
        gamma = put(second, {3, 8}, QStringLiteral("record"));
        mayor = put(first, {12, 21}, QStringLiteral("Mia Moor"), 1);
        police = put(first, {33, 39}, {}, 1);
        apply({added(sampleLink(*project, eclair, mayor)), added(sampleLink(*project, eclair, police)),
               added(sampleLink(*project, beta, police))});
    }
};

} // namespace

TEST_CASE("claims of all articles come in the order of the articles and of the text")
{
    Four t;
    CHECK(t.words(t.query()) == QStringList{"Éclair", "Beta", "gamma", "Delta"});
    CHECK(t.words(t.query(ClaimOrder::Place, true)) == QStringList{"Delta", "gamma", "Beta", "Éclair"});
    const auto rows = t.rows(t.query());
    CHECK(rows[0].sources == QStringList{"Mia Moor", "police"});
    CHECK(rows[0].type == "event");
    CHECK(rows[0].outlet == "Post");
    CHECK(rows[0].title == "Article 0");
    CHECK(rows[0].span == t.eclair.id);
    CHECK(rows[2].article == t.articles[1]);
    CHECK(rows[2].sources.isEmpty());
}

TEST_CASE("claims are ordered by any column and then by place")
{
    Four t;
    t.assess(t.beta, QStringLiteral("False"));
    t.assess(t.gamma, QStringLiteral("True"));
    CHECK(t.words(t.query(ClaimOrder::Type)) == QStringList{"Éclair", "Delta", "Beta", "gamma"});
    CHECK(t.words(t.query(ClaimOrder::Type, true)) == QStringList{"gamma", "Beta", "Delta", "Éclair"});
    CHECK(t.words(t.query(ClaimOrder::Verdict)) == QStringList{"Éclair", "Delta", "Beta", "gamma"});
    CHECK(t.words(t.query(ClaimOrder::Outlet)) == QStringList{"gamma", "Delta", "Éclair", "Beta"});
    CHECK(t.words(t.query(ClaimOrder::Annotator)).size() == 4);
    const auto byChange = t.rows(t.query(ClaimOrder::Changed));
    CHECK(byChange.size() == 4);
    CHECK(std::is_sorted(byChange.begin(), byChange.end(),
                         [](const ClaimRow &a, const ClaimRow &b) { return a.modified < b.modified; }));
    CHECK(t.rows(t.query())[1].verdicts == QStringList{"False"});
}

TEST_CASE("by source a claim comes once for each of its sources")
{
    Four t;
    QStringList lines;
    for (const ClaimRow &row : t.rows(t.query(ClaimOrder::Source)))
        lines.append(row.source + QLatin1Char(':') + row.words);
    CHECK(lines == QStringList{":gamma", ":Delta", "Mia Moor:Éclair", "police:Éclair", "police:Beta"});
}

TEST_CASE("mentions that are the same are one source over any number of links")
{
    Four t;
    LinkType same;
    same.id = Id::make();
    same.name = QStringLiteral("same_as");
    same.from = same.to = {t.project->tagset().tags[1].id};
    same.symmetric = true;
    same.position = int(t.project->tagset().linkTypes.size());
    t.apply({added(same)});
    // "police" is "said" is "mayor", whose entity is Mia Moor.
    const Span between = t.put(t.articles[0], {7, 11}, {}, 1);
    for (const auto &[from, to] : {std::pair(t.police, between), std::pair(t.mayor, between)}) {
        Link link = sampleLink(*t.project, from, to);
        link.type = same.id;
        t.apply({added(link)});
    }
    ClaimQuery query = t.query(ClaimOrder::Source);
    const auto lines = [&](int page) {
        QStringList list;
        for (const ClaimRow &row : t.rows(query, page))
            list.append(row.source + QLatin1Char(':') + row.words);
        return list;
    };
    CHECK(lines(1000).contains(QStringLiteral("police:Beta"))); // nobody says which link means it
    query.sameAs = same.id;
    const QStringList wanted{":gamma", ":Delta", "Mia Moor:Éclair", "Mia Moor:Beta"};
    for (const int page : {1, 2, 3, 1000})
        CHECK(lines(page) == wanted);
    CHECK(t.rows(query)[2].sources == QStringList{"Mia Moor"});
    query.descending = true;
    CHECK(lines(1).first() == "Mia Moor:Beta");
    // Without any entity the first mention that is no pronoun gives its words.
    Span stored = *must(t.project->openArticle(t.mayor.article))->span(t.mayor.id);
    Span bare = stored;
    bare.attributes = {};
    bare.attributes.set(QStringLiteral("naming"), QStringLiteral("pronoun"));
    t.apply({edited(stored, bare)});
    CHECK(lines(1000).first() == "said:Beta");
}

TEST_CASE("claims have the highest priority and who looks into them")
{
    Four t;
    const Id ben = must(t.project->personNamed(QStringLiteral("Ben"))).id;
    const auto assess = [&](const Span &claim, Priority priority, const Id &assigned) {
        Assessment assessment;
        assessment.id = Id::make();
        assessment.span = claim.id;
        assessment.article = claim.article;
        assessment.author = priority == Priority::Low ? ben : t.project->annotator().id;
        assessment.priority = priority;
        assessment.assignedTo = assigned;
        t.apply({added(assessment)});
    };
    assess(t.beta, Priority::Low, {});
    assess(t.beta, Priority::High, ben);
    assess(t.gamma, Priority::Medium, t.project->annotator().id);
    const auto rows = t.rows(t.query());
    CHECK(rows[1].priority == Priority::High);
    CHECK(rows[1].assigned == QStringList{"Ben"});
    CHECK(rows[0].priority == Priority::None);
    CHECK(t.words(t.query(ClaimOrder::Priority, true)) == QStringList{"Beta", "gamma", "Delta", "Éclair"});
    CHECK(t.words(t.query(ClaimOrder::Assigned)) == QStringList{"Éclair", "Delta", "gamma", "Beta"});
    ClaimQuery query = t.query();
    query.priority = Priority::High;
    CHECK(t.words(query) == QStringList{"Beta"});
    query.priority = Priority::Low;
    CHECK(t.words(query).isEmpty());
    query.priority = Priority::None;
    CHECK(t.words(query) == QStringList{"Éclair", "Delta"});
    query = t.query();
    query.assigned = ben;
    CHECK(t.words(query) == QStringList{"Beta"});
    query.assigned = Id();
    CHECK(t.words(query) == QStringList{"Éclair", "Delta"});
}

TEST_CASE("claims in page noise are counted apart")
{
    Claims t;
    SampleArticle sample = sampleArticle(QStringLiteral("Read this\nIt rained"), QStringLiteral("Noise"));
    sample.article.zones = {Zone::Furniture, Zone::Body};
    t.apply(addition(sample));
    t.put(sample.article.id, {0, 4});
    t.put(sample.article.id, {10, 19});
    CHECK(t.words(t.query()) == QStringList{"It rained"});
    CHECK(t.words(t.query(), 1) == QStringList{"It rained"});
    Task task;
    CHECK(must(must(Snapshot::open(t.path))->claims(t.query(), std::nullopt, 10, task)).furniture == 1);
}

TEST_CASE("claims are narrowed down by words and values")
{
    Four t;
    t.assess(t.beta, QStringLiteral("False"));
    ClaimQuery query = t.query();
    query.words = QStringLiteral("ECLAIR");
    CHECK(t.words(query) == QStringList{"Éclair"});
    query.words = QStringLiteral("a");
    query.type = QStringLiteral("event");
    CHECK(t.words(query) == QStringList{"Éclair", "Delta"});
    query = t.query();
    query.verdict = QString();
    CHECK(t.words(query) == QStringList{"Éclair", "gamma", "Delta"});
    query.verdict = QStringLiteral("False");
    CHECK(t.words(query) == QStringList{"Beta"});
    query = t.query();
    query.outlet = QString();
    CHECK(t.words(query) == QStringList{"gamma", "Delta"});
    query.outlet = QStringLiteral("Post");
    CHECK(t.words(query) == QStringList{"Éclair", "Beta"});
    query = t.query();
    query.annotator = must(t.project->personNamed(QStringLiteral("Ben"))).id;
    CHECK(t.words(query).isEmpty());
    query = t.query();
    query.check = QStringLiteral("minor");
    CHECK(t.words(query).isEmpty());
    query.type = QStringLiteral("' OR 1=1 --");
    CHECK(t.words(query).isEmpty());
    const auto snapshot = must(Snapshot::open(t.path));
    CHECK(must(snapshot->outlets()) == QStringList{"Post"});
    CHECK(must(snapshot->verdicts()) == QStringList{"False"});
}

TEST_CASE("removed claims and suggestions are not in the list")
{
    Four t;
    const auto article = must(t.project->openArticle(t.eclair.article));
    Span suggestion = sampleSpan(*t.project, t.eclair.article, {{7, 11}});
    suggestion.layer = Layer::Suggested;
    t.apply({added(suggestion)});
    CHECK(t.words(t.query()).size() == 4);
    Changes removal{removed(*article->span(t.beta.id))};
    for (const Link &link : article->links()) {
        if (link.from == t.beta.id)
            removal.insert(removal.begin(), removed(link));
    }
    t.apply(removal);
    CHECK(t.words(t.query()) == QStringList{"Éclair", "gamma", "Delta"});
    CHECK(t.words(t.query(ClaimOrder::Source)).size() == 4);
}

TEST_CASE("pages of any size in any order give each claim once")
{
    Claims t;
    std::mt19937 random(7);
    const QStringList types{"event", "Event", "quantity", ""};
    for (int a = 0; a < 3; ++a) {
        const Id article = t.addArticle(QStringLiteral("%1 abcdefghijklmnopqrstuvwxyz").arg(a),
                                        a == 1 ? QString() : QStringLiteral("Outlet %1").arg(a));
        Span source = t.put(article, {2, 5}, QStringLiteral("Entity"), 1);
        for (int i = 0; i < 12; ++i) {
            const qsizetype start = 2 + qsizetype(random() % 20);
            const Span claim =
                t.put(article, {start, start + 1 + qsizetype(random() % 4)}, types[qsizetype(random() % 4)]);
            if (i % 3 == 0)
                t.apply({added(sampleLink(*t.project, claim, source))});
            if (i % 5 == 0)
                t.assess(claim, i % 2 == 0 ? QStringLiteral("False") : QStringLiteral("true"));
        }
    }
    for (const ClaimOrder order :
         {ClaimOrder::Place, ClaimOrder::Source, ClaimOrder::Type, ClaimOrder::Check, ClaimOrder::Verdict,
          ClaimOrder::Outlet, ClaimOrder::Annotator, ClaimOrder::Changed, ClaimOrder::Priority,
          ClaimOrder::Assigned}) {
        for (const bool descending : {false, true}) {
            const auto ids = [&](int page) {
                std::vector<Id> list;
                for (const ClaimRow &row : t.rows(t.query(order, descending), page))
                    list.push_back(row.span);
                return list;
            };
            INFO(int(order) << (descending ? " descending" : ""));
            const auto whole = ids(1000);
            CHECK(whole.size() == 36);
            CHECK(ids(1) == whole);
            CHECK(ids(7) == whole);
            CHECK(ids(36) == whole);
            auto other = t.query(order, !descending);
            std::vector<Id> back;
            for (const ClaimRow &row : t.rows(other))
                back.push_back(row.span);
            std::reverse(back.begin(), back.end());
            CHECK(back == whole);
        }
    }
}

TEST_CASE("a list of claims stops when it is cancelled")
{
    Four t;
    Task task;
    task.cancel();
    ClaimQuery query = t.query();
    query.words = QStringLiteral("nowhere");
    const auto snapshot = must(Snapshot::open(t.path));
    const auto page = snapshot->claims(query, std::nullopt, 10, task);
    CHECK((!page || page->rows.empty()));
    Task other;
    CHECK(must(snapshot->claims(t.query(), std::nullopt, 10, other)).rows.size() == 4);
}

TEST_CASE("blind passes keep the claims of others from the list, and from what it counts as furniture")
{
    Claims t;
    const Id article = t.addArticle(QStringLiteral("Taxes fell.\nRead on here."), {});
    const Span mine = t.put(article, {0, 5});
    Span theirs = sampleSpan(*t.project, article, {TextRange{0, 10}}, 0);
    theirs.annotator = must(t.project->personNamed(QStringLiteral("Ben"))).id;
    Span noise = theirs;
    noise.id = Id::make();
    noise.pieces = {TextRange{12, 16}};
    const auto open = must(t.project->openArticle(article));
    Article greyed = open->article();
    greyed.zones = {Zone::Body, Zone::Furniture};
    t.apply({added(theirs), added(noise), edited(open->article(), greyed)});
    const Id ana = t.project->annotator().id;
    const auto pageFor = [&](const Id &blind) {
        Task task;
        return must(must(Snapshot::open(t.path))->claims(t.query(), std::nullopt, 10, task, blind));
    };
    CHECK(pageFor({}).rows.size() == 2);
    CHECK(pageFor({}).furniture == 1);
    REQUIRE(pageFor(ana).rows.size() == 1);
    CHECK(pageFor(ana).rows[0].span == mine.id);
    CHECK(pageFor(ana).furniture == 0);
    t.apply({added(Reading{Id::make(), article, ana, ReadingState::Done})});
    CHECK(pageFor(ana).rows.size() == 2);
    CHECK(pageFor(ana).furniture == 1);
    CHECK(must(must(Snapshot::open(t.path))->taggers(article)).size() == 2);
}
