// What the Agreement window says where there is nothing to show, and what it says of a second pass.
#include "ui/agreement/agreement_choices.h"
#include "ui/agreement/agreement_window_private.h"
#include "ui/widgets/background.h"
#include "ui/widgets/empty_notice.h"

QString AgreementWindow::Private::againSentence(const QString &much) const
{
    return AgreementWindow::tr("%Ln article(s) that %1 has tagged twice, %2.", nullptr,
                               int(result->report.articles.size()))
        .arg(result->annotatorName(result->report.annotators[0]), much);
}

void AgreementWindow::Private::showAgainNotice()
{
    const auto say = [this](const QString &text, const QString &button, const QString &tip) {
        next = [this] { emit q->secondPassAsked(); };
        notice->say(text, button, tip);
    };
    if (result && result->secondPasses > 0)
        return notice->say(
            tr("None of these articles is finished in your second pass yet. Mark each as done there "
               "when through with it (Ctrl+D); what is finished in both passes is compared here."));
    say(tr("You have no second pass yet. Tag some of your finished articles once more, without seeing your "
           "first "
           "tags: how far the two are alike will be shown here. The tags of the second pass are kept in a "
           "file "
           "of their own beside the project."),
        tr("Tag my articles again…"), tr("Choose how many, and how long ago you finished them"));
}

void AgreementWindow::Private::showNotice()
{
    const QString everything = tr("Compare everything");
    const QString tip = tr("All annotators, tags and articles");
    const auto offerEverything = [&](const QString &text) {
        next = [this] { choices->clear(); };
        notice->say(text, everything, tip);
    };
    const auto offerAgain = [this](const QString &text, const QString &button, const QString &about) {
        next = [this] { measure(); };
        notice->say(text, button, about);
    };
    next = {};
    if (!project)
        notice->say(tr("No project is open. How far its annotators agree will be shown here."));
    else if (!choices->isAgain() && project->people().size() < 2)
        notice->say(
            tr("Agreement needs two annotators, and this project has one. Merge a teammate's project, "
               "or add an annotator at the foot of the main window."));
    else if (choices->hasTooFewAnnotators())
        offerEverything(tr("Choose at least two annotators."));
    else if (work->isRunning())
        notice->say(tr("Reading what everybody tagged…"));
    else if (stopped)
        offerAgain(tr("Measuring was cancelled."), tr("Measure again"), tr("Start from the beginning"));
    else if (!failure.isEmpty())
        offerAgain(failure, tr("Measure again"), tr("Try once more"));
    else if (choices->isAgain() && !choices->isNarrowed())
        showAgainNotice();
    else if (choices->isAgain())
        offerEverything(tr("Of what is chosen, no article has been finished in both passes."));
    else if (choices->isNarrowed())
        offerEverything(tr("Of what is chosen, no article has been finished by two annotators."));
    else
        notice->say(
            tr("No article has been finished by two annotators yet. Each marks an article as done when "
               "through with it (Ctrl+D in the main window); what two have finished is compared here."));
}
