#include "model/claims/accusation_check.h"

#include "model/claims/claim_card.h"
#include "model/text/boundaries.h"
#include "model/text/furniture.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Claims", text);
}

// On one line, cut on a whole character: what labels quote.
QString brief(const QString &words)
{
    constexpr qsizetype most = 48;
    const QString line = words.simplified();
    if (line.size() <= most)
        return line;
    return line.left(snapToGraphemes(line, {0, most}).end).trimmed() + QStringLiteral("…");
}

bool supports(const CardSource &source)
{
    return source.stance != QLatin1String("denies") && source.stance != QLatin1String("withholds");
}

bool weakens(const Span &hedge)
{
    return hedge.attributes.text(claimAttributes::kind) != QLatin1String("approximation");
}

QString bare(const QString &words)
{
    QString kept;
    for (const QChar c : words) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            kept += c;
    }
    return kept.toCaseFolded();
}

bool hasValue(const Tagset &tagset, const Id &tagId, QLatin1StringView attribute, QLatin1StringView value)
{
    const Tag *tag = tagset.tag(tagId);
    if (!tag)
        return false;
    for (const AttributeDefinition &definition : tag->attributes) {
        if (definition.name == attribute)
            return std::any_of(definition.values.begin(), definition.values.end(),
                               [&](const AttributeValue &one) { return one.name == value; });
    }
    return false;
}

class Check
{
public:
    Check(const ClaimIndex &index, const Tagset &tagset, const Zones &zones, const Id &annotator)
        : m_index(index), m_tagset(tagset), m_furniture(index.text(), zones), m_annotator(annotator)
    {
    }

    std::vector<Finding> run();

private:
    void claim(const Span &claim);
    void noSource(const ClaimCard &card);
    void oneUnnamed(const ClaimCard &card);
    void hedgedOnly(const ClaimCard &card);
    void quoteDiffers(const ClaimCard &card);
    void attributes(const Span &span);
    void add(Finding::Kind kind, const Span &span, const QString &text, std::optional<Mend> mend = {});

    std::vector<const Span *> candidates(const Span &claim) const;
    std::optional<Mend> unstatedMend(const Span &claim) const;
    std::optional<Mend> linkMend(const Span &claim, const Span &sourceSpan) const;
    std::optional<Mend> valueMend(const Span &span, const QString &attribute, const QString &value) const;
    bool isHedged(const ClaimCard &card) const;

    const ClaimIndex &m_index;
    const Tagset &m_tagset;
    FurnitureLines m_furniture;
    Id m_annotator;
    std::vector<Finding> m_findings;
};

std::vector<Finding> Check::run()
{
    for (const Span *span : m_index.spans()) {
        if (m_furniture.has(span->hull().start))
            continue;
        if (span->tag == m_index.roles().claim)
            claim(*span);
        attributes(*span);
    }
    return std::move(m_findings);
}

void Check::add(Finding::Kind kind, const Span &span, const QString &text, std::optional<Mend> mend)
{
    m_findings.push_back({kind, span.id, span.hull(), text, std::move(mend)});
}

void Check::claim(const Span &claim)
{
    const ClaimCard card = claimCard(m_index, claim);
    if (m_index.roles().hasSources()) {
        noSource(card);
        oneUnnamed(card);
    }
    hedgedOnly(card);
    quoteDiffers(card);
}

void Check::noSource(const ClaimCard &card)
{
    // "unstated" is nobody's default: somebody looked, and that the text tells no source is their answer.
    // "article" is every new claim's default, so it answers nothing; and what the article says in its own
    // voice without a source is what an editor asks about first.
    if (!card.sources.empty() || card.voice == claimAttributes::unstated)
        return;
    const Span &claim = *card.claim;
    const std::vector<const Span *> sources = candidates(claim);
    // Among several only the reader knows which.
    std::optional<Mend> mend;
    if (sources.empty())
        mend = unstatedMend(claim);
    else if (sources.size() == 1)
        mend = linkMend(claim, *sources.front());
    add(Finding::Kind::NoSource, claim,
        card.voice == claimAttributes::fromSource ? tr("Marked as said by a source, but none is linked.")
                                                  : tr("The article says this itself, without a source."),
        std::move(mend));
}

// The sources of the claim's owner in the claim's sentence, but not within its words.
std::vector<const Span *> Check::candidates(const Span &claim) const
{
    const TextRange sentence = sentenceAt(m_index.text(), claim.hull().start);
    std::vector<const Span *> found;
    for (const Span *source : m_index.sources()) {
        if (source->annotator != claim.annotator || source->layer != claim.layer ||
            !sentence.contains(source->hull()))
            continue;
        const bool within =
            std::any_of(claim.pieces.begin(), claim.pieces.end(),
                        [&](const TextRange &piece) { return piece.overlaps(source->hull()); });
        if (!within)
            found.push_back(source);
    }
    return found;
}

std::optional<Mend> Check::unstatedMend(const Span &claim) const
{
    if (!hasValue(m_tagset, claim.tag, claimAttributes::voice, claimAttributes::unstated))
        return std::nullopt;
    auto mend = valueMend(claim, claimAttributes::voice, claimAttributes::unstated);
    if (mend)
        mend->offer = tr("Answer: the text does not say who");
    return mend;
}

