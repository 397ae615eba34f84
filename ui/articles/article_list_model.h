// The project's articles, page by page: all that is kept is the number of each row; what stands in a
// row is read when it is on screen, and the pages least recently seen are let go.
#pragma once

#include "model/project/project.h"

#include <QAbstractListModel>

#include <memory>

class ArticleListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, TitleRole, OriginRole, StateRole, SpansRole };

    explicit ArticleListModel(QObject *parent = nullptr);
    ~ArticleListModel() override;

    void setProject(Project *project); // null = none; listens to it
    // As in ArticleFilter; the annotator is the project's.
    void setFilter(const QString &words, std::optional<ReadingState> state, bool assigned = false);
    void setOpen(const Id &article); // open in the window, which counts its tags already; null = none
    void readAgain(); // order and rows, keeping the filter

    // An invalid index when the article is not in the list (filtered out, removed).
    QModelIndex indexOf(const Id &article) const;
    Id articleAt(const QModelIndex &index) const;
    bool isFiltered() const;
    int loadedRows() const; // how many rows are in memory now, for tests of just that

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void taggedChanged(); // an article has got its first tag or lost its last
    void failed(const Error &error) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

QString stateName(ReadingState state); // translated, "not started"
