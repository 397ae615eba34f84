#include "model/exchange/csv_span_row.h"

#include "model/exchange/csv_attributes.h"
#include "model/exchange/csv_messages.h"
#include "model/exchange/csv_place.h"
#include "model/exchange/csv_writer.h"
#include "model/exchange/derived_id.h"

#include <algorithm>

namespace {

// Free text makes every row's attributes different; then keeping them only fills the memory.
constexpr qsizetype mostKept = 20'000;

std::optional<Id> idFrom(QByteArrayView cell)
{
    return Id::fromString(QString::fromLatin1(cell.trimmed()));
}

// A key that is only looked at.
QByteArray lookUp(QByteArrayView cell)
{
    return QByteArray::fromRawData(cell.data(), cell.size());
}

QByteArray utf8(const Id &id)
{
    return id.toString().toLatin1();
}

Id idOf(const Span &span)
{
    QByteArray pieces;
    for (const TextRange &piece : span.pieces)
        pieces += QByteArray::number(qint64(piece.start)) + '-' + QByteArray::number(qint64(piece.end)) + ';';
    return derivedId("span", {utf8(span.article), utf8(span.annotator), utf8(span.tag),
                              QByteArray::number(int(span.layer)), pieces, span.attributes.json(),
                              span.note.toUtf8()});
}

} // namespace

SpanRows::SpanRows(CsvKnown &known, const SpanColumns &columns, SpanHeader header, const SpansImport &options,
                   const std::optional<CsvDescription> &description)
    : m_known(known), m_columns(columns), m_header(std::move(header)), m_options(options),
      m_guarded(!description || description->formulaGuard), m_attributes(known.tagset().tags.size())
{
}

QByteArrayView SpanRows::cell(const Cells &cells, SpanColumn column) const
{
    const int place = m_header.of(column);
    return place == SpanHeader::absent ? QByteArrayView() : cells[std::size_t(place)];
}

QByteArrayView SpanRows::words(const Cells &cells, SpanColumn column) const
{
    return withoutGuard(cell(cells, column), m_guarded);
}

Result<const Article *> SpanRows::article(const Cells &cells)
{
    const QByteArrayView idCell = cell(cells, SpanColumn::ArticleId);
    const QByteArrayView hashCell = cell(cells, SpanColumn::ArticleSha256);
    if (idCell.isEmpty() && hashCell.isEmpty()) {
        if (const Article *only = m_known.onlyArticle())
            return only;
        return Error{csvText("it does not say which article it is about (article_id or article_sha256)")};
    }
    const QByteArrayView keyCell = idCell.isEmpty() ? hashCell : idCell;
    if (const auto found = m_articles.constFind(lookUp(keyCell)); found != m_articles.constEnd())
        return *found;
    const auto id = idFrom(idCell);
    const Article *article = id ? m_known.articleById(*id) : nullptr;
    if (!article)
        article = m_known.articleByHash(QByteArray::fromHex(hashCell.toByteArray()));
    if (!article)
        return Error{csvText("the article “%1” is not in the project; import it first")
                         .arg(m_header.has(SpanColumn::ArticleTitle)
                                  ? shownCell(words(cells, SpanColumn::ArticleTitle))
                                  : shownCell(keyCell))};
    m_articles.insert(keyCell.toByteArray(), article);
    return article;
}

Result<int> SpanRows::tag(const Cells &cells)
{
    const QByteArrayView name = words(cells, SpanColumn::Tag);
    if (const auto found = m_tags.constFind(lookUp(name)); found != m_tags.constEnd())
        return *found;
    const Tag *tag = m_known.tagset().tagNamed(QString::fromUtf8(name));
    if (!tag)
        return Error{csvText("there is no tag “%1” in the project").arg(shownCell(name))};
    const int place = int(tag - m_known.tagset().tags.data());
    m_tags.insert(name.toByteArray(), place);
    return place;
}

Result<Id> SpanRows::annotator(const Cells &cells, std::vector<Person> &newPeople)
{
    if (!m_options.annotator.isNull())
        return m_options.annotator;
    return m_known.personNamed(words(cells, SpanColumn::Annotator), newPeople);
}

Result<Layer> SpanRows::layer(const Cells &cells) const
{
    const QByteArrayView name = cell(cells, SpanColumn::Layer);
    if (name.isEmpty() || name == "own")
        return Layer::Own;
    const auto layer = layerFromName(QString::fromUtf8(name));
    if (!layer)
        return Error{
            csvText("there is no layer “%1”; there is own, agreed and suggested").arg(shownCell(name))};
    return *layer;
}

