// Words with their places as a tree of two levels: those that fit the filter.
#pragma once

#include "ui/review/word_lines.h"

#include <QAbstractItemModel>

struct WordFilter
{
    QStringList words;      // folded; all of them
    bool mixedOnly = false; // tagged here and left alone there, or with several tags
    Id article;             // null = all
};

class WordModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void show(std::shared_ptr<const WordLines> lines, const WordFilter &filter);
    const WordPlace *placeAt(const QModelIndex &index) const; // of a word the first one; null outside

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        const WordLine *word;
        std::vector<int> places;
    };
    QString wordText(const Row &row) const;

    std::shared_ptr<const WordLines> m_lines;
    std::vector<Row> m_rows;
    bool m_oneArticle = false;
};
