#include "ui/window/linking_controller.h"

#include "model/project/project.h"
#include "ui/article/article_view.h"
#include "ui/window/saver.h"
#include "ui/window/tagging_controller.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace {

QString escaped(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

LinkingController::LinkingController(ArticleView *view, TaggingController *tagging, Saver *saver,
                                     QObject *parent)
    : QObject(parent), m_view(view), m_tagging(tagging), m_saver(saver)
{
    view->installEventFilter(this);
    // A click on a mark takes it at once; walking there by keys only chooses it.
    connect(view, &ArticleView::spanSelected, this, [this](const Id &span) {
        if (isActive() && !span.isNull() && span != m_start) {
            m_end = span;
            finish();
        }
    });
    connect(tagging, &TaggingController::spanChosen, this, &LinkingController::chosen);
    connect(view, &ArticleView::selectionChanged, this, [this] {
        if (!isActive())
            return;
        m_end = {}; // the caret moved on: what it is at now counts
        emit hintChanged();
    });
}

void LinkingController::setProject(Project *project)
{
    stop();
    m_project = project;
    m_article.reset();
}

void LinkingController::showArticle(std::shared_ptr<const OpenArticle> article)
{
    stop();
    m_article = std::move(article);
}

const Span *LinkingController::startSpan() const
{
    return m_article && m_project ? m_article->span(m_start) : nullptr;
}

const Span *LinkingController::ownAtCaret() const
{
    for (const Id &id : m_view->spansAt(m_view->caret())) {
        const Span *span = m_article->span(id);
        if (span && span->annotator == m_project->annotator().id)
            return span;
    }
    return nullptr;
}

void LinkingController::start()
{
    if (isActive())
        return finish();
    if (!m_project || !m_article)
        return;
    const Span *span = m_tagging->selected() ? m_tagging->selected() : ownAtCaret();
    if (!span)
        return emit refused(tr("Select a tag first; a link starts there."));
    if (const QString why = reasonNotToLink(*m_article, *m_project, *span); !why.isEmpty())
        return emit refused(why);
    const Id id = span->id;
    m_tagging->choose(id);
    m_start = id;
    m_end = {};
    m_tagging->setCandidates([this](const Span &end) {
        const Span *from = startSpan();
        return from && canLink(*m_article, *m_project, *from, end);
    });
    m_view->setLinkStart(m_start);
    m_view->setFocus();
    emit hintChanged();
}

void LinkingController::stop()
{
    if (!isActive())
        return;
    m_start = {};
    m_end = {};
    m_tagging->setCandidates({});
    m_view->setLinkStart({});
    emit hintChanged();
}

bool LinkingController::cancel()
{
    if (!isActive())
        return false;
    const Id start = m_start;
    stop();
    m_tagging->choose(m_article && m_article->span(start) ? start : Id());
    return true;
}

void LinkingController::chosen(const Id &span)
{
    if (!isActive())
        return;
    if (!startSpan())
        return stop(); // it was removed meanwhile
    m_end = span != m_start ? span : Id();
    emit hintChanged();
}

Id LinkingController::endAtCaret() const
{
    const Span *from = startSpan();
    if (!from)
        return {};
    std::vector<Id> there = m_view->spansAt(m_view->caret());
    if (there.empty() && m_view->caret() > 0)
        there = m_view->spansAt(m_view->caret() - 1); // right behind the words
    for (const Id &id : there) {
        const Span *end = m_article->span(id);
        if (end && canLink(*m_article, *m_project, *from, *end))
            return id;
    }
    return {};
}

void LinkingController::finish()
{
    if (!isActive())
        return;
    const Id end = m_end.isNull() ? endAtCaret() : m_end;
    if (end.isNull())
        return emit refused(tr("There is no tag here to link with. Click one, or press Tab for the next."));
    const Id start = m_start;
    if (!m_article->span(end) || !startSpan())
        return stop();
    const LinkOffer offer =
        linksBetween(*m_article, *m_project, *m_article->span(start), *m_article->span(end));
    if (offer.links.empty()) { // the link goes on: another end may do
        m_tagging->choose(start);
        return emit refused(offer.refusal);
    }
    link(start, end);
}

void LinkingController::link(const Id &from, const Id &to)
{
    const Span *start = m_article && m_project ? m_article->span(from) : nullptr;
    const Span *end = start ? m_article->span(to) : nullptr;
    if (!end)
        return;
    if (m_project->isReadOnly())
        return emit refused(m_project->readOnlyReason());
    const LinkOffer offer = linksBetween(*m_article, *m_project, *start, *end);
    if (offer.links.empty())
        return emit refused(offer.refusal);
    if (offer.onlyOne) {
        stop();
        return make(offer.links, from);
    }
    ask(offer, *start, *end);
}

void LinkingController::ask(const LinkOffer &offer, const Span &start, const Span &end)
{
    auto *menu = new QMenu(m_view);
    menu->setObjectName(QStringLiteral("link_types"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Type of link"));
    menu->addSection(tr("“%1”").arg(escaped(quoted(m_article->words(start)))));
    int number = 1;
    for (const PossibleLink &possible : offer.links) {
        QString text = escaped(linkPhrase(*m_article, m_project->tagset(), possible, start.id));
        if (number <= 9)
            text = QStringLiteral("&%1  %2").arg(number).arg(text);
        ++number;
        QAction *action = menu->addAction(text);
        if (const LinkType *type = m_project->tagset().linkType(possible.type))
            action->setObjectName(type->name);
        connect(action, &QAction::triggered, this, [this, possible, from = start.id] {
            stop();
            make({possible}, from);
        });
    }
    // Esc in the menu calls the whole link off. A choice is told right after the menu has hidden, and then
    // there is nothing left to call off.
    connect(
        menu, &QMenu::aboutToHide, this, [this] { cancel(); }, Qt::QueuedConnection);
    m_menu = menu;
    const QRect place = m_view->rectOf(end.hull().start);
    menu->popup(m_view->viewport()->mapToGlobal(place.bottomLeft()));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().at(1)); // Return takes the first
}

void LinkingController::make(const std::vector<PossibleLink> &links, const Id &selectAfterwards)
{
    TagStep step = addLinks(*m_article, *m_project, links);
    const Id article = m_article->article().id;
    step.span = selectAfterwards;
    Id made; // the only one; of several none is what the digits would mean
    for (const Change &change : step.changes) {
        if (const auto *link = std::get_if<Edit<Link>>(&change); link && links.size() == 1)
            made = link->after->id;
    }
    m_tagging->addReading(step);
    m_saver->apply(step.label, step.changes, [this, selectAfterwards, article, made] {
        if (!m_article || m_article->article().id != article)
            return;
        m_tagging->choose(selectAfterwards);
        if (!made.isNull())
            m_tagging->valuesOfLink(made);
    });
}

void LinkingController::takeLikely()
{
    const Span *span = m_project ? m_tagging->selected() : nullptr;
    if (!span)
        return emit refused(tr("Select a tag first; then the links that are likely can be made."));
    const std::vector<PossibleLink> links = likelyLinks(*m_article, *m_project, *span);
    if (links.empty())
        return emit refused(
            tr("No link is likely here: its sentence has none or several tags to link with."));
    make(links, span->id);
}

QString LinkingController::hint() const
{
    const Span *from = startSpan();
    if (!from)
        return {};
    const Tag *tag = m_project->tagset().tag(from->tag);
    const QString start =
        QStringLiteral("%1 “%2”").arg(tag ? tag->name : QString(), quoted(m_article->words(*from)));
    const Id end = m_end.isNull() ? endAtCaret() : m_end;
    const Span *to = end.isNull() ? nullptr : m_article->span(end);
    if (!to)
        return tr("Link %1 with: click a tag, or Tab. Esc cancels.").arg(start);
    const LinkOffer offer = linksBetween(*m_article, *m_project, *from, *to);
    if (offer.links.empty())
        return offer.refusal;
    const QString phrase = offer.links.size() == 1
                               ? linkPhrase(*m_article, m_project->tagset(), offer.links[0], m_start)
                               : QStringLiteral("“%1”").arg(quoted(m_article->words(*to)));
    return tr("Return links it: %1. Tab goes on, Esc cancels.").arg(phrase);
}

QString LinkingController::likelyHint() const
{
    const Span *span = m_project && !isActive() ? m_tagging->selected() : nullptr;
    if (!span || m_project->isReadOnly())
        return {};
    QStringList phrases;
    for (const PossibleLink &link : likelyLinks(*m_article, *m_project, *span))
        phrases << linkPhrase(*m_article, m_project->tagset(), link, span->id);
    return phrases.join(QStringLiteral(", "));
}

bool LinkingController::eventFilter(QObject *watched, QEvent *event)
{
    if (isActive() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_view && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            finish();
            return true;
        }
        if (watched != m_view && key == Qt::Key_Escape) { // came up to the window from another pane
            cancel();
            m_view->setFocus();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}
