// A line at the foot of the window while something long is running: what it is, how far it is, Cancel.
#pragma once

#include <QWidget>

class Background;
class QLabel;
class QProgressBar;

class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    // Shows itself when `work` has taken a second, hides when it is done. `work` must outlive it.
    explicit ProgressStrip(Background *work, QWidget *parent = nullptr);

private:
    void showProgress(qint64 done, qint64 total);

    QLabel *m_title;
    QProgressBar *m_bar;
};
