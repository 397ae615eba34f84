// All claims of the project in one table: to be sorted, narrowed down by words and values, grouped by source;
// Enter goes to the place.
#pragma once

#include "model/project/project.h"

#include <QWidget>

#include <memory>

class ClaimTable : public QWidget
{
    Q_OBJECT

public:
    explicit ClaimTable(QWidget *parent = nullptr);
    ~ClaimTable() override;

    void setProject(Project *project);
    void annotatorChanged(); // others see other claims
    void focusFilter();
    void setGrouped(bool grouped);
    bool isGrouped() const;

signals:
    void claimActivated(const Id &article, const Id &span);
    void groupedChanged(bool grouped);
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fillChoices();
    void ask();
    void clearFilter();
    void showState();
    void spanGroups(int from);
    void activate(const QModelIndex &index);

    struct Private;
    std::unique_ptr<Private> d;
};
