// Words for the clipboard, as they are or with their tags.
#include "ui/article/article_view_private.h"

#include <QApplication>
#include <QClipboard>

namespace {

// "[Claim: the words [Hedge: inside]]": an opening and a closing bracket for each piece of a span.
struct Bracket
{
    qsizetype position;
    bool opens;
    TextRange piece;
    QString name;
};

// Those that close come first; of those that open at one place the longer; of those that close there the
// one that opened last.
bool before(const Bracket &a, const Bracket &b)
{
    if (a.position != b.position)
        return a.position < b.position;
    if (a.opens != b.opens)
        return !a.opens;
    return a.opens ? a.piece.end > b.piece.end : a.piece.start > b.piece.start;
}

QString withTags(const OpenArticle &article, TextRange range, const TagStyles &styles)
{
    std::vector<Bracket> brackets;
    for (const Span *span : article.spans()) {
        if (span->hull().start >= range.end)
            break;
        for (const TextRange piece : span->pieces) {
            const TextRange part{std::max(piece.start, range.start), std::min(piece.end, range.end)};
            if (part.isEmpty())
                continue;
            const QString name = styles.of(span->tag).name;
            brackets.push_back({part.start, true, part, name});
            brackets.push_back({part.end, false, part, name});
        }
    }
    std::stable_sort(brackets.begin(), brackets.end(), before);
    QString text;
    qsizetype at = range.start;
    for (const Bracket &bracket : brackets) {
        text += QStringView(article.text()).sliced(at, bracket.position - at);
        text += bracket.opens ? QStringLiteral("[%1: ").arg(bracket.name) : QStringLiteral("]");
        at = bracket.position;
    }
    text += QStringView(article.text()).sliced(at, range.end - at);
    return text;
}

} // namespace

void ArticleView::copy(bool tags) const
{
    if (!d->article)
        return;
    TextRange range = d->selection();
    // Nothing selected: the words of the selected tag.
    if (const Span *span = d->article->span(d->selectedSpan); span && range.isEmpty()) {
        if (!tags)
            return QApplication::clipboard()->setText(d->article->words(*span));
        range = span->hull();
    }
    if (range.isEmpty())
        return;
    QApplication::clipboard()->setText(tags ? withTags(*d->article, range, d->tagStyles)
                                            : d->article->text().mid(range.start, range.length()));
}
