// What StepWriter lets into the file of reviews, replies, assessments, evidence and settings.
//
// A review and a reply may be about what was removed: they may be the reason for it. An assessment and its
// evidence need their claim; they go with it (see StepWriter::remove).
#include "model/storage/step_writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

} // namespace

// The row of `sql` with the id and the article in it, removed ones too.
Result<bool> StepWriter::isInArticle(const char *sql, const Id &id, const Id &article)
{
    const Result<RowNumber> row = m_rows.keys().row(Table::Article, article);
    if (!row)
        return row.error();
    Result<Statement *> query = m_database.cached(sql);
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, id).bind(2, *row);
    return cursor->step();
}

Result<void> StepWriter::check(const Review &review)
{
    if (auto known = checkLive(Table::Article, review.article); !known)
        return known;
    if (auto known = checkLive(Table::Person, review.reviewer); !known)
        return known;
    if (review.spans.empty())
        return Error{tr("A review needs a span it is about."), review.id.toString()};
    if (review.confidence < 0 || review.confidence > 3)
        return Error{tr("How sure a reviewer is goes from 1 to 3."), review.id.toString()};
    for (auto seen = review.spans.begin(); seen != review.spans.end(); ++seen) {
        const bool isTwice = std::any_of(review.spans.begin(), seen,
                                         [&](const auto &other) { return other.span == seen->span; });
        const Result<bool> found =
            isInArticle("SELECT 1 FROM span WHERE uuid=? AND article_id=?", seen->span, review.article);
        if (!found)
            return found.error();
        if (!*found || isTwice || seen->rev < 1)
            return Error{tr("A review is about different spans of one article, each as it was."),
                         seen->span.toString()};
    }
    if (review.result.isNull())
        return {};
    const Result<bool> agreed = isInArticle("SELECT 1 FROM span WHERE uuid=? AND article_id=? AND layer=1",
                                            review.result, review.article);
    if (!agreed)
        return agreed.error();
    if (!*agreed)
        return Error{tr("What a review decides on is a span of the agreed layer in the same article."),
                     review.result.toString()};
    return {};
}

// What a review decided on stays agreed.
Result<void> StepWriter::checkLayer(const Span &before, const Span &after, RowNumber row)
{
    if (before.layer == after.layer)
        return {};
    return checkUnused("SELECT 1 FROM review WHERE result_id=? AND deleted IS NULL LIMIT 1", row,
                       tr("A review decided on this span. Remove the review first."));
}

Result<void> StepWriter::check(const Reply &reply)
{
    if (auto known = checkLive(Table::Article, reply.article); !known)
        return known;
    if (auto known = checkLive(Table::Person, reply.author); !known)
        return known;
    if (reply.text.trimmed().isEmpty())
        return Error{tr("A reply needs words."), reply.id.toString()};
    const Result<bool> found = isInArticle("SELECT 1 FROM span WHERE uuid=?1 AND article_id=?2 UNION ALL "
                                           "SELECT 1 FROM link JOIN span ON span.id=from_id "
                                           "WHERE link.uuid=?1 AND article_id=?2 UNION ALL "
                                           "SELECT 1 FROM article WHERE uuid=?1 AND id=?2 UNION ALL "
                                           "SELECT 1 FROM review WHERE uuid=?1 AND article_id=?2",
                                           reply.about, reply.article);
    if (!found)
        return found.error();
    if (!*found)
        return Error{tr("A reply is about something of its article."), reply.about.toString()};
    return {};
}

// Assessments and evidence.
Result<void> StepWriter::checkOfClaim(const auto &entity)
{
    if (auto known = checkLive(Table::Article, entity.article); !known)
        return known;
    if (auto known = checkLive(Table::Person, entity.author); !known)
        return known;
    if (auto known = checkLive(Table::Span, entity.span); !known)
        return known;
    const Result<bool> found =
        isInArticle("SELECT 1 FROM span WHERE uuid=? AND article_id=?", entity.span, entity.article);
    if (!found)
        return found.error();
    if (!*found)
        return Error{tr("This span is in another article."), entity.span.toString()};
    return {};
}

Result<void> StepWriter::check(const Assessment &assessment)
{
    if (!assessment.assignedTo.isNull()) {
        if (auto known = checkLive(Table::Person, assessment.assignedTo); !known)
            return known;
    }
    return checkOfClaim(assessment);
}

Result<void> StepWriter::check(const Evidence &evidence)
{
    const bool isFile = evidence.kind == Evidence::Kind::File;
    if (evidence.sha256.size() != (isFile ? 32 : 0))
        return Error{tr("This evidence has no file, or has one it should not have."), evidence.id.toString()};
    return checkOfClaim(evidence);
}

Result<void> StepWriter::check(const Setting &setting)
{
    if (setting.name.trimmed().isEmpty())
        return Error{tr("A name is needed.")};
    if (setting.id != settingId(setting.name))
        return Error{tr("This setting has the identity of another one."), setting.name};
    return {};
}
