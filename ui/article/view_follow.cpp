// After a change is on disk: takes over what it means for this page, and nothing else is touched.
#include "ui/article/article_view_private.h"

#include <algorithm>
#include <unordered_set>

void ArticleView::Private::follow(const Changes &changes)
{
    if (!article)
        return;
    std::vector<qsizetype> touched;
    const auto touch = [&](const Pieces &pieces) {
        SpanIndex::forEachBlock(blocks, pieces, [&](qsizetype block) { touched.push_back(block); });
    };
    std::unordered_set<Id> ids;
    bool linksChanged = false;
    bool newcomer = false;
    bool zones = false;
    for (const Change &change : changes) {
        if (const auto *edit = std::get_if<Edit<Span>>(&change)) {
            const Span &any = edit->after ? *edit->after : *edit->before;
            if (any.article != article->article().id)
                continue;
            ids.insert(any.id);
            for (const auto *side : {&edit->before, &edit->after}) {
                if (!*side)
                    continue;
                touch((*side)->pieces);
            }
        } else if (const auto *whole = std::get_if<Edit<Article>>(&change)) {
            zones = zones || (whole->before && whole->after && whole->after->id == article->article().id &&
                              whole->before->zones != whole->after->zones);
        } else if (std::holds_alternative<Edit<Link>>(change)) {
            linksChanged = true;
        }
    }
    for (const Id &id : ids) {
        const Span *span = article->span(id);
        if (!span)
            continue;
        spans.add(span->pieces);
        newcomer = newcomer || std::none_of(annotators.begin(), annotators.end(), [&](const Annotator &one) {
                       return one.person == span->annotator;
                   });
    }
    if (zones) { // other fonts, and the line under the title may have moved
        const Anchor still = anchorNow();
        layouts.clear();
        estimateHeights();
        restore(still);
        q->viewport()->update();
    }
    if (newcomer) {
        takeAnnotators();
        placeMarksAgain();
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());

    if (!touched.empty()) {
        const Anchor still = anchorNow();
        const int before = scrollTop();
        const int height = q->viewport()->height();
        following = true;
        for (const qsizetype block : touched) {
            const int was = heights.height(block);
            placeMarks(block);
            const QRectF rect = blockRect(block);
            if (rect.bottom() < 0 || rect.top() > height)
                continue;
            const int more = heights.height(block) - was;
            const int below = int(rect.bottom()) - std::max(0, more);
            if (more != 0 && below < height && scrollTop() == before) {
                // All below moves as it is.
                q->viewport()->scroll(0, more, QRect(0, below, int(rect.width()), height - below));
            }
            updateBlock(block);
        }
        following = false;
        restore(still);
        if (scrollTop() != before)
            q->viewport()->update();
    }
    if (hovered != Id() && !article->span(hovered))
        hovered = {};
    if (!article->span(selectedSpan)) {
        selectedSpan = {};
        linksChanged = true;
    }
    overview->follow(changes);
    updateOverviewSelection();
    if (linksChanged) {
        if (links)
            links->follow(changes);
        const std::vector<Id> were = linked;
        findLinked();
        for (const Id &id : were)
            updateSpan(id);
        for (const Id &id : linked)
            updateSpan(id);
    }
    updateLinks();
}

void ArticleView::Private::findLinked()
{
    linked.clear();
    if (linkStart != Id())
        linked.push_back(linkStart);
    if (!article || selectedSpan == Id())
        return;
    for (const Link *link : linkIndex().of(selectedSpan))
        linked.push_back(link->from == selectedSpan ? link->to : link->from);
}
