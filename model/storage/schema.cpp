#include "model/storage/schema.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

// Times are milliseconds UTC. start and stop are code points of article_text.text, half-open, so that
// substr(text, start + 1, stop - start) gives the words. No IN in a CHECK: it builds a table for each row
// written.
#define ROW "id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), "
#define TAIL                                                                                                 \
    "created INTEGER NOT NULL, modified INTEGER NOT NULL, rev INTEGER NOT NULL, origin INTEGER NOT NULL, "   \
    "deleted INTEGER) STRICT"

namespace {

constexpr std::array objects{
    SchemaObject{"table", "meta", "CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID"},
    SchemaObject{"table", "person", "CREATE TABLE person(" ROW "name TEXT NOT NULL, " TAIL},
    SchemaObject{
        "table", "tag",
        "CREATE TABLE tag(" ROW "name TEXT NOT NULL, key TEXT, light TEXT NOT NULL, dark TEXT NOT NULL, "
        "mark TEXT NOT NULL, tinted INTEGER NOT NULL, extended INTEGER NOT NULL, retired INTEGER NOT NULL, "
        "definition TEXT, position INTEGER NOT NULL, attributes TEXT NOT NULL, " TAIL},
    SchemaObject{"table", "link_type",
                 "CREATE TABLE link_type(" ROW
                 "name TEXT NOT NULL, from_tags TEXT NOT NULL, to_tags TEXT NOT NULL, "
                 "symmetric INTEGER NOT NULL, position INTEGER NOT NULL, attributes TEXT NOT NULL, " TAIL},
    SchemaObject{
        "table", "article",
        "CREATE TABLE article(" ROW "sha256 BLOB NOT NULL CHECK(length(sha256)=32), length INTEGER NOT NULL, "
        "words TEXT NOT NULL, title TEXT NOT NULL, outlet TEXT, url TEXT, author TEXT, language TEXT, "
        "published TEXT, fetched INTEGER, source TEXT, encoding TEXT, zones TEXT, note TEXT, " TAIL},
    SchemaObject{"index", "article_sha256",
                 "CREATE UNIQUE INDEX article_sha256 ON article(sha256) WHERE deleted IS NULL"},
    // The article list and its search read this instead of the wide rows. (`deleted` is always NULL in it,
    // but SQLite goes to the row to see that where it is not in the index too; the same holds for
    // span_article.)
    SchemaObject{"index", "article_list",
                 "CREATE INDEX article_list ON article(id, words, deleted) WHERE deleted IS NULL"},
    SchemaObject{
        "table", "article_text",
        "CREATE TABLE article_text(id INTEGER PRIMARY KEY REFERENCES article(id), text TEXT NOT NULL, "
        "original BLOB) STRICT"},
    SchemaObject{
        "table", "span",
        "CREATE TABLE span(" ROW "article_id INTEGER NOT NULL REFERENCES article(id), "
        "annotator_id INTEGER NOT NULL REFERENCES person(id), tag_id INTEGER NOT NULL REFERENCES tag(id), "
        "layer INTEGER NOT NULL CHECK(layer BETWEEN 0 AND 2), start INTEGER NOT NULL, stop INTEGER NOT NULL "
        "CHECK(0 <= start AND start < stop), "
        "fragments TEXT, attributes TEXT, note TEXT, " TAIL},
    SchemaObject{"index", "span_article",
                 "CREATE INDEX span_article ON span(article_id, start, deleted) WHERE deleted IS NULL", true},
    SchemaObject{"index", "span_tag", "CREATE INDEX span_tag ON span(tag_id, annotator_id)", true},
    SchemaObject{"index", "span_annotator", "CREATE INDEX span_annotator ON span(annotator_id)", true},
    SchemaObject{"table", "link",
                 "CREATE TABLE link(" ROW "type_id INTEGER NOT NULL REFERENCES link_type(id), "
                 "from_id INTEGER NOT NULL REFERENCES span(id), to_id INTEGER NOT NULL REFERENCES span(id), "
                 "annotator_id INTEGER NOT NULL REFERENCES person(id), attributes TEXT, note TEXT, " TAIL},
    SchemaObject{"index", "link_from", "CREATE INDEX link_from ON link(from_id)"},
    SchemaObject{"index", "link_to", "CREATE INDEX link_to ON link(to_id)"},
    SchemaObject{"table", "reading",
                 "CREATE TABLE reading(" ROW "article_id INTEGER NOT NULL REFERENCES article(id), "
                 "annotator_id INTEGER NOT NULL REFERENCES person(id), state INTEGER NOT NULL CHECK(state IN "
                 "(0,1,2)), " TAIL},
    SchemaObject{
        "index", "reading_article",
        "CREATE UNIQUE INDEX reading_article ON reading(article_id, annotator_id) WHERE deleted IS NULL"},
    SchemaObject{
        "table", "step",
        "CREATE TABLE step(number INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), "
        "at INTEGER NOT NULL, person_id INTEGER NOT NULL REFERENCES person(id), label TEXT NOT NULL, "
        "kind INTEGER NOT NULL CHECK(kind BETWEEN 0 AND 2), target INTEGER REFERENCES step(number), "
        "article_id INTEGER REFERENCES article(id), changes INTEGER NOT NULL) STRICT"},
    // Append-only. `before` is the row as it was, as JSON; an addition has none. A bulk addition is one line
    // for all rows of a table, first_row to last_row, without an object.
    SchemaObject{
        "table", "history",
        "CREATE TABLE history(step INTEGER NOT NULL REFERENCES step(number), seq INTEGER NOT NULL, "
        "kind TEXT NOT NULL, object BLOB CHECK(length(object)=16), op TEXT NOT NULL "
        "CHECK(op='add' OR op='edit' OR op='remove'), first_row INTEGER NOT NULL, last_row INTEGER NOT NULL, "
        "before TEXT, PRIMARY KEY(step, seq)) STRICT, WITHOUT ROWID"},
    SchemaObject{"index", "history_object",
                 "CREATE INDEX history_object ON history(object) WHERE object IS NOT NULL"},
    SchemaObject{"index", "history_rows",
                 "CREATE INDEX history_rows ON history(kind, first_row) WHERE object IS NULL"},
};

// SQLite's own statistics, written by PRAGMA optimize.
bool isStatistics(QByteArrayView type, QByteArrayView name, QByteArrayView sql)
{
    return type == "table" &&
           ((name == "sqlite_stat1" && sql == "CREATE TABLE sqlite_stat1(tbl,idx,stat)") ||
            (name == "sqlite_stat4" && sql == "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"));
}

Error strangeSchema(QByteArrayView name)
{
    return {QCoreApplication::translate("Storage",
                                        "This project file holds something Ascertain never writes. It may "
                                        "have been changed by another program; nothing was opened."),
            QStringLiteral("schema: %1").arg(QString::fromUtf8(name))};
}

} // namespace

