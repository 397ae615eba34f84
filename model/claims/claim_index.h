// The tagged claims of one article, with what is linked to them: the index that the claim card, the
// accusation check and who-says-what are read from. Suggestions nobody has taken up do not count.
//
// Built in one pass over spans and links (O(n log n)). Borrows everything: the article must stay as it is
// while the index is in use.
#pragma once

#include "model/claims/quoted.h"
#include "model/claims/roles.h"
#include "model/entities/link.h"
#include "model/entities/span.h"

#include <unordered_map>
#include <vector>

// A link and the span at its other end.
struct Linked
{
    const Link *link = nullptr;
    const Span *span = nullptr;
};

// What is known of a source, across all mentions of it that `same_as` joins.
struct SourceFacts
{
    QString entity; // of this mention, else of one that is the same, else its words
    QString kind;
    QString naming;       // as tagged
    bool unnamed = false; // no mention of it has a name or a part to play, and it is not just a pronoun
    Id group;             // the same for all mentions that are the same
};

class ClaimIndex
{
public:
    // `spans` in text order.
    ClaimIndex(const ClaimRoles &roles, QStringView text, const std::vector<const Span *> &spans,
               const std::vector<Link> &links);

    const ClaimRoles &roles() const { return m_roles; }
    QStringView text() const { return m_text; }
    const std::vector<const Span *> &spans() const { return m_spans; }   // in text order
    const std::vector<const Span *> &claims() const { return m_claims; } // in text order
    const std::vector<const Span *> &sources() const { return m_sources; }
    const Span *span(const Id &id) const;

    // In text order of the other end, each span once.
    std::vector<Linked> linkedFrom(const Span &span, const Id &type) const;
    std::vector<Linked> linkedTo(const Span &span, const Id &type) const;

    SourceFacts source(const Span &source) const;
    Quoted quoted(const Span &claim) const;
    QString words(const Span &span) const; // pieces joined by " … "

private:
    void indexSources();
    Id groupOf(const Id &source) const;
    std::vector<Linked> linked(const std::unordered_multimap<Id, const Link *> &ends, const Id &of,
                               const Id &type, bool outgoing) const;

    struct Group
    {
        QString entity;
        bool named = false;
        bool unnamed = false;
    };

    const ClaimRoles &m_roles;
    QStringView m_text;
    std::vector<const Span *> m_spans;
    std::vector<const Span *> m_claims;
    std::vector<const Span *> m_sources;
    std::unordered_map<Id, const Span *> m_byId;
    std::unordered_multimap<Id, const Link *> m_from;
    std::unordered_multimap<Id, const Link *> m_to;
    std::unordered_map<Id, Id> m_parent; // of sources that are the same
    std::unordered_map<Id, Group> m_groups;
    std::vector<TextRange> m_quotations;
};

QString wordsOf(QStringView text, const Pieces &pieces); // joined by " … "
