#include "ui/search/hit_list_model.h"

#include "tests/support/newsroom.h"
#include "tests/support/windows.h"

namespace {

Search searchFor(const QString &words)
{
    Search search;
    search.query.text = words;
    search.marks = true;
    return search;
}

} // namespace

TEST_CASE("another question while one is being answered is the one that counts")
{
    Newsroom room;
    room.addArticle("Rain", QStringLiteral("rain sun ").repeated(50000));
    HitListModel model;
    model.setProject(room.project.get());
    model.ask(searchFor("rain"), HitOrder::Text);
    model.ask(searchFor("sun"), HitOrder::Text);
    model.ask(searchFor("facts"), HitOrder::Text);
    REQUIRE(waitUntil([&] { return !model.isReading(); }));
    CHECK(model.hits() == 2);
    CHECK(model.lines() == 2);
    model.ask(std::nullopt, HitOrder::Text);
    REQUIRE(waitUntil([&] { return !model.isReading(); }));
    CHECK(model.rowCount() == 0);
    model.setProject(nullptr);
}

TEST_CASE("all hits are counted and more rows come as they are wanted")
{
    Newsroom room;
    room.addArticle("Rain", QStringLiteral("rain ").repeated(2500));
    HitListModel model;
    model.setProject(room.project.get());
    model.ask(searchFor("rain"), HitOrder::Text);
    REQUIRE(waitUntil([&] { return !model.isReading(); }));
    CHECK(model.hits() == 2500);
    CHECK(model.articles() == 1);
    CHECK(model.rowCount() == 1000);
    model.fetchMore({});
    model.fetchMore({});
    CHECK(model.rowCount() == 2500);
    CHECK_FALSE(model.canFetchMore({}));
    model.setProject(nullptr);
}

TEST_CASE("what was ticked by hand stays when the order changes")
{
    Newsroom room;
    HitListModel model;
    model.setProject(room.project.get());
    model.setTag(room.tag("Booster").id);
    model.ask(searchFor("facts"), HitOrder::Text);
    REQUIRE(waitUntil([&] { return !model.isReading(); }));
    CHECK(model.ticked() == 2);
    model.toggle(1);
    const SearchHit off = *model.hitAt(1);
    model.ask(searchFor("facts"), HitOrder::Right);
    REQUIRE(waitUntil([&] { return !model.isReading(); }));
    CHECK(model.ticked() == 1);
    for (int row = 0; row < 2; ++row)
        CHECK(model.isTicked(row) == !(model.hitAt(row)->place == off.place));
    model.setProject(nullptr);
}

TEST_CASE("the lines follow what is tagged elsewhere without being read again")
{
    Newsroom room;
    HitListModel model;
    model.setProject(room.project.get());
    model.setTag(room.tag("Booster").id);
    model.ask(searchFor("facts"), HitOrder::Text);
    REQUIRE(waitUntil([&] { return !model.isReading(); }));
    room.tagWords("facts", "Booster");
    CHECK_FALSE(model.isReading());
    CHECK(model.isTagged(0));
    CHECK_FALSE(model.isTicked(0));
    CHECK(model.index(0, HitListModel::Tags).data().toString() == "Booster");
    model.toggle(0); // these very words have it: it cannot be added again
    CHECK_FALSE(model.isTicked(0));
    room.tagWords("facts", "Booster", 2, room.ben); // a teammate's is not mine
    CHECK_FALSE(model.isTagged(1));
    CHECK(model.isTicked(1));
    must(room.project->undo());
    must(room.project->undo());
    CHECK(model.ticked() == 2);
    model.setProject(nullptr);
}
