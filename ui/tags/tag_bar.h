// The tags one can set now, as buttons with mark, name and key; the tag lock; and a line that says what
// the keys do at this moment.
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
    void setLockAction(QAction *action); // checkable
    void setLocked(const Id &tag);       // its button stays down; null = none
    void setHint(const QString &text);
    QString hint() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
