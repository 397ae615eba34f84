#include "ui/tags/tag_bar.h"

#include "ui/tags/mark_painting.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_words.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPointer>
#include <QStyleOptionToolButton>
#include <QToolButton>

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
    FlowLayout *flow = nullptr;
    QToolButton *lock = nullptr;
    ElidedLabel *hint = nullptr;
    std::vector<TagButton *> buttons;
    TagStyles styles;
    Id locked;
};

TagBar::TagBar(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->lock = new QToolButton(this);
    d->lock->setFocusPolicy(Qt::TabFocus);
    d->lock->setAutoRaise(true);
    d->lock->setMinimumSize(24, fontMetrics().height() + 12);
    d->hint = new ElidedLabel(this);
    d->hint->setForegroundRole(QPalette::PlaceholderText);
    d->hint->setAlignment(Qt::AlignVCenter | Qt::AlignTrailing);
    // How wide it wants to be does not depend on what it says, so that the bar (and the article below it)
    // stays where it is when the words change.
    d->hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    d->hint->setMinimumSize(32 * fontMetrics().averageCharWidth(), fontMetrics().height() + 12);

    d->flow = new FlowLayout(gap, this);
    d->flow->setContentsMargins(12, 6, 12, 6);
    d->flow->addWidget(d->lock);
    d->flow->addWidget(d->hint);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

TagBar::~TagBar() = default;

void TagBar::setTags(const std::vector<Entry> &entries)
{
    qDeleteAll(d->buttons);
    d->buttons.clear();
    d->flow->removeWidget(d->lock);
    d->flow->removeWidget(d->hint);
    for (const Entry &entry : entries) {
        auto *button = new TagButton(entry, this);
        d->flow->addWidget(button);
        d->buttons.push_back(button);
        button->show();
    }
    d->flow->addWidget(d->lock);
    d->flow->addWidget(d->hint);
    QWidget *before = nullptr;
    for (TagButton *button : d->buttons) {
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    if (before)
        setTabOrder(before, d->lock);
    setTagStyles(d->styles);
    setLocked(d->locked);
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
