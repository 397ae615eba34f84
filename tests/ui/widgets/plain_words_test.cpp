#include "tests/support/strings.h"
#include "ui/widgets/plain_words.h"

#include <QTimeZone>

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(18, 30), QTimeZone::utc());

qint64 at(const QDate &date, const QTime &time)
{
    return QDateTime(date, time, QTimeZone::utc()).toMSecsSinceEpoch();
}

} // namespace

TEST_CASE("today shows the clock and other days the day")
{
    const QString today = whenText(at({2026, 11, 24}, {9, 12}), now);
    CHECK(today.contains(QStringLiteral("12")));
    CHECK_FALSE(today.contains(QStringLiteral("Nov")));
    CHECK(whenText(at({2026, 11, 23}, {23, 59}), now).startsWith(QStringLiteral("23 ")));
    CHECK(whenText(at({2024, 2, 29}, {9, 12}), now).endsWith(QStringLiteral("2024")));
    CHECK(whenText(0, now).isEmpty());
    CHECK(whenText(-1, now).isEmpty());
}

TEST_CASE("long words are cut at a word and say so")
{
    CHECK(shortWords(QStringLiteral("must be based on facts"), 100) ==
          QStringLiteral("must be based on facts"));
    CHECK(shortWords(QStringLiteral("must be based on facts"), 12) == QStringLiteral("must be…"));
    CHECK(shortWords(QStringLiteral("  two\n lines "), 100) == QStringLiteral("two lines"));
    CHECK(shortWords(QString(500, QLatin1Char('x')), 10).size() == 11);
}

TEST_CASE("cutting leaves no half of a character")
{
    const QString faces = QStringLiteral("😀😀😀😀😀😀");
    for (qsizetype length = 2; length < 10; ++length) {
        const QString cut = shortWords(faces, length);
        INFO(length);
        CHECK(cut.toUtf8().count('?') == 0);
        CHECK(QString::fromUtf8(cut.toUtf8()) == cut);
    }
}

TEST_CASE("a tip shows markup as it was written")
{
    CHECK(plainTip(QStringLiteral("<b>bold</b> & more")).contains(QStringLiteral("&lt;b&gt;bold")));
    CHECK(plainTip({}).isEmpty());
}
