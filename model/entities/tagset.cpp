#include "model/entities/tagset.h"

#include <QDate>
#include <QLocale>
#include <QtNumeric>

#include <algorithm>

namespace {

const QString exampleSign = QStringLiteral("\u2022 ");

template <typename Item, typename Matches> const Item *find(const std::vector<Item> &items, Matches matches)
{
    const auto it = std::find_if(items.begin(), items.end(), matches);
    return it == items.end() ? nullptr : &*it;
}

Attributes defaultsOf(const std::vector<AttributeDefinition> &definitions)
{
    Attributes attributes;
    for (const AttributeDefinition &definition : definitions) {
        if (!definition.fallback.isEmpty() && isAskedFor(definition, attributes))
            attributes.set(definition.name,
                           attributeFromText(definition, definition.fallback).value_or(QVariant()));
    }
    return attributes;
}

} // namespace

const Tag *Tagset::tag(const Id &id) const
{
    return find(tags, [&](const Tag &tag) { return tag.id == id; });
}

const Tag *Tagset::tagNamed(QStringView wanted) const
{
    return find(tags, [&](const Tag &tag) { return tag.name == wanted; });
}

const LinkType *Tagset::linkType(const Id &id) const
{
    return find(linkTypes, [&](const LinkType &type) { return type.id == id; });
}

const LinkType *Tagset::linkTypeNamed(QStringView wanted) const
{
    return find(linkTypes, [&](const LinkType &type) { return type.name == wanted; });
}

QString Tagset::groupOf(const Id &id) const
{
    const auto found = groups.find(id);
    return found == groups.end() ? QString() : found->second;
}

DefinitionParts definitionParts(const QString &definition)
{
    QStringList lines = definition.split(QLatin1Char('\n'));
    DefinitionParts parts;
    while (!lines.isEmpty() && lines.last().startsWith(exampleSign))
        parts.examples.prepend(lines.takeLast().mid(exampleSign.size()));
    parts.words = lines.join(QLatin1Char('\n'));
    return parts;
}

QString joinedDefinition(const DefinitionParts &parts)
{
    QString definition = parts.words;
    for (const QString &example : parts.examples) {
        if (!definition.isEmpty())
            definition += QLatin1Char('\n');
        definition += exampleSign + example;
    }
    return definition;
}

bool isAskedFor(const AttributeDefinition &definition, const Attributes &attributes)
{
    if (definition.when.attribute.isEmpty())
        return true;
    const QVariant value = attributes.value(definition.when.attribute);
    if (value.typeId() == QMetaType::QStringList) {
        const QStringList names = value.toStringList();
        return std::any_of(names.begin(), names.end(),
                           [&](const QString &name) { return definition.when.values.contains(name); });
    }
    return definition.when.values.contains(attributeToText(value));
}

Attributes defaultAttributes(const Tag &tag)
{
    return defaultsOf(tag.attributes);
}

Attributes defaultAttributes(const LinkType &type)
{
    return defaultsOf(type.attributes);
}

bool joins(const LinkType &type, const Id &fromTag, const Id &toTag)
{
    const auto has = [](const std::vector<Id> &tags, const Id &tag) {
        return std::find(tags.begin(), tags.end(), tag) != tags.end();
    };
    return (has(type.from, fromTag) && has(type.to, toTag)) ||
           (type.symmetric && has(type.from, toTag) && has(type.to, fromTag));
}

std::optional<QVariant> attributeFromText(const AttributeDefinition &definition, const QString &text)
{
    using Kind = AttributeDefinition::Kind;
    const auto known = [&](const QString &name) {
        return find(definition.values, [&](const AttributeValue &value) { return value.name == name; }) !=
               nullptr;
    };
    bool ok = false;
    switch (definition.kind) {
    case Kind::Choice:
        return known(text) ? std::optional<QVariant>(text) : std::nullopt;
    case Kind::Choices: {
        const QStringList names = text.split(QLatin1Char('|'), Qt::SkipEmptyParts);
        return std::all_of(names.begin(), names.end(), known) ? std::optional<QVariant>(names) : std::nullopt;
    }
    case Kind::Text:
        return text;
    case Kind::YesNo:
        if (text == QLatin1String("yes") || text == QLatin1String("no"))
            return text == QLatin1String("yes");
        return std::nullopt;
    case Kind::Number: {
        const double number = text.toDouble(&ok);
        return ok && qIsFinite(number) ? std::optional<QVariant>(number) : std::nullopt;
    }
    case Kind::Date:
        return QDate::fromString(text, Qt::ISODate).isValid() ? std::optional<QVariant>(text) : std::nullopt;
    }
    return std::nullopt;
}

QString attributeToText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QStringList:
        return value.toStringList().join(QLatin1Char('|'));
    case QMetaType::Bool:
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    case QMetaType::Double:
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    default:
        return value.toString();
    }
}
