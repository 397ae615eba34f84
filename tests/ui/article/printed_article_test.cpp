#include "ui/article/printed_article.h"

#include "tests/support/strings.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace {

Tagset twoTags()
{
    Tagset tagset;
    for (const char *name : {"Claim", "Source"}) {
        Tag tag;
        tag.id = Id::make();
        tag.name = QString::fromLatin1(name);
        tag.light = tag.dark = QStringLiteral("#0072b2");
        tagset.tags.push_back(tag);
    }
    return tagset;
}

struct Printed
{
    Tagset tagset = twoTags();
    Id me = Id::make();
    Id mate = Id::make();
    std::unique_ptr<OpenArticle> open;

    void make(const QString &text, std::vector<TextRange> ranges, Zones zones = {})
    {
        Article article;
        article.id = Id::make();
        article.title = QStringLiteral("Title of the article");
        article.zones = std::move(zones);
        std::vector<Span> spans;
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            Span span;
            span.id = Id::make();
            span.article = article.id;
            span.annotator = i % 3 == 2 ? mate : me;
            span.tag = tagset.tags[i % 2].id;
            span.pieces = {ranges[i]};
            spans.push_back(span);
        }
        open = std::make_unique<OpenArticle>(article, text, std::move(spans), std::vector<Link>());
    }
    PrintSource source() const
    {
        return {*open, TagStyles(tagset, true),
                [this](const Id &id) { return id == me ? Hand::Own : Hand::Mate; },
                [this](const Id &id) { return id == me ? QStringLiteral("ME") : QStringLiteral("AM"); },
                QStringLiteral("example.org · 6 April 2022")};
    }
};

const QSizeF a4(720, 1040); // at 96 dpi, without margins

QImage pageOf(PrintedArticle &printed, int page)
{
    QImage image(a4.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    printed.paint(painter, page);
    return image;
}

// The rows of pixels that are not all white, as stretches from top to bottom.
std::vector<std::pair<int, int>> inkRows(const QImage &image, int left, int right)
{
    std::vector<std::pair<int, int>> rows;
    for (int y = 0; y < image.height(); ++y) {
        bool ink = false;
        for (int x = left; x < right && !ink; ++x)
            ink = image.pixelColor(x, y).lightness() < 200;
        if (!ink)
            continue;
        if (!rows.empty() && rows.back().second == y)
            ++rows.back().second;
        else
            rows.emplace_back(y, y + 1);
    }
    return rows;
}

QString paragraphs(int count)
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list << QStringLiteral("The minister said that taxes fell by three percent last year. ")
                    .repeated(4)
                    .trimmed();
    return list.join(QLatin1Char('\n'));
}

int pagesOf(const QByteArray &pdf)
{
    return int(pdf.count("/Type /Page\n"));
}

} // namespace

TEST_CASE("an article becomes a PDF with as many pages as it needs", "[print]")
{
    Printed printed;
    printed.make(paragraphs(60), {{0, 12}, {13, 40}, {200, 300}});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        PrintedArticle counted(printed.source(), QSizeF(writer.width(), writer.height()),
                               writer.logicalDpiX());
        REQUIRE(printArticle(printed.source(), writer));
        REQUIRE(counted.pageCount() > 3);
        buffer.close();
        CHECK(pagesOf(buffer.data()) == counted.pageCount());
    }
}

TEST_CASE("the number of pages does not follow the printer's resolution", "[print]")
{
    Printed printed;
    printed.make(paragraphs(60), {{0, 12}});
    const int coarse = PrintedArticle(printed.source(), a4, 96).pageCount();
    const int fine = PrintedArticle(printed.source(), a4 * 12.5, 1200).pageCount();
    CHECK(std::abs(coarse - fine) <= 1);
}

TEST_CASE("a page has its title and number and nothing is drawn past its edges", "[print]")
{
    Printed printed;
    printed.make(paragraphs(60), {{0, 12}, {13, 40}});
    PrintedArticle pages(printed.source(), a4, 96);
    const QImage second = pageOf(pages, 1);
    const auto rows = inkRows(second, 0, second.width());
    REQUIRE(rows.size() > 20);
    CHECK(rows.front().first < 20);                  // the title again
    CHECK(rows.back().first > second.height() - 24); // the page's number
    CHECK(rows[rows.size() - 2].second < second.height() - 30);
}

TEST_CASE("one paragraph longer than a page goes on to the next", "[print]")
{
    Printed printed;
    printed.make(QStringLiteral("word ").repeated(6000), {{10, 29000}});
    PrintedArticle pages(printed.source(), a4, 96);
    REQUIRE(pages.pageCount() > 5);
    const QImage third = pageOf(pages, 2);
    CHECK(inkRows(third, 100, 620).size() > 20);
}

TEST_CASE("marks are told apart without colour", "[print]")
{
    // Two tags of the same colour and shape differ by their letter: C and S.
    Printed printed;
    printed.make(QStringLiteral("Taxes fell last year. Taxes fell last year."), {{0, 20}, {22, 42}});
    PrintedArticle pages(printed.source(), a4, 96);
    const QImage page = pageOf(pages, 0).convertToFormat(QImage::Format_Grayscale8);
    const auto rows = inkRows(page, 0, page.width());
    CHECK(rows.size() >= 5); // heading, metadata, words with marks, legend of two tags, page number
    int legend = 0;
    for (const auto &[top, bottom] : rows)
        legend += top > page.height() / 8 && bottom < page.height() - 24;
    CHECK(legend >= 3);
}

