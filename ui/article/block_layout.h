// One block of the article, laid out: its lines, and the marks of its spans in lanes under them.
//
// Places are in logical pixels from the left of the column and the top of the block; positions are UTF-16
// from the start of the block. Shaping is done once; marks can be placed again without it.
#pragma once

#include "model/entities/id.h"
#include "model/text/pieces.h"
#include "ui/article/page_style.h"
#include "ui/tags/mark_painting.h"

#include <QTextLayout>
#include <QVarLengthArray>

#include <optional>
#include <vector>

// A span as one block sees it.
struct BlockSpan
{
    Id id;
    const TagStyle *style = nullptr;
    Hand hand = Hand::Own;
    QString initials;
    qsizetype length = 0; // of the whole span
    Pieces parts;         // within the block, from its start
    bool startsHere = true;
    bool endsHere = true;
};

struct LineBox
{
    int start = 0;
    int end = 0; // start of the next line
    qreal top = 0;
    qreal height = 0;
    qreal baseline = 0;
    qreal left = 0; // of the words, without white space at the end
    qreal right = 0;
    int lanes = 0;

    bool isEmpty() const { return start >= end; }
};

// The mark of one span in one line.
struct MarkPiece
{
    std::size_t span = 0; // in BlockLayout::spans
    int line = 0;
    QRectF slot;  // for the line under the words
    QRectF words; // around the words
    MarkEnds ends;
    bool framed = false; // alone at its place: a box may close around the words
};

struct TintPiece
{
    std::size_t span = 0; // in BlockLayout::spans
    QRectF words;
    QColor color;
};

// Behind and under the words; places in the right margin are counted from the column's left edge too.
struct MarginLabel
{
    std::size_t span = 0;
    qreal lineY = 0; // of the line it belongs to
    qreal y = 0;     // its own middle
    qreal width = 0; // that it would like to have
};

class BlockLayout
{
public:
    struct Wanted
    {
        QString text; // of the block
        Zone zone = Zone::Body;
        bool rightToLeft = false;
        bool startsParagraph = true;
        bool endsParagraph = true;
        qreal metadata = 0; // room kept free below
    };
    BlockLayout(const Wanted &wanted, const PageStyle &style);

    void placeMarks(std::vector<BlockSpan> spans, const PageStyle &style, bool dark);

    int height() const { return m_height; }
    qreal wordsBottom() const { return m_lines.empty() ? 0 : m_lines.back().top + m_lines.back().height; }
    bool isRightToLeft() const { return m_rightToLeft; }
    const ZoneStyle &zone(const PageStyle &style) const { return style.zone(m_zone); }
    Zone zone() const { return m_zone; }
    const std::vector<LineBox> &lines() const { return m_lines; }
    const std::vector<BlockSpan> &spans() const { return m_spans; }
    const std::vector<MarkPiece> &marks() const { return m_marks; }
    const std::vector<TintPiece> &tints() const { return m_tints; }
    const std::vector<MarginLabel> &labels() const { return m_labels; }
    int hiddenLabels() const { return m_hiddenLabels; }

    // Where a line wraps its end is the start of the next one: the later line, unless the earlier is meant.
    int lineAt(int position, bool atEnd = false) const;
    int lineAtY(qreal y) const; // clamped
    qreal xOf(int position, int line) const;
    // Of a line that wraps its end too, but not behind the white space it wraps at.
    int positionAt(qreal x, int line) const;
    // Where the caret goes at the end of a line.
    int endOf(int line) const;
    // The next position as the eye sees it; -1 = out of the block.
    int beside(int position, bool left) const;
    // Around the words of a range, line by line; several in one line where its directions are mixed.
    void eachRect(TextRange range, const std::function<void(int line, const QRectF &)> &visit) const;

    const QTextLayout &layout() const { return m_layout; }
    void draw(QPainter &painter, const QPointF &origin, const QRectF &clip) const;

private:
    void breakLines(const PageStyle &style);
    void stackLines(const PageStyle &style);
    struct Edges
    {
        qreal leading = 0;
        qreal trailing = 0;
        int level = -1; // -1 inside a character
        bool isForward() const { return trailing >= leading; }
        qreal left() const { return std::min(leading, trailing); }
        qreal right() const { return std::max(leading, trailing); }
    };
    int after(int position) const; // the next character
    int before(int position) const;
    static std::optional<Edges> glyphEdges(const QTextLine &line, int position, int length);
    const std::vector<Edges> &edgesIn(int line) const;
    void findLevels(std::vector<Edges> &edges) const;
    qreal mixedX(int position, int line) const;
    template <typename Visit> void eachStop(int line, Visit visit) const;
    void rectsInLine(int line, TextRange range, QVarLengthArray<QRectF, 4> &rects) const;
    void placeTints(bool dark);
    void placeLabels(const PageStyle &style);

    QTextLayout m_layout;
    Zone m_zone;
    qreal m_ascent = 0; // of the zone
    qreal m_descent = 0;
    bool m_rightToLeft = false;
    bool m_mixed = false; // has characters of both directions
    bool m_starts = true;
    bool m_ends = true;
    qreal m_metadata = 0;
    qreal m_wordsTop = 0;
    std::vector<LineBox> m_lines;
    mutable std::vector<std::vector<Edges>> m_edges; // by line; made when first asked for
    std::vector<BlockSpan> m_spans;
    std::vector<MarkPiece> m_marks;
    std::vector<TintPiece> m_tints;
    std::vector<MarginLabel> m_labels;
    int m_hiddenLabels = 0;
    int m_height = 0;
};

// Whether the text reads from the right, by its first letter with a direction (UAX #9, P2 and P3).
bool readsFromRight(QStringView text);
// Direction controls (overrides, embeddings, isolates) that could make words look other than they are
// stored: each is replaced by a visible sign of the same length, so that positions stay true.
bool isDirectionControl(QChar character);
QString withVisibleControls(QString text, QVarLengthArray<int, 4> *places);

// The place of a margin label, from the left of the column and the top of the block.
QRectF labelRect(const MarginLabel &label, const PageStyle &style);
