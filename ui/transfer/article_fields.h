// What can be said about an article, as a form: title, outlet, address, author, day, language, note.
// What is wrong is said under its field while it is being written.
#pragma once

#include "model/entities/article.h"

#include <QWidget>

#include <memory>

class ArticleFields : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleFields(QWidget *parent = nullptr);
    ~ArticleFields() override;

    void setArticle(const Article &article);
    // A proposal: stays away once somebody has written a title.
    void suggestTitle(const QString &title);
    // `article` with what was changed here; fields that nobody touched stay as they are to the letter.
    Article applyTo(Article article) const;

    bool isValid() const;
    void focusFirst(); // the first field with something wrong, else the title
    void setReadOnly(bool readOnly);

signals:
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
