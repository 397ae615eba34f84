#include "model/storage/claim_list.h"

#include "model/storage/blind_articles.h"
#include "model/storage/fold.h"
#include "model/storage/rows.h"
#include "model/text/furniture.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

// What is looked at before the task is asked again.
constexpr int rowsPerLook = 512;

// A long claim is cut in the list.
constexpr qsizetype mostCharacters = 400;

bool isNumber(ClaimOrder order)
{
    return order == ClaimOrder::Changed || order == ClaimOrder::Priority;
}

// The name of the span `source` as ClaimIndex has it: its entity, else that of the first mention that is the
// same over any number of links (type 12), else the words of the first of these that is no pronoun.
#define SOURCE_NAME                                                                                          \
    "coalesce(nullif(json_extract(source.attributes,'$.entity'),''), (WITH RECURSIVE same(id) AS (SELECT "   \
    "source.id UNION SELECT CASE other.from_id WHEN same.id THEN other.to_id ELSE other.from_id END FROM "   \
    "same JOIN link AS other ON (other.from_id=same.id OR other.to_id=same.id) AND other.type_id=?12 AND "   \
    "other.deleted IS NULL) SELECT coalesce(nullif(json_extract(mention.attributes,'$.entity'),''), (SELECT " \
    "substr(text, mention.start+1, mention.stop-mention.start) FROM article_text WHERE "                     \
    "id=mention.article_id)) FROM same JOIN span AS mention ON mention.id=same.id WHERE mention.deleted IS " \
    "NULL AND mention.layer<2 ORDER BY coalesce(json_extract(mention.attributes,'$.entity'),'')='', "        \
    "coalesce(json_extract(mention.attributes,'$.naming'),'')='pronoun', mention.start, mention.stop DESC, " \
    "mention.id LIMIT 1), '')"

// What the claims are ordered by before their place; null = by nothing else.
const char *keyOf(ClaimOrder order)
{
    switch (order) {
    case ClaimOrder::Place:
        break;
    case ClaimOrder::Source:
        return SOURCE_NAME " COLLATE NOCASE";
    case ClaimOrder::Type:
        return "coalesce(json_extract(span.attributes,'$.type'),'') COLLATE NOCASE";
    case ClaimOrder::Check:
        return "coalesce(json_extract(span.attributes,'$.check'),'') COLLATE NOCASE";
    case ClaimOrder::Verdict:
        return "coalesce((SELECT verdict FROM assessment WHERE span_id=span.id AND deleted IS NULL AND "
               "verdict<>'' ORDER BY id LIMIT 1),'') COLLATE NOCASE";
    case ClaimOrder::Outlet:
        return "coalesce((SELECT outlet FROM article WHERE id=span.article_id),'') COLLATE NOCASE";
    case ClaimOrder::Annotator:
        return "(SELECT name FROM person WHERE id=span.annotator_id) COLLATE NOCASE";
    case ClaimOrder::Changed:
        return "span.modified";
    case ClaimOrder::Priority:
        return "coalesce((SELECT max(priority) FROM assessment WHERE span_id=span.id AND deleted IS NULL),0)";
    case ClaimOrder::Assigned:
        return "coalesce((SELECT name FROM assessment JOIN person ON person.id=assigned_id WHERE "
               "span_id=span.id AND assessment.deleted IS NULL ORDER BY assessment.id LIMIT 1),'') COLLATE "
               "NOCASE";
    }
    return nullptr;
}

