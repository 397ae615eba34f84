#include "app/window_program.h"

#include "app/command_line.h"
#include "app/commands/console.h"

#include <QApplication>

int runWindowProgram(int &argc, char *argv[])
{
    const QApplication application(argc, argv);
    return int(failed({CommandLine::tr("The window is not there yet.")}));
}
