#include "ui/article/overview_bar.h"

#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QToolTip>

#include <algorithm>

namespace {

constexpr int rowHeight = 2;
constexpr int restMilliseconds = 150;
constexpr int showMilliseconds = 100;
constexpr int spansInPortion = 1000; // a fraction of a millisecond
constexpr int pauseMilliseconds = 4; // between two portions: what the user does comes first
constexpr std::size_t mostTagsInRow = 4;
constexpr int hitWidth = 4;

} // namespace

OverviewBar::OverviewBar(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Overview of tags"));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

QSize OverviewBar::sizeHint() const
{
    return {16, 100};
}

void OverviewBar::setArticle(const OpenArticle *article, std::function<qsizetype(double)> positionAt)
{
    m_article = article;
    m_positionAt = std::move(positionAt);
    m_shown = {};
    m_hits.clear();
    m_currentHit = -1;
    m_selected.clear();
    m_rest.stop();
    m_isCounting = false;
    m_count.stop();
    if (m_article)
        startCounting();
    update();
}

void OverviewBar::setTagStyles(const TagStyles &styles)
{
    m_styles = styles;
    update();
}

void OverviewBar::setHits(const std::vector<TextRange> &hits, qsizetype current)
{
    m_hits = hits;
    m_currentHit = current;
    update();
}

void OverviewBar::setSelected(const Pieces &pieces)
{
    if (m_selected == pieces)
        return;
    m_selected = pieces;
    update();
}

void OverviewBar::standBeside(QScrollBar *bar)
{
    m_bar = bar;
    bar->installEventFilter(this);
    takeGroove();
}

bool OverviewBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bar && (event->type() == QEvent::Resize || event->type() == QEvent::StyleChange))
        takeGroove();
    return QWidget::eventFilter(watched, event);
}

void OverviewBar::takeGroove()
{
    if (!m_bar)
        return;
    QStyleOptionSlider option;
    option.initFrom(m_bar);
    option.orientation = Qt::Vertical;
    option.subControls = QStyle::SC_All;
    const QRect groove =
        m_bar->style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, m_bar);
    setGroove(mapFromGlobal(m_bar->mapToGlobal(groove.topLeft())).y(), groove.height());
}

void OverviewBar::setGroove(int top, int height)
{
    if (m_grooveTop == top && m_grooveHeight == height)
        return;
    m_grooveTop = top;
    m_grooveHeight = std::max(0, height);
    // Counted while there was no room yet, everything lies on one row: nothing is better than that.
    if (m_shown.count() == 1)
        m_shown = {};
    pageChanged();
    update();
}

void OverviewBar::pageChanged()
{
    if (m_article)
        m_rest.start(restMilliseconds, this);
}

void OverviewBar::startCounting()
{
    m_rest.stop();
    const int count = std::max(1, m_grooveHeight / rowHeight);
    std::vector<qsizetype> starts(std::size_t(count), 0);
    for (int row = 1; row < count; ++row) {
        const qsizetype start = m_positionAt(double(row) / count);
        starts[std::size_t(row)] = std::max(start, starts[std::size_t(row) - 1]);
    }
    const OverviewRows &latest = m_isCounting ? m_counting : m_shown;
    if (latest.count() > 0 && starts == latest.starts())
        return;
    m_counting = OverviewRows(std::move(starts));
    m_counted.reset();
    m_isCounting = true;
    m_count.start(pauseMilliseconds, this);
}

bool OverviewBar::isCounted(const Span &span) const
{
    return m_counted && !textOrder(*m_counted, span);
}

void OverviewBar::countSome(int most)
{
    if (!m_isCounting)
        return m_count.stop();
    const auto &spans = m_article->spans();
    auto next = std::partition_point(spans.begin(), spans.end(),
                                     [this](const Span *span) { return isCounted(*span); });
    const auto end = next + std::min(spans.end() - next, std::ptrdiff_t(most));
    for (; next != end; ++next)
        m_counting.add((*next)->tag, (*next)->pieces);
    if (end != spans.end()) {
        const Span &last = **std::prev(end);
        m_counted.emplace();
        m_counted->id = last.id;
        m_counted->pieces = {last.hull()};
        return;
    }
    m_isCounting = false;
    m_count.stop();
    m_shown = std::exchange(m_counting, {});
    update();
}

void OverviewBar::countAll()
{
    if (!m_article)
        return;
    startCounting();
    countSome(int(m_article->spans().size()));
}

