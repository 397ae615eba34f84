// The rows of the editor get the room their words need, however the form came to be.
#include "tests/support/newsroom.h"
#include "tests/support/strings.h"
#include "tests/support/windows.h"
#include "tests/ui/spans/row_faults.h"
#include "ui/spans/span_editor.h"
#include "ui/spans/span_pane.h"

#include <QScrollArea>
#include <QTabWidget>
#include <QTest>

namespace {

using Kind = AttributeDefinition::Kind;

std::vector<AttributeValue> values(int count)
{
    std::vector<AttributeValue> all;
    for (int i = 1; i <= count; ++i)
        all.push_back({QStringLiteral("value-number-%1").arg(i), QStringLiteral("What it means")});
    return all;
}

AttributeDefinition attribute(const QString &name, Kind kind, int count = 0)
{
    AttributeDefinition definition;
    definition.name = name;
    definition.kind = kind;
    definition.values = values(count);
    definition.required = kind == Kind::Choice;
    return definition;
}

// Every kind of attribute, few and many values, long names, a condition.
Tagset customTagset()
{
    Tagset tagset = sampleTagset();
    tagset.linkTypes.resize(1);
    tagset.linkTypes[0].from = tagset.linkTypes[0].to = {tagset.tags[0].id, tagset.tags[1].id};
    tagset.tags[0].attributes = {
        attribute(QStringLiteral("amount"), Kind::Number),
        attribute(QStringLiteral("checkable"), Kind::YesNo),
        attribute(QStringLiteral("a-very-long-name-of-an-attribute"), Kind::Choice, 14),
        attribute(QStringLiteral("day"), Kind::Date), attribute(QStringLiteral("topics"), Kind::Choices, 7)};
    tagset.tags[0].attributes[3].when = {QStringLiteral("checkable"), {QStringLiteral("yes")}};
    tagset.tags[1].attributes = {attribute(QStringLiteral("one"), Kind::Choice, 1),
                                 attribute(QStringLiteral("words"), Kind::Text),
                                 attribute(QStringLiteral("number"), Kind::Number)};
    return tagset;
}

Tagset shipped(const QString &name)
{
    return must(tagsetFromJson(bytesOf(QStringLiteral(":/tagsets/%1.json").arg(name))));
}

// The pane on an article in which nothing is tagged yet, in a tab as in the window.
struct Room
{
    QTemporaryDir folder;
    std::unique_ptr<Project> project;
    Id article;
    qsizetype next = 0; // the word to tag
    QTabWidget tabs;
    SpanPane *pane = new SpanPane;
    QStringList faults;

    Room(const Tagset &tagset, int width)
    {
        project = must(Project::create(folder.filePath(QStringLiteral("rows.ascertain")),
                                       {QStringLiteral("Rows"), tagset, QStringLiteral("Ana")}));
        const SampleArticle sample =
            sampleArticle(QStringLiteral("word ").repeated(400), QStringLiteral("Rows"));
        article = sample.article.id;
        must(project->apply(QStringLiteral("Import"), addition(sample)));
        tabs.addTab(pane, QStringLiteral("Tags"));
        tabs.addTab(new QWidget, QStringLiteral("Other"));
        tabs.resize(width, 800);
        pane->setProject(project.get());
        pane->setTagStyles(TagStyles(project->tagset(), false));
        pane->showArticle(must(project->openArticle(article)));
        showActive(tabs);
        settle();
    }
    ~Room() { pane->setProject(nullptr); }

    void apply(Changes changes) { must(project->apply(QStringLiteral("Step"), std::move(changes))); }
    Span tagNextWord(const Tag &tag)
    {
        Span span;
        span.id = Id::make();
        span.article = article;
        span.annotator = project->annotator().id;
        span.tag = tag.id;
        span.pieces = {TextRange{5 * next, 5 * next + 4}};
        span.attributes = defaultAttributes(tag);
        next += 2;
        apply({added(span)});
        return now(span.id);
    }
    Span now(const Id &span) const { return *must(project->openArticle(article))->span(span); }
    void look(const QString &when)
    {
        settle();
        for (const QString &fault : rowFaults(*pane->findChild<SpanEditor *>()))
            faults << when + QStringLiteral(": ") + fault;
    }
    void replyTo(const Span &span)
    {
        Reply reply;
        reply.id = Id::make();
        reply.about = span.id;
        reply.article = article;
        reply.author = project->annotator().id;
        reply.text = QStringLiteral("Is this really what the minister said on that day, or only the paper?");
        apply({added(reply)});
    }
};

void walk(Room &room, const Tag &tag)
{
    const Span span = room.tagNextWord(tag);
    room.pane->showSpan(span.id);
    room.look(tag.name + QStringLiteral(" new"));
    for (const LinkType &type : room.project->tagset().linkTypes) {
        if (std::find(type.from.begin(), type.from.end(), tag.id) == type.from.end())
            continue;
        const Span other = room.tagNextWord(*room.project->tagset().tag(type.to.front()));
        Link link;
        link.id = Id::make();
        link.type = type.id;
        link.from = span.id;
        link.to = other.id;
        link.annotator = room.project->annotator().id;
        room.apply({added(link)});
        room.look(tag.name + QStringLiteral(" linked as ") + type.name);
        for (const Link &made : must(room.project->openArticle(room.article))->links())
            room.apply({removed(Link(made))});
        room.look(tag.name + QStringLiteral(" no longer linked"));
    }
    Span two = span;
    two.pieces.append(TextRange{5 * room.next, 5 * room.next + 4});
    room.next += 2;
    room.apply({edited(span, two)});
    room.look(tag.name + QStringLiteral(" with two pieces"));
    room.replyTo(span);
    room.look(tag.name + QStringLiteral(" with a reply"));
    room.tabs.setCurrentIndex(1);
    settle();
    room.replyTo(span);
    room.tabs.setCurrentIndex(0);
    room.look(tag.name + QStringLiteral(" after another tab"));
    two = room.now(span.id);
    Span yes = two;
    for (const AttributeDefinition &definition : tag.attributes) {
        if (definition.kind == Kind::YesNo)
            yes.attributes.set(definition.name, true);
    }
    if (yes != two) {
        room.apply({edited(two, yes)});
        room.look(tag.name + QStringLiteral(" with yes"));
    }
}

void walkAll(const Tagset &tagset)
{
    for (const double scale : {1.0, 2.0}) {
        for (const int width : {280, 360, 560}) {
            const Look look(Look::Page::Light, scale);
            Room room(tagset, width);
            for (const Tag &tag : room.project->tagset().tags)
                walk(room, tag);
            CAPTURE(scale, width);
            CHECK(room.faults == QStringList());
        }
    }
}

} // namespace

TEST_CASE("no row of the editor is too low or lies over another: tags of the shipped tagsets")
{
    for (const char *name : {"fact-check", "attribution", "hedging"})
        walkAll(shipped(QLatin1String(name)));
}

TEST_CASE("no row of the editor is too low or lies over another: every kind of attribute")
{
    walkAll(customTagset());
}
