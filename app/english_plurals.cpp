#include "app/english_plurals.h"

#include <QCoreApplication>
#include <QTranslator>

void useEnglishPlurals()
{
    auto *plurals = new QTranslator(QCoreApplication::instance());
    if (!plurals->load(QStringLiteral(":/translations/ascertain_en.qm")) ||
        !QCoreApplication::installTranslator(plurals))
        qWarning("The plural forms of the texts are not compiled in");
}
