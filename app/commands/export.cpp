// ascertain export: writes a table of a project as CSV, or drafts of fact-checks.
#include "app/commands/commands.h"
#include "app/commands/console.h"
#include "app/commands/lookup.h"
#include "model/exchange/claim_review.h"
#include "model/exchange/csv_tables.h"
#include "model/exchange/formats.h"

#include <QFile>
#include <QFileInfo>

namespace {

struct WantedExport
{
    QString project;
    QString format;
    CsvTable table = CsvTable::Spans; // of csv
    QString output;                   // empty or "-" = standard output
    CsvOptions csv;
    std::vector<Id> articles;
    QStringList annotators;

    bool toStandardOutput() const { return output.isEmpty() || output == QLatin1String("-"); }
};

std::optional<char> separatorFrom(const QString &word)
{
    if (word == QLatin1String("tab") || word == QLatin1String("\\t") || word == QLatin1String("\t"))
        return '\t';
    static const QString single = QStringLiteral(",;|");
    if (word.size() == 1 && single.contains(word))
        return word.at(0).toLatin1();
    return std::nullopt;
}

Result<void> checkKind(const QString &format, const QString &table)
{
    const Format *known = formatNamed(format);
    if (!known || !known->write)
        return Error{
            CommandLine::tr("The format “%1” cannot be written. See “ascertain formats”.").arg(format)};
    if (!csvTableNamed(table))
        return Error{CommandLine::tr("There is no table “%1”; there is “spans”, “claims”, "
                                     "“relations”, “articles” and “reviews”.")
                         .arg(table)};
    return {};
}

Result<WantedExport> wantedExport(const QCommandLineParser &words)
{
    if (auto kind = checkKind(words.value(QStringLiteral("format")), words.value(QStringLiteral("table")));
        !kind)
        return kind.error();
    WantedExport wanted;
    wanted.project = words.positionalArguments().constFirst();
    wanted.format = words.value(QStringLiteral("format"));
    wanted.table = *csvTableNamed(words.value(QStringLiteral("table")));
    wanted.output = words.value(QStringLiteral("output"));
    wanted.annotators = words.values(QStringLiteral("annotator"));
    const auto separator = separatorFrom(words.value(QStringLiteral("separator")));
    if (!separator)
        return Error{CommandLine::tr("--separator takes one of “,”, “;”, “|” or “tab”.")};
    wanted.csv = {.separator = *separator,
                  .bom = words.isSet(QStringLiteral("bom")),
                  .formulaGuard = !words.isSet(QStringLiteral("no-formula-guard"))};
    for (const QString &word : words.values(QStringLiteral("article"))) {
        const auto id = idFrom(word);
        if (!id)
            return Error{
                CommandLine::tr("“%1” is no id of an article; “ascertain list” prints them.").arg(word)};
        wanted.articles.push_back(*id);
    }
    return wanted;
}

Result<SpanSelection> selectionOf(const WantedExport &wanted, const Snapshot &snapshot)
{
    SpanSelection selection;
    for (const Id &id : wanted.articles) {
        if (auto text = snapshot.text(id); !text)
            return text.error();
        selection.articles.push_back(id);
    }
    const auto people = snapshot.people();
    if (!people)
        return people.error();
    for (const QString &name : wanted.annotators) {
        const qsizetype before = qsizetype(selection.annotators.size());
        QStringList names;
        for (const Person &person : *people) {
            names.append(person.name);
            if (person.name == name)
                selection.annotators.push_back(person.id);
        }
        if (qsizetype(selection.annotators.size()) == before)
            return Error{CommandLine::tr("Nobody in this project is called “%1”. There is: %2.")
                             .arg(name, names.join(QStringLiteral(", ")))};
    }
    return selection;
}

// How many rows or drafts, and what there is to say about them.
struct Written
{
    qint64 count = 0;
    QStringList remarks = {};
};

Result<Written> counted(const Result<CsvWritten> &table)
{
    if (!table)
        return table.error();
    Written written{table->rows};
    if (table->longRow > 0)
        written.remarks.append(longCellWarning(*table));
    return written;
}

Result<Written> counted(const Result<ClaimReviewReport> &report)
{
    if (!report)
        return report.error();
    Written written{report->drafts};
    if (report->incomplete > 0)
        written.remarks.append(
            CommandLine::tr("%n draft(s) lack what ClaimReview requires:", nullptr, int(report->incomplete)));
    written.remarks += report->missing;
    if (report->incomplete > report->missing.size())
        written.remarks.append(
            CommandLine::tr("and %n more", nullptr, int(report->incomplete - report->missing.size())));
    return written;
}

Result<Written> writeTo(QIODevice &out, const WantedExport &wanted, const Snapshot &snapshot,
                        const SpanSelection &selection, Task &task)
{
    if (wanted.format == QLatin1String("claimreview"))
        return counted(writeClaimReviews(snapshot, selection, out, task));
    return counted(writeCsv(wanted.table, snapshot, selection, wanted.csv, out, task));
}

Result<Written> writeFile(const WantedExport &wanted, const Snapshot &snapshot,
                          const SpanSelection &selection, Task &task)
{
    if (QFileInfo(wanted.output).isDir())
        return Error{CommandLine::tr("“%1” is a folder; an export is one file. Name a file in it.")
                         .arg(wanted.output)};
    if (wanted.format == QLatin1String("claimreview"))
        return counted(exportClaimReviews(snapshot, selection, wanted.output, task));
    return counted(exportCsv(wanted.table, snapshot, selection, wanted.csv, wanted.output, task));
}

Result<Written> write(const WantedExport &wanted, const Snapshot &snapshot, const SpanSelection &selection,
                      Task &task)
{
    if (!wanted.toStandardOutput())
        return writeFile(wanted, snapshot, selection, task);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return Error{CommandLine::tr("Standard output is closed."), out.errorString()};
    auto written = writeTo(out, wanted, snapshot, selection, task);
    if (written && !out.flush())
        return Error{CommandLine::tr("Standard output could not be written. Is the disk behind it full?"),
                     out.errorString()};
    return written;
}

Exit run(const QCommandLineParser &words)
{
    const auto wanted = wantedExport(words);
    if (!wanted)
        return wrongWords(wanted.error().message);
    const auto snapshot = Snapshot::open(wanted->project);
    if (!snapshot)
        return failed(snapshot.error());
    const auto selection = selectionOf(*wanted, **snapshot);
    if (!selection)
        return failed(selection.error());
    Task task;
    Result<Written> written = Error{};
    {
        const LongWork work(task, CommandLine::tr("Exporting %1").arg(wanted->project));
        written = write(*wanted, **snapshot, *selection, task);
    }
    if (!written)
        return failed(task.cancelled() ? interrupted() : written.error());
    for (const QString &remark : written->remarks)
        say(remark);
    if (!wanted->toStandardOutput() && wanted->format == QLatin1String("csv"))
        say(CommandLine::tr("%n row(s) written to %1.", nullptr, int(written->count)).arg(wanted->output));
    else if (!wanted->toStandardOutput())
        say(CommandLine::tr("%n draft(s) written to %1.", nullptr, int(written->count)).arg(wanted->output));
    return Exit::Done;
}

} // namespace

