// The mouse: caret and selection, choosing and hovering spans, the context menu, things dropped here.
#include "ui/article/article_view_private.h"

#include "model/text/boundaries.h"
#include "ui/tags/attribute_words.h"
#include "ui/widgets/plain_words.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>
#include <QUrl>

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    if (!d->article || event->button() != Qt::LeftButton)
        return;
    event->accept();
    const QPointF place = event->position();
    d->pressed = true;
    d->dragged = false;
    d->pressedAt = place;
    const bool links = event->modifiers() == Qt::ControlModifier;
    d->linkPressed = links ? d->spanAt(place) : d->labelAt(place);
    if (d->linkPressed != Id())
        return; // the words and what is selected in them stay as they are
    d->caretX = -1;
    const Private::Stop stop = d->stopAt(place);
    const bool third = d->sinceDoubleClick.isValid() &&
                       d->sinceDoubleClick.elapsed() < QApplication::doubleClickInterval() &&
                       (place - d->doubleClickAt).manhattanLength() < QApplication::startDragDistance();
    d->sinceDoubleClick.invalidate();
    if (third)
        return d->startGrain(stop.position, Private::Grain::Paragraph);
    d->grain = Private::Grain::Character;
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    d->dragged = extend; // it is a selection, not a click on a mark
    d->setSelection(extend ? d->mark : stop.position, stop);
}

void ArticleView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!d->article || event->button() != Qt::LeftButton)
        return;
    event->accept();
    d->pressed = true;
    d->sinceDoubleClick.start();
    d->doubleClickAt = event->position();
    d->startGrain(d->stopAt(event->position()).position, Private::Grain::Word);
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    d->mouseAt = event->position();
    if (!d->article)
        return;
    if (!d->pressed || !(event->buttons() & Qt::LeftButton))
        return d->hover(event->position());
    const bool far =
        (event->position() - d->pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!d->dragged && !far)
        return;
    if (d->linkPressed != Id())
        return d->dragLink(event->position());
    d->dragged = true;
    d->dragTo(event->position());
    if (viewport()->rect().contains(event->position().toPoint()))
        d->autoScrolling.stop();
    else if (!d->autoScrolling.isActive())
        d->autoScrolling.start(16, this);
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!d->pressed || event->button() != Qt::LeftButton)
        return;
    event->accept();
    d->pressed = false;
    d->autoScrolling.stop();
    if (d->linkPressed != Id())
        return d->dropLink(event->position());
    QClipboard *clipboard = QApplication::clipboard();
    const TextRange range = d->selection();
    if (!range.isEmpty() && clipboard->supportsSelection())
        clipboard->setText(d->article->text().mid(range.start, range.length()), QClipboard::Selection);
    if (!d->dragged && d->grain == Private::Grain::Character)
        d->chooseSpan(d->spanAt(event->position()));
}

void ArticleView::Private::startGrain(qsizetype position, Grain wanted)
{
    grain = wanted;
    dragged = true;
    grainStart = grainAt(position);
    setSelection(grainStart.start, grainStart.end);
}

TextRange ArticleView::Private::grainAt(qsizetype position) const
{
    switch (grain) {
    case Grain::Word: {
        const TextRange word = wordAt(article->text(), position);
        return word.isEmpty() ? TextRange{position, position} : word;
    }
    case Grain::Paragraph:
        return article->paragraphs().range(article->paragraphs().at(position));
    case Grain::Character:
        break;
    }
    return {position, position};
}

void ArticleView::Private::dragTo(const QPointF &place)
{
    const qreal bottom = q->viewport()->height() - 1;
    const Stop stop = stopAt({place.x(), std::clamp(place.y(), 0.0, bottom)});
    if (grain == Grain::Character)
        return setSelection(mark, stop);
    const TextRange here = grainAt(stop.position);
    if (here.start < grainStart.start)
        setSelection(grainStart.end, here.start);
    else
        setSelection(grainStart.start, std::max(grainStart.end, here.end));
}

void ArticleView::Private::autoScroll()
{
    const qreal height = q->viewport()->height();
    const qreal over = mouseAt.y() < 0 ? mouseAt.y() : std::max(0.0, mouseAt.y() - height);
    if (!pressed || over == 0)
        return autoScrolling.stop();
    // The further out, the faster.
    scrollBy(int(std::clamp(over / 3, -60.0, 60.0)) + (over > 0 ? 1 : -1));
    dragTo(mouseAt);
}

void ArticleView::Private::chooseSpan(const Id &span)
{
    if (span != selectedSpan)
        q->selectSpan(span);
    emit q->spanSelected(span);
}

