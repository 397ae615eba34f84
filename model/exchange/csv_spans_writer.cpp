// Spans as CSV: the rows. What is the same for a whole article, tag or annotator is made once; the rest of
// a row is copied from the article's UTF-8 bytes.
#include "model/exchange/csv_article_cells.h"
#include "model/exchange/csv_review_cells.h"
#include "model/exchange/csv_span_cells.h"
#include "model/exchange/csv_spans.h"
#include "model/exchange/utf8_text.h"
#include "model/text/boundaries.h"
#include "model/text/code_points.h"
#include "model/text/paragraphs.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace {

// What the rows of one article look things up in.
class ArticleContext
{
public:
    ArticleContext(const Article &article, const QString &text)
        : m_article(article), m_text(text), m_utf8(text), m_points(text), m_paragraphs(text)
    {
    }

    const Utf8Text &utf8() const { return m_utf8; }
    const CodePoints &points() const { return m_points; }
    const Paragraphs &paragraphs() const { return m_paragraphs; }

    const QByteArray &zone(qsizetype paragraph)
    {
        const auto at = std::size_t(paragraph);
        if (m_zoneOf != paragraph)
            m_zone = at < m_article.zones.size() ? zoneName(m_article.zones[at]).toLatin1() : QByteArray();
        m_zoneOf = paragraph;
        return m_zone;
    }
    // The sentence that `position` is in. Asked for in ascending order, it costs one pass over the text.
    TextRange sentence(qsizetype paragraph, qsizetype position)
    {
        if (m_sentencesOf != paragraph) {
            m_sentences = sentencesIn(m_text, m_paragraphs.range(paragraph));
            m_sentencesOf = paragraph;
        }
        const auto after =
            std::upper_bound(m_sentences.begin(), m_sentences.end(), position,
                             [](qsizetype at, const TextRange &sentence) { return at < sentence.start; });
        if (m_sentences.empty())
            return {};
        return after == m_sentences.begin() ? *after : *(after - 1);
    }

private:
    const Article &m_article;
    const QString &m_text;
    Utf8Text m_utf8;
    CodePoints m_points;
    Paragraphs m_paragraphs;
    std::vector<TextRange> m_sentences;
    qsizetype m_sentencesOf = -1;
    QByteArray m_zone;
    qsizetype m_zoneOf = -1;
};

class SpansWriter
{
public:
    SpansWriter(const Tagset &tagset, const std::vector<Person> &people, const SpanSelection &selection,
                const CsvOptions &options, QIODevice &out)
        : m_tagset(tagset), m_columns(tagset), m_selection(selection), m_out(out, options),
          m_attributes(m_tagset, m_columns, options)
    {
        for (const Person &person : people)
            m_names.emplace(person.id, person.name.toUtf8());
        for (const Tag &tag : tagset.tags)
            m_names.emplace(tag.id, tag.name.toUtf8());
        for (const Layer layer : {Layer::Own, Layer::Agreed, Layer::Suggested})
            m_layers[std::size_t(layer)] = layerName(layer).toLatin1();
    }

    const std::vector<ColumnInfo> &columns() const { return m_columns.all; }
    CsvWriter &out() { return m_out; }
    Result<void> article(const QString &project, const Article &article, const ArticleContent &content,
                         const std::vector<Review> &reviews, Task &task);

private:
    Result<void> row(const Span &span, const QByteArray &articleCells, const LinkCells &links,
                     const ReviewCells &reviews, ArticleContext &context);
    struct Named
    {
        Id id;
        const QByteArray *name = nullptr;
    };
    // `last` is the one before, most often the same.
    const QByteArray &nameOf(const Id &id, Named &last);
    void place(const Span &span, ArticleContext &context);
    void words(const Span &span, ArticleContext &context);

    const Tagset &m_tagset;
    SpanColumns m_columns;
    const SpanSelection &m_selection;
    CsvWriter m_out;
    AttributeCells m_attributes;
    std::unordered_map<Id, QByteArray> m_names; // of people and tags
    Named m_annotator;
    Named m_tag;
    std::array<QByteArray, 3> m_layers;
    QByteArray m_joined; // the words of a discontinuous span
};

