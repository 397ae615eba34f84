// ascertain import: adds articles, and spans where the format has them.
#include "app/commands/commands.h"
#include "app/commands/console.h"
#include "app/commands/import_files.h"
#include "app/commands/import_report.h"
#include "app/commands/lookup.h"
#include "model/exchange/csv_relations.h"
#include "model/exchange/csvw.h"
#include "model/project/project.h"
#include "model/regular_file.h"
#include "model/sources/article_file.h"
#include "model/storage/snapshot.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>
#include <map>
#include <optional>

namespace {

bool isStandardInput(const QString &path)
{
    return path == QLatin1String("-");
}

Result<QByteArray> readStandardInput()
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return Error{CommandLine::tr("Standard input is closed."), in.errorString()};
    QByteArray bytes = in.read(largestArticleFile + 1);
    if (bytes.size() > largestArticleFile)
        return Error{
            CommandLine::tr("Standard input is larger than %1 MB. Split it.").arg(largestArticleFile >> 20)};
    return bytes;
}

Result<NewArticle> readArticle(const QString &path, Task &task)
{
    if (isStandardInput(path)) {
        const auto bytes = readStandardInput();
        if (!bytes)
            return bytes.error();
        return articleFromBytes(*bytes, CommandLine::tr("standard input"), {});
    }
    return readArticleFile(path, {}, task);
}

// A look at its first line; what is wrong with a file is said when it is read.
bool isRelationsFile(const QString &path)
{
    QFile file;
    if (isStandardInput(path) || !openRegular(file, path))
        return false;
    return looksLikeRelations(file.readLine(1 << 16));
}

// One run of the command: what it does to which project, and what it has to tell in the end.
class Import
{
public:
    Import(Project &project, Task &task, LongWork &work, bool dryRun)
        : m_project(project), m_task(task), m_work(work), m_dryRun(dryRun)
    {
    }

    // An error means that nothing of this kind is in the project.
    Result<void> articles(const std::vector<ImportFile> &files);
    Result<void> spans(const std::vector<ImportFile> &files, const QString &annotator);

    const std::vector<FileReport> &reports() const { return m_reports; }

private:
    Result<FileReport> article(const ImportFile &file, Project::Bulk &bulk);
    Result<FileReport> spanFile(const ImportFile &file, SpansImport options, SpansCsvReader &reader);
    Result<void> finish(Project::Bulk &bulk);
    void tell(const std::vector<ImportFile> &files, qsizetype index);

    Project &m_project;
    Task &m_task;
    LongWork &m_work;
    bool m_dryRun;
    std::optional<Error> m_failure;        // of the project, as opposed to the file at hand
    qint64 m_taken = 0;                    // additions from the file at hand
    std::map<QByteArray, Id> m_addedTexts; // sha256 → article of this run
    std::vector<FileReport> m_reports;
};

void Import::tell(const std::vector<ImportFile> &files, qsizetype index)
{
    m_work.setWhat(
        CommandLine::tr("%1 of %2: %3")
            .arg(QString::number(index + 1), QString::number(files.size()), files[size_t(index)].path));
}

Result<void> Import::finish(Project::Bulk &bulk)
{
    if (m_task.cancelled())
        return interrupted();
    if (m_dryRun)
        return {};
    return bulk.commit();
}

Result<FileReport> Import::article(const ImportFile &file, Project::Bulk &bulk)
{
    FileReport report;
    report.file = file.path;
    auto read = readArticle(file.path, m_task);
    if (!read) {
        report.refuse(read.error());
        return report;
    }
    const Article &article = read->article;
    report.id = article.id;
    report.title = article.title;
    report.warnings = read->notices;
    if (read->encodingGuessed)
        report.warnings.append(
            CommandLine::tr("The bytes do not say their encoding; read as %1.").arg(article.encoding));

    auto there = m_project.articleWithText(article.sha256);
    if (!there)
        return there.error();
    if (const auto it = m_addedTexts.find(article.sha256); it != m_addedTexts.end())
        *there = it->second;
    if (*there) {
        report.id = **there;
        report.warnings.append(CommandLine::tr("The project has this text already; it was not added again."));
        return report;
    }
    m_addedTexts.emplace(article.sha256, article.id);
    for (const Change &change : {added(article), added(read->text)}) {
        if (auto result = bulk.add(change); !result)
            return result.error();
    }
    return report;
}

Result<void> Import::articles(const std::vector<ImportFile> &files)
{
    if (files.empty())
        return {};
    auto bulk = m_project.bulk(CommandLine::tr("Import %n article(s)", nullptr, int(files.size())));
    if (!bulk)
        return bulk.error();
    for (qsizetype i = 0; i < qsizetype(files.size()) && !m_task.cancelled(); ++i) {
        tell(files, i);
        auto report = article(files[size_t(i)], **bulk);
        if (!report)
            return report.error();
        m_reports.push_back(*std::move(report));
    }
    return finish(**bulk);
}

