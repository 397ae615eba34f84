#include "model/storage/share.h"

#include "model/entities/review.h"
#include "model/storage/fields.h"
#include "model/storage/migrations.h"
#include "model/storage/project_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

#include <sqlite3.h>

// Rows as they are from one file to the other.
Statement &Statement::bindColumn(int parameter, const Statement &row, int column)
{
    note(sqlite3_bind_value(m_handle, parameter, sqlite3_column_value(row.m_handle, column)));
    return *this;
}

int Statement::columns() const
{
    return sqlite3_column_count(m_handle);
}

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

// The chosen rows, by their number in the project, which they keep in the share. `author` are the people
// whose work goes out, `chosen_person` also those that something in it belongs to. A row with a negative
// revision came with a merge that was taken back.
constexpr const char *choices[] = {
    "CREATE TEMP TABLE chosen_span(id INTEGER PRIMARY KEY)",
    "INSERT INTO chosen_span SELECT id FROM span WHERE article_id IN chosen_article AND annotator_id IN "
    "author AND rev>=0",
    "INSERT OR IGNORE INTO chosen_span SELECT s.id FROM link l JOIN span s ON s.id IN (l.from_id, l.to_id) "
    "WHERE l.annotator_id IN author AND l.rev>=0 AND s.rev>=0 AND s.article_id IN chosen_article",
    "INSERT OR IGNORE INTO chosen_span SELECT s.id FROM assessment t JOIN span s ON s.id=t.span_id WHERE "
    "t.author_id IN author AND t.rev>=0 AND s.rev>=0 AND t.article_id IN chosen_article",
    "INSERT OR IGNORE INTO chosen_span SELECT s.id FROM review t JOIN span s ON s.id=t.result_id WHERE "
    "t.reviewer_id IN author AND t.rev>=0 AND s.rev>=0 AND t.article_id IN chosen_article",
    "INSERT OR IGNORE INTO chosen_span SELECT s.id FROM evidence t JOIN span s ON s.id=t.span_id WHERE "
    "t.author_id IN author AND t.rev>=0 AND s.rev>=0 AND t.article_id IN chosen_article",
};

struct Part
{
    const char *table;
    const char *where;
    bool hasPast = true; // its rows may have former versions
};

// In an order in which everything referred to is there already.
constexpr Part parts[] = {
    {"person", "id IN chosen_person", false},
    {"tag", "TRUE"},
    {"link_type", "TRUE"},
    {"article", "id IN chosen_article"},
    {"article_text", "id IN chosen_article", false},
    {"span", "id IN chosen_span"},
    {"link", "rev>=0 AND annotator_id IN author AND from_id IN chosen_span AND to_id IN chosen_span"},
    {"reading", "rev>=0 AND annotator_id IN author AND article_id IN chosen_article"},
    {"review", "rev>=0 AND reviewer_id IN author AND article_id IN chosen_article AND (result_id IS NULL OR "
               "result_id IN chosen_span)"},
    {"reply", "rev>=0 AND author_id IN author AND article_id IN chosen_article"},
    {"assessment", "rev>=0 AND author_id IN author AND span_id IN chosen_span"},
    {"evidence", "rev>=0 AND author_id IN author AND span_id IN chosen_span"},
    {"evidence_file",
     "id IN (SELECT id FROM evidence WHERE rev>=0 AND author_id IN author AND span_id IN "
     "chosen_span)",
     false},
    {"setting", "TRUE"},
};

class Share
{
public:
    Share(Database &from, Database &to, Task &task) : m_from(from), m_to(to), m_task(task) {}

    Result<void> choose(const ShareWish &wish);
    Result<void> copy(const ShareWish &wish);
    Result<ShareReport> report();

private:
    Result<void> fill(const char *name, const char *all, const char *one, const std::vector<Id> &ids);
    Result<void> chooseReviewed();
    Result<void> choosePast();
    Result<void> copyTable(const Part &part);
    Result<void> copyRows(const std::string &select, const std::string &insert, int columns);
    Result<void> copyHistory();
    Result<void> copyMeta();
    Result<void> noteSecondPass(const SecondPass &pass);
    Result<int> columnsOf(const char *table);

