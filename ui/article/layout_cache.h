// Keeps the most recently used of what is dear to make (a laid-out block) and drops the rest.
#pragma once

#include <QtGlobal>

#include <functional>
#include <list>
#include <memory>
#include <unordered_map>

template <typename Value> class LayoutCache
{
public:
    explicit LayoutCache(std::size_t capacity) : m_capacity(capacity) {}

    // Null when it is not kept; counts as a use.
    Value *find(qsizetype key)
    {
        const auto found = m_places.find(key);
        if (found == m_places.end())
            return nullptr;
        m_values.splice(m_values.begin(), m_values, found->second);
        return found->second->second.get();
    }
    // Stays valid until `capacity` others have been used.
    Value &insert(qsizetype key, std::unique_ptr<Value> value)
    {
        remove(key);
        m_values.emplace_front(key, std::move(value));
        m_places[key] = m_values.begin();
        while (m_values.size() > m_capacity) {
            m_places.erase(m_values.back().first);
            m_values.pop_back();
        }
        return *m_values.front().second;
    }
    void remove(qsizetype key)
    {
        const auto found = m_places.find(key);
        if (found == m_places.end())
            return;
        m_values.erase(found->second);
        m_places.erase(found);
    }
    void clear()
    {
        m_values.clear();
        m_places.clear();
    }
    void forEach(const std::function<void(qsizetype, Value &)> &visit)
    {
        for (auto &[key, value] : m_values)
            visit(key, *value);
    }
    std::size_t size() const { return m_values.size(); }
    void setCapacity(std::size_t capacity) { m_capacity = capacity; }

private:
    using Entry = std::pair<qsizetype, std::unique_ptr<Value>>;
    std::list<Entry> m_values; // most recently used first
    std::unordered_map<qsizetype, typename std::list<Entry>::iterator> m_places;
    std::size_t m_capacity;
};
