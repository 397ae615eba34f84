#include "app/window_program.h"

#include "app/command_line.h"
#include "app/commands/console.h"
#include "app/default_tagset.h"
#include "app/demo.h"
#include "app/english_plurals.h"
#include "app/sample_project.h"
#include "app/termination.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QMutex>

#include <cstdlib>
#include <utility>

namespace {

// Without one QApplication would end the process with a message for programmers.
bool hasDisplay()
{
    const auto isSet = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("QT_QPA_PLATFORM") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
}

bool asksForPlatform(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        if (QByteArrayView(argv[i]) == "-platform")
            return true;
    }
    return false;
}

// What Qt says while there is no QApplication yet.
QMutex earlyMutex;
QStringList earlyMessages;

// Qt ends the process with a message for programmers and a core dump where it can open no window at all.
void tellWhyNoWindow(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg) {
        failed({CommandLine::tr(
                    "No window could be opened. Is the display reachable, and is Qt's platform plugin "
                    "for it installed? Subcommands work without one: see ascertain --help."),
                text.simplified()});
        std::_Exit(int(Exit::Failed));
    }
    const QMutexLocker lock(&earlyMutex);
    earlyMessages.append(text);
}

Exit run(const QCommandLineParser &parser)
{
    const QStringList paths = parser.positionalArguments();
    MainWindow window;
    window.setTagsetForNewProjects(defaultTagset);
    window.setSampleOpener(sampleProject);
    const Termination termination(&window);
    window.show();
    if (parser.isSet(QStringLiteral("sample")))
        window.openSample();
    else if (paths.isEmpty())
        window.restoreSession();
    else
        window.openFiles(paths);
    return Exit(QApplication::exec());
}

} // namespace

int runWindowProgram(int &argc, char *argv[])
{
    if (!hasDisplay() && !asksForPlatform(argc, argv))
        return int(
            failed({CommandLine::tr("There is no display to open a window on. Subcommands work without one: "
                                    "see ascertain --help.")}));
    const QtMessageHandler usual = qInstallMessageHandler(tellWhyNoWindow);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    for (const QString &text : std::exchange(earlyMessages, {}))
        qWarning("%s", qUtf8Printable(text));
    useEnglishPlurals();
    QApplication::setApplicationDisplayName(QStringLiteral("Ascertain"));
    QApplication::setDesktopFileName(QStringLiteral("org.ascertain.Ascertain"));
    QIcon icon;
    for (const int size : {16, 32, 48, 64, 128})
        icon.addFile(QStringLiteral(":/icons/ascertain-%1.png").arg(size), {size, size});
    QApplication::setWindowIcon(icon);

    QCommandLineParser parser;
    parser.addOptions(windowOptions());
    if (!parser.parse(QApplication::arguments()))
        return int(wrongWords(parser.errorText()));
    if (parser.isSet(QStringLiteral("self-test")))
        return int(runSelfTest());
    if (parser.isSet(QStringLiteral("demo")))
        return int(runDemo(QDir::current().absoluteFilePath(parser.value(QStringLiteral("demo")))));
    return int(run(parser));
}
