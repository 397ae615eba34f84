// The Review menu, and the keys that work while the Review tab is in use. Turns what the Review pane asks
// into steps.
#pragma once

#include "ui/window/reviewing.h"

#include <QMenu>
#include <QObject>
#include <QStringList>

#include <functional>

class MainWindow;
class ReviewPane;
enum class Decision;

class ReviewCommands : public QObject
{
    Q_OBJECT

public:
    ReviewCommands(MainWindow *window, ReviewPane *pane, QMenu *menu);

private:
    using Run = std::function<void()>;
    void add(const char *name, const QString &text, const QString &tip, const QList<QKeySequence> &keys,
             const Run &run, bool inMode);
    void addSwitch(const char *name, const QString &text, const QString &tip, Qt::Key key,
                   const std::function<void(bool)> &run);
    void addWalk();
    void addDecisions();
    void addMore();
    void connectPane();
    void update();
    void showTab();
    bool isInUse() const;

    void decide(Decision decision);
    void decideThird();
    void acceptAlike();
    void acceptOthers();
    void saveRemarks();
    void markDone();
    void setBlind(bool on);
    // False when nothing had to be done or may be done.
    bool run(const std::function<TagStep(const Reviewer &)> &make);
    void showItem();
    void showOrder(bool lowestFirst);
    void showEmphases(); // what is settled and what is open, in the text
    void editReasons();

    MainWindow *m_window;
    ReviewPane *m_pane;
    QMenu *m_menu;
    QString m_group;
    QStringList m_keys;      // of the decisions, as the pane shows them
    bool m_choosing = false; // the text follows the pane, not the other way round
};
