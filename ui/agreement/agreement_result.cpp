#include "ui/agreement/agreement_result.h"

#include "model/storage/snapshot.h"

#include <algorithm>

Result<AgreementResultPointer> measureAgreement(const QString &projectPath, const AgreementWanted &wanted,
                                                Task &task)
{
    const auto snapshot = Snapshot::open(projectPath);
    if (!snapshot)
        return snapshot.error();
    const auto tagset = (*snapshot)->tagset();
    if (!tagset)
        return tagset.error();
    auto passes = projectPasses(**snapshot, wanted.passes, task);
    if (!passes)
        return passes.error();
    AgreementOptions options{.gamma = false};
    for (std::size_t i = 0; i < tagset->tags.size(); ++i) {
        if (std::find(wanted.tags.begin(), wanted.tags.end(), tagset->tags[i].id) != wanted.tags.end())
            options.tags.push_back(int(i));
    }
    auto result = std::make_shared<AgreementResult>();
    result->passes = *std::move(passes);
    result->unit = wanted.passes.unit;
    if (auto report = agreementReport(result->passes.set, options, task))
        result->report = *std::move(report);
    if (auto details = agreementDetails(result->passes.set, options, task))
        result->details = *std::move(details);
    return task.cancelled() ? AgreementResultPointer() : AgreementResultPointer(std::move(result));
}

AgreementResultPointer withGamma(const AgreementResultPointer &result, Task &task)
{
    AgreementOptions options = result->report.options;
    options.gamma = true;
    auto report = agreementReport(result->set(), options, task);
    if (!report)
        return nullptr;
    auto next = std::make_shared<AgreementResult>(*result);
    next->report = *std::move(report);
    return next;
}
