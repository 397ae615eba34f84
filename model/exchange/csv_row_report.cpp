#include "model/exchange/csv_row_report.h"

#include "model/exchange/csv_messages.h"

#include <algorithm>

QString rowFault(const CsvReader &reader, int width)
{
    if (!reader.fault().isEmpty())
        return reader.fault();
    const auto &cells = reader.cells();
    const auto wanted = std::size_t(width);
    // Spreadsheets put empty cells behind the last one.
    const bool fits =
        cells.size() >= wanted && std::all_of(cells.begin() + std::ptrdiff_t(wanted), cells.end(),
                                              [](QByteArrayView cell) { return cell.isEmpty(); });
    if (fits)
        return {};
    return csvText("it has %1 cells where the first row has %2").arg(cells.size()).arg(width);
}

void refuseRow(SpansImportReport &report, qint64 row, const QString &reason)
{
    constexpr std::size_t mostRefused = 1000;
    ++report.refusedCount;
    if (report.refused.size() < mostRefused)
        report.refused.push_back({csvText("row %1").arg(row), reason});
}

QStringList tableWarnings(const CsvDecoder &decoder, const QStringList &unknownColumns)
{
    QStringList warnings;
    if (decoder.encoding() == QLatin1StringView("windows-1252"))
        warnings.append(csvText("The file is not UTF-8; it was read as windows-1252."));
    if (decoder.isDamaged())
        warnings.append(
            csvText("Some bytes of the file are not UTF-8; they were read as the replacement character."));
    if (!unknownColumns.isEmpty())
        warnings.append(
            csvText("Columns that were not read: %1.").arg(unknownColumns.join(QStringLiteral(", "))));
    return warnings;
}
