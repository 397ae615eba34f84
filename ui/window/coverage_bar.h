// A thin bar under the tag bar: how much of the article has been read, in words in its tip.
#pragma once

#include <QWidget>

class CoverageBar : public QWidget
{
    Q_OBJECT

public:
    explicit CoverageBar(QWidget *parent = nullptr);

    void showCoverage(qsizetype seen, qsizetype all);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qsizetype m_seen = 0;
    qsizetype m_all = 0;
};
