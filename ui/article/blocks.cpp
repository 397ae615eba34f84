#include "ui/article/blocks.h"

#include <QTextBoundaryFinder>

namespace {

constexpr qsizetype neighbourhood = 400;

// The last place before `limit` where a sentence ends, else where a line may break, else a character's edge.
qsizetype cutBefore(QStringView text, qsizetype limit)
{
    const qsizetype from = limit - neighbourhood;
    const QStringView near = text.sliced(from, std::min(neighbourhood * 2, text.size() - from));
    for (const auto type :
         {QTextBoundaryFinder::Sentence, QTextBoundaryFinder::Line, QTextBoundaryFinder::Grapheme}) {
        QTextBoundaryFinder finder(type, near.data(), near.size());
        finder.setPosition(neighbourhood + 1);
        const qsizetype cut = finder.toPreviousBoundary();
        if (cut > 0)
            return from + cut;
    }
    return text.at(limit).isLowSurrogate() ? limit - 1 : limit;
}

} // namespace

Blocks::Blocks(QStringView text, const Paragraphs &paragraphs) : m_paragraphs(&paragraphs)
{
    qsizetype extra = 0;
    const qsizetype count = paragraphs.count();
    for (qsizetype paragraph = 0; paragraph < count; ++paragraph) {
        const TextRange range = paragraphs.range(paragraph);
        if (range.length() <= longest)
            continue;
        Long parts{paragraph, paragraph + extra, {range.start}};
        while (range.end - parts.starts.back() > longest)
            parts.starts.push_back(cutBefore(text.first(range.end), parts.starts.back() + longest));
        extra += qsizetype(parts.starts.size()) - 1;
        m_long.push_back(std::move(parts));
    }
    m_count = count + extra;
}

Blocks::Place Blocks::place(qsizetype block) const
{
    auto after = std::upper_bound(m_long.begin(), m_long.end(), block,
                                  [](qsizetype value, const Long &one) { return value < one.firstBlock; });
    if (after == m_long.begin())
        return {block, 0, nullptr};
    const Long &one = *std::prev(after);
    const qsizetype part = block - one.firstBlock;
    const qsizetype parts = qsizetype(one.starts.size());
    if (part < parts)
        return {one.paragraph, part, &one};
    return {one.paragraph + part - parts + 1, 0, nullptr};
}

TextRange Blocks::range(qsizetype block) const
{
    const Place where = place(block);
    TextRange range = m_paragraphs->range(where.paragraph);
    if (!where.longOne)
        return range;
    const auto &starts = where.longOne->starts;
    const std::size_t part = std::size_t(where.part);
    return {starts[part], part + 1 < starts.size() ? starts[part + 1] : range.end};
}

bool Blocks::endsParagraph(qsizetype block) const
{
    const Place where = place(block);
    return !where.longOne || where.part + 1 == qsizetype(where.longOne->starts.size());
}

qsizetype Blocks::firstOf(qsizetype paragraph) const
{
    auto after = std::upper_bound(m_long.begin(), m_long.end(), paragraph,
                                  [](qsizetype value, const Long &one) { return value < one.paragraph; });
    if (after == m_long.begin())
        return paragraph;
    const Long &one = *std::prev(after);
    if (one.paragraph == paragraph)
        return one.firstBlock;
    return one.firstBlock + qsizetype(one.starts.size()) + (paragraph - one.paragraph - 1);
}

qsizetype Blocks::at(qsizetype position) const
{
    const qsizetype paragraph = m_paragraphs->at(position);
    const qsizetype first = firstOf(paragraph);
    const Place where = place(first);
    if (!where.longOne)
        return first;
    const auto &starts = where.longOne->starts;
    const auto after = std::upper_bound(starts.begin(), starts.end(), position);
    return first + std::max<qsizetype>(0, after - starts.begin() - 1);
}
