// An article of 100,000 spans under a tagset of 200 tags, with 5,000 links: whatever one does with it stays
// within a frame, because links are drawn when their place comes on screen.
#include "tests/benchmarks/view_fixture.h"

#include <QColor>
#include <QScrollBar>

#include <functional>

namespace {

constexpr double frame = 16; // milliseconds

const Tagset &twoHundredTags()
{
    static const Tagset tagset = [] {
        static constexpr Mark marks[] = {Mark::Solid, Mark::Box, Mark::Dotted, Mark::Wavy, Mark::Dashed};
        Tagset tags;
        for (int i = 0; i < 200; ++i) {
            Tag tag;
            tag.id = Id::make();
            tag.name = QStringLiteral("Tag number %1").arg(i);
            tag.light = tag.dark = QColor::fromHsv(i * 9 % 360, 200, 140).name();
            tag.mark = marks[i % 5];
            tags.tags.push_back(tag);
        }
        for (const char *name : {"said by", "about", "answers", "repeats"}) {
            LinkType type;
            type.id = Id::make();
            type.name = QLatin1String(name);
            tags.linkTypes.push_back(type);
        }
        return tags;
    }();
    return tagset;
}

// Each measure is the slowest of so many: a stall is what one feels, not an average.
std::vector<Measurement> manyBenchmarks()
{
    const auto article = articleOf(megabytes(10), 100'000, twoHundredTags(), 5'000);
    OurView ours(twoHundredTags());
    ours.view.setShowsAllLinks(true);
    QScrollBar *bar = ours.view.verticalScrollBar();
    std::vector<Measurement> list;
    const auto check = [&](const char *name, int count, const std::function<void(int)> &work) {
        const auto slowest = [&ours, count, work] {
            double most = 0;
            for (int i = 0; i < count; ++i)
                most = std::max(most, untilPainted(ours.painted, [&] { work(i); }));
            return most;
        };
        list.push_back(compare(
            name, "ms", 5, slowest, [] { return frame; }, 1.0));
    };
    const auto link = [&](int i) { return article->links()[std::size_t(i) * 97 % article->links().size()]; };

    check("view/many-open", 1, [&](int) {
        ours.set(nullptr);
        ours.set(article);
    });
    check("view/many-page", 20, [&](int) { bar->setValue(bar->value() + bar->pageStep()); });
    check("view/many-jump", 20,
          [&](int i) { bar->setValue(int(bar->maximum() * ((i * 7 + 3) % 20) / 20.0)); });
    check("view/many-select-linked", 20, [&](int i) { ours.view.selectSpan(link(i).from); });
    check("view/many-add-span", 20, [&](int i) {
        const Tag &tag = twoHundredTags().tags[std::size_t(i) * 9];
        ours.follow({added(spanOf(article->article().id, ours.view.place() + 100 + 7 * i, 60, tag.id))});
    });
    check("view/many-add-link", 20, [&](int i) {
        Link one = link(i);
        one.id = Id::make();
        ours.view.selectSpan(one.from);
        ours.follow({added(one)});
    });
    check("view/many-zoom", 4, [&](int i) { ours.view.setZoom(1.1 + i / 10.0); });
    return list;
}

const RegisterBenchmark manyRegistered("view/many", manyBenchmarks);

} // namespace
