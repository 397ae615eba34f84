#include "model/tagset/tagset_plan.h"

#include "model/tagset/color_vision.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace {

// Okabe and Ito's colours made dark enough for a light page, their own for a dark one, and what lies between.
struct Pair
{
    const char *light;
    const char *dark;
};
constexpr Pair colors[] = {{"#0072B2", "#56B4E9"}, {"#A83200", "#FF6A2B"}, {"#00876A", "#1FAF86"},
                           {"#B5508C", "#D982B5"}, {"#8F6400", "#E69F00"}, {"#6A4FB3", "#A893F0"},
                           {"#6B6B6B", "#9A9A9A"}, {"#5E7A00", "#A9C23F"}, {"#B0304A", "#FF8095"},
                           {"#00798C", "#4FC6D6"}, {"#7A4A21", "#C9925F"}, {"#333333", "#E6E6E6"}};

// The pair that is farthest from what the other tags have.
Pair freeColors(const Tagset &now)
{
    Pair best = colors[0];
    double farthest = -1;
    for (const Pair &pair : colors) {
        const NearestTag nearest =
            nearestTag(now, {}, *rgbFromText(QLatin1StringView(pair.light)), false, Vision::Normal);
        if (nearest.tag.isNull())
            return pair;
        if (nearest.distance > farthest) {
            best = pair;
            farthest = nearest.distance;
        }
    }
    return best;
}

