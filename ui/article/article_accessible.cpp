#include "ui/article/article_accessible.h"

#include "model/text/boundaries.h"
#include "ui/article/article_view_private.h"

#include <algorithm>
#include <memory>

namespace {

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    auto *view = qobject_cast<ArticleView *>(object);
    return view && className == QLatin1String("ArticleView") ? new ArticleAccessible(view) : nullptr;
}

void (*testListener)(QAccessibleEvent *) = nullptr;

bool isHeard()
{
    return testListener || QAccessible::isActive();
}

void tell(QAccessibleEvent &event)
{
    if (testListener)
        testListener(&event);
    else
        QAccessible::updateAccessibility(&event);
}

} // namespace

ArticleAccessible::ArticleAccessible(ArticleView *view) : QAccessibleWidget(view, QAccessible::EditableText)
{
}

void ArticleAccessible::setListener(void (*listener)(QAccessibleEvent *))
{
    testListener = listener;
}

void ArticleAccessible::watch(ArticleView *view)
{
    QAccessible::installFactory(makeAccessible); // a second time is the same as once
    const auto hadSelection = std::make_shared<bool>(false);
    const auto tags = std::make_shared<QString>();
    QObject::connect(
        view, &ArticleView::selectionChanged, view, [view, hadSelection, tags](TextRange selection) {
            if (!isHeard())
                return;
            if (const QString here = tagsAt(*view, view->caret()); here != *tags) {
                *tags = here;
                QAccessibleEvent described(view, QAccessible::DescriptionChanged);
                tell(described);
            }
            const int caret = int(view->caret());
            QAccessibleTextCursorEvent moved(view, caret);
            tell(moved);
            if (!selection.isEmpty() || *hadSelection) {
                QAccessibleTextSelectionEvent selected(view, int(selection.start), int(selection.end));
                selected.setCursorPosition(caret);
                tell(selected);
            }
            *hadSelection = !selection.isEmpty();
        });
}

QString ArticleAccessible::tagsAt(const ArticleView &view, qsizetype position)
{
    QStringList tags;
    for (const Id &id : view.spansAt(position)) {
        if (const Span *span = view.article()->span(id))
            tags << view.d->tagStyles.of(span->tag).name;
    }
    return tags.join(QStringLiteral(", "));
}

void ArticleAccessible::articleChanged(ArticleView *view)
{
    if (!isHeard())
        return;
    QAccessibleEvent event(view, QAccessible::NameChanged);
    tell(event);
}

void ArticleAccessible::tagsChanged(ArticleView *view)
{
    if (!isHeard())
        return;
    QAccessibleEvent event(view, QAccessible::TextAttributeChanged);
    tell(event);
}

ArticleView *ArticleAccessible::view() const
{
    return static_cast<ArticleView *>(object());
}

void *ArticleAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString ArticleAccessible::text(QAccessible::Text kind) const
{
    const OpenArticle *article = view()->article();
    if (kind == QAccessible::Name && article && !article->article().title.isEmpty())
        return tr("Article: %1").arg(article->article().title.simplified());
    // Qt 6.4 passes on to AT-SPI only attributes whose names it knows, so the tags are described as well.
    if (kind == QAccessible::Description)
        return article ? tagsAt(*view(), view()->caret()) : QString();
    if (kind == QAccessible::Value)
        return {}; // read through the text interface, not as one copy
    return QAccessibleWidget::text(kind);
}

QAccessible::State ArticleAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    state.focusable = true;
    return state;
}

void ArticleAccessible::selection(int index, int *start, int *end) const
{
    const TextRange selection = index == 0 ? view()->selection() : TextRange();
    *start = int(selection.start);
    *end = int(selection.end);
}

int ArticleAccessible::selectionCount() const
{
    return view()->selection().isEmpty() ? 0 : 1;
}

void ArticleAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void ArticleAccessible::removeSelection(int index)
{
    if (index == 0)
        view()->clearSelection();
}

void ArticleAccessible::setSelection(int index, int start, int end)
{
    if (index == 0)
        view()->select({std::min(start, end), std::max(start, end)});
}

int ArticleAccessible::cursorPosition() const
{
    return int(view()->caret());
}

void ArticleAccessible::setCursorPosition(int position)
{
    view()->select({position, position});
}

QString ArticleAccessible::text(int start, int end) const
{
    const OpenArticle *article = view()->article();
    if (!article)
        return {};
    const int length = int(article->text().size());
    start = std::clamp(start, 0, length);
    end = end < 0 ? length : std::clamp(end, start, length);
    return article->text().mid(start, end - start); // shares the text when it is all of it
}

