// The Review menu's part about the team: the Agreement window, sharing out articles, how far everybody
// is, and what the review gives back to them.
#pragma once

#include "model/entities/id.h"

#include <QMenu>
#include <QObject>

class AgreementWindow;
class LessonWindow;
class MainWindow;
class ProgressWindow;
enum class LessonPage;

class AgreementCommands : public QObject
{
    Q_OBJECT

public:
    AgreementCommands(MainWindow *window, QMenu *menu);

    void leaveProject(); // before its file is closed
    void openAgain();    // the annotator's two passes

private:
    void makeAgreement();
    void openAgreement();
    void openProgress();
    void openLessons(LessonPage page);
    void askAssign();
    void update();
    void comeForward(); // the main window, with the article
    void goTo(const Id &article, const Id &span);

    MainWindow *m_window;
    // Made when they are first asked for.
    AgreementWindow *m_agreement = nullptr;
    ProgressWindow *m_progress = nullptr;
    LessonWindow *m_lessons = nullptr;
};
