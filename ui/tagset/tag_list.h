// The tags of the tagset in their order, under the names of their groups, with a filter. Alt+Up and Alt+Down,
// or dragging, ask for another place.
#pragma once

#include "model/tagset/tagset_plan.h"
#include "ui/tags/tag_style.h"

#include <QWidget>

#include <memory>

class TagList : public QWidget
{
    Q_OBJECT

public:
    explicit TagList(QWidget *parent = nullptr);
    ~TagList() override;

    void setTags(const Tagset &tagset, const TagsetUse *use); // null: not counted yet
    Id current() const;
    void choose(const Id &tag); // shows it even where the filter hides it
    void focusFilter();

signals:
    void chosen(const Id &tag);
    // To this place among all tags, as they are counted without it; into this group.
    void moveAsked(const Id &tag, int place, const QString &group);
    void renameAsked(); // F2

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
