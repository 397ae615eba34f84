// Chooses which verdicts the project has: one of several scales, or words of its own.
#pragma once

#include <QStringList>
#include <QToolButton>

class VerdictScaleButton : public QToolButton
{
    Q_OBJECT

public:
    explicit VerdictScaleButton(QWidget *parent = nullptr);

    void showVerdicts(const QStringList &verdicts) { m_verdicts = verdicts; } // the ones there are

signals:
    void chosen(const QStringList &verdicts); // empty = none

private:
    void fillMenu();
    void askOwnWords();

    QStringList m_verdicts;
};
