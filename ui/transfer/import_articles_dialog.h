// Files to become articles: each with its title, the encoding it was read with (changeable, with the
// first lines to judge it by), what is worth knowing about it, and whether the project has it already. All
// are added as one step. Deletes itself when closed; show it with open().
#pragma once

#include "model/project/project.h"

#include <QDialog>
#include <QStringList>

#include <vector>

class ImportArticlesDialog : public QDialog
{
    Q_OBJECT

public:
    // Folders among `paths` are read with their sub-folders. Starts reading at once, in the background.
    ImportArticlesDialog(Project *project, const QStringList &paths, QWidget *parent = nullptr);
    ~ImportArticlesDialog() override;

    void reject() override; // stops the reading first when it is under way

signals:
    // `articles` in list order; those that were there already are among them, so that the first can be
    // opened.
    void imported(const QString &message, const std::vector<Id> &articles);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
