#include "ui/tags/tag_bar.h"

#include "ui/tags/hint_line.h"
#include "ui/tags/mark_painting.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/plain_words.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPointer>
#include <QStyleOptionToolButton>
#include <QToolButton>

#include <algorithm>

namespace {

constexpr int gap = 8;

// Mark, name, key: [▂ Claim  C].
class TagButton : public QToolButton
{
public:
    TagButton(const TagBar::Entry &entry, QWidget *parent)
        : QToolButton(parent), m_tag(entry.tag), m_action(entry.action)
    {
        setFocusPolicy(Qt::TabFocus); // a click leaves the focus, and with it the selection, in the article
        connect(this, &QToolButton::clicked, entry.action, &QAction::trigger);
        connect(entry.action, &QAction::changed, this, [this] { takeAction(); });
        takeAction();
    }

    const Id &tag() const { return m_tag; }
    bool hasKey() const { return !m_key.isEmpty(); }
    void setStyle(const TagStyle &style, bool dark)
    {
        m_style = style;
        m_dark = dark;
        update();
    }

    QSize sizeHint() const override
    {
        const int height = fontMetrics().height() + 12;
        int width = 3 * gap + mark() + fontMetrics().horizontalAdvance(text());
        if (!m_key.isEmpty())
            width += gap + keyWidth();
        return {width, std::max(height, 24)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void nextCheckState() override {} // only setLocked() keeps a button down

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor accent = pageColors(isDark(palette())).accent;
        const bool marked = isDown() || isChecked();
        painter.setPen(
            QPen(hasFocus() || isChecked() ? accent : palette().color(QPalette::Mid), hasFocus() ? 2 : 1));
        painter.setBrush(palette().color(underMouse() || marked ? QPalette::Light : QPalette::Button));
        if (isChecked()) {
            QColor tint = accent;
            tint.setAlpha(40);
            painter.setBrush(tint);
        }
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);

        painter.setOpacity(isEnabled() ? 1 : 0.45);
        const QRect inner = rect().adjusted(gap, 0, -gap, 0);
        const auto place = [&](const QRect &logical) {
            return QStyle::visualRect(layoutDirection(), rect(), logical);
        };
        const QRect swatch(inner.left(), (height() - mark()) / 2, mark(), mark());
        paintTagSwatch(painter, place(swatch), m_style, m_dark);
        painter.setPen(palette().color(QPalette::ButtonText));
        const QRect name(swatch.right() + gap, 0, fontMetrics().horizontalAdvance(text()) + 2, height());
        painter.drawText(place(name), Qt::AlignVCenter | Qt::AlignHCenter, text());
        if (m_key.isEmpty())
            return;
        const int keyHeight = fontMetrics().height() + 2;
        const QRect chip(inner.right() - keyWidth(), (height() - keyHeight) / 2, keyWidth(), keyHeight);
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(place(chip)).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(place(chip), Qt::AlignCenter, m_key);
    }

private:
    int mark() const { return fontMetrics().ascent() + 2; }
    int keyWidth() const { return fontMetrics().horizontalAdvance(m_key) + 10; }

    void takeAction()
    {
        const QString name = plainText(m_action->text());
        setText(name);
        m_key = m_action->shortcut().toString(QKeySequence::NativeText);
        // With the rule from the guidelines, where there is one.
        const QString rule = m_action->whatsThis();
        const QString tip = m_action->toolTip();
        setToolTip(rule.isEmpty() ? tip : plainTip(tip + QLatin1Char('\n') + rule));
        setAccessibleName(m_key.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, m_key));
        setEnabled(m_action->isEnabled());
        updateGeometry();
        update();
    }

    Id m_tag;
    QPointer<QAction> m_action;
    TagStyle m_style;
    QString m_key;
    bool m_dark = false;
};

} // namespace

struct TagBar::Private
{
    QToolButton *more = nullptr;
    QToolButton *lock = nullptr;
    HintLine *hint = nullptr;
    std::vector<TagButton *> buttons; // those with keys first
    TagStyles styles;
    Id locked;
};

namespace {

// Places widgets in rows, from where the language begins.
class Rows
{
public:
    explicit Rows(int width) : m_width(width) {}

    // Where it stands, as if read from left to right; in the next row when it does not fit into this one.
    QRect put(QSize size)
    {
        size.setWidth(std::min(size.width(), m_width));
        if (m_x > 0 && m_x + size.width() > m_width)
            nextRow(gap);
        const QRect place(QPoint(m_x, m_y), size);
        m_x += size.width() + gap;
        m_height = std::max(m_height, size.height());
        return place;
    }
    void nextRow(int below)
    {
        m_y += m_height + below;
        m_x = m_height = 0;
        ++m_row;
    }
    int row() const { return m_row; } // from 0
    int rest() const { return m_width - m_x; }
    int bottom() const { return m_y + m_height; }

private:
    int m_width;
    int m_x = 0;
    int m_y = 0;
    int m_height = 0; // of this row
    int m_row = 0;
};

} // namespace

