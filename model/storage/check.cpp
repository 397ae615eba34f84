#include "model/storage/check.h"

#include "model/text/boundaries.h"
#include "model/text/normalise.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

constexpr std::size_t mostProblems = 10'000; // a file that is all wrong needs no longer list

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

class Check
{
public:
    Check(Rows &rows, Task &task) : m_rows(rows), m_database(rows.database()), m_task(task) {}

    Result<void> pages();
    Result<void> references();
    Result<void> articles();
    std::vector<Problem> problems;

private:
    void report(const char *kind, const Id &id, const QString &detail)
    {
        if (problems.size() < mostProblems)
            problems.push_back({QString::fromLatin1(kind), id, detail});
    }
    // `sql` gives a uuid and a word for each row that is wrong.
    Result<void> orphans(const std::string &sql, const QString &sentence);
    Result<void> article(const Article &article);
    Result<void> spans(const Article &article, RowNumber row, const QString &text, const CodePoints &points);
    QString verdict(const Statement &span, const QString &text, const CodePoints &points) const;

    Rows &m_rows;
    Database &m_database;
    Task &m_task;
};

// One row for each finding, "ok" alone when there is none.
Result<void> Check::pages()
{
    Result<Statement> query = m_database.prepare("PRAGMA integrity_check(100)");
    if (!query)
        return query.error();
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (query->bytes(0) != "ok")
            report("integrity", {}, query->text(0));
    }
}

Result<void> Check::orphans(const std::string &sql, const QString &sentence)
{
    Result<Statement> query = m_database.prepare(sql);
    if (!query)
        return query.error();
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        report("orphan", query->id(0), sentence.arg(query->text(1)));
    }
}

Result<void> Check::references()
{
    Result<Statement> query = m_database.prepare("PRAGMA foreign_key_check");
    if (!query)
        return query.error();
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        report("orphan", {},
               tr("Row %2 of %1 refers to a row of %3 that is not there.")
                   .arg(query->text(0), query->text(1), query->text(2)));
    }

    struct Rule
    {
        std::string sql;
        QString sentence;
    };
    std::vector<Rule> rules{
        {"SELECT uuid, title FROM article WHERE NOT EXISTS (SELECT 1 FROM article_text WHERE id=article.id)",
         tr("The article “%1” has no text.")},
        {"SELECT span.uuid, tag.name FROM span JOIN tag ON tag.id=tag_id "
         "WHERE span.deleted IS NULL AND tag.deleted IS NOT NULL",
         tr("A span has the tag “%1”, which was removed.")},
        {"SELECT span.uuid, person.name FROM span JOIN person ON person.id=annotator_id "
         "WHERE span.deleted IS NULL AND person.deleted IS NOT NULL",
         tr("A span belongs to %1, who was removed.")},
        {"SELECT link.uuid, link_type.name FROM link JOIN link_type ON link_type.id=type_id "
         "JOIN span a ON a.id=from_id JOIN span b ON b.id=to_id WHERE link.deleted IS NULL AND "
         "(a.deleted IS NOT NULL OR b.deleted IS NOT NULL OR a.article_id<>b.article_id "
         "OR link_type.deleted IS NOT NULL)",
         tr("A link “%1” joins spans that are not there, or not in one article.")},
        {"SELECT uuid, number FROM step WHERE target>=number OR (target IS NULL)<>(kind=0)",
         tr("Step %1 of the history takes back what was not done before it.")},
        {"SELECT step.uuid, number FROM step JOIN history ON step=number "
         "WHERE op<>'add' AND before IS NULL AND object IS NOT NULL",
         tr("Step %1 of the history does not say how a row was before.")},
    };
    for (const char *table : tableNames) {
        const std::string name = table;
        if (name != "article_text")
            rules.push_back({"SELECT object, step FROM history WHERE kind='" + name +
                                 "' AND object IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + name +
                                 " WHERE uuid=object)",
                             tr("Step %1 of the history is about something that is not there.")});
    }
    for (const Rule &rule : rules) {
        if (auto checked = orphans(rule.sql, rule.sentence); !checked)
            return checked;
    }
    return {};
}

