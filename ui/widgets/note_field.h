// A note to type in: a few lines that are saved when the focus leaves or the hands rest, so that one
// note is one step of the history and not one for each letter.
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

class NoteField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteField(QWidget *parent = nullptr);

    // What is being typed stays when the same note comes again.
    void showNote(const QString &note, bool editable);
    void finish(); // says what was typed and not said yet
    void keep();   // what was said could not be saved: it stays and is said again with the next finish()
    bool isPending() const { return m_pending; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void written(const QString &note);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeSide();

    QString m_shown;
    QTimer m_rest;
    bool m_pending = false;
};
