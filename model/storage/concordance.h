// Every place of some words, in the texts of articles or in spans, with the words around it. In this folder
// because only the store may ask the index of words; what matches is decided in model/text/text_search.h.
#pragma once

#include "model/storage/blind_articles.h"
#include "model/storage/search.h"
#include "model/task.h"

#include <functional>

class Concordance
{
public:
    using EachHit = std::function<bool(SearchHit &&)>;
    // `blind`: who sees only what they may see while passes are blind; null = everything counts.
    Concordance(Rows &rows, const Search &search, const EachHit &each, Task &task, const Id &blind = {})
        : m_rows(rows), m_search(search), m_blind(rows, blind), m_each(each), m_task(task)
    {
    }

    // How many hits `each` was given. An error when cancelled.
    Result<SearchEnd> run();

private:
    enum class GoOn { Yes, No };
    Result<void> readAll();
    Result<void> chooseArticles(); // by what the list of articles knows
    Result<void> readArticles();
    Result<void> readThese(const std::vector<RowNumber> &articles);
    // Behind row `after` those that the index names or, without a query for it, all; at most `limit`, -1 = no
    // end. The last row read; 0 where it stopped for good.
    Result<RowNumber> readFrom(const QString &index, RowNumber after, qint64 limit);
    Result<GoOn> readArticle(const Statement &row);

    struct Tagged // an article with its spans in text order
    {
        Id id;
        QString title;
        QString note;
        std::shared_ptr<const Texts::Entry> text;
        std::vector<Span> spans;
    };
    struct Note
    {
        NoteOf of = NoteOf::Span;
        const Span *span = nullptr; // where it stands; null = at the start of the article
        Id author;                  // null = it is nobody's
        QString words;
    };
    Result<void> readTags();
    // Nothing where it is hidden or outlet or day are others than asked for.
    Result<std::optional<Tagged>> openArticle(RowNumber article);
    Result<GoOn> readSpansOf(const Tagged &article);
    Result<bool> hasSpans(RowNumber article);
    Result<GoOn> readNotesOf(const Tagged &article);
    Result<bool> mayHaveNotes(RowNumber article);
    Result<std::vector<Note>> notesOf(const Tagged &article);
    bool isWanted(const Note &note) const;
    bool isWanted(const Span &span) const;
    bool isTagWanted(const Span &span) const; // whoever the annotator is
    bool isWanted(const Statement &article) const; // by outlet and date
    GoOn give(SearchHit &&hit);

    Rows &m_rows;
    const Search &m_search;
    BlindArticles m_blind;
    const EachHit &m_each;
    Task &m_task;
    std::optional<TextSearch> m_words;
    std::optional<std::vector<RowNumber>> m_wanted; // articles, ascending; nothing = all
    SearchEnd m_end;
    Id m_last; // article with the last hit
};

// The query for the index of words, a superset of what matches; empty when the index may not know all.
QString indexQuery(const TextSearch &search);
