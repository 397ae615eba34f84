// Runs the real program as a script does: another process, no display.
#pragma once

#include "model/exchange/csv_reader.h"
#include "tests/support/strings.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <vector>

struct Run
{
    int status = -1; // -1 = crashed or did not end
    QByteArray out;
    QByteArray err;

    QJsonObject json() const
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(out, &error);
        INFO(out.toStdString());
        REQUIRE(error.error == QJsonParseError::NoError);
        REQUIRE(document.isObject());
        return document.object();
    }
};

inline void prepare(QProcess &process, const QStringList &words)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1StringView(name));
    process.setProcessEnvironment(environment);
    // An installed one can be tried by naming it.
    process.setProgram(qEnvironmentVariable("ASCERTAIN_PROGRAM", QStringLiteral(ASCERTAIN_PROGRAM)));
    process.setArguments(words);
}

inline Run finish(QProcess &process)
{
    Run run;
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        run.status = process.exitCode();
    }
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

inline Run ascertain(const QStringList &words, const QByteArray &input = {})
{
    QProcess process;
    prepare(process, words);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

// The same where it has to work.
inline Run done(const QStringList &words, const QByteArray &input = {})
{
    const Run run = ascertain(words, input);
    INFO(words.join(QLatin1Char(' ')).toStdString() << '\n' << run.err.toStdString());
    REQUIRE(run.status == 0);
    return run;
}

// A failure says one line, that names the program and tells what to do.
inline void checkFails(const Run &run, int status, const char *word)
{
    INFO(run.out.toStdString() << run.err.toStdString());
    CHECK(run.status == status);
    CHECK(run.out.isEmpty());
    CHECK(run.err.startsWith("ascertain: "));
    CHECK(run.err.count('\n') == 1);
    CHECK(run.err.contains(word));
}

// The rows of a table, each from column to cell.
using CsvRow = std::map<QString, QString>;

inline std::vector<CsvRow> rowsOf(QByteArray csv)
{
    QBuffer in(&csv);
    REQUIRE(in.open(QIODevice::ReadOnly));
    CsvReader reader;
    Task task;
    REQUIRE(reader.open(in, task));
    std::vector<QString> names;
    std::vector<CsvRow> rows;
    for (;;) {
        const auto more = reader.next();
        REQUIRE(more);
        if (!*more)
            return rows;
        CsvRow row;
        for (std::size_t i = 0; i < reader.cells().size(); ++i) {
            const QString cell = QString::fromUtf8(reader.cells()[i]);
            reader.row() == 1 ? names.push_back(cell) : void(row[names.at(i)] = cell);
        }
        if (reader.row() > 1)
            rows.push_back(row);
    }
}

struct Folder
{
    QTemporaryDir folder;
    QString project = path("project.ascertain");

    QString path(const char *name) const { return folder.filePath(QString::fromUtf8(name)); }
    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    QJsonArray articles() const
    {
        return done({QStringLiteral("list"), project, QStringLiteral("--json")}).json()["articles"].toArray();
    }
};

// A project of Ana's with one article.
struct Tagging : Folder
{
    QString text = QStringLiteral("Taxes fell 😀, he said.\nJobs e\u0301tude grew.\n");
    QString article;

    Tagging()
    {
        done({"new", project, "--annotator", "Ana"});
        done({"import", project, write("taxes.txt", text.toUtf8())});
        article = articles().at(0)["id"].toString();
    }
    QStringList tag(const QStringList &more, const char *name = "Claim") const
    {
        return QStringList{"tag", project, "--article", article, "--tag", QString::fromUtf8(name)} + more;
    }
    QString put(const QStringList &more, const char *name = "Claim") const
    {
        return QString::fromLatin1(done(tag(more, name)).out).trimmed();
    }
    int spans() const { return articles().at(0)["spans"].toInt(); }
};