Result<void> SpansWriter::article(const QString &project, const Article &article,
                                  const ArticleContent &content, const std::vector<Review> &reviews,
                                  Task &task)
{
    if (content.spans.empty())
        return {};
    writeArticleCells(project, article, m_out);
    const QByteArray articleCells = m_out.takeCells();
    const LinkCells linkCells(m_tagset, content.links);
    const ReviewCells reviewCells(reviews, content.spans, m_names);
    ArticleContext context(article, content.text);
    const qint64 doneBefore = task.done();
    int count = 0;
    for (const Span &span : content.spans) {
        if (!isWanted(m_selection, span.annotator))
            continue;
        if (auto written = row(span, articleCells, linkCells, reviewCells, context); !written)
            return written;
        if (++count % 1024 == 0 && !task.advance(doneBefore + span.hull().start))
            return cancelledExport();
    }
    return {};
}

const QByteArray &SpansWriter::nameOf(const Id &id, Named &last)
{
    if (!last.name || last.id != id)
        last = {id, &m_names[id]};
    return *last.name;
}

Result<void> SpansWriter::row(const Span &span, const QByteArray &articleCells, const LinkCells &links,
                              const ReviewCells &reviews, ArticleContext &context)
{
    m_out.cells(articleCells);
    m_out.id(span.id);
    m_out.plain(m_layers[std::size_t(span.layer)]);
    m_out.text(nameOf(span.annotator, m_annotator));
    m_out.text(nameOf(span.tag, m_tag));
    place(span, context);
    words(span, context);
    span.note.isEmpty() ? m_out.empty() : m_out.text(span.note);
    m_out.time(span.stamp.created);
    m_out.time(span.stamp.modified);
    reviews.write(span, m_out);
    m_out.cells(m_attributes.of(span));
    links.write(span.id, m_out);
    return m_out.endRow();
}

void SpansWriter::place(const Span &span, ArticleContext &context)
{
    const TextRange hull = span.hull();
    const TextRange points = context.points().fromUtf16(hull);
    m_out.number(points.start);
    m_out.number(points.end);
    m_out.number(hull.start);
    m_out.number(hull.end);
    span.isDiscontinuous() ? m_out.plain(piecesOf(span, context.points())) : m_out.empty();
}

void SpansWriter::words(const Span &span, ArticleContext &context)
{
    const Utf8Text &text = context.utf8();
    const TextRange hull = span.hull();
    if (span.isDiscontinuous()) {
        static const QByteArray gap = pieceGap.toUtf8();
        m_joined.clear();
        for (const TextRange &piece : span.pieces) {
            if (!m_joined.isEmpty())
                m_joined += gap;
            m_joined.append(text.words(piece));
        }
        m_out.text(m_joined);
    } else {
        m_out.text(text.words(hull));
    }
    m_out.text(text.before(hull.start, contextLength));
    m_out.text(text.after(hull.end, contextLength));
    const qsizetype paragraph = context.paragraphs().at(hull.start);
    m_out.number(context.paragraphs().number(paragraph));
    m_out.plain(context.zone(paragraph));
    m_out.text(text.words(context.sentence(paragraph, hull.start)));
}

} // namespace

Result<CsvWritten> writeSpansCsv(const Snapshot &project, const SpanSelection &selection,
                                 const CsvOptions &options, QIODevice &out, Task &task)
{
    const auto name = project.projectName();
    const auto tagset = project.tagset();
    const auto people = project.people();
    if (!name || !tagset || !people)
        return !name ? name.error() : !tagset ? tagset.error() : people.error();
    SpansWriter writer(*tagset, *people, selection, options, out);
    const auto each = [&](const Article &article) -> Result<void> {
        const auto content = contentOf(project, article);
        if (!content)
            return content.error();
        const auto reviews = project.reviews(article.id);
        if (!reviews)
            return reviews.error();
        return writer.article(*name, article, *content, *reviews, task);
    };
    return writeByArticle(project, selection, writer.columns(), writer.out(), each, task);
}
