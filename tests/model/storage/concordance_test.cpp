#include "model/storage/concordance.h"

#include "tests/support/sample.h"

#include "model/storage/snapshot.h"

#include <random>

namespace {

std::vector<SearchHit> hitsOf(const QString &path, const Search &search)
{
    std::vector<SearchHit> hits;
    Task task;
    const SearchEnd end = must(must(Snapshot::open(path))
                                   ->search(
                                       search,
                                       [&](SearchHit &&hit) {
                                           hits.push_back(std::move(hit));
                                           return true;
                                       },
                                       task));
    CHECK(end.hits == qint64(hits.size()));
    return hits;
}

Search wordsOf(const QString &text)
{
    Search search;
    search.query.text = text;
    return search;
}

QString lineOf(const SearchHit &hit)
{
    return hit.left + u'[' + hit.match + u']' + hit.right;
}

} // namespace

TEST_CASE("the lines of a concordance say where they are")
{
    TemporaryProject t;
    const SampleArticle one = sampleArticle("😀 Facts!\nMust be based on facts.\n", "One");
    const SampleArticle two = sampleArticle("No fact here.\n", "Two");
    must(t.project->apply("Add", addition(one)));
    must(t.project->apply("Add", addition(two)));
    const auto hits = hitsOf(t.path, wordsOf("facts"));
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].article == one.article.id);
    CHECK(hits[0].range == TextRange{2, 7}); // code points: the face is one
    CHECK(lineOf(hits[0]) == "😀 [Facts]! Must be based on facts. ");
    CHECK(hits[1].range == TextRange{26, 31});
    CHECK(hitsOf(t.path, wordsOf("fact*")).size() == 3);

    Search short_ = wordsOf("based");
    short_.context = 3;
    CHECK(lineOf(hitsOf(t.path, short_)[0]) == "be [based] on");
    Search narrow = wordsOf("fact*");
    narrow.articles.words = "two";
    CHECK(hitsOf(t.path, narrow).size() == 1);
    narrow = wordsOf("fact*");
    narrow.articles.annotator = t.project->annotator().id;
    narrow.articles.assigned = true; // nobody was asked to read anything
    CHECK(hitsOf(t.path, narrow).empty());
    Reading asked;
    asked.id = Id::make();
    asked.article = two.article.id;
    asked.annotator = t.project->annotator().id;
    asked.assigned = true;
    must(t.project->apply("Assign", {added(asked)}));
    CHECK(hitsOf(t.path, narrow).size() == 1);
    narrow = wordsOf("fact*");
    narrow.only = {one.article.id};
    CHECK(hitsOf(t.path, narrow).size() == 2);

    must(t.project->apply("Remove", {removed(must(t.project->openArticle(one.article.id))->article())}));
    CHECK(hitsOf(t.path, wordsOf("fact*")).size() == 1);
    must(t.project->undo());
    CHECK(hitsOf(t.path, wordsOf("fact*")).size() == 3);
}

TEST_CASE("the index of words follows a bulk import and its end")
{
    TemporaryProject t;
    const SampleArticle sample = sampleArticle("Ein großes Österreich über Éire.\n");
    {
        auto bulk = must(t.project->bulk("Import"));
        for (const Change &change : addition(sample))
            must(bulk->add(change));
    }
    CHECK(hitsOf(t.path, wordsOf("osterreich")).empty());
    {
        auto bulk = must(t.project->bulk("Import"));
        for (const Change &change : addition(sample))
            must(bulk->add(change));
        must(bulk->commit());
    }
    for (const char *word : {"osterreich", "ÖSTERREICH", "großes", "uber", "eire", "\"über eire\""}) {
        INFO(word);
        CHECK(hitsOf(t.path, wordsOf(QString::fromUtf8(word))).size() == 1);
    }
    t.reopen();
    CHECK(hitsOf(t.path, wordsOf("osterreich")).size() == 1);
}

