// ascertain new: makes a project file.
#include "app/commands/commands.h"
#include "app/commands/console.h"
#include "app/default_tagset.h"
#include "model/project/project.h"

namespace {

Exit run(const QCommandLineParser &words)
{
    const QString file = words.value(QStringLiteral("tagset"));
    auto tagset = file.isEmpty() ? defaultTagset() : tagsetFromFile(file);
    if (!tagset)
        return failed(tagset.error());
    const QString path = words.positionalArguments().constFirst();
    const auto project = Project::create(
        path,
        {.name = {}, .tagset = *std::move(tagset), .annotator = words.value(QStringLiteral("annotator"))});
    if (!project)
        return failed(project.error());
    say(CommandLine::tr("%1 made: %2 tags, annotator %3.")
            .arg(path, QString::number((*project)->tagset().tags.size()), (*project)->annotator().name));
    return Exit::Done;
}

} // namespace

Command newCommand()
{
    return {.name = QStringLiteral("new"),
            .arguments = QStringLiteral("PROJECT"),
            .summary = CommandLine::tr("Makes a project file; refuses to overwrite."),
            .description = CommandLine::tr(
                "Makes the project file PROJECT (usually called something.ascertain), without articles."),
            .options = {{QStringLiteral("tagset"),
                         CommandLine::tr("Use this tagset (JSON) in place of the one for fact-checking."),
                         QStringLiteral("FILE")},
                        {QStringLiteral("annotator"),
                         CommandLine::tr("The first annotator; otherwise your login name."),
                         QStringLiteral("NAME")}},
            .run = run};
}
