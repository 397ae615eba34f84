// What the keys do at this moment, in at most two lines. Where it does not fit the longest words are cut
// first: the keys among them are short, and stay. All of it is in the tooltip and spoken by screen readers.
#pragma once

#include <QLabel>

#include <functional>

class HintLine : public QLabel
{
    Q_OBJECT

public:
    explicit HintLine(QWidget *parent = nullptr);

    void showText(const QString &text);
    QString shownText() const; // as it is painted at this width

protected:
    void paintEvent(QPaintEvent *event) override;
};

// The words cut to the greatest length with which `fits` is content, if there is one.
QString shortenedWords(const QString &text, const std::function<bool(const QString &)> &fits);
