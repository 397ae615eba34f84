#include "model/entities/tagset_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <array>

namespace {

using Kind = AttributeDefinition::Kind;

struct MarkWord
{
    Mark mark;
    QLatin1StringView word;
};
constexpr std::array markWords{
    MarkWord{Mark::Solid, QLatin1StringView("solid")},
    MarkWord{Mark::Box, QLatin1StringView("box")},
    MarkWord{Mark::Dotted, QLatin1StringView("dotted")},
    MarkWord{Mark::Wavy, QLatin1StringView("wavy")},
    MarkWord{Mark::Double, QLatin1StringView("double")},
    MarkWord{Mark::Brackets, QLatin1StringView("bracket")},
    MarkWord{Mark::Dashed, QLatin1StringView("dashed")},
};

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
constexpr qsizetype mostTags = 1000;

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
    definition.fallback = object.value(QLatin1String("default")).toString();
    if (!definition.fallback.isEmpty() && !attributeFromText(definition, definition.fallback))
        return wrong(tr("the default of attribute “%1” is none of its values.").arg(definition.name));
    return definition;
}

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
        array.append(object);
    }
    return array;
}

Result<Tag> readTag(const QJsonObject &object, int position)
{
    static const QRegularExpression color(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    Tag tag;
    tag.id = Id::make();
    tag.position = position;
    tag.name = object.value(QLatin1String("tag")).toString();
    if (!isName(tag.name))
        return wrong(tr("tag number %1 has no name, or a name that is too long.").arg(position + 1));
    tag.key = object.value(QLatin1String("key")).toString().toUpper();
    if (tag.key.size() > 1 || (!tag.key.isEmpty() && !tag.key.at(0).isLetter()))
        return wrong(tr("the key of tag “%1” is not one letter.").arg(tag.name));
    tag.light = object.value(QLatin1String("light")).toString();
    tag.dark = object.value(QLatin1String("dark")).toString(tag.light);
    if (!color.match(tag.light).hasMatch() || !color.match(tag.dark).hasMatch())
        return wrong(tr("tag “%1” needs its colours as #rrggbb.").arg(tag.name));
    const QString mark = object.value(QLatin1String("mark")).toString(QStringLiteral("solid"));
    const auto shape = markFromName(mark);
    if (!shape)
        return wrong(tr("tag “%1” has the unknown mark “%2”.").arg(tag.name, mark));
    tag.mark = *shape;
    tag.tinted = !mark.contains(QLatin1String("no fill"));
    tag.extended = object.value(QLatin1String("extended")).toBool();
    tag.retired = object.value(QLatin1String("retired")).toBool();
    tag.definition = object.value(QLatin1String("definition")).toString();
    auto attributes = readDefinitions(object.value(QLatin1String("attributes")).toArray());
    if (!attributes)
        return attributes.error();
    tag.attributes = *std::move(attributes);
    return tag;
}

Result<std::vector<Id>> readTagNames(const QJsonArray &names, const Tagset &tagset, const QString &link)
{
    std::vector<Id> ids;
    for (const QJsonValue name : names) {
        const Tag *tag = tagset.tagNamed(name.toString());
        if (!tag)
            return wrong(tr("link “%1” names the unknown tag “%2”.").arg(link, name.toString()));
        ids.push_back(tag->id);
    }
    if (ids.empty())
        return wrong(tr("link “%1” does not say which tags it joins.").arg(link));
    return ids;
}

Result<LinkType> readLinkType(const QJsonObject &object, const Tagset &tagset, int position)
{
    LinkType type;
    type.id = Id::make();
    type.position = position;
    type.name = object.value(QLatin1String("type")).toString();
    if (!isName(type.name))
        return wrong(tr("link number %1 has no name, or a name that is too long.").arg(position + 1));
    type.symmetric = object.value(QLatin1String("symmetric")).toBool();
    auto from = readTagNames(object.value(QLatin1String("from")).toArray(), tagset, type.name);
    if (!from)
        return from.error();
    auto to = readTagNames(object.value(QLatin1String("to")).toArray(), tagset, type.name);
    if (!to)
        return to.error();
    auto attributes = readDefinitions(object.value(QLatin1String("attributes")).toArray());
    if (!attributes)
        return attributes.error();
    type.from = *std::move(from);
    type.to = *std::move(to);
    type.attributes = *std::move(attributes);
    return type;
}

Result<void> readTags(const QJsonArray &array, Tagset &tagset)
{
    if (array.isEmpty())
        return wrong(tr("it has no tags."));
    if (array.size() > mostTags)
        return wrong(tr("it has more than %1 tags.").arg(mostTags));
    QSet<QString> names;
    QSet<QString> keys;
    for (const QJsonValue value : array) {
        auto tag = readTag(value.toObject(), int(tagset.tags.size()));
        if (!tag)
            return tag.error();
        // Columns of the CSV are named after tags in lower case, so case must not tell two apart.
        if (names.contains(tag->name.toLower()))
            return wrong(tr("the tag “%1” stands twice.").arg(tag->name));
        if (!tag->key.isEmpty() && keys.contains(tag->key))
            return wrong(tr("the key %1 is given to two tags.").arg(tag->key));
        names.insert(tag->name.toLower());
        keys.insert(tag->key);
        tagset.tags.push_back(*std::move(tag));
    }
    return {};
}

Result<void> readLinkTypes(const QJsonArray &array, Tagset &tagset)
{
    for (const QJsonValue value : array) {
        auto type = readLinkType(value.toObject(), tagset, int(tagset.linkTypes.size()));
        if (!type)
            return type.error();
        if (tagset.linkTypeNamed(type->name))
            return wrong(tr("the link “%1” stands twice.").arg(type->name));
        tagset.linkTypes.push_back(*std::move(type));
    }
    return {};
}

QJsonArray tagNames(const std::vector<Id> &ids, const Tagset &tagset)
{
    QJsonArray names;
    for (const Id &id : ids) {
        if (const Tag *tag = tagset.tag(id))
            names.append(tag->name);
    }
    return names;
}

QJsonObject writeTag(const Tag &tag)
{
    QJsonObject object{{QStringLiteral("tag"), tag.name},
                       {QStringLiteral("light"), tag.light},
                       {QStringLiteral("dark"), tag.dark},
                       {QStringLiteral("definition"), tag.definition},
                       {QStringLiteral("mark"),
                        markName(tag.mark) + (tag.tinted ? QString() : QStringLiteral(", no fill"))}};
    if (!tag.key.isEmpty())
        object.insert(QStringLiteral("key"), tag.key);
    if (tag.extended)
        object.insert(QStringLiteral("extended"), true);
    if (tag.retired)
        object.insert(QStringLiteral("retired"), true);
    if (!tag.attributes.empty())
        object.insert(QStringLiteral("attributes"), writeDefinitions(tag.attributes));
    return object;
}

QJsonObject writeLinkType(const LinkType &type, const Tagset &tagset)
{
    QJsonObject object{{QStringLiteral("type"), type.name},
                       {QStringLiteral("from"), tagNames(type.from, tagset)},
                       {QStringLiteral("to"), tagNames(type.to, tagset)}};
    if (type.symmetric)
        object.insert(QStringLiteral("symmetric"), true);
    if (!type.attributes.empty())
        object.insert(QStringLiteral("attributes"), writeDefinitions(type.attributes));
    return object;
}

} // namespace

