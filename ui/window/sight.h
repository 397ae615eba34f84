// What of the open article the annotator at the keyboard sees: the one place that decides it, for the page,
// the cards, the overview, the counts and whatever else the window shows of the article.
//
// Two things take tags from sight: passes that are blind (model/entities/blindness.h), and layers that the
// annotator switched off (somebody's tags, or what was agreed; remembered until the project is closed). Where
// nothing is hidden the views get the project's own OpenArticle, else a copy without what is hidden.
#pragma once

#include "model/project/blind_passes.h"

#include <memory>
#include <set>

class Sight
{
public:
    static Id agreed() { return {}; } // the layer of what was agreed; else layers are people

    void setProject(const Project *project); // null = none; forgets what was switched off
    // Null = none.
    Result<void> look(std::shared_ptr<const OpenArticle> whole);
    const std::shared_ptr<const OpenArticle> &whole() const { return m_whole; }
    const std::shared_ptr<const OpenArticle> &shown() const { return m_shown; }

    // After the project has followed `changes`: the part of them that is about what is shown. Nothing when
    // something else is to be seen now, so that the article has to be looked at again.
    std::optional<Changes> follow(const Changes &changes);
    // With what takes place out of sight: links go with a span, also those that are not seen.
    Changes complete(Changes changes) const;

    bool isOn(const Id &layer) const { return m_off.count(layer) == 0; }
    void switchLayer(const Id &layer, bool on);
    bool showsOnlyMine() const;
    void showOnlyMine();
    void showAll() { m_off.clear(); }

    struct Layers // of the article
    {
        Blindness::Sees sees = Blindness::Sees::All;
        std::vector<Id> blind;                        // people whose tags are kept back
        std::vector<std::pair<Id, qsizetype>> hidden; // layers switched off that have tags here, and how many
        bool hasPart = false;                         // see Blindness
    };
    Layers layers() const;

private:
    bool hides(const Span &span) const;
    bool hides(const Link &link) const;
    bool mayChangeSight(const Change &change) const;
    bool takeIn(const Change &change);
    Result<void> readBlindness();
    static Id layerOf(const Span &span);

    const Project *m_project = nullptr;
    std::set<Id> m_off;
    Blindness m_blindness;
    std::shared_ptr<const OpenArticle> m_whole;
    std::shared_ptr<const OpenArticle> m_shown;
    std::shared_ptr<OpenArticle> m_copy; // what m_shown is where something is hidden
};
