// The plural forms as the program has them, watched: a text with a number that has no plural form ends the
// test program and says which text it is.
#pragma once

void useWatchedPlurals(); // once there is an application
