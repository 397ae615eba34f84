// The Review menu's part about the team: the Agreement window.
#pragma once

#include "model/entities/id.h"

#include <QMenu>
#include <QObject>

class AgreementWindow;
class MainWindow;

class AgreementCommands : public QObject
{
    Q_OBJECT

public:
    AgreementCommands(MainWindow *window, QMenu *menu);

    void leaveProject(); // before its file is closed

private:
    void openAgreement();
    void update();
    void goTo(const Id &article, const Id &span);

    MainWindow *m_window;
    AgreementWindow *m_agreement = nullptr; // made when it is first asked for
};
