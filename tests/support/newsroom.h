// A project as a newsroom has it: the fact-check tagset, Ana at the keyboard, Ben her teammate, and an
// article about a dam with the tags of both and links between them.
#pragma once

#include "tests/support/sample.h"

struct Newsroom
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("newsroom.ascertain"));
    std::unique_ptr<Project> project;
    Id ana;
    Id ben;
    Id dam;    // the article
    Id source; // “The ministry”, by Ana
    Id cue;    // “said”
    Id claim;  // “any accusation must be based on facts”, said by the ministry
    Id hedge;  // “must be based on facts”, in the claim
    Id mates;  // “Two former inspectors”, a source Ben tagged

    Newsroom();
    void reopen(Project::Access access = Project::Access::Write);
    std::shared_ptr<const OpenArticle> article() const;
    // The `nth` place with these words.
    TextRange place(const QString &words, int nth = 1) const;
    const Tag &tag(const QString &name) const;
    // One step each. `by` null = Ana.
    Id tagWords(const QString &words, const QString &tagName, int nth = 1, const Id &by = {});
    void linkSpans(const QString &type, const Id &from, const Id &to);
    Id addArticle(const QString &title, const QString &text, const QString &outlet = {});
    void apply(const QString &label, Changes changes) { must(project->apply(label, std::move(changes))); }
    Span span(const Id &id) const;
};
