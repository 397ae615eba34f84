// One line of plain text that is cut with an ellipsis where it does not fit; all of it is in the tooltip and
// spoken by screen readers.
#pragma once

#include <QLabel>

class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void showText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
};
