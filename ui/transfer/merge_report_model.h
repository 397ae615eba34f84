// What a merge would bring, as a tree: an article with its counts, below it each annotator's, the conflicts
// in it with what is kept and what is not, and the editions it seems to be another text of. What belongs to
// no article (people, tags, settings) is one line at the top.
#pragma once

#include "model/storage/merge.h"

#include <QAbstractItemModel>

class MergeReportModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, New, Changed, Conflicts, Same, columnCount_ };
    enum Role { DetailRole = Qt::UserRole }; // a line in full, as plain text

    explicit MergeReportModel(QObject *parent = nullptr);

    void setReport(const MergeReport &report);
    // Only articles with all of these words in the title; and, when `onlyNews`, only those with something
    // new, changed or conflicting.
    void filter(const QString &words, bool onlyNews);
    int shown() const { return int(m_shown.size()); }
    int articles() const { return int(m_nodes.size()); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        QString what;
        QString detail;
        std::optional<MergeCounts> counts; // nothing: a conflict or an edition
    };
    struct Node
    {
        Line line;
        bool hasNews = false;
        std::vector<Line> children;
    };
    const Line *lineAt(const QModelIndex &index) const;

    std::vector<Node> m_nodes;
    std::vector<int> m_shown; // into m_nodes
};
