// From articles, spans and readings, as the project holds them, to the plain values that review works on.
//
// Who is done with an article has read it. Own spans count, not those agreed on or only suggested. Links
// count between two spans of the annotator who drew them.
#pragma once

#include "model/entities/article.h"
#include "model/entities/link.h"
#include "model/entities/person.h"
#include "model/entities/reading.h"
#include "model/entities/span.h"
#include "model/entities/tagset.h"
#include "model/review/passes.h"

#include <QHash>

#include <unordered_map>
#include <vector>

enum class PassUnit { Character, Token, Utf16 }; // code points, the tokens of tokens.h, or as the text counts

class PassBuilder
{
public:
    PassBuilder(const Tagset &tagset, const std::vector<Person> &annotators, PassUnit unit);

    // `spans` with UTF-16 positions in `text`. Gives their ids as the passes have them, by annotator.
    std::vector<std::vector<Id>> add(const Article &article, const QString &text,
                                     const std::vector<Span> &spans, const std::vector<Link> &links,
                                     const std::vector<Reading> &readings);

    const PassSet &passes() const { return m_set; }
    PassSet take() { return std::move(m_set); }

private:
    std::vector<AttributeChoice> choicesOf(const Attributes &attributes);
    int valueNumber(const QString &value);
    int attributeNumber(const QString &name);

    PassSet m_set;
    PassUnit m_unit;
    std::unordered_map<Id, int> m_annotators;
    std::unordered_map<Id, int> m_tags;
    std::unordered_map<Id, std::pair<int, bool>> m_linkTypes; // number, symmetric
    QHash<QString, int> m_attributeNumbers;
    QHash<QString, int> m_valueNumbers;
    QHash<QByteArray, std::vector<AttributeChoice>> m_choices; // by JSON: few different ones
};
