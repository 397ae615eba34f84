// The lines of a search as rows, streamed from a worker while it goes on looking. The first ones are there at
// once, more rows come as one scrolls; so many lines are kept and no more, all hits are counted.
//
// Where hits are to be tagged each line has a tick: on where its words do not have the tag yet, until
// somebody says otherwise.
#pragma once

#include "model/project/project.h"
#include "model/project/tag_every.h"
#include "model/storage/search.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class Background;

class HitListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Tags, Article, columns };
    static constexpr int linesKept = 100'000;

    explicit HitListModel(QObject *parent = nullptr);
    ~HitListModel() override;

    void setProject(Project *project); // null = none; listens to it
    // Looks from the start; nothing = no lines. The ticks stay where only the order is another.
    void ask(const std::optional<Search> &search, HitOrder order);
    bool isReading() const;
    qint64 hits() const { return m_hits; }         // so far
    qint64 articles() const { return m_articles; } // with hits, so far
    qint64 gaveUp() const { return m_gaveUp; }     // articles a regular expression took too long in
    const std::optional<Error> &error() const { return m_error; }
    bool isOfNotes() const { return m_search && m_search->in == Search::In::Notes; }
    int lines() const { return int(m_lines.size()); } // kept, shown or not

    const SearchHit *hitAt(int row) const; // null when there is none
    // The note of a hit in words, on one line, with what it is a note of; empty = it has none.
    static QString noteWords(const SearchHit &hit);
    // UTF-16 places of all lines of this article, ascending.
    std::vector<TextRange> placesIn(const Id &article) const;

    void annotatorChanged();    // somebody else is at the keyboard
    void setTag(const Id &tag); // that ticks are for; null = lines have no ticks
    bool hasTicks() const { return !m_tag.isNull(); }
    bool isTicked(int row) const;
    bool isTagged(int row) const; // by the annotator with that tag, be it in part
    void toggle(int row);
    void tickAll(); // that have not the tag; nothing when all of them are ticked
    int ticked() const { return m_ticked; }
    std::vector<HitPlace> tickedPlaces() const;
    void forgetTicks(); // as if nobody had touched any

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void changed(); // what is counted, ticked or being read

private:
    struct Stream;
    enum class Tick : char { Untouched, On, Off };
    using TickKey = std::pair<Id, TextRange>;

    void follow(const Changes &changes);
    void followSpans(const Changes &changes);
    void readAgain();
    void start();
    void drain();
    void end();
    void countTicks();
    bool ticks(std::size_t line) const;
    bool tagged(const SearchHit &hit) const;
    bool taggedExactly(const SearchHit &hit) const;
    QString tagNames(const SearchHit &hit) const;

    Project *m_project = nullptr;
    Background *m_work;
    QTimer m_pulse; // takes over what came
    QTimer m_soon;  // several changes at once are one reading
    std::shared_ptr<Stream> m_stream;
    std::optional<Search> m_search;
    Id m_blind; // who sees only what they may see; null = everything is shown
    HitOrder m_order = HitOrder::Text;
    std::vector<SearchHit> m_lines;
    std::vector<Tick> m_touched;                       // one for each line
    std::vector<std::pair<TickKey, Tick>> m_keptTicks; // ascending; of lines that are being read again
    int m_shown = 0;
    qint64 m_hits = 0;
    qint64 m_articles = 0;
    qint64 m_gaveUp = 0;
    std::optional<Error> m_error;
    Id m_tag;
    int m_ticked = 0;
    bool m_again = false; // asked for while it was reading
};