Result<void> Check::articles()
{
    const auto all = m_rows.select<Article>("ORDER BY id");
    if (!all)
        return all.error();
    m_task.setTotal(qint64(all->size()));
    qint64 done = 0;
    for (const Article &article : *all) {
        if (auto checked = this->article(article); !checked)
            return checked;
        if (!m_task.advance(++done))
            return {};
    }
    return {};
}

Result<void> Check::article(const Article &article)
{
    const Result<RowNumber> row = m_rows.keys().row(Table::Article, article.id);
    if (!row)
        return row.error();
    Result<Statement *> query = m_database.cached("SELECT text FROM article_text WHERE id=?");
    if (!query)
        return query.error();
    QString text;
    {
        const Cursor cursor(**query);
        cursor->bind(1, *row);
        const Result<bool> found = cursor->step();
        if (!found)
            return found.error();
        if (!*found)
            return {}; // reported by references()
        text = cursor->text(0);
    }
    const CodePoints points(text);
    if (textHash(text) != article.sha256 || points.count() != article.length)
        report("words", article.id,
               tr("The text of “%1” is not the one that was tagged.").arg(article.title));
    return spans(article, *row, text, points);
}

Result<void> Check::spans(const Article &article, RowNumber row, const QString &text,
                          const CodePoints &points)
{
    Result<Statement *> query = m_database.cached(
        "SELECT uuid, start, stop, fragments FROM span WHERE article_id=? AND deleted IS NULL");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, row);
    for (;;) {
        const Result<bool> found = cursor->step();
        if (!found)
            return found.error();
        if (!*found)
            return {};
        const QString wrong = verdict(*cursor, text, points);
        if (!wrong.isEmpty())
            report("words", cursor->id(0), wrong.arg(article.title));
    }
}

// Empty when the span is fine. Looks at the numbers as they stand in the file: reading a Span clamps them.
QString Check::verdict(const Statement &span, const QString &text, const CodePoints &points) const
{
    const qint64 start = span.number(1);
    const qint64 stop = span.number(2);
    QJsonArray pieces{QJsonArray{start, stop}};
    if (!span.isNull(3)) {
        pieces = QJsonDocument::fromJson(span.bytes(3).toByteArray()).array();
        if (pieces.size() < 2 || pieces.first().toArray().at(0).toInteger(-1) != start ||
            pieces.last().toArray().at(1).toInteger(-1) != stop)
            return tr("The pieces of a span in “%1” do not fit its start and end.");
    }
    qint64 last = -1;
    for (const QJsonValue value : pieces) {
        const qint64 from = value.toArray().at(0).toInteger(-1);
        const qint64 to = value.toArray().at(1).toInteger(-1);
        if (from <= last || to <= from)
            return tr("The pieces of a span in “%1” are not in order.");
        if (to > points.count())
            return tr("A span in “%1” lies outside the text.");
        if (!isGraphemeBoundary(text, points.toUtf16(from)) || !isGraphemeBoundary(text, points.toUtf16(to)))
            return tr("A span in “%1” cuts a character in two.");
        last = to;
    }
    return {};
}

} // namespace

Result<std::vector<Problem>> checkProject(Rows &rows, Task &task)
{
    Check check(rows, task);
    rows.database().stopWith(&task);
    std::optional<Error> failure;
    for (const auto step : {&Check::pages, &Check::references, &Check::articles}) {
        if (auto done = (check.*step)(); !done && !failure)
            failure = done.error();
        if (task.cancelled())
            break;
    }
    rows.database().stopWith(nullptr);
    if (task.cancelled())
        return Error{tr("Cancelled.")};
    // A damaged file may stop answering midway; what was found up to there is the answer.
    if (failure)
        check.problems.push_back(
            {QStringLiteral("integrity"), {}, failure->message + u' ' + failure->detail});
    return std::move(check.problems);
}
