// The side of Project that only reads the file.
#include "model/project/project_state.h"

#include "model/project/blind_passes.h"
#include "model/storage/claim_list.h"

namespace {

// What is shown to the annotator at the keyboard tells them no more than they may see.
Lists::Passes passesFor(const Project &project, const Id &annotator)
{
    return !annotator.isNull() && annotator == blindAnnotator(project) ? Lists::Passes::Blind
                                                                       : Lists::Passes::Open;
}

} // namespace

Result<std::vector<RowNumber>> Project::articleOrder(const ArticleFilter &filter) const
{
    return m_state->store->lists().articleOrder(filter);
}

Result<std::vector<ArticleRow>> Project::articleRows(const std::vector<RowNumber> &rows,
                                                     const Id &annotator) const
{
    return m_state->store->lists().articleRows(rows, annotator, passesFor(*this, annotator));
}

Result<ArticleRow> Project::articleRow(const Id &article, const Id &annotator) const
{
    return m_state->store->lists().articleRow(article, annotator, passesFor(*this, annotator));
}

Result<QStringList> Project::outlets() const
{
    return ClaimList(m_state->store->rows()).outlets();
}

Result<ProjectCounts> Project::counts() const
{
    return m_state->store->lists().counts();
}

Result<std::optional<Id>> Project::articleWithText(const QByteArray &sha256) const
{
    return m_state->store->lists().articleWithText(sha256);
}

Result<QByteArray> Project::originalBytes(const Id &article) const
{
    return m_state->store->rows().original(article);
}

Result<std::vector<Reading>> Project::readings(const Id &article) const
{
    return m_state->store->rows().readings(article);
}

Result<std::vector<Review>> Project::reviews(const Id &article) const
{
    return m_state->store->rows().reviews(article);
}

Result<std::vector<Reply>> Project::replies(const Id &article) const
{
    return m_state->store->rows().replies(article);
}

Result<std::vector<Assessment>> Project::assessments(const Id &article) const
{
    return m_state->store->rows().assessments(article);
}

Result<std::vector<Evidence>> Project::evidence(const Id &article) const
{
    return m_state->store->rows().evidence(article);
}

Result<QByteArray> Project::evidenceFile(const Id &evidence) const
{
    return m_state->store->rows().file(evidence);
}

Result<ArticleRecords> Project::records(const Id &article) const
{
    auto reviews = this->reviews(article);
    auto replies = this->replies(article);
    auto assessments = this->assessments(article);
    auto evidence = this->evidence(article);
    if (!reviews || !replies)
        return !reviews ? reviews.error() : replies.error();
    if (!assessments || !evidence)
        return !assessments ? assessments.error() : evidence.error();
    return ArticleRecords{*std::move(reviews), *std::move(replies), *std::move(assessments),
                          *std::move(evidence)};
}

Result<OpenArticle> Project::load(const Id &id) const
{
    Rows &rows = m_state->store->rows();
    auto article = rows.article(id);
    if (!article)
        return article.error();
    auto entry = rows.texts().of(id);
    if (!entry)
        return entry.error();
    auto spans = rows.spans(id, (*entry)->points);
    if (!spans)
        return spans.error();
    auto links = rows.links(id);
    if (!links)
        return links.error();
    auto records = this->records(id);
    if (!records)
        return records.error();
    return OpenArticle(*std::move(article), (*entry)->text, *std::move(spans), *std::move(links),
                       *std::move(records));
}

Result<std::vector<Step>> Project::steps(qint64 before, int limit) const
{
    return m_state->store->history().steps(before, limit);
}

Result<std::vector<SpanHistoryLine>> Project::spanHistory(const Id &span) const
{
    return m_state->store->history().ofSpan(span);
}
