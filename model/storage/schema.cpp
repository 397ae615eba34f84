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
    // An index of the words; the text itself stays where it is. Written by the program, because a trigger may
    // not write a virtual table in a hardened connection.
    SchemaObject{"table", "article_fts",
                 "CREATE VIRTUAL TABLE article_fts USING fts5(text, content='article_text', "
                 "content_rowid='id', tokenize='unicode61 remove_diacritics 2')"},
    SchemaObject{
        "table", "span",
        "CREATE TABLE span(" ROW "article_id INTEGER NOT NULL REFERENCES article(id), "
        "annotator_id INTEGER NOT NULL REFERENCES person(id), tag_id INTEGER NOT NULL REFERENCES tag(id), "
        "layer INTEGER NOT NULL CHECK(layer BETWEEN 0 AND 2), start INTEGER NOT NULL, stop INTEGER NOT NULL "
        "CHECK(0 <= start AND start < stop), "
        "fragments TEXT, attributes TEXT, note TEXT, tagset_version INTEGER NOT NULL, " TAIL},
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
                 "annotator_id INTEGER NOT NULL REFERENCES person(id), state INTEGER NOT NULL "
                 "CHECK(state BETWEEN 0 AND 2), assigned INTEGER NOT NULL, nothing_lines TEXT, " TAIL},
    SchemaObject{
        "index", "reading_article",
        "CREATE UNIQUE INDEX reading_article ON reading(article_id, annotator_id) WHERE deleted IS NULL"},
    // spans: [[uuid, rev], …], the revisions that were looked at.
    SchemaObject{"table", "review",
                 "CREATE TABLE review(" ROW "article_id INTEGER NOT NULL REFERENCES article(id), "
                 "reviewer_id INTEGER NOT NULL REFERENCES person(id), spans TEXT NOT NULL, "
                 "outcome INTEGER NOT NULL CHECK(outcome BETWEEN 0 AND 4), "
                 "result_id INTEGER REFERENCES span(id), reason TEXT, "
                 "confidence INTEGER NOT NULL CHECK(confidence BETWEEN 0 AND 3), "
                 "guideline_gap INTEGER NOT NULL, comment TEXT, " TAIL},
    SchemaObject{"index", "review_article", "CREATE INDEX review_article ON review(article_id)"},
    SchemaObject{"index", "review_result",
                 "CREATE INDEX review_result ON review(result_id) WHERE result_id IS NOT NULL"},
    // about: the uuid of a span, a link, an article or a review.
    SchemaObject{"table", "reply",
                 "CREATE TABLE reply(" ROW "about BLOB NOT NULL CHECK(length(about)=16), "
                 "article_id INTEGER NOT NULL REFERENCES article(id), "
                 "author_id INTEGER NOT NULL REFERENCES person(id), text TEXT NOT NULL, "
                 "resolved INTEGER NOT NULL, " TAIL},
    SchemaObject{"index", "reply_article", "CREATE INDEX reply_article ON reply(article_id)"},
    SchemaObject{"table", "assessment",
                 "CREATE TABLE assessment(" ROW "span_id INTEGER NOT NULL REFERENCES span(id), "
                 "article_id INTEGER NOT NULL REFERENCES article(id), "
                 "author_id INTEGER NOT NULL REFERENCES person(id), "
                 "priority INTEGER NOT NULL CHECK(priority BETWEEN 0 AND 3), "
                 "assigned_id INTEGER REFERENCES person(id), verdict TEXT, explanation TEXT, " TAIL},
    SchemaObject{"index", "assessment_article", "CREATE INDEX assessment_article ON assessment(article_id)"},
    SchemaObject{"index", "assessment_span", "CREATE INDEX assessment_span ON assessment(span_id)"},
    SchemaObject{"table", "evidence",
                 "CREATE TABLE evidence(" ROW "span_id INTEGER NOT NULL REFERENCES span(id), "
                 "article_id INTEGER NOT NULL REFERENCES article(id), "
                 "author_id INTEGER NOT NULL REFERENCES person(id), "
                 "kind INTEGER NOT NULL CHECK(kind BETWEEN 0 AND 2), url TEXT, archived_url TEXT, "
                 "quote TEXT, date TEXT, file_name TEXT, "
                 "sha256 BLOB NOT NULL CHECK(length(sha256)=CASE kind WHEN 2 THEN 32 ELSE 0 END), "
                 "note TEXT, " TAIL},
    SchemaObject{"index", "evidence_article", "CREATE INDEX evidence_article ON evidence(article_id)"},
    SchemaObject{"index", "evidence_span", "CREATE INDEX evidence_span ON evidence(span_id)"},
    SchemaObject{"table", "evidence_file",
                 "CREATE TABLE evidence_file(id INTEGER PRIMARY KEY REFERENCES evidence(id), "
                 "bytes BLOB NOT NULL) STRICT"},
    SchemaObject{"table", "setting",
                 "CREATE TABLE setting(" ROW "name TEXT NOT NULL, value TEXT NOT NULL, " TAIL},
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

// What the virtual table keeps its words in, made by SQLite along with it.
constexpr std::array shadows{
    SchemaObject{"table", "article_fts_data",
                 "CREATE TABLE 'article_fts_data'(id INTEGER PRIMARY KEY, block BLOB)"},
    SchemaObject{"table", "article_fts_idx",
                 "CREATE TABLE 'article_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID"},
    SchemaObject{"table", "article_fts_docsize",
                 "CREATE TABLE 'article_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB)"},
    SchemaObject{"table", "article_fts_config",
                 "CREATE TABLE 'article_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID"},
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
        const auto isThis = [&](const SchemaObject &object) {
            return type == object.type && name == object.name && sql == object.sql;
        };
        const bool ours = std::any_of(objects.begin(), objects.end(), isThis) ||
                          std::any_of(shadows.begin(), shadows.end(), isThis);
        if (!ours)
            return strangeSchema(name);
        ++found;
    }
    if (found != objects.size() + shadows.size())
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
