// The one place where UTF-16 positions (inside the program) and code points (outside it) meet.
//
// Built once per article. Where the text has no character outside the BMP the two are equal and the
// index holds nothing; else it holds the place of each surrogate pair.
#pragma once

#include "model/text/text_range.h"

#include <QStringView>

#include <optional>
#include <vector>

class CodePoints
{
public:
    CodePoints() = default;
    // `text` must have no lone surrogates (normalising sees to that).
    explicit CodePoints(QStringView text);

    qsizetype count() const { return m_length - qsizetype(m_pairs.size()); }

    // Both clamp to the text. A UTF-16 position inside a surrogate pair gives the pair's own number.
    qsizetype fromUtf16(qsizetype position) const;
    qsizetype toUtf16(qsizetype codePoint) const;

    TextRange fromUtf16(TextRange range) const { return {fromUtf16(range.start), fromUtf16(range.end)}; }
    TextRange toUtf16(TextRange range) const { return {toUtf16(range.start), toUtf16(range.end)}; }

private:
    qsizetype m_length = 0;
    std::vector<qsizetype> m_pairs; // UTF-16 position of each high surrogate, ascending
};
