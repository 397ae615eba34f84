// Attribute values in the cells of a table, for spans and links alike. What the tagset has a column for
// stands there; what it has none for (any more) stands as one JSON object in the column other_attributes.
#pragma once

#include "model/exchange/csv_columns.h"
#include "model/result.h"

#include <QByteArrayView>

// Words are guarded against spreadsheets; numbers, dates and JSON are not.
bool isWords(CellType type);
// The guard (see CsvOptions) is put only before what needs it, so only there is it taken away.
QByteArrayView withoutGuard(QByteArrayView cell, bool guarded);

// Canonical JSON of the attributes that none of these define; empty when there are none.
QByteArray otherAttributes(const Attributes &attributes, const std::vector<AttributeDefinition> &defined);

// One cell into `to`; an empty one takes the attribute away. An error is the reason to refuse the row.
Result<void> readAttribute(Attributes &to, const AttributeDefinition &definition, const ColumnInfo &column,
                           QByteArrayView cell, bool guarded);
// The cell of other_attributes into `to`. What is defined here after all has to be a value of it.
Result<void> readOtherAttributes(Attributes &to, const std::vector<AttributeDefinition> &defined,
                                 QByteArrayView cell);
