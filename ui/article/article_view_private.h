// The inside of the ArticleView, for its own source files only: what is open, how it is laid out, where the
// caret stands. Three systems of coordinates: the page (y from the top of the article, whatever is scrolled),
// the viewport (page minus scrollTop()), and a block (from the column's left and the block's own top).
#pragma once

#include "model/project/link_index.h"
#include "ui/article/article_view.h"
#include "ui/article/block_layout.h"
#include "ui/article/block_painting.h"
#include "ui/article/blocks.h"
#include "ui/article/height_tree.h"
#include "ui/article/layout_cache.h"
#include "ui/article/link_curves.h"
#include "ui/article/overview_bar.h"
#include "ui/article/page_style.h"
#include "ui/article/span_index.h"
#include "ui/widgets/theme.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointF>

struct ArticleView::Private
{
    explicit Private(ArticleView *view) : q(view) {}

    // A line of text and where its top stands, so that it can be put back there.
    struct Anchor
    {
        qsizetype position = 0;
        qreal below = 0; // from the top of the viewport
    };
    static constexpr Anchor pageStart{0, 1e6};
    // Where the caret stands. Where a line wraps one position has two places: at the end of the earlier line,
    // or at the start of the later one, where it is unless told.
    struct Stop
    {
        Stop(qsizetype at, bool atEnd = false) : position(at), atLineEnd(atEnd) {}
        qsizetype position;
        bool atLineEnd;
    };
    struct LinePlace
    {
        qsizetype block;
        int line;
        int position; // in the block
    };
    struct Annotator
    {
        Id person;
        Hand hand = Hand::Own;
        QString initials;
    };
    // What a selection grows by while the mouse is dragged.
    enum class Grain { Character, Word, Paragraph };

    // view_layout.cpp: paragraphs laid out on demand
    void showArticle();
    void takeStyle();       // after a change of zoom, width, font or switches; the text stays where it is
    void estimateHeights(); // of all blocks, exact where they are laid out
    void placeMarksAgain(); // in all that is laid out
    void placeMarks(qsizetype block); // only when it is laid out
    BlockLayout::Wanted wantedOf(qsizetype block) const;
    // Valid until others have been laid out; may correct heights and with them the scroll bar.
    BlockLayout &laidOut(qsizetype block);
    bool isBlank(qsizetype block) const;
    Zone zoneOf(qsizetype block) const;
    qsizetype metadataBlock() const; // -1: there is no title, the line stands on top
    std::vector<BlockSpan> spansOf(qsizetype block) const;
    const Annotator &annotatorOf(const Span &span) const;
    void takeAnnotators();
    void setHeight(qsizetype block, int height);
    int exactHeight(qsizetype block, const BlockLayout &layout) const;

    // view_follow.cpp
    void follow(const Changes &changes);
    void findLinked(); // the spans that the selected one is linked with

    // view_geometry.cpp
    int scrollTop() const;
    int pageTop() const; // from the page's edge to the first block
    qint64 topOf(qsizetype block) const { return pageTop() + heights.top(block); } // on the page
    QPointF origin(qsizetype block) const; // of its layout, in the viewport (may lay out nothing)
    qsizetype blockAt(qreal viewportY) const;
    template <typename Visit>
    void forEachBlock(qreal top, qreal bottom, Visit visit) const; // in the viewport
    QRectF blockRect(qsizetype block) const;                       // as wide as the viewport
    LinePlace lineOf(Stop stop);
    QRectF caretRect(Stop stop);         // in the viewport
    QRectF lineRect(qsizetype position); // of its line, as wide as the column
    Stop stopAt(const QPointF &viewportPlace);
    Stop stopIn(qsizetype block, int line, qreal x);
    qsizetype clamped(qsizetype position) const; // into the text, to the edge of a character
    Id spanAt(const QPointF &viewportPlace);     // by its words, its mark or its label; innermost first
    QRectF spanRect(const Span &span);           // around all of it that is laid out, in the viewport

    // view_scrolling.cpp
    void updateScrollBars();
    void settle(); // lays out what is on screen
    Anchor anchorNow();
    void restore(const Anchor &anchor);
    void scrollTo(qint64 pageY);
    void scrollBy(int pixels);
    void bringIntoView(const QRectF &viewportRect);
    void zoomAt(double zoom, const QPointF &viewportPlace);

    // view_painting.cpp
    void updateBlock(qsizetype block);
    void updateRange(TextRange range);
    void updateSpan(const Id &span);
    void updateCaret();
    BlockLook lookOf(qsizetype block) const;
    void paintMetadata(QPainter &painter);
    void paintCaret(QPainter &painter, const QRectF &clip);
    void startBlinking();