Command exportCommand()
{
    QList<QCommandLineOption> options{
        {QStringLiteral("format"),
         CommandLine::tr("csv, which is the default, or claimreview: drafts of fact-checks (JSON-LD) from "
                         "the claims that somebody assessed; what they lack is listed."),
         QStringLiteral("NAME"), QStringLiteral("csv")},
        {QStringLiteral("table"),
         CommandLine::tr("Of csv: spans, which is the default, one row for each span; claims, one row for "
                         "each claim with "
                         "its sources, verdict and evidence; relations, one row for each link; articles; or "
                         "reviews, one row for each decision."),
         QStringLiteral("NAME"), QStringLiteral("spans")},
        {QStringLiteral("article"), CommandLine::tr("Only this article. May be repeated."),
         QStringLiteral("ID")},
        {QStringLiteral("annotator"), CommandLine::tr("Only this annotator's. May be repeated."),
         QStringLiteral("NAME")},
        {QStringLiteral("output"),
         CommandLine::tr("Write to FILE; for csv with FILE-metadata.json beside it. A file that is there is "
                         "replaced only when "
                         "everything has been written."),
         QStringLiteral("FILE")},
        {QStringLiteral("bom"), CommandLine::tr("Begin with a byte order mark, for Excel.")},
        {QStringLiteral("separator"), CommandLine::tr("“,” (the default), “;”, “|” or “tab”."),
         QStringLiteral("C"), QStringLiteral(",")},
        {QStringLiteral("no-formula-guard"),
         CommandLine::tr("Do not put ' before words that a spreadsheet would take for a formula.")}};
    return {.name = QStringLiteral("export"),
            .arguments = QStringLiteral("PROJECT"),
            .summary = CommandLine::tr("Writes spans, claims, links or articles as CSV or drafts of "
                                       "fact-checks, to standard output or a "
                                       "file."),
            .description = {},
            .options = options,
            .run = run};
}
