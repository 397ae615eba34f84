#include "ui/widgets/message_bar.h"

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <deque>

using namespace std::chrono_literals;

namespace {

struct Message
{
    MessageBar::Kind kind;
    QString text;
    QString detail;
    MessageBar::Step step;
};

// The bar's own surface: the window's colour with a little of the kind's hue, so that it suits any palette.
QColor surface(MessageBar::Kind kind, const QPalette &palette)
{
    const QColor hue = kind == MessageBar::Kind::Failure   ? QColor(0xC0, 0x39, 0x2B)
                       : kind == MessageBar::Kind::Warning ? QColor(0xD9, 0x8E, 0x04)
                                                           : palette.color(QPalette::Highlight);
    const QColor window = palette.color(QPalette::Window);
    const auto mix = [](int a, int b) { return (a * 82 + b * 18) / 100; };
    return QColor(mix(window.red(), hue.red()), mix(window.green(), hue.green()),
                  mix(window.blue(), hue.blue()));
}

QStyle::StandardPixmap iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Failure:
        return QStyle::SP_MessageBoxCritical;
    case MessageBar::Kind::Warning:
        return QStyle::SP_MessageBoxWarning;
    case MessageBar::Kind::Notice:
        break;
    }
    return QStyle::SP_MessageBoxInformation;
}

} // namespace

struct MessageBar::Private
{
    explicit Private(MessageBar *bar) : q(bar) {}

    void add(Message message);
    void showFirst();
    void next();

    MessageBar *q;
    QLabel *icon = nullptr;
    QLabel *text = nullptr;
    QPushButton *step = nullptr;
    QToolButton *close = nullptr;
    QTimer *timer = nullptr;
    std::deque<Message> waiting; // the first one is on screen
};

void MessageBar::Private::add(Message message)
{
    const auto same = [&](const Message &other) {
        return other.kind == message.kind && other.text == message.text;
    };
    const auto there = std::find_if(waiting.begin(), waiting.end(), same);
    if (there != waiting.end()) {
        *there = std::move(message); // said again: the newer step counts
        return showFirst();
    }
    waiting.push_back(std::move(message));
    // A notice never keeps a failure waiting.
    if (waiting.size() > 1 && waiting.front().kind == Kind::Notice)
        waiting.pop_front();
    showFirst();
}

void MessageBar::Private::showFirst()
{
    timer->stop();
    if (waiting.empty()) {
        q->QWidget::hide();
        return;
    }
    const Message &message = waiting.front();
    text->setText(message.text);
    text->setToolTip(message.detail.toHtmlEscaped());
    const int size = std::max(q->style()->pixelMetric(QStyle::PM_SmallIconSize), q->fontMetrics().height());
    icon->setPixmap(q->style()->standardIcon(iconOf(message.kind)).pixmap(size));
    step->setText(message.step.text);
    step->setAccessibleName(message.step.text);
    step->setVisible(!message.step.text.isEmpty());
    if (message.kind == Kind::Notice)
        timer->start(8s);
    q->QWidget::show();
    q->update();
    if (QAccessible::isActive()) {
        QAccessibleEvent alert(text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void MessageBar::Private::next()
{
    if (!waiting.empty())
        waiting.pop_front();
    showFirst();
}

MessageBar::MessageBar(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->icon = new QLabel(this);
    d->text = new QLabel(this);
    d->text->setTextFormat(Qt::PlainText);
    d->text->setWordWrap(true);
    d->text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    d->step = new QPushButton(this);
    d->step->setObjectName(QStringLiteral("message_step"));
    d->close = new QToolButton(this);
    d->close->setObjectName(QStringLiteral("message_close"));
    d->close->setText(QStringLiteral("✕")); // grows with the font, as an icon would not
    d->close->setAutoRaise(true);
    d->close->setAccessibleName(tr("Close this message"));
    d->close->setToolTip(tr("Close this message"));
    d->close->setFocusPolicy(Qt::TabFocus);
    d->close->setMinimumSize(24, 24);
    d->timer = new QTimer(this);
    d->timer->setSingleShot(true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(d->icon);
    row->addWidget(d->text, 1);
    row->addWidget(d->step);
    row->addWidget(d->close);

    connect(d->timer, &QTimer::timeout, this, [this] { d->next(); });
    connect(d->close, &QToolButton::clicked, this, [this] { d->next(); });
    connect(d->step, &QPushButton::clicked, this, [this] {
        const std::function<void()> run = d->waiting.empty() ? nullptr : d->waiting.front().step.run;
        d->next();
        if (run)
            run();
    });
    QWidget::hide();
}

MessageBar::~MessageBar() = default;

void MessageBar::show(Kind kind, const QString &message, const Step &step)
{
    d->add({kind, message, {}, step});
}

void MessageBar::showError(const Error &error, const Step &step)
{
    d->add({Kind::Failure, error.message, error.detail, step});
}

void MessageBar::withdraw(const QString &message)
{
    const bool shown = this->message() == message;
    std::erase_if(d->waiting, [&](const Message &one) { return one.text == message; });
    if (shown)
        d->showFirst();
}

void MessageBar::clear()
{
    d->waiting.clear();
    d->showFirst();
}

void MessageBar::dismiss(const QString &message)
{
    const auto gone = std::remove_if(d->waiting.begin(), d->waiting.end(),
                                     [&](const Message &one) { return one.text == message; });
    if (gone == d->waiting.end())
        return;
    d->waiting.erase(gone, d->waiting.end());
    d->showFirst();
}

QString MessageBar::message() const
{
    return d->waiting.empty() ? QString() : d->waiting.front().text;
}

void MessageBar::paintEvent(QPaintEvent *)
{
    if (d->waiting.empty())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), surface(d->waiting.front().kind, palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
}
