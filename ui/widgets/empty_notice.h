// What stands in place of a list that has nothing to show: one sentence on what to do next, and a
// button where one click does it.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

class EmptyNotice : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyNotice(QWidget *parent = nullptr);
    void say(const QString &text, const QString &button = {}, const QString &tip = {});
    QString text() const;

signals:
    void pressed();

private:
    QLabel *m_text;
    QPushButton *m_button;
};
