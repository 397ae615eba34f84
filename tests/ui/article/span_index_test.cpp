// The index of spans against looking at every span for every block.
#include "tests/ui/article/shown_article.h"
#include "ui/article/span_index.h"

#include <algorithm>
#include <random>

namespace {

struct Indexed
{
    explicit Indexed(QString words) : text(std::move(words)), lines(text), blocks(text, lines) {}

    void add(const Pieces &pieces, bool tell)
    {
        auto span = std::make_unique<Span>();
        span->id = Id::make();
        span->pieces = pieces;
        const auto before = [](const Span *a, const Span *b) { return textOrder(*a, *b); };
        order.insert(std::upper_bound(order.begin(), order.end(), span.get(), before), span.get());
        spans.push_back(std::move(span));
        if (tell)
            index.add(pieces);
    }
    void remove(std::size_t which)
    {
        std::erase(order, spans[which].get());
        spans.erase(spans.begin() + std::ptrdiff_t(which));
    }
    std::vector<Id> naive(qsizetype block) const
    {
        std::vector<Id> ids;
        for (const Span *span : order) {
            const bool touches = std::any_of(span->pieces.begin(), span->pieces.end(), [&](TextRange piece) {
                return blocks.at(piece.start) <= block && block <= blocks.at(piece.end - 1);
            });
            if (touches)
                ids.push_back(span->id);
        }
        return ids;
    }
    void check(qsizetype block) const
    {
        std::vector<Id> ids;
        for (const Span *span : index.touching(block))
            ids.push_back(span->id);
        INFO("block " << block);
        REQUIRE(ids == naive(block));
    }
    void checkAll() const
    {
        for (qsizetype block = 0; block < blocks.count(); ++block)
            check(block);
    }

    QString text;
    Paragraphs lines;
    Blocks blocks;
    std::vector<std::unique_ptr<Span>> spans;
    std::vector<const Span *> order;
    SpanIndex index;
};

QString linesAndALongOne()
{
    return paragraphs(12, 30) + QLatin1Char('\n') + paragraphs(1, 4000) + QStringLiteral("\n\nEnd.");
}

Pieces randomPieces(std::mt19937 &random, qsizetype size)
{
    std::vector<qsizetype> edges;
    const unsigned count = 2 * (1 + random() % 3);
    while (edges.size() < count) {
        const auto edge = qsizetype(random() % unsigned(size));
        if (std::find(edges.begin(), edges.end(), edge) == edges.end())
            edges.push_back(edge);
    }
    std::sort(edges.begin(), edges.end());
    Pieces pieces;
    for (std::size_t i = 0; i < edges.size(); i += 2)
        pieces.append({edges[i], edges[i + 1]});
    return pieces;
}

} // namespace

TEST_CASE("every block knows its spans in text order while spans come and go")
{
    Indexed all(linesAndALongOne());
    REQUIRE(all.blocks.count() > all.lines.count());
    std::mt19937 random(8);
    for (int i = 0; i < 200; ++i)
        all.add(randomPieces(random, all.text.size()), false);
    all.index.reset(all.blocks, all.order);
    all.checkAll();
    for (int i = 0; i < 120; ++i) {
        all.remove(random() % all.spans.size());
        if (i % 3 == 0)
            all.add(randomPieces(random, all.text.size()), true);
    }
    all.checkAll();
}

TEST_CASE("blocks may be asked for in any order with spans added in between")
{
    Indexed all(linesAndALongOne());
    std::mt19937 random(3);
    for (int i = 0; i < 60; ++i)
        all.add(randomPieces(random, all.text.size()), false);
    all.index.reset(all.blocks, all.order);
    for (int i = 0; i < 60; ++i) {
        all.check(qsizetype(random() % unsigned(all.blocks.count())));
        all.add(randomPieces(random, all.text.size()), true);
        if (i % 4 == 0)
            all.remove(random() % all.spans.size());
    }
    all.checkAll();
}

TEST_CASE("a span over the whole article is in every block until it is gone")
{
    Indexed all(linesAndALongOne());
    all.index.reset(all.blocks, all.order);
    all.check(all.blocks.count() - 1);
    all.add({{0, all.text.size()}}, true);
    for (qsizetype block = 0; block < all.blocks.count(); ++block)
        REQUIRE(all.index.touching(block).size() == 1);
    all.remove(0);
    for (qsizetype block = 0; block < all.blocks.count(); ++block)
        REQUIRE(all.index.touching(block).empty());
}

TEST_CASE("a block between two pieces is not touched")
{
    Indexed all(QStringLiteral("One two.\nThree.\nFour."));
    all.add({{0, 3}, {16, 20}}, false);
    all.index.reset(all.blocks, all.order);
    CHECK(all.index.touching(0).size() == 1);
    CHECK(all.index.touching(1).empty());
    CHECK(all.index.touching(2).size() == 1);
}

TEST_CASE("pieces that meet in one block visit it once")
{
    const QString text = QStringLiteral("One two.\nThree.\nFour.");
    const Paragraphs list(text);
    const Blocks blocks(text, list);
    std::vector<qsizetype> seen;
    SpanIndex::forEachBlock(blocks, Pieces{{0, 2}, {4, 11}, {12, 14}, {16, 18}},
                            [&](qsizetype block) { seen.push_back(block); });
    CHECK(seen == std::vector<qsizetype>{0, 1, 2});
}
