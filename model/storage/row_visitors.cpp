#include "model/storage/row_visitors.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace {

Error unreadable(const char *name)
{
    return {QCoreApplication::translate("Storage",
                                        "A row of the project file cannot be read. Check the project."),
            QLatin1StringView(name)};
}

QJsonArray toArray(const std::vector<Id> &ids)
{
    QJsonArray array;
    for (const Id &id : ids)
        array.append(id.toString());
    return array;
}

std::optional<std::vector<Id>> toIds(const QJsonArray &array)
{
    std::vector<Id> ids;
    for (const QJsonValue value : array) {
        const std::optional<Id> id = Id::fromString(value.toString());
        if (!id)
            return std::nullopt;
        ids.push_back(*id);
    }
    return ids;
}

QJsonArray toArray(const Pieces &pieces, const CodePoints &points)
{
    QJsonArray array;
    for (const TextRange &piece : pieces) {
        const TextRange range = points.fromUtf16(piece);
        array.append(QJsonArray{qint64(range.start), qint64(range.end)});
    }
    return array;
}

// False for anything but pairs of whole numbers.
bool readPieces(const QJsonArray &array, const CodePoints &points, Pieces &pieces)
{
    for (const QJsonValue value : array) {
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble())
            return false;
        pieces.append(
            points.toUtf16(TextRange{qsizetype(pair[0].toInteger()), qsizetype(pair[1].toInteger())}));
    }
    return !pieces.isEmpty();
}

} // namespace

void ColumnNames::add(const char *name)
{
    if (m_count++ > 0)
        m_list += ", ";
    m_list += name;
    m_list += m_suffix;
}

void RowBinder::definitions(const char *, const std::vector<AttributeDefinition> &value)
{
    m_statement.bindText(m_next++, QString::fromUtf8(attributeDefinitionsToJson(value)));
}

void RowBinder::ids(const char *, const std::vector<Id> &value)
{
    m_statement.bindText(m_next++,
                         QString::fromUtf8(QJsonDocument(toArray(value)).toJson(QJsonDocument::Compact)));
}

void RowBinder::reference(const char *, Table table, const Id &id)
{
    const Result<RowNumber> row = m_keys.row(table, id);
    if (row)
        m_statement.bind(m_next, *row);
    else if (!failure)
        failure = row.error();
    ++m_next;
}

void RowBinder::pieces(const Pieces &pieces)
{
    Q_ASSERT(m_points && !pieces.isEmpty());
    m_statement.bind(m_next++, qint64(m_points->fromUtf16(pieces.first().start)));
    m_statement.bind(m_next++, qint64(m_points->fromUtf16(pieces.last().end)));
    if (pieces.size() == 1) {
        m_statement.bindNull(m_next++);
        return;
    }
    const QByteArray json = QJsonDocument(toArray(pieces, *m_points)).toJson(QJsonDocument::Compact);
    m_statement.bindText(m_next++, QString::fromLatin1(json));
}

void RowReader::definitions(const char *name, std::vector<AttributeDefinition> &value)
{
    auto read = attributeDefinitionsFromJson(m_row.bytes(m_next++).toByteArray());
    if (read)
        value = *std::move(read);
    else
        fail(name);
}

void RowReader::ids(const char *name, std::vector<Id> &value)
{
    auto read = toIds(QJsonDocument::fromJson(m_row.bytes(m_next++).toByteArray()).array());
    if (read)
        value = *std::move(read);
    else
        fail(name);
}

void RowReader::reference(const char *, Table table, Id &id)
{
    const Result<Id> found = m_keys.id(table, m_row.number(m_next++));
    if (found)
        id = *found;
    else if (!failure)
        failure = found.error();
}

void RowReader::pieces(Pieces &pieces)
{
    Q_ASSERT(m_points);
    const TextRange hull{qsizetype(m_row.number(m_next)), qsizetype(m_row.number(m_next + 1))};
    if (m_row.isNull(m_next + 2)) {
        pieces = {m_points->toUtf16(hull)};
    } else {
        const QJsonArray array = QJsonDocument::fromJson(m_row.bytes(m_next + 2).toByteArray()).array();
        if (!readPieces(array, *m_points, pieces))
            fail("fragments");
    }
    m_next += 3;
}

void RowReader::fail(const char *name)
{
    if (!failure)
        failure = unreadable(name);
}

QByteArray ImageWriter::json() const
{
    return QJsonDocument(m_object).toJson(QJsonDocument::Compact);
}

void ImageWriter::definitions(const char *name, const std::vector<AttributeDefinition> &value)
{
    json(name, attributeDefinitionsToJson(value));
}

