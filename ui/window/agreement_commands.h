// The Review menu's part about the team: the Agreement window, sharing out articles, and how far everybody
// is.
#pragma once

#include "model/entities/id.h"

#include <QMenu>
#include <QObject>

class AgreementWindow;
class MainWindow;
class ProgressWindow;

class AgreementCommands : public QObject
{
    Q_OBJECT

public:
    AgreementCommands(MainWindow *window, QMenu *menu);

    void leaveProject(); // before its file is closed

private:
    void openAgreement();
    void openProgress();
    void askAssign();
    void update();
    void comeForward(); // the main window, with the article
    void goTo(const Id &article, const Id &span);

    MainWindow *m_window;
    // Made when they are first asked for.
    AgreementWindow *m_agreement = nullptr;
    ProgressWindow *m_progress = nullptr;
};
