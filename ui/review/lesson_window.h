// What the review has to say to the person at the keyboard, over all articles: what was changed in their work
// and why, what they changed in others' work and what was answered, and the gaps of the guidelines with their
// places. Enter goes to the place; an answer is a question until somebody says "understood".
#pragma once

#include "model/project/project.h"
#include "ui/review/lesson_lines.h"

#include <QWidget>

#include <memory>

class LessonWindow : public QWidget
{
    Q_OBJECT

public:
    explicit LessonWindow(QWidget *parent);
    ~LessonWindow() override;

    void setProject(Project *project); // null = none; listens to it
    void followAnnotator();            // reads again when somebody else is at the keyboard
    void open(LessonPage page);

signals:
    void placeActivated(const Id &article, const Id &span);
    void answered(const Reply &reply);                             // to be brought to the project
    void suggestionTaken(const Id &article, const Id &suggestion); // to become a tag of one's own
    void guidelinesAsked();                                        // to write them
    void shown();                                                  // the lines are up to date

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildFilters(int letter); // sizes in pixels
    void buildTable(int letter);
    void buildAnswer(int unit);
    void arrange(int unit);
    void connectParts();
    void read();
    void follow(const Changes &changes);
    void fillFilters();
    void filter();
    void showState();
    void showLine();
    void activate();
    void answer(bool understood);
    void take();

    struct Private;
    std::unique_ptr<Private> d;
};
