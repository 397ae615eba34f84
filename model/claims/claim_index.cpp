#include "model/claims/claim_index.h"

#include <algorithm>

namespace {

bool isNamed(const QString &naming)
{
    return naming == QLatin1String("named-person") || naming == QLatin1String("named-body") ||
           naming == QLatin1String("role");
}

// Tagged quotations, and printed ones where nothing is tagged; in order, none overlapping another.
std::vector<TextRange> quotations(const ClaimRoles &roles, QStringView text,
                                  const std::vector<const Span *> &spans)
{
    std::vector<TextRange> tagged;
    std::vector<TextRange> mentions;
    for (const Span *span : spans) {
        if (roles.quote.isNull() || span->tag != roles.quote)
            continue;
        const bool mention = span->attributes.text(claimAttributes::form) == QLatin1String("mention");
        auto &into = mention ? mentions : tagged;
        into.insert(into.end(), span->pieces.begin(), span->pieces.end());
    }
    const auto meets = [](const std::vector<TextRange> &ranges, const TextRange &one) {
        return std::any_of(ranges.begin(), ranges.end(),
                           [&](const TextRange &range) { return range.overlaps(one); });
    };
    for (const TextRange &printed : quotationsIn(text)) {
        if (!meets(mentions, printed))
            tagged.push_back(printed);
    }
    std::sort(tagged.begin(), tagged.end());
    std::vector<TextRange> joined;
    for (const TextRange &one : tagged) {
        if (!joined.empty() && one.start <= joined.back().end)
            joined.back().end = std::max(joined.back().end, one.end);
        else
            joined.push_back(one);
    }
    return joined;
}

} // namespace

QString wordsOf(QStringView text, const Pieces &pieces)
{
    QString words;
    for (const TextRange &piece : pieces) {
        if (!words.isEmpty())
            words += QStringLiteral(" … ");
        words += text.sliced(piece.start, piece.length());
    }
    return words;
}

ClaimIndex::ClaimIndex(const ClaimRoles &roles, QStringView text, const std::vector<const Span *> &spans,
                       const std::vector<Link> &links)
    : m_roles(roles), m_text(text)
{
    for (const Span *span : spans) {
        if (span->layer == Layer::Suggested)
            continue;
        m_spans.push_back(span);
        m_byId.emplace(span->id, span);
        if (!roles.claim.isNull() && span->tag == roles.claim)
            m_claims.push_back(span);
        else if (!roles.source.isNull() && span->tag == roles.source)
            m_sources.push_back(span);
    }
    for (const Link &link : links) {
        if (!m_byId.contains(link.from) || !m_byId.contains(link.to))
            continue;
        m_from.emplace(link.from, &link);
        m_to.emplace(link.to, &link);
    }
    indexSources();
    m_quotations = quotations(roles, text, m_spans);
}

const Span *ClaimIndex::span(const Id &id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second;
}

Id ClaimIndex::groupOf(const Id &source) const
{
    Id at = source;
    for (auto up = m_parent.find(at); up != m_parent.end(); up = m_parent.find(at))
        at = up->second;
    return at;
}

void ClaimIndex::indexSources()
{
    if (!m_roles.sameAs.isNull()) {
        for (const auto &[from, link] : m_from) {
            const Id a = groupOf(link->from);
            const Id b = groupOf(link->to);
            if (link->type == m_roles.sameAs && a != b)
                m_parent.emplace(std::max(a, b), std::min(a, b));
        }
    }
    for (const Span *source : m_sources) {
        Group &group = m_groups[groupOf(source->id)];
        const QString naming = source->attributes.text(claimAttributes::naming);
        group.named = group.named || isNamed(naming);
        group.unnamed = group.unnamed || naming == QLatin1String("unnamed");
        if (group.entity.isEmpty())
            group.entity = source->attributes.text(claimAttributes::entity).simplified();
    }
    // A pronoun's own words say nothing; the first mention that is none names the group.
    for (const Span *source : m_sources) {
        Group &group = m_groups[groupOf(source->id)];
        const bool pronoun = source->attributes.text(claimAttributes::naming) == QLatin1String("pronoun");
        if (group.entity.isEmpty() && !pronoun)
            group.entity = words(*source).simplified();
    }
}

std::vector<Linked> ClaimIndex::linked(const std::unordered_multimap<Id, const Link *> &ends, const Id &of,
                                       const Id &type, bool outgoing) const
{
    std::vector<Linked> found;
    if (type.isNull())
        return found;
    const auto [first, last] = ends.equal_range(of);
    for (auto it = first; it != last; ++it) {
        if (it->second->type == type)
            found.push_back({it->second, span(outgoing ? it->second->to : it->second->from)});
    }
    std::sort(found.begin(), found.end(), [](const Linked &a, const Linked &b) {
        return a.span == b.span ? a.link->id < b.link->id : textOrder(*a.span, *b.span);
    });
    // Two people may have drawn the same link.
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Linked &a, const Linked &b) { return a.span == b.span; }),
                found.end());
    return found;
}

std::vector<Linked> ClaimIndex::linkedFrom(const Span &span, const Id &type) const
{
    return linked(m_from, span.id, type, true);
}

std::vector<Linked> ClaimIndex::linkedTo(const Span &span, const Id &type) const
{
    return linked(m_to, span.id, type, false);
}

SourceFacts ClaimIndex::source(const Span &source) const
{
    SourceFacts facts;
    facts.group = groupOf(source.id);
    facts.kind = source.attributes.text(claimAttributes::kind);
    facts.naming = source.attributes.text(claimAttributes::naming);
    facts.entity = source.attributes.text(claimAttributes::entity).simplified();
    const auto group = m_groups.find(facts.group);
    if (group != m_groups.end()) {
        facts.unnamed = group->second.unnamed && !group->second.named;
        if (facts.entity.isEmpty())
            facts.entity = group->second.entity;
    }
    if (facts.entity.isEmpty())
        facts.entity = words(source).simplified();
    return facts;
}

Quoted ClaimIndex::quoted(const Span &claim) const
{
    return howQuoted(m_text, claim.pieces, m_quotations);
}

QString ClaimIndex::words(const Span &span) const
{
    return wordsOf(m_text, span.pieces);
}
