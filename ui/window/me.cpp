#include "ui/window/me.h"

#include "model/storage/machine.h"

#include <QSettings>

namespace {

QString keyOf(const Id &project)
{
    return QStringLiteral("me/projects/") + project.toString();
}

const QString usual = QStringLiteral("me/name");

} // namespace

std::optional<Id> knownMe(const Project &project)
{
    const auto origin = originOf(project.path());
    if (!origin)
        return std::nullopt; // asking is safe
    const auto chosen = Id::fromString(QSettings().value(keyOf(origin->project)).toString());
    if (chosen && project.person(*chosen))
        return chosen;
    if (origin->isMadeHere)
        return project.annotator().id;
    return std::nullopt;
}

void rememberMe(const Project &project, const Id &person)
{
    if (const auto origin = originOf(project.path()))
        QSettings().setValue(keyOf(origin->project), person.toString());
}

QString usualName()
{
    return QSettings().value(usual).toString().simplified();
}

void rememberUsualName(const QString &name)
{
    QSettings().setValue(usual, name);
}
