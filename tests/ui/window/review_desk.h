// A window on the Review tab of an article that two annotators have done.
#pragma once

#include "tests/ui/window/desk.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/empty_notice.h"

#include <QListView>

// Ana and Ben have done the dam article; Ana is at the keyboard.
struct ReviewDesk
{
    Newsroom room;
    Id bensSource;
    Id bensCue;
    Id bensClaim;

    explicit ReviewDesk(bool done = true)
    {
        bensSource = room.tagWords(QStringLiteral("The ministry"), QStringLiteral("Source"), 1, room.ben);
        bensCue = room.tagWords(QStringLiteral("said on Thursday"), QStringLiteral("Cue"), 1, room.ben);
        bensClaim = room.tagWords(QStringLiteral("any accusation must be based on facts"),
                                  QStringLiteral("Claim"), 1, room.ben);
        room.apply(QStringLiteral("Make passes blind"),
                   {room.project->settingChange(QString(settings::blindPasses), QStringLiteral("yes"))});
        for (const Id &person : {room.ana, room.ben}) {
            Reading reading;
            reading.id = Id::make();
            reading.article = room.dam;
            reading.annotator = person;
            reading.state = done || person == room.ben ? ReadingState::Done : ReadingState::InProgress;
            room.apply(QStringLiteral("Reading"), {added(reading)});
        }
        room.project.reset();
    }
};

struct ReviewWindow : Window
{
    explicit ReviewWindow(const ReviewDesk &desk) : Window(desk.room.path)
    {
        window.openArticle(desk.room.dam);
        view()->setFocus();
        press(Qt::Key_R, Qt::ControlModifier);
    }
    ReviewPane *pane() const { return window.reviewPane(); }
    QString state() const { return pane()->findChild<QLabel *>(QStringLiteral("decision_state"))->text(); }
    QListView *list() const { return pane()->findChild<QListView *>(QStringLiteral("review_list")); }
    QStringList lines() const
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all << list()->model()->index(row, 0).data().toString();
        return all;
    }
    QStringList agreed() const
    {
        QStringList all;
        const auto article = window.article();
        for (const Span *span : article->spans()) {
            if (span->layer == Layer::Agreed)
                all << window.project()->tagset().tag(span->tag)->name + QStringLiteral(": ") +
                           article->words(*span);
        }
        return all;
    }
    EmptyNotice *notice() const { return pane()->findChild<EmptyNotice *>(QStringLiteral("review_notice")); }
};
