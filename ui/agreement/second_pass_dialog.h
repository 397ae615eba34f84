// Starts a second pass (model/entities/second_pass.h): how many of the annotator's finished articles, how
// long ago they were finished, drawn with a seed. Shows how many there are before anything is written.
#pragma once

#include "model/project/project.h"

#include <QDialog>

#include <memory>

class SecondPassDialog : public QDialog
{
    Q_OBJECT

public:
    SecondPassDialog(Project *project, QWidget *parent);
    ~SecondPassDialog() override;

    void reject() override;

signals:
    void planned();                 // what is shown is up to date
    void made(const QString &path); // the file is there, to be opened

private:
    struct Private;
    std::unique_ptr<Private> d;
};
