// Every subcommand, each in a file of its own.
#pragma once

#include "app/commands/command.h"

#include <vector>

Command newCommand();
Command importCommand();
Command exportCommand();
Command mergeCommand();
Command tagCommand();
Command linkCommand();
Command listCommand();
Command agreementCommand();
Command searchCommand();
Command checkCommand();
Command formatsCommand();

std::vector<Command> allCommands(); // in the order of the help
