// The tags one can set now, as buttons with mark, name and key; the tag lock; and a line that says what
// the keys do at this moment. Two rows of tags at most (three with large text), those with keys first; a button
// leads to the others where there are more.
#pragma once

#include "ui/tags/tag_style.h"

#include <QAction>
#include <QWidget>

#include <memory>
#include <vector>

class TagBar : public QWidget
{
    Q_OBJECT

public:
    explicit TagBar(QWidget *parent = nullptr);
    ~TagBar() override;

    // One button for each; a button does what its action does and shows the action's key.
    struct Entry
    {
        Id tag;
        QAction *action = nullptr;
    };
    void setTags(const std::vector<Entry> &entries);
    void setTagStyles(const TagStyles &styles);
    void setMoreAction(QAction *action); // what leads to the tags that have no room
    void setLockAction(QAction *action); // checkable
    void setLocked(const Id &tag);       // its button stays down; null = none
    void setHint(const QString &text);
    QString hint() const;

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    int arrange(int width, bool place) const; // gives the height
    void layOutAgain();

    struct Private;
    std::unique_ptr<Private> d;
};
