#include "model/exchange/find_words.h"
#include "tests/support/strings.h"

namespace {

// The words found, pieces joined by "|"; "-" when nothing was.
QString found(const QString &text, const WantedWords &wanted)
{
    const auto pieces = findWords(text, wanted);
    if (!pieces)
        return QStringLiteral("-");
    QStringList words;
    for (const TextRange &piece : *pieces)
        words.append(QString::number(piece.start) + QLatin1Char(':') + text.mid(piece.start, piece.length()));
    return words.join(QLatin1Char('|'));
}

} // namespace

TEST_CASE("words are found where their surroundings fit, else nearest")
{
    const QString text = QStringLiteral("He said no. She said yes. They said no.");
    CHECK(found(text, {{QStringLiteral("said")}, QStringLiteral("She "), QStringLiteral(" yes"), 0}) ==
          QStringLiteral("16:said"));
    CHECK(found(text, {{QStringLiteral("said")}, {}, {}, 30}) == QStringLiteral("31:said"));
    CHECK(found(text, {{QStringLiteral("said")}, {}, {}, 0}) == QStringLiteral("3:said"));
    CHECK(found(text, {{QStringLiteral("never")}, {}, {}, 0}) == QStringLiteral("-"));
    CHECK(found(text, {{QString()}, {}, {}, 0}) == QStringLiteral("-"));
    CHECK(found(text, {{}, {}, {}, 0}) == QStringLiteral("-"));
}

TEST_CASE("pieces are found one after the other")
{
    const QString text = QStringLiteral("no, taxes, he said, fell");
    CHECK(found(text, {{QStringLiteral("taxes"), QStringLiteral("fell")}, {}, {}, 0}) ==
          QStringLiteral("4:taxes|20:fell"));
    CHECK(found(text, {{QStringLiteral("fell"), QStringLiteral("taxes")}, {}, {}, 0}) == QStringLiteral("-"));
}

TEST_CASE("another editor's quotes and dashes and white space do not matter")
{
    const QString text = QStringLiteral("😀 He said:  “we – must\nbase it on facts” today");
    CHECK(found(text, {{QStringLiteral("said: \"we - must base it on facts\"")}, {}, {}, 0}) ==
          QStringLiteral("6:said:  “we – must\nbase it on facts”"));
    CHECK(found(text, {{QStringLiteral("we - must")}, {}, {}, 0}) == QStringLiteral("14:we – must"));
}
