// Starts the program: a subcommand without any display, or the window.
#include "app/command_line.h"
#include "app/english_plurals.h"
#include "app/window_program.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>

namespace {

// Qt reads file names as UTF-8 whatever the locale says, and complains when it says something else.
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setenv("LC_ALL", "C.UTF-8", 1);
}

} // namespace

int main(int argc, char *argv[])
{
    useUtf8();
    QCoreApplication::setOrganizationName(QStringLiteral("Ascertain"));
    QCoreApplication::setApplicationName(QStringLiteral("ascertain"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ASCERTAIN_VERSION));

    if (argc > 1 && isForCommandLine(QString::fromLocal8Bit(argv[1]))) {
        const QCoreApplication application(argc, argv);
        useEnglishPlurals();
        return int(runCommandLine(QCoreApplication::arguments().mid(1)));
    }
    return runWindowProgram(argc, argv);
}
