// The attributes of a tag or a link type: a list, and what one of them is: its name, kind, values with their
// meanings, default, and when it is asked for.
#pragma once

#include "ui/tagset/attribute_draft.h"

#include <QWidget>

#include <memory>

class AttributeEditor : public QWidget
{
    Q_OBJECT

public:
    explicit AttributeEditor(QWidget *parent = nullptr);
    ~AttributeEditor() override;

    void setDefinitions(const std::vector<AttributeDefinition> &definitions);
    std::vector<AttributeDefinition> definitions() const;
    std::vector<AttributeMap::One> changes() const; // since setDefinitions
    QString problem() const;

signals:
    void edited();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