TagBar::TagBar(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    const auto button = [this](const char *name) {
        auto *one = new QToolButton(this);
        one->setObjectName(QLatin1String(name));
        one->setFocusPolicy(Qt::TabFocus);
        one->setAutoRaise(true);
        one->setMinimumSize(24, fontMetrics().height() + 12);
        return one;
    };
    d->more = button("more_tags");
    d->more->hide();
    d->lock = button("tag_lock");
    d->hint = new HintLine(this);
    d->hint->setObjectName(QStringLiteral("hint"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

TagBar::~TagBar() = default;

void TagBar::setTags(const std::vector<Entry> &entries)
{
    qDeleteAll(d->buttons);
    d->buttons.clear();
    for (const Entry &entry : entries)
        d->buttons.push_back(new TagButton(entry, this));
    std::stable_partition(d->buttons.begin(), d->buttons.end(),
                          [](const TagButton *button) { return button->hasKey(); });
    QWidget *before = nullptr;
    for (TagButton *button : d->buttons) {
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    if (before)
        setTabOrder(before, d->more);
    setTabOrder(d->more, d->lock);
    setTagStyles(d->styles);
    setLocked(d->locked);
    layOutAgain();
}

// At most so many rows of tags, then the hint. How much room there is does not depend on what the hint says, so
// that the bar (and the article below it) stays where it is when the words change.
int TagBar::arrange(int width, bool place) const
{
    const QMargins edges(12, 6, 12, 6);
    const int line = fontMetrics().height();
    const int mostRows = line < 28 ? 2 : 3;
    const int inner = std::max(width - edges.left() - edges.right(), 1);
    const auto show = [&](QWidget *widget, const QRect &where) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, height()),
                                               where.translated(edges.left(), edges.top())));
        widget->show();
    };
    const QSize lock = d->lock->sizeHint().expandedTo(d->lock->minimumSize());
    const QSize more = d->more->sizeHint().expandedTo(d->more->minimumSize());
    // How many tags fit when the button for the others and the lock come behind them.
    const auto fits = [&](Rows rows, std::initializer_list<QSize> behind) {
        for (const QSize &size : behind)
            rows.put(size);
        return rows.row() < mostRows;
    };
    Rows rows(inner);
    std::vector<QRect> places;
    Rows afterShown = rows;
    std::size_t shown = 0;
    for (const TagButton *button : d->buttons) {
        places.push_back(rows.put(button->sizeHint()));
        if (!fits(rows, {}))
            break;
        if (fits(rows, {more, lock}) || (places.size() == d->buttons.size() && fits(rows, {lock}))) {
            shown = places.size();
            afterShown = rows;
        }
    }
    rows = afterShown;
    const bool all = shown == d->buttons.size();
    const QRect morePlace = all ? QRect() : rows.put(more);
    const QRect lockPlace = rows.put(lock);

    // Beside the lock where there is room for a sentence, else below it.
    const bool beside = rows.rest() >= 56 * fontMetrics().averageCharWidth();
    if (!beside)
        rows.nextRow(gap / 2);
    const int hintHeight = std::max(2 * fontMetrics().lineSpacing(), beside ? line + 12 : 0);
    QRect hint = rows.put({rows.rest(), hintHeight});
    if (place) {
        for (std::size_t i = 0; i < d->buttons.size(); ++i) {
            if (i < shown)
                show(d->buttons[i], places[i]);
            else
                d->buttons[i]->hide();
        }
        if (all)
            d->more->hide();
        else
            show(d->more, morePlace);
        show(d->lock, lockPlace);
        d->hint->setAlignment(Qt::AlignVCenter | (beside ? Qt::AlignTrailing : Qt::AlignLeading));
        show(d->hint, hint);
    }
    return rows.bottom() + edges.top() + edges.bottom();
}

int TagBar::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize TagBar::sizeHint() const
{
    const int width = 64 * fontMetrics().averageCharWidth();
    return {width, heightForWidth(std::max(width, this->width()))};
}

QSize TagBar::minimumSizeHint() const
{
    return {24 * fontMetrics().averageCharWidth(), 2 * fontMetrics().lineSpacing() + 12};
}

void TagBar::layOutAgain()
{
    updateGeometry();
    arrange(width(), true);
}

bool TagBar::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LayoutRequest: // a button has other words or another key
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        layOutAgain();
        break;
    case QEvent::Resize:
        arrange(width(), true);
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void TagBar::setMoreAction(QAction *action)
{
    d->more->setDefaultAction(action);
    d->more->setAccessibleName(plainText(action->text()));
}

void TagBar::setTagStyles(const TagStyles &styles)
{
    d->styles = styles;
    for (TagButton *button : d->buttons)
        button->setStyle(styles.of(button->tag()), styles.isDark());
}

void TagBar::setLockAction(QAction *action)
{
    d->lock->setDefaultAction(action);
    d->lock->setAccessibleName(plainText(action->text()));
}

void TagBar::setLocked(const Id &tag)
{
    d->locked = tag;
    for (TagButton *button : d->buttons) {
        button->setCheckable(!tag.isNull());
        button->setChecked(!tag.isNull() && button->tag() == tag);
    }
}

void TagBar::setHint(const QString &text)
{
    d->hint->showText(text);
}

QString TagBar::hint() const
{
    return d->hint->text();
}
