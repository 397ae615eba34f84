// Words from the clipboard or dropped on the window, to become an article: the text itself and the
// little that cannot be read from it. Deletes itself when closed; show it with open().
#pragma once

#include "model/project/project.h"

#include <QDialog>

class PasteArticleDialog : public QDialog
{
    Q_OBJECT

public:
    // `source` says where the text came from ("pasted text", "dropped text"); empty = pasted.
    PasteArticleDialog(Project *project, const QString &text, const QString &source = {},
                       QWidget *parent = nullptr);
    ~PasteArticleDialog() override;

    void accept() override;

signals:
    void added(const Id &article); // also when the project had these very words already: then that article

private:
    struct Private;
    std::unique_ptr<Private> d;
};
