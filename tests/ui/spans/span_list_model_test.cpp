// The rows of the card list: in text order, filtered, following every change.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/spans/span_list_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

namespace {

struct Model
{
    Newsroom room;
    SpanListModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Model()
    {
        model.setProject(room.project.get());
        model.setArticle(room.article());
        QObject::connect(room.project.get(), &Project::changed, &model,
                         [this](const Changes &changes) { model.follow(changes); });
    }
    std::vector<Id> rows() const
    {
        std::vector<Id> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.push_back(model.spanAt(row));
        return ids;
    }
    std::vector<Id> expected() const
    {
        std::vector<Id> ids;
        for (const Span *span : model.article()->spans())
            ids.push_back(span->id);
        return ids;
    }
    void filter(const char *words)
    {
        model.setFilter(QString::fromUtf8(words));
        REQUIRE(waitUntil([&] { return !model.isFiltering(); }));
    }
};

} // namespace

TEST_CASE("cards come in text order and the longer of two first")
{
    Model list;
    const Newsroom &room = list.room;
    CHECK(list.rows() == std::vector<Id>{room.source, room.cue, room.claim, room.hedge, room.mates});
    CHECK(list.model.rowOf(room.claim) == 2);
    CHECK(list.model.rowOf(Id::make()) == -1);
    CHECK(list.model.spanAt(5).isNull());
    CHECK(list.model.index(2).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Claim, ")));
}

TEST_CASE("the list follows tagging and moving and removing and undo")
{
    Model list;
    Newsroom &room = list.room;
    const Id first = room.tagWords(QStringLiteral("Ministry"), QStringLiteral("Source"));
    CHECK(list.rows().front() == first);
    Span span = room.span(first);
    Span moved = span;
    moved.pieces = {room.place(QStringLiteral("The company"))};
    room.apply(QStringLiteral("Move"), {edited(span, moved)});
    CHECK(list.rows().back() == first);
    room.apply(QStringLiteral("Remove"), {removed(room.span(first))});
    CHECK(list.rows() == list.expected());
    must(room.project->undo());
    CHECK(list.rows() == list.expected());
    CHECK(list.rows().back() == first);
}

TEST_CASE("a filter keeps what fits and follows what is tagged meanwhile")
{
    Model list;
    Newsroom &room = list.room;
    list.filter("hedge");
    CHECK(list.rows() == std::vector<Id>{room.hedge});
    const Id second = room.tagWords(QStringLiteral("at least"), QStringLiteral("Hedge"));
    room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"));
    CHECK(list.rows() == std::vector<Id>{room.hedge, second});
    CHECK(list.model.allCount() == 7);

    // No longer a hedge: it leaves; a source that becomes one comes in.
    const Span span = room.span(second);
    Span other = span;
    other.tag = room.tag(QStringLiteral("Booster")).id;
    other.attributes = defaultAttributes(room.tag(QStringLiteral("Booster")));
    room.apply(QStringLiteral("Change"), {edited(span, other)});
    CHECK(list.rows() == std::vector<Id>{room.hedge});
    list.filter("");
    CHECK(list.rows() == list.expected());
}

TEST_CASE("a linked card is told when the words at the other end change")
{
    Model list;
    Newsroom &room = list.room;
    QSignalSpy changed(&list.model, &QAbstractItemModel::dataChanged);
    const Span source = room.span(room.source);
    Span longer = source;
    longer.pieces = {TextRange{source.pieces[0].start, source.pieces[0].end + 5}};
    room.apply(QStringLiteral("Move the end"), {edited(source, longer)});
    bool claimTold = false;
    for (const QList<QVariant> &one : changed)
        claimTold = claimTold || one.at(0).toModelIndex().row() == list.model.rowOf(room.claim);
    CHECK(claimTold);
    CHECK(list.model.index(2).data(SpanListModel::CardRole).value<Card>().links[0].name ==
          QStringLiteral("The ministry said"));
}

TEST_CASE("many at once and their undo leave the list in order")
{
    Model list;
    Newsroom &room = list.room;
    Changes changes;
    const QString text = room.article()->text();
    for (qsizetype at = 0; at + 1 < text.size() && changes.size() < 300; ++at) {
        if (!text[at].isLetter())
            continue;
        Span span = room.span(room.hedge);
        span.id = Id::make();
        span.stamp = {};
        span.pieces = {TextRange{at, at + 1}};
        changes.push_back(added(span));
    }
    room.apply(QStringLiteral("Tag every letter"), changes);
    CHECK(list.rows() == list.expected());
    must(room.project->undo());
    CHECK(list.rows() == list.expected());
    CHECK(list.model.rowCount() == 5);
}

TEST_CASE("changes to another article touch nothing here")
{
    Model list;
    Newsroom &room = list.room;
    const Id other = room.addArticle(QStringLiteral("Other"), QStringLiteral("Other words"));
    Span span = room.span(room.hedge);
    span.id = Id::make();
    span.stamp = {};
    span.article = other;
    span.pieces = {TextRange{0, 5}};
    room.apply(QStringLiteral("Tag"), {added(span)});
    CHECK(list.rows() == list.expected());
    CHECK(list.model.rowCount() == 5);
}
