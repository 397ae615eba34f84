#include "ui/widgets/choice_button.h"

#include "ui/widgets/plain_words.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace {

// Ticking does not close it; Escape and a click elsewhere do.
class TickMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAction *action = actionAt(event->position().toPoint());
        if (action && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool ticks =
            event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (ticks && activeAction() && activeAction()->isCheckable())
            activeAction()->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

constexpr int namesShown = 3;

} // namespace

ChoiceButton::ChoiceButton(const QString &title, const QString &everything, QWidget *parent)
    : QToolButton(parent), m_title(title), m_everything(everything)
{
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(24);
    auto *menu = new TickMenu(this);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    m_all = add(everything, true);
    connect(m_all, &QAction::triggered, this, [this] {
        chooseEverything();
        emit changed();
    });
    menu->addSeparator();
    showChosen();
}

QAction *ChoiceButton::add(const QString &name, bool checked)
{
    QString text = name;
    QAction *action = menu()->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setCheckable(true);
    action->setChecked(checked);
    return action;
}

void ChoiceButton::setChoices(const std::vector<std::pair<Id, QString>> &choices)
{
    const bool all = isEverything();
    const std::vector<Id> before = chosen();
    for (const auto &[id, action] : m_choices)
        delete action;
    m_choices.clear();
    for (const auto &[id, name] : choices) {
        const bool checked = all || std::find(before.begin(), before.end(), id) != before.end();
        QAction *action = add(name, checked);
        connect(action, &QAction::triggered, this, [this] {
            showChosen();
            emit changed();
        });
        m_choices.emplace_back(id, action);
    }
    showChosen();
}

std::vector<Id> ChoiceButton::chosen() const
{
    std::vector<Id> ids;
    for (const auto &[id, action] : m_choices) {
        if (action->isChecked())
            ids.push_back(id);
    }
    return ids;
}

bool ChoiceButton::isEverything() const
{
    return std::all_of(m_choices.begin(), m_choices.end(),
                       [](const auto &choice) { return choice.second->isChecked(); });
}

void ChoiceButton::choose(const std::vector<Id> &ids)
{
    for (const auto &[id, action] : m_choices)
        action->setChecked(std::find(ids.begin(), ids.end(), id) != ids.end());
    showChosen();
}

void ChoiceButton::chooseEverything()
{
    for (const auto &[id, action] : m_choices)
        action->setChecked(true);
    showChosen();
}

void ChoiceButton::showChosen()
{
    const bool all = isEverything();
    m_all->setChecked(all);
    QStringList names;
    for (const auto &[id, action] : m_choices) {
        if (action->isChecked())
            names << action->text().replace(QLatin1String("&&"), QLatin1String("&"));
    }
    QString shown = all                          ? m_everything
                    : names.isEmpty()            ? tr("none")
                    : names.size() <= namesShown ? QLocale().createSeparatedList(names)
                                                 : tr("%1 of %2")
                                                       .arg(QLocale().toString(names.size()),
                                                            QLocale().toString(qlonglong(m_choices.size())));
    const QString text = tr("%1: %2").arg(m_title, shortWords(shown, 60));
    setAccessibleName(text);
    setText(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
}
