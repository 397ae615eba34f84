#include "ui/window/sight.h"

#include <algorithm>
#include <map>

namespace {

bool isTagOf(const Change &change, const Id &annotator)
{
    const auto *edit = std::get_if<Edit<Span>>(&change);
    return edit && (edit->after ? *edit->after : *edit->before).annotator == annotator;
}

} // namespace

Id Sight::layerOf(const Span &span)
{
    return span.layer == Layer::Agreed ? agreed() : span.annotator;
}

void Sight::setProject(const Project *project)
{
    m_project = project;
    m_off.clear();
    m_blindness = {};
    m_whole.reset();
    m_shown.reset();
    m_copy.reset();
}

Result<void> Sight::readBlindness()
{
    m_blindness = {};
    if (!m_project || !m_whole)
        return {};
    auto blindness = blindnessIn(*m_project, *m_whole);
    if (!blindness)
        return blindness.error();
    m_blindness = *std::move(blindness);
    return {};
}

bool Sight::hides(const Span &span) const
{
    return m_blindness.hides(span) || !isOn(layerOf(span));
}

bool Sight::hides(const Link &link) const
{
    const Span *from = m_whole->span(link.from);
    const Span *to = m_whole->span(link.to);
    return !from || !to || hides(*from) || hides(*to) || m_blindness.hides(link.annotator, Layer::Own);
}

Result<void> Sight::look(std::shared_ptr<const OpenArticle> whole)
{
    m_whole = std::move(whole);
    m_copy.reset();
    m_shown = m_whole;
    const Result<void> read = readBlindness();
    if (!read)
        m_blindness = {.annotator = m_project->annotator().id, .sees = Blindness::Sees::Own, .hasPart = true};
    if (!m_whole || (m_off.empty() && m_blindness.sees == Blindness::Sees::All))
        return read;
    std::vector<Span> spans;
    for (const Span *span : m_whole->spans()) {
        if (!hides(*span))
            spans.push_back(*span);
    }
    std::vector<Link> links;
    std::copy_if(m_whole->links().begin(), m_whole->links().end(), std::back_inserter(links),
                 [this](const Link &link) { return !hides(link); });
    if (spans.size() == m_whole->spans().size() && links.size() == m_whole->links().size())
        return read;
    m_copy = std::make_shared<OpenArticle>(m_whole->article(), m_whole->text(), std::move(spans),
                                           std::move(links), m_whole->records());
    m_shown = m_copy;
    return read;
}

// A reading or the setting; who is in the project; one's own first tag, with which one has begun.
bool Sight::mayChangeSight(const Change &change) const
{
    if (const auto *edit = std::get_if<Edit<Reading>>(&change))
        return (edit->after ? *edit->after : *edit->before).article == m_whole->article().id;
    return std::holds_alternative<Edit<Setting>>(change) || std::holds_alternative<Edit<Person>>(change) ||
           (m_blindness.sees != Blindness::Sees::All && isTagOf(change, m_blindness.annotator));
}

std::optional<Changes> Sight::follow(const Changes &changes)
{
    if (!m_whole)
        return changes;
    if (std::any_of(changes.begin(), changes.end(),
                    [this](const Change &one) { return mayChangeSight(one); })) {
        const Blindness before = m_blindness;
        if (!readBlindness() || before.sees != m_blindness.sees || before.finished != m_blindness.finished)
            return std::nullopt;
    }
    // What one tags oneself is seen, whatever was switched off.
    for (const Change &change : changes) {
        const auto *edit = std::get_if<Edit<Span>>(&change);
        if (edit && !edit->before && isTagOf(change, m_project->annotator().id) &&
            !isOn(layerOf(*edit->after))) {
            m_off.erase(layerOf(*edit->after));
            return std::nullopt;
        }
    }
    Changes seen;
    for (const Change &change : changes) {
        if (takeIn(change))
            seen.push_back(change);
    }
    if (!m_copy && seen.size() < changes.size())
        return std::nullopt;
    return seen;
}

// False: it is about something out of sight.
bool Sight::takeIn(const Change &change)
{
    if (const auto *edit = std::get_if<Edit<Span>>(&change)) {
        const Span &any = edit->after ? *edit->after : *edit->before;
        if (any.article == m_whole->article().id && hides(any))
            return false;
    } else if (const auto *link = std::get_if<Edit<Link>>(&change)) {
        if (link->after && hides(*link->after))
            return false;
    }
    if (m_copy)
        m_copy->follow({change});
    return true;
}

Changes Sight::complete(Changes changes) const
{
    if (!m_copy)
        return changes;
    Changes links;
    for (const Change &change : changes) {
        const auto *edit = std::get_if<Edit<Span>>(&change);
        if (!edit || edit->after)
            continue;
        for (const Link &link : m_whole->links()) {
            if ((link.from == edit->before->id || link.to == edit->before->id) && hides(link))
                links.push_back(removed(link));
        }
    }
    links.insert(links.end(), std::make_move_iterator(changes.begin()),
                 std::make_move_iterator(changes.end()));
    return links;
}

void Sight::switchLayer(const Id &layer, bool on)
{
    if (on)
        m_off.erase(layer);
    else
        m_off.insert(layer);
}

bool Sight::showsOnlyMine() const
{
    if (!m_project || m_off.empty() || !isOn(m_project->annotator().id) || isOn(agreed()))
        return false;
    const std::vector<Person> &people = m_project->people();
    return std::all_of(people.begin(), people.end(), [this](const Person &person) {
        return person.id == m_project->annotator().id || !isOn(person.id);
    });
}

void Sight::showOnlyMine()
{
    m_off = {agreed()};
    for (const Person &person : m_project->people()) {
        if (person.id != m_project->annotator().id)
            m_off.insert(person.id);
    }
}

Sight::Layers Sight::layers() const
{
    Layers layers;
    if (!m_whole)
        return layers;
    layers.sees = m_blindness.sees;
    layers.hasPart = m_blindness.hasPart;
    std::set<Id> blind;
    std::map<Id, qsizetype> hidden;
    if (m_copy) {
        for (const Span *span : m_whole->spans()) {
            if (m_blindness.hides(*span))
                blind.insert(span->annotator);
            else if (!isOn(layerOf(*span)))
                ++hidden[layerOf(*span)];
        }
    }
    layers.blind.assign(blind.begin(), blind.end());
    layers.hidden.assign(hidden.begin(), hidden.end());
    return layers;
}
