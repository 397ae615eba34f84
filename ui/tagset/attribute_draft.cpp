#include "ui/tagset/attribute_draft.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AttributeDraft", text);
}

QString replacedIn(const QString &list, const QString &from, const QString &to)
{
    QStringList names = list.split(QLatin1Char('|'));
    std::replace(names.begin(), names.end(), from, to);
    return names.join(QLatin1Char('|'));
}

} // namespace

std::vector<AttributeDraft> AttributeDraft::of(const std::vector<AttributeDefinition> &definitions)
{
    std::vector<AttributeDraft> drafts;
    for (const AttributeDefinition &definition : definitions) {
        AttributeDraft draft{definition, definition.name, {}};
        for (const AttributeValue &value : definition.values)
            draft.values.push_back({value, value.name});
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

AttributeDefinition AttributeDraft::definition() const
{
    AttributeDefinition whole = now;
    whole.name = now.name.trimmed();
    whole.values.clear();
    if (!isChoice(now))
        return whole; // they come back with the kind
    for (const Value &value : values)
        whole.values.push_back({value.now.name.trimmed(), value.now.meaning.trimmed()});
    return whole;
}

std::vector<AttributeDefinition> definitionsOf(const std::vector<AttributeDraft> &drafts)
{
    std::vector<AttributeDefinition> definitions;
    for (const AttributeDraft &draft : drafts)
        definitions.push_back(draft.definition());
    return definitions;
}

std::vector<AttributeMap::One> changesFrom(const std::vector<AttributeDefinition> &before,
                                           const std::vector<AttributeDraft> &drafts)
{
    std::vector<AttributeMap::One> ones;
    for (const AttributeDefinition &old : before) {
        AttributeMap::One one{old.name, QString()};
        const auto draft = std::find_if(drafts.begin(), drafts.end(),
                                        [&](const AttributeDraft &each) { return each.before == old.name; });
        if (draft != drafts.end()) {
            one.to = draft->now.name.trimmed();
            for (const AttributeValue &value :
                 isChoice(draft->now) ? old.values : std::vector<AttributeValue>()) {
                const auto now = std::find_if(
                    draft->values.begin(), draft->values.end(),
                    [&](const AttributeDraft::Value &each) { return each.before == value.name; });
                const QString name = now == draft->values.end() ? QString() : now->now.name.trimmed();
                if (name != value.name)
                    one.values[value.name] = name;
            }
        }
        ones.push_back(std::move(one));
    }
    return ones;
}

void renameAttribute(std::vector<AttributeDraft> &drafts, std::size_t which, const QString &name)
{
    const QString old = drafts[which].now.name;
    drafts[which].now.name = name;
    for (AttributeDraft &draft : drafts) {
        if (!old.isEmpty() && draft.now.when.attribute == old)
            draft.now.when.attribute = name;
    }
}

void renameValue(std::vector<AttributeDraft> &drafts, std::size_t which, std::size_t value,
                 const QString &name)
{
    AttributeDraft &own = drafts[which];
    const QString old = std::exchange(own.values[value].now.name, name);
    if (own.now.kind == AttributeDefinition::Kind::Choices)
        own.now.fallback = replacedIn(own.now.fallback, old, name);
    else if (own.now.fallback == old && !old.isEmpty())
        own.now.fallback = name;
    for (AttributeDraft &draft : drafts) {
        if (!own.now.name.isEmpty() && draft.now.when.attribute == own.now.name)
            std::replace(draft.now.when.values.begin(), draft.now.when.values.end(), old, name);
    }
}

void removeValue(std::vector<AttributeDraft> &drafts, std::size_t which, std::size_t value)
{
    AttributeDraft &own = drafts[which];
    const QString gone = own.values[value].now.name;
    own.values.erase(own.values.begin() + std::ptrdiff_t(value));
    QStringList fallback = own.now.fallback.split(QLatin1Char('|'), Qt::SkipEmptyParts);
    if (isChoice(own.now) && fallback.removeAll(gone) > 0)
        own.now.fallback = fallback.join(QLatin1Char('|'));
    for (AttributeDraft &draft : drafts) {
        if (own.now.name.isEmpty() || draft.now.when.attribute != own.now.name)
            continue;
        draft.now.when.values.removeAll(gone);
        if (draft.now.when.values.isEmpty())
            draft.now.when = {};
    }
}

void removeAttribute(std::vector<AttributeDraft> &drafts, std::size_t which)
{
    const QString gone = drafts[which].now.name;
    drafts.erase(drafts.begin() + std::ptrdiff_t(which));
    for (AttributeDraft &draft : drafts) {
        if (draft.now.when.attribute == gone)
            draft.now.when = {};
    }
}

QString problemIn(const std::vector<AttributeDraft> &drafts)
{
    QSet<QString> names;
    for (const AttributeDraft &draft : drafts) {
        const AttributeDefinition one = draft.definition();
        if (one.name.isEmpty())
            return tr("An attribute has no name yet.");
        if (names.contains(one.name))
            return tr("Two attributes are called “%1”.").arg(one.name);
        names.insert(one.name);
        if (!isChoice(one))
            continue;
        if (one.values.empty())
            return tr("“%1” has no values to choose from yet.").arg(one.name);
        QSet<QString> values;
        for (const AttributeValue &value : one.values) {
            if (value.name.isEmpty())
                return tr("A value of “%1” has no name yet.").arg(one.name);
            if (value.name.contains(QLatin1Char('|')))
                return tr("“%1”: a value cannot have the sign | in its name.").arg(value.name);
            if (values.contains(value.name))
                return tr("“%1” has the value “%2” twice.").arg(one.name, value.name);
            values.insert(value.name);
        }
    }
    for (const AttributeDraft &draft : drafts) {
        const AttributeDefinition one = draft.definition();
        if (!one.fallback.isEmpty() && !attributeFromText(one, one.fallback))
            return tr("The default of “%1” is none of its values.").arg(one.name);
    }
    return {};
}
