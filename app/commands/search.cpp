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

// "texts", "tagged" or "notes".
std::optional<Search::In> placeNamed(const QString &name)
{
    if (name.isEmpty() || name == QLatin1String("texts"))
        return Search::In::Texts;
    if (name == QLatin1String("tagged"))
        return Search::In::Tagged;
    if (name == QLatin1String("notes"))
        return Search::In::Notes;
    return std::nullopt;
}

QJsonObject describe(const SearchHit &hit, const Search &search)
{
    QJsonObject object{{QStringLiteral("article_id"), hit.article.toString()},
            {QStringLiteral("start"), qint64(hit.range.start)},
            {QStringLiteral("end"), qint64(hit.range.end)},
            {QStringLiteral("left"), hit.left},
            {QStringLiteral("match"), hit.match},
            {QStringLiteral("right"), hit.right}};
    if (!hit.span.isNull())
        object.insert(QStringLiteral("span_id"), hit.span.toString());
    if (search.in == Search::In::Notes) {
        object.insert(QStringLiteral("note"), hit.note);
        object.insert(QStringLiteral("note_of"), noteOfName(hit.noteOf));
    }
    return object;
}

QString lineOf(const SearchHit &hit, const Search &search)
{
    QString line = QStringLiteral("%1  %2-%3  %4[%5]%6")
                       .arg(hit.article.toString())
                       .arg(hit.range.start)
                       .arg(hit.range.end)
                       .arg(hit.left.rightJustified(search.context), hit.match.simplified(), hit.right);
    if (search.in == Search::In::Notes)
        line += QStringLiteral("  %1: %2").arg(noteOfName(hit.noteOf), hit.note.simplified());
    return line + QLatin1Char('\n');
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
    const auto in = placeNamed(words.value(QStringLiteral("in")));
    if (!in)
        return wrongWords(CommandLine::tr("--in takes texts, tagged or notes."));
    search.in = *in;
    const auto compiled = TextSearch::compile(search.query);
    if (!compiled)
        return wrongWords(compiled.error().message);
    const auto hits = hitsOf(words.positionalArguments().constFirst(), search);
    if (!hits)
        return failed(hits.error());
    if (words.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const SearchHit &hit : *hits)
            list.append(describe(hit, search));
        return print(
            QJsonObject{{QStringLiteral("hits"), list}, {QStringLiteral("total"), qint64(hits->size())}});
    }
    QString text;
    for (const SearchHit &hit : *hits)
        text += lineOf(hit, search);
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
                "difference. Prints article, offsets (code points) and the line. In notes a line is where the "
                "note stands, and behind it what it is a note of and its words; the note of an article stands "
                "at its start."),
            .fewest = 2,
            .most = 2,
            .options = {{QStringLiteral("json"), CommandLine::tr("Print one JSON document.")},
                        {QStringLiteral("in"),
                         CommandLine::tr("Where to look: texts (as if left out), tagged (the words of spans) or "
                                         "notes (of spans, links and articles, and replies)."),
                         QStringLiteral("PLACE")},
                        {QStringLiteral("pattern"),
                         CommandLine::tr("QUERY is a regular expression; accents count.")},
                        {QStringLiteral("match-case"), CommandLine::tr("Capitals count.")},
                        {QStringLiteral("match-accents"), CommandLine::tr("Accents count.")},
                        {QStringLiteral("inside-words"),
                         CommandLine::tr("Find the words inside longer ones too.")}},
            .run = run};
}
