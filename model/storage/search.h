// What is looked for in a project, where, and what is found: the lines of a concordance.
#pragma once

#include "model/entities/span.h"
#include "model/storage/records.h"
#include "model/text/text_search.h"

struct Search
{
    // The words of articles, those of spans, or what people wrote: notes of spans, links and articles, replies.
    enum class In { Texts, Tagged, Notes };

    In in = In::Texts;
    TextQuery query = {}; // without text every span is a hit; in articles that is refused

    // Which articles.
    ArticleFilter articles = {};
    std::vector<Id> only = {};          // empty = all that the rest lets through
    std::optional<QString> outlet = {}; // "" = those without one
    QDate from = {};                    // published on this day or later; none without a date then
    QDate to = {};                      // … or earlier
    bool furniture = true;              // page noise too; the words of articles only

    // Which spans. In articles a hit has to lie in such a span, be it in part; what people wrote has to be about
    // one, and then `annotator` is who wrote it.
    Id tag = {};
    Id annotator = {};
    std::optional<Layer> layer = {};
    QString attribute = {}; // has this one …
    QString value = {};     // … with this value (one of several), unless empty

    bool marks = false; // tell in which spans the hits in articles lie
    int context = 40;   // UTF-16 on each side, cut at whole characters

    bool asksForSpans() const
    {
        return !tag.isNull() || !annotator.isNull() || layer || !attribute.isEmpty();
    }
    bool operator==(const Search &) const = default;
};

// A span in which a hit lies, be it in part.
struct SearchMark
{
    Id span;
    Id tag;
    Id annotator;
    Layer layer = Layer::Own;
    bool exact = false; // on these very words

    bool operator==(const SearchMark &) const = default;
};

// What a hit in notes is: of a span, of a link (which stands at the span it leaves), of the article (at its
// start), or a line of a conversation (where what it is about stands).
enum class NoteOf { Span, Link, Article, Reply };
QString noteOfName(NoteOf of); // the word of files: "span", "link", "article", "reply"

// One line of a concordance. Line ends and tabs are blanks in the words around it.
struct SearchHit
{
    Id article;
    TextRange range; // code points of the article's text: the hit, or the hull of the span
    QString left;
    QString match; // as it stands in the text, pieces joined by " … "
    QString right;
    Id span = {};         // where spans were searched; null for what is about the article
    QString note = {};    // of that span, or what was found in notes
    NoteOf noteOf = NoteOf::Span;
    TextRange place = {}; // `range` in UTF-16
    QString title = {};   // of the article
    std::vector<SearchMark> marks = {};

    bool operator==(const SearchHit &) const = default;
};

// What a span is to a hit; nothing when they do not meet.
std::optional<SearchMark> markOf(const Span &span, TextRange place);

enum class HitOrder { Text, Left, Right }; // by the words before (from the hit outwards) or behind
void sortHits(std::vector<SearchHit> &hits, HitOrder order);

struct SearchEnd
{
    qint64 hits = 0;
    qint64 articles = 0; // with hits
    qint64 gaveUp = 0;   // articles in which a regular expression took too long and may have missed some
};
