// ascertain merge: takes in teammates' files.
#include "model/storage/merge.h"
#include "app/commands/commands.h"
#include "app/commands/console.h"
#include "model/project/project.h"

#include <QJsonArray>

namespace {

Result<MergeReport> mergeInto(const QString &path, const QStringList &others, bool dryRun)
{
    const auto project = Project::open(path, Project::Access::Write);
    if (!project)
        return project.error();
    Task task;
    const LongWork work(task, CommandLine::tr("Merging"));
    auto report = dryRun ? (*project)->mergePlan(others, task) : (*project)->merge(others, task);
    if (!report && task.cancelled())
        return interrupted();
    return report;
}

QJsonObject describe(const MergeReport &report)
{
    QJsonArray conflicts;
    for (const MergeConflict &conflict : report.conflicts)
        conflicts.append(QJsonObject{{QStringLiteral("kind"), conflict.kind},
                                     {QStringLiteral("id"), conflict.id.toString()},
                                     {QStringLiteral("kept"), conflict.kept},
                                     {QStringLiteral("lost"), conflict.lost}});
    QJsonArray articles;
    for (const MergeArticle &article : report.articles) {
        QJsonArray annotators;
        for (const MergeAnnotator &annotator : article.annotators)
            annotators.append(QJsonObject{{QStringLiteral("name"), annotator.name},
                                          {QStringLiteral("new"), annotator.counts.added},
                                          {QStringLiteral("same"), annotator.counts.same},
                                          {QStringLiteral("changed"), annotator.counts.changed},
                                          {QStringLiteral("conflicts"), annotator.counts.conflicts}});
        articles.append(QJsonObject{{QStringLiteral("id"), article.article.toString()},
                                    {QStringLiteral("title"), article.title},
                                    {QStringLiteral("new"), article.counts.added},
                                    {QStringLiteral("same"), article.counts.same},
                                    {QStringLiteral("changed"), article.counts.changed},
                                    {QStringLiteral("annotators"), annotators}});
    }
    QJsonArray editions;
    for (const MergeEdition &edition : report.editions)
        editions.append(QJsonObject{{QStringLiteral("id"), edition.article.toString()},
                                    {QStringLiteral("other"), edition.other.toString()},
                                    {QStringLiteral("title"), edition.title},
                                    {QStringLiteral("spans"), edition.spans},
                                    {QStringLiteral("found"), edition.found},
                                    {QStringLiteral("score"), edition.score}});
    return {{QStringLiteral("new"), report.counts.added},
            {QStringLiteral("same"), report.counts.same},
            {QStringLiteral("changed"), report.counts.changed},
            {QStringLiteral("conflicts"), conflicts},
            {QStringLiteral("articles"), articles},
            {QStringLiteral("editions"), editions}};
}

QString figures(const MergeCounts &counts)
{
    return CommandLine::tr("%1 new, %2 same, %3 changed, %4 conflicting")
        .arg(counts.added)
        .arg(counts.same)
        .arg(counts.changed)
        .arg(counts.conflicts);
}

QString inWords(const MergeReport &report)
{
    QString text = figures(report.counts) + QLatin1Char('\n');
    for (const MergeArticle &article : report.articles) {
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(article.article.toString(), article.title.simplified(), figures(article.counts));
        for (const MergeAnnotator &annotator : article.annotators)
            text += QStringLiteral("  %1: %2\n").arg(annotator.name, figures(annotator.counts));
    }
    for (const MergeConflict &conflict : report.conflicts)
        text += CommandLine::tr("conflict  %1 %2  kept %3  lost %4")
                    .arg(conflict.kind, conflict.id.toString(), conflict.kept, conflict.lost) +
                QLatin1Char('\n');
    for (const MergeEdition &edition : report.editions)
        text += CommandLine::tr("edition  %1 “%2” seems to be another text of %3: %4 of %5 spans are found "
                                "there, score %6")
                    .arg(edition.article.toString(), edition.title.simplified(), edition.other.toString())
                    .arg(edition.found)
                    .arg(edition.spans)
                    .arg(edition.score, 0, 'f', 2) +
                QLatin1Char('\n');
    return text;
}

Exit run(const QCommandLineParser &words)
{
    const QStringList files = words.positionalArguments();
    const auto report = mergeInto(files.constFirst(), files.mid(1), words.isSet(QStringLiteral("dry-run")));
    if (!report)
        return failed(report.error());
    return words.isSet(QStringLiteral("json")) ? print(describe(*report)) : print(inWords(*report));
}

} // namespace

Command mergeCommand()
{
    return {
        .name = QStringLiteral("merge"),
        .arguments = QStringLiteral("PROJECT OTHER …"),
        .summary = CommandLine::tr("Takes in teammates' project files."),
        .description = CommandLine::tr(
            "Takes in what teammates did in their files, as one step that can be undone, and prints what is "
            "new, same, changed and conflicting. Of two versions of a row the newer one stands; the other "
            "stays in the history. Running it twice changes nothing, and the order of the files does not "
            "matter. The other files are only read."),
        .fewest = 2,
        .most = -1,
        .options = {{QStringLiteral("dry-run"),
                     CommandLine::tr("Report what would happen, and change nothing.")},
                    {QStringLiteral("json"), CommandLine::tr("Print one JSON document.")}},
        .run = run};
}
