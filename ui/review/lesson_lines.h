// What reviews changed in people's work, of the whole project, as lines to read: what was changed in my work,
// what I changed in others', and where the guidelines did not decide. Made in a worker; nothing here asks the
// screen.
#pragma once

#include "model/entities/person.h"
#include "model/result.h"
#include "model/review/lessons.h"
#include "model/task.h"

#include <QStringList>

#include <memory>

struct LessonLine
{
    Id article;
    Id place;  // the span to go to; null = it is gone
    Id review; // what answers are about: the review, or the suggestion itself
    Id annotator;
    Id reviewer;
    LessonKind kind = LessonKind::Boundary; // not of gaps
    LessonState state = LessonState::New;   // not of gaps
    bool isSuggestion = false;              // its owner may take it over
    QString title;                          // of the article
    QString what;                           // "boundary, link"
    QString mine;                           // "Claim “any accusation …”"
    QString stands;
    QString why; // reason and comment
    std::vector<Reply> thread;
    QString folded; // what a filter looks in
};

enum class LessonPage { Mine, Decided, Gaps };
constexpr int lessonPages = 3;

struct Lessons
{
    std::vector<Person> people;
    std::vector<LessonLine> pages[lessonPages]; // in list order of the articles, then in text order
    qint64 hidden = 0; // articles left out until the annotator is done with them: passes are blind

    QString nameOf(const Id &person) const;
};

// "boundary", "rejected": as lines and filters call it.
QString lessonKindName(LessonKind kind);

// For a worker; an error also when cancelled. Progress counts articles.
Result<std::shared_ptr<Lessons>> readLessons(const QString &projectPath, const Id &annotator, Task &task);
