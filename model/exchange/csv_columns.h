// The columns of the spans table: the fixed ones, then one per attribute of the tagset, then one per link
// type. Writing, reading and the CSVW description all go by this list.
#pragma once

#include "model/entities/span.h"
#include "model/entities/tagset.h"

#include <QStringView>

#include <optional>
#include <vector>

enum class SpanColumn {
    Project,
    ArticleId,
    ArticleTitle,
    ArticleUrl,
    ArticlePublished,
    ArticleSha256,
    SpanId,
    Layer,
    Annotator,
    Tag,
    Start,
    End,
    StartUtf16,
    EndUtf16,
    PieceList,
    Text,
    Prefix,
    Suffix,
    Paragraph,
    Zone,
    Sentence,
    Note,
    Created,
    Modified,
    ReviewStatus,
    AcceptedBy,
    RejectedBy,
    ReviewReason,
    OtherAttributes, // JSON: what the tagset has no column for (any more)
};
inline constexpr int fixedSpanColumns = int(SpanColumn::OtherAttributes) + 1;

// What is in a cell, for the CSVW description and the formula guard (only words are guarded).
enum class CellType { Words, Id, Hash, Count, Ranges, Date, Time, Number, YesNo, Choices, Ids, Json };

// Between the pieces of a discontinuous span where its words are one text.
inline constexpr QStringView pieceGap = u" … ";
// Code points before and after a span in prefix and suffix.
inline constexpr int contextLength = 32;

struct ColumnInfo
{
    QString name;
    CellType type = CellType::Words;
};

CellType cellTypeOf(AttributeDefinition::Kind kind);

struct SpanColumns
{
    explicit SpanColumns(const Tagset &tagset);

    std::vector<ColumnInfo> all;
    int attributeCount = 0; // they begin at fixedSpanColumns
    int linkCount = 0;      // they follow the attributes, in the order of tagset.linkTypes

    // Column of the attribute `attribute` of the tag `tag` (both by their place in the tagset), counted from
    // fixedSpanColumns. Two tags share a column only if their names come out the same.
    std::vector<std::vector<int>> attributeColumn;

    int firstLink() const { return fixedSpanColumns + attributeCount; }
};

// The names files use, as opposed to what is shown: "own", "agreed", "suggested".
QString layerName(Layer layer);
std::optional<Layer> layerFromName(QStringView name);
