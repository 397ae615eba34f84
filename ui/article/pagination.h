// Where an article's lines go on the pages of a print: lines are never cut, a paragraph does not leave one
// line alone at the foot or the head of a page, and a heading stays with what follows it.
//
// Blocks are added in order; heights are in the pixels of the printer, from the top of a page.
#pragma once

#include "ui/article/block_layout.h"

#include <vector>

// Lines [firstLine, endLine) of one block on one page.
struct PageSlice
{
    qsizetype block = 0;
    int firstLine = 0;
    int endLine = 0;
    qreal y = 0; // of the block's top: negative where its first lines are on the page before
};

struct PrintedBlock
{
    qsizetype block = 0;
    const std::vector<LineBox> *lines = nullptr; // none = a blank line: room, but not at the top of a page
    qreal height = 0;
    bool continues = false;     // the part before it belongs to the same paragraph
    bool keepsWithNext = false; // a heading
};

class Pagination
{
public:
    explicit Pagination(qreal pageHeight);

    void add(const PrintedBlock &block);
    // Room for what comes after the article (the legend): where it starts. A new page when it does not fit.
    qreal addRest(qreal height);

    const std::vector<std::vector<PageSlice>> &pages() const { return m_pages; }

private:
    void newPage();
    void placeHeadings();
    void place(const PrintedBlock &block);
    // How many lines of the block, from `first`, may stand on the rest of this page; 0 = none.
    int linesThatFit(const PrintedBlock &block, int first, qreal top) const;

    qreal m_pageHeight;
    qreal m_y = 0; // the first free place on the last page
    std::vector<std::vector<PageSlice>> m_pages;
    // Headings wait for the first lines of what they stand above.
    struct Heading
    {
        PrintedBlock block;
        std::vector<LineBox> lines;
    };
    std::vector<Heading> m_waiting;
};
