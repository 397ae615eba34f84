// Articles as CSV: the rows.
#include "model/exchange/csv_article_cells.h"
#include "model/exchange/csv_articles.h"
#include "model/exchange/csvw.h"

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
                                             {QStringLiteral("outlet"), CellType::Words},
                                             {QStringLiteral("author"), CellType::Words},
                                             {QStringLiteral("language"), CellType::Words},
                                             {QStringLiteral("characters"), CellType::Count},
                                             {QStringLiteral("source"), CellType::Words},
                                             {QStringLiteral("encoding"), CellType::Words},
                                             {QStringLiteral("fetched"), CellType::Time},
                                             {QStringLiteral("spans"), CellType::Count},
                                             {QStringLiteral("links"), CellType::Count},
                                             {QStringLiteral("assigned_to"), CellType::Words},
                                             {QStringLiteral("in_progress_by"), CellType::Words},
                                             {QStringLiteral("done_by"), CellType::Words},
                                             {QStringLiteral("note"), CellType::Words},
                                             {QStringLiteral("created"), CellType::Time},
                                             {QStringLiteral("modified"), CellType::Time}};
    return all;
}

class ArticlesWriter
{
public:
    ArticlesWriter(QString project, const std::vector<Person> &people, const SpanSelection &selection,
                   const CsvOptions &options, QIODevice &out)
        : m_project(std::move(project)), m_people(people), m_selection(selection), m_out(out, options)
    {
    }

    Result<void> row(const Article &article, const ArticleContent &content,
                     const std::vector<Reading> &readings);
    CsvWriter &out() { return m_out; }

private:
    bool isWanted(const Id &annotator) const { return ::isWanted(m_selection, annotator); }
    // Of those whose reading is as `is` says, in the order of the project's people.
    template <typename Is> void names(const std::vector<Reading> &readings, Is is);

    QString m_project;
    const std::vector<Person> &m_people;
    const SpanSelection &m_selection;
    CsvWriter m_out;
};

template <typename Is> void ArticlesWriter::names(const std::vector<Reading> &readings, Is is)
{
    QStringList names;
    for (const Person &person : m_people) {
        const bool isOne =
            isWanted(person.id) && std::any_of(readings.begin(), readings.end(), [&](const Reading &reading) {
                return reading.annotator == person.id && is(reading);
            });
        if (isOne)
            names.append(person.name);
    }
    m_out.text(names.join(QStringLiteral("; ")));
}

Result<void> ArticlesWriter::row(const Article &article, const ArticleContent &content,
                                 const std::vector<Reading> &readings)
{
    writeArticleCells(m_project, article, m_out);
    m_out.text(article.outlet);
    m_out.text(article.author);
    m_out.text(article.language);
    m_out.number(article.length);
    m_out.text(article.source);
    m_out.text(article.encoding);
    m_out.time(article.fetched);
    m_out.number(std::count_if(content.spans.begin(), content.spans.end(), [&](const Span &span) {
        return span.layer != Layer::Suggested && isWanted(span.annotator);
    }));
    m_out.number(std::count_if(content.links.begin(), content.links.end(),
                               [&](const Link &link) { return isWanted(link.annotator); }));
    names(readings, [](const Reading &reading) { return reading.assigned; });
    names(readings, [](const Reading &reading) { return reading.state == ReadingState::InProgress; });
    names(readings, [](const Reading &reading) { return reading.state == ReadingState::Done; });
    m_out.text(article.note);
    m_out.time(article.stamp.created);
    m_out.time(article.stamp.modified);
    return m_out.endRow();
}

} // namespace

QStringList articleColumns()
{
    return namesOf(columns());
}

Result<CsvWritten> writeArticlesCsv(const Snapshot &project, const SpanSelection &selection,
                                    const CsvOptions &options, QIODevice &out, Task &task)
{
    const auto name = project.projectName();
    const auto people = project.people();
    if (!name || !people)
        return !name ? name.error() : people.error();
    ArticlesWriter writer(*name, *people, selection, options, out);
    const auto each = [&](const Article &article) -> Result<void> {
        const auto content = contentOf(project, article);
        const auto readings = project.readings(article.id);
        if (!content || !readings)
            return !content ? content.error() : readings.error();
        return writer.row(article, *content, *readings);
    };
    return writeByArticle(project, selection, columns(), writer.out(), each, task);
}

QByteArray articlesCsvw(const QString &csvName, const CsvOptions &options)
{
    return csvwOf(csvName, columns(), QStringLiteral("article_id"), options);
}
