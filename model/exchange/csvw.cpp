#include "model/exchange/csvw.h"

#include "model/exchange/csv_columns.h"
#include "model/exchange/csv_spans.h"
#include "model/regular_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace {

// Properties of ours; the vocabulary asks for absolute addresses.
const QString guardKey = QStringLiteral("urn:ascertain:formulaGuard");
const QString unitKey = QStringLiteral("urn:ascertain:offsetUnit");
const QString guardName = QStringLiteral("apostrophe");

QJsonObject base(const char *name, QJsonObject more = {})
{
    more.insert(QStringLiteral("base"), QLatin1StringView(name));
    return more;
}

QString separatorOf(CellType type)
{
    switch (type) {
    case CellType::Ranges:
    case CellType::Ids:
        return QStringLiteral(";");
    case CellType::Choices:
        return QStringLiteral("|");
    default:
        return {};
    }
}

QJsonValue datatypeOf(CellType type)
{
    switch (type) {
    case CellType::Count:
        return QStringLiteral("nonNegativeInteger");
    case CellType::Date:
        return QStringLiteral("date");
    case CellType::Time:
        return base("dateTime", {{QStringLiteral("format"), QStringLiteral("yyyy-MM-ddTHH:mm:ss.SSSX")}});
    case CellType::Number:
        return QStringLiteral("double");
    case CellType::YesNo:
        return base("boolean", {{QStringLiteral("format"), QStringLiteral("yes|no")}});
    case CellType::Hash:
        return base("hexBinary", {{QStringLiteral("length"), 32}});
    case CellType::Json:
        return QStringLiteral("json");
    case CellType::Words:
    case CellType::Id:
    case CellType::Ranges:
    case CellType::Choices:
    case CellType::Ids:
        break;
    }
    return QStringLiteral("string");
}

bool countsUtf16(const QString &column)
{
    return column.endsWith(QLatin1StringView("_utf16"));
}

QJsonObject describe(const ColumnInfo &column)
{
    // Names are for addresses, titles are what stands in the header row.
    QJsonObject object{
        {QStringLiteral("name"), QString::fromLatin1(QUrl::toPercentEncoding(column.name, {}, "-~"))},
        {QStringLiteral("titles"), column.name},
        {QStringLiteral("datatype"), datatypeOf(column.type)}};
    if (const QString separator = separatorOf(column.type); !separator.isEmpty())
        object.insert(QStringLiteral("separator"), separator);
    if (column.type == CellType::Ranges || column.name == QLatin1StringView("start") ||
        column.name == QLatin1StringView("end"))
        object.insert(unitKey, QStringLiteral("code point"));
    else if (countsUtf16(column.name))
        object.insert(unitKey, QStringLiteral("UTF-16 code unit"));
    return object;
}

} // namespace

QByteArray csvwOf(const QString &csvName, const std::vector<ColumnInfo> &columns, const QString &primaryKey,
                  const CsvOptions &options)
{
    QJsonArray described;
    for (const ColumnInfo &column : columns)
        described.append(describe(column));
    const QJsonObject dialect{
        {QStringLiteral("encoding"), QStringLiteral("utf-8")},
        {QStringLiteral("delimiter"), QString(QLatin1Char(options.separator))},
        {QStringLiteral("lineTerminators"), QJsonArray{QStringLiteral("\r\n"), QStringLiteral("\n")}},
        {QStringLiteral("quoteChar"), QStringLiteral("\"")},
        {QStringLiteral("doubleQuote"), true},
        {QStringLiteral("skipInitialSpace"), false},
        {QStringLiteral("trim"), false},
        {QStringLiteral("header"), true}};
    QJsonObject table{
        {QStringLiteral("@context"), QStringLiteral("http://www.w3.org/ns/csvw")},
        {QStringLiteral("url"), QString::fromLatin1(QUrl::toPercentEncoding(csvName))},
        {QStringLiteral("dialect"), dialect},
        {QStringLiteral("tableSchema"),
         QJsonObject{{QStringLiteral("columns"), described}, {QStringLiteral("primaryKey"), primaryKey}}}};
    if (options.formulaGuard)
        table.insert(guardKey, guardName);
    return QJsonDocument(table).toJson();
}

QByteArray spansCsvw(const QString &csvName, const Tagset &tagset, const CsvOptions &options)
{
    return csvwOf(csvName, SpanColumns(tagset).all, QStringLiteral("span_id"), options);
}

std::optional<CsvDescription> readCsvDescription(const QByteArray &json)
{
    const QJsonObject table = QJsonDocument::fromJson(json).object();
    if (!table.contains(QLatin1StringView("@context")))
        return std::nullopt;
    CsvDescription description;
    const QJsonObject dialect = table.value(QLatin1StringView("dialect")).toObject();
    const QString separator = dialect.value(QLatin1StringView("delimiter")).toString();
    if (separator.size() == 1 && separator.front().unicode() < 0x80)
        description.separator = separator.front().toLatin1();
    description.formulaGuard = table.value(guardKey).toString() == guardName;
    return description;
}

QByteArray descriptionBeside(const QString &csvPath)
{
    // A description of a table is a few kilobytes; more than this is something else.
    constexpr qint64 largest = 1 << 20;
    QFile file;
    return openRegular(file, csvPath + QStringLiteral("-metadata.json")) ? file.read(largest) : QByteArray();
}
