#include "model/entities/tagset_json.h"

#include "model/entities/attribute_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <array>

using namespace tagset_json;

namespace {

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

constexpr qsizetype mostTags = 1000;

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
    DefinitionParts parts{object.value(QLatin1String("definition")).toString(), {}};
    for (const QJsonValue example : object.value(QLatin1String("examples")).toArray())
        parts.examples.append(example.toString().simplified());
    tag.definition = joinedDefinition(parts);
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
        const QString group = value.toObject().value(QLatin1String("group")).toString();
        if (!group.isEmpty() && !isName(group))
            return wrong(tr("the group of tag “%1” has a name that is too long.").arg(tag->name));
        if (!group.isEmpty())
            tagset.groups.emplace(tag->id, group);
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

QJsonObject writeTag(const Tag &tag, const QString &group)
{
    const DefinitionParts parts = definitionParts(tag.definition);
    QJsonObject object{{QStringLiteral("tag"), tag.name},
                       {QStringLiteral("light"), tag.light},
                       {QStringLiteral("dark"), tag.dark},
                       {QStringLiteral("definition"), parts.words},
                       {QStringLiteral("mark"),
                        markName(tag.mark) + (tag.tinted ? QString() : QStringLiteral(", no fill"))}};
    if (!parts.examples.isEmpty())
        object.insert(QStringLiteral("examples"), QJsonArray::fromStringList(parts.examples));
    if (!group.isEmpty())
        object.insert(QStringLiteral("group"), group);
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
        layers.append(writeTag(tag, tagset.groupOf(tag.id)));
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

QString tagGroupsToText(const Tagset &tagset)
{
    QJsonObject object;
    for (const auto &[id, group] : tagset.groups) {
        if (const Tag *tag = tagset.tag(id); tag && !group.isEmpty())
            object.insert(tag->name, group);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::map<Id, QString> tagGroupsFromText(const QString &text, const Tagset &tagset)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    std::map<Id, QString> groups;
    for (const Tag &tag : tagset.tags) {
        if (const QString group = object.value(tag.name).toString(); !group.isEmpty())
            groups.emplace(tag.id, group);
    }
    return groups;
}
