// Runs the real program as a script does: another process, no display.
#pragma once

#include "tests/support/csv_rows.h"
#include "tests/support/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

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

struct Folder
{
    QTemporaryDir folder;
    QString project = path("project.ascertain");

    QString path(const char *name) const { return folder.filePath(QString::fromUtf8(name)); }
    QString write(const char *name, const QByteArray &bytes) const
    {
        writeBytes(path(name), bytes);
        return path(name);
    }
    QByteArray read(const char *name) const { return bytesOf(path(name)); }
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
