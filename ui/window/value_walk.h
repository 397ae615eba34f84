// The way of the digits through the attributes of a span or a link: which one they set now, which values they
// stand for, and what comes next. A choice is set by one digit, which goes on to the next attribute; of
// several choices each digit puts one in or takes it out, until one goes on; what has to be typed is offered
// on the way and passed over by digits. Knows no screen and no project.
#pragma once

#include "model/entities/id.h"
#include "model/entities/tagset.h"

#include <vector>

// The attributes that are asked for, in the tagset's order; of those with choices only those that have some.
// The values of yes/no are "yes" and "no".
std::vector<AttributeDefinition> askedFor(const std::vector<AttributeDefinition> &definitions,
                                          const Attributes &attributes);
bool isTyped(const AttributeDefinition &attribute); // text, number, day

// What a span or link has after one of `attribute.values` was chosen; invalid = nothing any more.
QVariant valueAfter(const AttributeDefinition &attribute, const QVariant &before, int index);

class ValueWalk
{
public:
    // Of what the digits set values; another one begins at its first attribute.
    void start(const Id &about);
    const Id &about() const { return m_about; }

    // All of these take what askedFor() gives. Null = there is none.
    const AttributeDefinition *stop(const std::vector<AttributeDefinition> &all) const;
    const AttributeDefinition *choice(const std::vector<AttributeDefinition> &all) const; // that digits set
    int firstValue() const { return 9 * m_page; } // which the digit 1 stands for, from 0

    bool turnPage(const AttributeDefinition &choice);         // false when all values are on one
    void chose(const std::vector<AttributeDefinition> &all);  // a value of choice()
    bool moveOn(const std::vector<AttributeDefinition> &all); // false when it begins again at the first

    // "type: 1 event · 2 rule"; `on` is the key that goes on.
    QString hint(const std::vector<AttributeDefinition> &all, const Attributes &attributes,
                 const QString &on) const;

private:
    std::size_t choiceAt(const std::vector<AttributeDefinition> &all) const; // size = none

    Id m_about;
    std::size_t m_stop = 0;
    int m_page = 0;
};
