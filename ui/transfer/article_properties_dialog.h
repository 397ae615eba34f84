// What is known about an article: title, outlet, address, author, day, language and note can be
// changed (one step for all); text, hash, source and counts are shown. Deletes itself when closed; show it
// with open().
#pragma once

#include "model/project/project.h"

#include <QDialog>

class ArticlePropertiesDialog : public QDialog
{
    Q_OBJECT

public:
    ArticlePropertiesDialog(Project *project, std::shared_ptr<const OpenArticle> article,
                            QWidget *parent = nullptr);
    ~ArticlePropertiesDialog() override;

    void accept() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