// Parameters: 1 tag, 2 link type, 3 type, 4 check, 5 verdict, 6 outlet, 7 annotator, 8 key, 9 article, 10
// start, 11 row, 12 link type same_as, 13 priority, 14 assigned. The plus keeps SQLite off the index by tag, which would make it sort.
std::string orderSql(const ClaimQuery &query, bool continues)
{
    const char *key = keyOf(query.order);
    const bool bySource = query.order == ClaimOrder::Source;
    std::string sql = bySource ? "SELECT DISTINCT " : "SELECT ";
    sql += "span.id, span.article_id, span.start, ";
    sql += key ? key : "''";
    sql += " AS k FROM span";
    if (bySource)
        sql += " LEFT JOIN (link JOIN span AS source ON source.id=link.to_id AND source.deleted IS NULL) ON "
               "link.from_id=span.id AND link.type_id=?2 AND link.deleted IS NULL";
    sql += " WHERE +span.tag_id=?1 AND span.deleted IS NULL AND span.layer<2 AND EXISTS (SELECT 1 FROM "
           "article WHERE article.id=span.article_id AND article.deleted IS NULL)";
    if (!query.type.isEmpty())
        sql += " AND json_extract(span.attributes,'$.type')=?3";
    if (!query.check.isEmpty())
        sql += " AND json_extract(span.attributes,'$.check')=?4";
    if (query.verdict && query.verdict->isEmpty())
        sql += " AND NOT EXISTS (SELECT 1 FROM assessment WHERE span_id=span.id AND deleted IS NULL AND "
               "verdict<>'')";
    else if (query.verdict)
        sql += " AND EXISTS (SELECT 1 FROM assessment WHERE span_id=span.id AND deleted IS NULL AND "
               "verdict=?5)";
    if (query.outlet)
        sql += " AND coalesce((SELECT outlet FROM article WHERE id=span.article_id),'')=?6";
    if (!query.annotator.isNull())
        sql += " AND span.annotator_id=?7";
    if (query.priority)
        sql += " AND coalesce((SELECT max(priority) FROM assessment WHERE span_id=span.id AND deleted IS "
               "NULL),0)=?13";
    if (query.assigned && query.assigned->isNull())
        sql += " AND NOT EXISTS (SELECT 1 FROM assessment WHERE span_id=span.id AND deleted IS NULL AND "
               "assigned_id IS NOT NULL)";
    else if (query.assigned)
        sql += " AND EXISTS (SELECT 1 FROM assessment WHERE span_id=span.id AND deleted IS NULL AND "
               "assigned_id=?14)";
    if (continues) {
        const std::string sign = query.descending ? "<" : ">";
        const std::string place = "(span.article_id, span.start, span.id)";
        if (key)
            sql += std::string(" AND (") + key + ", span.article_id, span.start, span.id)" + sign +
                   "(?8,?9,?10,?11)";
        else
            sql += " AND " + place + sign + "(?9,?10,?11)";
    }
    const std::string way = query.descending ? " DESC" : "";
    sql += " ORDER BY ";
    if (key)
        sql += "k" + way + ", ";
    return sql + "span.article_id" + way + ", span.start" + way + ", span.id" + way;
}

QString shortened(const QString &words)
{
    return words.size() <= mostCharacters ? words : words.left(mostCharacters) + QStringLiteral("…");
}

QString wordsOf(const QString &text, const Span &span)
{
    QString words;
    for (const TextRange &piece : span.pieces) {
        if (!words.isEmpty())
            words += QStringLiteral(" … ");
        words += QStringView(text).sliced(piece.start, piece.length());
        if (words.size() > mostCharacters)
            break;
    }
    return words;
}

bool hasAll(const QString &text, const QStringList &words)
{
    const QString folded = fold(text);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return folded.contains(word); });
}

} // namespace

