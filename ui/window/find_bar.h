// Find in the article: as one types all hits are marked, and the next one from the caret is shown.
#pragma once

#include "model/project/open_article.h"
#include "ui/window/find_text.h"

#include <QWidget>

#include <memory>

class ArticleView;

class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(ArticleView *view, QWidget *parent = nullptr);
    ~FindBar() override;

    void showArticle(std::shared_ptr<const OpenArticle> article);
    void ask();             // opens with the selected words in the field
    void go(int direction); // to the next (1) or previous (-1) hit; opens when nothing was looked for yet

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
