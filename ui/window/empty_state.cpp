#include "ui/window/empty_state.h"

#include "ui/widgets/actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

struct EmptyState::Private
{
    QLabel *title = nullptr;
    QLabel *line = nullptr;
    QHBoxLayout *row = nullptr;
    std::vector<QPushButton *> buttons;
};

EmptyState::EmptyState(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    d->title = new QLabel(this);
    d->title->setTextFormat(Qt::PlainText);
    d->title->setAlignment(Qt::AlignCenter);
    d->title->setWordWrap(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    d->title->setFont(large);
    d->line = new QLabel(this);
    d->line->setTextFormat(Qt::PlainText);
    d->line->setAlignment(Qt::AlignCenter);
    d->line->setWordWrap(true);
    d->line->setForegroundRole(QPalette::PlaceholderText);
    d->row = new QHBoxLayout;
    d->row->setSpacing(12);
    d->row->addStretch();
    d->row->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(d->title);
    column->addWidget(d->line);
    column->addSpacing(8);
    column->addLayout(d->row);
    column->addStretch(3);
}

EmptyState::~EmptyState() = default;

void EmptyState::offer(const QString &title, const QString &line, const std::vector<QAction *> &actions)
{
    d->title->setText(title);
    d->line->setText(line);
    for (QPushButton *button : d->buttons) {
        button->hide(); // beside the new ones it would push the window apart until it is gone
        button->deleteLater();
    }
    d->buttons.clear();
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->text(), this);
        button->setToolTip(action->toolTip());
        button->setAccessibleName(plainText(action->text()));
        button->setEnabled(action->isEnabled());
        button->setMinimumHeight(fontMetrics().height() + 16);
        button->setDefault(d->buttons.empty());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [button, action] { button->setEnabled(action->isEnabled()); });
        d->row->insertWidget(d->row->count() - 1, button);
        d->buttons.push_back(button);
    }
    setFocusProxy(d->buttons.empty() ? nullptr : d->buttons.front());
}
