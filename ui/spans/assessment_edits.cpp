#include "ui/spans/assessment_edits.h"

#include "model/claims/verdict_scales.h"
#include "ui/widgets/plain_words.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("AssessmentEdits", text);
}

QString words(const OpenArticle &article, const Span &span)
{
    return shortWords(article.words(span), 48);
}

bool isEmpty(const Assessment &assessment)
{
    return assessment.priority == Priority::None && assessment.assignedTo.isNull() &&
           assessment.verdict.isEmpty() && assessment.explanation.isEmpty();
}

bool isEmpty(const Evidence &evidence)
{
    return evidence.kind != Evidence::Kind::File && evidence.url.isEmpty() &&
           evidence.archivedUrl.isEmpty() && evidence.quote.isEmpty() && !evidence.date.isValid() &&
           evidence.note.isEmpty();
}

template <typename Entity> const Entity *withId(const std::vector<Entity> &all, const Id &id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Entity &one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

// The change from what there is to `after`; no changes when there is none.
template <typename Entity>
SpanEdit changeTo(const Entity *before, Entity after, const Span &claim, const Id &author,
                  const QString &label)
{
    SpanEdit edit;
    edit.label = label;
    if (before) {
        if (isEmpty(after))
            edit.changes.push_back(removed(*before));
        else if (after != *before)
            edit.changes.push_back(edited(*before, std::move(after)));
    } else if (!isEmpty(after)) {
        if (after.id.isNull())
            after.id = Id::make();
        after.span = claim.id;
        after.article = claim.article;
        after.author = author;
        after.stamp = {};
        edit.changes.push_back(added(std::move(after)));
    }
    return edit;
}

} // namespace

const Assessment *assessmentOf(const OpenArticle &article, const Id &claim, const Id &author)
{
    for (const Assessment &one : article.assessments()) {
        if (one.span == claim && one.author == author)
            return &one;
    }
    return nullptr;
}

std::vector<const Evidence *> evidenceOf(const OpenArticle &article, const Id &claim)
{
    std::vector<const Evidence *> found;
    for (const Evidence &one : article.evidence()) {
        if (one.span == claim)
            found.push_back(&one);
    }
    return found;
}

SpanEdit withAssessment(const OpenArticle &article, const Span &claim, Assessment after, const Id &author)
{
    if (after.explanation.trimmed().isEmpty())
        after.explanation.clear();
    const Assessment *before = assessmentOf(article, claim.id, author);
    return changeTo(before, std::move(after), claim, author, say("Assess “%1”").arg(words(article, claim)));
}

SpanEdit withEvidence(const OpenArticle &article, const Span &claim, Evidence after, const Id &author)
{
    const Evidence *before = withId(article.evidence(), after.id);
    if (after.kind != Evidence::Kind::File) {
        const bool hasAddress = !after.url.isEmpty() || !after.archivedUrl.isEmpty();
        after.kind = hasAddress || after.quote.isEmpty() ? Evidence::Kind::Link : Evidence::Kind::Quote;
    }
    return changeTo(before, std::move(after), claim, author,
                    say("Evidence about “%1”").arg(words(article, claim)));
}

SpanEdit withoutEvidence(const OpenArticle &article, const Span &claim, const Id &evidence)
{
    SpanEdit edit;
    edit.label = say("Remove evidence about “%1”").arg(words(article, claim));
    if (const Evidence *before = withId(article.evidence(), evidence))
        edit.changes.push_back(removed(*before));
    return edit;
}

SpanEdit withEvidenceFile(const OpenArticle &article, const Span &claim, const Id &author,
                          const QString &fileName, const QByteArray &bytes)
{
    Evidence evidence;
    evidence.kind = Evidence::Kind::File;
    evidence.fileName = fileName;
    evidence.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    SpanEdit edit = changeTo(
        static_cast<const Evidence *>(nullptr), std::move(evidence), claim, author,
        say("Keep “%1” as evidence about “%2”").arg(shortWords(fileName, 40), words(article, claim)));
    const Id id = std::get<Edit<Evidence>>(edit.changes.front()).after->id;
    edit.changes.push_back(added(EvidenceFile{id, bytes}));
    return edit;
}

SpanEdit withVerdicts(const Project &project, const QStringList &verdicts)
{
    SpanEdit edit;
    const QString lines = verdictsToSetting(verdicts);
    if (lines == project.setting(settings::verdicts))
        return edit;
    edit.label = say("Choose the verdicts of the project");
    edit.changes.push_back(project.settingChange(QString(settings::verdicts), lines));
    return edit;
}
