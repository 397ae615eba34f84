#include "app/commands/commands.h"

std::vector<Command> allCommands()
{
    return {newCommand(),    importCommand(), exportCommand(), mergeCommand(),
            tagCommand(),    linkCommand(),   listCommand(),   agreementCommand(),
            searchCommand(), checkCommand(),  formatsCommand()};
}
