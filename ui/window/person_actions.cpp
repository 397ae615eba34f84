#include "ui/window/person_actions.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/plain_words.h"

PersonActions::PersonActions(Actions &actions, QMenu *menu, const QString &group, const QString &prefix)
    : QObject(menu), m_actions(actions), m_menu(menu), m_group(group), m_prefix(prefix)
{
}

QString PersonActions::nameOf(const Id &id) const
{
    return m_prefix + (id.isNull() ? QStringLiteral("none") : id.toString());
}

void PersonActions::show(const std::vector<Entry> &entries, const std::function<bool(const Id &)> &isChecked)
{
    if (entries != m_entries) {
        for (const Entry &entry : m_entries)
            m_actions.remove(nameOf(entry.id));
        m_entries = entries;
        for (const Entry &entry : m_entries) {
            const QString text = QString(entry.text).replace(QLatin1Char('&'), QLatin1String("&&"));
            QAction *action =
                m_actions.add({nameOf(entry.id), m_group, text, plainTip(entry.tip), {}, true}, {});
            connect(action, &QAction::triggered, this,
                    [this, id = entry.id](bool on) { emit triggered(id, on); });
            m_menu->addAction(action);
        }
    }
    for (const Entry &entry : m_entries)
        m_actions.action(nameOf(entry.id))->setChecked(isChecked(entry.id));
}

void PersonActions::setEnabled(bool enabled, const QString &why)
{
    for (const Entry &entry : m_entries)
        m_actions.setEnabled(nameOf(entry.id), enabled, why);
}
