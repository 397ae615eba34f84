#include "model/exchange/csv_attributes.h"

#include "model/exchange/csv_messages.h"
#include "model/exchange/csv_writer.h"

#include <algorithm>

namespace {

const AttributeDefinition *definitionOf(const std::vector<AttributeDefinition> &defined, const QString &name)
{
    const auto found =
        std::find_if(defined.begin(), defined.end(),
                     [&](const AttributeDefinition &definition) { return definition.name == name; });
    return found == defined.end() ? nullptr : &*found;
}

} // namespace

bool isWords(CellType type)
{
    return type == CellType::Words || type == CellType::Choices;
}

QByteArrayView withoutGuard(QByteArrayView cell, bool guarded)
{
    return guarded && cell.startsWith('\'') && needsFormulaGuard(cell.sliced(1)) ? cell.sliced(1) : cell;
}

QByteArray otherAttributes(const Attributes &attributes, const std::vector<AttributeDefinition> &defined)
{
    if (attributes.isEmpty())
        return {};
    Attributes others = attributes;
    for (const AttributeDefinition &definition : defined)
        others.set(definition.name, {});
    return others.json();
}

Result<void> readAttribute(Attributes &to, const AttributeDefinition &definition, const ColumnInfo &column,
                           QByteArrayView cell, bool guarded)
{
    const QString text = QString::fromUtf8(withoutGuard(cell, guarded && isWords(column.type)));
    const auto value =
        text.isEmpty() ? std::optional<QVariant>(QVariant()) : attributeFromText(definition, text);
    if (!value)
        return Error{csvText("“%1” is no value of %2").arg(shownCell(cell), column.name)};
    to.set(definition.name, *value);
    return {};
}

Result<void> readOtherAttributes(Attributes &to, const std::vector<AttributeDefinition> &defined,
                                 QByteArrayView cell)
{
    if (cell.isEmpty())
        return {};
    const auto others = Attributes::fromJson(cell.toByteArray());
    if (!others)
        return Error{csvText("other_attributes is no JSON object of attributes: “%1”").arg(shownCell(cell))};
    for (const auto &[name, value] : others->all()) {
        const AttributeDefinition *definition = definitionOf(defined, name);
        const auto checked =
            definition ? attributeFromText(*definition, attributeToText(value)) : std::optional(value);
        if (!checked)
            return Error{csvText("“%1” is no value of %2").arg(attributeToText(value), name)};
        to.set(name, *checked);
    }
    return {};
}
