// "Must base accusations on facts": what an editor would ask about the claims of an article before it is
// printed. Each finding says in words what is wrong and where; where one step would settle it, the step is
// there to be applied.
#pragma once

#include "model/claims/claim_index.h"
#include "model/entities/changes.h"
#include "model/entities/zones.h"

#include <optional>

struct Mend
{
    QString label; // of the step, translated
    QString offer; // what it does, translated, for a button: "Link to “residents”"
    Changes changes;
};

struct Finding
{
    enum class Kind {
        NoSource,         // nobody is linked who says it, and nobody answered that the text tells no source
        OneUnnamedSource, // all who say it are one source, which has neither a name nor a part to play
        HedgedOnly,       // it and everything that restates it is hedged
        QuoteDiffers,     // quoted, and so is the claim it restates, in other words
        AttributeMissing, // a required attribute has no value (any tag)
    };

    Kind kind = Kind::NoSource;
    Id span;
    TextRange place; // UTF-16
    QString text;    // one sentence, translated, plain; quotes the words it is about
    std::optional<Mend> mend = {};
};

QString findingName(Finding::Kind kind); // translated, a few words: "No source"

// In text order of the spans. Claims in furniture are left out; `zones` may be empty. A mend is only offered
// for `annotator`'s own spans, because nobody edits another's.
//
// A source that denies a claim or leaves it open does not support it. A pronoun has the name of what it is
// the same as. Hedges of the kind "approximation" blur a figure and not the support, so they do not count; a
// restating claim counts as support unless everyone it is attributed to denies it or leaves it open. Two
// quotations differ when their letters and digits do, case aside. A claim without a source is mended by a link
// to the only source in its sentence, or, where there is none, by the answer that the text does not say who.
std::vector<Finding> accusationCheck(const ClaimIndex &index, const Tagset &tagset, const Zones &zones,
                                     const Id &annotator);