void ArticleView::Private::hover(const QPointF &place)
{
    const Id span = spanAt(place);
    const bool beside = place.x() > style.left + style.column || place.x() < style.left;
    const Qt::CursorShape shape = !beside          ? Qt::IBeamCursor
                                  : !span.isNull() ? Qt::PointingHandCursor
                                                   : Qt::ArrowCursor;
    if (q->viewport()->cursor().shape() != shape)
        q->viewport()->setCursor(shape);
    setHovered(span);
}

void ArticleView::Private::setHovered(const Id &span)
{
    if (span == hovered)
        return;
    updateSpan(hovered);
    hovered = span;
    updateSpan(hovered);
}

QString ArticleView::Private::tipOf(const Span &span) const
{
    QStringList lines{tagStyles.of(span.tag).name};
    for (const auto &[name, value] : span.attributes.all())
        lines << name + QStringLiteral(": ") + valueWords(value);
    const QString by = nameOf ? nameOf(span.annotator) : initialsOf ? initialsOf(span.annotator) : QString();
    if (span.layer == Layer::Agreed)
        lines << (by.isEmpty() ? ArticleView::tr("agreed")
                               : ArticleView::tr("agreed, decided by %1").arg(by));
    else if (!by.isEmpty())
        lines << by;
    if (!span.note.isEmpty()) {
        constexpr qsizetype enough = 400;
        lines << QString()
              << (span.note.size() > enough ? span.note.left(enough) + QStringLiteral("…") : span.note);
    }
    return plainTip(lines.join(QLatin1Char('\n'))).replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

QString ArticleView::Private::tipOfParagraph(const QPointF &place)
{
    const bool beside = style.mirrored ? place.x() > style.left + style.column : place.x() < style.left;
    if (!article || blocks.count() == 0 || !beside)
        return {};
    const qsizetype last = blocks.count() - 1;
    if (place.y() > qreal(topOf(last) - scrollTop()) + heights.height(last))
        return {};
    const qsizetype block = blockAt(place.y());
    const int number = article->paragraphs().number(blocks.paragraph(block));
    if (number <= 0)
        return {};
    QStringList parts{ArticleView::tr("Paragraph %1").arg(number), zoneWord(zoneOf(block))};
    if (readLines.contains(blocks.paragraph(block)))
        parts << ArticleView::tr("read, nothing to tag");
    return QStringLiteral("<p>%1</p>").arg(parts.join(QStringLiteral(" · ")).toHtmlEscaped());
}

QString ArticleView::Private::tipOfLabel(const QPointF &place)
{
    if (labelAt(place) == Id())
        return {};
    return QStringLiteral("<p>%1</p>")
        .arg(ArticleView::tr("Drag to another tag to link them").toHtmlEscaped());
}

bool ArticleView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Span *span = d->article ? d->article->span(d->spanAt(help->pos())) : nullptr;
        const QString linkName = d->article ? d->linkNameAt(help->pos()) : QString();
        if (span)
            QToolTip::showText(help->globalPos(), d->tipOf(*span) + d->tipOfLabel(help->pos()), viewport());
        else if (!linkName.isEmpty())
            QToolTip::showText(help->globalPos(), plainTip(linkName), viewport());
        else if (const QString tip = d->tipOfParagraph(help->pos()); !tip.isEmpty())
            QToolTip::showText(help->globalPos(), tip, viewport());
        else
            QToolTip::hideText();
        return true;
    }
    case QEvent::Leave:
        d->setHovered({});
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!d->article)
        return event->ignore();
    event->accept();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        d->bringIntoView(d->caretRect(d->caretStop()));
        const QPoint below = d->caretRect(d->caretStop()).bottomLeft().toPoint();
        emit contextMenuAsked(viewport()->mapToGlobal(below), d->caret);
        return;
    }
    const Private::Stop stop = d->stopAt(QPointF(event->pos()));
    const qsizetype position = stop.position;
    const TextRange selected = d->selection();
    // Outside the selection it means what is there, as a click does.
    if (selected.isEmpty() || position < selected.start || position > selected.end) {
        d->caretX = -1;
        d->setSelection(position, stop);
        d->chooseSpan(d->spanAt(event->pos()));
    }
    emit contextMenuAsked(event->globalPos(), position);
}

void ArticleView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ArticleView::dragMoveEvent(QDragMoveEvent *event)
{
    event->acceptProposedAction();
}

void ArticleView::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    event->acceptProposedAction();
    if (!paths.isEmpty())
        emit filesDropped(paths);
    else if (event->mimeData()->hasText())
        emit textDropped(event->mimeData()->text());
}
