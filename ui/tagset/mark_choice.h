// The seven lines a tag can have, painted as the article paints them, one of them down.
#pragma once

#include "model/entities/tagset.h"

#include <QWidget>

class QButtonGroup;

class MarkChoice : public QWidget
{
    Q_OBJECT

public:
    explicit MarkChoice(QWidget *parent = nullptr);

    Mark mark() const;
    void showTag(const Tag &tag); // in its colour

signals:
    void markChosen();

private:
    QButtonGroup *m_group;
};
