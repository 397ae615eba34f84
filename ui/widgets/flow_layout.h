// Lays its items in a line and goes on in the next one when the line is full: what a row of buttons
// needs in a narrow window or with large text. Right to left where the language runs so. An item that
// expands sideways takes what is left of its line, if that is at least its minimum width.
// Items of different heights stand on the middle of their line.
#pragma once

#include <QLayout>
#include <QList>

class FlowLayout : public QLayout
{
public:
    FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const; // gives the height

    QList<QLayoutItem *> m_items;
    int m_gap;
};
