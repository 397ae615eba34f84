// Searches kept in the project under a name (the setting "search.saved"), so that a teammate has them after a
// merge. Ids are written as such: they mean the same in every copy of the project.
#pragma once

#include "model/storage/search.h"

#include <QString>

#include <vector>

// Where a saved search looks, as people choose it.
enum class SearchScope { AllArticles, ListedArticles, ThisArticle };

// What a search pane can ask; the filter of the article list and the open article are added when it is run.
struct SavedSearch
{
    QString name;
    Search search; // `articles` and `only` empty
    SearchScope scope = SearchScope::AllArticles;
    HitOrder order = HitOrder::Text;

    bool operator==(const SavedSearch &) const = default;
};

// Passes over what it does not understand, so that a newer version's searches cost nothing but themselves.
std::vector<SavedSearch> savedSearchesFromJson(const QString &json);
// By name.
QString savedSearchesToJson(std::vector<SavedSearch> searches);
