#include "model/tagset/tagset_import.h"

#include <algorithm>

namespace {

template <typename Item> const Item *sameName(const std::vector<Item> &items, const QString &name)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item &item) {
        return item.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == items.end() ? nullptr : &*found;
}

template <typename Item> bool has(const std::vector<Item> &items, const Id &id)
{
    return std::any_of(items.begin(), items.end(), [&](const Item &item) { return item.id == id; });
}

// The values that anybody has set of an attribute, as text.
QStringList valuesInUse(const std::vector<UseRow> &use, const Id &of, const QString &attribute)
{
    QStringList values;
    for (const UseRow &row : use) {
        if (row.of != of)
            continue;
        const QVariant value = row.attributes.value(attribute);
        if (value.typeId() == QMetaType::QStringList)
            values.append(value.toStringList());
        else if (value.isValid())
            values.append(attributeToText(value));
    }
    values.removeDuplicates();
    return values;
}

// The attributes of the file and, of those there are, whatever is in use: so every value finds its place.
AttributeMap keepUsed(std::vector<AttributeDefinition> &file, const std::vector<AttributeDefinition> &now,
                      const std::vector<UseRow> &use, const Id &of)
{
    std::vector<AttributeDefinition> used;
    for (AttributeDefinition definition : now) {
        const QStringList values = valuesInUse(use, of, definition.name);
        if (values.isEmpty())
            continue;
        const AttributeDefinition *same = definitionNamed(file, definition.name);
        const bool fits = same && same->kind != AttributeDefinition::Kind::Choices &&
                          std::all_of(values.begin(), values.end(), [&](const QString &value) {
                              return attributeFromText(*same, value).has_value();
                          });
        if (fits)
            continue; // perhaps of another kind, but every value can be read as one
        std::erase_if(definition.values,
                      [&](const AttributeValue &value) { return !values.contains(value.name); });
        definition.fallback.clear();
        definition.when = {};
        used.push_back(std::move(definition));
    }
    AttributeMap map = widened(file, used, QStringLiteral("old"));
    for (const AttributeDefinition &definition : now) {
        const bool isThere = std::any_of(map.ones.begin(), map.ones.end(),
                                         [&](const auto &one) { return one.from == definition.name; });
        if (!isThere && definitionNamed(file, definition.name))
            map.ones.push_back({definition.name, definition.name});
    }
    return map;
}

template <typename Item> bool isSame(Item a, Item b)
{
    a.stamp = b.stamp = {};
    a.position = b.position = 0;
    return a == b;
}

} // namespace

TagsetImport compareTagsets(const Tagset &now, const Tagset &wanted, const TagsetUse &use)
{
    TagsetImport import{wanted, {}, {}, {}, {}, {}};
    std::map<Id, Id> ids;
    import.file.groups.clear();
    for (Tag &tag : import.file.tags) {
        const QString group = wanted.groupOf(tag.id);
        const Tag *same = sameName(now.tags, tag.name);
        const Id own = same ? same->id : tag.id;
        ids[tag.id] = own;
        tag.id = own;
        if (!group.isEmpty())
            import.file.groups[own] = group;
        if (!same) {
            import.added.append(tag.name);
            continue;
        }
        tag.stamp = same->stamp;
        if (!isSame(tag, *same) || group != now.groupOf(own))
            import.changed.append(tag.name);
        const auto before = tag.attributes;
        keepUsed(tag.attributes, same->attributes, use.spans, own);
        if (before != tag.attributes)
            import.widened.append(tag.name);
        tag.attributes = before; // takenOver does it, and knows the spans
    }
    for (LinkType &type : import.file.linkTypes) {
        for (std::vector<Id> *side : {&type.from, &type.to}) {
            for (Id &tag : *side)
                tag = ids[tag];
        }
        if (const LinkType *same = sameName(now.linkTypes, type.name)) {
            type.id = same->id;
            type.stamp = same->stamp;
        }
    }
    for (const Tag &tag : now.tags) {
        if (has(import.file.tags, tag.id))
            continue;
        if (isUsed(use, tag.id))
            import.missing.push_back({tag.id, countOf(use, tag.id)});
        else
            import.removed.append(tag.name);
    }
    return import;
}

TagsetPlan takenOver(const Tagset &now, const TagsetImport &import,
                     const std::map<Id, TagDecision> &decisions, const TagsetUse &use)
{
    TagsetPlan plan{import.file, {}, {}};
    for (Tag &tag : plan.after.tags) {
        const Tag *old = now.tag(tag.id);
        if (!old)
            continue;
        AttributeMap map = keepUsed(tag.attributes, old->attributes, use.spans, tag.id);
        if (tag.attributes != old->attributes)
            plan.carries.push_back({Carry::What::Spans, tag.id, tag.id, {}, {}, std::move(map)});
        if (tag.name != old->name || tag.light != old->light || tag.dark != old->dark ||
            tag.mark != old->mark)
            plan.shown.push_back(tag.id);
    }
    for (LinkType &type : plan.after.linkTypes) {
        const LinkType *old = now.linkType(type.id);
        if (!old)
            continue;
        AttributeMap map = keepUsed(type.attributes, old->attributes, use.links, type.id);
        if (type.attributes != old->attributes)
            plan.carries.push_back({Carry::What::Links, type.id, type.id, {}, {}, std::move(map)});
    }
    std::map<Id, Id> became;
    for (const MissingTag &missing : import.missing) {
        const auto found = decisions.find(missing.tag);
        const TagDecision decision = found == decisions.end() ? TagDecision() : found->second;
        Tag tag = *now.tag(missing.tag);
        const auto into = std::find_if(plan.after.tags.begin(), plan.after.tags.end(),
                                       [&](const Tag &one) { return one.id == decision.becomes; });
        const bool becomes = decision.kind == TagDecision::Kind::Become && into != plan.after.tags.end();
        if (becomes) {
            AttributeMap map = widened(into->attributes, tag.attributes, tag.name);
            plan.carries.push_back({Carry::What::Spans, tag.id, into->id, {}, {}, std::move(map)});
            became[tag.id] = into->id;
            if (!use.hiddenSpans.contains(tag.id))
                continue;
        }
        const bool keyTaken =
            std::any_of(plan.after.tags.begin(), plan.after.tags.end(),
                        [&](const Tag &one) { return !one.key.isEmpty() && one.key == tag.key; });
        tag.retired = becomes || decision.kind == TagDecision::Kind::Retire;
        if (tag.retired || keyTaken)
            tag.key.clear();
        if (const QString group = now.groupOf(tag.id); !group.isEmpty())
            plan.after.groups[tag.id] = group;
        plan.after.tags.push_back(std::move(tag));
    }
    // Links that are there keep their type, between the tags that are left of it.
    for (const LinkType &old : now.linkTypes) {
        if (has(plan.after.linkTypes, old.id) || !isUsed(use, old.id))
            continue;
        LinkType type = old;
        for (std::vector<Id> *side : {&type.from, &type.to}) {
            for (Id &tag : *side) {
                if (const auto into = became.find(tag); into != became.end())
                    tag = into->second;
            }
            std::erase_if(*side, [&](const Id &tag) { return !has(plan.after.tags, tag); });
            std::vector<Id> once;
            for (const Id &tag : *side) {
                if (std::find(once.begin(), once.end(), tag) == once.end())
                    once.push_back(tag);
            }
            *side = once;
        }
        if (!type.from.empty() && !type.to.empty())
            plan.after.linkTypes.push_back(std::move(type));
    }
    return plan;
}
