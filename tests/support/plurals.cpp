#include "tests/support/plurals.h"

#include <QCoreApplication>
#include <QTranslator>

namespace {

// Every call of tr() comes by here with the context it has when the program runs, which the tool that
// collects texts only guesses.
class WatchedPlurals : public QTranslator
{
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *text, const char *comment, int n) const override
    {
        const QString form = QTranslator::translate(context, text, comment, n);
        const bool ofQt = context && context[0] == 'Q' && context[1] >= 'A' && context[1] <= 'Z';
        if (n >= 0 && form.isEmpty() && !ofQt)
            qFatal("“%s” in %s has no plural form: run packaging/update-translations and fill it in", text,
                   context);
        return form;
    }
};

} // namespace

void useWatchedPlurals()
{
    auto *plurals = new WatchedPlurals(QCoreApplication::instance());
    if (!plurals->load(QStringLiteral(":/translations/ascertain_en.qm")) ||
        !QCoreApplication::installTranslator(plurals))
        qFatal("The plural forms are not compiled in");
}
