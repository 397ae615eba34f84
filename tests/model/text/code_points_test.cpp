#include "model/text/code_points.h"
#include "tests/support/strings.h"

#include <QList>
#include <QRandomGenerator>

TEST_CASE("code points equal units where the text has no pairs")
{
    const CodePoints index(u"Kyïv, 2022");
    CHECK(index.count() == 10);
    CHECK(index.fromUtf16(7) == 7);
    CHECK(index.toUtf16(7) == 7);
    CHECK(index.toUtf16(-5) == 0);
    CHECK(index.toUtf16(99) == 10);
    CHECK(index.fromUtf16(99) == 10);
}

TEST_CASE("code points count a surrogate pair once")
{
    const QString text = QString::fromUtf8("a😀b😀😀c");
    const CodePoints index(text);
    CHECK(index.count() == 6);
    CHECK(index.fromUtf16(1) == 1);
    CHECK(index.fromUtf16(2) == 1); // inside the first pair: the pair's own number
    CHECK(index.fromUtf16(3) == 2);
    CHECK(index.toUtf16(2) == 3);
    CHECK(index.toUtf16(5) == 8);
    CHECK(index.fromUtf16(TextRange{1, 4}) == TextRange{1, 3});
}

TEST_CASE("code points agree with counting one by one in random texts")
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QString text;
        const int length = random.bounded(60);
        for (int i = 0; i < length; ++i)
            text += random.bounded(3) == 0 ? QString::fromUtf8("🇺") : QString(QChar(0x61 + random.bounded(26)));
        const CodePoints index(text);
        const QList<uint> ucs4 = text.toUcs4();
        REQUIRE(index.count() == ucs4.size());
        qsizetype unit = 0;
        for (qsizetype i = 0; i <= ucs4.size(); ++i) {
            REQUIRE(index.toUtf16(i) == unit);
            REQUIRE(index.fromUtf16(unit) == i);
            if (i < ucs4.size())
                unit += QChar::requiresSurrogates(ucs4[i]) ? 2 : 1;
        }
    }
}
