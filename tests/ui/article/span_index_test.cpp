// The index of spans against looking at every span for every block.
#include "tests/ui/article/shown_article.h"
#include "ui/article/span_index.h"

#include <algorithm>
#include <random>

namespace {

std::vector<Id> naive(const std::vector<Span> &spans, const Blocks &blocks, qsizetype block)
{
    std::vector<const Span *> found;
    for (const Span &span : spans) {
        for (const TextRange piece : span.pieces) {
            if (blocks.at(piece.start) <= block && block <= blocks.at(piece.end - 1)) {
                found.push_back(&span);
                break;
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const Span *a, const Span *b) { return textOrder(*a, *b); });
    std::vector<Id> ids;
    for (const Span *span : found)
        ids.push_back(span->id);
    return ids;
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
    const QString text =
        paragraphs(12, 30) + QLatin1Char('\n') + paragraphs(1, 4000) + QStringLiteral("\n\nEnd.");
    const Paragraphs list(text);
    const Blocks blocks(text, list);
    REQUIRE(blocks.count() > list.count());
    std::mt19937 random(8);
    std::vector<Span> spans;
    spans.reserve(400); // the index points at them
    SpanIndex index;
    index.reset(blocks);
    for (int i = 0; i < 200; ++i) {
        Span span;
        span.id = Id::make();
        span.pieces = randomPieces(random, text.size());
        spans.push_back(span);
        index.add(spans.back());
    }
    const auto compare = [&] {
        for (qsizetype block = 0; block < blocks.count(); ++block) {
            std::vector<Id> ids;
            for (const SpanIndex::Entry &entry : index.touching(block)) {
                CHECK(entry.span->id == entry.id);
                ids.push_back(entry.id);
            }
            INFO("block " << block);
            REQUIRE(ids == naive(spans, blocks, block));
        }
    };
    compare();
    for (int i = 0; i < 120; ++i) {
        // By swapping the last one into its place: what the index knows of that one must move along.
        const std::size_t gone = random() % spans.size();
        CHECK(index.remove(spans[gone].id, spans[gone].pieces));
        if (gone + 1 != spans.size()) {
            CHECK(index.remove(spans.back().id, spans.back().pieces));
            spans[gone] = spans.back();
            index.add(spans[gone]);
        }
        spans.pop_back();
    }
    compare();
}

TEST_CASE("a span that is not in the index cannot be taken out")
{
    const QString text = QStringLiteral("One.\nTwo.");
    const Paragraphs list(text);
    const Blocks blocks(text, list);
    SpanIndex index;
    index.reset(blocks);
    CHECK_FALSE(index.remove(Id::make(), Pieces{{0, 3}}));
    Span span;
    span.id = Id::make();
    span.pieces = Pieces{{0, 3}};
    index.add(span);
    CHECK_FALSE(index.remove(Id::make(), Pieces{{0, 3}}));
    CHECK(index.remove(span.id, span.pieces));
    CHECK_FALSE(index.remove(span.id, span.pieces));
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
