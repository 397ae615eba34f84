// A second pass of an annotator's own finished articles (model/entities/second_pass.h): which articles are
// taken, and both passes side by side, for the measures that compare two annotators.
#pragma once

#include "model/entities/second_pass.h"
#include "model/review/project_passes.h"

struct SecondPassWish
{
    Id annotator;
    int articles = 10;
    qint64 before = 0; // finished before this moment, milliseconds UTC; 0 = whenever
    std::uint64_t seed = 1;
};

struct SecondPassPlan
{
    std::vector<Id> articles; // drawn, in list order
    qint64 fit = 0;           // of those finished: old enough and not in a second pass yet
    qint64 tooRecent = 0;
    qint64 taggedAgain = 0; // in a second pass already, finished or not
};

// Second passes of this annotator of articles of the project at `path`, by file name. They lie beside it.
// What cannot be read there is passed over. Progress counts files.
Result<std::vector<QString>> secondPassesBeside(const QString &path, const Id &annotator, Task &task);

// The same seed draws the same from the same articles. Whether an article is old enough goes by when its
// reading was last changed.
Result<SecondPassPlan> planSecondPass(const QString &path, const SecondPassWish &wish, Task &task);

// The annotator's first pass and the second, as two annotators: of the articles finished in both, as both are
// now. `path` is the project or one of its second passes (then `annotator` is not asked). `wanted` chooses
// articles and the unit. Passes::unfinished counts those not finished in the second pass. Spans of both keep
// their ids; the second annotator has the id of the first with its last bit turned.
struct TwicePasses
{
    ProjectPasses passes;
    qint64 files = 0;          // second passes that were found; 0 = there is nothing to compare
    bool isSecondHere = false; // `path` is the second pass, so the second annotator's spans are in it
};
Result<TwicePasses> twicePasses(const QString &path, const Id &annotator, const PassesWanted &wanted,
                                Task &task);
