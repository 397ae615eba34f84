// ascertain list: the articles of a project.
#include "app/commands/commands.h"
#include "app/commands/console.h"
#include "model/entities/blindness.h"
#include "model/storage/snapshot.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace {

struct Progress
{
    QString name;
    ReadingState state = ReadingState::NotStarted;
    qint64 spans = 0;
};

struct Line
{
    Article article;
    qint64 spans = 0;
    std::vector<Progress>
        annotators; // who has read or tagged something, in the order of the project's people
};

QString stateName(ReadingState state)
{
    switch (state) {
    case ReadingState::NotStarted:
        return QStringLiteral("not-started");
    case ReadingState::InProgress:
        return QStringLiteral("in-progress");
    case ReadingState::Done:
        return QStringLiteral("done");
    }
    return {};
}

// Done when everybody who began is done; a tag counts as having begun.
ReadingState stateOf(const Line &line)
{
    if (line.annotators.empty())
        return ReadingState::NotStarted;
    const bool done = std::all_of(line.annotators.begin(), line.annotators.end(),
                                  [](const Progress &one) { return one.state == ReadingState::Done; });
    return done ? ReadingState::Done : ReadingState::InProgress;
}

Result<Line> readLine(const Snapshot &snapshot, const std::vector<Person> &people,
                      const Snapshot::Content &content)
{
    Line line{.article = content.article, .spans = qint64(content.spans.size()), .annotators = {}};
    std::map<Id, Progress> byPerson;
    for (const Span &span : content.spans) {
        Progress &progress = byPerson[span.annotator];
        ++progress.spans;
        if (span.layer == Layer::Own)
            progress.state = readingState(nullptr, true);
    }
    const auto readings = snapshot.readings(content.article.id);
    if (!readings)
        return readings.error();
    for (const Reading &reading : *readings) {
        if (reading.state != ReadingState::NotStarted) {
            Progress &progress = byPerson[reading.annotator];
            progress.state = readingState(&reading, progress.state != ReadingState::NotStarted);
        }
    }
    for (const Person &person : people) {
        const auto it = byPerson.find(person.id);
        if (it != byPerson.end())
            line.annotators.push_back({person.name, it->second.state, it->second.spans});
    }
    return line;
}

Result<std::vector<Line>> linesOf(const QString &path)
{
    const auto snapshot = Snapshot::open(path);
    if (!snapshot)
        return snapshot.error();
    const auto people = (*snapshot)->people();
    if (!people)
        return people.error();
    Task task;
    const LongWork work(task, CommandLine::tr("Reading %1").arg(path));
    std::vector<Line> lines;
    const auto read = (*snapshot)->forEachArticle(
        [&](const Snapshot::Content &content) -> Result<void> {
            auto line = readLine(**snapshot, *people, content);
            if (!line)
                return line.error();
            lines.push_back(*std::move(line));
            return {};
        },
        task);
    if (task.cancelled())
        return interrupted();
    if (!read)
        return read.error();
    return lines;
}

QJsonObject describe(const Line &line)
{
    QJsonArray annotators;
    for (const Progress &progress : line.annotators)
        annotators.append(QJsonObject{{QStringLiteral("name"), progress.name},
                                      {QStringLiteral("state"), stateName(progress.state)},
                                      {QStringLiteral("spans"), progress.spans}});
    return {{QStringLiteral("id"), line.article.id.toString()},
            {QStringLiteral("title"), line.article.title},
            {QStringLiteral("state"), stateName(stateOf(line))},
            {QStringLiteral("characters"), line.article.length},
            {QStringLiteral("spans"), line.spans},
            {QStringLiteral("annotators"), annotators}};
}

Exit run(const QCommandLineParser &words)
{
    const auto lines = linesOf(words.positionalArguments().constFirst());
    if (!lines)
        return failed(lines.error());
    if (words.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const Line &line : *lines)
            list.append(describe(line));
        return print(QJsonObject{{QStringLiteral("articles"), list}});
    }
    QString text;
    for (const Line &line : *lines) {
        QStringList annotators;
        for (const Progress &progress : line.annotators)
            annotators.append(QStringLiteral("%1 %2").arg(progress.name).arg(progress.spans));
        text +=
            QStringLiteral("%1  %2  %3  %4  %5\n")
                .arg(line.article.id.toString(), stateName(stateOf(line)).leftJustified(11),
                     CommandLine::tr("%1 spans").arg(line.spans).leftJustified(12),
                     line.article.title.simplified(),
                     annotators.isEmpty() ? QString()
                                          : QStringLiteral("(%1)").arg(annotators.join(QStringLiteral(", "))))
                .trimmed() +
            QLatin1Char('\n');
    }
    return print(text);
}

} // namespace

Command listCommand()
{
    return {.name = QStringLiteral("list"),
            .arguments = QStringLiteral("PROJECT"),
            .summary = CommandLine::tr("Lists the articles with ids, titles, states and counts."),
            .description = {},
            .options = {{QStringLiteral("json"), CommandLine::tr("Print one JSON document.")}},
            .run = run};
}
