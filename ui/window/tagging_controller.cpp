#include "ui/window/tagging_controller.h"

#include "model/project/project.h"
#include "ui/article/article_view.h"
#include "ui/window/reading.h"
#include "ui/window/saver.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

TaggingController::TaggingController(ArticleView *view, Saver *saver, QObject *parent)
    : QObject(parent), m_view(view), m_saver(saver)
{
    m_afterClick.setSingleShot(true);
    connect(&m_afterClick, &QTimer::timeout, this, [this] { tagSelection(); });
    view->viewport()->installEventFilter(this);
    view->installEventFilter(this);
    connect(view, &ArticleView::spanSelected, this, &TaggingController::choose);
}

void TaggingController::setProject(Project *project)
{
    m_project = project;
    m_article.reset();
    m_lastTag = {};
    setLocked(false);
}

void TaggingController::showArticle(std::shared_ptr<const OpenArticle> article)
{
    m_article = std::move(article);
    m_afterClick.stop();
    m_link = {};
    m_walk = {};
    emit hintChanged();
}

const Span *TaggingController::selected() const
{
    return m_article ? m_article->span(m_view->selectedSpan()) : nullptr;
}

const Tag *TaggingController::tagOf(const Span &span) const
{
    return m_project ? m_project->tagset().tag(span.tag) : nullptr;
}

QString TaggingController::tagName(const Span &span) const
{
    const Tag *tag = tagOf(span);
    return tag ? tag->name : tr("Unknown tag");
}

bool TaggingController::mayEdit(const Span *span)
{
    if (!span || !m_project)
        return false;
    if (span->annotator == m_project->annotator().id)
        return true;
    const Person *owner = m_project->person(span->annotator);
    emit refused(
        tr("This %1 belongs to %2. Only its owner can change it; you can tag the same words yourself.")
            .arg(tagName(*span), owner ? owner->name : tr("somebody else")));
    return false;
}

void TaggingController::addReading(TagStep &step) const
{
    const Result<std::vector<Reading>> readings = m_project->readings(m_article->article().id);
    if (!readings)
        return; // without them the tag still counts
    if (auto after = readingAfter(*readings, *m_article, m_project->annotator().id, step.changes))
        step.changes.push_back(*after);
}

void TaggingController::apply(TagStep step)
{
    addReading(step);
    const Id article = m_article->article().id;
    m_saver->apply(step.label, step.changes, [this, span = step.span, article] {
        if (m_article && m_article->article().id == article)
            choose(span);
    });
}

void TaggingController::tag(const Id &tagId, Precision precision)
{
    if (!m_project || !m_article)
        return;
    const Tag *tag = m_project->tagset().tag(tagId);
    if (!tag || tag->retired)
        return;
    m_lastTag = tagId;
    const bool locked = !m_locked.isNull();
    if (locked && m_locked != tagId) {
        m_locked = tagId;
        emit lockChanged(m_locked);
    }
    if (locked && m_view->selection().isEmpty())
        return emit hintChanged(); // the key chose another tag for the lock

    const TextRange words = wordsToTag(m_article->text(), m_view->selection(), m_view->caret(), precision);
    if (words.isEmpty())
        return emit refused(tr("There is no word at the caret. Select words, then press %1.").arg(tag->key));
    if (const Span *same = sameSpan(*m_article, tagId, m_project->annotator().id, words))
        return choose(same->id);
    apply(addSpan(*m_article, m_project->tagset(), *tag, m_project->annotator().id, words));
}

void TaggingController::moveEdge(Edge edge, Unit unit, bool forward)
{
    const Span *span = selected();
    if (!span)
        return emit refused(tr("Select a tag first; then its edges can be moved."));
    if (!mayEdit(span))
        return;
    // The arrows point where the edge goes on screen.
    const TextRange hull = span->hull();
    const qsizetype at = edge == Edge::End ? std::max(hull.start, hull.end - 1) : hull.start;
    const TextRange line = m_article->paragraphs().range(m_article->paragraphs().at(at));
    if (QStringView(m_article->text()).mid(line.start, line.length()).isRightToLeft())
        forward = !forward;
    if (const auto step = ::moveEdge(*m_article, *span, tagName(*span), edge, unit, forward))
        apply(*step);
}

void TaggingController::addPiece()
{
    const Span *span = selected();
    if (!span || m_view->selection().isEmpty())
        return emit refused(tr("Select a tag, then more words: they become another piece of it."));
    if (!mayEdit(span))
        return;
    const TextRange words =
        wordsToTag(m_article->text(), m_view->selection(), m_view->caret(), Precision::WholeWords);
    const auto step = ::addPiece(*m_article, *span, tagName(*span), words);
    if (!step)
        return emit refused(tr("These words are part of this %1 already. Select others to add them.")
                                .arg(tagName(*span)));
    apply(*step);
}

