// One article as it is open on screen: text, spans and links in memory, in text order. The only copy:
// the views hold a pointer to it and listen to Project::changed for what to paint again.
//
// Spans have stable addresses until they are removed. Finding, adding and removing one costs
// O(log n) plus the move of a pointer array.
#pragma once

#include "model/entities/changes.h"
#include "model/text/code_points.h"
#include "model/text/paragraphs.h"

#include <memory>
#include <unordered_map>
#include <vector>

// What people said about an article and its spans, by id, which is the order it was made in.
struct ArticleRecords
{
    std::vector<Review> reviews;
    std::vector<Reply> replies;
    std::vector<Assessment> assessments;
    std::vector<Evidence> evidence; // without the bytes of files

    bool operator==(const ArticleRecords &) const = default;
};

class OpenArticle
{
public:
    OpenArticle(Article article, QString text, std::vector<Span> spans, std::vector<Link> links,
                ArticleRecords records = {});

    const Article &article() const { return m_article; }
    const QString &text() const { return m_text; }
    const CodePoints &codePoints() const { return m_codePoints; }
    const Paragraphs &paragraphs() const { return m_paragraphs; }

    // In text order (see textOrder).
    const std::vector<const Span *> &spans() const { return m_order; }
    const Span *span(const Id &id) const;
    // Who has spans here, by id.
    std::vector<Id> annotators() const;
    // Place of a span of this article in spans().
    qsizetype orderOf(const Span &span) const;
    const std::vector<Link> &links() const { return m_links; }
    const std::vector<Review> &reviews() const { return m_records.reviews; }
    const std::vector<Reply> &replies() const { return m_records.replies; }
    const std::vector<Assessment> &assessments() const { return m_records.assessments; }
    const std::vector<Evidence> &evidence() const { return m_records.evidence; }
    const ArticleRecords &records() const { return m_records; }
    bool isStale(const Review &review) const;

    QString words(const Span &span) const; // pieces joined by " … "

    // Takes what belongs to this article, passes over the rest. True when something changed here.
    bool follow(const Changes &changes);

private:
    void countAnnotator(const Id &annotator, int by);
    bool followOne(const Edit<Article> &edit);
    bool followOne(const Edit<Span> &edit);
    bool followOne(const Edit<Link> &edit);
    template <typename Entity> bool followOne(const Edit<Entity> &edit);

    Article m_article;
    QString m_text;
    CodePoints m_codePoints;
    Paragraphs m_paragraphs;
    std::unordered_map<Id, std::unique_ptr<Span>> m_spans;
    std::vector<const Span *> m_order;
    std::vector<std::pair<Id, qsizetype>> m_annotators; // ascending, with the number of their spans
    std::vector<Link> m_links;
    ArticleRecords m_records;
};
