// How a CSV file is written: RFC 4180 with the few choices spreadsheets force on us; and what came of it.
#pragma once

#include <QString>

struct CsvOptions
{
    char separator = ',';     // ',' ';' '\t' '|'
    bool bom = false;         // for Excel
    bool formulaGuard = true; // a leading ' before a text cell that a spreadsheet would run

    bool operator==(const CsvOptions &) const = default;
};

struct CsvWritten
{
    qint64 rows = 0;    // without the header
    qint64 longRow = 0; // the first with a cell of more than 32,767 characters, counted as a spreadsheet does
                        // (the header is row 1); 0 = none
};

// Empty, or what Excel and Calc make of such a row ("Excel specifications and limits": total number of
// characters that a cell can contain).
QString longCellWarning(const CsvWritten &written);
