#include "tests/support/strings.h"
#include "ui/window/find_text.h"

#include <QStringList>

namespace {

std::vector<TextRange> hits(const QString &text, const QString &words, FindOptions options = {})
{
    return FindText(text, options.matchCase).find(words, options);
}

QStringList found(const QString &text, const QString &words, FindOptions options = {})
{
    QStringList list;
    for (const TextRange &hit : hits(text, words, options))
        list << text.mid(hit.start, hit.length());
    return list;
}

} // namespace

TEST_CASE("every hit is found in text order")
{
    CHECK(hits(QStringLiteral("facts and facts"), QStringLiteral("facts")) ==
          std::vector<TextRange>{{0, 5}, {10, 15}});
    CHECK(hits(QStringLiteral("facts"), QString()).empty());
    CHECK(hits(QString(), QStringLiteral("facts")).empty());
    CHECK(hits(QStringLiteral("facts"), QStringLiteral("fiction")).empty());
}

TEST_CASE("case and accents do not count unless asked for")
{
    CHECK(found(QStringLiteral("Müller muller MÜLLER"), QStringLiteral("muller")).size() == 3);
    FindOptions exact;
    exact.matchCase = true;
    CHECK(found(QStringLiteral("Facts facts"), QStringLiteral("facts"), exact) ==
          QStringList{QStringLiteral("facts")});
}

TEST_CASE("a hit is the letters of the text whatever folding did to them")
{
    // One letter that folds to two, a mark of its own, and what follows them stays in place.
    CHECK(found(QStringLiteral("Straße nach Ulm"), QStringLiteral("ulm")) ==
          QStringList{QStringLiteral("Ulm")});
    CHECK(found(QStringLiteral("cafe\u0301 facts"), QStringLiteral("cafe")) ==
          QStringList{QStringLiteral("cafe\u0301")});
    CHECK(found(QStringLiteral("😀 facts"), QStringLiteral("facts")) == QStringList{QStringLiteral("facts")});
    CHECK(found(QStringLiteral("İstanbul facts"), QStringLiteral("facts")) ==
          QStringList{QStringLiteral("facts")});
}

TEST_CASE("whole words are not found inside others")
{
    FindOptions whole;
    whole.wholeWords = true;
    CHECK(found(QStringLiteral("fact facts fact"), QStringLiteral("fact"), whole).size() == 2);
}
