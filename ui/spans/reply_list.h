// The conversation about the selected span: its lines with who and when, a field to answer in
// (Ctrl+Return), and a button that settles it. What is half written stays with its span.
#pragma once

#include "model/project/open_article.h"

#include <QList>
#include <QWidget>

#include <unordered_map>

class Project;
class QLabel;
class QPlainTextEdit;
class QPushButton;

struct ReplyLine
{
    QString head; // "Ana · 09:12"
    QString text;
    bool resolved = false;

    bool operator==(const ReplyLine &) const = default;
};

QList<ReplyLine> replyLines(const OpenArticle &article, const Project &project, const Id &about);

class ReplyList : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyList(QWidget *parent = nullptr);

    void showThread(const Id &about, const QList<ReplyLine> &lines, bool editable);
    void focusField();
    void written(); // what was said is saved: the field is empty again

signals:
    // `resolved`: it settles the thread; the text may be empty then.
    void replied(const QString &text, bool resolved);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void update();

    Id m_about;
    QList<ReplyLine> m_lines;
    std::unordered_map<Id, QString> m_drafts;
    QWidget *m_thread;
    QPlainTextEdit *m_field;
    QPushButton *m_reply;
    QPushButton *m_resolve;
};