    Database &m_from;
    Database &m_to;
    Task &m_task;
    qint64 m_done = 0;
};

Result<void> Share::fill(const char *name, const char *all, const char *one, const std::vector<Id> &ids)
{
    const std::string table = std::string("CREATE TEMP TABLE ") + name + "(id INTEGER PRIMARY KEY)";
    if (auto made = m_from.execute(table.c_str()); !made)
        return made;
    const std::string insert = std::string("INSERT OR IGNORE INTO ") + name + " ";
    if (ids.empty())
        return m_from.execute((insert + all).c_str());
    Result<Statement> statement = m_from.prepare(insert + one);
    if (!statement)
        return statement.error();
    for (const Id &id : ids) {
        statement->bind(1, id);
        if (auto ran = statement->run(); !ran)
            return ran;
        if (m_from.changes() == 0)
            return Error{tr("What was chosen to be sent is not in the project any more. Choose again."),
                         id.toString()};
    }
    return {};
}

Result<void> Share::choose(const ShareWish &wish)
{
    if (auto filled = fill("chosen_article", "SELECT id FROM article WHERE rev>=0",
                           "SELECT id FROM article WHERE uuid=? AND rev>=0", wish.articles);
        !filled)
        return filled;
    const char *authors = wish.secondPass ? "SELECT id FROM person WHERE FALSE" : "SELECT id FROM person";
    if (auto filled = fill("author", authors, "SELECT id FROM person WHERE uuid=?", wish.annotators); !filled)
        return filled;
    for (const char *sql : choices) {
        if (auto chosen = m_from.execute(sql); !chosen)
            return chosen;
    }
    if (auto chosen = chooseReviewed(); !chosen)
        return chosen;
    if (auto chosen = choosePast(); !chosen || !wish.secondPass)
        return chosen;
    Result<Statement> reader =
        m_from.prepare("INSERT OR IGNORE INTO chosen_person SELECT id FROM person WHERE uuid=?");
    if (!reader)
        return reader.error();
    return reader->bind(1, wish.secondPass->annotator).run();
}

// What a review is about is named by uuid.
Result<void> Share::chooseReviewed()
{
    Result<Statement> reviews = m_from.prepare(
        "SELECT spans FROM review WHERE rev>=0 AND reviewer_id IN author AND article_id IN chosen_article");
    Result<Statement> insert =
        m_from.prepare("INSERT OR IGNORE INTO chosen_span SELECT id FROM span WHERE uuid=? AND rev>=0");
    if (!reviews || !insert)
        return !reviews ? reviews.error() : insert.error();
    for (;;) {
        const Result<bool> row = reviews->step();
        if (!row || !*row)
            return row ? Result<void>() : row.error();
        for (const ReviewedSpan &seen :
             reviewedSpansFromString(reviews->text(0)).value_or(std::vector<ReviewedSpan>())) {
            insert->bind(1, seen.span);
            if (auto ran = insert->run(); !ran)
                return ran;
        }
    }
}

// The former versions of what goes out, the people these are from, and those it belongs to.
Result<void> Share::choosePast()
{
    if (auto made = m_from.execute("CREATE TEMP TABLE chosen_object(uuid BLOB PRIMARY KEY) WITHOUT ROWID");
        !made)
        return made;
    for (const Part &part : parts) {
        const std::string sql = std::string("INSERT OR IGNORE INTO chosen_object SELECT uuid FROM ") +
                                part.table + " WHERE " + part.where;
        if (!part.hasPast)
            continue;
        if (auto chosen = m_from.execute(sql.c_str()); !chosen)
            return chosen;
    }
    return m_from.execute(
        "CREATE TEMP TABLE chosen_step(number INTEGER PRIMARY KEY);"
        "INSERT INTO chosen_step SELECT DISTINCT step FROM history WHERE before IS NOT NULL AND object IN "
        "chosen_object;"
        "CREATE TEMP TABLE chosen_person(id INTEGER PRIMARY KEY);"
        "INSERT INTO chosen_person SELECT id FROM author UNION "
        "SELECT annotator_id FROM span WHERE id IN chosen_span UNION "
        "SELECT assigned_id FROM assessment WHERE author_id IN author AND assigned_id IS NOT NULL UNION "
        "SELECT person_id FROM step WHERE number IN chosen_step;");
}

