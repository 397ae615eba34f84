// What an open article knows of its spans.
#include "model/project/open_article.h"

#include <catch2/catch.hpp>

TEST_CASE("an open article knows who has spans in it while they come and go")
{
    Article article;
    article.id = Id::make();
    const Id ana = Id::make();
    const Id ben = Id::make();
    const auto spanBy = [&](const Id &annotator, qsizetype start) {
        Span span;
        span.id = Id::make();
        span.article = article.id;
        span.annotator = annotator;
        span.pieces = {TextRange{start, start + 3}};
        return span;
    };
    const Span first = spanBy(ben, 0);
    const Span second = spanBy(ana, 4);
    OpenArticle open(article, QStringLiteral("One two six ten."), {first, second}, {});
    CHECK(open.annotators() == std::vector<Id>{ana, ben});
    CHECK(open.follow({removed(first)}));
    CHECK(open.annotators() == std::vector<Id>{ana});
    const Span third = spanBy(ben, 8);
    CHECK(open.follow({added(third)}));
    CHECK(open.follow({added(first)}));
    CHECK(open.follow({removed(third)}));
    CHECK(open.annotators() == std::vector<Id>{ana, ben});
    Span moved = second;
    moved.pieces = {TextRange{12, 15}};
    CHECK(open.follow({edited(second, moved)}));
    CHECK(open.annotators() == std::vector<Id>{ana, ben});
    Span given = moved;
    given.annotator = ben;
    CHECK(open.follow({edited(moved, given)}));
    CHECK(open.annotators() == std::vector<Id>{ben});
}
