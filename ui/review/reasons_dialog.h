// The short list of reasons that a reviewer chooses from, one a line. Deletes itself when closed; show it
// with open().
#pragma once

#include <QDialog>

class QPlainTextEdit;

class ReasonsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReasonsDialog(const QStringList &reasons, QWidget *parent = nullptr);

signals:
    void chosen(const QStringList &reasons); // each once, without empty ones; empty = those it started with

private:
    QPlainTextEdit *m_edit;
};