std::span<const SchemaObject> schemaObjects()
{
    return objects;
}

Result<void> createSchema(Database &database)
{
    for (const SchemaObject &object : objects) {
        if (auto made = database.execute(object.sql); !made)
            return made;
    }
    return {};
}

Result<void> compareSchema(Database &database)
{
    Result<Statement> rows = database.prepare("SELECT type, name, sql FROM sqlite_schema");
    if (!rows)
        return rows.error();
    std::size_t found = 0;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const QByteArrayView type = rows->bytes(0);
        const QByteArrayView name = rows->bytes(1);
        const QByteArrayView sql = rows->bytes(2);
        if (type == "index" && rows->isNull(2) && name.startsWith("sqlite_autoindex_"))
            continue;
        if (isStatistics(type, name, sql))
            continue;
        const bool ours = std::any_of(objects.begin(), objects.end(), [&](const SchemaObject &object) {
            return type == object.type && name == object.name && sql == object.sql;
        });
        if (!ours)
            return strangeSchema(name);
        ++found;
    }
    if (found != objects.size())
        return strangeSchema("missing");
    return {};
}

Result<void> dropWaitingIndexes(Database &database)
{
    for (const SchemaObject &object : objects) {
        if (!object.canWait)
            continue;
        if (auto dropped = database.execute((QByteArray("DROP INDEX ") + object.name).constData()); !dropped)
            return dropped;
    }
    return {};
}

Result<void> createWaitingIndexes(Database &database)
{
    for (const SchemaObject &object : objects) {
        if (!object.canWait)
            continue;
        if (auto made = database.execute(object.sql); !made)
            return made;
    }
    return {};
}
