// The columns of the table of links: six fixed ones, one per name of an attribute, and the rest.
#pragma once

#include "model/exchange/csv_columns.h"

struct RelationColumns
{
    explicit RelationColumns(const Tagset &tagset);

    std::vector<ColumnInfo> all;
    // Column of the attribute `attribute` of the link type `type` (both by their place in the tagset).
    std::vector<std::vector<int>> attributeColumn;
    int others = 0; // the column other_attributes; `others` - `firstAttribute` are attributes

    static constexpr int firstAttribute = 6;
    // From the place of other_attributes on.
    enum AfterOthers { Annotator = 1, LayerOfFrom, Note, Created };
};
