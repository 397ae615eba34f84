#include "ui/article/overview_bar.h"

#include "tests/support/strings.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>
#include <QTest>

#include <map>
#include <random>
#include <set>

namespace {

using Counts = std::map<int, std::map<Id, int>>;

Counts countsOf(const OverviewRows &rows)
{
    Counts counts;
    rows.forEachRow([&](int row, const std::vector<OverviewRows::Share> &shares) {
        for (const OverviewRows::Share &share : shares)
            counts[row][share.tag] = share.count;
    });
    return counts;
}

Span span(const Id &article, const Id &tag, Pieces pieces)
{
    Span span;
    span.id = Id::make();
    span.article = article;
    span.tag = tag;
    span.pieces = std::move(pieces);
    return span;
}

Tagset tagsetOf(int count)
{
    static const char *colors[] = {"#0072b2", "#009e73", "#d55e00", "#cc79a7", "#8a6d00", "#444444"};
    Tagset tagset;
    for (int i = 0; i < count; ++i) {
        Tag tag;
        tag.id = Id::make();
        tag.name = QStringLiteral("Tag %1").arg(i);
        tag.light = tag.dark = QString::fromLatin1(colors[i]);
        tagset.tags.push_back(tag);
    }
    return tagset;
}

// A bar over a text of 1,000 characters, 100 rows of ten characters each.
struct Shown
{
    Tagset tagset = tagsetOf(6);
    TagStyles styles{tagset, false};
    OpenArticle article;
    OverviewBar bar;

    explicit Shown(std::vector<std::pair<int, TextRange>> tagged) : article(make(tagset, std::move(tagged)))
    {
        bar.setTagStyles(styles);
        bar.resize(16, 220);
        bar.setGroove(10, 200);
        bar.setArticle(&article, [](double part) { return qsizetype(part * 1000 + 0.5); });
        bar.countAll();
    }
    static OpenArticle make(const Tagset &tagset, std::vector<std::pair<int, TextRange>> tagged)
    {
        Article article;
        article.id = Id::make();
        std::vector<Span> spans;
        for (const auto &[tag, range] : tagged)
            spans.push_back(span(article.id, tagset.tags[std::size_t(tag)].id, {range}));
        return OpenArticle(article, QString(1000, QLatin1Char('x')), std::move(spans), {});
    }
    QColor lineOf(int tag) const { return styles.of(tagset.tags[std::size_t(tag)].id).line; }
};

} // namespace

TEST_CASE("overview rows count each span once on each row it touches", "[overview]")
{
    const Id claim = Id::make();
    const Id hedge = Id::make();
    OverviewRows rows({0, 10, 20, 30});
    rows.add(claim, {TextRange{5, 25}});
    rows.add(hedge, {TextRange{10, 12}, TextRange{15, 18}, TextRange{30, 31}});
    rows.add(claim, {TextRange{8, 10}}); // ends where the row ends
    CHECK(countsOf(rows) ==
          Counts{{0, {{claim, 2}}}, {1, {{claim, 1}, {hedge, 1}}}, {2, {{claim, 1}}}, {3, {{hedge, 1}}}});
    rows.remove(claim, {TextRange{5, 25}});
    CHECK(countsOf(rows) == Counts{{0, {{claim, 1}}}, {1, {{hedge, 1}}}, {3, {{hedge, 1}}}});
}

TEST_CASE("overview rows stay right when spans come and go", "[overview]")
{
    std::mt19937 random(11);
    const auto upTo = [&](int most) { return qsizetype(random() % unsigned(most)); };
    std::vector<qsizetype> starts{0};
    for (int i = 0; i < 40; ++i)
        starts.push_back(starts.back() + upTo(30)); // some rows are empty
    const std::vector<Id> tags{Id::make(), Id::make(), Id::make()};
    std::vector<std::pair<Id, Pieces>> alive;
    OverviewRows rows(starts);
    for (int step = 0; step < 500; ++step) {
        if (alive.size() > 20 || (!alive.empty() && upTo(3) == 0)) {
            const auto gone = alive.begin() + upTo(int(alive.size()));
            rows.remove(gone->first, gone->second);
            alive.erase(gone);
        } else {
            const qsizetype start = upTo(600);
            Pieces pieces{TextRange{start, start + 1 + upTo(100)}};
            if (upTo(3) == 0)
                pieces.append({pieces[0].end + 1, pieces[0].end + 2 + upTo(30)});
            alive.emplace_back(tags[std::size_t(upTo(3))], pieces);
            rows.add(alive.back().first, pieces);
        }
    }
    Counts expected;
    for (const auto &[tag, pieces] : alive) {
        std::set<int> touched;
        for (const TextRange piece : pieces) {
            for (int row = rows.rowOf(piece.start); row <= rows.rowOf(piece.end - 1); ++row)
                touched.insert(row);
        }
        for (const int row : touched)
            ++expected[row][tag];
    }
    CHECK(countsOf(rows) == expected);
}

TEST_CASE("the overview shows each tag's colour where the tag is", "[overview]")
{
    Shown shown({{0, {100, 120}}, {1, {500, 510}}, {2, {500, 505}}});
    const QImage image = shown.bar.grab().toImage();
    const PageColors colors = pageColors(false);
    CHECK(image.pixelColor(8, 10 + 21).name() == shown.lineOf(0).name());
    CHECK(image.pixelColor(8, 10 + 60) == colors.paper);
    // Two tags on one row share it.
    CHECK(image.pixelColor(6, 10 + 101).name() == shown.lineOf(1).name());
    CHECK(image.pixelColor(13, 10 + 101).name() == shown.lineOf(2).name());
}

