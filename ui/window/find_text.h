// Finds words in an article the way readers mean them: case (at will), accents, composed or decomposed
// letters, typographic or straight quotation marks and soft hyphens make no difference.
#pragma once

#include "model/text/text_range.h"

#include <QString>
#include <QStringView>

#include <vector>

struct FindOptions
{
    bool matchCase = false;
    bool wholeWords = false;

    bool operator==(const FindOptions &) const = default;
};

// A text made ready to be searched; costs one pass, searching it then costs next to nothing. Holds the
// searched form, not the text.
class FindText
{
public:
    FindText() = default;
    FindText(const QString &text, bool matchCase);

    // All hits in text order, UTF-16 of the text it was made from, widened to whole characters.
    std::vector<TextRange> find(const QString &words, const FindOptions &options) const;

private:
    qsizetype original(qsizetype folded) const;

    QString m_text; // shared, not a copy
    QString m_folded;
    // Where the two drift apart: from this folded position on, the original is `shift` further (or less).
    struct Drift
    {
        qsizetype folded;
        qsizetype shift;
    };
    std::vector<Drift> m_drifts;
};
