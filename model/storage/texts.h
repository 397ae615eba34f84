// The texts of the articles that spans are being read or written for, with their code point index. The
// last ones stay, up to a number of characters, so that an import in any order does not load each again and
// again.
#pragma once

#include "model/result.h"
#include "model/storage/row_keys.h"
#include "model/text/code_points.h"

#include <QString>

#include <list>
#include <memory>
#include <unordered_map>

class Texts
{
public:
    struct Entry
    {
        Id article;
        QString text;
        CodePoints points;
    };

    Texts(Database &database, RowKeys &keys) : m_database(database), m_keys(keys) {}

    // An error when there is no such article, hidden ones included. Shared, because it may be dropped here.
    Result<std::shared_ptr<const Entry>> of(const Id &article);
    void forget();

private:
    Database &m_database;
    RowKeys &m_keys;
    std::list<std::shared_ptr<const Entry>> m_entries; // last used first
    // Short articles are kept by the ten thousand: looking through the list would cost more than reading.
    std::unordered_map<Id, decltype(m_entries)::iterator> m_places;
    qsizetype m_kept = 0; // characters
};