TEST_CASE("the overview follows what is tagged and taken away", "[overview]")
{
    Shown shown({{0, {100, 120}}});
    const Span added1 = span(shown.article.article().id, shown.tagset.tags[3].id, {TextRange{800, 810}});
    const Changes add{added(added1)};
    shown.article.follow(add);
    shown.bar.follow(add);
    CHECK(shown.bar.grab().toImage().pixelColor(8, 10 + 161).name() == shown.lineOf(3).name());
    const Changes remove{removed(added1)};
    shown.article.follow(remove);
    shown.bar.follow(remove);
    CHECK(shown.bar.grab().toImage().pixelColor(8, 10 + 161) == pageColors(false).paper);
}

TEST_CASE("a span of another article does not show in the overview", "[overview]")
{
    Shown shown({});
    shown.bar.follow({added(span(Id::make(), shown.tagset.tags[0].id, {TextRange{100, 120}}))});
    CHECK(countsOf(shown.bar.rows()).empty());
}

TEST_CASE("the overview counts by itself while the window goes on", "[overview]")
{
    std::vector<std::pair<int, TextRange>> many;
    for (int i = 0; i < 30000; ++i)
        many.push_back({i % 6, {i % 990, i % 990 + 5}});
    Shown shown(many);
    const Counts whole = countsOf(shown.bar.rows());
    shown.bar.setArticle(&shown.article, [](double part) { return qsizetype(part * 1000 + 0.5); });
    CHECK(countsOf(shown.bar.rows()).empty());
    // A change in the middle of the counting is not counted twice.
    const Changes add{
        added(span(shown.article.article().id, shown.tagset.tags[3].id, {TextRange{800, 810}}))};
    QCoreApplication::sendPostedEvents();
    shown.article.follow(add);
    shown.bar.follow(add);
    REQUIRE(QTest::qWaitFor([&] { return shown.bar.rows().count() > 0; }));
    Counts expected = whole;
    ++expected[80][shown.tagset.tags[3].id];
    CHECK(countsOf(shown.bar.rows()) == expected);
}

TEST_CASE("the overview gets through its counting however fast tags come and go meanwhile", "[overview]")
{
    std::vector<std::pair<int, TextRange>> many;
    for (int i = 0; i < 20000; ++i)
        many.push_back({i % 6, {i % 990, i % 990 + 5}});
    Shown shown(many);
    const auto setArticle = [&] {
        shown.bar.setArticle(&shown.article, [](double part) { return qsizetype(part * 1000 + 0.5); });
    };
    setArticle();
    std::mt19937 random(5);
    const auto upTo = [&](int most) { return qsizetype(random() % unsigned(most)); };
    const auto follow = [&](const Changes &changes) {
        shown.article.follow(changes);
        shown.bar.follow(changes);
    };
    int rounds = 0;
    while (shown.bar.rows().count() == 0) {
        REQUIRE(++rounds < 500);
        const qsizetype start = upTo(900);
        Span fresh = span(shown.article.article().id, shown.tagset.tags[std::size_t(upTo(6))].id,
                          {TextRange{start, start + 1 + upTo(90)}});
        follow({added(fresh)});
        const Span gone = *shown.article.spans()[std::size_t(upTo(int(shown.article.spans().size())))];
        follow({removed(gone)});
        const Span before = *shown.article.spans()[std::size_t(upTo(int(shown.article.spans().size())))];
        Span after = before;
        after.pieces = {TextRange{start, start + 30}};
        after.tag = shown.tagset.tags[std::size_t(upTo(6))].id;
        follow({edited(before, after)});
        QTest::qWait(1);
    }
    CHECK(rounds > 10);
    const Counts followed = countsOf(shown.bar.rows());
    setArticle();
    shown.bar.countAll();
    CHECK(followed == countsOf(shown.bar.rows()));
}

TEST_CASE("found words and the selected span show in the overview", "[overview]")
{
    Shown shown({});
    const PageColors colors = pageColors(false);
    shown.bar.setHits({{200, 204}, {700, 704}}, 1);
    shown.bar.setSelected({TextRange{400, 410}});
    const QImage image = shown.bar.grab().toImage();
    CHECK(image.pixelColor(1, 10 + 41) == colors.accent);
    CHECK(image.pixelColor(1, 10 + 141) == colors.ink);
    CHECK(image.pixelColor(8, 10 + 78) == colors.ink);
    CHECK(image.pixelColor(8, 10 + 81) == colors.paper); // framed, not filled
}

TEST_CASE("a click in the overview asks for that part of the page", "[overview]")
{
    Shown shown({});
    QSignalSpy asked(&shown.bar, &OverviewBar::placeAsked);
    QTest::mouseClick(&shown.bar, Qt::LeftButton, {}, QPoint(8, 110));
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].toDouble() == Approx(0.5));
    QTest::mouseClick(&shown.bar, Qt::LeftButton, {}, QPoint(8, 3));
    CHECK(asked[1][0].toDouble() == 0);
    QTest::mouseClick(&shown.bar, Qt::RightButton, {}, QPoint(8, 110));
    CHECK(asked.size() == 2);
}

TEST_CASE("an overview of nothing is empty and takes clicks", "[overview]")
{
    OverviewBar bar;
    bar.resize(16, 200);
    bar.setGroove(0, 200);
    bar.follow({});
    QSignalSpy asked(&bar, &OverviewBar::placeAsked);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(8, 100));
    CHECK(asked.isEmpty());
    bar.grab();
}
