#include "ui/article/article_view.h"

#include "ui/article/article_accessible.h"
#include "ui/article/article_view_private.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace {

constexpr double smallest = 0.5;
constexpr double largest = 4.0;
constexpr int frame = 2;

} // namespace

ArticleView::ArticleView(QWidget *parent) : QAbstractScrollArea(parent), d(std::make_unique<Private>(this))
{
    ArticleAccessible::watch(this); // before anything asks who this is
    setFocusPolicy(Qt::StrongFocus);
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setLineWidth(frame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::NoRole);
    setAcceptDrops(true);
    setAccessibleName(tr("Article"));
    d->dark = isDark(palette());
    d->colors = pageColors(d->dark);
    d->makeOverview();
    d->showArticle();
}

ArticleView::~ArticleView() = default;

void ArticleView::setArticle(std::shared_ptr<const OpenArticle> article)
{
    const bool other = article != d->article;
    // Pointers into the old one go first.
    d->article.swap(article);
    d->showArticle();
    ArticleAccessible::articleChanged(this);
    if (other)
        emit selectionChanged(selection());
}

const OpenArticle *ArticleView::article() const
{
    return d->article.get();
}

void ArticleView::follow(const Changes &changes)
{
    d->follow(changes);
    ArticleAccessible::tagsChanged(this);
}

void ArticleView::setTagStyles(const TagStyles &styles)
{
    d->tagStyles = styles;
    d->overview->setTagStyles(styles);
    d->takeStyle(); // the margins have room for the names
    d->placeMarksAgain();
}

void ArticleView::setAnnotator(const Id &person, const std::function<QString(const Id &)> &initialsOf)
{
    d->person = person;
    d->initialsOf = initialsOf;
    d->takeAnnotators();
    d->placeMarksAgain();
}

void ArticleView::setNames(const std::function<QString(const Id &)> &nameOf)
{
    d->nameOf = nameOf;
}

void ArticleView::setReadLines(const LineSet &lines)
{
    if (lines == d->readLines)
        return;
    d->readLines = lines;
    viewport()->update();
}

void ArticleView::setEmphases(Emphases emphases)
{
    if (emphases == d->emphases)
        return;
    d->emphases = std::move(emphases);
    viewport()->update();
}

void ArticleView::setMetadataLine(const QString &text)
{
    const bool room = text.isEmpty() == d->metadata.isEmpty();
    const Private::Anchor still = d->anchorNow();
    d->metadata = text;
    if (!room && d->article) {
        d->layouts.clear();
        d->estimateHeights();
    }
    d->restore(still);
    viewport()->update();
}

void ArticleView::setHits(std::vector<TextRange> hits, qsizetype current)
{
    d->hits = std::move(hits);
    d->currentHit = current;
    d->overview->setHits(d->hits, current);
    viewport()->update();
}

double ArticleView::zoom() const
{
    return d->zoom;
}

void ArticleView::setZoom(double zoom)
{
    zoom = std::clamp(zoom, smallest, largest);
    if (qFuzzyCompare(zoom, d->zoom))
        return;
    d->zoom = zoom;
    d->caretX = -1;
    d->takeStyle();
    emit zoomChanged(zoom);
}

bool ArticleView::showsLetters() const
{
    return d->showsLetters;
}

void ArticleView::setShowsLetters(bool shown)
{
    d->showsLetters = shown;
    d->takeStyle();
}

bool ArticleView::showsLabels() const
{
    return d->showsLabels;
}

void ArticleView::setShowsLabels(bool shown)
{
    d->showsLabels = shown;
    d->takeStyle();
}

bool ArticleView::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QAbstractScrollArea::event(event);
    // The frame says where the keyboard is; without the focus it is part of the page.
    // A line on top says that the keyboard is here; all else around is part of the page.
    QPainter painter(this);
    const QRect inner = viewport()->geometry();
    const QRegion ring = QRegion(inner.adjusted(-frame, -frame, frame, frame)) - inner;
    for (const QRect &part : ring)
        painter.fillRect(part, d->colors.paper);
    if (hasFocus())
        painter.fillRect(QRect(inner.left() - frame, inner.top() - frame, inner.width() + 2 * frame, frame),
                         d->colors.accent);
    return true;
}

void ArticleView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
        d->dark = isDark(palette());
        d->colors = pageColors(d->dark);
        d->placeMarksAgain();
        break;
    case QEvent::LayoutDirectionChange:
        d->placeOverview();
        d->takeStyle();
        break;
    case QEvent::FontChange:
        d->textScale = 0;
        d->takeStyle();
        break;
    default:
        break;
    }
}

void ArticleView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == d->blink.timerId()) {
        d->caretOn = !d->caretOn;
        d->updateCaret();
    } else if (event->timerId() == d->autoScrolling.timerId()) {
        d->autoScroll();
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void ArticleView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    d->startBlinking();
    update();
}

void ArticleView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    d->startBlinking();
    update();
}