Result<Attributes> SpanRows::attributes(const Cells &cells, int tag)
{
    auto &kept = m_attributes[std::size_t(tag)];
    QByteArray key = cell(cells, SpanColumn::OtherAttributes).toByteArray();
    key.append('\0');
    for (const int column : m_columns.attributeColumn[std::size_t(tag)]) {
        const int place = m_header.attributes[std::size_t(column)];
        if (place == SpanHeader::absent)
            continue;
        key.append(cells[std::size_t(place)]);
        key.append('\0');
    }
    if (const auto found = kept.constFind(key); found != kept.constEnd())
        return *found;
    auto made = makeAttributes(cells, tag);
    if (!made)
        return made;
    if (kept.size() > mostKept)
        kept.clear();
    kept.insert(key, *made);
    return made;
}

// What the file has no column for gets the tag's default.
Result<Attributes> SpanRows::makeAttributes(const Cells &cells, int tag) const
{
    const Tag &wanted = m_known.tagset().tags[std::size_t(tag)];
    Attributes attributes = defaultAttributes(wanted);
    for (std::size_t i = 0; i < wanted.attributes.size(); ++i) {
        const int column = m_columns.attributeColumn[std::size_t(tag)][i];
        const int place = m_header.attributes[std::size_t(column)];
        if (place == SpanHeader::absent)
            continue;
        const ColumnInfo &info = m_columns.all[std::size_t(fixedSpanColumns + column)];
        if (auto read =
                readAttribute(attributes, wanted.attributes[i], info, cells[std::size_t(place)], m_guarded);
            !read)
            return read.error();
    }
    if (auto read =
            readOtherAttributes(attributes, wanted.attributes, cell(cells, SpanColumn::OtherAttributes));
        !read)
        return read.error();
    return attributes;
}

Result<std::optional<Id>> SpanRows::writtenId(const Cells &cells) const
{
    const QByteArrayView written = cell(cells, SpanColumn::SpanId).trimmed();
    if (written.isEmpty())
        return std::optional<Id>();
    const auto id = idFrom(written);
    if (!id || id->isNull())
        return Error{csvText("“%1” is no id of a span").arg(shownCell(written))};
    return id;
}

Result<std::vector<Id>> SpanRows::ids(QByteArrayView cell)
{
    std::vector<Id> ids;
    while (!cell.isEmpty()) {
        const qsizetype next = cell.indexOf(';');
        const QByteArrayView one = next < 0 ? cell : cell.first(next);
        cell = next < 0 ? QByteArrayView() : cell.sliced(next + 1);
        const auto id = idFrom(one);
        if (!id)
            return Error{csvText("“%1” is no id of a span").arg(shownCell(one))};
        ids.push_back(*id);
    }
    return ids;
}

Result<ReadSpan> SpanRows::read(const std::vector<QByteArrayView> &cells, std::vector<Person> &newPeople)
{
    const auto article = this->article(cells);
    if (!article)
        return article.error();
    const auto tag = this->tag(cells);
    if (!tag)
        return tag.error();
    const auto layer = this->layer(cells);
    if (!layer)
        return layer.error();
    auto attributes = this->attributes(cells, *tag);
    if (!attributes)
        return attributes.error();
    const auto open = m_known.open(**article);
    if (!open)
        return open.error();
    const WrittenPlace written{cell(cells, SpanColumn::Start),      cell(cells, SpanColumn::End),
                               cell(cells, SpanColumn::StartUtf16), cell(cells, SpanColumn::EndUtf16),
                               cell(cells, SpanColumn::PieceList),  words(cells, SpanColumn::Text),
                               words(cells, SpanColumn::Prefix),    words(cells, SpanColumn::Suffix)};
    auto place = findPlace(written, **open, m_options.reanchor);
    if (!place)
        return place.error();
    const auto id = writtenId(cells);
    if (!id)
        return id.error();
    // Last, so that nobody is added for a row that is refused.
    const auto annotator = this->annotator(cells, newPeople);
    if (!annotator)
        return annotator.error();
    ReadSpan read{.span = {},
                  .article = (*open)->number,
                  .hadWords = !written.text.isEmpty(),
                  .reanchored = place->reanchored,
                  .snapped = place->snapped};
    read.span.article = (*article)->id;
    read.span.annotator = *annotator;
    read.span.tag = m_known.tagset().tags[std::size_t(*tag)].id;
    read.span.layer = *layer;
    read.span.pieces = std::move(place->pieces);
    read.span.attributes = *std::move(attributes);
    read.span.note = QString::fromUtf8(words(cells, SpanColumn::Note));
    read.span.tagsetVersion = m_known.tagset().version; // whose names the row had to fit
    read.span.id = *id ? **id : idOf(read.span);
    return read;
}
