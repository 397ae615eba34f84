#include "ui/article/article_view_private.h"

#include "ui/article/printed_article.h"

bool ArticleView::print(QPagedPaintDevice &device) const
{
    if (!d->article)
        return false;
    const auto of = [this](const Id &person) -> const Private::Annotator & {
        for (const Private::Annotator &annotator : d->annotators) {
            if (annotator.person == person)
                return annotator;
        }
        return d->annotators.front();
    };
    PrintSource source{*d->article, d->tagStyles, {}, {}, d->metadata};
    source.handOf = [of](const Id &person) { return of(person).hand; };
    source.initialsOf = [this](const Id &person) {
        return d->initialsOf ? d->initialsOf(person) : QString();
    };
    return printArticle(source, device);
}
