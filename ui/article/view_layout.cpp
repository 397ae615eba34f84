// Paragraphs laid out on demand: what has not been near the screen has an estimated height only.
#include "ui/article/article_view_private.h"

#include <QScrollBar>

#include <cmath>

void ArticleView::Private::showArticle()
{
    layouts.clear();
    heights.assign({});
    blocks = article ? Blocks(article->text(), article->paragraphs()) : Blocks();
    if (article)
        spans.reset(blocks, article->spans());
    mark = caret = 0;
    caretAtLineEnd = false;
    caretX = -1;
    selectedSpan = hovered = {};
    linked.clear();
    hits.clear();
    currentHit = -1;
    anchor = pageStart;
    links.reset();
    takeAnnotators();
    style = {};
    takeStyle();
    overview->setArticle(article.get(), [this](double part) { return positionAtPart(part); });
}

void ArticleView::Private::takeStyle()
{
    const Anchor still = anchorNow();
    PageStyle::Wanted wanted;
    if (textScale == 0)
        textScale = PageStyle::textScale(q->font());
    wanted.zoom = zoom * textScale;
    wanted.uiZoom = zoom;
    // Its ragged edge is where the labels stand, whatever side the window begins at.
    const bool isNew = !(style.zoom > 0);
    const QString sample = isNew && article ? sampleOf(article->text()) : QString();
    wanted.mirrored = isNew ? runsFromRight(sample).value_or(q->isRightToLeft()) : style.mirrored;
    wanted.width = q->viewport()->width();
    wanted.letters = showsLetters;
    wanted.labels = showsLabels;
    wanted.uiFont = q->font();
    wanted.tagNames = tagStyles.tagNames();
    wanted.linkNames = tagStyles.linkNames();
    PageStyle next(wanted);
    const bool sameColumn = next.sameColumn(style);
    if (style.zoom > 0)
        next.takeAverages(style);
    else if (article)
        next.measure(sample);
    const bool sameLabels = next.labels == style.labels;
    style = std::move(next);
    // Twice what fits on the screen: each layout takes as much memory as 20,000 characters of text. The lines
    // of bylines are the lowest.
    const qreal leastLine = style.zone(Zone::Body).line * 0.8;
    layouts.setCapacity(std::size_t(std::max(40.0, 2 * q->viewport()->height() / leastLine + 8)));
    if (!sameColumn) {
        layouts.clear();
        estimateHeights();
    } else if (!sameLabels) {
        placeMarksAgain();
    }
    restore(still);
    q->viewport()->update();
}

void ArticleView::Private::estimateHeights()
{
    const qsizetype withMetadata = metadata.isEmpty() ? -1 : metadataBlock();
    const Zones *zones = article ? &article->article().zones : nullptr;
    std::vector<int> estimates(std::size_t(blocks.count()), style.blank);
    qsizetype index = -1;
    // Zones come in long stretches.
    const ZoneStyle *zone = nullptr;
    Zone lastZone = Zone::Body;
    qreal perLine = 0;
    blocks.forEach([&](const Blocks::Block &block) {
        ++index;
        if (block.isBlank)
            return;
        const auto paragraph = std::size_t(block.paragraph);
        const Zone here = paragraph < zones->size() ? (*zones)[paragraph] : Zone::Body;
        if (!zone || here != lastZone) {
            lastZone = here;
            zone = &style.zone(here);
            // About half a word is left free at the end of each line.
            perLine = 1 / std::max(1.0, style.column / zone->averageWidth - 3);
        }
        const int lines = 1 + int(qreal(block.range.length() - 1) * perLine);
        const qreal metadataHeight = index == withMetadata ? style.metadata : 0;
        estimates[std::size_t(index)] = int(1 - 1e-6 + (block.starts ? zone->above : 0) + lines * zone->line +
                                            (block.ends ? zone->below : 0) + metadataHeight);
    });
    heights.assign(std::move(estimates));
    overview->pageChanged();
    updateScrollBars();
}

bool ArticleView::Private::isBlank(qsizetype block) const
{
    return article->paragraphs().isBlank(blocks.paragraph(block));
}

Zone ArticleView::Private::zoneOf(qsizetype block) const
{
    const Zones &zones = article->article().zones;
    const auto paragraph = std::size_t(blocks.paragraph(block));
    return paragraph < zones.size() ? zones[paragraph] : Zone::Body;
}

qsizetype ArticleView::Private::metadataBlock() const
{
    constexpr qsizetype nearTop = 8; // a title further down is something else
    qsizetype last = -1;
    for (qsizetype block = 0; block < std::min(nearTop, blocks.count()); ++block) {
        if (isBlank(block))
            continue;
        if (zoneOf(block) == Zone::Title)
            last = block;
        else if (last >= 0)
            break;
    }
    return last;
}

