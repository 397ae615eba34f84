// Which rows of theirs are not here in the same version.
#include "model/storage/merge_file.h"

#include <QCoreApplication>

namespace {

// A row that waits (deleted = -1, see version_writer.h) has the version of a live one.
#define SCAN "SELECT t.id, t.uuid, t.rev, t.modified, t.origin, t.deleted IS NOT NULL AND t.deleted<>-1, "

const char *scanSql(Table table)
{
    switch (table) {
    case Table::Person:
        return SCAN "0, 0 FROM person t";
    case Table::Tag:
        return SCAN "0, 0 FROM tag t";
    case Table::LinkType:
        return SCAN "0, 0 FROM link_type t";
    case Table::Article:
        return SCAN "t.id, 0 FROM article t";
    case Table::Span:
        return SCAN "t.article_id, t.annotator_id FROM span t";
    case Table::Link:
        return SCAN "(SELECT article_id FROM span WHERE id=t.from_id), t.annotator_id FROM link t";
    case Table::Reading:
        return SCAN "t.article_id, t.annotator_id FROM reading t";
    case Table::Review:
        return SCAN "t.article_id, t.reviewer_id FROM review t";
    case Table::Reply:
        return SCAN "t.article_id, t.author_id FROM reply t";
    case Table::Assessment:
        return SCAN "t.article_id, t.author_id FROM assessment t";
    case Table::Evidence:
        return SCAN "t.article_id, t.author_id FROM evidence t";
    case Table::Setting:
        return SCAN "0, 0 FROM setting t";
    case Table::ArticleText:
    case Table::EvidenceFile:
        break;
    }
    return nullptr;
}

} // namespace

Result<std::vector<FileMerge::Candidate>> FileMerge::compare(Table table)
{
    static const auto oursSql = sqlForEachTable("SELECT rev, modified, origin FROM ", " WHERE uuid=?");
    Result<Statement *> theirs = m_file.database().cached(scanSql(table));
    Result<Statement *> ours = m_ours.database().cached(oursSql[std::size_t(table)].c_str());
    if (!theirs || !ours)
        return !theirs ? theirs.error() : ours.error();
    std::vector<Candidate> found;
    const Cursor row(**theirs);
    Place lastPlace{-1, -1};
    MergeCounts *counts = nullptr;
    for (qint64 i = 0;; ++i) {
        const Result<bool> more = row->step();
        if (!more)
            return more.error();
        if (!*more)
            return found;
        Candidate candidate{row->number(0), row->id(1),     row->number(5) != 0,
                            row->number(6), row->number(7), false};
        const Stamp version{0, row->number(3), row->number(2), row->number(4)};
        const Cursor match(**ours);
        match->bind(1, m_meeting.here(table, candidate.id));
        const Result<bool> isHere = match->step();
        if (!isHere)
            return isHere.error();
        candidate.isHere = *isHere;
        if (*isHere && isSameVersion(version, {0, match->number(1), match->number(0), match->number(2)})) {
            ++m_done;
            if (candidate.isDeleted)
                continue;
            const Place place{candidate.article, candidate.owner};
            if (place != lastPlace) {
                counts = &m_counts[place];
                lastPlace = place;
            }
            ++counts->same;
        } else {
            found.push_back(candidate);
        }
        if (i % 1000 == 0 && !m_task.advance(m_done))
            return Error{QCoreApplication::translate("Storage", "Cancelled.")};
    }
}

Result<bool> FileMerge::hasPast(const Id &theirs)
{
    if (m_withPast)
        return m_withPast->contains(theirs);
    Result<Statement> query = m_file.database().prepare(
        "SELECT DISTINCT object FROM history WHERE object IS NOT NULL AND before IS NOT NULL");
    if (!query)
        return query.error();
    m_withPast.emplace();
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return m_withPast->contains(theirs);
        m_withPast->insert(query->id(0));
    }
}