std::optional<Mend> Check::linkMend(const Span &claim, const Span &sourceSpan) const
{
    const LinkType *type = m_tagset.linkType(m_index.roles().attributedTo);
    if (claim.annotator != m_annotator || !type)
        return std::nullopt;
    Link link;
    link.id = Id::make();
    link.type = type->id;
    link.from = claim.id;
    link.to = sourceSpan.id;
    link.annotator = m_annotator;
    link.attributes = defaultAttributes(*type);
    Mend mend;
    const QString source = brief(m_index.words(sourceSpan));
    mend.label = tr("Attribute “%1” to “%2”").arg(brief(m_index.words(claim)), source);
    mend.offer = tr("Attribute it to “%1”").arg(source);
    mend.changes.push_back(added(std::move(link)));
    if (hasValue(m_tagset, claim.tag, claimAttributes::voice, claimAttributes::fromSource) &&
        claim.attributes.text(claimAttributes::voice) != claimAttributes::fromSource) {
        Span after = claim;
        after.attributes.set(claimAttributes::voice, QString(claimAttributes::fromSource));
        mend.changes.push_back(edited(claim, std::move(after)));
    }
    return mend;
}

std::optional<Mend> Check::valueMend(const Span &span, const QString &attribute, const QString &value) const
{
    if (span.annotator != m_annotator)
        return std::nullopt;
    Span after = span;
    after.attributes.set(attribute, value);
    Mend mend;
    mend.label = tr("Set %1 of “%2” to %3").arg(attribute, brief(m_index.words(span)), value);
    mend.offer = tr("Set %1 to %2").arg(attribute, value);
    mend.changes.push_back(edited(span, std::move(after)));
    return mend;
}

void Check::oneUnnamed(const ClaimCard &card)
{
    const CardSource *first = nullptr;
    for (const CardSource &source : card.sources) {
        if (!supports(source))
            continue;
        if (!source.facts.unnamed || (first && first->facts.group != source.facts.group))
            return;
        if (!first)
            first = &source;
    }
    if (first)
        add(Finding::Kind::OneUnnamedSource, *card.claim,
            tr("Rests on one unnamed source: “%1”.").arg(brief(m_index.words(*first->span))));
}

bool Check::isHedged(const ClaimCard &card) const
{
    return std::any_of(card.hedges.begin(), card.hedges.end(),
                       [](const Span *hedge) { return weakens(*hedge); });
}

void Check::hedgedOnly(const ClaimCard &card)
{
    if (!isHedged(card))
        return;
    // Everything that says the same, however many times removed.
    std::vector<ClaimCard> waiting{card};
    std::unordered_set<Id> seen{card.claim->id};
    while (!waiting.empty()) {
        const ClaimCard next = std::move(waiting.back());
        waiting.pop_back();
        for (const auto &others : {next.restates, next.restatedBy}) {
            for (const Span *other : others) {
                if (!seen.insert(other->id).second)
                    continue;
                ClaimCard same = claimCard(m_index, *other);
                const bool speaksFor =
                    same.sources.empty() || std::any_of(same.sources.begin(), same.sources.end(), supports);
                if (!speaksFor)
                    continue;
                if (!isHedged(same))
                    return;
                waiting.push_back(std::move(same));
            }
        }
    }
    QStringList hedges;
    for (const Span *hedge : card.hedges) {
        if (weakens(*hedge))
            hedges.append(tr("“%1”").arg(brief(m_index.words(*hedge))));
    }
    add(Finding::Kind::HedgedOnly, *card.claim,
        tr("All that supports it is hedged: %1.").arg(hedges.join(QStringLiteral(", "))));
}

void Check::quoteDiffers(const ClaimCard &card)
{
    if (card.quoted != Quoted::Yes)
        return;
    const QString words = m_index.words(*card.claim);
    for (const Span *other : card.restates) {
        const QString otherWords = m_index.words(*other);
        if (m_index.quoted(*other) == Quoted::Yes && bare(words) != bare(otherWords)) {
            add(Finding::Kind::QuoteDiffers, *card.claim,
                tr("Quoted here as “%1”, elsewhere as “%2”.").arg(brief(words), brief(otherWords)));
        }
    }
}

void Check::attributes(const Span &span)
{
    const Tag *tag = m_tagset.tag(span.tag);
    if (!tag)
        return;
    for (const AttributeDefinition &definition : tag->attributes) {
        if (!definition.required || !isAskedFor(definition, span.attributes) || span.attributes.value(definition.name).isValid())
            continue;
        std::optional<Mend> mend;
        if (!definition.fallback.isEmpty())
            mend = valueMend(span, definition.name, definition.fallback);
        add(Finding::Kind::AttributeMissing, span,
            tr("%1 has no %2, which the tagset asks for.").arg(tag->name, definition.name), std::move(mend));
    }
}

} // namespace

QString findingName(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::NoSource:
        return tr("No source");
    case Finding::Kind::OneUnnamedSource:
        return tr("One unnamed source");
    case Finding::Kind::HedgedOnly:
        return tr("Hedged only");
    case Finding::Kind::QuoteDiffers:
        return tr("Quotes differ");
    case Finding::Kind::AttributeMissing:
        return tr("Value missing");
    }
    return {};
}

std::vector<Finding> accusationCheck(const ClaimIndex &index, const Tagset &tagset, const Zones &zones,
                                     const Id &annotator)
{
    return Check(index, tagset, zones, annotator).run();
}
