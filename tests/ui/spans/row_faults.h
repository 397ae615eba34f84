// Looks through the widgets of a form, as they are laid out now, for those that got less room than their
// words need, lie outside of what holds them, or lie over their neighbours.
#pragma once

#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QLabel>
#include <QLayout>
#include <QStringList>
#include <QWidget>

inline QString namedRow(const QWidget *widget)
{
    QString name = QString::fromLatin1(widget->metaObject()->className());
    if (!widget->accessibleName().isEmpty())
        name += QLatin1Char(' ') + widget->accessibleName();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        name += QStringLiteral(" “%1”").arg(label->text());
    const QRect place = widget->geometry();
    return name + QStringLiteral(" at %1,%2 %3x%4")
                      .arg(place.x())
                      .arg(place.y())
                      .arg(place.width())
                      .arg(place.height());
}

inline QStringList rowFaults(const QWidget &root)
{
    QStringList faults;
    QList<const QWidget *> shown;
    for (const QWidget *child : root.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (child->isVisible() && !child->isWindow())
            shown << child;
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QWidget *one = shown[i];
        int needed = one->minimumSizeHint().height();
        if (one->hasHeightForWidth())
            needed = std::max(needed, one->heightForWidth(one->width()));
        if (one->height() < std::min(needed, one->maximumHeight()))
            faults << QStringLiteral("%1 needs %2").arg(namedRow(one)).arg(needed);
        if (!root.rect().contains(one->geometry()))
            faults << QStringLiteral("%1 sticks out").arg(namedRow(one));
        for (qsizetype other = i + 1; other < shown.size(); ++other) {
            if (one->geometry().intersects(shown[other]->geometry()))
                faults << QStringLiteral("%1 over %2").arg(namedRow(one), namedRow(shown[other]));
        }
        // What Qt puts into its own widgets is laid out by them.
        const bool ours = one->layout() != nullptr;
        if (ours)
            faults << rowFaults(*one);
    }
    return faults;
}
