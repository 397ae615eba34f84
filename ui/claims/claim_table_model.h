// The claims of a whole project as rows that are read page by page in the background, in the order and
// narrowed down as asked. Grouped by source, a line with the name stands above each group.
#pragma once

#include "model/project/project.h"
#include "model/storage/claim_list.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <vector>

class Background;

QString priorityName(Priority priority); // translated: "High"

class ClaimTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // The first few are all that a narrow pane shows.
    enum Column {
        Claim,
        Source,
        Check,
        Verdict,
        Priority,
        Assigned,
        Type,
        Article,
        Outlet,
        Annotator,
        columns
    };

    explicit ClaimTableModel(QObject *parent = nullptr);
    ~ClaimTableModel() override;

    void setProject(Project *project); // null = none; listens to it
    // Which claims and in which order; roles of the tagset are filled in here. Reads from the start.
    void ask(const ClaimQuery &query);
    const ClaimQuery &query() const { return m_query; }
    bool isFiltered() const;
    // Reads only while somebody looks.
    void setAwake(bool awake);

    bool isReading() const;
    bool isComplete() const { return !m_next; } // no further page
    int claims() const { return m_claims; }     // read so far, lines of groups not counted
    int furniture() const { return m_furniture; } // left out so far, because they stand in page noise
    const ClaimRow *claimAt(int row) const;     // null for the line of a group
    QString groupAt(int row) const;             // of such a line

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void pageRead();
    void failed(const Error &error);

private:
    struct Line
    {
        ClaimRow claim;
        bool isGroup = false;
    };

    void follow(const Changes &changes);
    void readFromStart();
    void read(const std::optional<ClaimPlace> &after, int limit);
    void take(ClaimPage page, bool fromStart);
    std::vector<Line> linesOf(const ClaimPage &page, bool fromStart) const;
    QString text(const ClaimRow &claim, int column) const;

    Project *m_project = nullptr;
    Background *m_work;
    QTimer m_soon; // several changes at once are one reading
    ClaimQuery m_query;
    Id m_blind; // who sees only what they may see; null = everything is shown
    std::vector<Line> m_lines;
    int m_claims = 0;
    int m_furniture = 0;
    std::optional<ClaimPlace> m_next;
    bool m_awake = false;
    bool m_stale = true;  // what is here is not what the project has
    bool m_again = false; // asked for while a page was being read
};
