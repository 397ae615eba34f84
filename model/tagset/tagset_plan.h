// What is done to a tagset, as a value: the tagset afterwards, and what happens to the spans and links that
// have what is changed. Pure functions make a plan, `touched` says how much it would change, and
// tagset_change.h writes it as one step.
#pragma once

#include "model/storage/tagset_use.h"
#include "model/tagset/attribute_map.h"

// What happens to the spans of one tag, or to the links of one type.
struct Carry
{
    enum class What { Spans, Links };

    What what = What::Spans;
    Id of;
    Id becomes;        // the same = it stays
    QString attribute; // only those whose attribute …
    QString value;     // … has this value; empty = all
    AttributeMap map;

    bool concerns(const Attributes &attributes) const;
};

struct TagsetPlan
{
    Tagset after; // its tags and link types in order; positions are set when it is written
    std::vector<Carry> carries;
    std::vector<Id> shown; // tags whose spans will look or read otherwise, without being written
};

// How much a plan touches.
struct Touched
{
    qint64 spans = 0; // rewritten
    qint64 links = 0;
    qint64 articles = 0; // with such spans or links
    qint64 losing = 0;   // spans and links that lose a value
    qint64 shown = 0;    // spans that only look otherwise …
    qint64 shownArticles = 0;

    bool operator==(const Touched &) const = default;
};
Touched touched(const TagsetPlan &plan, const TagsetUse &use);

struct UseCount
{
    qint64 spans = 0; // or links
    qint64 articles = 0;
};
UseCount countOf(const TagsetUse &use, const Id &tag);
// Of a tag or a link type: whether a value is set anywhere.
qint64 countOf(const TagsetUse &use, const Id &of, const QString &attribute, const QString &value = {});
// Also where an undo would bring it back.
bool isUsed(const TagsetUse &use, const Id &tagOrType);

// A tag (its id decides) as it is in `tag`, in `group`; at the end when it is new. `ones` say what became of
// its attributes where it is not new.
TagsetPlan withTag(const Tagset &now, const Tag &tag, const QString &group,
                   const std::vector<AttributeMap::One> &ones);
TagsetPlan withLinkType(const Tagset &now, const LinkType &type, const std::vector<AttributeMap::One> &ones);
// From a place in the list to another, both as they are counted before.
TagsetPlan moved(const Tagset &now, const Id &tag, std::size_t to);
// Not offered any more and without a key, or offered again.
TagsetPlan retired(const Tagset &now, const Id &tag, bool retired);
// All spans of `from` get the tag `into`, which learns what it needs for them, and `from` goes. Where spans
// of removed articles still have it, it stays as a retired tag.
TagsetPlan merged(const Tagset &now, const Id &from, const Id &into, const TagsetUse &use);
// The spans of `from` with this value get the tag `part`: one of the tagset, or a new one, which comes behind
// `from` with its attributes and links. The tag says then what the value said, so that goes.
TagsetPlan split(const Tagset &now, const Id &from, const QString &attribute, const QString &value,
                 const Tag &part);
// A new tag for that, named after the value, with a colour no other tag has.
Tag partOf(const Tagset &now, const Tag &from, const QString &value);
// Only for what nothing uses. A tag goes from the link types too; those that then join nothing go with it.
TagsetPlan withoutTag(const Tagset &now, const Id &tag);
TagsetPlan withoutLinkType(const Tagset &now, const Id &type);

// A name and a colour nobody has, no key.
Tag newTag(const Tagset &now);
