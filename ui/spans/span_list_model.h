// The spans of the open article as rows of a list, in text order, filtered. Rows hold only where a span
// stands and its id; what a card says is put together when the card is asked for. Filtering goes in
// slices between which the window stays alive, from the top of the article on.
#pragma once

#include "model/project/project.h"
#include "ui/spans/card_text.h"

#include <QAbstractListModel>
#include <QBasicTimer>

#include <optional>
#include <vector>

class SpanListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CardRole = Qt::UserRole };

    explicit SpanListModel(QObject *parent = nullptr);

    void setProject(const Project *project); // null = none; the article goes with it
    void setArticle(std::shared_ptr<const OpenArticle> article);
    const OpenArticle *article() const { return m_article.get(); }
    // Called when the article has followed `changes` already.
    void follow(const Changes &changes);

    void setFilter(const QString &typed);
    void setOnlyOpenThreads(bool only); // cards whose conversation waits for an answer
    bool isFiltered() const { return m_onlyOpen || !m_words.isEmpty(); }
    const Threads &threads() const { return m_threads; }
    bool isFiltering() const { return m_slices.isActive(); }

    int rowOf(const Id &span) const; // -1 = not among the rows
    Id spanAt(int row) const;        // null outside
    int allCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void countsChanged();
    void filtered(); // the filter has seen every span
    void threadsChanged();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    // Where a span stands in text order; longer first at the same start.
    struct Key
    {
        qsizetype start = 0;
        qsizetype end = 0;
        Id id;

        static Key of(const Span &span) { return {span.hull().start, span.hull().end, span.id}; }
        bool operator<(const Key &other) const;
        bool operator==(const Key &) const = default;
    };

    CardContext context() const;
    void startAgain();
    bool fits(const Span &span, const CardContext &look) const;
    void takeSlice();
    void follow(const Edit<Span> &edit);
    int lowerBound(const Key &key) const;
    void insertRow(const Key &key);
    void removeRow(int row);
    void rowChanged(const Id &span);

    const Project *m_project = nullptr;
    std::shared_ptr<const OpenArticle> m_article;
    LinkIndex m_links;
    Threads m_threads;
    std::vector<Key> m_rows;
    QStringList m_words;
    bool m_onlyOpen = false;
    std::optional<Key> m_seen; // the last span the filter has looked at
    QBasicTimer m_slices;
};
