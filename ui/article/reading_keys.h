// The keys and mouse gestures of the article view that are no commands and cannot be changed, for the sheet
// of keys. What they do is in view_keyboard.cpp and view_mouse.cpp.
#pragma once

#include "ui/widgets/key_sheet.h"

KeyGroup readingKeys();
