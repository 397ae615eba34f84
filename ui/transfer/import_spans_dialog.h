// Spans in from CSV: says how the file was read, which rows hold and which are refused and why, before
// anything is changed; then adds the good ones as one step. Deletes itself when closed; show it with open().
#pragma once

#include "model/project/project.h"

#include <QDialog>

class ImportSpansDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportSpansDialog(Project *project, QWidget *parent = nullptr);
    ~ImportSpansDialog() override;

    void setPath(const QString &path); // starts checking it; the dialog has a chooser of its own too
    void reject() override;            // stops the reading first when it is under way

signals:
    void imported(const QString &message); // after Project::reload: "1,204 spans added from team.csv"

private:
    struct Private;
    std::unique_ptr<Private> d;
};
