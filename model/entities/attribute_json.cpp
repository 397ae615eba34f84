#include "model/entities/attribute_json.h"

#include "model/entities/tagset_json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

namespace {

using Kind = AttributeDefinition::Kind;

struct KindWord
{
    Kind kind;
    QLatin1StringView word;
};
constexpr std::array kindWords{
    KindWord{Kind::Choice, QLatin1StringView("choice")},
    KindWord{Kind::Choices, QLatin1StringView("choices")},
    KindWord{Kind::Text, QLatin1StringView("text")},
    KindWord{Kind::YesNo, QLatin1StringView("yes-no")},
    KindWord{Kind::Number, QLatin1StringView("number")},
    KindWord{Kind::Date, QLatin1StringView("date")},
};

constexpr qsizetype longestName = 200;
} // namespace

namespace tagset_json {

Error wrong(const QString &what)
{
    return {QCoreApplication::translate("Tagset",
                                        "This tagset cannot be used: %1 Correct the file and try again.")
                .arg(what)};
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Tagset", text);
}

bool isName(const QString &name)
{
    return !name.trimmed().isEmpty() && name == name.trimmed() && name.size() <= longestName &&
           !name.contains(QLatin1Char('\n'));
}

namespace {

Kind kindOf(const QJsonObject &object)
{
    const QString word = object.value(QLatin1String("kind")).toString();
    for (const KindWord &entry : kindWords) {
        if (entry.word == word)
            return entry.kind;
    }
    return object.value(QLatin1String("text")).toBool() ? Kind::Text : Kind::Choice;
}

Result<AttributeDefinition> readDefinition(const QJsonObject &object)
{
    AttributeDefinition definition;
    definition.name = object.value(QLatin1String("name")).toString();
    if (!isName(definition.name))
        return wrong(tr("an attribute has no name, or a name that is too long."));
    definition.kind = kindOf(object);
    definition.required = object.value(QLatin1String("required")).toBool();
    definition.hint = object.value(QLatin1String("hint")).toString();
    QSet<QString> names;
    for (const QJsonValue value : object.value(QLatin1String("values")).toArray()) {
        const QJsonArray pair = value.toArray();
        const QString name = value.isString() ? value.toString() : pair.at(0).toString();
        if (!isName(name) || name.contains(QLatin1Char('|')) || names.contains(name))
            return wrong(
                tr("attribute “%1” has an empty, repeated or impossible value.").arg(definition.name));
        names.insert(name);
        definition.values.push_back({name, pair.at(1).toString()});
    }
    const bool chooses = definition.kind == Kind::Choice || definition.kind == Kind::Choices;
    if (chooses && definition.values.empty())
        return wrong(tr("attribute “%1” has no values to choose from.").arg(definition.name));
    const QJsonObject when = object.value(QLatin1String("when")).toObject();
    definition.when.attribute = when.value(QLatin1String("attribute")).toString();
    for (const QJsonValue value : when.value(QLatin1String("values")).toArray())
        definition.when.values.append(value.toString());
    definition.fallback = object.value(QLatin1String("default")).toString();
    if (!definition.fallback.isEmpty() && !attributeFromText(definition, definition.fallback))
        return wrong(tr("the default of attribute “%1” is none of its values.").arg(definition.name));
    return definition;
}

// It hangs on another attribute of the same tag, and on values that one can have.
bool hasSoundCondition(const AttributeDefinition &definition, const std::vector<AttributeDefinition> &all)
{
    const AttributeCondition &when = definition.when;
    if (when.attribute.isEmpty())
        return true;
    const auto other = std::find_if(all.begin(), all.end(), [&](const AttributeDefinition &one) {
        return one.name == when.attribute;
    });
    if (other == all.end() || other->name == definition.name || when.values.isEmpty())
        return false;
    return std::all_of(when.values.begin(), when.values.end(), [&](const QString &value) {
        return attributeFromText(*other, value).has_value();
    });
}

} // namespace

Result<std::vector<AttributeDefinition>> readDefinitions(const QJsonArray &array)
{
    std::vector<AttributeDefinition> definitions;
    QSet<QString> names;
    for (const QJsonValue value : array) {
        auto definition = readDefinition(value.toObject());
        if (!definition)
            return definition.error();
        if (names.contains(definition->name))
            return wrong(tr("attribute “%1” stands twice in one tag.").arg(definition->name));
        names.insert(definition->name);
        definitions.push_back(*std::move(definition));
    }
    for (const AttributeDefinition &definition : definitions) {
        if (!hasSoundCondition(definition, definitions))
            return wrong(tr("the condition of attribute “%1” cannot come true.").arg(definition.name));
    }
    return definitions;
}

QJsonArray writeDefinitions(const std::vector<AttributeDefinition> &definitions)
{
    QJsonArray array;
    for (const AttributeDefinition &definition : definitions) {
        QJsonObject object{{QStringLiteral("name"), definition.name},
                           {QStringLiteral("required"), definition.required}};
        for (const KindWord &entry : kindWords) {
            if (entry.kind == definition.kind && definition.kind != Kind::Choice)
                object.insert(QStringLiteral("kind"), QString(entry.word));
        }
        if (!definition.fallback.isEmpty())
            object.insert(QStringLiteral("default"), definition.fallback);
        if (!definition.hint.isEmpty())
            object.insert(QStringLiteral("hint"), definition.hint);
        QJsonArray values;
        for (const AttributeValue &value : definition.values)
            values.append(QJsonArray{value.name, value.meaning});
        if (!values.isEmpty())
            object.insert(QStringLiteral("values"), values);
        if (!definition.when.attribute.isEmpty()) {
            object.insert(QStringLiteral("when"),
                          QJsonObject{{QStringLiteral("attribute"), definition.when.attribute},
                                      {QStringLiteral("values"),
                                       QJsonArray::fromStringList(definition.when.values)}});
        }
        array.append(object);
    }
    return array;
}

} // namespace tagset_json

QByteArray attributeDefinitionsToJson(const std::vector<AttributeDefinition> &definitions)
{
    return QJsonDocument(tagset_json::writeDefinitions(definitions)).toJson(QJsonDocument::Compact);
}

Result<std::vector<AttributeDefinition>> attributeDefinitionsFromJson(const QByteArray &json)
{
    return tagset_json::readDefinitions(QJsonDocument::fromJson(json).array());
}
