// Has moved: for tests that were written meanwhile.
#pragma once
#include "tests/support/sample.h"
