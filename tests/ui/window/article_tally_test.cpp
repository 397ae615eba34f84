// What the window counts, as it follows changes: always what counting anew would give.
#include "tests/support/newsroom.h"
#include "ui/window/article_tally.h"
#include "ui/window/reading.h"

#include <map>
#include <random>

namespace {

struct Counts
{
    std::map<Id, qsizetype> tags;
    Coverage coverage;
    std::vector<bool> own;

    bool operator==(const Counts &) const = default;
};

// The slow way, from what is in the project.
Counts counted(const Project &project, const OpenArticle &article, const Id &annotator)
{
    const Paragraphs &paragraphs = article.paragraphs();
    const auto readings = must(project.readings(article.article().id));
    Counts counts;
    counts.own.resize(std::size_t(paragraphs.count()));
    for (const Span *span : article.spans()) {
        if (zoneOfLine(article.article(), paragraphs.at(span->hull().start)) != Zone::Furniture)
            ++counts.tags[span->tag];
        for (const TextRange &piece : span->pieces) {
            for (qsizetype at = piece.start; span->annotator == annotator && at < piece.end; ++at)
                counts.own[std::size_t(paragraphs.at(at))] = true;
        }
    }
    for (qsizetype line = 0; line < paragraphs.count(); ++line) {
        if (paragraphs.isBlank(line) || zoneOfLine(article.article(), line) == Zone::Furniture)
            continue;
        ++counts.coverage.all;
        bool marked = false;
        for (const Reading &reading : readings)
            marked = marked || (reading.annotator == annotator && reading.nothingToTag.contains(line));
        counts.coverage.seen += marked || counts.own[std::size_t(line)] ? 1 : 0;
    }
    return counts;
}

Counts of(const ArticleTally &tally, const Project &project, const OpenArticle &article)
{
    Counts counts;
    for (const Tag &tag : project.tagset().tags) {
        if (const qsizetype count = tally.count(tag.id); count != 0)
            counts.tags[tag.id] = count;
    }
    counts.coverage = tally.coverage();
    for (qsizetype line = 0; line < article.paragraphs().count(); ++line)
        counts.own.push_back(tally.hasOwnTag(line));
    return counts;
}

// Does one thing after another that people do, from a seed.
class Newspeople
{
public:
    Newspeople(Newsroom &room, unsigned seed) : m_room(room), m_random(seed) {}

    void act()
    {
        switch (upTo(8)) {
        case 0:
            return tagSeveral();
        case 1:
            return mark();
        case 2:
            return makeZone();
        case 3:
            static_cast<void>(m_room.project->undo()); // there may be nothing to undo or redo
            return;
        case 4:
            static_cast<void>(m_room.project->redo());
            return;
        case 5:
            return changeOne(true);
        case 6:
            return changeOne(false);
        default:
            return m_room.apply(QStringLiteral("Tag"), {added(anySpan())});
        }
    }

private:
    std::size_t upTo(std::size_t count) { return m_random() % count; }
    std::shared_ptr<const OpenArticle> article() const { return m_room.article(); }
    Pieces anyPieces()
    {
        const qsizetype size = article()->text().size();
        qsizetype at = qsizetype(upTo(std::size_t(size) / 2));
        Pieces pieces;
        for (std::size_t piece = upTo(3); piece < 3 && at + 2 < size; ++piece) {
            const qsizetype end = std::min<qsizetype>(size, at + 1 + qsizetype(upTo(200)));
            pieces.append({at, end});
            at = end + 1 + qsizetype(upTo(60));
        }
        return pieces;
    }
    Span anySpan()
    {
        Span span;
        span.id = Id::make();
        span.article = m_room.dam;
        span.annotator = upTo(3) == 0 ? m_room.ben : m_room.ana;
        const auto &tags = m_room.project->tagset().tags;
        span.tag = tags[upTo(tags.size())].id;
        span.pieces = anyPieces();
        span.tagsetVersion = m_room.project->tagset().version;
        return span;
    }
    void tagSeveral()
    {
        Changes changes;
        for (std::size_t i = 0; i < 5; ++i)
            changes.push_back(added(anySpan()));
        m_room.apply(QStringLiteral("Tag"), changes);
    }
    void changeOne(bool remove)
    {
        const auto &spans = article()->spans();
        if (spans.empty())
            return;
        const Span before = *spans[upTo(spans.size())];
        if (remove)
            return m_room.apply(QStringLiteral("Remove"), {removed(before)});
        Span after = before;
        const Span other = anySpan();
        after.pieces = other.pieces;
        after.tag = upTo(2) == 0 ? other.tag : before.tag;
        m_room.apply(QStringLiteral("Change"), {edited(before, after)});
    }
    void mark()
    {
        const auto readings = must(m_room.project->readings(m_room.dam));
        const Id person = upTo(4) == 0 ? m_room.ben : m_room.ana;
        const auto change = markLine(readings, m_room.dam, person, qsizetype(upTo(4)), upTo(2) == 0);
        if (change)
            m_room.apply(QStringLiteral("Mark"), {*change});
    }
    void makeZone()
    {
        const Zone zone = upTo(2) == 0 ? Zone::Furniture : Zone::Body;
        if (const auto change = setZone(*article(), qsizetype(upTo(4)), zone))
            m_room.apply(QStringLiteral("Zone"), {*change, added(anySpan())});
    }

