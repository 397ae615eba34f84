#include "model/exchange/csv_article_cells.h"

#include <QCoreApplication>

#include <algorithm>

Result<void> forEachSelected(const Snapshot &project, const SpanSelection &selection, const EachArticle &each,
                             Task &task)
{
    auto articles = project.articles();
    if (!articles)
        return articles.error();
    const std::vector<Id> &wanted = selection.articles;
    if (!wanted.empty())
        std::erase_if(*articles, [&](const Article &article) {
            return std::find(wanted.begin(), wanted.end(), article.id) == wanted.end();
        });
    qint64 total = 0;
    for (const Article &article : *articles)
        total += article.length;
    task.setTotal(total);
    qint64 done = 0;
    for (const Article &article : *articles) {
        if (!task.advance(done))
            return cancelledExport();
        if (auto written = each(article); !written)
            return written;
        done += article.length;
    }
    return task.advance(done) ? Result<void>() : cancelledExport();
}

Result<CsvWritten> writeTable(const std::vector<ColumnInfo> &columns, CsvWriter &out,
                              const std::function<Result<void>()> &rows)
{
    for (const ColumnInfo &column : columns)
        out.text(column.name);
    if (auto header = out.endRow(); !header)
        return header.error();
    if (auto written = rows(); !written)
        return written.error();
    if (auto finished = out.finish(); !finished)
        return finished.error();
    return out.written();
}

Result<CsvWritten> writeByArticle(const Snapshot &project, const SpanSelection &selection,
                                  const std::vector<ColumnInfo> &columns, CsvWriter &out,
                                  const EachArticle &each, Task &task)
{
    return writeTable(columns, out, [&] { return forEachSelected(project, selection, each, task); });
}

QStringList namesOf(const std::vector<ColumnInfo> &columns)
{
    QStringList names;
    for (const ColumnInfo &column : columns)
        names.append(column.name);
    return names;
}

QString nameOf(const std::vector<Person> &people, const Id &person)
{
    const auto known =
        std::find_if(people.begin(), people.end(), [&](const Person &one) { return one.id == person; });
    return known == people.end() ? QString() : known->name;
}

bool isWanted(const SpanSelection &selection, const Id &annotator)
{
    const std::vector<Id> &wanted = selection.annotators;
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), annotator) != wanted.end();
}

Result<ArticleContent> contentOf(const Snapshot &project, const Article &article)
{
    auto text = project.text(article.id);
    if (!text)
        return text.error();
    auto spans = project.spans(article.id, *text);
    if (!spans)
        return spans.error();
    auto links = spans->empty() ? Result<std::vector<Link>>(std::vector<Link>()) : project.links(article.id);
    if (!links)
        return links.error();
    return ArticleContent{*std::move(text), *std::move(spans), *std::move(links)};
}

QString joinedWords(const Span &span, const QString &text)
{
    QString words;
    for (const TextRange &piece : span.pieces) {
        if (!words.isEmpty())
            words += pieceGap;
        words += QStringView(text).sliced(piece.start, piece.length());
    }
    return words;
}

void writeArticleCells(const QString &project, const Article &article, CsvWriter &out)
{
    out.text(project);
    out.id(article.id);
    out.text(article.title);
    out.text(article.url);
    out.plain(article.published.toString(Qt::ISODate).toLatin1());
    out.plain(article.sha256.toHex());
}

void writePlace(const Span &span, const CodePoints &points, CsvWriter &out)
{
    const TextRange hull = points.fromUtf16(span.hull());
    out.number(hull.start);
    out.number(hull.end);
    out.plain(piecesOf(span, points));
}

QByteArray piecesOf(const Span &span, const CodePoints &points)
{
    QByteArray pieces;
    if (!span.isDiscontinuous())
        return pieces;
    for (const TextRange &piece : span.pieces) {
        const TextRange range = points.fromUtf16(piece);
        pieces += (pieces.isEmpty() ? "" : ";") + QByteArray::number(qint64(range.start)) + '-' +
                  QByteArray::number(qint64(range.end));
    }
    return pieces;
}

Error cancelledExport()
{
    return {QCoreApplication::translate("Csv", "Cancelled: nothing was written.")};
}
