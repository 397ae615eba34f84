// Spans out as CSV: which articles and whose, how the file is written, the first rows as they will
// stand in it, and where it goes. The writing runs in the background; a failed or cancelled export leaves the
// old file as it was and is told in the dialog. Deletes itself when closed; show it with open().
#pragma once

#include "model/project/project.h"

#include <QDialog>

class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    // `article` is the one on screen, offered as "this article only"; null = none.
    ExportDialog(Project *project, const Id &article, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void setPath(const QString &path); // the remembered folder and the project's name until then
    void reject() override;            // stops the writing first when it is under way

signals:
    void exported(const QString &message, const QString &path); // "1,204 rows written to spans.csv"

private:
    struct Private;
    std::unique_ptr<Private> d;
};
