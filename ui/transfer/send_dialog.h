// Work goes out to a teammate: which articles, whose work, and the file it goes to, which the teammate takes
// in with “Take in a teammate's work”. Written in the background; a failed or cancelled one leaves an older
// file as it was. Deletes itself when closed; show it with open().
#pragma once

#include "model/project/project.h"

#include <QDialog>

class SendDialog : public QDialog
{
    Q_OBJECT

public:
    // `article` is the one on screen; null = none.
    SendDialog(Project *project, const Id &article, QWidget *parent = nullptr);
    ~SendDialog() override;

    void setPath(const QString &path); // beside the project and named after it and the annotator until then
    void reject() override;            // stops the writing first

signals:
    void sent(const QString &message, const QString &path);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
