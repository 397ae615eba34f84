// Finds words, phrases and patterns in a text, for the concordance: compiled once, run over many texts.
//
// A query of words is a list of terms: words, or several in quotation marks that must follow one another
// (with anything but words between them). A word that ends in * stands for all that begin so. A text is a
// hit where every term occurs; then each place of each term is one. Case and accents make no difference
// unless asked to; composed and decomposed letters meet either way where accents do not count.
// Positions are UTF-16, half-open.
#pragma once

#include "model/result.h"
#include "model/text/text_range.h"

#include <QRegularExpression>
#include <QString>
#include <QStringView>

#include <vector>

struct TextQuery
{
    enum class Kind { Words, Pattern }; // Pattern: a regular expression (PCRE), ^ and $ at line ends

    QString text;
    Kind kind = Kind::Words;
    bool wholeWords = true;    // false: a term may begin and end inside words; not for patterns
    bool matchCase = false;    // of patterns too
    bool matchAccents = false; // patterns always do

    bool operator==(const TextQuery &) const = default;
};

class TextSearch
{
public:
    // Refuses a query without words and a pattern that is none, in words.
    static Result<TextSearch> compile(const TextQuery &query);

    // In text order, none inside another; empty when one of the terms is missing. A pattern that tries too
    // long (PCRE's own limit, a tenth of a second or so) ends there: `gaveUp` is true then.
    std::vector<TextRange> find(QStringView text, bool *gaveUp = nullptr) const;

    struct Word
    {
        QString letters; // as compared
        QString plain;   // without case and accents
        bool isPrefix = false;
    };
    using Term = std::vector<Word>;
    const std::vector<Term> &terms() const { return m_terms; } // none for a pattern
    const TextQuery &query() const { return m_query; }

private:
    TextQuery m_query;
    std::vector<Term> m_terms;
    QRegularExpression m_pattern;
};
