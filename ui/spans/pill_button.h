// A value that is chosen with one click: a rounded button that stays down. The digit that chooses it
// from the article stands before its name.
#pragma once

#include <QAbstractButton>

class PillButton : public QAbstractButton
{
    Q_OBJECT

public:
    PillButton(const QString &text, int digit, QWidget *parent = nullptr); // digit 0 = none

    void setDigit(int digit);
    int digit() const { return m_digit; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // arrows go along the row
    bool event(QEvent *event) override;

private:
    int gap() const;

    int m_digit;
};