    // view_beside.cpp
    void makeOverview();
    void placeOverview();
    void updateOverviewSelection();
    qsizetype positionAtPart(double part) const; // of the page's whole height
    qreal lineMiddle(const Span &span);
    const LinkIndex &linkIndex();
    struct ShownLink
    {
        const Link *link;
        QString name;
        LinkCurve curve;
    };
    std::vector<const Link *> linksToShow(); // the selected span's first
    std::vector<ShownLink> shownLinks();     // in the same order
    QString linkNameAt(const QPointF &viewportPlace);
    void paintLinks(QPainter &painter, const std::vector<ShownLink> &shown) const;
    void paintLinkNames(QPainter &painter, const std::vector<ShownLink> &shown) const;
    void updateLinks();

    // view_selection.cpp
    void moveCaret(Stop stop, bool extend);
    void setSelection(qsizetype anchor, Stop caret); // tells of it, paints what changed
    Stop caretStop() const { return {caret, caretAtLineEnd}; }
    TextRange selection() const { return {std::min(mark, caret), std::max(mark, caret)}; }

    // view_keyboard.cpp
    bool pressKey(QKeyEvent *event);
    qsizetype besides(qsizetype position, bool left);
    qsizetype wordBesides(qsizetype position, bool left);
    Stop lineEdge(Stop from, bool end);
    Stop lineBelow(Stop from, bool down);
    void turnPage(bool down, bool extend);
    qsizetype paragraphEdge(qsizetype position, bool forward) const;

    // view_linking.cpp
    Id labelAt(const QPointF &viewportPlace); // in the right margin
    void dragLink(const QPointF &viewportPlace);
    void dropLink(const QPointF &viewportPlace);
    void paintLinkDrag(QPainter &painter);

    // view_mouse.cpp
    void startGrain(qsizetype position, Grain wanted);
    TextRange grainAt(qsizetype position) const;
    void dragTo(const QPointF &viewportPlace);
    void autoScroll();
    void chooseSpan(const Id &span); // by the user
    void hover(const QPointF &viewportPlace);
    void setHovered(const Id &span);
    QString tipOf(const Span &span) const;
    QString tipOfParagraph(const QPointF &viewportPlace); // its zone and whether it was read; beside it only
    QString tipOfLabel(const QPointF &viewportPlace);     // how to link from it; empty elsewhere

    ArticleView *q;

    std::shared_ptr<const OpenArticle> article; // null = nothing open
    Blocks blocks;
    SpanIndex spans;
    HeightTree heights;
    LayoutCache<BlockLayout> layouts{160};
    PageStyle style;
    TagStyles tagStyles;
    PageColors colors;
    bool dark = false;
    double zoom = 1.0;
    double textScale = 0; // of the window's font; 0 until asked: asking costs as much as a laid out paragraph
    bool showsLetters = false;
    bool showsLabels = true;
    QString metadata;
    LineSet readLines;
    Emphases emphases; // while reviewing

    Id person;
    std::function<QString(const Id &)> initialsOf;
    std::function<QString(const Id &)> nameOf;
    std::vector<Annotator> annotators; // of this article; the person's own first

    qsizetype mark = 0; // the end of the selection that stays
    qsizetype caret = 0;
    bool caretAtLineEnd = false;
    qreal caretX = -1; // up and down aim at it; < 0 = take the caret's own
    bool caretOn = true;
    QBasicTimer blink;

    Id selectedSpan;
    std::vector<Id> linked;
    std::optional<LinkIndex> links; // made when first asked for
    bool showsAllLinks = false;
    bool linksWereShown = false;
    OverviewBar *overview = nullptr; // a child of the view
    Id linkStart;                    // outlined like a linked one
    Id hovered;
    std::vector<TextRange> hits;
    qsizetype currentHit = -1;

    std::optional<Anchor> anchor; // what place() and re-wrapping hold on to; none after scrolling
    bool correcting = false;      // the scroll bars follow the heights, not the user
    bool settling = false;        // many heights change: the scroll bars follow at the end
    bool barsAreLate = false;
    bool following = false; // the place is put back when all heights are right
    qreal wheelRest = 0;

    Grain grain = Grain::Character;
    TextRange grainStart; // what the drag began with
    QPointF pressedAt;
    bool pressed = false;
    Id linkPressed; // a link may be drawn from its label, or with Ctrl from its words
    bool dragged = false;
    QElapsedTimer sinceDoubleClick;
    QPointF doubleClickAt;
    QPointF mouseAt;
    QBasicTimer autoScrolling;
};

template <typename Visit> void ArticleView::Private::forEachBlock(qreal top, qreal bottom, Visit visit) const
{
    if (!article)
        return;
    for (qsizetype block = blockAt(top); block < blocks.count(); ++block) {
        if (qreal(topOf(block) - scrollTop()) >= bottom)
            return;
        visit(block);
    }
}
