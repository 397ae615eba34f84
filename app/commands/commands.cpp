#include "app/commands/commands.h"

std::vector<Command> allCommands()
{
    return {newCommand(),       importCommand(), exportCommand(), tagCommand(),   linkCommand(), listCommand(),
            agreementCommand(), searchCommand(), checkCommand(),  formatsCommand()};
}
