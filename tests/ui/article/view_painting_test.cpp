#include "tests/ui/article/shown_article.h"

namespace {

// Whether a pixel of this colour (or nearly) is in the picture, within `where`.
bool hasColor(const QImage &image, const QColor &color, QRect where)
{
    where &= image.rect();
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - color.red()) < 6 && std::abs(pixel.green() - color.green()) < 6 &&
                std::abs(pixel.blue() - color.blue()) < 6)
                return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("the page has words in ink on paper and a tag's line under its words")
{
    ShownArticle shown(QStringLiteral("Any accusation must be based on facts.\nA second paragraph."));
    const TextRange words = shown.words("must be based on facts");
    const QRect under = QRect(shown.at(words.start), shown.at(words.end)).adjusted(2, 4, -2, 22);
    const TagStyles styles(shown.tagset, isDark(shown.view.palette()));
    const QColor line = styles.of(shown.tag("Claim").id).line;
    CHECK_FALSE(hasColor(shown.picture(), line, under));
    shown.add("Claim", words);
    CHECK(hasColor(shown.picture(), line, under));
    const PageColors colors = pageColors(isDark(shown.view.palette()));
    CHECK(hasColor(shown.picture(), colors.ink,
                   QRect(shown.at(0), shown.at(words.start)).adjusted(0, -8, 0, 8)));
    CHECK(shown.picture().pixelColor(3, 3) == colors.paper);
}
