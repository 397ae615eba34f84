// The visitors that `fields` is called with. Each goes through the columns of an entity in the same order.
// The first thing that goes wrong stays in `failure`.
#pragma once

#include "model/storage/database.h"
#include "model/storage/fields.h"
#include "model/storage/fold.h"
#include "model/storage/row_keys.h"
#include "model/text/code_points.h"

#include <QJsonObject>

#include <optional>
#include <string>

// What an image says beside the fields: the version of the row, whether that was a removed one, and for
// lines of a merge what kind they are.
struct VersionMark
{
    enum class Merge {
        None,  // a line like any other
        Exact, // taking it back puts this very version there again, stamp and all
        Range, // rows that were taken in; taking it back hides them, with their revisions made negative
        Past,  // how the row was before in a teammate's file; told, not taken back
        Lost,  // a version that a merge did not keep; told, not taken back
    };

    Stamp stamp;
    bool isDeleted = false;
    bool isWaiting = false; // see version_writer.h
    Merge merge = Merge::None;
    qint64 at = 0; // Past: when that version ended, and by whom
    Id by = {};
};

// Nothing when the image does not say (it is of a range).
std::optional<VersionMark> versionIn(const QByteArray &json);
QByteArray rangeMark();
bool isRangeMark(const QByteArray &json);

// "name, key, light, …" with something around each: "name=?, key=?, …".
class ColumnNames
{
public:
    explicit ColumnNames(const char *suffix = "") : m_suffix(suffix) {}
    const std::string &list() const { return m_list; }
    int count() const { return m_count; }

    void text(const char *name, const auto &) { add(name); }
    void optionalText(const char *name, const auto &) { add(name); }
    void number(const char *name, const auto &) { add(name); }
    void optionalNumber(const char *name, const auto &) { add(name); }
    void blob(const char *name, const auto &) { add(name); }
    void date(const char *name, const auto &) { add(name); }
    void attributes(const char *name, const auto &) { add(name); }
    void definitions(const char *name, const auto &) { add(name); }
    void ids(const char *name, const auto &) { add(name); }
    void named(const char *name, const auto &, auto, auto) { add(name); }
    void uuid(const char *name, const auto &) { add(name); }
    void reference(const char *name, Table, const auto &) { add(name); }
    void optionalReference(const char *name, Table, const auto &) { add(name); }
    void foldedWords(const char *name, const auto &...) { add(name); }
    void pieces(const auto &)
    {
        add("start");
        add("stop");
        add("fragments");
    }

private:
    void add(const char *name);

    const char *m_suffix;
    std::string m_list;
    int m_count = 0;
};

class RowBinder
{
public:
    // `points` is of the article a span lies in; not needed for anything else.
    RowBinder(Statement &statement, int first, RowKeys &keys, const CodePoints *points)
        : m_statement(statement), m_next(first), m_keys(keys), m_points(points)
    {
    }
    int next() const { return m_next; }
    std::optional<Error> failure;

    void text(const char *, const QString &value) { m_statement.bindText(m_next++, value); }
    void optionalText(const char *, const QString &value)
    {
        value.isEmpty() ? m_statement.bindNull(m_next++) : m_statement.bindText(m_next++, value);
    }
    template <typename Value> void number(const char *, Value value)
    {
        m_statement.bind(m_next++, qint64(value));
    }
    void optionalNumber(const char *, qint64 value)
    {
        value == 0 ? m_statement.bindNull(m_next++) : m_statement.bind(m_next++, value);
    }
    void blob(const char *, const QByteArray &value) { m_statement.bindBlob(m_next++, value); }
    void date(const char *name, QDate value) { optionalText(name, value.toString(Qt::ISODate)); }
    void attributes(const char *, const Attributes &value)
    {
        value.isEmpty() ? m_statement.bindNull(m_next++) : m_statement.bindUtf8(m_next++, value.json());
    }
    void definitions(const char *name, const std::vector<AttributeDefinition> &value);
    void ids(const char *name, const std::vector<Id> &value);
    void named(const char *name, const auto &value, auto write, auto) { optionalText(name, write(value)); }
    void uuid(const char *, const Id &id) { m_statement.bind(m_next++, id); }
    void reference(const char *name, Table table, const Id &id);
    void optionalReference(const char *name, Table table, const Id &id)
    {
        id.isNull() ? void(m_statement.bindNull(m_next++)) : reference(name, table, id);
    }
    void foldedWords(const char *name, const QString &title, const QString &outlet, const QString &url)
    {
        text(name, fold(title + QLatin1Char('\n') + outlet + QLatin1Char('\n') + url));
    }
    void pieces(const Pieces &pieces);

private:
    Statement &m_statement;
    int m_next;
    RowKeys &m_keys;
    const CodePoints *m_points;
};

class RowReader
{
public:
    RowReader(const Statement &row, int first, RowKeys &keys, const CodePoints *points)
        : m_row(row), m_next(first), m_keys(keys), m_points(points)
    {
    }
    int next() const { return m_next; }
    std::optional<Error> failure;

