// One row of the spans table to a span: which article, tag and annotator are meant, where the words are, and
// whether they are the article's.
#pragma once

#include "model/exchange/csv_known.h"
#include "model/exchange/csv_span_header.h"
#include "model/exchange/csvw.h"

#include <QHash>

#include <string>

struct ReadSpan
{
    Span span;
    int article = 0;         // its number in CsvKnown
    bool hadWords = false;   // the row quoted its words
    bool reanchored = false; // they were found somewhere else
    bool snapped = false;    // the offsets cut a character; moved outward
};

class SpanRows
{
public:
    SpanRows(CsvKnown &known, const SpanColumns &columns, SpanHeader header, const SpansImport &options,
             const std::optional<CsvDescription> &description);

    const SpanHeader &header() const { return m_header; }
    // An error is the reason why this row is refused. A person nobody knows is put in `newPeople`.
    Result<ReadSpan> read(const std::vector<QByteArrayView> &cells, std::vector<Person> &newPeople);
    // As a cell of ids, "a;b".
    static Result<std::vector<Id>> ids(QByteArrayView cell);

private:
    using Cells = std::vector<QByteArrayView>;

    QByteArrayView cell(const Cells &cells, SpanColumn column) const;
    QByteArrayView words(const Cells &cells, SpanColumn column) const; // without the formula guard

    Result<const Article *> article(const Cells &cells);
    Result<int> tag(const Cells &cells); // its place in the tagset
    Result<Id> annotator(const Cells &cells, std::vector<Person> &newPeople);
    Result<Layer> layer(const Cells &cells) const;
    Result<Attributes> attributes(const Cells &cells, int tag);
    Result<Attributes> makeAttributes(const Cells &cells, int tag) const;
    Result<std::optional<Id>> writtenId(const Cells &cells) const;

    CsvKnown &m_known;
    const SpanColumns &m_columns;
    SpanHeader m_header;
    const SpansImport &m_options;
    bool m_guarded; // a ' in front of what a spreadsheet would run is ours

    // The same few cells come again and again.
    QHash<QByteArray, const Article *> m_articles; // by id and hash
    QHash<QByteArray, int> m_tags;
    std::vector<QHash<QByteArray, Attributes>> m_attributes; // by tag
};
