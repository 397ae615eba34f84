// The program with its window: what main calls when there is no subcommand.
#pragma once

int runWindowProgram(int &argc, char *argv[]);
