// All claims of a project, page by page: what the table of claims shows. In this folder because only the
// store may ask for an order; what a claim is comes with the query.
//
// Pages are by key, not by number: the next one begins behind the last row of the one before, so that the
// first page costs the same in a project of any size when the order is the articles'. Any other order has to
// look at all claims for each page.
#pragma once

#include "model/entities/assessment.h"
#include "model/result.h"
#include "model/storage/records.h"
#include "model/task.h"

#include <QStringList>

#include <optional>
#include <vector>

class Rows;
class Statement;

enum class ClaimOrder { Place, Source, Type, Check, Verdict, Outlet, Annotator, Changed, Priority, Assigned };

struct ClaimQuery
{
    Id claimTag;     // of the tagset: see ClaimRoles
    Id attributedTo; // the link from a claim to its source; null = there is none
    Id sameAs;       // the link between two mentions of one source; null = there is none
    QString words;   // all of them in the claim's words; case and diacritics do not count
    QString type;    // value of the attribute; empty = any
    QString check;
    std::optional<QString> verdict; // somebody's; empty = nobody gave one yet
    std::optional<QString> outlet;  // as written; empty = none is known
    Id annotator;                   // null = anybody's
    std::optional<Priority> priority; // the highest that anybody gave it
    std::optional<Id> assigned;       // who looks into it; null = nobody
    ClaimOrder order = ClaimOrder::Place;
    bool descending = false;

    bool operator==(const ClaimQuery &) const = default;
};

// Where a page ends; opaque.
struct ClaimPlace
{
    QString key;
    qint64 number = 0; // in place of the key where that is a number
    RowNumber article = 0;
    qint64 start = 0;
    RowNumber row = 0;
};

struct ClaimRow
{
    Id span;
    Id article;
    Id annotator;
    QString words;
    QString source;      // in the order Source: the one this row stands under, empty = no source
    QStringList sources; // entities, or words where no mention has one, in text order
    QString type;
    QString check;
    QStringList verdicts; // of everybody, each once
    Priority priority = Priority::None; // the highest
    QStringList assigned;               // names
    QString title;
    QString outlet;
    qint64 modified = 0;
    bool furniture = false; // stands in page noise
};

struct ClaimPage
{
    std::vector<ClaimRow> rows;
    int furniture = 0; // lines left out of this page that stand in page noise
    std::optional<ClaimPlace> end; // nothing: this was the last page
};

class ClaimList
{
public:
    // `blind`: from whom blind passes keep tags, which are not listed then; null = from nobody.
    explicit ClaimList(Rows &rows, const Id &blind = {}) : m_rows(rows), m_blind(blind) {}

    // In the order Source a claim comes once for each of its sources; mentions joined by same_as are one source,
    // named as ClaimIndex names it. Suggestions, hidden articles and what stands in furniture are left out.
    // Stops with an error when the task is cancelled.
    Result<ClaimPage> page(const ClaimQuery &query, const std::optional<ClaimPlace> &after, int limit,
                           Task &task);
    Result<QStringList> outlets();  // of all articles, each once, sorted; without the empty one
    Result<QStringList> verdicts(); // that anybody gave

private:
    Result<std::optional<ClaimRow>> row(const ClaimQuery &query, const QStringList &words, RowNumber number,
                                        class BlindArticles &blind);
    Result<QStringList> sourcesOf(const ClaimQuery &query, RowNumber claim);
    Result<void> readAssessments(RowNumber claim, ClaimRow &row);
    Result<void> bindLinks(const ClaimQuery &query, Statement &statement); // 2 and 12
    Result<QStringList> texts(const char *sql);

    Rows &m_rows;
    Id m_blind;
};
