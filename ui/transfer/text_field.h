// Several lines of plain text, given back exactly as they are: QPlainTextEdit's own text loses
// non-breaking spaces. What is pasted in is normalised first, as every text of the program.
#pragma once

#include <QPlainTextEdit>

class TextField : public QPlainTextEdit
{
    Q_OBJECT

public:
    // `lines` = how high it would like to be.
    explicit TextField(int lines, QWidget *parent = nullptr);

    QString text() const; // with LF, otherwise as typed and pasted

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    int m_lines;
};