BlockLayout::Wanted ArticleView::Private::wantedOf(qsizetype block) const
{
    const TextRange range = blocks.range(block);
    const TextRange paragraph = article->paragraphs().range(blocks.paragraph(block));
    constexpr qsizetype enoughForDirection = 2000;
    const QStringView start = QStringView(article->text())
                                  .sliced(paragraph.start, std::min(paragraph.length(), enoughForDirection));
    BlockLayout::Wanted wanted;
    wanted.text = article->text().mid(range.start, range.length());
    wanted.zone = zoneOf(block);
    wanted.rightToLeft = readsFromRight(start);
    wanted.startsParagraph = blocks.startsParagraph(block);
    wanted.endsParagraph = blocks.endsParagraph(block);
    if (!metadata.isEmpty() && block == metadataBlock())
        wanted.metadata = style.metadata;
    return wanted;
}

BlockLayout &ArticleView::Private::laidOut(qsizetype block)
{
    if (BlockLayout *kept = layouts.find(block))
        return *kept;
    auto made = std::make_unique<BlockLayout>(wantedOf(block), style);
    made->placeMarks(spansOf(block), style, dark);
    BlockLayout &layout = layouts.insert(block, std::move(made));
    setHeight(block, exactHeight(block, layout));
    return layout;
}

int ArticleView::Private::exactHeight(qsizetype block, const BlockLayout &layout) const
{
    return isBlank(block) ? style.blank : layout.height();
}

void ArticleView::Private::placeMarks(qsizetype block)
{
    BlockLayout *layout = layouts.find(block);
    if (!layout)
        return;
    layout->placeMarks(spansOf(block), style, dark);
    setHeight(block, exactHeight(block, *layout));
}

void ArticleView::Private::placeMarksAgain()
{
    const Anchor still = anchorNow();
    std::vector<qsizetype> kept;
    layouts.forEach([&](qsizetype block, BlockLayout &) { kept.push_back(block); });
    // Oldest first, so that the order of use stays as it was.
    std::for_each(kept.rbegin(), kept.rend(), [this](qsizetype block) { placeMarks(block); });
    restore(still);
    q->viewport()->update();
}

std::vector<BlockSpan> ArticleView::Private::spansOf(qsizetype block) const
{
    const TextRange range = blocks.range(block);
    std::vector<BlockSpan> found;
    for (const Span *touching : spans.touching(block)) {
        const Span &span = *touching;
        const Annotator &annotator = annotatorOf(span);
        BlockSpan one;
        one.id = span.id;
        one.style = &tagStyles.of(span.tag);
        one.hand = annotator.hand;
        one.initials = annotator.initials;
        for (const TextRange piece : span.pieces) {
            one.length += piece.length();
            const TextRange part{std::max(piece.start, range.start), std::min(piece.end, range.end)};
            if (!part.isEmpty())
                one.parts.append({part.start - range.start, part.end - range.start});
        }
        if (one.parts.isEmpty())
            continue; // touches the line end only
        one.startsHere = span.hull().start >= range.start;
        one.endsHere = span.hull().end <= range.end;
        found.push_back(std::move(one));
    }
    return found;
}

const ArticleView::Private::Annotator &ArticleView::Private::annotatorOf(const Span &span) const
{
    static const Annotator agreed{{}, Hand::Own, QStringLiteral("✓")};
    if (span.layer == Layer::Agreed)
        return agreed;
    for (const Annotator &annotator : annotators) {
        if (annotator.person == span.annotator)
            return annotator;
    }
    return annotators.front();
}

// The person's own marks are solid, those of the teammate with the lowest id dashed, of all others dotted.
void ArticleView::Private::takeAnnotators()
{
    std::vector<Id> mates = article ? article->annotators() : std::vector<Id>();
    std::erase(mates, person);
    const auto initials = [this](const Id &id) { return initialsOf ? initialsOf(id) : QString(); };
    annotators.clear();
    annotators.push_back({person, Hand::Own, mates.empty() ? QString() : initials(person)});
    for (const Id &mate : mates)
        annotators.push_back({mate, annotators.size() == 1 ? Hand::Mate : Hand::OtherMate, initials(mate)});
}

void ArticleView::Private::setHeight(qsizetype block, int height)
{
    const int more = height - heights.height(block);
    if (more == 0)
        return;
    const bool above = topOf(block) < scrollTop();
    heights.set(block, height);
    overview->pageChanged();
    // What is above the eye may grow or shrink; what the eye is on stays.
    const bool outer = correcting;
    correcting = true;
    // Each change of their range makes the scroll area arrange its children.
    if (settling && !above)
        barsAreLate = true;
    else
        updateScrollBars();
    if (above && !following)
        q->verticalScrollBar()->setValue(scrollTop() + more);
    correcting = outer;
}
