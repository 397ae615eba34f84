// How a CSV file is written: RFC 4180 with the few choices spreadsheets force on us.
#pragma once

struct CsvOptions
{
    char separator = ',';     // ',' ';' '\t' '|'
    bool bom = false;         // for Excel
    bool formulaGuard = true; // a leading ' before a text cell that a spreadsheet would run

    bool operator==(const CsvOptions &) const = default;
};