    Newsroom &m_room;
    std::mt19937 m_random;
};

ArticleTally tallyOf(const Newsroom &room, const Id &annotator)
{
    return {room.article(), annotator, must(room.project->readings(room.dam))};
}

} // namespace

TEST_CASE("whatever is done and undone, the tally is what counting anew gives")
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        Newsroom room;
        const auto article = room.article();
        ArticleTally anas = tallyOf(room, room.ana);
        ArticleTally bens = tallyOf(room, room.ben);
        QObject::connect(room.project.get(), &Project::changed, room.project.get(),
                         [&](const Changes &changes) {
                             anas.follow(changes);
                             bens.follow(changes);
                         });
        Newspeople people(room, seed);
        for (int step = 0; step < 60; ++step) {
            people.act();
            INFO("seed " << seed << ", step " << step);
            REQUIRE(of(anas, *room.project, *article) == counted(*room.project, *article, room.ana));
            REQUIRE(of(bens, *room.project, *article) == counted(*room.project, *article, room.ben));
        }
    }
}

TEST_CASE("a paragraph counts as read with a tag of one's own or with the mark")
{
    Newsroom room; // four lines; Ana tagged the second, Ben the third
    CHECK(tallyOf(room, room.ana).coverage() == Coverage{1, 4});
    CHECK(tallyOf(room, room.ben).coverage() == Coverage{1, 4});
    for (const qsizetype line : {1, 3}) { // the one is tagged already: counted once
        const auto readings = must(room.project->readings(room.dam));
        room.apply(QStringLiteral("Mark"), {*markLine(readings, room.dam, room.ana, line, true)});
    }
    CHECK(tallyOf(room, room.ana).coverage() == Coverage{2, 4});
    CHECK(tallyOf(room, room.ben).coverage() == Coverage{1, 4});
}

TEST_CASE("furniture and blank lines are not there to be read, and what is tagged in furniture is not counted")
{
    Newsroom room;
    const Id source = room.tag(QStringLiteral("Source")).id;
    CHECK(tallyOf(room, room.ana).count(source) == 2);
    room.apply(QStringLiteral("Zone"), {*setZone(*room.article(), 2, Zone::Furniture)});
    CHECK(tallyOf(room, room.ana).coverage() == Coverage{1, 3});
    CHECK(tallyOf(room, room.ana).count(source) == 1);
    const Id gaps = room.addArticle(QStringLiteral("Gaps"), QStringLiteral("One\n\n \nTwo"));
    const auto article = must(room.project->openArticle(gaps));
    CHECK(ArticleTally(article, room.ana, {}).coverage() == Coverage{0, 2});
}

TEST_CASE("the tally of no article is empty")
{
    ArticleTally none;
    none.follow({added(Person{})});
    CHECK(none.count(Id::make()) == 0);
    CHECK(none.coverage() == Coverage{});
    CHECK_FALSE(none.hasOwnTag(0));
    CHECK(none.reading().state == ReadingState::NotStarted);
}