TEST_CASE("the index leaves out nothing that reading every text finds")
{
    // Words of Latin letters with every accent there is, in upper case too, some decomposed.
    TemporaryProject t;
    std::mt19937 random(5);
    QStringList words;
    for (char16_t c = 0xC0; c < 0x1F00; ++c) {
        if (c == 0x250)
            c = 0x1E00;
        if (QChar(c).isLetter())
            words.append(QStringLiteral("b") + QChar(c) + QStringLiteral("d"));
    }
    for (int i = 0; i < 40; ++i) {
        QString text;
        for (int w = 0; w < 30; ++w) {
            const QString &word = words[qsizetype(random() % std::size_t(words.size()))];
            text += random() % 3 == 0 ? word.normalized(QString::NormalizationForm_D) : word;
            text += random() % 5 == 0 ? QStringLiteral(", ") : QStringLiteral(" ");
        }
        must(t.project->apply("Add", addition(sampleArticle(text))));
    }
    int compared = 0;
    for (const QString &word : words) {
        const auto search = must(TextSearch::compile({.text = word}));
        if (indexQuery(search).isEmpty())
            continue;
        ++compared;
        const auto byIndex = hitsOf(t.path, wordsOf(word));
        Search scan = wordsOf(word);
        scan.query.wholeWords = false; // reads every text; all words here have three letters
        INFO(word.toStdString() << " " << indexQuery(search).toStdString());
        CHECK(byIndex == hitsOf(t.path, scan));
    }
    CHECK(compared > 300);
}

TEST_CASE("what the index may not know is read")
{
    TemporaryProject t;
    must(t.project->apply("Add", addition(sampleArticle("Η Αθήνα. 12 % or 7 %.\n"))));
    CHECK(indexQuery(must(TextSearch::compile({.text = QStringLiteral("αθηνα")}))).isEmpty());
    CHECK(hitsOf(t.path, wordsOf(QStringLiteral("αθηνα"))).size() == 1);
    Search pattern = wordsOf("\\d+ %");
    pattern.query.kind = TextQuery::Kind::Pattern;
    CHECK(hitsOf(t.path, pattern).size() == 2);
    // Nothing in a query is a word of the index's own language.
    CHECK(hitsOf(t.path, wordsOf("or")).size() == 1);
    CHECK(hitsOf(t.path, wordsOf("NEAR")).empty());
    CHECK(hitsOf(t.path, wordsOf("text:or")).empty());
    CHECK(hitsOf(t.path, wordsOf("or -x ^ ( AND")).empty());
}

TEST_CASE("a concordance stops when it is told to")
{
    TemporaryProject t;
    must(t.project->apply("Add", addition(sampleArticle(QStringLiteral("fact ").repeated(1000)))));
    const auto snapshot = must(Snapshot::open(t.path));
    int seen = 0;
    Task task;
    CHECK(must(snapshot->search(
                   wordsOf("fact"), [&](SearchHit &&) { return ++seen < 10; }, task))
              .hits == 10);
    const auto cancelled = snapshot->search(
        wordsOf("fact"),
        [&](SearchHit &&) {
            task.cancel();
            return true;
        },
        task);
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().message.contains("Cancelled"));
    Task another;
    CHECK_FALSE(snapshot->search(
        wordsOf("…"), [](SearchHit &&) { return true; }, another));
}

TEST_CASE("blind passes keep the tags of others from a search until one is done")
{
    TemporaryProject t;
    const SampleArticle sample = sampleArticle("Taxes fell, the minister said.\n");
    must(t.project->apply("Add", addition(sample)));
    const Span mine = sampleSpan(*t.project, sample.article.id, {TextRange{0, 10}});
    Span theirs = sampleSpan(*t.project, sample.article.id, {TextRange{0, 5}}, 1);
    theirs.annotator = must(t.project->personNamed("Ben")).id;
    theirs.note = "Secret";
    must(t.project->apply("Tag", {added(mine), added(theirs)}));
    const Id ana = t.project->annotator().id;
    const auto hits = [&](const Search &search, const Id &blind) {
        std::vector<SearchHit> found;
        Task task;
        must(must(Snapshot::open(t.path))->search(
            search,
            [&](SearchHit &&hit) {
                found.push_back(std::move(hit));
                return true;
            },
            task, blind));
        return found;
    };
    const Search tagged{.in = Search::In::Tagged, .query = {.text = "taxes"}};
    const Search notes{.in = Search::In::Notes, .query = {.text = "secret"}};
    CHECK(hits(tagged, {}).size() == 2);
    CHECK(hits(notes, {}).size() == 1);
    REQUIRE(hits(tagged, ana).size() == 1);
    CHECK(hits(tagged, ana)[0].span == mine.id);
    CHECK(hits(notes, ana).empty());
    Search marked = wordsOf("taxes");
    marked.marks = true;
    CHECK(hits(marked, {}).at(0).marks.size() == 2);
    const auto inText = hits(marked, ana);
    REQUIRE(inText.size() == 1);
    REQUIRE(inText[0].marks.size() == 1); // what is marked at a place tells of tags too
    CHECK(inText[0].marks[0].span == mine.id);
    must(t.project->apply("Done", {added(Reading{Id::make(), sample.article.id, ana, ReadingState::Done})}));
    CHECK(hits(tagged, ana).size() == 2);
    CHECK(hits(notes, ana).size() == 1);
}

