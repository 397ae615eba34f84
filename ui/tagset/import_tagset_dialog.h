// What another tagset would change, before it takes the place of the project's; for each tag that spans use
// and the other one lacks, what becomes of them.
#pragma once

#include "model/entities/tagset.h"

#include <QDialog>

#include <memory>

class TagsetWork;

class ImportTagsetDialog : public QDialog
{
    Q_OBJECT

public:
    // Once the tags are counted. Deletes itself when closed; show it with open().
    ImportTagsetDialog(TagsetWork *work, const Tagset &file, QWidget *parent);
    ~ImportTagsetDialog() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