QString freeName(const Tagset &now, const QString &wanted)
{
    const auto isTaken = [&](const QString &name) {
        return std::any_of(now.tags.begin(), now.tags.end(),
                           [&](const Tag &tag) { return tag.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    QString name = wanted;
    for (int i = 2; isTaken(name); ++i)
        name = QStringLiteral("%1 %2").arg(wanted).arg(i);
    return name;
}

template <typename Item> Item *find(std::vector<Item> &items, const Id &id)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

bool contains(const std::vector<Id> &ids, const Id &id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void replaceInLinks(Tagset &tagset, const Id &from, const Id &into)
{
    for (LinkType &type : tagset.linkTypes) {
        for (std::vector<Id> *side : {&type.from, &type.to}) {
            if (contains(*side, from) && contains(*side, into))
                std::erase(*side, from);
            std::replace(side->begin(), side->end(), from, into);
        }
    }
}

void alsoInLinks(Tagset &tagset, const Id &from, const Id &part)
{
    for (LinkType &type : tagset.linkTypes) {
        for (std::vector<Id> *side : {&type.from, &type.to}) {
            const auto place = std::find(side->begin(), side->end(), from);
            if (place != side->end() && !contains(*side, part))
                side->insert(place + 1, part);
        }
    }
}

// What hangs on a value that nobody can have any more is always asked for.
void forgetValue(std::vector<AttributeDefinition> &definitions, const QString &attribute,
                 const QString &value)
{
    for (AttributeDefinition &definition : definitions) {
        if (definition.when.attribute != attribute)
            continue;
        definition.when.values.removeAll(value);
        if (definition.when.values.isEmpty())
            definition.when = {};
    }
    AttributeDefinition *own = definitionNamed(definitions, attribute);
    if (!own || own->values.size() < 2)
        return;
    std::erase_if(own->values, [&](const AttributeValue &one) { return one.name == value; });
    QStringList fallback = own->fallback.split(QLatin1Char('|'), Qt::SkipEmptyParts);
    if (fallback.removeAll(value) > 0)
        own->fallback = own->kind == AttributeDefinition::Kind::Choices ? fallback.join(QLatin1Char('|'))
                                                                        : own->values.front().name;
}

// As in the spans that are split off: the tag says now what the value said.
AttributeMap::One withoutValue(const std::vector<AttributeDefinition> &definitions, const QString &attribute,
                               const QString &value)
{
    const AttributeDefinition *own = definitionNamed(definitions, attribute);
    const bool several = own && own->kind == AttributeDefinition::Kind::Choices && own->values.size() > 1;
    if (several)
        return {attribute, attribute, {{value, QString()}}};
    return {attribute, QString()};
}

std::vector<AttributeDefinition> partDefinitions(std::vector<AttributeDefinition> definitions,
                                                 const AttributeMap::One &split)
{
    if (split.to.isEmpty()) {
        std::erase_if(definitions, [&](const auto &one) { return one.name == split.from; });
        for (AttributeDefinition &definition : definitions) {
            if (definition.when.attribute == split.from)
                definition.when = {};
        }
    } else {
        forgetValue(definitions, split.from, split.values.begin()->first);
    }
    return definitions;
}

int valuesIn(const Attributes &attributes)
{
    int count = 0;
    for (const auto &[name, value] : attributes.all())
        count += value.typeId() == QMetaType::QStringList ? int(value.toStringList().size()) : 1;
    return count;
}

} // namespace

bool Carry::concerns(const Attributes &attributes) const
{
    if (attribute.isEmpty())
        return true;
    const QVariant set = attributes.value(attribute);
    if (set.typeId() == QMetaType::QStringList)
        return set.toStringList().contains(value);
    return set.isValid() && attributeToText(set) == value;
}

Touched touched(const TagsetPlan &plan, const TagsetUse &use)
{
    Touched result;
    QSet<qint64> articles;
    for (const Carry &carry : plan.carries) {
        const bool spans = carry.what == Carry::What::Spans;
        for (const UseRow &row : spans ? use.spans : use.links) {
            if (row.of != carry.of || !carry.concerns(row.attributes))
                continue;
            const Attributes after = mapped(row.attributes, carry.map);
            if (carry.becomes == carry.of && after == row.attributes)
                continue;
            (spans ? result.spans : result.links) += row.count;
            for (const qint64 article : row.articles)
                articles.insert(article);
            // The value by which a tag is split is not lost: the tag says it.
            if (valuesIn(after) < valuesIn(row.attributes) - (carry.attribute.isEmpty() ? 0 : 1))
                result.losing += row.count;
        }
    }
    result.articles = articles.size();
    articles.clear();
    for (const UseRow &row : use.spans) {
        if (!contains(plan.shown, row.of))
            continue;
        result.shown += row.count;
        for (const qint64 article : row.articles)
            articles.insert(article);
    }
    result.shownArticles = articles.size();
    return result;
}

UseCount countOf(const TagsetUse &use, const Id &of)
{
    UseCount count;
    QSet<qint64> articles;
    for (const std::vector<UseRow> *rows : {&use.spans, &use.links}) {
        for (const UseRow &row : *rows) {
            if (row.of != of)
                continue;
            count.spans += row.count;
            for (const qint64 article : row.articles)
                articles.insert(article);
        }
    }
    count.articles = articles.size();
    return count;
}

qint64 countOf(const TagsetUse &use, const Id &of, const QString &attribute, const QString &value)
{
    qint64 count = 0;
    const Carry carry{Carry::What::Spans, of, of, attribute, value, {}};
    for (const std::vector<UseRow> *rows : {&use.spans, &use.links}) {
        for (const UseRow &row : *rows) {
            if (row.of == of && (value.isEmpty() ? row.attributes.value(attribute).isValid()
                                                 : carry.concerns(row.attributes)))
                count += row.count;
        }
    }
    return count;
}

bool isUsed(const TagsetUse &use, const Id &of)
{
    return use.hiddenSpans.contains(of) || use.hiddenLinks.contains(of) || countOf(use, of).spans > 0;
}

TagsetPlan withTag(const Tagset &now, const Tag &tag, const QString &group,
                   const std::vector<AttributeMap::One> &ones)
{
    TagsetPlan plan{now, {}, {}};
    Tag *old = find(plan.after.tags, tag.id);
    if (old) {
        if (old->name != tag.name || old->light != tag.light || old->dark != tag.dark ||
            old->mark != tag.mark || old->tinted != tag.tinted)
            plan.shown = {tag.id};
        if (old->attributes != tag.attributes)
            plan.carries.push_back({Carry::What::Spans, tag.id, tag.id, {}, {}, {ones, tag.attributes}});
        *old = tag;
    } else {
        plan.after.tags.push_back(tag);
    }
    if (group == now.groupOf(tag.id))
        return plan;
    plan.after.groups.erase(tag.id);
    if (group.isEmpty())
        return plan;
    // Beside the others of its group.
    auto &tags = plan.after.tags;
    const auto last = std::find_if(tags.rbegin(), tags.rend(),
                                   [&](const Tag &one) { return plan.after.groupOf(one.id) == group; });
    if (last != tags.rend()) {
        const auto place = last.base() - tags.begin();
        const auto own = find(tags, tag.id) - tags.data();
        own < place ? std::rotate(tags.begin() + own, tags.begin() + own + 1, tags.begin() + place)
                    : std::rotate(tags.begin() + place, tags.begin() + own, tags.begin() + own + 1);
    }
    plan.after.groups[tag.id] = group;
    return plan;
}

TagsetPlan withLinkType(const Tagset &now, const LinkType &type, const std::vector<AttributeMap::One> &ones)
{
    TagsetPlan plan{now, {}, {}};
    if (LinkType *old = find(plan.after.linkTypes, type.id)) {
        if (old->attributes != type.attributes)
            plan.carries.push_back({Carry::What::Links, type.id, type.id, {}, {}, {ones, type.attributes}});
        *old = type;
    } else {
        plan.after.linkTypes.push_back(type);
    }
    return plan;
}

TagsetPlan moved(const Tagset &now, const Id &tag, std::size_t to)
{
    TagsetPlan plan{now, {}, {}};
    auto &tags = plan.after.tags;
    const auto place = std::find_if(tags.begin(), tags.end(), [&](const Tag &one) { return one.id == tag; });
    if (place == tags.end())
        return plan;
    Tag one = std::move(*place);
    tags.erase(place);
    tags.insert(tags.begin() + std::ptrdiff_t(std::min(to, tags.size())), std::move(one));
    return plan;
}

TagsetPlan retired(const Tagset &now, const Id &id, bool retired)
{
    TagsetPlan plan{now, {}, {}};
    if (Tag *tag = find(plan.after.tags, id)) {
        tag->retired = retired;
        tag->key.clear();
        plan.shown = {id};
    }
    return plan;
}

TagsetPlan merged(const Tagset &now, const Id &from, const Id &into, const TagsetUse &use)
{
    TagsetPlan plan{now, {}, {}};
    Tag *target = find(plan.after.tags, into);
    Tag *gone = find(plan.after.tags, from);
    if (!target || !gone || target == gone)
        return plan;
    AttributeMap map = widened(target->attributes, gone->attributes, gone->name);
    plan.carries.push_back({Carry::What::Spans, from, into, {}, {}, std::move(map)});
    replaceInLinks(plan.after, from, into);
    if (use.hiddenSpans.contains(from)) {
        gone->retired = true;
        gone->key.clear();
    } else {
        plan.after.groups.erase(from);
        std::erase_if(plan.after.tags, [&](const Tag &tag) { return tag.id == from; });
    }
    return plan;
}

TagsetPlan split(const Tagset &now, const Id &from, const QString &attribute, const QString &value,
                 const Tag &part)
{
    TagsetPlan plan{now, {}, {}};
    Tag *whole = find(plan.after.tags, from);
    if (!whole || from == part.id)
        return plan;
    const AttributeMap::One one = withoutValue(whole->attributes, attribute, value);
    const auto definitions = partDefinitions(whole->attributes, one);
    const QString name = whole->name;
    const std::ptrdiff_t behind = whole - plan.after.tags.data() + 1;
    forgetValue(whole->attributes, attribute, value);

    AttributeMap map;
    if (Tag *known = find(plan.after.tags, part.id)) {
        map = widened(known->attributes, definitions, name);
    } else {
        Tag added = part;
        added.attributes.clear();
        map = widened(added.attributes, definitions, name);
        added.attributes = map.target = definitions; // required ones stay so
        plan.after.tags.insert(plan.after.tags.begin() + behind, std::move(added));
        if (const QString group = now.groupOf(from); !group.isEmpty())
            plan.after.groups[part.id] = group;
    }
    std::erase_if(map.ones, [&](const AttributeMap::One &other) { return other.from == one.from; });
    map.ones.push_back(one);
    plan.carries.push_back({Carry::What::Spans, from, part.id, attribute, value, std::move(map)});
    alsoInLinks(plan.after, from, part.id);
    return plan;
}

Tag partOf(const Tagset &now, const Tag &from, const QString &value)
{
    Tag tag = newTag(now);
    QString name = value;
    name.replace(QLatin1Char('-'), QLatin1Char(' '));
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    tag.name = freeName(now, name);
    tag.mark = from.mark;
    tag.tinted = from.tinted;
    tag.extended = from.extended;
    tag.definition = from.definition;
    for (const AttributeDefinition &definition : from.attributes) {
        for (const AttributeValue &one : definition.values) {
            if (one.name == value && !one.meaning.isEmpty())
                tag.definition = one.meaning;
        }
    }
    return tag;
}

TagsetPlan withoutTag(const Tagset &now, const Id &tag)
{
    TagsetPlan plan{now, {}, {}};
    std::erase_if(plan.after.tags, [&](const Tag &one) { return one.id == tag; });
    plan.after.groups.erase(tag);
    for (LinkType &type : plan.after.linkTypes) {
        std::erase(type.from, tag);
        std::erase(type.to, tag);
    }
    std::erase_if(plan.after.linkTypes,
                  [](const auto &type) { return type.from.empty() || type.to.empty(); });
    return plan;
}

TagsetPlan withoutLinkType(const Tagset &now, const Id &type)
{
    TagsetPlan plan{now, {}, {}};
    std::erase_if(plan.after.linkTypes, [&](const LinkType &one) { return one.id == type; });
    return plan;
}

Tag newTag(const Tagset &now)
{
    const Pair pair = freeColors(now);
    Tag tag;
    tag.id = Id::make();
    tag.name = freeName(now, QCoreApplication::translate("Tagset", "New tag"));
    tag.light = QLatin1StringView(pair.light);
    tag.dark = QLatin1StringView(pair.dark);
    return tag;
}
