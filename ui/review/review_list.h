// The lines of the Review pane's list: one for each difference that the filter lets through.
#pragma once

#include "ui/review/review_words.h"

#include <QAbstractListModel>

class ReviewList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DecidedRole = Qt::UserRole + 1, StaleRole };

    using QAbstractListModel::QAbstractListModel;

    // `shown` are places in `items`; both and the context must stay as they are until the next call.
    void show(const std::vector<ReviewItem> *items, std::vector<int> shown, const ReviewIndex *index,
              const ReviewContext *context);
    void refresh();            // other decisions about the same lines
    int itemAt(int row) const; // place in `items`, or -1
    int rowOf(int item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const std::vector<ReviewItem> *m_items = nullptr;
    const ReviewIndex *m_index = nullptr;
    const ReviewContext *m_context = nullptr;
    std::vector<int> m_shown;
};
