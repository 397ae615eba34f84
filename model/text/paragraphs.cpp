#include "model/text/paragraphs.h"

Paragraphs::Paragraphs(QStringView text) : m_length(text.size())
{
    int number = 0;
    qsizetype start = 0;
    while (true) {
        qsizetype end = text.indexOf(u'\n', start);
        const bool last = end < 0;
        if (last)
            end = m_length;
        m_starts.push_back(start);
        // Stops at the first character to read, so this is cheap but for long runs of blanks.
        const QStringView line = text.sliced(start, end - start);
        const bool blank = std::all_of(line.begin(), line.end(), [](QChar c) { return c.isSpace(); });
        m_numbers.push_back(blank ? 0 : ++number);
        if (last)
            return;
        start = end + 1;
    }
}

TextRange Paragraphs::range(qsizetype index) const
{
    Q_ASSERT(index >= 0 && index < count());
    const bool last = index + 1 == count();
    return {m_starts[std::size_t(index)], last ? m_length : m_starts[std::size_t(index) + 1] - 1};
}

int Paragraphs::number(qsizetype index) const
{
    Q_ASSERT(index >= 0 && index < count());
    return m_numbers[std::size_t(index)];
}

qsizetype Paragraphs::at(qsizetype position) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), position);
    return std::max<qsizetype>(0, after - m_starts.begin() - 1);
}
