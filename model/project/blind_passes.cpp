#include "model/project/blind_passes.h"

#include "model/entities/setting.h"

#include <algorithm>

bool hasBlindPasses(const Project &project)
{
    return project.setting(settings::blindPasses, QStringLiteral("yes")) != QLatin1String("no");
}

Id blindAnnotator(const Project &project)
{
    return hasBlindPasses(project) && project.people().size() > 1 ? project.annotator().id : Id();
}

Result<Blindness> blindnessIn(const Project &project, const Id &article)
{
    const Id annotator = blindAnnotator(project);
    if (annotator.isNull())
        return Blindness();
    const auto row = project.articleRow(article, annotator);
    if (!row)
        return row.error();
    const auto readings = project.readings(article);
    if (!readings)
        return readings.error();
    return blindness(annotator, row->state != ReadingState::NotStarted, *readings);
}

Result<Blindness> blindnessIn(const Project &project, const OpenArticle &article)
{
    const Id annotator = blindAnnotator(project);
    if (annotator.isNull())
        return Blindness();
    const auto readings = project.readings(article.article().id);
    if (!readings)
        return readings.error();
    const auto &spans = article.spans();
    const bool hasTags = std::any_of(spans.begin(), spans.end(), [&](const Span *span) {
        return span->annotator == annotator && span->layer == Layer::Own;
    });
    return blindness(annotator, hasTags, *readings);
}

bool tellsOfHidden(const Project &project, const Step &step)
{
    if (step.article.isNull() || step.person == project.annotator().id || blindAnnotator(project).isNull())
        return false;
    const auto seen = blindnessIn(project, step.article);
    return !seen || seen->hides(step.person, Layer::Own); // what cannot be read is kept back too
}

Result<qsizetype> tagsSeen(const Project &project, const OpenArticle &article)
{
    const auto seen = blindnessIn(project, article);
    if (!seen)
        return seen.error();
    return std::count_if(article.spans().begin(), article.spans().end(), [&](const Span *span) {
        return span->layer != Layer::Agreed && !seen->hides(*span);
    });
}
