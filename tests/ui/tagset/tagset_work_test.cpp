// A change of the tagset that touches very many tags: written in a thread, undone in a thread, and cancelled.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/tagset/tagset_work.h"

#include <QTest>

namespace {

constexpr int many = 3000;

struct ManyClaims
{
    Newsroom room;
    Id article = room.addArticle(QStringLiteral("Long"), QStringLiteral("Tram here.\n").repeated(many));
    std::unique_ptr<TagsetWork> work;

    ManyClaims()
    {
        Changes changes;
        for (int i = 0; i < many; ++i) {
            Span span;
            span.id = Id::make();
            span.article = article;
            span.annotator = room.ana;
            span.tag = room.tag(QStringLiteral("Hedge")).id;
            span.pieces = {TextRange{i * 11, i * 11 + 4}};
            changes.push_back(added(span));
        }
        room.apply(QStringLiteral("Tag"), std::move(changes));
        work = std::make_unique<TagsetWork>(room.project.get());
        REQUIRE(waitUntil([this] { return work->isCounted(); }));
    }
    void merge()
    {
        const Tagset &now = room.project->tagset();
        work->apply(QStringLiteral("Merge"),
                    merged(now, now.tagNamed(u"Hedge")->id, now.tagNamed(u"Booster")->id, work->use()));
    }
    qint64 with(QStringView name) const
    {
        const Tag *tag = room.project->tagset().tagNamed(name);
        qint64 count = 0;
        const auto open = must(room.project->openArticle(article));
        for (const auto &span : open->spans())
            count += tag && span->tag == tag->id;
        return count;
    }
    bool ends() const
    {
        for (int round = 0; round < 6; ++round) {
            if (waitUntil([this] { return !work->isBusy(); }))
                return true;
        }
        return false;
    }
};

} // namespace

TEST_CASE("a large change of the tagset can be cancelled, and so can its undo")
{
    ManyClaims m;
    QStringList failed;
    QObject::connect(m.work.get(), &TagsetWork::failed, m.work.get(),
                     [&](const Error &error) { failed << error.message; });
    const qint64 before = must(m.room.project->steps(0, 1)).front().number;
    m.merge();
    REQUIRE(m.work->isBusy());
    m.work->cancel();
    REQUIRE(m.ends());
    REQUIRE(failed.size() == 1);
    CHECK(failed.front().contains("Nothing was changed"));
    CHECK(must(m.room.project->steps(0, 1)).front().number == before);
    CHECK(m.with(u"Hedge") == many);

    m.merge();
    REQUIRE(m.ends());
    CHECK(m.with(u"Booster") == many);
    CHECK(m.work->keptName() == "Merge");

    m.work->undo();
    REQUIRE(m.work->isBusy());
    m.work->cancel();
    REQUIRE(m.ends());
    CHECK(failed.size() == 2);
    CHECK(m.with(u"Booster") == many);
    CHECK(m.work->keptName() == "Merge");

    m.work->undo();
    REQUIRE(m.ends());
    CHECK(failed.size() == 2);
    CHECK(m.with(u"Hedge") == many);
    CHECK(m.work->keptName().isEmpty());
}
