// How the program starts and ends where something is missing, and two of it at once.
#include "tests/app/program.h"

#include <QDir>

#include <csignal>

namespace {

Run startWith(const std::map<QString, QString> &variables, const QStringList &words)
{
    QProcess process;
    prepare(process, words);
    QProcessEnvironment environment = process.processEnvironment();
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.start();
    process.closeWriteChannel();
    return finish(process);
}

// The window program on a project, in a process of its own.
struct OpenWindow
{
    QTemporaryDir home;
    QProcess process;

    explicit OpenWindow(const QString &project)
    {
        prepare(process, {project});
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        environment.insert("XDG_CONFIG_HOME", home.path());
        process.setProcessEnvironment(environment);
        process.start();
        const QString lock = project + ".lock";
        for (int i = 0; i < 600 && !QFile::exists(lock); ++i)
            process.waitForFinished(100);
        INFO(process.readAllStandardError().toStdString());
        REQUIRE(QFile::exists(lock));
    }
    ~OpenWindow()
    {
        process.kill();
        process.waitForFinished();
    }
};

} // namespace

TEST_CASE("88: without a display or with a wrong platform the program says so and ends")
{
    checkFails(startWith({}, {}), 1, "display");
    checkFails(startWith({{"QT_QPA_PLATFORM", "nonsense"}}, {}), 1, "window");
    checkFails(startWith({{"DISPLAY", ":4711"}, {"QT_QPA_PLATFORM", "xcb"}}, {}), 1, "window");
}

TEST_CASE("89: the program starts in any locale and without fonts or a home")
{
    const Folder t;
    const QString none = t.write("fonts.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
    const std::map<QString, QString> plain{{"QT_QPA_PLATFORM", "offscreen"},
                                           {"XDG_CONFIG_HOME", t.path("config")}};
    for (const char *locale : {"C", "POSIX", "no_SUCH.locale", "C.UTF-8"}) {
        auto variables = plain;
        variables["LC_ALL"] = QString::fromLatin1(locale);
        const Run run = startWith(variables, {"--self-test"});
        INFO(locale << ": " << run.err.toStdString());
        CHECK(run.status == 0);
    }
    auto variables = plain;
    variables["FONTCONFIG_FILE"] = none;
    variables["HOME"] = "/nowhere";
    const Run run = startWith(variables, {"--self-test"});
    INFO(run.err.toStdString());
    CHECK(run.status == 0);
}

TEST_CASE("89: names and words with accents come through in the locale C")
{
    const Tagging t;
    const QString odd = t.path("Überblick.txt");
    writeBytes(odd, QStringLiteral("Façade 😀\n").toUtf8());
    const Run run = startWith({{"LC_ALL", "C"}}, {"import", t.project, odd});
    INFO(run.err.toStdString());
    CHECK(run.status == 0);
    CHECK(
        startWith({{"LC_ALL", "C"}}, {"list", t.project}).out.contains(QStringLiteral("Façade 😀").toUtf8()));
}

TEST_CASE("69: a project that a window has open is read by a second process and not written")
{
    const Tagging t;
    OpenWindow window(t.project);
    CHECK(done({"list", t.project}).out.contains("Taxes"));
    const Run refused = ascertain(t.tag({"--start", "0", "--end", "5"}));
    INFO(refused.err.toStdString());
    CHECK(refused.status == 1);
    const QByteArray owner = "(process " + QByteArray::number(window.process.processId()) + ")";
    CHECK(refused.err.contains(owner)); // who has it
    CHECK(t.spans() == 0);
}

TEST_CASE("85: told to end the window ends with 0 and leaves one plain file")
{
    const Tagging t;
    OpenWindow window(t.project);
    REQUIRE(::kill(pid_t(window.process.processId()), SIGTERM) == 0);
    REQUIRE(window.process.waitForFinished(60'000));
    CHECK(window.process.exitStatus() == QProcess::NormalExit);
    CHECK(window.process.exitCode() == 0);
    CHECK(QDir(t.folder.path()).entryList({"project*"}, QDir::Files | QDir::Hidden) ==
          QStringList{"project.ascertain"});
    t.put({"--start", "0", "--end", "5"});
    CHECK(t.spans() == 1);
}
