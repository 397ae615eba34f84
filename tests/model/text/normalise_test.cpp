#include "model/text/normalise.h"
#include "tests/support/strings.h"

#include <QCryptographicHash>

#include <array>
#include <random>

TEST_CASE("every line end becomes a line feed")
{
    CHECK(normaliseText(u"a\r\nb\rc\nd") == "a\nb\nc\nd");
    CHECK(normaliseText(u"a\r\n\r\nb\r\r\nc\n\r") == "a\n\nb\n\nc\n\n");
    CHECK(normaliseText(u"a\u2028b\u2029c\u0085d\ve\ff") == "a\nb\nc\nd\ne\nf");
    CHECK(normaliseText(u"\r") == "\n");
}

TEST_CASE("what cannot be stored is replaced and counted")
{
    qsizetype replaced = -1;
    const QString lone = QString(QChar(0xD83D)) + 'a' + QChar(0xDE00) + QChar(0xD83D);
    CHECK(normaliseText(lone, &replaced) == QStringLiteral("\uFFFDa\uFFFD\uFFFD"));
    CHECK(replaced == 3);
    CHECK(normaliseText(QString(QChar(0xD83D)) + QChar(0xD83D) + QChar(0xDE00), &replaced).size() == 3);
    CHECK(replaced == 1);
    CHECK(normaliseText(QString(QChar(0xFDD0)) + QChar(0xFDEF) + QChar(0xFDF0) + QChar(0), &replaced) ==
          QStringLiteral("\uFFFD\uFFFD\uFDF0\uFFFD"));
    CHECK(replaced == 3);
    CHECK(normaliseText(u"fine", &replaced) == "fine");
    CHECK(replaced == 0);
}

TEST_CASE("nothing else is touched")
{
    const QString text = GENERATE(
        QStringLiteral("no\u00A0break soft\u00ADhyphen zero\u200Bwidth thin\u202Fspace"),
        QStringLiteral("e\u0301 and é stay two things"),
        QStringLiteral("\u202Ereversed\u202C \u2067isolated\u2069"), QStringLiteral("x\uFEFFy mark inside"),
        QStringLiteral("می\u200Cخواهم text\uFE0F"), QStringLiteral("tab\there\x1b[0m"),
        QString::fromUcs4(U"\U0001F468\u200D\U0001F469 \U0001F1FA\U0001F1E6\U0001F44D\U0001F3FD"),
        QStringLiteral("a") + QString(1000, QChar(0x0301)));
    qsizetype replaced = -1;
    CHECK(normaliseText(text, &replaced) == text);
    CHECK(replaced == 0);
}

TEST_CASE("normalising twice is normalising once and leaves only what can be stored")
{
    constexpr std::array<char16_t, 22> units{u'a',   u' ',   u'\r',  u'\n',  0,      0x0B,   0x0C,   0x85,
                                             0x2028, 0x2029, 0xFEFF, 0xFDD0, 0xFDEF, 0xFFFD, 0xD83D, 0xDE00,
                                             0xDBFF, 0xDC00, 0x0301, 0x200D, 0xFFFF, 0x4E00};
    std::minstd_rand random(20);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int length = int(random() % 12); length > 0; --length)
            text += QChar(units[random() % units.size()]);
        qsizetype replaced = 0;
        qsizetype again = 0;
        const QString once = normaliseText(text, &replaced);
        REQUIRE(normaliseText(once, &again) == once);
        REQUIRE(again == 0);
        REQUIRE(QString::fromUtf8(once.toUtf8()) == once);
        REQUIRE_FALSE(once.contains('\r'));
        REQUIRE(once.count(QChar::ReplacementCharacter) ==
                text.count(QChar::ReplacementCharacter) + replaced);
        // And through bytes, whatever they are taken for.
        REQUIRE(decodeText(once.toUtf8(), "UTF-8").value().text == once);
    }
}

TEST_CASE("the hash is SHA-256 of the text in UTF-8")
{
    CHECK(textHash(u"").toHex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(textHash(u"abc").toHex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    // Longer than what is hashed at once, with a pair of surrogates on the seam.
    const QString part = QString((1 << 20) - 1, u'a');
    const QString text = part + QString::fromUcs4(U"\U0001F60A") + part;
    CHECK(textHash(text) == QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256));
}
