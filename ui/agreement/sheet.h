// A table of numbers as a value: cells are made when they are looked at, so that a hundred thousand articles
// cost nothing.
#pragma once

#include "model/review/agreement/places.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

struct Cell
{
    QString text;                          // may have two lines
    QString spoken;                        // a sentence: what the number is about, and the number
    QString meaning = {};                  // what such a number means
    std::optional<PlaceQuery> places = {}; // the spans behind it
    double shade = 0;                      // 0 to 1: how strong it stands out; never the only sign
    bool isStrong = false;
};

struct Sheet
{
    QString caption = {}; // what rows and columns are, where that is not plain
    QStringList columns = {};
    QStringList columnMeanings = {};
    int rows = 0;
    std::function<QString(int)> rowName = {};
    std::function<Cell(int row, int column)> cell = {};
    // To sort by a column; nothing comes last. Absent = the order of the sheet stands.
    std::function<std::optional<double>(int row, int column)> key = {};
    QString hint = {}; // what Enter does on a cell with places; empty = lists them
    int sortedBy = -1; // at first, ascending
    int lines = 1;     // of text in a cell
};
