// Which hits are to be tagged: on where they do not have the tag yet, until somebody says otherwise.
#include "ui/search/hit_list_model.h"

#include <algorithm>

void HitListModel::setTag(const Id &tag)
{
    if (tag == m_tag)
        return;
    m_tag = tag;
    countTicks();
    if (m_shown > 0)
        emit dataChanged(index(0, 0), index(m_shown - 1, columns - 1));
    emit changed();
}

bool HitListModel::tagged(const SearchHit &hit) const
{
    return m_project && std::any_of(hit.marks.begin(), hit.marks.end(), [&](const SearchMark &mark) {
               return mark.tag == m_tag && mark.layer == Layer::Own &&
                      mark.annotator == m_project->annotator().id;
           });
}

bool HitListModel::taggedExactly(const SearchHit &hit) const
{
    return m_project && std::any_of(hit.marks.begin(), hit.marks.end(), [&](const SearchMark &mark) {
               return mark.exact && mark.tag == m_tag && mark.layer == Layer::Own &&
                      mark.annotator == m_project->annotator().id;
           });
}

bool HitListModel::ticks(std::size_t line) const
{
    if (m_tag.isNull() || taggedExactly(m_lines[line]))
        return false;
    return m_touched[line] == Tick::Untouched ? !tagged(m_lines[line]) : m_touched[line] == Tick::On;
}

bool HitListModel::isTicked(int row) const
{
    return hitAt(row) && ticks(std::size_t(row));
}

bool HitListModel::isTagged(int row) const
{
    return hitAt(row) && tagged(m_lines[std::size_t(row)]);
}

void HitListModel::countTicks()
{
    m_ticked = 0;
    for (std::size_t i = 0; i < m_lines.size() && hasTicks(); ++i)
        m_ticked += ticks(i);
}

void HitListModel::toggle(int row)
{
    if (!hitAt(row) || !hasTicks() || taggedExactly(m_lines[std::size_t(row)]))
        return;
    m_touched[std::size_t(row)] = isTicked(row) ? Tick::Off : Tick::On;
    countTicks();
    emit dataChanged(index(row, 0), index(row, columns - 1));
    emit changed();
}

void HitListModel::tickAll()
{
    if (!hasTicks())
        return;
    bool all = true;
    for (std::size_t i = 0; i < m_lines.size() && all; ++i)
        all = ticks(i) || tagged(m_lines[i]);
    std::fill(m_touched.begin(), m_touched.end(), all ? Tick::Off : Tick::Untouched);
    countTicks();
    if (m_shown > 0)
        emit dataChanged(index(0, 0), index(m_shown - 1, columns - 1));
    emit changed();
}

void HitListModel::forgetTicks()
{
    std::fill(m_touched.begin(), m_touched.end(), Tick::Untouched);
    m_keptTicks.clear();
    countTicks();
    emit changed();
}

std::vector<HitPlace> HitListModel::tickedPlaces() const
{
    std::vector<HitPlace> places;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (ticks(i))
            places.push_back({m_lines[i].article, m_lines[i].place, m_lines[i].match});
    }
    // Sorted lines of one article may lie apart.
    std::stable_sort(places.begin(), places.end(), [](const HitPlace &a, const HitPlace &b) {
        return std::pair(a.article, a.place) < std::pair(b.article, b.place);
    });
    return places;
}
