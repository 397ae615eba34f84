// What people wrote about a difference and its decision, and a field to write in. Return sends, Escape
// leaves. What is half written stays with its difference.
#pragma once

#include "model/entities/id.h"

#include <QWidget>

#include <unordered_map>

class QLabel;
class QLineEdit;
class QPushButton;

class ReviewThread : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewThread(QWidget *parent = nullptr);

    // `about`: a span of the difference; `lines` oldest first. A field only where one may write.
    void show(const Id &about, const QStringList &lines, bool editable);
    void focusField();
    void clearField(); // what was written is saved

signals:
    void written(const QString &text);
    void leaveAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();

    Id m_about;
    std::unordered_map<Id, QString> m_drafts;
    QLabel *m_lines;
    QLineEdit *m_field;
    QPushButton *m_send;
};
