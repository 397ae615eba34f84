#include "ui/window/value_walk.h"

#include "ui/tags/attribute_words.h"

#include <QCoreApplication>

namespace {

constexpr int perPage = 9;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Tagging)
};

} // namespace

bool isTyped(const AttributeDefinition &attribute)
{
    using Kind = AttributeDefinition::Kind;
    return attribute.kind == Kind::Text || attribute.kind == Kind::Number || attribute.kind == Kind::Date;
}

std::vector<AttributeDefinition> askedFor(const std::vector<AttributeDefinition> &definitions,
                                          const Attributes &attributes)
{
    std::vector<AttributeDefinition> all;
    for (const AttributeDefinition &attribute : definitions) {
        if (!isAskedFor(attribute, attributes))
            continue;
        if (attribute.kind == AttributeDefinition::Kind::YesNo) {
            all.push_back(attribute);
            all.back().values = {{QStringLiteral("yes"), {}}, {QStringLiteral("no"), {}}};
        } else if (isTyped(attribute) || !attribute.values.empty()) {
            all.push_back(attribute);
        }
    }
    return all;
}

QVariant valueAfter(const AttributeDefinition &attribute, const QVariant &before, int index)
{
    if (attribute.kind == AttributeDefinition::Kind::YesNo)
        return index == 0;
    const QString chosen = attribute.values[std::size_t(index)].name;
    if (attribute.kind == AttributeDefinition::Kind::Choice)
        return chosen;
    QStringList list;
    for (const AttributeValue &value : attribute.values) {
        const bool had = before.toStringList().contains(value.name);
        if (had != (value.name == chosen))
            list << value.name;
    }
    return list.isEmpty() ? QVariant() : QVariant(list);
}

void ValueWalk::start(const Id &about)
{
    if (about == m_about)
        return;
    m_about = about;
    m_stop = 0;
    m_page = 0;
}

std::size_t ValueWalk::choiceAt(const std::vector<AttributeDefinition> &all) const
{
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t at = (m_stop + i) % all.size();
        if (!isTyped(all[at]))
            return at;
    }
    return all.size();
}

const AttributeDefinition *ValueWalk::stop(const std::vector<AttributeDefinition> &all) const
{
    return all.empty() ? nullptr : &all[m_stop % all.size()];
}

const AttributeDefinition *ValueWalk::choice(const std::vector<AttributeDefinition> &all) const
{
    const std::size_t at = choiceAt(all);
    return at < all.size() ? &all[at] : nullptr;
}

bool ValueWalk::turnPage(const AttributeDefinition &choice)
{
    const int pages = (int(choice.values.size()) + perPage - 1) / perPage;
    m_page = pages > 1 ? (m_page + 1) % pages : 0;
    return pages > 1;
}

void ValueWalk::chose(const std::vector<AttributeDefinition> &all)
{
    m_stop = choiceAt(all);
    if (all[m_stop].kind != AttributeDefinition::Kind::Choices)
        moveOn(all);
}

bool ValueWalk::moveOn(const std::vector<AttributeDefinition> &all)
{
    m_page = 0;
    m_stop = all.empty() ? 0 : (m_stop % all.size() + 1) % all.size();
    return m_stop > 0;
}

QString ValueWalk::hint(const std::vector<AttributeDefinition> &all, const Attributes &attributes,
                        const QString &on) const
{
    QStringList parts;
    const AttributeDefinition *typed = stop(all);
    if (typed && isTyped(*typed) && !on.isEmpty())
        parts << Words::tr("%1: %2 to type it").arg(readableValue(typed->name), on);
    if (const AttributeDefinition *next = choice(all)) {
        QStringList values;
        const QStringList had = attributes.value(next->name).toStringList();
        const bool several = next->kind == AttributeDefinition::Kind::Choices;
        const int count = int(next->values.size());
        for (int i = firstValue(); i < count && i < firstValue() + perPage; ++i) {
            const QString name = readableValue(next->values[std::size_t(i)].name);
            const QString check =
                several && had.contains(next->values[std::size_t(i)].name) ? QStringLiteral("✓") : QString();
            values << QStringLiteral("%1 %2%3").arg(i - firstValue() + 1).arg(check, name);
        }
        if (count > perPage)
            values << Words::tr("0 other values");
        if (several && !on.isEmpty())
            values << Words::tr("%1 goes on").arg(on);
        parts << QStringLiteral("%1: %2").arg(readableValue(next->name), values.join(QStringLiteral(" · ")));
    }
    return parts.join(QStringLiteral("; "));
}
