#include "model/text/boundaries.h"
#include "tests/support/strings.h"

#include <QStringList>

namespace {

QString sentenceIn(const QString &text, qsizetype position)
{
    const TextRange sentence = sentenceAt(text, position);
    return text.sliced(sentence.start, sentence.length());
}

QStringList sentencesOf(const QString &text)
{
    QStringList all;
    qsizetype at = 0;
    while (at < text.size()) {
        all += sentenceIn(text, at);
        at = nextSentence(text, at);
    }
    return all;
}

} // namespace

TEST_CASE("sentences end at full stops and not at abbreviations")
{
    const QString text = QStringLiteral("Mr. J. Smith met U.S. President Roe at 5 p.m. local time. Is it true? Gen. Lo said: “Yes! We "
                                        "must ascertain the truth. Facts first,” he said. It was in the U.S. The end.");
    CHECK(sentencesOf(text) == QStringList{
                                   QStringLiteral("Mr. J. Smith met U.S. President Roe at 5 p.m. local time."),
                                   QStringLiteral("Is it true?"),
                                   QStringLiteral("Gen. Lo said: “Yes!"),
                                   QStringLiteral("We must ascertain the truth."),
                                   QStringLiteral("Facts first,” he said."),
                                   QStringLiteral("It was in the U.S."),
                                   QStringLiteral("The end."),
                               });
}

TEST_CASE("sentences never leave their paragraph")
{
    const QString text = QStringLiteral("A headline without a stop\n\nThe text. More\nlast");
    CHECK(sentenceIn(text, 3) == "A headline without a stop");
    CHECK(sentenceIn(text, 25) == "A headline without a stop"); // at the end of the line
    CHECK(sentenceAt(text, 26).isEmpty());                      // the blank line
    CHECK(sentenceIn(text, 28) == "The text.");
    CHECK(sentenceIn(text, 36) == "The text."); // the space behind belongs to it
    CHECK(sentenceIn(text, 37) == "More");
    CHECK(nextSentence(text, 0) == 27);
    CHECK(nextSentence(text, 27) == 37);
    CHECK(nextSentence(text, 37) == 42);
    CHECK(nextSentence(text, 42) == text.size());
    CHECK(previousSentence(text, text.size()) == 42);
    CHECK(previousSentence(text, 42) == 37);
    CHECK(previousSentence(text, 37) == 27);
    CHECK(previousSentence(text, 30) == 27);
    CHECK(previousSentence(text, 27) == 0);
    CHECK(previousSentence(text, 0) == 0);
}

TEST_CASE("sentences longer than a window are found whole")
{
    const QString one = QStringLiteral("Word ").repeated(3000) + QStringLiteral("end.");
    const QString text = one + u' ' + one + u' ' + one;
    const TextRange middle = sentenceAt(text, one.size() + 7000);
    CHECK(middle == TextRange{one.size() + 1, one.size() * 2 + 1});
    CHECK(sentenceAt(text, 5) == TextRange{0, one.size()});
}

TEST_CASE("sentences of an empty text and of blanks are empty")
{
    CHECK(sentenceAt(u"", 0) == TextRange{0, 0});
    CHECK(sentenceAt(u"   ", 1).isEmpty());
    CHECK(nextSentence(u"", 0) == 0);
    CHECK(previousSentence(u"   ", 3) == 0);
}

TEST_CASE("sentences in Chinese end at their own full stop")
{
    const QString text = QStringLiteral("中国外交部发言人说。一切指控都必须以事实为依据。");
    CHECK(sentenceIn(text, 2) == QStringLiteral("中国外交部发言人说。"));
}
