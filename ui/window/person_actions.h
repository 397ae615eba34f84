// A checkable action for each person of the project, in a menu and in the register of actions, so that the
// palette has them too; made anew when other people are in the project.
#pragma once

#include "model/entities/id.h"

#include <QMenu>
#include <QObject>

#include <functional>
#include <vector>

class Actions;

class PersonActions : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        Id id;        // null where it is nobody's
        QString text; // without mnemonic
        QString tip;

        bool operator==(const Entry &) const = default;
    };

    // Actions are called `prefix` and the id. `group` is the heading in the key sheet.
    PersonActions(Actions &actions, QMenu *menu, const QString &group, const QString &prefix);

    void show(const std::vector<Entry> &entries, const std::function<bool(const Id &)> &isChecked);
    void setEnabled(bool enabled, const QString &why);

signals:
    void triggered(const Id &id, bool on);

private:
    QString nameOf(const Id &id) const;

    Actions &m_actions;
    QMenu *m_menu;
    QString m_group;
    QString m_prefix;
    std::vector<Entry> m_entries;
};