    void text(const char *, QString &value) { value = m_row.text(m_next++); }
    void optionalText(const char *, QString &value)
    {
        if (!m_row.isNull(m_next))
            value = m_row.text(m_next);
        ++m_next;
    }
    template <typename Value> void number(const char *, Value &value)
    {
        value = Value(m_row.number(m_next++));
    }
    void optionalNumber(const char *, qint64 &value) { value = m_row.number(m_next++); }
    void blob(const char *, QByteArray &value) { value = m_row.bytes(m_next++).toByteArray(); }
    void date(const char *, QDate &value) { value = QDate::fromString(m_row.text(m_next++), Qt::ISODate); }
    void attributes(const char *, Attributes &value)
    {
        if (!m_row.isNull(m_next))
            value = Attributes::fromCanonicalJson(m_row.bytes(m_next).toByteArray());
        ++m_next;
    }
    void definitions(const char *name, std::vector<AttributeDefinition> &value);
    void ids(const char *name, std::vector<Id> &value);
    void named(const char *name, auto &value, auto, auto read)
    {
        if (auto known = read(m_row.text(m_next++)))
            value = std::move(*known);
        else
            fail(name);
    }
    void uuid(const char *, Id &id) { id = m_row.id(m_next++); }
    void reference(const char *name, Table table, Id &id);
    void optionalReference(const char *name, Table table, Id &id)
    {
        m_row.isNull(m_next) ? void(++m_next) : reference(name, table, id);
    }
    void foldedWords(const char *, const auto &...) { ++m_next; }
    void pieces(Pieces &pieces);

private:
    void fail(const char *name);

    const Statement &m_row;
    int m_next;
    RowKeys &m_keys;
    const CodePoints *m_points;
};

// The `before` image: references by uuid, so that it can be read in another file too; pieces in code points.
class ImageWriter
{
public:
    explicit ImageWriter(const CodePoints *points) : m_points(points) {}
    QByteArray json() const;
    std::optional<Error> failure;
    // Which version of the row this is, and what a merge has to say about it (see history.h).
    void version(const VersionMark &mark);

    void text(const char *name, const QString &value) { m_object.insert(QLatin1StringView(name), value); }
    void optionalText(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            text(name, value);
    }
    template <typename Value> void number(const char *name, Value value)
    {
        m_object.insert(QLatin1StringView(name), qint64(value));
    }
    void optionalNumber(const char *name, qint64 value) { number(name, value); }
    void blob(const char *name, const QByteArray &value) { text(name, QString::fromLatin1(value.toHex())); }
    void date(const char *name, QDate value) { optionalText(name, value.toString(Qt::ISODate)); }
    void attributes(const char *name, const Attributes &value) { json(name, value.json()); }
    void definitions(const char *name, const std::vector<AttributeDefinition> &value);
    void ids(const char *name, const std::vector<Id> &value);
    void named(const char *name, const auto &value, auto write, auto) { optionalText(name, write(value)); }
    void uuid(const char *name, const Id &id) { text(name, id.toString()); }
    void reference(const char *name, Table, const Id &id) { uuid(name, id); }
    void optionalReference(const char *name, Table, const Id &id)
    {
        if (!id.isNull())
            uuid(name, id);
    }
    void foldedWords(const char *, const auto &...) {}
    void pieces(const Pieces &pieces);

private:
    void json(const char *name, const QByteArray &value);

    const CodePoints *m_points;
    QJsonObject m_object;
};

class ImageReader
{
public:
    ImageReader(const QByteArray &json, const CodePoints *points);
    static Id idIn(const QByteArray &json, const char *name); // null when there is none
    std::optional<Error> failure;

    void text(const char *name, QString &value) { value = at(name).toString(); }
    void optionalText(const char *name, QString &value) { value = at(name).toString(); }
    template <typename Value> void number(const char *name, Value &value)
    {
        value = Value(at(name).toInteger());
    }
    void optionalNumber(const char *name, qint64 &value) { value = at(name).toInteger(); }
    void blob(const char *name, QByteArray &value)
    {
        value = QByteArray::fromHex(at(name).toString().toLatin1());
    }
    void date(const char *name, QDate &value) { value = QDate::fromString(at(name).toString(), Qt::ISODate); }
    void attributes(const char *name, Attributes &value);
    void definitions(const char *name, std::vector<AttributeDefinition> &value);
    void ids(const char *name, std::vector<Id> &value);
    void named(const char *name, auto &value, auto, auto read)
    {
        if (auto known = read(at(name).toString()))
            value = std::move(*known);
        else
            fail(name);
    }
    void uuid(const char *name, Id &id);
    void reference(const char *name, Table, Id &id) { uuid(name, id); }
    void optionalReference(const char *name, Table, Id &id)
    {
        if (!at(name).isUndefined())
            uuid(name, id);
    }
    void foldedWords(const char *, const auto &...) {}
    void pieces(Pieces &pieces);

private:
    QJsonValue at(const char *name) const { return m_object.value(QLatin1StringView(name)); }
    void fail(const char *name);

    const CodePoints *m_points;
    QJsonObject m_object;
};
