// Search over the whole project: what is looked for, the hits in context, and tagging them all at once.
#pragma once

#include "model/storage/saved_searches.h"
#include "ui/search/tag_run.h"

#include <QWidget>

#include <memory>

class HitListModel;
class SearchForm;

class SearchPane : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPane(QWidget *parent = nullptr);
    ~SearchPane() override;

    void setProject(Project *project); // null = none; listens to it
    void showArticle(const Id &article);
    void annotatorChanged();
    void setListFilter(const ArticleFilter &filter); // of the article list
    // `label`, then the changes; false when they could not be written.
    void setApply(const TagRun::Apply &apply);

    void ask(const QString &words = {}); // the keyboard goes to the words; empty = as they are
    // Every occurrence of these words, to be tagged; `inside` = within longer words too. Null tag = the one
    // chosen last.
    void askTagging(const QString &words, bool inside, const Id &tag);
    bool go(int direction); // to the next (1) or previous (-1) hit; false when there is none
    void save();            // asks for a name
    bool canSave() const;
    bool isTagging() const;
    void setTagging(bool on);
    void tagTicked();
    bool canTag() const;

    HitListModel *model() const;
    SearchForm *form() const;

signals:
    // `place` in UTF-16; `span` null in texts. `all` hits of this article.
    void hitAsked(const Id &article, TextRange place, const Id &span, const std::vector<TextRange> &all,
                  bool withKeyboard);
    void tagged(qint64 spans, const QString &tag);
    void told(const QString &words); // worth knowing
    void leaveAsked();               // the keyboard back to the article
    void stateChanged();             // what can be done
    void failed(const Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
