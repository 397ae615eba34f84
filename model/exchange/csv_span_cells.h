// The cells of a span's row that depend on its tag and attributes only, or on its links: kept, because very
// many spans have the same ones.
#pragma once

#include "model/entities/link.h"
#include "model/entities/span.h"
#include "model/exchange/csv_columns.h"
#include "model/exchange/csv_writer.h"

#include <QBuffer>
#include <QHash>

#include <unordered_map>

class AttributeCells
{
public:
    AttributeCells(const Tagset &tagset, const SpanColumns &columns, const CsvOptions &options);

    // other_attributes, then one cell for each attribute column.
    const QByteArray &of(const Span &span);

private:
    QByteArray make(const Span &span);

    const Tagset &m_tagset;
    const SpanColumns &m_columns;
    QBuffer m_nowhere;
    CsvWriter m_writer;
    std::unordered_map<Id, QHash<QByteArray, QByteArray>> m_made; // tag → attributes → cells
    int m_count = 0;
};

// The links that start at the spans of one article.
class LinkCells
{
public:
    LinkCells(const Tagset &tagset, const std::vector<Link> &links);

    void write(const Id &span, CsvWriter &writer) const;

private:
    struct Outgoing
    {
        int type;
        Id to;
        auto operator<=>(const Outgoing &) const = default;
    };
    int m_types;
    std::unordered_map<Id, std::vector<Outgoing>> m_links; // sorted
};
