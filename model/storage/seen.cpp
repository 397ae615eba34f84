#include "model/storage/seen.h"

#include "model/storage/blind_articles.h"
#include "model/storage/concordance.h"
#include "model/storage/migrations.h"
#include "model/storage/project_file.h"

struct SeenFile::State
{
    State(std::unique_ptr<Database> opened, const Id &who)
        : database(std::move(opened)), rows(*database), annotator(who), blind(rows, who)
    {
    }

    Result<bool> isSeen(const ClaimRow &claim);

    std::unique_ptr<Database> database;
    Rows rows;
    Id annotator;
    BlindArticles blind;
};

SeenFile::SeenFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SeenFile::~SeenFile()
{
    m_state->database->forgetCached(); // ends the reading transaction with it
}

Result<std::unique_ptr<SeenFile>> SeenFile::open(const QString &path, const Id &annotator)
{
    auto database = ProjectFile::openForReading(path);
    if (!database)
        return database.error();
    if (auto begun = (*database)->execute("BEGIN"); !begun)
        return begun.error();
    if (auto prepared = prepareSchema(**database, false, false); !prepared)
        return prepared.error();
    return std::unique_ptr<SeenFile>(new SeenFile(std::make_unique<State>(*std::move(database), annotator)));
}

Result<SearchEnd> SeenFile::search(const Search &search, const EachHit &each, Task &task) const
{
    return Concordance(m_state->rows, search, each, task, m_state->annotator).run();
}

Result<bool> SeenFile::State::isSeen(const ClaimRow &claim)
{
    const auto seen = blind.of(claim.article);
    if (!seen)
        return seen.error();
    if ((*seen)->sees != Blindness::Sees::Finished)
        return !(*seen)->hides(claim.annotator, Layer::Own);
    Result<Statement *> query = database->cached("SELECT layer FROM span WHERE uuid=?");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, claim.span);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    return *found && !(*seen)->hides(claim.annotator, Layer(cursor->number(0)));
}

Result<ClaimPage> SeenFile::claims(const ClaimQuery &query, const std::optional<ClaimPlace> &after, int limit,
                                   Task &task) const
{
    ClaimList list(m_state->rows);
    ClaimPage page;
    std::optional<ClaimPlace> from = after;
    do {
        auto next = list.page(query, from, limit - int(page.rows.size()), task);
        if (!next)
            return next.error();
        for (ClaimRow &row : next->rows) {
            const Result<bool> seen = m_state->isSeen(row);
            if (!seen)
                return seen.error();
            if (*seen)
                page.rows.push_back(std::move(row));
        }
        page.furniture += next->furniture;
        page.end = from = next->end;
    } while (page.end && int(page.rows.size()) < limit);
    return page;
}

Result<std::vector<Id>> SeenFile::taggers(const Id &article) const
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
