// The accusation check of the open article, live: what an editor would ask about its claims, each with the
// place and, where one step settles it, that step on one key.
#pragma once

#include "model/claims/accusation_check.h"
#include "model/project/project.h"

#include <QWidget>

#include <memory>

class CheckList : public QWidget
{
    Q_OBJECT

public:
    // Brings a step to the project. False = it was refused and nobody remembers it.
    using Apply = std::function<bool(const QString &label, const Changes &changes)>;

    explicit CheckList(QWidget *parent = nullptr);
    ~CheckList() override;

    void setProject(Project *project);
    void showArticle(std::shared_ptr<const OpenArticle> article);
    void setApply(const Apply &apply); // else Project::apply, and failed() when it refuses

    int count(); // of findings in the open article; looks if nobody has yet
    // To the next finding (or the one before) and its place; false when there is none.
    bool step(int direction);
    bool canMend() const; // the chosen finding
    void mend();

signals:
    void findingActivated(const Id &span); // go there in the article
    void changed();                        // count, choice, or what can be mended
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void look();
    void fill();
    void showState();
    const Finding *chosen() const;

    struct Private;
    std::unique_ptr<Private> d;
};
