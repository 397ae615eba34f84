// ascertain agreement: how far annotators who finished the same articles agree.
#include "app/commands/commands.h"
#include "app/commands/console.h"
#include "app/commands/lookup.h"
#include "model/review/agreement/measures.h"
#include "model/review/agreement/methods.h"
#include "model/review/agreement/report_files.h"
#include "model/review/project_passes.h"
#include "model/storage/snapshot.h"

#include <algorithm>
#include <map>

namespace {

struct Wanted
{
    QString project;
    QStringList annotators; // empty = everybody who finished an article that somebody else finished too
    QStringList tags;       // empty = all
    std::vector<Id> articles;
    PassUnit unit = PassUnit::Character;
    bool json = false;
};

struct Compared
{
    PassSet set;
    AgreementReport report;
    AgreementDetails details;
};

Result<Wanted> wantedFrom(const QCommandLineParser &words)
{
    Wanted wanted{.project = words.positionalArguments().constFirst(),
                  .annotators = words.values(QStringLiteral("annotator")),
                  .tags = words.values(QStringLiteral("tag")),
                  .articles = {},
                  .unit = PassUnit::Character,
                  .json = words.isSet(QStringLiteral("json"))};
    wanted.annotators.removeDuplicates();
    if (wanted.annotators.size() == 1)
        return Error{CommandLine::tr("--annotator has to name at least two, or nobody for all.")};
    const QString unit = words.value(QStringLiteral("unit"));
    if (unit == QLatin1String("token"))
        wanted.unit = PassUnit::Token;
    else if (unit != QLatin1String("character"))
        return Error{CommandLine::tr("--unit takes “character” or “token”.")};
    for (const QString &word : words.values(QStringLiteral("article"))) {
        const auto id = idFrom(word);
        if (!id)
            return Error{
                CommandLine::tr("“%1” is no id of an article; “ascertain list” prints them.").arg(word)};
        wanted.articles.push_back(*id);
    }
    return wanted;
}

Result<std::vector<Id>> peopleNamed(const QStringList &names, const std::vector<Person> &people)
{
    std::vector<Id> found;
    QStringList known;
    for (const Person &person : people) {
        known.append(person.name);
        if (names.contains(person.name))
            found.push_back(person.id);
    }
    for (const QString &name : names) {
        if (!known.contains(name))
            return Error{CommandLine::tr("Nobody in this project is called “%1”. There is: %2.")
                             .arg(name, known.join(QStringLiteral(", ")))};
    }
    return found;
}

Result<std::vector<int>> tagsNamed(const QStringList &names, const Tagset &tagset)
{
    std::vector<int> places;
    for (const QString &name : names) {
        const Tag *tag = tagset.tagNamed(name);
        if (!tag) {
            QStringList known;
            for (const Tag &one : tagset.tags)
                known.append(one.name);
            return Error{CommandLine::tr("There is no tag “%1”. There is: %2.")
                             .arg(name, known.join(QStringLiteral(", ")))};
        }
        places.push_back(int(tag - tagset.tags.data()));
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

Result<void> checkArticles(const Snapshot &snapshot, const std::vector<Id> &ids)
{
    const auto articles = snapshot.articles();
    if (!articles)
        return articles.error();
    for (const Id &id : ids) {
        if (std::none_of(articles->begin(), articles->end(), [&](const Article &a) { return a.id == id; }))
            return Error{
                CommandLine::tr("There is no article %1; “ascertain list” prints them.").arg(id.toString())};
    }
    return {};
}

Result<Compared> compare(const Wanted &wanted)
{
    const auto snapshot = Snapshot::open(wanted.project);
    if (!snapshot)
        return snapshot.error();
    const auto everybody = (*snapshot)->people();
    if (!everybody)
        return everybody.error();
    const auto tagset = (*snapshot)->tagset();
    if (!tagset)
        return tagset.error();
    const auto people = peopleNamed(wanted.annotators, *everybody);
    if (!people)
        return people.error();
    const auto tags = tagsNamed(wanted.tags, *tagset);
    if (!tags)
        return tags.error();
    if (const auto known = checkArticles(**snapshot, wanted.articles); !known)
        return known.error();
    Task task;
    LongWork work(task, CommandLine::tr("Reading %1").arg(wanted.project));
    auto passes = projectPasses(
        **snapshot, {.annotators = *people, .articles = wanted.articles, .unit = wanted.unit}, task);
    if (task.cancelled())
        return interrupted();
    if (!passes)
        return passes.error();
    if (passes->articles.empty())
        return Error{CommandLine::tr("No article has been finished by two annotators, so there is nothing to "
                                     "compare. Mark an article as done in each annotator's name first.")};
    work.setWhat(CommandLine::tr("Comparing"));
    // The JSON has no intervals.
    AgreementOptions options{.tags = *tags};
    options.bootstrap.rounds = wanted.json ? 0 : options.bootstrap.rounds;
    auto report = agreementReport(passes->set, options, task);
    auto details = report ? agreementDetails(passes->set, options, task) : std::nullopt;
    if (!details)
        return interrupted();
    return Compared{std::move(passes->set), *std::move(report), *std::move(details)};
}

QString shown(const Figure &figure)
{
    return figure.value ? QString::number(*figure.value, 'f', 3) : QStringLiteral("-");
}

QString tableOf(const Compared &compared)
{
    QStringList head{CommandLine::tr("tag"),        CommandLine::tr("spans"),    CommandLine::tr("exact F1"),
                     CommandLine::tr("overlap F1"), CommandLine::tr("char. F1"), CommandLine::tr("kappa"),
                     CommandLine::tr("alpha"),      CommandLine::tr("u-alpha"),  CommandLine::tr("gamma")};
    std::vector<QStringList> rows{head};
    const auto addRow = [&](const QString &name, const AgreementFigures &figures) {
        QStringList spans;
        for (const qint64 count : figures.spans)
            spans.append(QString::number(count));
        rows.push_back({name, spans.join(QLatin1Char('/'))});
        for (const Measure &measure : headlineMeasures)
            rows.back().append(shown(figures.*measure.figure));
    };
    addRow(CommandLine::tr("all"), compared.report.figures.overall);
    for (std::size_t i = 0; i < compared.report.tags.size(); ++i)
        addRow(compared.set.tags[compared.report.tags[i]], compared.report.figures.tags[i]);
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            qsizetype width = 0;
            for (const QStringList &other : rows)
                width = std::max(width, other[column].size());
            text += column == 0 ? row[column].leftJustified(width)
                                : QStringLiteral("  ") + row[column].rightJustified(width);
        }
        text += QLatin1Char('\n');
    }
    return text;
}

// Each reason once, with the lines it is about.
QString reasonsOf(const Compared &compared)
{
    std::map<QString, QStringList> reasons;
    const auto collect = [&](const QString &name, const AgreementFigures &figures) {
        for (const Measure &measure : headlineMeasures) {
            const Figure &figure = figures.*measure.figure;
            if (!figure.value && !reasons[undefinedSentence(figure.why)].contains(name))
                reasons[undefinedSentence(figure.why)].append(name);
        }
    };
    collect(CommandLine::tr("all"), compared.report.figures.overall);
    for (std::size_t i = 0; i < compared.report.tags.size(); ++i)
        collect(compared.set.tags[compared.report.tags[i]], compared.report.figures.tags[i]);
    QString text;
    for (const auto &[reason, names] : reasons)
        text +=
            CommandLine::tr("- (%1): %2").arg(names.join(QStringLiteral(", ")), reason) + QLatin1Char('\n');
    return text.isEmpty() ? text : QLatin1Char('\n') + text;
}

Exit run(const QCommandLineParser &words)
{
    const auto wanted = wantedFrom(words);
    if (!wanted)
        return wrongWords(wanted.error().message);
    const auto compared = compare(*wanted);
    if (!compared)
        return failed(compared.error());
    const bool tokens = wanted->unit == PassUnit::Token;
    if (wanted->json)
        return print(agreementJson(compared->set, compared->report, compared->details,
                                   {tokens ? QStringLiteral("token") : QStringLiteral("character")}));
    return print(tableOf(*compared) + reasonsOf(*compared) + QLatin1Char('\n') +
                 methodsParagraph(compared->set, compared->report, compared->details, tokens) +
                 QLatin1Char('\n'));
}

} // namespace

Command agreementCommand()
{
    return {
        .name = QStringLiteral("agreement"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("Tells how far annotators who finished the same articles agree."),
        .description = CommandLine::tr(
            "Counts differences and prints F1, kappa, alpha, unitizing alpha and gamma, for all tags and for "
            "each. Only articles that at least two annotators marked as done count; page furniture does "
            "not. A figure that means nothing is a dash, with the reason below."),
        .options = {{QStringLiteral("annotator"), CommandLine::tr("Only this annotator's. Name two or more."),
                     QStringLiteral("NAME")},
                    {QStringLiteral("tag"), CommandLine::tr("Only this tag. May be repeated."),
                     QStringLiteral("NAME")},
                    {QStringLiteral("article"), CommandLine::tr("Only this article. May be repeated."),
                     QStringLiteral("ID")},
                    {QStringLiteral("unit"),
                     CommandLine::tr("character, which is the default, or token: words and single signs."),
                     QStringLiteral("NAME"), QStringLiteral("character")},
                    {QStringLiteral("json"), CommandLine::tr("Print one JSON document.")}},
        .run = run};
}
