// What the Agreement window shows: figures and counts of one moment, and what they were made from.
#pragma once

#include "model/entities/id.h"
#include "model/result.h"
#include "model/review/agreement/details.h"
#include "model/review/agreement/report.h"
#include "model/review/project_passes.h"
#include "model/task.h"

#include <memory>
#include <optional>

struct AgreementWanted
{
    PassesWanted passes;
    std::vector<Id> tags; // empty = all
    Id again = {};        // null = annotators with each other; else this one with their own second pass
};

struct AgreementResult
{
    ProjectPasses passes;
    AgreementReport report;
    AgreementDetails details;
    PassUnit unit = PassUnit::Character;
    bool isSecondHere = false; // the open project is the second pass
    bool isAgain = false;      // the second annotator is the first one's second pass
    qint64 secondPasses = 0;   // files of it

    const PassSet &set() const { return passes.set; }
    bool isPair() const { return report.annotators.size() == 2; }
    QString annotatorName(int annotator) const { return set().annotators[annotator]; }
    QString tagName(int tag) const { return set().tags[tag]; } // a tag of the set
    // Of a row of the report or the details: the tag of the set, or -1.
    int tagOf(std::size_t place) const { return place < report.tags.size() ? report.tags[place] : -1; }
};
using AgreementResultPointer = std::shared_ptr<const AgreementResult>;

// Everything but gamma. For a worker; nothing when cancelled.
Result<AgreementResultPointer> measureAgreement(const QString &projectPath, const AgreementWanted &wanted,
                                                Task &task);
// The same with gamma; null when cancelled.
AgreementResultPointer withGamma(const AgreementResultPointer &result, Task &task);