void ImageWriter::ids(const char *name, const std::vector<Id> &value)
{
    m_object.insert(QLatin1StringView(name), toArray(value));
}

void ImageWriter::pieces(const Pieces &pieces)
{
    Q_ASSERT(m_points);
    m_object.insert(QLatin1StringView("pieces"), toArray(pieces, *m_points));
}

void ImageWriter::json(const char *name, const QByteArray &value)
{
    if (value.isEmpty())
        return;
    const QJsonDocument document = QJsonDocument::fromJson(value);
    if (document.isArray())
        m_object.insert(QLatin1StringView(name), document.array());
    else
        m_object.insert(QLatin1StringView(name), document.object());
}

ImageReader::ImageReader(const QByteArray &json, const CodePoints *points) : m_points(points)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    m_object = document.object();
    if (!document.isObject())
        fail("before");
}

Id ImageReader::idIn(const QByteArray &json, const char *name)
{
    const QJsonValue value = QJsonDocument::fromJson(json).object().value(QLatin1StringView(name));
    return Id::fromString(value.toString()).value_or(Id());
}

void ImageReader::attributes(const char *name, Attributes &value)
{
    const QJsonObject object = at(name).toObject();
    if (!object.isEmpty())
        value = Attributes::fromCanonicalJson(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void ImageReader::definitions(const char *name, std::vector<AttributeDefinition> &value)
{
    auto read =
        attributeDefinitionsFromJson(QJsonDocument(at(name).toArray()).toJson(QJsonDocument::Compact));
    if (read)
        value = *std::move(read);
    else
        fail(name);
}

void ImageReader::ids(const char *name, std::vector<Id> &value)
{
    auto read = toIds(at(name).toArray());
    if (read)
        value = *std::move(read);
    else
        fail(name);
}

void ImageReader::uuid(const char *name, Id &id)
{
    if (const auto read = Id::fromString(at(name).toString()))
        id = *read;
    else
        fail(name);
}

void ImageReader::pieces(Pieces &pieces)
{
    Q_ASSERT(m_points);
    if (!readPieces(at("pieces").toArray(), *m_points, pieces))
        fail("pieces");
}

void ImageReader::fail(const char *name)
{
    if (!failure)
        failure = unreadable(name);
}

namespace {

constexpr auto versionKey = QLatin1StringView("version");
constexpr std::array mergeWords{QLatin1StringView(""), QLatin1StringView("exact"), QLatin1StringView("range"),
                                QLatin1StringView("past"), QLatin1StringView("lost")};

} // namespace

void ImageWriter::version(const VersionMark &mark)
{
    QJsonObject version{{QStringLiteral("created"), mark.stamp.created},
                        {QStringLiteral("modified"), mark.stamp.modified},
                        {QStringLiteral("rev"), mark.stamp.rev},
                        {QStringLiteral("origin"), mark.stamp.origin}};
    if (mark.isDeleted)
        version.insert(QStringLiteral("deleted"), true);
    if (mark.isWaiting)
        version.insert(QStringLiteral("waiting"), true);
    if (mark.merge != VersionMark::Merge::None)
        version.insert(QStringLiteral("merge"), mergeWords[std::size_t(mark.merge)]);
    if (mark.at != 0)
        version.insert(QStringLiteral("at"), mark.at);
    if (!mark.by.isNull())
        version.insert(QStringLiteral("by"), mark.by.toString());
    m_object.insert(versionKey, version);
}

std::optional<VersionMark> versionIn(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object().value(versionKey).toObject();
    if (!object.contains(QLatin1StringView("rev")))
        return std::nullopt;
    const auto number = [&](const char *name) { return object.value(QLatin1StringView(name)).toInteger(); };
    VersionMark mark;
    mark.stamp = {number("created"), number("modified"), number("rev"), number("origin")};
    mark.isDeleted = object.value(QLatin1StringView("deleted")).toBool();
    mark.isWaiting = object.value(QLatin1StringView("waiting")).toBool();
    const QString merge = object.value(QLatin1StringView("merge")).toString();
    const auto word = std::find(mergeWords.begin(), mergeWords.end(), merge);
    if (word != mergeWords.end())
        mark.merge = VersionMark::Merge(word - mergeWords.begin());
    mark.at = number("at");
    mark.by = Id::fromString(object.value(QLatin1StringView("by")).toString()).value_or(Id());
    return mark;
}

QByteArray rangeMark()
{
    return QByteArrayLiteral("{\"version\":{\"merge\":\"range\"}}");
}

bool isRangeMark(const QByteArray &json)
{
    return json == rangeMark();
}
