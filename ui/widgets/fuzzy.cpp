#include "ui/widgets/fuzzy.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace {

QString folded(QStringView text)
{
    QString plain;
    for (const QChar letter : text.toString().normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter.toCaseFolded();
    }
    return plain;
}

constexpr int plainHit = 1;
constexpr int runBonus = 6;
constexpr int wordBonus = 10;

} // namespace

int fuzzyScore(QStringView pattern, QStringView text)
{
    QString letters = folded(pattern);
    letters.remove(QLatin1Char(' '));
    if (letters.isEmpty())
        return 1;
    const QString words = folded(text);
    if (words.size() < letters.size())
        return 0;

    // best[i] = the best score with the letters so far, the last of them at words[i]; -1 = impossible.
    std::vector<int> best(static_cast<std::size_t>(words.size()), -1);
    for (qsizetype k = 0; k < letters.size(); ++k) {
        std::vector<int> next(best.size(), -1);
        int before = k == 0 ? 0 : -1; // best of any earlier place
        for (qsizetype i = 0; i < words.size(); ++i) {
            const auto here = static_cast<std::size_t>(i);
            if (words[i] == letters[k] && before >= 0) {
                const bool startsWord = i == 0 || !words[i - 1].isLetterOrNumber();
                next[here] = before + plainHit + (startsWord ? wordBonus : 0);
            }
            if (words[i] == letters[k] && k > 0 && i > 0 && best[here - 1] >= 0)
                next[here] = std::max(next[here], best[here - 1] + plainHit + runBonus);
            if (k > 0)
                before = std::max(before, best[here]);
        }
        best = std::move(next);
    }
    const int score = *std::max_element(best.begin(), best.end());
    if (score < 0)
        return 0;
    // A word that begins with what was typed is what was meant, even where initials would fit too.
    bool begins = false;
    for (qsizetype at = words.indexOf(letters); at >= 0 && !begins; at = words.indexOf(letters, at + 1))
        begins = at == 0 || !words[at - 1].isLetterOrNumber();
    const int whole = begins ? wordBonus : 0;
    // Of two equal fits the shorter text is the likelier one.
    return (score + whole) * 100 + std::max(0, 99 - static_cast<int>(std::min<qsizetype>(words.size(), 99)));
}
