#include "ui/window/suggesting.h"

#include <QCoreApplication>

namespace {

struct Suggesting
{
    Q_DECLARE_TR_FUNCTIONS(Suggesting)
};

} // namespace

TagStep suggest(const OpenArticle &article, const Tagset &tagset, const Tag &tag, const Person &owner,
                const Id &author, TextRange words)
{
    TagStep step = addSpan(article, tagset, tag, owner.id, words);
    std::get<Edit<Span>>(step.changes.front()).after->layer = Layer::Suggested;
    Reply line;
    line.id = Id::make();
    line.about = step.span;
    line.article = article.article().id;
    line.author = author;
    line.text = Suggesting::tr("I suggest to tag this.");
    step.changes.push_back(added(std::move(line)));
    step.label = Suggesting::tr("Suggest “%1” as %2 to %3")
                     .arg(quoted(article.text().mid(words.start, words.length())), tag.name, owner.name);
    return step;
}

std::optional<TagStep> takeSuggestion(const OpenArticle &article, const Id &suggestion, const Id &annotator)
{
    const Span *span = article.span(suggestion);
    if (!span || span->layer != Layer::Suggested || span->annotator != annotator)
        return std::nullopt;
    Span own = *span;
    own.id = Id::make();
    own.layer = Layer::Own;
    own.stamp = {};
    TagStep step;
    step.span = own.id;
    step.label = Suggesting::tr("Take over the suggestion “%1”").arg(quoted(article.words(*span)));
    step.changes = {removed(*span), added(std::move(own))};
    return step;
}
