// Change the keys: each action with its keys, what else has a key already, back to the default, and the
// switch for single-letter keys. What is changed counts at once.
#pragma once

#include "ui/widgets/actions.h"

#include <QDialog>

#include <memory>

class KeyEditor : public QDialog
{
    Q_OBJECT

public:
    // Deletes itself when closed; show it with open().
    KeyEditor(Actions &actions, QWidget *parent);
    ~KeyEditor() override;

    void choose(const QString &action); // by name

private:
    struct Private;
    std::unique_ptr<Private> d;
};