Result<ClaimPage> ClaimList::page(const ClaimQuery &query, const std::optional<ClaimPlace> &after, int limit,
                                  Task &task)
{
    const auto tag = m_rows.keys().row(Table::Tag, query.claimTag);
    if (!tag)
        return tag.error();
    auto order = m_rows.database().prepare(orderSql(query, after.has_value()));
    if (!order)
        return order.error();
    order->bind(1, *tag);
    if (query.order == ClaimOrder::Source) {
        if (auto bound = bindLinks(query, *order); !bound)
            return bound.error();
    }
    if (!query.type.isEmpty())
        order->bindText(3, query.type);
    if (!query.check.isEmpty())
        order->bindText(4, query.check);
    if (query.verdict && !query.verdict->isEmpty())
        order->bindText(5, *query.verdict);
    if (query.outlet)
        order->bindText(6, *query.outlet);
    for (const auto &[place, id] : {std::pair(7, query.annotator), std::pair(14, query.assigned.value_or(Id()))}) {
        if (id.isNull())
            continue;
        const auto person = m_rows.keys().row(Table::Person, id);
        if (!person)
            return person.error();
        order->bind(place, *person);
    }
    if (query.priority)
        order->bind(13, qint64(*query.priority));
    if (after) {
        if (isNumber(query.order))
            order->bind(8, after->number);
        else if (query.order != ClaimOrder::Place)
            order->bindText(8, after->key);
        order->bind(9, after->article).bind(10, after->start).bind(11, after->row);
    }
    const QStringList words = foldedQuery(query.words);
    m_rows.database().stopWith(&task);
    BlindArticles blind(m_rows, m_blind);
    ClaimPage page;
    ClaimPlace place;
    int looked = 0;
    std::optional<Error> failure;
    for (;;) {
        const Result<bool> found = order->step();
        if (!found)
            failure = found.error();
        if (!found || !*found)
            break;
        if (int(page.rows.size()) == limit) { // there is more
            page.end = place;
            break;
        }
        place = {order->text(3), order->number(3), order->number(1), order->number(2), order->number(0)};
        auto read = row(query, words, place.row, blind);
        if (!read) {
            failure = read.error();
            break;
        }
        if (*read && (*read)->furniture) {
            ++page.furniture;
        } else if (*read) {
            if (query.order == ClaimOrder::Source)
                (*read)->source = place.key;
            page.rows.push_back(*std::move(*read));
        }
        if (++looked % rowsPerLook == 0 && task.cancelled()) {
            failure = Error{QCoreApplication::translate("Storage", "Cancelled.")};
            break;
        }
    }
    m_rows.database().stopWith(nullptr);
    if (failure)
        return *failure;
    return page;
}

Result<std::optional<ClaimRow>> ClaimList::row(const ClaimQuery &query, const QStringList &words,
                                               RowNumber number, BlindArticles &blind)
{
    auto head = m_rows.database().cached("SELECT article_id, (SELECT title FROM article WHERE "
                                         "id=article_id), (SELECT outlet FROM article WHERE id=article_id), "
                                         "(SELECT zones FROM article WHERE id=article_id) FROM span WHERE "
                                         "id=?");
    if (!head)
        return head.error();
    ClaimRow row;
    Zones zones;
    {
        const Cursor cursor(**head);
        cursor->bind(1, number);
        if (const Result<bool> found = cursor->step(); !found)
            return found.error();
        const auto article = m_rows.keys().id(Table::Article, cursor->number(0));
        if (!article)
            return article.error();
        row.article = *article;
        row.title = cursor->text(1);
        row.outlet = cursor->text(2);
        zones = zonesFromString(cursor->text(3)).value_or(Zones());
    }
    const auto text = m_rows.texts().of(row.article);
    if (!text)
        return text.error();
    static const std::string sql = selectSql<Span>() + "WHERE id=?";
    auto query_ = m_rows.database().cached(sql.c_str());
    if (!query_)
        return query_.error();
    Span span;
    {
        const Cursor cursor(**query_);
        cursor->bind(1, number);
        if (const Result<bool> found = cursor->step(); !found)
            return found.error();
        if (auto read = readEntity(*cursor, m_rows.keys(), &(*text)->points, span); !read)
            return read.error();
    }
    const auto seen = blind.of(row.article);
    if (!seen)
        return seen.error();
    if ((*seen)->hides(span))
        return std::optional<ClaimRow>();
    const QString claim = wordsOf((*text)->text, span);
    if (!words.isEmpty() && !hasAll(claim, words))
        return std::optional<ClaimRow>();
    row.span = span.id;
    row.annotator = span.annotator;
    row.words = shortened(claim.simplified());
    row.type = span.attributes.text(QStringLiteral("type"));
    row.check = span.attributes.text(QStringLiteral("check"));
    row.modified = span.stamp.modified;
    row.furniture = FurnitureLines((*text)->text, zones).has(span.hull().start);
    auto sources = sourcesOf(query, number);
    if (!sources)
        return sources.error();
    row.sources = *std::move(sources);
    if (auto read = readAssessments(number, row); !read)
        return read.error();
    return std::optional<ClaimRow>(std::move(row));
}

