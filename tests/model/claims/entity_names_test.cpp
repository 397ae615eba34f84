// Renaming and merging sources, in the tags of the sample.
#include "model/claims/entity_names.h"
#include "model/claims/who_says_what.h"
#include "tests/model/claims/tagged_text.h"

namespace {

EntityEdits named(const TaggedText &text, const QStringList &from, const QString &to, const Id &owner = {})
{
    EntityNaming naming{{}, to, owner};
    for (const QString &one : from)
        naming.from.insert(one.toCaseFolded());
    EntityEdits found;
    nameEntities(text.index(), naming, found);
    return found;
}

} // namespace

TEST_CASE("each mention of a source gets the new name, however it had the old one")
{
    const TaggedText dam = damSample();
    const EntityEdits found = named(dam, {"MINISTRY of works"}, "Ministry of Water");
    CHECK(found.edits.size() == 4);
    CHECK(found.articles == 1);
    CHECK(found.leftAlone == 0);
    for (const Change &change : found.edits) {
        const auto &edit = std::get<Edit<Span>>(change);
        CHECK(edit.after->attributes.text("entity") == "Ministry of Water");
        Span back = *edit.after;
        back.attributes = edit.before->attributes;
        CHECK(back == *edit.before); // nothing else
    }
}

TEST_CASE("two sources become one, and what has the name already is not touched")
{
    const TaggedText dam = damSample();
    const auto both = named(dam, {"Ministry of Works", "residents"}, "Ministry of Works");
    const auto residents = named(dam, {"residents"}, "Ministry of Works");
    CHECK(both.edits.size() >= residents.edits.size());
    CHECK_FALSE(residents.edits.empty());
    CHECK(named(dam, {"nobody"}, "X").edits.empty());
    CHECK(named(dam, {"nobody"}, "X").articles == 0);
}

TEST_CASE("the tags of teammates stay as they are unless asked for")
{
    const TaggedText dam = damSample();
    const auto all = named(dam, {"Ministry of Works"}, "X");
    const Id owner = std::get<Edit<Span>>(all.edits.front()).before->annotator;
    const auto mine = named(dam, {"Ministry of Works"}, "X", owner);
    CHECK(qint64(mine.edits.size()) + mine.leftAlone == qint64(all.edits.size()));
    for (const Change &change : mine.edits)
        CHECK(std::get<Edit<Span>>(change).before->annotator == owner);
}
