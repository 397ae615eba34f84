// What lies behind the figures: which tags are taken for which, how attribute values and links agree, and how
// many differences there are of each kind.
#pragma once

#include "model/review/agreement/figure.h"
#include "model/review/agreement/report.h"
#include "model/review/differences.h"
#include "model/review/passes.h"
#include "model/task.h"

#include <map>
#include <optional>
#include <vector>

// Spans by the tag of the one and of the other, all pairs of annotators together (the one that comes first in
// the set is the row). The last row and column are "nothing".
struct Confusion
{
    std::vector<std::vector<qint64>> spans;
};

struct ValueAgreement
{
    int value = -1; // into PassSet::values; -1 = not set
    qint64 a = 0;   // how often each used it
    qint64 b = 0;
    qint64 both = 0;
    Figure positive; // 2 · both / (a + b)
};

// Over spans that two annotators paired under one tag.
struct AttributeAgreement
{
    int tag = 0;
    int attribute = 0;
    qint64 pairs = 0;
    double agreed = 0; // share of the pairs, from 0 to 1
    Figure kappa;      // Scott's pi: the pairs of annotators are poured together
    Figure alpha;
    std::vector<ValueAgreement> values;
};

struct LinkAgreement
{
    qint64 a = 0;
    qint64 b = 0;
    Figure exactF1;   // both ends the same words and tags, same type
    Figure overlapF1; // both ends paired under one tag, same type
};

struct AgreementDetails
{
    DifferenceCounts differences; // of all pairs of annotators
    std::vector<qint64> onlyBy;   // by chosen annotator: spans that another has nothing for
    Confusion confusion;          // tags as in AgreementReport::tags
    std::vector<AttributeAgreement> attributes;
    LinkAgreement links;
};

// The same choice of annotators, tags and articles as the report's. Nothing when cancelled.
std::optional<AgreementDetails> agreementDetails(const PassSet &set, const AgreementOptions &options,
                                                 Task &task);
