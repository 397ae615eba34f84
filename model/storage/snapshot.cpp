#include "model/storage/snapshot.h"

#include "model/storage/check.h"
#include "model/storage/claim_list.h"
#include "model/storage/concordance.h"
#include "model/storage/migrations.h"
#include "model/storage/project_file.h"
#include "model/storage/rows.h"

#include <QCoreApplication>

struct Snapshot::State
{
    explicit State(std::unique_ptr<Database> opened) : database(std::move(opened)), rows(*database) {}

    std::unique_ptr<Database> database;
    mutable Rows rows;
};

Snapshot::Snapshot(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Snapshot::~Snapshot()
{
    m_state->database->forgetCached(); // ends the reading transaction with it
}

Result<std::unique_ptr<Snapshot>> Snapshot::open(const QString &path)
{
    auto database = ProjectFile::openForReading(path);
    if (!database)
        return database.error();
    if (auto begun = (*database)->execute("BEGIN"); !begun)
        return begun.error();
    if (auto prepared = prepareSchema(**database, false, false); !prepared)
        return prepared.error();
    return std::unique_ptr<Snapshot>(new Snapshot(std::make_unique<State>(*std::move(database))));
}

Result<QString> Snapshot::projectName() const
{
    const Result<QByteArray> name = m_state->rows.meta("name");
    if (!name)
        return name.error();
    return QString::fromUtf8(*name);
}

Result<std::optional<SecondPass>> Snapshot::secondPass() const
{
    const Result<QByteArray> note = m_state->rows.meta("second_pass");
    if (!note)
        return note.error();
    return secondPassFromJson(*note);
}

Result<Tagset> Snapshot::tagset() const
{
    return m_state->rows.tagset();
}

Result<std::vector<Person>> Snapshot::people() const
{
    return m_state->rows.people();
}

Result<std::vector<Article>> Snapshot::articles() const
{
    return m_state->rows.articles();
}

Result<QString> Snapshot::text(const Id &article) const
{
    auto entry = m_state->rows.texts().of(article);
    if (!entry)
        return entry.error();
    return (*entry)->text;
}

Result<std::vector<Span>> Snapshot::spans(const Id &article, const QString &text) const
{
    return m_state->rows.spans(article, CodePoints(text));
}

Result<std::vector<Link>> Snapshot::links(const Id &article) const
{
    return m_state->rows.links(article);
}

Result<std::optional<Span>> Snapshot::span(const Id &id) const
{
    auto found = m_state->rows.find<Span>(id);
    if (!found)
        return found.error();
    if (!*found || (*found)->isDeleted)
        return std::optional<Span>();
    return std::optional<Span>(std::move((*found)->entity));
}

Result<bool> Snapshot::hasSpans() const
{
    const Result<qint64> some = m_state->database->number("SELECT EXISTS(SELECT 1 FROM span)");
    if (!some)
        return some.error();
    return *some != 0;
}

Result<std::vector<Reading>> Snapshot::readings(const Id &article) const
{
    return m_state->rows.readings(article);
}

Result<std::vector<Review>> Snapshot::reviews(const Id &article) const
{
    return m_state->rows.reviews(article);
}

Result<std::vector<Reply>> Snapshot::replies(const Id &article) const
{
    return m_state->rows.replies(article);
}

Result<std::vector<Assessment>> Snapshot::assessments(const Id &article) const
{
    return m_state->rows.assessments(article);
}

Result<std::vector<Evidence>> Snapshot::evidence(const Id &article) const
{
    return m_state->rows.evidence(article);
}

Result<QByteArray> Snapshot::evidenceFile(const Id &evidence) const
{
    return m_state->rows.file(evidence);
}

Result<std::vector<Setting>> Snapshot::settings() const
{
    return m_state->rows.settings();
}

Result<void> Snapshot::forEachArticle(const std::function<Result<void>(const Content &)> &each,
                                      Task &task) const
{
    const auto all = articles();
    if (!all)
        return all.error();
    for (const Article &article : *all) {
        if (task.cancelled())
            return Error{QCoreApplication::translate("Storage", "Cancelled.")};
        auto entry = m_state->rows.texts().of(article.id);
        if (!entry)
            return entry.error();
        const auto found = m_state->rows.spans(article.id, (*entry)->points);
        if (!found)
            return found.error();
        const auto joined =
            found->empty() ? Result<std::vector<Link>>(std::vector<Link>()) : links(article.id);
        if (!joined)
            return joined.error();
        if (auto done = each({article, (*entry)->text, *found, *joined}); !done)
            return done;
    }
    return {};
}

Result<std::vector<Id>> Snapshot::taggers(const Id &article) const
{
    const auto row = m_state->rows.keys().row(Table::Article, article);
    if (!row)
        return row.error();
    Result<Statement *> query = m_state->database->cached(
        "SELECT DISTINCT person.uuid FROM span JOIN person ON person.id=annotator_id WHERE article_id=? AND "
        "layer=0 AND span.deleted IS NULL ORDER BY 1");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, *row);
    std::vector<Id> people;
    for (;;) {
        const Result<bool> found = cursor->step();
        if (!found)
            return found.error();
        if (!*found)
            return people;
        people.push_back(cursor->id(0));
    }
}

Result<SearchEnd> Snapshot::search(const Search &search, const EachHit &each, Task &task,
                                   const Id &blind) const
{
    return Concordance(m_state->rows, search, each, task, blind).run();
}

Result<ClaimPage> Snapshot::claims(const ClaimQuery &query, const std::optional<ClaimPlace> &after, int limit,
                                   Task &task, const Id &blind) const
{
    return ClaimList(m_state->rows, blind).page(query, after, limit, task);
}

Result<QStringList> Snapshot::outlets() const
{
    return ClaimList(m_state->rows).outlets();
}

Result<QStringList> Snapshot::verdicts() const
{
    return ClaimList(m_state->rows).verdicts();
}

Result<std::vector<Problem>> Snapshot::check(Task &task) const
{
    return checkProject(m_state->rows, task);
}

Result<TagsetUse> Snapshot::tagsetUse(Task &task) const
{
    return readTagsetUse(m_state->rows, task);
}

Result<void> Snapshot::forEachSpanOf(const Id &tag, const std::function<Result<void>(const Span &)> &each,
                                     Task &task) const
{
    return ::forEachSpanOf(m_state->rows, tag, each, task);
}

Result<void> Snapshot::forEachLinkOf(const Id &type, const std::function<Result<void>(const Link &)> &each,
                                     Task &task) const
{
    return ::forEachLinkOf(m_state->rows, type, each, task);
}
