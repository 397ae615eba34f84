#include "ui/transfer/date_field.h"

#include "tests/support/strings.h"

#include <QLocale>

TEST_CASE("a day is read as ISO 8601 has it and as the reader writes it")
{
    const QDate day(2022, 4, 6);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    CHECK(dateFromText(QStringLiteral(" 2022-04-06 "), english) == day);
    CHECK(dateFromText(QStringLiteral("4/6/2022"), english) == day);
    CHECK(dateFromText(QStringLiteral("6 April 2022"), english) == day);
    CHECK(dateFromText(QStringLiteral("April 6, 2022"), english) == day);
    CHECK(dateFromText(QStringLiteral("06.04.2022"), german) == day);
    CHECK(dateFromText(QStringLiteral("6 April 2022"), german) == day);
}

TEST_CASE("an empty day is not known and a wrong one is none")
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    const auto empty = dateFromText(QStringLiteral("  "), locale);
    REQUIRE(empty);
    CHECK_FALSE(empty->isValid());
    for (const char *wrong :
         {"2022-02-30", "yesterday", "13/13/2022", "06.04.2022 or so", "4/6/22", "2022"}) {
        INFO(wrong);
        CHECK_FALSE(dateFromText(QLatin1String(wrong), locale));
    }
}