QString markName(Mark mark)
{
    for (const MarkWord &entry : markWords) {
        if (entry.mark == mark)
            return entry.word;
    }
    return {};
}

std::optional<Mark> markFromName(QStringView name)
{
    for (const MarkWord &entry : markWords) {
        if (name.contains(entry.word))
            return entry.mark;
    }
    return std::nullopt;
}

Result<Tagset> tagsetFromJson(const QByteArray &json)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (!document.isObject())
        return wrong(
            tr("it is not a JSON object (%1 at byte %2).").arg(parsing.errorString()).arg(parsing.offset));
    const QJsonObject object = document.object();
    Tagset tagset;
    tagset.name = object.value(QLatin1String("tagset")).toString();
    if (!isName(tagset.name))
        return wrong(tr("it has no name, or one that is too long."));
    tagset.version = object.value(QLatin1String("version")).toInt(1);
    tagset.language = object.value(QLatin1String("language")).toString();
    if (auto tags = readTags(object.value(QLatin1String("layers")).toArray(), tagset); !tags)
        return tags.error();
    if (auto types = readLinkTypes(object.value(QLatin1String("relations")).toArray(), tagset); !types)
        return types.error();
    return tagset;
}

QByteArray tagsetToJson(const Tagset &tagset)
{
    QJsonArray layers;
    for (const Tag &tag : tagset.tags)
        layers.append(writeTag(tag));
    QJsonArray relations;
    for (const LinkType &type : tagset.linkTypes)
        relations.append(writeLinkType(type, tagset));
    const QJsonObject object{{QStringLiteral("tagset"), tagset.name},
                             {QStringLiteral("version"), tagset.version},
                             {QStringLiteral("language"), tagset.language},
                             {QStringLiteral("layers"), layers},
                             {QStringLiteral("relations"), relations}};
    return QJsonDocument(object).toJson();
}

QByteArray attributeDefinitionsToJson(const std::vector<AttributeDefinition> &definitions)
{
    return QJsonDocument(writeDefinitions(definitions)).toJson(QJsonDocument::Compact);
}

Result<std::vector<AttributeDefinition>> attributeDefinitionsFromJson(const QByteArray &json)
{
    return readDefinitions(QJsonDocument::fromJson(json).array());
}
