// The Edit menu: undo and redo with their steps' names, copy, find.
#pragma once

#include "model/result.h"
#include "model/storage/records.h"

#include <QMenu>
#include <QObject>

#include <optional>
#include <vector>

class Background;
class MainWindow;
class ProgressStrip;

class EditCommands : public QObject
{
    Q_OBJECT

public:
    EditCommands(MainWindow *window, QMenu *menu);

    QWidget *progress() const; // of a large step that is being taken back; for the foot of the window
    // Everything after this step, as the history asks for it.
    void undoTo(qint64 number);
    // Says what the last step did and offers to take it back, for as long as it is the last one.
    void offerUndo(const QString &message);
    void leaveProject(); // what is half done is not done

private:
    struct Offer
    {
        QString message;
        qint64 step = 0; // its number
    };

    void update();
    void judgeOffer();
    void undo();
    void redo();
    void takeBack(const Result<std::vector<Step>> &steps, const QString &title, const QString &stopped);
    void showStep(const QString &action, const Result<std::optional<Step>> &step, const QString &word,
                  const QString &nothing);

    MainWindow *m_window;
    Background *m_work; // takes large steps back
    ProgressStrip *m_progress;
    std::optional<Offer> m_offer;
};
