// The program at work by itself, for people who want to see it and for machines that have to prove it:
// real key events through the real window, on a fresh project that is thrown away.
#pragma once

#include "app/commands/command.h"

#include <QString>

// Opens the sample, selects words and tags them by keys, exports a CSV beside the picture ("shot.png" →
// "shot.csv"), checks that database and CSV hold what was tagged, and leaves the window's picture at
// `picture` (a full path). Says on standard output what it did.
Exit runDemo(const QString &picture);

// Opens the window on a project made for the purpose, closes it, and says "ok".
Exit runSelfTest();
