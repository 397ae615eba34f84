// By which value of which attribute a tag is split, and which tag those spans get: a new one or another one.
#pragma once

#include "model/entities/id.h"

#include <QDialog>

#include <memory>

class TagsetWork;

class SplitTagDialog : public QDialog
{
    Q_OBJECT

public:
    // For a tag that canBeSplit. Deletes itself when closed; show it with open().
    SplitTagDialog(TagsetWork *work, const Id &from, QWidget *parent);
    ~SplitTagDialog() override;

    static bool canBeSplit(const struct Tag &tag); // it has an attribute with values

signals:
    void parted(const Id &part);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
