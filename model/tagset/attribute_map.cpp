#include "model/tagset/attribute_map.h"

#include <algorithm>

namespace {

QStringList namesIn(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList()
                                                    : QStringList{attributeToText(value)};
}

QVariant mappedValue(const QVariant &value, const AttributeMap::One &one,
                     const std::vector<AttributeDefinition> &target)
{
    QVariant result = value;
    if (!one.values.empty()) {
        QStringList names;
        for (const QString &name : namesIn(value)) {
            const auto found = one.values.find(name);
            const QString now = found == one.values.end() ? name : found->second;
            if (!now.isEmpty() && !names.contains(now))
                names.append(now);
        }
        if (value.typeId() == QMetaType::QStringList)
            result = names;
        else if (names != namesIn(value))
            result = names.isEmpty() ? QVariant() : QVariant(names.first());
    }
    const AttributeDefinition *definition = definitionNamed(target, one.to);
    if (!definition || !result.isValid())
        return {};
    if (definition->kind == AttributeDefinition::Kind::Choices) {
        QStringList known = namesIn(result);
        known.removeIf([&](const QString &name) { return !hasValue(*definition, name); });
        return known;
    }
    return attributeFromText(*definition, attributeToText(result)).value_or(QVariant());
}

QString freeName(const std::vector<AttributeDefinition> &definitions, const QString &name, const QString &tag)
{
    QString free = QStringLiteral("%1 (%2)").arg(name, tag);
    for (int i = 2; definitionNamed(definitions, free); ++i)
        free = QStringLiteral("%1 (%2 %3)").arg(name, tag).arg(i);
    return free;
}

} // namespace

Attributes mapped(const Attributes &attributes, const AttributeMap &map)
{
    if (attributes.isEmpty())
        return attributes;
    Attributes result = attributes;
    for (const AttributeMap::One &one : map.ones)
        result.set(one.from, {});
    for (const AttributeMap::One &one : map.ones) {
        const QVariant value = attributes.value(one.from);
        if (!value.isValid() || one.to.isEmpty())
            continue;
        // Two attributes that become one: the first that has a value gives it.
        if (!result.value(one.to).isValid())
            result.set(one.to, mappedValue(value, one, map.target));
    }
    return result;
}

AttributeMap widened(std::vector<AttributeDefinition> &into, const std::vector<AttributeDefinition> &from,
                     const QString &tag)
{
    AttributeMap map;
    std::vector<AttributeDefinition> added;
    for (const AttributeDefinition &definition : from) {
        AttributeDefinition *same = definitionNamed(into, definition.name);
        AttributeMap::One one{definition.name, definition.name};
        if (same && same->kind == definition.kind) {
            for (const AttributeValue &value : definition.values) {
                if (!hasValue(*same, value.name))
                    same->values.push_back(value);
            }
        } else {
            AttributeDefinition copy = definition;
            copy.required = false; // those that were there before do not have it
            if (same)
                copy.name = one.to = freeName(into, definition.name, tag);
            added.push_back(copy);
        }
        map.ones.push_back(one);
    }
    for (AttributeDefinition &definition : added) {
        for (const AttributeMap::One &one : map.ones) {
            if (definition.when.attribute == one.from) {
                definition.when.attribute = one.to;
                break;
            }
        }
        into.push_back(std::move(definition));
    }
    map.target = into;
    return map;
}

const AttributeDefinition *definitionNamed(const std::vector<AttributeDefinition> &definitions,
                                           const QString &name)
{
    const auto found = std::find_if(definitions.begin(), definitions.end(),
                                    [&](const AttributeDefinition &one) { return one.name == name; });
    return found == definitions.end() ? nullptr : &*found;
}

AttributeDefinition *definitionNamed(std::vector<AttributeDefinition> &definitions, const QString &name)
{
    return const_cast<AttributeDefinition *>(definitionNamed(std::as_const(definitions), name));
}

bool isChoice(const AttributeDefinition &definition)
{
    return definition.kind == AttributeDefinition::Kind::Choice ||
           definition.kind == AttributeDefinition::Kind::Choices;
}

bool hasValue(const AttributeDefinition &definition, const QString &value)
{
    return std::any_of(definition.values.begin(), definition.values.end(),
                       [&](const AttributeValue &one) { return one.name == value; });
}