void OverviewBar::follow(const Changes &changes)
{
    if (!m_article)
        return;
    bool touched = false;
    const auto count = [&](const std::optional<Span> &span, int by) {
        if (!span || span->article != m_article->article().id)
            return;
        m_shown.change(span->tag, span->pieces, by);
        if (m_isCounting && isCounted(*span))
            m_counting.change(span->tag, span->pieces, by);
        touched = true;
    };
    for (const Change &change : changes) {
        if (const auto *edit = std::get_if<Edit<Span>>(&change)) {
            count(edit->before, -1);
            count(edit->after, 1);
        }
    }
    if (touched && !m_show.isActive())
        m_show.start(showMilliseconds, this);
}

void OverviewBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_rest.timerId())
        startCounting();
    else if (event->timerId() == m_count.timerId())
        countSome(spansInPortion);
    else if (event->timerId() == m_show.timerId()) {
        m_show.stop();
        update();
    } else {
        QWidget::timerEvent(event);
    }
}

void OverviewBar::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setClipRect(event->rect());
    const PageColors colors = pageColors(m_styles.isDark());
    painter.fillRect(rect(), colors.paper);
    if (!m_article || m_shown.count() == 0)
        return;
    const int count = m_shown.count();
    const auto yOf = [&](int row) { return m_grooveTop + int(qint64(m_grooveHeight) * row / count); };

    // A row is shared out among its tags, the most frequent ones first to have a part.
    const int left = hitWidth + 1;
    const int room = width() - left - 1;
    std::vector<OverviewRows::Share> shown;
    m_shown.forEachRow([&](int row, const std::vector<OverviewRows::Share> &shares) {
        const int y = yOf(row);
        const int height = std::max(1, yOf(row + 1) - y);
        shown = shares;
        if (shown.size() > mostTagsInRow) {
            std::stable_sort(shown.begin(), shown.end(),
                             [](const auto &a, const auto &b) { return a.count > b.count; });
            shown.resize(mostTagsInRow);
        }
        const int parts = int(shown.size());
        for (int i = 0; i < parts; ++i) {
            const int x = left + room * i / parts;
            const int end = left + room * (i + 1) / parts;
            painter.fillRect(x, y, end - x, height, m_styles.of(shown[std::size_t(i)].tag).line);
        }
    });

    int lastY = -rowHeight;
    for (const TextRange hit : m_hits) {
        const int y = yOf(m_shown.rowOf(hit.start));
        if (y < lastY + rowHeight)
            continue;
        painter.fillRect(0, y, hitWidth, rowHeight, colors.accent);
        lastY = y;
    }
    if (m_currentHit >= 0 && m_currentHit < qsizetype(m_hits.size())) {
        const int y = yOf(m_shown.rowOf(m_hits[std::size_t(m_currentHit)].start));
        painter.fillRect(0, y - 2, hitWidth + 2, 2 * rowHeight + 2, colors.ink);
    }
    if (!m_selected.isEmpty()) {
        const int top = yOf(m_shown.rowOf(m_selected.first().start)) - 2;
        const int bottom = yOf(m_shown.rowOf(m_selected.last().end - 1) + 1) + 2;
        painter.setPen(QPen(colors.ink, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRect(hitWidth, top, width() - hitWidth - 1, bottom - top));
    }
}

int OverviewBar::rowAtY(qreal y) const
{
    if (m_grooveHeight <= 0)
        return 0;
    const int row = int((y - m_grooveTop) * m_shown.count() / m_grooveHeight);
    return std::clamp(row, 0, std::max(0, m_shown.count() - 1));
}

void OverviewBar::askPlace(qreal y)
{
    if (m_article && m_grooveHeight > 0)
        emit placeAsked(std::clamp((y - m_grooveTop) / m_grooveHeight, 0.0, 1.0));
}

void OverviewBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        askPlace(event->position().y());
}

void OverviewBar::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        askPlace(event->position().y());
}

QString OverviewBar::tipAt(int y) const
{
    const int row = rowAtY(y);
    QStringList lines;
    for (const OverviewRows::Share &share : m_shown.sharesOf(row - 1, row + 1))
        lines << tr("%1: %2").arg(m_styles.of(share.tag).name, QLocale().toString(share.count));
    return lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

bool OverviewBar::event(QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        takeGroove();
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos().y()), this);
        return true;
    }
    return QWidget::event(event);
}
