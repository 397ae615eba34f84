// Who says what: the sources of the open article or of the whole project, with how much each says, how hedged
// and how often without a name.
#pragma once

#include "model/claims/who_says_what.h"
#include "model/project/project.h"

#include <QWidget>

#include <functional>
#include <memory>

class EntityTable : public QWidget
{
    Q_OBJECT

public:
    explicit EntityTable(QWidget *parent = nullptr);
    ~EntityTable() override;

    void setProject(Project *project);
    void annotatorChanged(); // others see other tags
    void showArticle(std::shared_ptr<const OpenArticle> article);
    // Applies a step; false when it could not be written.
    using Apply = std::function<bool(const QString &label, const Changes &changes)>;
    void setApply(const Apply &apply);
    // Asks what the sources of the chosen rows are called, in all articles. One name for several joins them.
    void renameChosen();
    bool canRename() const;

signals:
    void chosenChanged();
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void look();
    void lookEverywhere();
    void show(const WhoSaysWhat &counts);
    void showState();
    QStringList names(bool chosenOnly) const;
    void choose(const QStringList &names);

    struct Private;
    std::unique_ptr<Private> d;
};
