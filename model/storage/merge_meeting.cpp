#include "model/storage/merge_meeting.h"

Id Meeting::here(Table table, const Id &theirs) const
{
    const auto &map = m_here[std::size_t(table)];
    const auto found = map.find(theirs);
    return found == map.end() ? theirs : found->second;
}

Result<void> Meeting::meet(Table table)
{
    switch (table) {
    case Table::Person:
        return meetByKey(table, "SELECT uuid, name FROM person WHERE deleted IS NULL ORDER BY uuid",
                         "SELECT uuid FROM person WHERE name=? AND deleted IS NULL ORDER BY uuid");
    case Table::Tag:
        return meetByKey(table, "SELECT uuid, name FROM tag WHERE deleted IS NULL ORDER BY uuid",
                         "SELECT uuid FROM tag WHERE name=? AND deleted IS NULL ORDER BY uuid");
    case Table::LinkType:
        return meetByKey(table, "SELECT uuid, name FROM link_type WHERE deleted IS NULL ORDER BY uuid",
                         "SELECT uuid FROM link_type WHERE name=? AND deleted IS NULL ORDER BY uuid");
    case Table::Article:
        return meetByKey(table, "SELECT uuid, sha256 FROM article WHERE deleted IS NULL ORDER BY uuid",
                         "SELECT uuid FROM article WHERE sha256=? AND deleted IS NULL");
    default:
        return {};
    }
}

Result<void> Meeting::meetByKey(Table table, const char *theirSql, const char *ourSql)
{
    Result<Statement *> theirs = m_theirs.database().cached(theirSql);
    Result<Statement *> ours = m_ours.database().cached(ourSql);
    Result<Statement> claimed =
        m_theirs.database().prepare(std::string("SELECT 1 FROM ") + tableName(table) + " WHERE uuid=?");
    if (!theirs || !ours)
        return !theirs ? theirs.error() : ours.error();
    if (!claimed)
        return claimed.error();
    const Cursor row(**theirs);
    for (;;) {
        const Result<bool> more = row->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        const Id id = row->id(0);
        const QByteArray key = row->bytes(1).toByteArray();
        const Cursor match(**ours);
        table == Table::Article ? match->bindBlob(1, key) : match->bindUtf8(1, key);
        Id best;
        for (;;) {
            const Result<bool> found = match->step();
            if (!found)
                return found.error();
            if (!*found)
                break;
            const Id candidate = match->id(0);
            // The row itself; else one that is not already another row of theirs.
            claimed->bind(1, candidate);
            const Result<bool> taken = claimed->step();
            claimed->reset();
            if (!taken)
                return taken.error();
            if (candidate == id || (table == Table::Article && best.isNull())) {
                best = candidate;
                break;
            }
            if (!*taken && best.isNull())
                best = candidate;
        }
        if (best.isNull() || best == id)
            continue;
        if (table != Table::Article) {
            // Where we know their row by its uuid, a name does not make it another one.
            Result<Statement> known =
                m_ours.database().prepare(std::string("SELECT 1 FROM ") + tableName(table) + " WHERE uuid=?");
            if (!known)
                return known.error();
            known->bind(1, id);
            const Result<bool> isKnown = known->step();
            if (!isKnown)
                return isKnown.error();
            if (*isKnown)
                continue;
        }
        m_here[std::size_t(table)].emplace(id, best);
    }
}
