// One paragraph laid out: lines, places, the marks under them.
#include "tests/ui/article/drawn_block.h"
#include "tests/ui/article/shown_article.h"

#include <random>

TEST_CASE("lines follow one another without a gap and lie in the column")
{
    for (const QString &text : {paragraphs(1, 120), QString::fromUtf8("中国外交部发言人说。").repeated(40),
                                QString::fromUtf8("قالت الصين إن الاتهامات يجب ").repeated(20)}) {
        const DrawnBlock block(text, 500);
        const auto &lines = block.layout->lines();
        REQUIRE(lines.size() > 3);
        int next = 0;
        qreal bottom = 0;
        for (const LineBox &line : lines) {
            CHECK(line.start == next);
            CHECK(line.top >= bottom);
            CHECK(line.left >= -0.5);
            CHECK(line.right <= block.page.column + 0.5);
            CHECK(line.baseline > line.top);
            CHECK(line.baseline < line.top + line.height);
            next = line.end;
            bottom = line.top + line.height;
        }
        CHECK(next == text.size());
        CHECK(block.layout->height() >= bottom);
        CHECK(block.layout->wordsBottom() == bottom);
    }
}

TEST_CASE("a place in a line gives the position whose caret stands there")
{
    const DrawnBlock block(paragraphs(1, 80), 500);
    for (int line = 0; line < int(block.layout->lines().size()); ++line) {
        const LineBox &box = block.layout->lines()[std::size_t(line)];
        CHECK(block.layout->lineAtY(box.top + 1) == line);
        for (int position = box.start; position < box.end; ++position) {
            CHECK(block.layout->lineAt(position) == line);
            CHECK(block.layout->positionAt(block.layout->xOf(position, line), line) == position);
        }
    }
    CHECK(block.layout->lineAtY(-100) == 0);
    CHECK(block.layout->lineAtY(1e6) == int(block.layout->lines().size()) - 1);
}

TEST_CASE("marks cover the words of their span line by line")
{
    DrawnBlock block(paragraphs(1, 80), 500);
    const TextRange range{20, 200};
    block.place({block.span(0, range)});
    REQUIRE(block.layout->marks().size() > 2);
    int line = -1;
    for (const MarkPiece &piece : block.layout->marks()) {
        CHECK(piece.line > line);
        line = piece.line;
        const LineBox &box = block.layout->lines()[std::size_t(line)];
        const int start = std::max(20, box.start);
        CHECK(std::abs(piece.words.left() - block.layout->xOf(start, line)) < 0.01);
        if (range.end < box.end)
            CHECK(std::abs(piece.words.right() - block.layout->xOf(200, line)) < 0.01);
        CHECK(piece.ends.start == (box.start <= 20));
        CHECK(piece.ends.end == (box.end >= 200));
        CHECK(piece.slot.top() > box.baseline);
        CHECK(piece.slot.bottom() <= box.top + box.height); // the first lane
        CHECK(piece.slot.top() == std::floor(piece.slot.top()));
    }
}

TEST_CASE("marks that overlap lie under each other and a line with many of them is taller")
{
    DrawnBlock block(paragraphs(1, 40), 500);
    REQUIRE(block.layout->lines().size() > 1);
    const qreal plain = block.layout->lines().front().height;
    std::vector<BlockSpan> spans;
    for (std::size_t i = 0; i < 7; ++i)
        spans.push_back(block.span(i, {0, 30 - qsizetype(i)}));
    block.place(spans);
    const LineBox &line = block.layout->lines().front();
    CHECK(line.lanes == 7);
    CHECK(line.height > plain);
    for (const MarkPiece &a : block.layout->marks()) {
        // Down to where the tints of the next line begin.
        const ZoneStyle &zone = block.layout->zone(block.page);
        CHECK(a.slot.bottom() <= block.layout->lines()[1].baseline - zone.ascent + 0.5);
        for (const MarkPiece &b : block.layout->marks()) {
            if (&a != &b)
                CHECK_FALSE(a.slot.intersects(b.slot));
        }
    }
    block.place({});
    CHECK(block.layout->lines().front().height == plain);
    CHECK(block.layout->marks().empty());
    CHECK(block.layout->tints().empty());
}

TEST_CASE("labels stand beside their lines and never on each other")
{
    DrawnBlock block(paragraphs(1, 60), 1000);
    REQUIRE(block.page.labels);
    std::vector<BlockSpan> spans;
    for (std::size_t i = 0; i < 30; ++i)
        spans.push_back(block.span(i % 7, {qsizetype(i), qsizetype(i) + 20}));
    block.place(spans);
    const auto &labels = block.layout->labels();
    REQUIRE(labels.size() > 1);
    CHECK(labels.size() + std::size_t(block.layout->hiddenLabels()) == 30);
    for (std::size_t i = 1; i < labels.size(); ++i)
        CHECK_FALSE(labelRect(labels[i], block.page).intersects(labelRect(labels[i - 1], block.page)));
    CHECK(labelRect(labels.back(), block.page).bottom() <= block.layout->height() + 1);
}

TEST_CASE("the rectangles of a range in mixed directions are as wide as its characters")
{
    const QString text = QString::fromUtf8("He said שלום עולם and then مرحبا بالعالم twice.");
    const DrawnBlock block(text, 1200);
    REQUIRE(block.layout->lines().size() == 1);
    const auto width = [&](TextRange range) {
        qreal sum = 0;
        block.layout->eachRect(range, [&](int, const QRectF &rect) { sum += rect.width(); });
        return sum;
    };
    const LineBox &line = block.layout->lines().front();
    CHECK(std::abs(width({0, text.size()}) - (line.right - line.left)) < 1);
    for (qsizetype cut = 1; cut < text.size(); ++cut)
        CHECK(std::abs(width({0, cut}) + width({cut, text.size()}) - (line.right - line.left)) < 2);
}

TEST_CASE("direction controls are shown and do not turn the text around")
{
    QVarLengthArray<int, 4> places;
    const QString shown = withVisibleControls(QStringLiteral("a\u202Ebc\u2066d"), &places);
    CHECK(shown == QStringLiteral("a\u25C6bc\u25C6d"));
    CHECK(places.size() == 2);
    const DrawnBlock block(QStringLiteral("a\u202Ebc"), 500);
    CHECK(block.layout->xOf(2, 0) < block.layout->xOf(3, 0));
}