Result<FileReport> Import::spanFile(const ImportFile &file, SpansImport options, SpansCsvReader &reader)
{
    FileReport report;
    report.file = file.path;
    report.carriesWords = true;
    QBuffer input;
    QFile opened;
    QIODevice *in = &opened;
    if (isStandardInput(file.path)) {
        const auto bytes = readStandardInput();
        if (!bytes)
            return bytes.error();
        input.setData(*bytes);
        if (!input.open(QIODevice::ReadOnly))
            return Error{CommandLine::tr("Standard input cannot be read."), input.errorString()};
        in = &input;
    } else if (auto size = openRegular(opened, file.path); !size) {
        report.refuse(size.error());
        return report;
    } else {
        options.metadata = descriptionBeside(file.path);
    }
    m_failure.reset();
    m_taken = 0;
    const auto read = reader.read(*in, options, m_task);
    if (m_failure)
        return *m_failure;
    // It ended in the middle: half of a file is not taken, so nothing is.
    if (!read && m_taken > 0)
        return Error{QStringLiteral("%1: %2").arg(file.path, read.error().message), read.error().detail};
    if (!read) {
        report.refuse(read.error());
        return report;
    }
    report.spans = read->spans;
    report.links = read->links;
    report.verified = std::min(read->withWords, read->spans);
    report.refused = read->refused;
    report.refusedCount = read->refusedCount;
    report.warnings = read->warnings;
    if (read->alreadyThere > 0)
        report.warnings.append(
            CommandLine::tr("%n row(s) were there already.", nullptr, int(read->alreadyThere)));
    return report;
}

Result<void> Import::spans(const std::vector<ImportFile> &files, const QString &annotator)
{
    if (files.empty())
        return {};
    auto bulk = m_project.bulk(CommandLine::tr("Import spans"));
    if (!bulk)
        return bulk.error();
    Id owner;
    if (!annotator.isEmpty()) {
        Changes person;
        owner = annotatorNamed(annotator, m_project, person);
        for (const Change &change : person) {
            if (auto result = (*bulk)->add(change); !result)
                return result.error();
        }
    }
    const auto snapshot = Snapshot::open(m_project.path());
    if (!snapshot)
        return snapshot.error();
    SpansCsvReader reader(**snapshot, [&](const Change &change) -> Result<void> {
        auto result = (*bulk)->add(change);
        if (!result)
            m_failure = result.error();
        ++m_taken;
        return result;
    });
    // Links need their spans, and their own table says more about them.
    std::vector<ImportFile> inOrder = files;
    const auto relations = std::stable_partition(
        inOrder.begin(), inOrder.end(), [](const ImportFile &file) { return !isRelationsFile(file.path); });
    const SpansImport options{.annotator = owner, .withLinks = relations == inOrder.end()};
    for (qsizetype i = 0; i < qsizetype(inOrder.size()) && !m_task.cancelled(); ++i) {
        tell(inOrder, i);
        auto report = spanFile(inOrder[size_t(i)], options, reader);
        if (!report)
            return report.error();
        m_reports.push_back(*std::move(report));
    }
    return finish(**bulk);
}

Result<const Format *> wantedFormat(const QCommandLineParser &words)
{
    const QString name = words.value(QStringLiteral("format"));
    if (name.isEmpty())
        return nullptr;
    const Format *format = formatNamed(name);
    if (!format || !format->read)
        return Error{CommandLine::tr("The format “%1” cannot be read. See “ascertain formats”.").arg(name)};
    return format;
}

Exit tellAll(const std::vector<FileReport> &reports, qint64 passedOver, const QCommandLineParser &words)
{
    const Exit printed =
        words.isSet(QStringLiteral("json")) ? print(toJson(reports)) : print(toText(reports));
    if (passedOver > 0)
        say(CommandLine::tr("%n file(s) of other kinds were passed over.", nullptr, int(passedOver)));
    const auto refused = std::count_if(reports.begin(), reports.end(),
                                       [](const FileReport &report) { return report.fileRefused; });
    if (refused > 0)
        return failed({CommandLine::tr("%1 of %2 files could not be imported; the reasons are above.")
                           .arg(QString::number(refused), QString::number(reports.size()))});
    if (words.isSet(QStringLiteral("dry-run")))
        say(CommandLine::tr("Nothing was changed (--dry-run)."));
    return printed;
}

Exit run(const QCommandLineParser &words)
{
    const auto format = wantedFormat(words);
    if (!format)
        return wrongWords(format.error().message);
    QStringList names = words.positionalArguments();
    const auto project = Project::open(names.takeFirst(), Project::Access::Write);
    if (!project)
        return failed(project.error());

    const ImportFiles found = findImportFiles(names, *format);
    std::vector<ImportFile> articles;
    std::vector<ImportFile> spans;
    for (const ImportFile &file : found.files)
        (file.format->kind == Format::Kind::Article ? articles : spans).push_back(file);
    if (found.files.empty())
        return failed(
            {CommandLine::tr("There is nothing to import. See “ascertain formats” for what can be read.")});

    Task task;
    LongWork work(task, CommandLine::tr("Importing"));
    Import import(**project, task, work, words.isSet(QStringLiteral("dry-run")));
    if (auto done = import.articles(articles); !done)
        return failed(done.error());
    if (auto done = import.spans(spans, words.value(QStringLiteral("annotator"))); !done)
        return failed(done.error());
    return tellAll(import.reports(), found.passedOver, words);
}

} // namespace

Command importCommand()
{
    return {
        .name = QStringLiteral("import"),
        .arguments = QStringLiteral("PROJECT FILE-or-FOLDER …"),
        .summary = CommandLine::tr("Adds articles, and spans where the format has them."),
        .description = CommandLine::tr(
            "Without --format the suffix decides: text files become articles, CSV files bring spans. Each "
            "row's words "
            "have to equal the article's at its offsets, else the row is refused and reported. What is there "
            "already is not added again."),
        .fewest = 2,
        .most = -1,
        .options = {{QStringLiteral("format"), CommandLine::tr("Take all files as this (text, csv)."),
                     QStringLiteral("NAME")},
                    {QStringLiteral("annotator"),
                     CommandLine::tr("Whose the spans are; otherwise whoever the file names."),
                     QStringLiteral("NAME")},
                    {QStringLiteral("dry-run"),
                     CommandLine::tr("Report what would happen, and change nothing.")},
                    {QStringLiteral("json"), CommandLine::tr("Print one JSON document.")}},
        .run = run};
}
