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
    const QString text = QStringLiteral(
        "Mr. J. Smith met U.S. President Roe at 5 p.m. local time. Is it true? Gen. Lo said: “Yes! We "
        "must ascertain the truth. Facts first,” he said. It was in the U.S. The end.");
    CHECK(sentencesOf(text) ==
          QStringList{
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

TEST_CASE("what follows a quotation in small letters belongs to its sentence")
{
    const QString text =
        GENERATE(QStringLiteral("“No!” he cried."), QStringLiteral("‘Why?’ asked Tom."),
                 QStringLiteral("„Nein!“, sagte er."), QStringLiteral("«\u00A0Non\u00A0!\u00A0» dit-il."),
                 QStringLiteral("Он сказал: «Да!» — и ушёл."), QStringLiteral("Yahoo! said so."),
                 QStringLiteral("The “what?” crowd came."), QStringLiteral("He (and she!) left."));
    CHECK(sentencesOf(text + " The end.") == QStringList{text, "The end."});
}

TEST_CASE("quotation marks and brackets stay with their sentence")
{
    CHECK(sentencesOf(QStringLiteral("« Oui. » Il part.")) ==
          QStringList{QStringLiteral("« Oui. »"), QStringLiteral("Il part.")});
    CHECK(sentencesOf(QStringLiteral("Il part. « Non ! » dit-il.")) ==
          QStringList{QStringLiteral("Il part."), QStringLiteral("« Non ! » dit-il.")});
    CHECK(sentencesOf(QStringLiteral("他离开。“好！”他说。")) ==
          QStringList{QStringLiteral("他离开。"), QStringLiteral("“好！”"), QStringLiteral("他说。")});
    CHECK(
        sentencesOf(QStringLiteral("It rose.[1] It fell.[2][13] Ok.")) ==
        QStringList{QStringLiteral("It rose.[1]"), QStringLiteral("It fell.[2][13]"), QStringLiteral("Ok.")});
    CHECK(sentencesOf(QStringLiteral("»Ja.« »Nein.«")) ==
          QStringList{QStringLiteral("»Ja.«"), QStringLiteral("»Nein.«")});
    CHECK(sentencesOf(QStringLiteral("It fell. ’90s music rose.")) ==
          QStringList{QStringLiteral("It fell."), QStringLiteral("’90s music rose.")});
}

TEST_CASE("dates and lists and pages and degrees do not end a sentence")
{
    const QString text =
        GENERATE(QStringLiteral("Er kam am 3. April nach Kyiv, z. B. Dr. Müller."),
                 QStringLiteral("1. First point of the list."), QStringLiteral("He came at 5 p.m. Monday."),
                 QStringLiteral("At 5 p.m. EST it began."), QStringLiteral("Smith, Ph.D. Smith that is."),
                 QStringLiteral("The case Ukraine v. Russia began."), QStringLiteral("See p. 5 and pp. 6."),
                 QStringLiteral("Он живёт в г. Москве."), QStringLiteral("Don't say “Mr. No!” to him."));
    CAPTURE(text);
    CHECK(sentencesOf(text + " The end.") == QStringList{text, "The end."});
    CHECK(sentencesOf(QStringLiteral("It was 5 p.m. The end.")) == QStringList{"It was 5 p.m.", "The end."});
    CHECK(sentencesOf(QStringLiteral("He got a Ph.D. She left.")) ==
          QStringList{"He got a Ph.D.", "She left."});
    CHECK(sentencesOf(QStringLiteral("It was 3. Five came.")) == QStringList{"It was 3.", "Five came."});
}

TEST_CASE("a number may begin a sentence")
{
    CHECK(sentencesOf("It fell. 14 people died. $5 million was lost.") ==
          QStringList{"It fell.", "14 people died.", "$5 million was lost."});
    CHECK(sentencesOf(QStringLiteral("He said “no.” 3.5 million came at 5 p.m. 2 left.")) ==
          QStringList{QStringLiteral("He said “no.”"), "3.5 million came at 5 p.m.", "2 left."});
    const QString text = GENERATE(QStringLiteral("It was bus no. 5 on Jan. 5 in Fig. 3 of it."),
                                  QStringLiteral("It was approx. 5 km and 3.5 percent."),
                                  QStringLiteral("No. 5 is alive and well."));
    CHECK(sentencesOf(text) == QStringList{text});
}

TEST_CASE("sentences cover a text without overlapping wherever one asks")
{
    const QString text =
        QStringLiteral("« Oui. » Il part. 他离开。“好！”他说。It rose.[1] “No!” he cried. 1. Mr. X at 5 p.m. "
                       "Monday…[2]\n»Ja.« »Nein.«  (A.) ’90s. [3] «");
    qsizetype end = 0;
    for (qsizetype at = 0; at < text.size();) {
        const TextRange sentence = sentenceAt(text, at);
        CHECK(sentence.start >= end);
        for (qsizetype inside = std::max(at, sentence.start); inside < sentence.end; ++inside)
            CHECK(sentenceAt(text, inside) == sentence);
        end = std::max(end, sentence.end);
        const qsizetype next = nextSentence(text, at);
        REQUIRE(next > at);
        CHECK(QStringView(text).sliced(end, std::max<qsizetype>(0, next - end)).trimmed().isEmpty());
        at = next;
    }
    CHECK(end == text.size());
}
