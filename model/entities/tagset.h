// The tagset: which tags there are, how they look, which attributes they take, and which links may
// join them. Read from and written to the JSON form described in resources/tagsets/README.md.
#pragma once

#include "model/entities/attributes.h"
#include "model/entities/id.h"
#include "model/entities/stamp.h"
#include "model/result.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <vector>

// The line under (or around) tagged words. Shape first, colour second.
enum class Mark { Solid, Box, Dotted, Wavy, Double, Brackets, Dashed };

struct AttributeValue
{
    QString name;
    QString meaning;

    bool operator==(const AttributeValue &) const = default;
};

// An attribute that is only asked for where another one has one of these values.
struct AttributeCondition
{
    QString attribute; // of the same tag; empty = always asked for
    QStringList values; // names of a choice, "yes" or "no"

    bool operator==(const AttributeCondition &) const = default;
};

struct AttributeDefinition
{
    enum class Kind { Choice, Choices, Text, YesNo, Number, Date };

    QString name;
    Kind kind = Kind::Choice;
    bool required = false;
    QString fallback; // the default a new span gets; empty = none
    QString hint;
    std::vector<AttributeValue> values;
    AttributeCondition when = {};

    bool operator==(const AttributeDefinition &) const = default;
};

struct Tag
{
    Id id;
    QString name;
    QString key;   // one letter, upper case; may be empty
    QString light; // "#rrggbb" on a light page
    QString dark;  // "#rrggbb" on a dark page
    Mark mark = Mark::Solid;
    bool tinted = true;    // a light tint behind the words
    bool extended = false; // shown only with the extended tags
    bool retired = false;
    QString definition; // with its examples, see definitionParts()
    int position = 0; // order in the bar, from 0
    std::vector<AttributeDefinition> attributes;
    Stamp stamp;

    bool operator==(const Tag &) const = default;
};

struct LinkType
{
    Id id;
    QString name;         // "attributed_to"
    std::vector<Id> from; // tags; never empty
    std::vector<Id> to;
    bool symmetric = false;
    int position = 0;
    std::vector<AttributeDefinition> attributes;
    Stamp stamp;

    bool operator==(const LinkType &) const = default;
};

struct Tagset
{
    QString name;
    int version = 1;
    QString language;
    std::vector<Tag> tags;           // by position
    std::vector<LinkType> linkTypes; // by position
    std::map<Id, QString> groups;    // of those tags that are in one

    const Tag *tag(const Id &id) const;
    const Tag *tagNamed(QStringView name) const; // case counts
    const LinkType *linkType(const Id &id) const;
    const LinkType *linkTypeNamed(QStringView name) const;
    QString groupOf(const Id &tag) const; // empty = in none

    bool operator==(const Tagset &) const = default;
};

// The attributes a new span of this tag starts with: every default that is set.
Attributes defaultAttributes(const Tag &tag);
Attributes defaultAttributes(const LinkType &type); // and a new link of this type

// Whether such a link may go from a span with one tag to a span with the other. A symmetric type goes both ways.
bool joins(const LinkType &type, const Id &fromTag, const Id &toTag);

// A definition ends in its examples, a line for each, which begins with "• ": so they are read wherever the
// definition is. Taken apart and put together again it is the same.
struct DefinitionParts
{
    QString words;
    QStringList examples;
};
DefinitionParts definitionParts(const QString &definition);
QString joinedDefinition(const DefinitionParts &parts);

// Whether a span with these attributes is asked for this one.
bool isAskedFor(const AttributeDefinition &definition, const Attributes &attributes);

// A value as files and the command line write it (the name of a choice, several joined by "|", "yes" or "no",
// a number with a point, a date as 2026-11-24) and back. Nothing when it is none of what the definition
// allows.
std::optional<QVariant> attributeFromText(const AttributeDefinition &definition, const QString &text);
QString attributeToText(const QVariant &value);
