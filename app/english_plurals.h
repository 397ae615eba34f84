// "1 tag" and "2 tags": the plural forms of the texts in the sources, which say “%n tag(s)”.
#pragma once

// For the QCoreApplication that there is now; it has them until it ends.
void useEnglishPlurals();
