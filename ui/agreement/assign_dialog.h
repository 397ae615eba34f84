// Shares articles out among annotators: which, to whom, how many readers each, drawn with a seed. Shows who
// gets how many before anything is written; one step of the history.
#pragma once

#include "model/project/project.h"

#include <QDialog>

#include <functional>
#include <memory>

class AssignDialog : public QDialog
{
    Q_OBJECT

public:
    // Writes a step; false when it was refused (and somebody was told why).
    using Apply = std::function<bool(const QString &label, const Changes &changes)>;

    AssignDialog(Project *project, const Id &openArticle, Apply apply, QWidget *parent);
    ~AssignDialog() override;

    void accept() override;
    void reject() override;

signals:
    void planned(); // the preview is up to date

private:
    struct Private;
    std::unique_ptr<Private> d;
};
