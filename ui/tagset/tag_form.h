// One tag, to be changed: name, key, group, line, colours, definition with examples, attributes. Nothing is
// kept until the editor applies it; what does not fit is said under its field at once.
#pragma once

#include "model/tagset/attribute_map.h"

#include <QWidget>

#include <functional>
#include <memory>

class TagForm : public QWidget
{
    Q_OBJECT

public:
    explicit TagForm(QWidget *parent = nullptr);
    ~TagForm() override;

    // Which action of the program has this letter already, in words; empty = none.
    void setKeyOwner(const std::function<QString(const QString &letter)> &owner);
    // What was changed and not applied is gone.
    void showTag(const Tag &tag, const Tagset &tagset);
    void setReadOnly(bool readOnly);

    Tag tag() const; // as it stands in the fields
    QString group() const;
    std::vector<AttributeMap::One> attributeChanges() const;
    bool isChanged() const;
    QString problem() const; // why it cannot be applied; empty = it can
    void focusName();

signals:
    void edited();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