Result<void> ClaimList::bindLinks(const ClaimQuery &query, Statement &statement)
{
    for (const auto &[place, id] : {std::pair(2, query.attributedTo), std::pair(12, query.sameAs)}) {
        if (id.isNull()) {
            statement.bindNull(place);
            continue;
        }
        const auto type = m_rows.keys().row(Table::LinkType, id);
        if (!type)
            return type.error();
        statement.bind(place, *type);
    }
    return {};
}

Result<QStringList> ClaimList::sourcesOf(const ClaimQuery &query, RowNumber claim)
{
    QStringList sources;
    if (query.attributedTo.isNull())
        return sources;
    auto statement = m_rows.database().cached(
        "SELECT " SOURCE_NAME " FROM link CROSS JOIN span AS source ON source.id=link.to_id WHERE "
        "link.from_id=?1 AND link.type_id=?2 AND link.deleted IS NULL AND source.deleted IS NULL ORDER BY "
        "source.start, source.id");
    if (!statement)
        return statement.error();
    const Cursor cursor(**statement);
    if (auto bound = bindLinks(query, **statement); !bound)
        return bound.error();
    cursor->bind(1, claim);
    for (;;) {
        const Result<bool> found = cursor->step();
        if (!found)
            return found.error();
        if (!*found)
            break;
        sources.append(shortened(cursor->text(0).simplified()));
    }
    sources.removeDuplicates();
    return sources;
}

Result<void> ClaimList::readAssessments(RowNumber claim, ClaimRow &row)
{
    auto statement = m_rows.database().cached(
        "SELECT verdict, priority, (SELECT name FROM person WHERE id=assigned_id) FROM assessment WHERE "
        "span_id=? AND deleted IS NULL ORDER BY id");
    if (!statement)
        return statement.error();
    const Cursor cursor(**statement);
    cursor->bind(1, claim);
    for (;;) {
        const Result<bool> found = cursor->step();
        if (!found)
            return found.error();
        if (!*found)
            break;
        row.verdicts.append(cursor->text(0));
        row.priority = std::max(row.priority, Priority(cursor->number(1)));
        row.assigned.append(cursor->text(2));
    }
    for (QStringList *list : {&row.verdicts, &row.assigned}) {
        list->removeAll(QString());
        list->removeDuplicates();
    }
    return {};
}

Result<QStringList> ClaimList::outlets()
{
    return texts("SELECT DISTINCT outlet FROM article WHERE deleted IS NULL AND outlet<>'' ORDER BY outlet "
                 "COLLATE NOCASE");
}

Result<QStringList> ClaimList::verdicts()
{
    return texts("SELECT DISTINCT verdict FROM assessment WHERE deleted IS NULL AND verdict<>'' ORDER BY "
                 "verdict COLLATE NOCASE");
}

Result<QStringList> ClaimList::texts(const char *sql)
{
    auto statement = m_rows.database().cached(sql);
    if (!statement)
        return statement.error();
    const Cursor cursor(**statement);
    QStringList found;
    for (;;) {
        const Result<bool> row = cursor->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        found.append(cursor->text(0));
    }
    found.removeDuplicates();
    return found;
}
