// The Review menu's part about tagging one's own articles again: starting a second pass, going between it and
// the project, and comparing the two. In a second pass it says where one is and what comes next.
#pragma once

#include "model/entities/second_pass.h"

#include <QMenu>
#include <QObject>

class AgreementCommands;
class MainWindow;

class SecondPassCommands : public QObject
{
    Q_OBJECT

public:
    SecondPassCommands(MainWindow *window, AgreementCommands *agreement, QMenu *menu);

private:
    void takeProject();
    void update();
    void start();
    void compare();
    void goToOther();
    void open(const QString &path);
    void sayWhere();
    void sayWhenFinished();
    qint64 unfinished() const; // articles of the second pass; -1 = not known

    MainWindow *m_window;
    AgreementCommands *m_agreement;
    QMetaObject::Connection m_following;
    std::optional<SecondPass> m_pass; // of the project that is open; nothing = an ordinary one
};
