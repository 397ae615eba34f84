#include "tests/support/newsroom.h"

#include "model/entities/setting.h"

namespace {

const QString damText = QStringLiteral(
    "Ministry on the dam: “We must base accusations on facts”\n"
    "The ministry said on Thursday that “any accusation must be based on facts” after the flood, in which "
    "at least 14 people are thought to have died.\n"
    "Two former inspectors told the Courier that the builders had known of cracks since 2021. The company "
    "denies this: it had “never, at any time” been warned.\n"
    "According to residents, the sirens were silent.");

} // namespace

Newsroom::Newsroom()
{
    project =
        must(Project::create(path, {QStringLiteral("Newsroom"), factCheckTagset(), QStringLiteral("Ana")}));
    ana = project->annotator().id;
    Person teammate;
    teammate.id = ben = Id::make();
    teammate.name = QStringLiteral("Ben");
    // Each sees what the other has; where passes are blind is tested where that matters.
    apply(QStringLiteral("Add annotator Ben"),
          {added(teammate), project->settingChange(QString(settings::blindPasses), QStringLiteral("no"))});
    dam = addArticle(QStringLiteral("Ministry on the dam: “We must base accusations on facts”"), damText,
                     QStringLiteral("The Marenna Courier"));
    source = tagWords(QStringLiteral("The ministry"), QStringLiteral("Source"));
    cue = tagWords(QStringLiteral("said"), QStringLiteral("Cue"));
    claim = tagWords(QStringLiteral("any accusation must be based on facts"), QStringLiteral("Claim"));
    hedge = tagWords(QStringLiteral("must be based on facts"), QStringLiteral("Hedge"));
    mates = tagWords(QStringLiteral("Two former inspectors"), QStringLiteral("Source"), 1, ben);
    linkSpans(QStringLiteral("attributed_to"), claim, source);
    linkSpans(QStringLiteral("modifies"), hedge, claim);
}

void Newsroom::reopen(Project::Access access)
{
    project.reset();
    project = must(Project::open(path, access));
}

std::shared_ptr<const OpenArticle> Newsroom::article() const
{
    return must(project->openArticle(dam));
}

TextRange Newsroom::place(const QString &words, int nth) const
{
    qsizetype start = damText.indexOf(words);
    for (; nth > 1; --nth)
        start = damText.indexOf(words, start + 1);
    REQUIRE(start >= 0);
    return {start, start + words.size()};
}

const Tag &Newsroom::tag(const QString &name) const
{
    const Tag *found = project->tagset().tagNamed(name);
    REQUIRE(found);
    return *found;
}

Id Newsroom::tagWords(const QString &words, const QString &tagName, int nth, const Id &by)
{
    const Id before = project->annotator().id;
    Span span;
    span.id = Id::make();
    span.article = dam;
    span.annotator = by.isNull() ? ana : by;
    span.tag = tag(tagName).id;
    span.pieces = {place(words, nth)};
    span.attributes = defaultAttributes(tag(tagName));
    span.tagsetVersion = project->tagset().version;
    must(project->setAnnotator(span.annotator));
    apply(QStringLiteral("Tag “%1” as %2").arg(words, tagName), {added(span)});
    must(project->setAnnotator(before));
    return span.id;
}

void Newsroom::linkSpans(const QString &type, const Id &from, const Id &to)
{
    const LinkType *found = project->tagset().linkTypeNamed(type);
    REQUIRE(found);
    Link link;
    link.id = Id::make();
    link.type = found->id;
    link.from = from;
    link.to = to;
    link.annotator = ana;
    link.attributes = defaultAttributes(*found);
    apply(QStringLiteral("Link"), {added(link)});
}

Id Newsroom::addArticle(const QString &title, const QString &text, const QString &outlet)
{
    SampleArticle sample = sampleArticle(text, title);
    sample.article.outlet = outlet;
    apply(QStringLiteral("Import “%1”").arg(title), addition(sample));
    return sample.article.id;
}

Span Newsroom::span(const Id &id) const
{
    const std::shared_ptr<const OpenArticle> opened = article();
    const Span *found = opened->span(id);
    REQUIRE(found);
    return *found;
}