// The line on screen, with the line end that closes it.
TextRange ArticleAccessible::lineAt(qsizetype position) const
{
    ArticleView::Private &inside = *view()->d;
    const qsizetype length = inside.article->text().size();
    if (position < 0 || position >= length)
        return {std::clamp<qsizetype>(position, 0, length), std::clamp<qsizetype>(position, 0, length)};
    const qsizetype block = inside.blocks.at(position);
    const TextRange range = inside.blocks.range(block);
    const BlockLayout &layout = inside.laidOut(block);
    const int line = layout.lineAt(int(std::min(position, range.end) - range.start));
    const LineBox &box = layout.lines()[std::size_t(line)];
    const bool isLast = line + 1 == int(layout.lines().size());
    const qsizetype end = isLast ? std::min(range.end + (inside.blocks.endsParagraph(block) ? 1 : 0), length)
                                 : range.start + box.end;
    return {range.start + box.start, end};
}

QString ArticleAccessible::stretch(int offset, QAccessible::TextBoundaryType boundary, Beside beside,
                                   int *start, int *end) const
{
    *start = *end = -1;
    const OpenArticle *article = view()->article();
    if (!article)
        return {};
    const QString &all = article->text();
    // The caret's own offset may be asked for as -2, the end as -1.
    qsizetype position = offset == -2 ? view()->caret() : offset == -1 ? all.size() : offset;
    if (position < 0 || position > all.size())
        return {};
    TextRange range;
    if (boundary == QAccessible::LineBoundary) {
        range = lineAt(position);
        if (beside == Beside::Before)
            range = range.start > 0 ? lineAt(range.start - 1) : TextRange{0, 0};
        else if (beside == Beside::After)
            range = lineAt(range.end);
    } else {
        range = textStretch(all, article->paragraphs(), position, boundary, beside);
    }
    *start = int(range.start);
    *end = int(range.end);
    return all.mid(range.start, range.length());
}

QString ArticleAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                            int *end) const
{
    return stretch(offset, boundary, Beside::Before, start, end);
}

QString ArticleAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                           int *end) const
{
    return stretch(offset, boundary, Beside::After, start, end);
}

QString ArticleAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                        int *end) const
{
    return stretch(offset, boundary, Beside::At, start, end);
}

int ArticleAccessible::characterCount() const
{
    const OpenArticle *article = view()->article();
    return article ? int(article->text().size()) : 0;
}

QRect ArticleAccessible::characterRect(int offset) const
{
    ArticleView::Private &inside = *view()->d;
    if (!inside.article || offset < 0 || offset > characterCount())
        return {};
    const TextRange character = textStretch(inside.article->text(), inside.article->paragraphs(), offset,
                                            QAccessible::CharBoundary, Beside::At);
    const qsizetype block = inside.blocks.at(offset);
    const TextRange range = inside.blocks.range(block);
    QRectF rect;
    inside.laidOut(block).eachRect(
        {character.start - range.start, std::min(character.end, range.end) - range.start},
        [&](int, const QRectF &words) {
            rect = rect.isNull() ? words.translated(inside.origin(block)) : rect;
        });
    if (rect.isNull())
        rect = inside.caretRect(offset); // the end of a line
    const QRect pixels = rect.toAlignedRect();
    return {view()->viewport()->mapToGlobal(pixels.topLeft()), pixels.size()};
}

int ArticleAccessible::offsetAtPoint(const QPoint &place) const
{
    if (!view()->article())
        return -1;
    const QPoint local = view()->viewport()->mapFromGlobal(place);
    if (!view()->viewport()->rect().contains(local))
        return -1;
    // The character under the point, not the nearest gap between two.
    const qsizetype position = view()->positionAt(local);
    for (const qsizetype near : {position, previousGrapheme(view()->article()->text(), position)}) {
        if (characterRect(int(near)).contains(place))
            return int(near);
    }
    // Where directions are mixed it may stand elsewhere in the line.
    const TextRange line = lineAt(position);
    for (qsizetype at = line.start; at < line.end; at = nextGrapheme(view()->article()->text(), at)) {
        if (characterRect(int(at)).contains(place))
            return int(at);
    }
    return int(position);
}

void ArticleAccessible::scrollToSubstring(int start, int end)
{
    Q_UNUSED(end)
    if (view()->article())
        view()->setPlace(std::clamp(start, 0, characterCount()));
}

// The tags at a place, innermost first, and how far just these tags go.
QString ArticleAccessible::attributes(int offset, int *start, int *end) const
{
    *start = *end = offset;
    const ArticleView::Private &inside = *view()->d;
    if (!inside.article || offset < 0 || offset > characterCount())
        return {};
    const qsizetype block = inside.blocks.at(offset);
    const TextRange range = inside.blocks.range(block);
    qsizetype from = range.start;
    qsizetype to = std::max<qsizetype>(range.end, offset);
    for (const Span *span : inside.spans.touching(block)) {
        for (const TextRange piece : span->pieces) {
            for (const qsizetype edge : {piece.start, piece.end}) {
                if (edge <= offset)
                    from = std::max(from, edge);
                else
                    to = std::min(to, edge);
            }
        }
    }
    *start = int(from);
    *end = int(to);
    const QString tags = tagsAt(*view(), offset);
    return tags.isEmpty() ? QString() : textAttribute(QStringLiteral("tags"), tags);
}
