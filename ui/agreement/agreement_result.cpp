#include "ui/agreement/agreement_result.h"

#include "model/review/second_pass.h"
#include "model/storage/snapshot.h"

#include <algorithm>

namespace {

Result<void> readPasses(const Snapshot &snapshot, const QString &path, const AgreementWanted &wanted,
                        AgreementResult &result, Task &task)
{
    result.isAgain = !wanted.again.isNull();
    if (!result.isAgain) {
        auto passes = projectPasses(snapshot, wanted.passes, task);
        if (!passes)
            return passes.error();
        result.passes = *std::move(passes);
        return {};
    }
    auto twice = twicePasses(path, wanted.again, wanted.passes, task);
    if (!twice)
        return twice.error();
    result.passes = std::move(twice->passes);
    result.isSecondHere = twice->isSecondHere;
    result.secondPasses = twice->files;
    return {};
}

} // namespace

Result<AgreementResultPointer> measureAgreement(const QString &projectPath, const AgreementWanted &wanted,
                                                Task &task)
{
    const auto snapshot = Snapshot::open(projectPath);
    if (!snapshot)
        return snapshot.error();
    const auto tagset = (*snapshot)->tagset();
    if (!tagset)
        return tagset.error();
    auto result = std::make_shared<AgreementResult>();
    if (auto read = readPasses(**snapshot, projectPath, wanted, *result, task); !read)
        return read.error();
    AgreementOptions options{.gamma = false};
    for (std::size_t i = 0; i < tagset->tags.size(); ++i) {
        if (std::find(wanted.tags.begin(), wanted.tags.end(), tagset->tags[i].id) != wanted.tags.end())
            options.tags.push_back(int(i));
    }
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
