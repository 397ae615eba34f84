// Who says what: the sources of the open article or of the whole project, with how much each says, how hedged
// and how often without a name.
#pragma once

#include "model/claims/who_says_what.h"
#include "model/project/project.h"

#include <QWidget>

#include <memory>

class EntityTable : public QWidget
{
    Q_OBJECT

public:
    explicit EntityTable(QWidget *parent = nullptr);
    ~EntityTable() override;

    void setProject(Project *project);
    void showArticle(std::shared_ptr<const OpenArticle> article);

signals:
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void look();
    void lookEverywhere();
    void show(const WhoSaysWhat &counts);
    void showState();

    struct Private;
    std::unique_ptr<Private> d;
};
