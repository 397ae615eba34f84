// An article with very many spans and links: what is not on screen costs nothing and does not show.
#include "tests/ui/article/shown_article.h"

#include <random>

namespace {

bool hasInk(const QImage &image, const QRect &where)
{
    const QColor paper = pageColors(false).paper;
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x) {
            if (image.pixelColor(x, y) != paper)
                return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("among twenty thousand spans the links of what is on screen are drawn and no others")
{
    ShownArticle shown(paragraphs(3000, 30), {1200, 700});
    const Paragraphs lines = shown.open->paragraphs(); // another article is opened below
    std::mt19937 random(2);
    std::vector<Span> spans;
    for (int i = 0; i < 20'000; ++i) {
        const TextRange line = lines.range(i * 3000 / 20'000);
        const qsizetype start = line.start + qsizetype(random() % 60);
        const Tag &tag = shown.tagset.tags[random() % shown.tagset.tags.size()];
        spans.push_back(shown.made("Claim", {TextRange{start, start + 20}}, shown.me));
        spans.back().tag = tag.id;
    }
    // All within one stretch of the article, far from its beginning.
    std::vector<Link> links;
    for (int i = 0; i < 1000; ++i) {
        Link link;
        link.id = Id::make();
        link.from = spans[std::size_t(13'300 + random() % 60)].id;
        link.to = spans[std::size_t(13'300 + random() % 60)].id;
        links.push_back(link);
    }
    shown.open = std::make_shared<OpenArticle>(shown.article, shown.text(), spans, links);
    shown.view.setArticle(shown.open);
    shown.view.setShowsAllLinks(true);
    shown.view.clearFocus();
    const int column = shown.view.rectOf(0).x();
    REQUIRE(column > 120);
    const QRect margin(column - 30, 60, 20,
                       500); // between the words and their paragraphs' numbers, or over these

    const auto inkOf = [&](int line) {
        shown.view.setPlace(lines.range(line).start);
        return shown.picture();
    };
    const QImage without = [&] {
        shown.view.setShowsAllLinks(false);
        const QImage picture = inkOf(1998);
        shown.view.setShowsAllLinks(true);
        return picture;
    }();
    CHECK(inkOf(1998) != without);
    CHECK(hasInk(inkOf(1998), margin));
    const QImage far = inkOf(500);
    shown.view.setShowsAllLinks(false);
    CHECK(shown.picture() == far);
    shown.view.setShowsAllLinks(true);

    // One that is added is there at once, and gone again when it is taken away.
    Link added_;
    added_.id = Id::make();
    const auto firstIn = [&](int line) {
        const auto &all = shown.open->spans();
        const qsizetype start = lines.range(line).start;
        return (*std::lower_bound(all.begin(), all.end(), start,
                                  [](const Span *one, qsizetype at) { return one->hull().start < at; }))
            ->id;
    };
    added_.from = firstIn(501);
    added_.to = firstIn(503);
    shown.follow({added(added_)});
    CHECK(shown.picture() != far);
    shown.follow({removed(added_)});
    CHECK(shown.picture() == far);
}
