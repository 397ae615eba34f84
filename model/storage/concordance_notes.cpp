// What people wrote about an article, its spans and its links, as hits.
#include "model/storage/concordance.h"
#include "model/storage/hit_lines.h"

#include <algorithm>
#include <unordered_map>

namespace {

// Where what a reply is about stands: the span itself, the span that a link leaves, the result of a review or
// else the first of its spans. Null for anything else, such as the article.
class Places
{
public:
    Places(const std::vector<Span> &spans, const std::vector<Link> &links, const std::vector<Review> &reviews)
    {
        for (const Span &span : spans)
            m_places.emplace(span.id, &span);
        for (const Link &link : links)
            m_places.emplace(link.id, of(link.from));
        for (const Review &review : reviews) {
            const Span *place = of(review.result);
            for (auto seen = review.spans.begin(); !place && seen != review.spans.end(); ++seen)
                place = of(seen->span);
            m_places.emplace(review.id, place);
        }
    }
    const Span *of(const Id &id) const
    {
        const auto found = m_places.find(id);
        return found == m_places.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<Id, const Span *> m_places;
};

} // namespace

Result<bool> Concordance::mayHaveNotes(RowNumber article)
{
    // A link with a note has spans.
    Result<Statement *> any = m_rows.database().cached(
        "SELECT 1 FROM article WHERE id=?1 AND (coalesce(note,'')<>'' OR EXISTS (SELECT 1 FROM span WHERE "
        "article_id=?1 AND deleted IS NULL) OR EXISTS (SELECT 1 FROM reply WHERE article_id=?1 AND deleted IS "
        "NULL))");
    if (!any)
        return any.error();
    const Cursor cursor(**any);
    cursor->bind(1, article);
    return cursor->step();
}

Result<std::vector<Concordance::Note>> Concordance::notesOf(const Tagged &article)
{
    const auto links = m_rows.links(article.id);
    const auto reviews = m_rows.reviews(article.id);
    const auto replies = m_rows.replies(article.id);
    if (!links || !reviews || !replies)
        return !links ? links.error() : !reviews ? reviews.error() : replies.error();
    const Places places(article.spans, *links, *reviews);
    const auto seen = m_blind.of(article.id);
    if (!seen)
        return seen.error();
    const bool hides = (*seen)->sees != Blindness::Sees::All;
    std::vector<Note> notes;
    const auto add = [&](NoteOf of, const Span *span, const Id &author, const QString &words) {
        // Of a span that is kept from who looks.
        if (hides && !span && (of == NoteOf::Link || of == NoteOf::Reply))
            return;
        if (!words.trimmed().isEmpty())
            notes.push_back({of, span, author, words});
    };
    add(NoteOf::Article, nullptr, {}, article.note);
    for (const Span &span : article.spans)
        add(NoteOf::Span, &span, span.annotator, span.note);
    for (const Link &link : *links)
        add(NoteOf::Link, places.of(link.from), link.annotator, link.note);
    for (const Reply &reply : *replies)
        add(NoteOf::Reply, places.of(reply.about), reply.author, reply.text);
    // What is about the article first, then in text order, a span's own note before what was said of it.
    std::stable_sort(notes.begin(), notes.end(), [](const Note &a, const Note &b) {
        if (!a.span || !b.span)
            return !a.span && b.span;
        return textOrder(*a.span, *b.span);
    });
    return notes;
}

bool Concordance::isWanted(const Note &note) const
{
    if (!m_search.annotator.isNull() && note.author != m_search.annotator)
        return false;
    if (!note.span)
        return m_search.tag.isNull() && !m_search.layer && m_search.attribute.isEmpty();
    return isTagWanted(*note.span);
}

Result<Concordance::GoOn> Concordance::readNotesOf(const Tagged &article)
{
    const auto notes = notesOf(article);
    if (!notes)
        return notes.error();
    const Texts::Entry &text = *article.text;
    for (const Note &note : *notes) {
        if (!isWanted(note) || (m_words && m_words->find(note.words).empty()))
            continue;
        SearchHit hit = note.span ? spanLine(text.text, text.points, *note.span, m_search)
                                  : hitLine(text.text, text.points, {}, m_search.context);
        hit.article = article.id;
        hit.title = article.title;
        hit.note = note.words;
        hit.noteOf = note.of;
        if (give(std::move(hit)) == GoOn::No)
            return GoOn::No;
    }
    return GoOn::Yes;
}
