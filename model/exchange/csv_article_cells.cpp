#include "model/exchange/csv_article_cells.h"

#include "model/exchange/csv_columns.h"

#include <QCoreApplication>

#include <algorithm>

Result<std::vector<Article>> selectedArticles(const Snapshot &project, const std::vector<Id> &wanted,
                                              Task &task)
{
    auto articles = project.articles();
    if (!articles)
        return articles;
    if (!wanted.empty())
        std::erase_if(*articles, [&](const Article &article) {
            return std::find(wanted.begin(), wanted.end(), article.id) == wanted.end();
        });
    qint64 total = 0;
    for (const Article &article : *articles)
        total += article.length;
    task.setTotal(total);
    return articles;
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

Error cancelledExport()
{
    return {QCoreApplication::translate("Csv", "Cancelled: nothing was written.")};
}
