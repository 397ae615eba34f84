// The link types: a list, and what one of them is: its name, between which tags it goes, whether it has a
// direction, and its attributes.
#pragma once

#include "model/tagset/tagset_plan.h"

#include <QWidget>

#include <memory>

class TagsetWork;

class LinkTypePage : public QWidget
{
    Q_OBJECT

public:
    explicit LinkTypePage(TagsetWork *work, QWidget *parent = nullptr);
    ~LinkTypePage() override;

    bool isChanged() const;
    void discard();
    bool applyDraft(); // false: it cannot be

private:
    struct Private;
    std::unique_ptr<Private> d;
};
