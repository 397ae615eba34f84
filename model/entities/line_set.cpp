#include "model/entities/line_set.h"

#include <QStringList>

#include <algorithm>

namespace {

// More lines than any text this program opens.
constexpr qlonglong mostLines = 200'000'000;

// Digits without a leading zero; -1 for anything else.
qlonglong lineNumber(QStringView digits)
{
    const bool plain = !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
    if (!plain || (digits.size() > 1 && digits.front() == QLatin1Char('0')))
        return -1;
    bool ok = false;
    const qlonglong number = digits.toLongLong(&ok);
    return ok && number < mostLines ? number : -1;
}

} // namespace

qsizetype LineSet::count() const
{
    qsizetype count = 0;
    for (const Run &run : m_runs)
        count += run.last - run.first + 1;
    return count;
}

bool LineSet::contains(qsizetype line) const
{
    const auto next = std::upper_bound(m_runs.begin(), m_runs.end(), line,
                                       [](qsizetype value, const Run &run) { return value < run.first; });
    return next != m_runs.begin() && line <= std::prev(next)->last;
}

std::vector<qsizetype> LineSet::lines() const
{
    std::vector<qsizetype> lines;
    lines.reserve(std::size_t(count()));
    for (const Run &run : m_runs) {
        for (qsizetype line = run.first; line <= run.last; ++line)
            lines.push_back(line);
    }
    return lines;
}

void LineSet::insert(qsizetype line)
{
    if (line < 0 || contains(line))
        return;
    auto next = std::find_if(m_runs.begin(), m_runs.end(), [&](const Run &run) { return run.first > line; });
    const bool joinsBefore = next != m_runs.begin() && std::prev(next)->last == line - 1;
    const bool joinsAfter = next != m_runs.end() && next->first == line + 1;
    if (joinsBefore && joinsAfter) {
        std::prev(next)->last = next->last;
        m_runs.erase(next);
    } else if (joinsBefore) {
        std::prev(next)->last = line;
    } else if (joinsAfter) {
        next->first = line;
    } else {
        m_runs.insert(next, {line, line});
    }
}

void LineSet::remove(qsizetype line)
{
    const auto run = std::find_if(m_runs.begin(), m_runs.end(), [&](const Run &candidate) {
        return candidate.first <= line && line <= candidate.last;
    });
    if (run == m_runs.end())
        return;
    const Run old = *run;
    if (old.first == old.last) {
        m_runs.erase(run);
    } else if (line == old.first) {
        run->first = line + 1;
    } else {
        run->last = line - 1;
        if (line < old.last)
            m_runs.insert(std::next(run), {line + 1, old.last});
    }
}

QString LineSet::toString() const
{
    QString text;
    for (const Run &run : m_runs) {
        if (!text.isEmpty())
            text += QLatin1Char(' ');
        text += QString::number(run.first);
        if (run.last > run.first)
            text += QLatin1Char('-') + QString::number(run.last);
    }
    return text;
}

std::optional<LineSet> LineSet::fromString(QStringView text)
{
    LineSet set;
    if (text.isEmpty())
        return set;
    for (const QStringView part : text.split(QLatin1Char(' '))) {
        const qsizetype dash = part.indexOf(QLatin1Char('-'));
        const qlonglong first = lineNumber(dash < 0 ? part : part.first(dash));
        const qlonglong last = dash < 0 ? first : lineNumber(part.sliced(dash + 1));
        if (first < 0 || last < 0 || (dash >= 0 && last <= first))
            return std::nullopt;
        if (!set.m_runs.empty() && first <= set.m_runs.back().last + 1)
            return std::nullopt;
        set.m_runs.push_back({qsizetype(first), qsizetype(last)});
    }
    return set;
}
