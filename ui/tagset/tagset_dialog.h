// The tagset editor: tags, link types, and the tagset as a whole. Everything that is done in it is one step
// each, with how many tags it touches told before.
#pragma once

#include <QDialog>

#include <functional>
#include <memory>

#include "model/entities/id.h"

class Project;

class TagsetDialog : public QDialog
{
    Q_OBJECT

public:
    // Deletes itself when closed; show it with open(). `keyOwner` says in words which action of the program
    // has a letter already.
    TagsetDialog(Project *project, const std::function<QString(const QString &letter)> &keyOwner,
                 QWidget *parent);
    ~TagsetDialog() override;

    void choose(const Id &tag);
    void reject() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
