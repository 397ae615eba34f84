// ascertain search: every place of some words, with the words around it.
#include "app/commands/commands.h"
#include "app/commands/console.h"
#include "model/storage/snapshot.h"

#include <QJsonArray>

namespace {

Result<std::vector<SearchHit>> hitsOf(const QString &path, const Search &search)
{
    const auto snapshot = Snapshot::open(path);
    if (!snapshot)
        return snapshot.error();
    Task task;
    const LongWork work(task, CommandLine::tr("Searching %1").arg(path));
    std::vector<SearchHit> hits;
    const auto searched = (*snapshot)->search(
        search,
        [&](SearchHit &&hit) {
            hits.push_back(std::move(hit));
            return true;
        },
        task);
    if (task.cancelled())
        return interrupted();
    if (!searched)
        return searched.error();
    return hits;
}

QJsonObject describe(const SearchHit &hit)
{
    return {{QStringLiteral("article_id"), hit.article.toString()},
            {QStringLiteral("start"), qint64(hit.range.start)},
            {QStringLiteral("end"), qint64(hit.range.end)},
            {QStringLiteral("left"), hit.left},
            {QStringLiteral("match"), hit.match},
            {QStringLiteral("right"), hit.right}};
}

Exit run(const QCommandLineParser &words)
{
    Search search;
    search.query.text = words.positionalArguments().at(1);
    search.query.kind =
        words.isSet(QStringLiteral("pattern")) ? TextQuery::Kind::Pattern : TextQuery::Kind::Words;
    search.query.matchCase = words.isSet(QStringLiteral("match-case"));
    search.query.matchAccents = words.isSet(QStringLiteral("match-accents"));
    search.query.wholeWords = !words.isSet(QStringLiteral("inside-words"));
    const auto compiled = TextSearch::compile(search.query);
    if (!compiled)
        return wrongWords(compiled.error().message);
    const auto hits = hitsOf(words.positionalArguments().constFirst(), search);
    if (!hits)
        return failed(hits.error());
    if (words.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const SearchHit &hit : *hits)
            list.append(describe(hit));
        return print(
            QJsonObject{{QStringLiteral("hits"), list}, {QStringLiteral("total"), qint64(hits->size())}});
    }
    QString text;
    for (const SearchHit &hit : *hits)
        text += QStringLiteral("%1  %2-%3  %4[%5]%6\n")
                    .arg(hit.article.toString())
                    .arg(hit.range.start)
                    .arg(hit.range.end)
                    .arg(hit.left.rightJustified(search.context), hit.match.simplified(), hit.right);
    return print(text);
}

} // namespace

Command searchCommand()
{
    return {.name = QStringLiteral("search"),
            .arguments = QStringLiteral("PROJECT QUERY"),
            .summary = CommandLine::tr("Lists every place of some words, with the words around it."),
            .description = CommandLine::tr(
                "Lists every place of the words of QUERY in the articles that have all of them. Words in “…” "
                "have to follow one another; a word that ends in * stands for all that begin so. Case and "
                "accents make no "
                "difference. Prints article, offsets (code points) and the line."),
            .fewest = 2,
            .most = 2,
            .options = {{QStringLiteral("json"), CommandLine::tr("Print one JSON document.")},
                        {QStringLiteral("pattern"),
                         CommandLine::tr("QUERY is a regular expression; accents count.")},
                        {QStringLiteral("match-case"), CommandLine::tr("Capitals count.")},
                        {QStringLiteral("match-accents"), CommandLine::tr("Accents count.")},
                        {QStringLiteral("inside-words"),
                         CommandLine::tr("Find the words inside longer ones too.")}},
            .run = run};
}
