#include "app/commands/lookup.h"

#include "app/commands/command.h"

#include <algorithm>

Id annotatorNamed(const QString &name, const Project &project, Changes &changes)
{
    if (name.isEmpty())
        return project.annotator().id;
    for (const Person &person : project.people()) {
        if (person.name == name)
            return person.id;
    }
    Person person{.id = Id::make(), .name = name, .stamp = {}};
    changes.push_back(added(person));
    return person.id;
}

Result<Attributes> withAttributes(Attributes attributes, const QStringList &words,
                                  const std::vector<AttributeDefinition> &definitions)
{
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.left(equals);
        const auto definition =
            std::find_if(definitions.begin(), definitions.end(),
                         [&](const AttributeDefinition &candidate) { return candidate.name == name; });
        if (definition == definitions.end()) {
            QStringList names;
            for (const AttributeDefinition &candidate : definitions)
                names.append(candidate.name);
            return Error{CommandLine::tr("There is no attribute “%1” here. There is: %2.")
                             .arg(name, names.join(QStringLiteral(", ")))};
        }
        const QString text = word.mid(equals + 1);
        if (text.isEmpty()) {
            attributes.set(name, {});
            continue;
        }
        const auto value = attributeFromText(*definition, text);
        if (!value) {
            QStringList names;
            for (const AttributeValue &candidate : definition->values)
                names.append(candidate.name);
            return Error{CommandLine::tr("“%1” is no value of %2. It takes: %3.")
                             .arg(text, name, names.join(QStringLiteral(", ")))};
        }
        attributes.set(name, *value);
    }
    return attributes;
}

std::optional<Id> idFrom(const QString &word)
{
    return Id::fromString(word);
}