// Pixels of the tags' colour in each column, above the legend.
std::vector<int> colouredIn(const QImage &page, int top, int bottom)
{
    std::vector<int> columns(std::size_t(page.width()));
    const QColor color(0x00, 0x72, 0xb2);
    for (int y = top; y < bottom; ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const QColor pixel = page.pixelColor(x, y);
            columns[std::size_t(x)] += std::abs(pixel.red() - color.red()) < 12 &&
                                       std::abs(pixel.green() - color.green()) < 12 &&
                                       std::abs(pixel.blue() - color.blue()) < 12;
        }
    }
    return columns;
}

TEST_CASE("print has letters and open ends of marks where the screen has them, from the right too", "[print]")
{
    const QString latin = QStringLiteral("The minister said that taxes fell by three percent. ").repeated(4);
    const QString arabic =
        QString::fromUtf8("قالت الوزيرة إن الضرائب انخفضت العام الماضي كثيرا. ").repeated(4);
    for (const bool fromRight : {false, true}) {
        INFO((fromRight ? "from the right" : "from the left"));
        Printed printed;
        printed.tagset.tags[0].mark = Mark::Box;
        // From the middle of the first line into the second: a side where it starts, none where it goes on.
        printed.make(fromRight ? arabic : latin, {{20, 130}});
        PrintedArticle pages(printed.source(), a4, 96);
        const QImage page = pageOf(pages, 0);
        const auto widest = [&](int top, int bottom) { // the stretch of columns the mark takes there
            const std::vector<int> columns = colouredIn(page, top, bottom);
            int first = 0;
            int last = int(columns.size()) - 1;
            while (first < last && columns[std::size_t(first)] == 0)
                ++first;
            while (last > first && columns[std::size_t(last)] == 0)
                --last;
            return std::pair{columns[std::size_t(first)] + columns[std::size_t(first + 1)],
                             columns[std::size_t(last)] + columns[std::size_t(last - 1)]};
        };
        // The first line with colour in it: from there on as many rows as a line of the body is high.
        int top = 0;
        const auto rowHasColour = [&](int y) {
            const std::vector<int> row = colouredIn(page, y, y + 1);
            return std::any_of(row.begin(), row.end(), [](int count) { return count > 0; });
        };
        while (top < page.height() / 3 && !rowHasColour(top))
            ++top;
        REQUIRE(top < page.height() / 3);
        const auto [left, right] = widest(top, top + 20);
        INFO("left " << left << ", right " << right);
        CHECK((fromRight ? right > left + 6 : left > right + 6));
    }
}

TEST_CASE("a span that goes on on a new page has its letter there again", "[print]")
{
    Printed printed;
    printed.make(QStringLiteral("word ").repeated(6000), {{10, 29000}});
    PrintedArticle pages(printed.source(), a4, 96);
    const QImage second = pageOf(pages, 1);
    const std::vector<int> columns = colouredIn(second, 40, 80); // the first line of the page
    const auto first = std::find_if(columns.begin(), columns.end(), [](int count) { return count > 0; });
    REQUIRE(first != columns.end());
    CHECK(*(first + 3) > *(first + 200) + 2); // the letter's box is higher than the line
}

TEST_CASE("an article that runs from the right has its numbers on the right", "[print]")
{
    Printed printed;
    printed.make(QStringLiteral("השרה אמרה שהמסים ירדו בשלושה אחוזים. ").repeated(12), {{0, 12}});
    PrintedArticle pages(printed.source(), a4, 96);
    const QImage page = pageOf(pages, 0);
    Printed plain;
    plain.make(paragraphs(3), {{0, 12}});
    // The article decides, not the window.
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    PrintedArticle usual(plain.source(), a4, 96);
    const QImage other = pageOf(usual, 0);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    const auto numbers = [](const QImage &image, bool onRight) {
        int ink = 0;
        for (int y = 60; y < image.height() / 3; ++y) {
            for (int x = 0; x < 92; ++x)
                ink += image.pixelColor(onRight ? image.width() - 1 - x : x, y).lightness() < 200;
        }
        return ink;
    };
    CHECK(numbers(page, true) > 0);
    CHECK(numbers(page, false) == 0);
    CHECK(numbers(other, false) > 0);
    CHECK(numbers(other, true) == 0);
}

TEST_CASE("the legend names every tag that is used and no other", "[print]")
{
    Printed printed;
    printed.make(QStringLiteral("Taxes fell."), {});
    PrintedArticle without(printed.source(), a4, 96);
    const auto bare = inkRows(pageOf(without, 0), 0, int(a4.width())).size();
    Printed tagged;
    tagged.make(QStringLiteral("Taxes fell."), {{0, 5}});
    PrintedArticle with(tagged.source(), a4, 96);
    CHECK(inkRows(pageOf(with, 0), 0, int(a4.width())).size() >= bare + 2);
}

TEST_CASE("an article without any text prints one page", "[print]")
{
    Printed printed;
    printed.make(QString(), {});
    PrintedArticle pages(printed.source(), a4, 96);
    CHECK(pages.pageCount() == 1);
    pageOf(pages, 0);
}

TEST_CASE("print keeps the light colours when the screen is dark", "[print]")
{
    Printed printed;
    printed.tagset.tags[0].dark = QStringLiteral("#ffffff");
    const TagStyles styles = TagStyles(printed.tagset, true).printed();
    CHECK(contrastRatio(styles.of(printed.tagset.tags[0].id).line, Qt::white) >= 3);
    CHECK(contrastRatio(styles.of(Id::make()).line, Qt::white) >= 3);
    CHECK_FALSE(styles.isDark());
}

TEST_CASE("a device that cannot be painted on is told", "[print]")
{
    Printed printed;
    printed.make(QStringLiteral("Taxes fell."), {});
    QPdfWriter writer(QStringLiteral("/nonexistent-folder/article.pdf"));
    CHECK_FALSE(printArticle(printed.source(), writer));
}