Result<int> Share::columnsOf(const char *table)
{
    Result<Statement> any = m_from.prepare(std::string("SELECT * FROM ") + table);
    if (!any)
        return any.error();
    return any->columns();
}

Result<void> Share::copyTable(const Part &part)
{
    const Result<int> columns = columnsOf(part.table);
    if (!columns)
        return columns.error();
    return copyRows(std::string("SELECT * FROM ") + part.table + " WHERE " + part.where + " ORDER BY id",
                    std::string("INSERT INTO ") + part.table, *columns);
}

Result<void> Share::copyRows(const std::string &select, const std::string &insert, int columns)
{
    std::string marks = "?";
    for (int i = 1; i < columns; ++i)
        marks += ",?";
    Result<Statement> from = m_from.prepare(select);
    Result<Statement> to = m_to.prepare(insert + " VALUES(" + marks + ")");
    if (!from || !to)
        return !from ? from.error() : to.error();
    for (;;) {
        const Result<bool> row = from->step();
        if (!row || !*row)
            return row ? Result<void>() : row.error();
        for (int i = 0; i < columns; ++i)
            to->bindColumn(i + 1, *from, i);
        if (auto written = to->run(); !written)
            return written;
        if (++m_done % 500 == 0 && !m_task.advance(m_done))
            return Error{tr("Cancelled.")};
    }
}

Result<void> Share::copyHistory()
{
    if (auto steps = copyRows("SELECT number, uuid, at, person_id, label, "
                              "CASE WHEN target IN chosen_step THEN kind ELSE 0 END, "
                              "CASE WHEN target IN chosen_step THEN target END, "
                              "CASE WHEN article_id IN chosen_article THEN article_id END, changes "
                              "FROM step WHERE number IN chosen_step ORDER BY number",
                              "INSERT INTO step", 9);
        !steps)
        return steps;
    return copyRows("SELECT * FROM history WHERE before IS NOT NULL AND step IN chosen_step AND object IN "
                    "chosen_object ORDER BY step, seq",
                    "INSERT INTO history", 8);
}

Result<void> Share::copyMeta()
{
    if (auto all = copyRows("SELECT key, value FROM meta WHERE key IN ('uuid', 'name', 'min_reader')",
                            "INSERT INTO meta", 2);
        !all)
        return all;
    return copyRows("SELECT 'annotator', uuid FROM person WHERE id IN author ORDER BY uuid=(SELECT value "
                    "FROM meta WHERE key='annotator') DESC, id LIMIT 1",
                    "INSERT INTO meta", 2);
}

// Without the name: the file's own name says better what it is.
Result<void> Share::noteSecondPass(const SecondPass &pass)
{
    Result<Statement> note =
        m_to.prepare("INSERT OR REPLACE INTO meta VALUES('annotator', ?), ('second_pass', ?), ('name', '')");
    if (!note)
        return note.error();
    const QByteArray json = secondPassToJson(pass); // bound without a copy
    note->bind(1, pass.annotator);
    note->bindUtf8(2, json);
    return note->run();
}

Result<void> Share::copy(const ShareWish &wish)
{
    const Result<qint64> total = m_from.number("SELECT (SELECT count(*) FROM chosen_span)+(SELECT count(*) "
                                               "FROM chosen_article)");
    if (!total)
        return total.error();
    m_task.setTotal(*total);
    for (const Part &part : parts) {
        if (auto copied = copyTable(part); !copied)
            return copied;
    }
    if (auto copied = copyHistory(); !copied)
        return copied;
    if (auto copied = copyMeta(); !copied)
        return copied;
    if (auto noted = wish.secondPass ? noteSecondPass(*wish.secondPass) : Result<void>(); !noted)
        return noted;
    // The last step says that all before it is taken back: undo stops there.
    return m_to.execute(
        "INSERT INTO article_fts(rowid, text) SELECT id, text FROM article_text;"
        "INSERT INTO step(uuid, at, person_id, label, kind, target, changes) SELECT randomblob(16), at, "
        "person_id, label, 1, (SELECT min(number) FROM step), 0 FROM step ORDER BY number DESC LIMIT 1;");
}

