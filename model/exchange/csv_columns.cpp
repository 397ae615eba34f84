#include "model/exchange/csv_columns.h"

#include "model/exchange/csv_spans.h"

#include <array>

namespace {

struct Fixed
{
    QLatin1StringView name;
    CellType type;
};

// In the order of SpanColumn.
constexpr std::array<Fixed, fixedSpanColumns> fixed{{
    {QLatin1StringView("project"), CellType::Words},
    {QLatin1StringView("article_id"), CellType::Id},
    {QLatin1StringView("article_title"), CellType::Words},
    {QLatin1StringView("article_url"), CellType::Words},
    {QLatin1StringView("article_published"), CellType::Date},
    {QLatin1StringView("article_sha256"), CellType::Hash},
    {QLatin1StringView("span_id"), CellType::Id},
    {QLatin1StringView("layer"), CellType::Words},
    {QLatin1StringView("annotator"), CellType::Words},
    {QLatin1StringView("tag"), CellType::Words},
    {QLatin1StringView("start"), CellType::Count},
    {QLatin1StringView("end"), CellType::Count},
    {QLatin1StringView("start_utf16"), CellType::Count},
    {QLatin1StringView("end_utf16"), CellType::Count},
    {QLatin1StringView("pieces"), CellType::Ranges},
    {QLatin1StringView("text"), CellType::Words},
    {QLatin1StringView("prefix"), CellType::Words},
    {QLatin1StringView("suffix"), CellType::Words},
    {QLatin1StringView("paragraph"), CellType::Count},
    {QLatin1StringView("zone"), CellType::Words},
    {QLatin1StringView("sentence"), CellType::Words},
    {QLatin1StringView("note"), CellType::Words},
    {QLatin1StringView("created"), CellType::Time},
    {QLatin1StringView("modified"), CellType::Time},
    {QLatin1StringView("review_status"), CellType::Words},
    {QLatin1StringView("accepted_by"), CellType::Words},
    {QLatin1StringView("rejected_by"), CellType::Words},
    {QLatin1StringView("review_reason"), CellType::Words},
    {QLatin1StringView("other_attributes"), CellType::Json},
}};

constexpr std::array<QLatin1StringView, 3> layerNames{QLatin1StringView("own"), QLatin1StringView("agreed"),
                                                      QLatin1StringView("suggested")};

} // namespace

CellType cellTypeOf(AttributeDefinition::Kind kind)
{
    using Kind = AttributeDefinition::Kind;
    switch (kind) {
    case Kind::Choices:
        return CellType::Choices;
    case Kind::YesNo:
        return CellType::YesNo;
    case Kind::Number:
        return CellType::Number;
    case Kind::Date:
        return CellType::Date;
    case Kind::Choice:
    case Kind::Text:
        break;
    }
    return CellType::Words;
}

SpanColumns::SpanColumns(const Tagset &tagset)
{
    for (const Fixed &column : fixed)
        all.push_back({column.name, column.type});
    const auto placeOf = [this](const QString &name) {
        const auto it = std::find_if(all.begin(), all.end(),
                                     [&](const ColumnInfo &column) { return column.name == name; });
        return int(it - all.begin());
    };
    for (const Tag &tag : tagset.tags) {
        auto &columns = attributeColumn.emplace_back();
        for (const AttributeDefinition &attribute : tag.attributes) {
            const QString name = tag.name.toLower() + QLatin1Char('.') + attribute.name;
            const int place = placeOf(name);
            if (place == int(all.size()))
                all.push_back({name, cellTypeOf(attribute.kind)});
            columns.push_back(place - fixedSpanColumns);
        }
    }
    attributeCount = int(all.size()) - fixedSpanColumns;
    for (const LinkType &type : tagset.linkTypes) {
        QString name = type.name;
        while (placeOf(name) != int(all.size()))
            name.prepend(QLatin1StringView("link."));
        all.push_back({name, CellType::Ids});
    }
    linkCount = int(tagset.linkTypes.size());
}

QStringList spanColumns(const Tagset &tagset)
{
    QStringList names;
    for (const ColumnInfo &column : SpanColumns(tagset).all)
        names.append(column.name);
    return names;
}

QString layerName(Layer layer)
{
    return layerNames[std::size_t(layer)];
}

std::optional<Layer> layerFromName(QStringView name)
{
    for (std::size_t i = 0; i < layerNames.size(); ++i) {
        if (layerNames[i] == name)
            return Layer(i);
    }
    return std::nullopt;
}
