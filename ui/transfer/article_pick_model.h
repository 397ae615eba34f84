// All articles of a project as lines to tick, their rows read when they come into view.
#pragma once

#include "model/project/project.h"

#include <QAbstractListModel>
#include <QPointer>

#include <unordered_map>
#include <unordered_set>

class ArticlePickModel : public QAbstractListModel
{
    Q_OBJECT

public:
    ArticlePickModel(Project *project, QObject *parent);

    void filter(const QString &words);
    void tick(const Id &article);
    void tickShown(bool ticked);
    const std::unordered_set<RowNumber> &ticked() const { return m_ticked; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void ticksChanged();

private:
    const ArticleRow *rowAt(int row) const;

    QPointer<Project> m_project;
    std::vector<RowNumber> m_order;
    std::unordered_set<RowNumber> m_ticked;
    mutable std::unordered_map<RowNumber, ArticleRow> m_rows; // some pages; emptied when it grows
};