Result<ShareReport> Share::report()
{
    ShareReport report;
    struct Count
    {
        qint64 ShareReport::*where;
        const char *sql;
    };
    for (const Count &count :
         {Count{&ShareReport::articles, "SELECT count(*) FROM article WHERE deleted IS NULL AND id IN "
                                        "chosen_article"},
          Count{&ShareReport::spans, "SELECT count(*) FROM span WHERE deleted IS NULL AND id IN chosen_span "
                                     "AND annotator_id IN author"},
          Count{&ShareReport::links,
                "SELECT count(*) FROM link WHERE deleted IS NULL AND annotator_id IN author AND from_id IN "
                "chosen_span AND to_id IN chosen_span"},
          Count{&ShareReport::reviews, "SELECT count(*) FROM review WHERE deleted IS NULL AND reviewer_id IN "
                                       "author AND article_id IN chosen_article"}}) {
        const Result<qint64> found = m_from.number(count.sql);
        if (!found)
            return found.error();
        report.*count.where = *found;
    }
    return report;
}

Result<void> checkTarget(const QString &project, const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{tr("“%1” is a folder. Name a file in it.").arg(path)};
    if (info.exists() && !info.isFile())
        return Error{tr("“%1” is no ordinary file. Choose another name.").arg(path)};
    const auto identity = identityOf(path);
    if (identity && identity == identityOf(project))
        return Error{tr("“%1” is this project itself. Choose another name.").arg(path), path};
    if (Database::isOpenHere(path) || QFileInfo(path + QLatin1StringView("-wal")).size() > 0)
        return Error{tr("“%1” is a project that is open. Choose another name.").arg(path), path};
    return {};
}

Result<ShareReport> write(Database &from, const ShareWish &wish, const QString &aside, Task &task)
{
    auto file = ProjectFile::create(aside);
    if (!file)
        return file.error();
    Share share(from, (*file)->database(), task);
    auto transaction = Transaction::begin((*file)->database(), Transaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    const Result<QByteArray> note = from.bytes("SELECT value FROM meta WHERE key='second_pass'");
    if (!note)
        return note.error();
    if (!note->isEmpty())
        return Error{tr("This is a second pass, which must not be mixed with the first: nothing of it is sent on. "
                        "Hand on the file as it is.")};
    if (auto chosen = share.choose(wish); !chosen)
        return chosen.error();
    if (auto copied = share.copy(wish); !copied)
        return copied.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return share.report(); // and the file is closed: one plain file
}

} // namespace

Result<ShareReport> writeShare(const QString &project, const ShareWish &wish, const QString &path, Task &task)
{
    if (auto good = checkTarget(project, path); !good)
        return good.error();
    auto from = ProjectFile::openForReading(project);
    if (!from)
        return from.error();
    (*from)->stopWith(&task);
    if (auto begun = (*from)->execute("BEGIN"); !begun)
        return begun.error();
    if (auto prepared = prepareSchema(**from, false, false); !prepared)
        return prepared.error();
    // In the same folder, so that putting it in place is one rename.
    const QFileInfo target(path);
    QTemporaryDir folder(target.absolutePath() + QLatin1StringView("/.ascertain-share-XXXXXX"));
    if (!folder.isValid())
        return Error{tr("“%1” cannot be written: %2.").arg(path, folder.errorString()), path};
    const QString aside = folder.filePath(QStringLiteral("share.ascertain"));
    auto report = write(**from, wish, aside, task);
    if (task.cancelled())
        return Error{tr("Cancelled.")};
    if (!report)
        return report;
    if (std::rename(QFile::encodeName(aside).constData(),
                    QFile::encodeName(target.absoluteFilePath()).constData()) != 0)
        return Error{tr("“%1” could not be written. What was there before is unchanged.").arg(path), path};
    return report;
}
