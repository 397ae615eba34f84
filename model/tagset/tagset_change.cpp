#include "model/tagset/tagset_change.h"

#include "model/entities/tagset_json.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace {

using Take = std::function<Result<void>(Change)>;

// Only what somebody who tags has to know.
Tagset meaning(Tagset tagset)
{
    tagset.groups.clear();
    tagset.version = 0;
    for (Tag &tag : tagset.tags) {
        tag.key.clear();
        tag.light.clear();
        tag.dark.clear();
        tag.mark = Mark::Solid;
        tag.tinted = tag.extended = false;
        tag.position = 0;
        tag.stamp = {};
    }
    for (LinkType &type : tagset.linkTypes) {
        type.position = 0;
        type.stamp = {};
    }
    const auto byId = [](const auto &a, const auto &b) { return a.id < b.id; };
    std::sort(tagset.tags.begin(), tagset.tags.end(), byId);
    std::sort(tagset.linkTypes.begin(), tagset.linkTypes.end(), byId);
    return tagset;
}

template <typename Item>
void compare(const std::vector<Item> &before, const std::vector<Item> &after, TagsetChange &change)
{
    const auto find = [](const std::vector<Item> &items, const Id &id) {
        return std::find_if(items.begin(), items.end(), [&](const Item &item) { return item.id == id; });
    };
    for (const Item &item : after) {
        const auto old = find(before, item.id);
        if (old == before.end())
            change.first.push_back(added(item));
        else if (*old != item)
            change.first.push_back(edited(*old, item));
    }
    for (const Item &item : before) {
        if (find(after, item.id) == after.end())
            change.last.push_back(removed(item));
    }
}

Result<void> carry(const TagsetChange &change, const Snapshot &snapshot, const Take &take, Task &task)
{
    for (const Carry &one : change.carries) {
        if (one.what == Carry::What::Links) {
            const auto done = snapshot.forEachLinkOf(
                one.of,
                [&](const Link &link) -> Result<void> {
                    Link after = link;
                    after.attributes = mapped(link.attributes, one.map);
                    return after == link || !one.concerns(link.attributes) ? Result<void>()
                                                                           : take(edited(link, after));
                },
                task);
            if (!done)
                return done;
            continue;
        }
        const auto done = snapshot.forEachSpanOf(
            one.of,
            [&](const Span &span) -> Result<void> {
                if (!one.concerns(span.attributes))
                    return {};
                Span after = span;
                after.tag = one.becomes;
                after.attributes = mapped(span.attributes, one.map);
                if (after == span)
                    return {};
                after.tagsetVersion = change.version;
                return take(edited(span, after));
            },
            task);
        if (!done)
            return done;
    }
    return {};
}

// Those who reviewed a span as it was before it was carried have seen it as it is now. Only the articles with
// such spans are read.
class Reviews
{
public:
    explicit Reviews(const Snapshot &snapshot) : m_snapshot(snapshot) {}

    Result<void> carried(const Span &before, const Span &after)
    {
        if (m_read.insert(before.article).second) {
            if (auto done = read(before.article); !done)
                return done;
        }
        const auto [first, last] = m_seen.equal_range(before.id);
        for (auto one = first; one != last; ++one) {
            const auto &[review, place] = one->second;
            if (isAsReviewed(m_before[review].spans[place], before))
                m_after[review].spans[place] = {after.id, before.stamp.rev + 1, contentOf(after)};
        }
        return {};
    }
    Result<void> take(const Take &take) const
    {
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            if (m_after[i] == m_before[i])
                continue;
            if (auto taken = take(edited(m_before[i], m_after[i])); !taken)
                return taken;
        }
        return {};
    }

private:
    Result<void> read(const Id &article)
    {
        const auto reviews = m_snapshot.reviews(article);
        if (!reviews)
            return reviews.error();
        for (const Review &review : *reviews) {
            for (std::size_t i = 0; i < review.spans.size(); ++i)
                m_seen.emplace(review.spans[i].span, std::pair(m_before.size(), i));
            m_before.push_back(review);
            m_after.push_back(review);
        }
        return {};
    }

    const Snapshot &m_snapshot;
    std::unordered_set<Id> m_read; // articles
    std::vector<Review> m_before;
    std::vector<Review> m_after;
    std::unordered_multimap<Id, std::pair<std::size_t, std::size_t>> m_seen; // span: review, place in it
};

Result<void> all(const TagsetChange &change, const Snapshot &snapshot, const Take &take, Task &task)
{
    for (const Change &one : change.first) {
        if (auto taken = take(one); !taken)
            return taken;
    }
    Reviews reviews(snapshot);
    const Take carryOne = [&](Change one) -> Result<void> {
        if (const auto *span = std::get_if<Edit<Span>>(&one); span) {
            if (auto carried = reviews.carried(*span->before, *span->after); !carried)
                return carried;
        }
        return take(std::move(one));
    };
    if (auto carried = carry(change, snapshot, carryOne, task); !carried)
        return carried;
    if (auto taken = reviews.take(take); !taken)
        return taken;
    for (const Change &one : change.last) {
        if (auto taken = take(one); !taken)
            return taken;
    }
    return {};
}

} // namespace

Result<TagsetChange> tagsetChange(const Project &project, const QString &label, const TagsetPlan &plan)
{
    const Tagset &before = project.tagset();
    Tagset after = plan.after;
    int position = 0;
    for (Tag &tag : after.tags)
        tag.position = position++;
    position = 0;
    for (LinkType &type : after.linkTypes)
        type.position = position++;
    // What could not be read back must not get in.
    if (const auto sound = tagsetFromJson(tagsetToJson(after)); !sound)
        return sound.error();

    TagsetChange change;
    change.label = label;
    change.carries = plan.carries;
    compare(before.tags, after.tags, change);
    compare(before.linkTypes, after.linkTypes, change);
    change.version = before.version;
    if (meaning(before) != meaning(after))
        change.version = std::max(before.version + 1, after.version);
    const auto set = [&](QLatin1StringView name, const QString &value) {
        if (project.setting(name) != value)
            change.first.push_back(project.settingChange(name, value));
    };
    set(settings::tagsetName, after.name);
    set(settings::tagsetLanguage, after.language);
    set(settings::tagsetVersion, QString::number(change.version));
    if (after.groups != before.groups || !project.setting(settings::tagsetGroups).isEmpty())
        set(settings::tagsetGroups, tagGroupsToText(after));
    return change;
}

Result<Changes> changesOf(const TagsetChange &change, const Snapshot &snapshot, Task &task)
{
    Changes changes;
    const auto take = [&](Change one) -> Result<void> {
        changes.push_back(std::move(one));
        return {};
    };
    if (auto done = all(change, snapshot, take, task); !done)
        return done.error();
    return changes;
}

Result<void> writeChanges(const TagsetChange &change, const Snapshot &snapshot, Project::Bulk &bulk,
                          Task &task)
{
    return all(
        change, snapshot, [&](const Change &one) { return bulk.change(one); }, task);
}
