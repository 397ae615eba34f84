// What a Project holds; shared by the files it is written in.
#pragma once

#include "model/project/project.h"
#include "model/storage/store.h"

#include <unordered_map>

struct Project::State
{
    std::unique_ptr<Store> store;
    QString name;
    Tagset tagset;
    std::vector<Person> people;
    std::vector<Setting> settings;
    Id annotator;
    std::unordered_map<Id, std::weak_ptr<OpenArticle>> articles;

    Result<void> readHead(); // people, tags and settings
    void follow(const Changes &changes);
};
