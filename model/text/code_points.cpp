#include "model/text/code_points.h"

CodePoints::CodePoints(QStringView text) : m_length(text.size())
{
    const char16_t *units = text.utf16();
    for (qsizetype i = 0; i < m_length; ++i) {
        if (QChar::isHighSurrogate(units[i])) {
            m_pairs.push_back(i);
            ++i;
        }
    }
}

qsizetype CodePoints::fromUtf16(qsizetype position) const
{
    position = std::clamp<qsizetype>(position, 0, m_length);
    if (m_pairs.empty())
        return position;
    // Pairs whose low half is before `position` have taken one unit more than their code point.
    const auto firstNotPassed =
        std::partition_point(m_pairs.begin(), m_pairs.end(), [&](qsizetype pair) { return pair + 1 < position; });
    const qsizetype passed = firstNotPassed - m_pairs.begin();
    const bool inside = firstNotPassed != m_pairs.end() && *firstNotPassed + 1 == position;
    return position - passed - (inside ? 1 : 0);
}

qsizetype CodePoints::toUtf16(qsizetype codePoint) const
{
    codePoint = std::clamp<qsizetype>(codePoint, 0, count());
    if (m_pairs.empty())
        return codePoint;
    // The n-th pair is code point number m_pairs[n] - n, which ascends with n: bisect for how many lie before.
    qsizetype low = 0;
    qsizetype high = qsizetype(m_pairs.size());
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (m_pairs[std::size_t(middle)] - middle < codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return codePoint + low;
}
