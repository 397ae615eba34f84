// Where a new project gets its tagset from.
#pragma once

#include "model/tagset/tagset_files.h"

Result<Tagset> defaultTagset(); // the one for fact-checking, compiled in
