// How well a few typed letters fit a text: "exc" finds "Export CSV". For lists that filter as you type.
#pragma once

#include <QStringView>

// Higher is better; 0 = the letters are not all there in this order. Case and diacritics do not count.
// Word beginnings and runs weigh more than letters found here and there; an empty pattern fits everything.
int fuzzyScore(QStringView pattern, QStringView text);
