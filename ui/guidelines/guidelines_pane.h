// The team's rules beside the article: Markdown that belongs to the project, and on top the rule of the tag
// one is working with. Written here too; what is typed is saved when the hands rest, and each earlier text
// can be read and taken again.
#pragma once

#include "model/project/project.h"

#include <QWidget>

#include <functional>
#include <memory>

class GuidelinesPane : public QWidget
{
    Q_OBJECT

public:
    explicit GuidelinesPane(QWidget *parent = nullptr);
    ~GuidelinesPane() override;

    void setProject(Project *project); // null = none; listens to it
    using Apply = std::function<void(const QString &label, const Changes &changes)>;
    void setApply(const Apply &apply);
    void showTag(const Id &tag); // null = none
    void saveTyped();

    // The text in force: the project's own, else the one that comes with its tagset.
    QString markdown() const;
    // What its guidelines and its definition say about a tag, in a few words; empty when nothing.
    QString ruleFor(const Id &tag) const;

public slots:
    void find(); // the keyboard goes to the field
    void setEditing(bool editing);

signals:
    void failed(const Error &error);
    void editingChanged(bool editing);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