TEST_CASE("spans are searched by words and tag and annotator and attribute and note")
{
    TemporaryProject t;
    const SampleArticle sample = sampleArticle("Taxes fell, the minister said. Taxes rose.\n");
    must(t.project->apply("Add", addition(sample)));
    Span claim = sampleSpan(*t.project, sample.article.id, {TextRange{0, 10}});
    claim.note = "Which taxes?";
    claim.attributes.set("certainty", "low");
    const Span source = sampleSpan(*t.project, sample.article.id, {TextRange{12, 24}}, 1);
    Span other = sampleSpan(*t.project, sample.article.id, {TextRange{0, 5}, TextRange{37, 41}});
    other.annotator = must(t.project->personNamed("Ben")).id;
    must(t.project->apply("Tag", {added(claim), added(source), added(other)}));
    const auto snapshot = must(Snapshot::open(t.path));
    const auto spans = [&](Search search) {
        if (search.in == Search::In::Texts)
            search.in = Search::In::Tagged;
        std::vector<Id> ids;
        Task task;
        must(snapshot->search(
            search,
            [&](SearchHit &&hit) {
                ids.push_back(hit.span);
                return true;
            },
            task));
        return ids;
    };
    using Ids = std::vector<Id>;
    CHECK(spans({}) == Ids{other.id, claim.id, source.id});
    CHECK(spans({.query = {.text = "taxes"}}) == Ids{other.id, claim.id});
    CHECK(spans({.query = {.text = "\"taxes rose\""}}) == Ids{other.id}); // over its pieces
    CHECK(spans({.in = Search::In::Notes, .query = {.text = "which"}}) == Ids{claim.id});
    CHECK(spans({.tag = source.tag}) == Ids{source.id});
    CHECK(spans({.annotator = other.annotator}) == Ids{other.id});
    CHECK(spans({.attribute = "certainty", .value = "low"}) == Ids{claim.id});
    CHECK(spans({.attribute = "certainty"}).size() == 3);
    CHECK(spans({.layer = Layer::Agreed}).empty());
}

TEST_CASE("the index and the reading of every text find the same in all scripts")
{
    TemporaryProject t;
    std::mt19937 random(11);
    const QStringList words{
        "café",    "cafe",    "CAFÉ",    "naïve", "facts",   "fact",    "经济", "增长",
        "ภาษาไทย", "ไทย",     "שלום",    "שָׁלוֹם",  "العربية", "العَرَبِيَّة", "😀",    "👨‍👩‍👧",
        "Straße",  "strasse", "ﬁne",     "fine",  "o’clock", "9,5",     "Việt", "viet",
        "æon",     "ısı",     "İSTANBUL"};
    QStringList texts;
    for (int i = 0; i < 60; ++i) {
        QString text = QString::number(i);
        for (int w = 0; w < 40; ++w) {
            text += words[qsizetype(random() % std::size_t(words.size()))];
            text += QStringList{" ", ", ", "\n", "", "-"}[qsizetype(random() % 5)];
        }
        texts << text;
        must(t.project->apply("Add", addition(sampleArticle(text))));
    }
    for (const QString &word : words + QStringList{"caf*", "fac*", "\"facts cafe\"", "viet fine"}) {
        for (int options = 0; options < 8; ++options) {
            Search search = wordsOf(word);
            search.query.wholeWords = options & 1;
            search.query.matchCase = options & 2;
            search.query.matchAccents = options & 4;
            const auto compiled = TextSearch::compile(search.query);
            if (!compiled)
                continue; // nothing but signs
            std::size_t scanned = 0;
            for (const QString &text : texts)
                scanned += compiled->find(text).size();
            const auto hits = hitsOf(t.path, search);
            INFO(word.toStdString() << " " << options);
            CHECK(hits.size() == scanned);
            for (const SearchHit &hit : hits) {
                const QString &text = must(t.project->openArticle(hit.article))->text();
                CHECK(text.mid(hit.place.start, hit.place.length()) == hit.match);
                CHECK(CodePoints(text).toUtf16(hit.range) == hit.place);
            }
        }
    }
}

