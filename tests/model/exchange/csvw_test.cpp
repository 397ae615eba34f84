#include "model/exchange/csv_spans.h"
#include "model/exchange/csvw.h"
#include "tests/support/sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QJsonObject describe(const CsvOptions &options, const Tagset &tagset = sampleTagset())
{
    return QJsonDocument::fromJson(spansCsvw(QStringLiteral("my spans.csv"), tagset, options)).object();
}

QJsonObject columnTitled(const QJsonObject &table, const QString &title)
{
    for (const QJsonValue column : table["tableSchema"].toObject()["columns"].toArray()) {
        if (column.toObject()["titles"] == title)
            return column.toObject();
    }
    return {};
}

} // namespace

TEST_CASE("the description names every column in the order of the header row")
{
    const Tagset tagset = sampleTagset();
    const QJsonObject table = describe({}, tagset);
    QStringList titles;
    for (const QJsonValue column : table["tableSchema"].toObject()["columns"].toArray())
        titles.append(column.toObject()["titles"].toString());
    CHECK(titles == spanColumns(tagset));
    CHECK(table["@context"] == QStringLiteral("http://www.w3.org/ns/csvw"));
    CHECK(table["url"] == QStringLiteral("my%20spans.csv"));
    CHECK(table["tableSchema"].toObject()["primaryKey"] == QStringLiteral("span_id"));
}

TEST_CASE("the description says types and separators and the unit of offsets")
{
    const QJsonObject table = describe({.separator = ';'});
    CHECK(table["dialect"].toObject()["delimiter"] == QStringLiteral(";"));
    CHECK(columnTitled(table, QStringLiteral("start"))["datatype"] == QStringLiteral("nonNegativeInteger"));
    CHECK(columnTitled(table, QStringLiteral("start"))["urn:ascertain:offsetUnit"] ==
          QStringLiteral("code point"));
    CHECK(columnTitled(table, QStringLiteral("end_utf16"))["urn:ascertain:offsetUnit"] ==
          QStringLiteral("UTF-16 code unit"));
    CHECK(columnTitled(table, QStringLiteral("pieces"))["separator"] == QStringLiteral(";"));
    CHECK(columnTitled(table, QStringLiteral("attributed_to"))["separator"] == QStringLiteral(";"));
    CHECK(columnTitled(table, QStringLiteral("article_published"))["datatype"] == QStringLiteral("date"));
}

TEST_CASE("the description is read back")
{
    for (const bool guard : {true, false}) {
        for (const char separator : {',', ';', '\t', '|'}) {
            const auto read = readCsvDescription(
                QJsonDocument(describe({.separator = separator, .bom = true, .formulaGuard = guard}))
                    .toJson());
            REQUIRE(read);
            CHECK(read->separator == separator);
            CHECK(read->formulaGuard == guard);
        }
    }
    CHECK_FALSE(readCsvDescription("{}"));
    CHECK_FALSE(readCsvDescription("no JSON"));
    CHECK(readCsvDescription("{\"@context\":\"http://www.w3.org/ns/csvw\"}"));
}
