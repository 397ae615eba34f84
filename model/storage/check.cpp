#include "model/storage/check.h"

#include "model/text/boundaries.h"
#include "model/text/normalise.h"
#include "model/text/paragraphs.h"

#include <QCoreApplication>
#include <QCryptographicHash>
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
    Result<void> records();
    Result<void> articles();
    std::vector<Problem> problems;

private:
    void report(const char *kind, const Id &id, const QString &detail)
    {
        if (problems.size() < mostProblems)
            problems.push_back({QString::fromLatin1(kind), id, detail});
    }
    // `sql` gives a uuid and a word for each row that is wrong.
    Result<void> orphans(const std::string &sql, const QString &sentence, const char *kind = "orphan");
    Result<void> people();
    Result<void> files();
    Result<void> readings(const Article &article, const QString &text);
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

Result<void> Check::orphans(const std::string &sql, const QString &sentence, const char *kind)
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
        report(kind, query->id(0), sentence.arg(query->text(1)));
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
        {"SELECT link.uuid, link_type.name FROM link JOIN link_type ON link_type.id=type_id "
         "JOIN span a ON a.id=from_id JOIN span b ON b.id=to_id WHERE link.deleted IS NULL AND "
         "(a.deleted IS NOT NULL OR b.deleted IS NOT NULL OR a.article_id<>b.article_id "
         "OR link_type.deleted IS NOT NULL)",
         tr("A link “%1” joins spans that are not there, or not in one article.")},
        {"SELECT uuid, text FROM reply WHERE deleted IS NULL AND NOT EXISTS "
         "(SELECT 1 FROM span WHERE uuid=about AND article_id=reply.article_id) AND NOT EXISTS "
         "(SELECT 1 FROM link JOIN span ON span.id=from_id WHERE link.uuid=about "
         "AND article_id=reply.article_id) AND NOT EXISTS "
         "(SELECT 1 FROM article WHERE uuid=about AND id=reply.article_id) AND NOT EXISTS "
         "(SELECT 1 FROM review WHERE uuid=about AND article_id=reply.article_id)",
         tr("The reply “%1” is about something that is not there.")},
        {"SELECT review.uuid, person.name FROM review JOIN person ON person.id=reviewer_id "
         "JOIN span ON span.id=result_id WHERE review.deleted IS NULL AND "
         "(span.article_id<>review.article_id OR span.layer<>1)",
         tr("A review by %1 decided on a span that is not in the agreed layer of its article.")},
        {"SELECT assessment.uuid, verdict FROM assessment JOIN span ON span.id=span_id WHERE "
         "assessment.deleted IS NULL AND "
         "(span.deleted IS NOT NULL OR span.article_id<>assessment.article_id)",
         tr("The verdict “%1” is about a claim that is not there.")},
        {"SELECT evidence.uuid, coalesce(file_name, url, quote) FROM evidence JOIN span ON span.id=span_id "
         "WHERE evidence.deleted IS NULL AND "
         "(span.deleted IS NOT NULL OR span.article_id<>evidence.article_id)",
         tr("The evidence “%1” is about a claim that is not there.")},
        {"SELECT uuid, file_name FROM evidence WHERE kind=2 AND NOT EXISTS "
         "(SELECT 1 FROM evidence_file WHERE id=evidence.id)",
         tr("The evidence “%1” has no file.")},
        {"SELECT uuid, number FROM step WHERE target>=number OR (target IS NULL)<>(kind=0)",
         tr("Step %1 of the history takes back what was not done before it.")},
        {"SELECT step.uuid, number FROM step JOIN history ON step=number "
         "WHERE op<>'add' AND before IS NULL AND object IS NOT NULL",
         tr("Step %1 of the history does not say how a row was before.")},
    };
    for (int i = 0; i < tableCount; ++i) {
        if (isContent(Table(i)))
            continue;
        const std::string name = tableNames[i];
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

// Whatever belongs to somebody who was removed.
Result<void> Check::people()
{
    struct Owner
    {
        const char *table;
        const char *column;
        QString sentence;
    };
    const Owner owners[] = {
        {"span", "annotator_id", tr("A span belongs to %1, who was removed.")},
        {"link", "annotator_id", tr("A link belongs to %1, who was removed.")},
        {"reading", "annotator_id", tr("A reading belongs to %1, who was removed.")},
        {"review", "reviewer_id", tr("A review is by %1, who was removed.")},
        {"reply", "author_id", tr("A reply is by %1, who was removed.")},
        {"assessment", "author_id", tr("A verdict is by %1, who was removed.")},
        {"assessment", "assigned_id", tr("A claim is assigned to %1, who was removed.")},
        {"evidence", "author_id", tr("An evidence is by %1, who was removed.")},
    };
    for (const Owner &owner : owners) {
        const std::string table = owner.table;
        const std::string sql = "SELECT " + table + ".uuid, person.name FROM " + table +
                                " JOIN person ON person.id=" + owner.column + " WHERE " + table +
                                ".deleted IS NULL AND person.deleted IS NOT NULL";
        if (auto checked = orphans(sql, owner.sentence); !checked)
            return checked;
    }
    return {};
}

// What SQL alone cannot see: lists inside a row, identities made from a name, files against their hash.
Result<void> Check::records()
{
    if (auto checked = people(); !checked)
        return checked;
    if (auto checked = orphans("SELECT uuid, title FROM article WHERE NOT EXISTS "
                               "(SELECT 1 FROM article_fts_docsize WHERE id=article.id)",
                               tr("The words of “%1” are not found by a search."), "search");
        !checked)
        return checked;
    const auto reviews = m_rows.select<Review>("WHERE deleted IS NULL ORDER BY id");
    if (!reviews)
        return reviews.error();
    for (const Review &review : *reviews) {
        for (const ReviewedSpan &seen : review.spans) {
            const auto span = m_rows.find<Span>(seen.span);
            if (!span)
                return span.error();
            if (!*span || (*span)->entity.article != review.article)
                report("orphan", review.id, tr("A review is about a span that is not there."));
        }
    }
    const auto settings = m_rows.settings();
    if (!settings)
        return settings.error();
    for (const Setting &setting : *settings) {
        if (setting.id != settingId(setting.name))
            report("orphan", setting.id,
                   tr("The setting “%1” has the identity of another one.").arg(setting.name));
    }
    return files();
}

Result<void> Check::files()
{
    const auto all =
        m_rows.select<Evidence>("WHERE kind=2 AND id IN (SELECT id FROM evidence_file) ORDER BY id");
    if (!all)
        return all.error();
    for (const Evidence &evidence : *all) {
        if (m_task.cancelled())
            return {};
        const auto bytes = m_rows.file(evidence.id);
        if (!bytes || QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256) != evidence.sha256)
            report("words", evidence.id,
                   tr("The file “%1” is not the one that was added.").arg(evidence.fileName));
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
    if (auto checked = readings(article, text); !checked)
        return checked;
    return spans(article, *row, text, points);
}

Result<void> Check::readings(const Article &article, const QString &text)
{
    const auto all = m_rows.readings(article.id);
    if (!all)
        return all.error();
    const qsizetype lines = Paragraphs(text).count();
    for (const Reading &reading : *all) {
        if (reading.nothingToTag.last() >= lines)
            report("words", reading.id,
                   tr("A line of “%1” was marked that is not there.").arg(article.title));
    }
    return {};
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
    for (const auto step : {&Check::pages, &Check::references, &Check::records, &Check::articles}) {
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
