// Reviews as CSV: the rows.
#include "model/exchange/csv_article_cells.h"
#include "model/exchange/csv_reviews.h"
#include "model/exchange/csvw.h"
#include "model/review/decisions.h"
#include "model/text/code_points.h"

#include <algorithm>

namespace {

const std::vector<ColumnInfo> &columns()
{
    static const std::vector<ColumnInfo> all{{QStringLiteral("project"), CellType::Words},
                                             {QStringLiteral("article_id"), CellType::Id},
                                             {QStringLiteral("article_title"), CellType::Words},
                                             {QStringLiteral("article_url"), CellType::Words},
                                             {QStringLiteral("article_published"), CellType::Date},
                                             {QStringLiteral("article_sha256"), CellType::Hash},
                                             {QStringLiteral("review_id"), CellType::Id},
                                             {QStringLiteral("reviewer"), CellType::Words},
                                             {QStringLiteral("outcome"), CellType::Words},
                                             {QStringLiteral("status"), CellType::Words},
                                             {QStringLiteral("reason"), CellType::Words},
                                             {QStringLiteral("confidence"), CellType::Count},
                                             {QStringLiteral("guideline_gap"), CellType::YesNo},
                                             {QStringLiteral("comment"), CellType::Words},
                                             {QStringLiteral("spans"), CellType::Ids},
                                             {QStringLiteral("annotators"), CellType::Words},
                                             {QStringLiteral("tags"), CellType::Words},
                                             {QStringLiteral("texts"), CellType::Words},
                                             {QStringLiteral("result_id"), CellType::Id},
                                             {QStringLiteral("result_tag"), CellType::Words},
                                             {QStringLiteral("result_start"), CellType::Count},
                                             {QStringLiteral("result_end"), CellType::Count},
                                             {QStringLiteral("result_pieces"), CellType::Ranges},
                                             {QStringLiteral("result_text"), CellType::Words},
                                             {QStringLiteral("created"), CellType::Time},
                                             {QStringLiteral("modified"), CellType::Time}};
    return all;
}

class ReviewsWriter
{
public:
    ReviewsWriter(QString project, const Tagset &tagset, const std::vector<Person> &people,
                  const SpanSelection &selection, const CsvOptions &options, QIODevice &out)
        : m_project(std::move(project)), m_tagset(tagset), m_people(people), m_selection(selection),
          m_out(out, options)
    {
    }

    CsvWriter &out() { return m_out; }
    Result<void> article(const Article &article, const ArticleContent &content,
                         const std::vector<Review> &reviews);

private:
    struct Place
    {
        const QString &text;
        CodePoints points;
        std::unordered_map<Id, const Span *> spans;
    };
    Result<void> row(const Review &review, const QString &status, const Place &place);
    void parents(const Review &review, const Place &place);
    void result(const Span *span, const Place &place);
    QString tagName(const Span &span) const;

    QString m_project;
    const Tagset &m_tagset;
    const std::vector<Person> &m_people;
    const SpanSelection &m_selection;
    CsvWriter m_out;
};

Result<void> ReviewsWriter::article(const Article &article, const ArticleContent &content,
                                    const std::vector<Review> &reviews)
{
    Place place{content.text, CodePoints(content.text), {}};
    for (const Span &span : content.spans)
        place.spans.emplace(span.id, &span);
    const FindSpan find = [&](const Id &id) {
        const auto found = place.spans.find(id);
        return found == place.spans.end() ? nullptr : found->second;
    };
    const ReviewIndex index(reviews);
    for (const Review &review : reviews) {
        if (!isWanted(m_selection, review.reviewer))
            continue;
        writeArticleCells(m_project, article, m_out);
        if (auto written = row(review, standingName(review, index, find), place); !written)
            return written;
    }
    return {};
}

Result<void> ReviewsWriter::row(const Review &review, const QString &status, const Place &place)
{
    m_out.id(review.id);
    m_out.text(nameOf(m_people, review.reviewer));
    m_out.plain(outcomeName(review.outcome).toLatin1());
    m_out.plain(status.toLatin1());
    m_out.text(review.reason);
    review.confidence > 0 ? m_out.number(review.confidence) : m_out.empty();
    m_out.plain(review.guidelineGap ? "yes" : "no");
    m_out.text(review.comment);
    parents(review, place);
    const auto found = place.spans.find(review.result);
    result(found == place.spans.end() ? nullptr : found->second, place);
    m_out.time(review.stamp.created);
    m_out.time(review.stamp.modified);
    return m_out.endRow();
}

void ReviewsWriter::parents(const Review &review, const Place &place)
{
    QByteArrayList ids;
    QStringList annotators;
    QStringList tags;
    QStringList texts;
    const auto note = [](QStringList &values, const QString &value) {
        if (!values.contains(value))
            values.append(value);
    };
    for (const ReviewedSpan &reviewed : review.spans) {
        ids.append(reviewed.span.toString().toLatin1());
        const auto span = place.spans.find(reviewed.span);
        if (span == place.spans.end())
            continue;
        note(annotators, nameOf(m_people, span->second->annotator));
        note(tags, tagName(*span->second));
        note(texts, joinedWords(*span->second, place.text));
    }
    m_out.plain(ids.join(';'));
    for (const QStringList &values : {annotators, tags, texts})
        m_out.text(values.join(QStringLiteral("; ")));
}

void ReviewsWriter::result(const Span *span, const Place &place)
{
    if (!span)
        return m_out.empty(6);
    m_out.id(span->id);
    m_out.text(tagName(*span));
    writePlace(*span, place.points, m_out);
    m_out.text(joinedWords(*span, place.text));
}

QString ReviewsWriter::tagName(const Span &span) const
{
    const Tag *tag = m_tagset.tag(span.tag);
    return tag ? tag->name : QString();
}

} // namespace

QStringList reviewColumns()
{
    return namesOf(columns());
}

Result<CsvWritten> writeReviewsCsv(const Snapshot &project, const SpanSelection &selection,
                                   const CsvOptions &options, QIODevice &out, Task &task)
{
    const auto name = project.projectName();
    const auto tagset = project.tagset();
    const auto people = project.people();
    if (!name || !tagset || !people)
        return !name ? name.error() : !tagset ? tagset.error() : people.error();
    ReviewsWriter writer(*name, *tagset, *people, selection, options, out);
    const auto each = [&](const Article &article) -> Result<void> {
        const auto reviews = project.reviews(article.id);
        if (!reviews || reviews->empty())
            return reviews ? Result<void>() : reviews.error();
        const auto content = contentOf(project, article);
        return content ? writer.article(article, *content, *reviews) : Result<void>(content.error());
    };
    return writeByArticle(project, selection, columns(), writer.out(), each, task);
}

QByteArray reviewsCsvw(const QString &csvName, const CsvOptions &options)
{
    return csvwOf(csvName, columns(), QStringLiteral("review_id"), options);
}
