// The caret by the keyboard. Left and right follow the eye where directions are mixed; up and down keep
// the place along the line.
//
//   Left Right      a character      with Ctrl: a word        with Shift any of these selects
//   Up Down         a line           with Ctrl: a paragraph
//   Home End        of the line      with Alt: of the sentence, with Ctrl: of the article
//   PageUp PageDown a screen
#include "ui/article/article_view_private.h"

#include "model/text/boundaries.h"

#include <QKeyEvent>

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    if (!d->article || !d->pressKey(event))
        QAbstractScrollArea::keyPressEvent(event);
}

bool ArticleView::Private::pressKey(QKeyEvent *event)
{
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const Qt::KeyboardModifiers with =
        event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool plain = with == Qt::NoModifier;
    const bool ctrl = with == Qt::ControlModifier;
    const bool alt = with == Qt::AltModifier;
    const int key = event->key();
    const QString &text = article->text();

    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool left = key == Qt::Key_Left;
        if (!plain && !ctrl)
            return false;
        caretX = -1;
        if (ctrl)
            moveCaret(wordBesides(caret, left), extend);
        else if (!extend && !selection().isEmpty())
            moveCaret(left != laidOut(blocks.at(caret)).isRightToLeft() ? selection().start : selection().end,
                      false);
        else
            moveCaret(besides(caret, left), extend);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool down = key == Qt::Key_Down;
        if (!plain && !ctrl)
            return false;
        if (ctrl) {
            caretX = -1;
            moveCaret(paragraphEdge(caret, down), extend);
        } else {
            moveCaret(lineBelow(caretStop(), down), extend);
        }
        return true;
    }
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (!plain)
            return false;
        turnPage(key == Qt::Key_PageDown, extend);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End: {
        const bool end = key == Qt::Key_End;
        if (!plain && !ctrl && !alt)
            return false;
        caretX = -1;
        if (ctrl)
            moveCaret(end ? text.size() : 0, extend);
        else if (alt)
            moveCaret(end ? nextSentence(text, caret) : previousSentence(text, caret), extend);
        else
            moveCaret(lineEdge(caretStop(), end), extend);
        return true;
    }
    default:
        return false;
    }
}

qsizetype ArticleView::Private::besides(qsizetype position, bool left)
{
    const qsizetype block = blocks.at(position);
    const BlockLayout &layout = laidOut(block);
    const TextRange range = blocks.range(block);
    int here = int(position - range.start);
    do {
        here = layout.beside(here, left);
    } while (here >= 0 && !isGraphemeBoundary(article->text(), range.start + here));
    if (here >= 0)
        return range.start + here;
    // Out of the block, the way its text runs.
    return left == layout.isRightToLeft() ? nextGrapheme(article->text(), range.end)
                                          : previousGrapheme(article->text(), range.start);
}

qsizetype ArticleView::Private::wordBesides(qsizetype position, bool left)
{
    return left == laidOut(blocks.at(position)).isRightToLeft() ? nextWord(article->text(), position)
                                                                : previousWord(article->text(), position);
}

ArticleView::Private::Stop ArticleView::Private::lineEdge(Stop from, bool end)
{
    const LinePlace place = lineOf(from);
    const BlockLayout &layout = laidOut(place.block);
    const qsizetype start = blocks.range(place.block).start;
    if (!end)
        return start + layout.lines()[std::size_t(place.line)].start;
    // Never back from behind the white space that a line wraps at.
    return {std::max(from.position, start + layout.endOf(place.line)), true};
}

ArticleView::Private::Stop ArticleView::Private::lineBelow(Stop from, bool down)
{
    if (caretX < 0)
        caretX = caretRect(from).left() - style.left;
    const LinePlace place = lineOf(from);
    qsizetype block = place.block;
    const BlockLayout *layout = &laidOut(block);
    const int line = place.line + (down ? 1 : -1);
    if (line >= 0 && line < int(layout->lines().size()))
        return stopIn(block, line, caretX);
    // The next paragraph with something to read; blank lines are passed over.
    do {
        block += down ? 1 : -1;
        if (block < 0 || block >= blocks.count())
            return down ? article->text().size() : 0;
    } while (isBlank(block));
    layout = &laidOut(block);
    return stopIn(block, down ? 0 : int(layout->lines().size()) - 1, caretX);
}

void ArticleView::Private::turnPage(bool down, bool extend)
{
    const QRectF before = caretRect(caretStop());
    if (caretX < 0)
        caretX = before.left() - style.left;
    const int height = q->viewport()->height();
    const qreal page = std::max(style.zone(Zone::Body).line, height - 2 * style.zone(Zone::Body).line);
    const int from = scrollTop();
    bringIntoView(before);
    const qreal y = caretRect(caretStop()).center().y();
    scrollTo(scrollTop() + qint64(down ? page : -page));
    // The caret stays where it is on the screen; at the ends of the article it goes all the way.
    if (scrollTop() == from)
        return moveCaret(down ? article->text().size() : 0, extend);
    Stop to = stopAt(QPointF(style.left + caretX, y));
    if (down ? to.position <= caret : to.position >= caret)
        to = lineBelow(caretStop(), down);
    moveCaret(to, extend);
}

qsizetype ArticleView::Private::paragraphEdge(qsizetype position, bool forward) const
{
    const Paragraphs &paragraphs = article->paragraphs();
    qsizetype paragraph = paragraphs.at(position);
    if (!forward && position > paragraphs.range(paragraph).start)
        return paragraphs.range(paragraph).start;
    do {
        paragraph += forward ? 1 : -1;
        if (paragraph < 0 || paragraph >= paragraphs.count())
            return forward ? article->text().size() : 0;
    } while (paragraphs.isBlank(paragraph));
    return paragraphs.range(paragraph).start;
}
