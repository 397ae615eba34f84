// Which tag the spans of one shall get, with how many there are.
#pragma once

#include <QDialog>

#include "model/entities/id.h"

#include <memory>

class TagsetWork;

class MergeTagDialog : public QDialog
{
    Q_OBJECT

public:
    // Deletes itself when closed; show it with open().
    MergeTagDialog(TagsetWork *work, const Id &from, QWidget *parent);
    ~MergeTagDialog() override;

signals:
    void merged(const Id &into);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
