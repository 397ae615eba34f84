// The article cut into what one QTextLayout holds: a paragraph, or a part of a very long one. One unbroken
// megabyte would take a quarter of a second to shape; a part of 8,000 characters takes two milliseconds.
//
// Parts are cut where a line may break and never inside a character; the text itself is not touched.
// Holds pointers to the text and the paragraphs it was made from.
#pragma once

#include "model/text/paragraphs.h"

#include <QStringView>

#include <vector>

class Blocks
{
public:
    static constexpr qsizetype longest = 8000;

    Blocks() = default;
    Blocks(QStringView text, const Paragraphs &paragraphs);

    qsizetype count() const { return m_count; }
    TextRange range(qsizetype block) const; // without the LF
    qsizetype paragraph(qsizetype block) const { return place(block).paragraph; }
    bool startsParagraph(qsizetype block) const { return place(block).part == 0; }
    bool endsParagraph(qsizetype block) const;
    // Where two parts of a paragraph meet, the later one; the LF belongs to the paragraph it ends.
    qsizetype at(qsizetype position) const;
    qsizetype firstOf(qsizetype paragraph) const;

    struct Block
    {
        qsizetype paragraph = 0;
        TextRange range;
        bool starts = true; // its paragraph
        bool ends = true;
        bool isBlank = false;
    };
    // Calls `visit` with each in turn: several times as fast as asking for one after the other.
    template <typename Visit> void forEach(Visit visit) const
    {
        auto next = m_long.begin();
        for (qsizetype paragraph = 0; m_paragraphs && paragraph < m_paragraphs->count(); ++paragraph) {
            const bool isBlank = m_paragraphs->isBlank(paragraph);
            const TextRange whole = m_paragraphs->range(paragraph);
            if (next == m_long.end() || next->paragraph != paragraph) {
                visit(Block{paragraph, whole, true, true, isBlank});
                continue;
            }
            const auto &starts = next->starts;
            for (std::size_t i = 0; i < starts.size(); ++i) {
                const bool isLast = i + 1 == starts.size();
                visit(Block{
                    paragraph, {starts[i], isLast ? whole.end : starts[i + 1]}, i == 0, isLast, isBlank});
            }
            ++next;
        }
    }

private:
    struct Long
    {
        qsizetype paragraph;
        qsizetype firstBlock;
        std::vector<qsizetype> starts; // the first one is the paragraph's own
    };
    struct Place
    {
        qsizetype paragraph;
        qsizetype part;
        const Long *longOne;
    };
    Place place(qsizetype block) const;

    const Paragraphs *m_paragraphs = nullptr;
    std::vector<Long> m_long;
    qsizetype m_count = 0;
};