void TaggingController::removePiece()
{
    const Span *span = selected();
    if (!span)
        return emit refused(tr("Select a tag, then the words to take out of it."));
    if (!mayEdit(span))
        return;
    TextRange words = m_view->selection();
    if (words.isEmpty())
        words = {m_view->caret(), m_view->caret()};
    const auto step = ::removePiece(*m_article, *span, tagName(*span), words);
    if (!step)
        return emit refused(tr("Those words are not a piece of the selected tag, or they are all of it."));
    apply(*step);
}

void TaggingController::removeSelected()
{
    const Span *span = selected();
    if (!mayEdit(span))
        return;
    TagStep step = removeSpan(*m_article, *span, m_project->tagset());
    apply(std::move(step));
}

bool TaggingController::isCandidate(const Id &span) const
{
    const Span *found = m_article->span(span);
    return found && (!m_candidates || m_candidates(*found));
}

void TaggingController::step(int direction)
{
    if (!m_article || m_article->spans().empty())
        return;
    const std::vector<const Span *> &spans = m_article->spans();
    const auto count = qsizetype(spans.size());
    qsizetype next = 0;
    if (const Span *span = selected()) {
        next = m_article->orderOf(*span) + direction;
    } else {
        const auto behind =
            std::lower_bound(spans.begin(), spans.end(), m_view->caret(),
                             [](const Span *one, qsizetype at) { return one->hull().start < at; });
        next = (behind - spans.begin()) + (direction > 0 ? 0 : -1);
    }
    for (qsizetype tries = 0; tries < count; ++tries, next += direction) {
        const Id id = spans[std::size_t((next + count) % count)]->id;
        if (isCandidate(id))
            return choose(id);
    }
    emit refused(tr("There is no tag in this article to link with."));
}

void TaggingController::cycleOverlaps()
{
    if (!m_article)
        return;
    const TextRange selection = m_view->selection();
    const qsizetype place = selection.isEmpty() ? m_view->caret() : selection.start;
    std::vector<Id> there = m_view->spansAt(place);
    if (there.empty() && place > 0)
        there = m_view->spansAt(place - 1); // right behind the words
    const Span *span = selected();
    const bool elsewhere = span && std::find(there.begin(), there.end(), span->id) == there.end();
    if (elsewhere && m_candidates)
        span = nullptr; // the other end is looked for at the caret, not where the link starts
    else if (elsewhere)
        there = m_view->spansAt(span->hull().start);
    std::erase_if(there, [this](const Id &id) { return !isCandidate(id); });
    if (there.empty())
        return;
    auto next = there.begin();
    if (span) {
        const auto here = std::find(there.begin(), there.end(), span->id);
        if (here != there.end() && here + 1 != there.end())
            next = here + 1;
    }
    choose(*next);
}

void TaggingController::clear()
{
    if (!m_view->selectedSpan().isNull() || !m_view->selection().isEmpty()) {
        m_view->clearSelection();
        return choose({});
    }
    setLocked(false);
}

void TaggingController::choose(const Id &span)
{
    if (m_view->selectedSpan() != span)
        m_view->selectSpan(span);
    if (!valueLink()) {
        m_link = {};
        m_walk.start(span);
    }
    emit spanChosen(span);
    emit hintChanged();
}

void TaggingController::setLocked(bool locked)
{
    if (!locked && m_locked.isNull())
        return;
    m_locked = {};
    if (locked && m_project) {
        const std::vector<Tag> &tags = m_project->tagset().tags;
        const auto first =
            std::find_if(tags.begin(), tags.end(), [](const Tag &tag) { return !tag.retired; });
        m_locked = !m_lastTag.isNull() ? m_lastTag : first != tags.end() ? first->id : Id();
    }
    emit lockChanged(m_locked);
    emit hintChanged();
}

bool TaggingController::tagSelection()
{
    if (m_locked.isNull() || m_view->selection().isEmpty())
        return false;
    const Id tag = m_locked;
    this->tag(tag, Precision::WholeWords);
    m_view->clearSelection(); // ready for the next run of words
    return true;
}

bool TaggingController::eventFilter(QObject *watched, QEvent *event)
{
    if (m_locked.isNull())
        return QObject::eventFilter(watched, event);
    if (watched == m_view->viewport()) {
        const bool left = event->type() == QEvent::MouseButtonRelease &&
                          static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
        // After the view has taken the event itself; a second click may be on its way to a third.
        if (left)
            m_afterClick.start(m_afterClick.property("double").toBool() ? QApplication::doubleClickInterval()
                                                                        : 0);
        if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
            m_afterClick.stop();
            m_afterClick.setProperty("double", event->type() == QEvent::MouseButtonDblClick);
        }
    } else if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && tagSelection())
            return true;
    }
    return QObject::eventFilter(watched, event);
}
