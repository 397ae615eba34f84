// Blocks against what they promise: every paragraph whole or cut where a line may break, nothing lost.
#include "tests/support/strings.h"
#include "tests/ui/article/shown_article.h"
#include "ui/article/blocks.h"

#include "model/text/boundaries.h"

#include <random>

namespace {

void checkBlocks(const QString &text)
{
    const Paragraphs paragraphs(text);
    const Blocks blocks(text, paragraphs);
    REQUIRE(blocks.count() >= paragraphs.count());
    qsizetype next = 0;
    for (qsizetype block = 0; block < blocks.count(); ++block) {
        const TextRange range = blocks.range(block);
        const TextRange paragraph = paragraphs.range(blocks.paragraph(block));
        INFO("block " << block << ", " << range.start << "-" << range.end);
        REQUIRE(range.start == next);
        REQUIRE(range.length() <= Blocks::longest);
        CHECK(blocks.startsParagraph(block) == (range.start == paragraph.start));
        CHECK(blocks.endsParagraph(block) == (range.end == paragraph.end));
        CHECK(isGraphemeBoundary(text, range.start));
        if (blocks.startsParagraph(block))
            CHECK(blocks.firstOf(blocks.paragraph(block)) == block);
        CHECK(blocks.at(range.start) == block);
        if (!range.isEmpty())
            CHECK(blocks.at(range.end - 1) == block);
        // The line feed belongs to the paragraph it ends.
        if (blocks.endsParagraph(block))
            CHECK(blocks.at(range.end) == block);
        next = range.end + (blocks.endsParagraph(block) ? 1 : 0);
    }
    CHECK(next == text.size() + 1);

    qsizetype block = 0;
    blocks.forEach([&](const Blocks::Block &one) {
        INFO("block " << block);
        REQUIRE(block < blocks.count());
        CHECK(one.range == blocks.range(block));
        CHECK(one.paragraph == blocks.paragraph(block));
        CHECK(one.starts == blocks.startsParagraph(block));
        CHECK(one.ends == blocks.endsParagraph(block));
        CHECK(one.isBlank == paragraphs.isBlank(one.paragraph));
        ++block;
    });
    CHECK(block == blocks.count());
}

} // namespace

TEST_CASE("blocks cover short paragraphs and blank lines and an empty text")
{
    checkBlocks(QString());
    checkBlocks(QStringLiteral("One."));
    checkBlocks(QStringLiteral("\n\nOne.\n\nTwo.\n"));
}

TEST_CASE("blocks of random texts with long paragraphs lose nothing")
{
    std::mt19937 random(5);
    const char *const pieces[] = {
        "word ", "A sentence ends. ", "中国外交部。", "e\u0301", "👩‍👩‍👧‍👦", "x", "\n"};
    for (int round = 0; round < 20; ++round) {
        QString text;
        const qsizetype wanted = qsizetype(random() % 60'000);
        // Some paragraphs of one kind only: nothing but spaces to cut at, or nothing at all.
        while (text.size() < wanted) {
            const char *one = pieces[random() % std::size(pieces)];
            for (unsigned i = random() % 3000; i > 0 && *one != '\n'; --i)
                text += QString::fromUtf8(one);
            if (*one == '\n' || random() % 4 == 0)
                text += QLatin1Char('\n');
        }
        INFO("round " << round);
        checkBlocks(text);
    }
}

TEST_CASE("a long paragraph is cut behind a sentence where there is one")
{
    const QString text =
        paragraphs(1, 5000).replace(QStringLiteral(" facts "), QStringLiteral(" facts. The "));
    const Paragraphs list(text);
    const Blocks blocks(text, list);
    REQUIRE(blocks.count() > 2);
    for (qsizetype block = 1; block < blocks.count(); ++block)
        CHECK(text.mid(blocks.range(block).start - 2, 2) == QStringLiteral(". "));
}

TEST_CASE("no block begins inside a character when there is no other place to cut")
{
    checkBlocks(QString(30'001, QLatin1Char('x')));
    checkBlocks(QString::fromUtf8("😀").repeated(12'000));
    checkBlocks(QStringLiteral("e\u0301").repeated(12'001));
}
