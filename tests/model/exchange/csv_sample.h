// A tagset with every kind of attribute, and ways to write a project's spans and read them into another.
#pragma once

#include "model/exchange/csv_reader.h"
#include "model/exchange/csv_spans.h"
#include "tests/support/sample.h"

#include <QBuffer>

#include <map>

inline Tagset csvTagset()
{
    using Kind = AttributeDefinition::Kind;
    Tagset tagset = sampleTagset();
    tagset.tags[0].attributes.push_back({QStringLiteral("topics"),
                                         Kind::Choices,
                                         false,
                                         {},
                                         {},
                                         {{QStringLiteral("a;b"), {}}, {QStringLiteral("=c"), {}}}});
    tagset.tags[0].attributes.push_back({QStringLiteral("entity"), Kind::Text, false, {}, {}, {}});
    tagset.tags[0].attributes.push_back({QStringLiteral("checked"), Kind::YesNo, false, {}, {}, {}});
    tagset.tags[1].attributes.push_back({QStringLiteral("weight"), Kind::Number, false, {}, {}, {}});
    tagset.tags[1].attributes.push_back({QStringLiteral("day"), Kind::Date, false, {}, {}, {}});
    LinkType any = tagset.linkTypes[0];
    any.id = Id::make();
    any.name = QStringLiteral("note"); // as a column is called already
    any.from = any.to = {tagset.tags[0].id, tagset.tags[1].id};
    any.position = 1;
    tagset.linkTypes.push_back(any);
    return tagset;
}

struct CsvProject
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("csv.ascertain"));
    std::unique_ptr<Project> project;

    explicit CsvProject(const Tagset &tagset = csvTagset(),
                        const QString &name = QStringLiteral("=Project, \"1\""))
        : project(must(Project::create(path, {name, tagset, QStringLiteral("Ana")})))
    {
    }
    std::unique_ptr<Snapshot> snapshot() const { return must(Snapshot::open(path)); }
    void apply(const Changes &changes) { must(project->apply(QStringLiteral("Step"), changes)); }
    SampleArticle add(const QString &text, const QString &title = QStringLiteral("An article"))
    {
        const SampleArticle article = sampleArticle(text, title);
        apply(addition(article));
        return article;
    }
};

inline QByteArray csvOf(const CsvProject &project, const CsvOptions &options = {},
                        const SpanSelection &selection = {})
{
    QByteArray bytes;
    QBuffer out(&bytes);
    REQUIRE(out.open(QIODevice::WriteOnly));
    Task task;
    must(writeSpansCsv(*project.snapshot(), selection, options, out, task));
    return bytes;
}

// Rows as maps from column to cell.
using CsvRow = std::map<QString, QString>;
inline std::vector<CsvRow> rowsOf(const QByteArray &csv, char separator = ',')
{
    QByteArray bytes = csv;
    QBuffer in(&bytes);
    REQUIRE(in.open(QIODevice::ReadOnly));
    CsvReader reader;
    Task task;
    must(reader.open(in, task));
    reader.setSeparator(separator);
    std::vector<QString> names;
    std::vector<CsvRow> rows;
    while (must(reader.next())) {
        CsvRow row;
        for (std::size_t i = 0; i < reader.cells().size(); ++i) {
            const QString cell = QString::fromUtf8(reader.cells()[i]);
            if (reader.row() == 1)
                names.push_back(cell);
            else
                row[names.at(i)] = cell;
        }
        if (reader.row() > 1)
            rows.push_back(row);
    }
    return rows;
}

// Reads into the project as the program does: in one step.
inline Result<SpansImportReport> tryRead(CsvProject &into, const QByteArray &csv,
                                         const SpansImport &options = {})
{
    QByteArray bytes = csv;
    QBuffer in(&bytes);
    REQUIRE(in.open(QIODevice::ReadOnly));
    const auto snapshot = into.snapshot();
    auto bulk = must(into.project->bulk(QStringLiteral("Import")));
    Task task;
    auto report = readSpansCsv(
        in, *snapshot, options, [&](const Change &change) { return bulk->add(change); }, task);
    if (report)
        must(bulk->commit());
    bulk.reset();
    must(into.project->reload());
    return report;
}

inline SpansImportReport read(CsvProject &into, const QByteArray &csv, const SpansImport &options = {})
{
    return must(tryRead(into, csv, options));
}
