// A teammate's work comes in: one or several project files, chosen or dropped. Says by article and annotator
// what is new, the same, changed and conflicting before anything is changed; then takes all of it in as one
// step that can be undone. Deletes itself when closed; show it with open().
#pragma once

#include "model/project/project.h"

#include <QDialog>

class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MergeDialog(Project *project, QWidget *parent = nullptr);
    ~MergeDialog() override;

    void addFiles(const QStringList &paths); // starts looking at them
    void reject() override;                  // stops what runs first

signals:
    void taken(const QString &message); // after Project::reload: "Taken in: 12 new, 3 changed …"

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
