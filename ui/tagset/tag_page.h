// The tags: the list, what can be done to one of them, and its form.
#pragma once

#include "model/entities/id.h"

#include <QWidget>

#include <functional>
#include <memory>

class TagsetWork;

class TagPage : public QWidget
{
    Q_OBJECT

public:
    TagPage(TagsetWork *work, const std::function<QString(const QString &letter)> &keyOwner,
            QWidget *parent = nullptr);
    ~TagPage() override;

    void choose(const Id &tag); // asks first about what was not applied
    bool isChanged() const;
    bool canApply() const;
    bool applyDraft(); // false: it cannot be
    void discard();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
