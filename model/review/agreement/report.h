// Agreement over a set of articles, all figures at once: overall and per tag, per article, per pair of
// annotators. Only articles that at least two of the chosen annotators have read count, furniture and notes
// never do. A value that means nothing is absent, with its reason.
#pragma once

#include "model/review/agreement/bootstrap.h"
#include "model/review/agreement/gamma.h"
#include "model/review/passes.h"
#include "model/task.h"

#include <optional>
#include <vector>

struct AgreementOptions
{
    std::vector<int> annotators = {}; // ascending; empty = all
    std::vector<int> tags = {};       // ascending; empty = all
    bool gamma = true;                // costs more than all the rest
    GammaOptions gammaOptions = {};
    BootstrapOptions bootstrap = {};
};

// F1 and gamma are the means over pairs; kappa is Cohen's for two annotators and Fleiss' for more, over the
// articles that all have read; alpha takes everybody. `where` and `what` tell misplaced from
// misnamed: with every error a wrong tag on the right words, `where` is 1.
struct AgreementFigures
{
    std::vector<qint64> spans; // by chosen annotator, in the articles that count
    Figure exactF1;
    Figure overlapF1;
    Figure characterF1;
    Figure kappa;
    Figure pi;
    Figure alpha;
    Figure alphaU;
    Figure uAlpha;
    Figure where; // |u-alpha
    Figure what;  // cu-alpha; of one tag there is none
    Figure gamma;
    Figure gammaCat; // of one tag there is none
};

struct LineFigures // all tags, and each alone
{
    AgreementFigures overall;
    std::vector<AgreementFigures> tags; // as in AgreementReport::tags
};

struct ArticleAgreement
{
    int article = 0;          // into PassSet::articles
    std::vector<int> readers; // into PassSet::annotators
    LineFigures figures;
};

struct PairAgreement
{
    int a = 0; // into PassSet::annotators
    int b = 0;
    qint64 articles = 0;
    LineFigures figures;
};

struct AgreementReport
{
    AgreementOptions options;
    std::vector<int> annotators; // the chosen ones, into PassSet::annotators
    std::vector<int> tags;
    LineFigures figures; // with intervals
    std::vector<ArticleAgreement> articles;
    std::vector<PairAgreement> pairs;
    qint64 completeArticles = 0; // all chosen annotators have read them
    double units = 0;            // characters or tokens that count
};

// Nothing when the task was cancelled. Progress counts articles.
std::optional<AgreementReport> agreementReport(const PassSet &set, AgreementOptions options, Task &task);