TEST_CASE("a search is narrowed by outlet and day and leaves page noise out")
{
    TemporaryProject t;
    const auto add = [&](const char *text, const char *outlet, const QDate &day, const Zones &zones = {}) {
        SampleArticle sample = sampleArticle(text, text);
        sample.article.outlet = outlet;
        sample.article.published = day;
        sample.article.zones = zones;
        must(t.project->apply("Add", addition(sample)));
        return sample.article.id;
    };
    const Id one = add("Facts one.\nKeep reading: facts", "A", {2022, 4, 6}, {Zone::Body, Zone::Furniture});
    const Id two = add("Facts two.", "B", {2022, 5, 1});
    const Id three = add("Facts three.", "", {});
    const auto articles = [&](const Search &search) {
        std::vector<Id> ids;
        for (const SearchHit &hit : hitsOf(t.path, search))
            ids.push_back(hit.article);
        return ids;
    };
    using Ids = std::vector<Id>;
    Search search = wordsOf("facts");
    CHECK(articles(search) == Ids{one, one, two, three});
    search.furniture = false;
    CHECK(articles(search) == Ids{one, two, three});
    search.outlet = QString("B");
    CHECK(articles(search) == Ids{two});
    search.outlet = QString();
    CHECK(articles(search) == Ids{three});
    search.outlet.reset();
    search.from = {2022, 4, 6};
    CHECK(articles(search) == Ids{one, two});
    search.to = {2022, 4, 30};
    CHECK(articles(search) == Ids{one});
}

TEST_CASE("hits say in which spans they lie and can be narrowed to those")
{
    TemporaryProject t;
    const SampleArticle sample = sampleArticle("Taxes fell. Taxes rose. Taxes stay.\n", "T");
    must(t.project->apply("Add", addition(sample)));
    const Span exact = sampleSpan(*t.project, sample.article.id, {TextRange{0, 5}});
    const Span around = sampleSpan(*t.project, sample.article.id, {TextRange{0, 22}}, 1);
    must(t.project->apply("Tag", {added(exact), added(around)}));
    Search search = wordsOf("taxes");
    search.marks = true;
    const auto hits = hitsOf(t.path, search);
    REQUIRE(hits.size() == 3);
    CHECK(hits[0].title == "T");
    REQUIRE(hits[0].marks.size() == 2);
    CHECK(hits[0].marks[0].span == around.id); // the longer one first
    CHECK_FALSE(hits[0].marks[0].exact);
    CHECK(hits[0].marks[1].exact);
    REQUIRE(hits[1].marks.size() == 1);
    CHECK(hits[1].marks[0].tag == around.tag);
    CHECK(hits[2].marks.empty());
    search.tag = exact.tag;
    CHECK(hitsOf(t.path, search).size() == 1);
    search.tag = around.tag;
    CHECK(hitsOf(t.path, search).size() == 2);
}

TEST_CASE("a pattern that tries for ever ends with a word")
{
    TemporaryProject t;
    for (int i = 0; i < 3; ++i)
        must(t.project->apply(
            "Add", addition(sampleArticle(QString::number(i) + QString("a").repeated(4000) + "!"))));
    Search search = wordsOf("(a+)+$");
    search.query.kind = TextQuery::Kind::Pattern;
    Task task;
    const SearchEnd end = must(must(Snapshot::open(t.path))
                                   ->search(
                                       search, [](SearchHit &&) { return true; }, task));
    CHECK(end.hits == 0);
    CHECK(end.gaveUp == 3);
    for (int i = 3; i < 35; ++i)
        must(t.project->apply(
            "Add", addition(sampleArticle(QString::number(i) + QString("a").repeated(4000) + "!"))));
    const auto refused = must(Snapshot::open(t.path))
                             ->search(
                                 search, [](SearchHit &&) { return true; }, task);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains("too long"));
}

TEST_CASE("lines are sorted by the words before or behind")
{
    const Id article = Id::make();
    std::vector<SearchHit> hits{{article, {0, 1}, "the old ", "fact", " zebra"},
                                {article, {1, 2}, "an Élan ", "fact", " apple"},
                                {article, {2, 3}, "an old ", "fact", " Ähre"}};
    const auto starts = [&] {
        std::vector<qsizetype> list;
        for (const SearchHit &hit : hits)
            list.push_back(hit.range.start);
        return list;
    };
    using Starts = std::vector<qsizetype>;
    sortHits(hits, HitOrder::Text);
    CHECK(starts() == Starts{0, 1, 2});
    sortHits(hits, HitOrder::Left); // elan an, old an, old the
    CHECK(starts() == Starts{1, 2, 0});
    sortHits(hits, HitOrder::Right); // ahre, apple, zebra
    CHECK(starts() == Starts{2, 1, 0});
}
