// The whole article on paper: title, where it comes from, numbered paragraphs, marks that are told apart
// without colour (pattern and letter), a legend, page numbers. Laid out for the printer's own pixels.
//
// Holds references to what it was made from. Layouts are kept for a few blocks only, so that a very long
// article costs time and not memory.
#pragma once

#include "model/project/open_article.h"
#include "ui/article/blocks.h"
#include "ui/article/layout_cache.h"
#include "ui/article/pagination.h"
#include "ui/article/span_index.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>

#include <functional>

struct PrintSource
{
    const OpenArticle &article;
    TagStyles styles; // as on screen
    std::function<Hand(const Id &annotator)> handOf;
    std::function<QString(const Id &annotator)> initialsOf;
    QString metadata; // under the title
};

class PrintedArticle
{
    Q_DECLARE_TR_FUNCTIONS(PrintedArticle)

public:
    // `page` in pixels of the device, `resolution` in pixels an inch.
    PrintedArticle(const PrintSource &source, QSizeF page, qreal resolution);

    int pageCount() const { return int(m_pagination.pages().size()) + m_legendPages; }
    void paint(QPainter &painter, int page); // from 0

private:
    struct Legend
    {
        const TagStyle *style = nullptr; // or else a hand
        Hand hand = Hand::Own;
        QString words;
    };
    Zone zoneOf(qsizetype block) const;
    BlockLayout &layoutOf(qsizetype block);
    std::vector<BlockSpan> spansOf(qsizetype block) const;
    void paginate();
    void makeLegend();
    void paintSlice(QPainter &painter, const PageSlice &slice);
    void paintLegend(QPainter &painter, int firstRow, qreal top);
    void paintFrame(QPainter &painter, int page);
    static Qt::Alignment sideOf(bool fromRight) { return fromRight ? Qt::AlignRight : Qt::AlignLeft; }
    qreal px(qreal cssPixels) const { return cssPixels * m_unit; }
    QFont uiFont(qreal points, bool bold = false) const;
    qreal legendRow() const;
    int legendRowsOn(qreal height) const;

    PrintSource m_source;
    QSizeF m_page;
    qreal m_unit; // pixels of the device in a pixel of 1/96 inch
    qreal m_head;
    qreal m_foot;
    PageColors m_colors = pageColors(false);
    PageStyle m_style;
    Blocks m_blocks;
    SpanIndex m_index;
    LayoutCache<BlockLayout> m_layouts;
    Pagination m_pagination;
    qsizetype m_metadataBlock = -1;         // the line stands under this block, or under m_heading
    std::unique_ptr<BlockLayout> m_heading; // the article's title where its text does not begin with one
    std::vector<Legend> m_legend;
    qreal m_legendTop = 0;
    int m_legendOnLastPage = 0; // rows
    int m_legendPages = 0;
};

// False when the device refused a page.
bool printArticle(const PrintSource &source, QPagedPaintDevice &device);
