#include "model/review/agreement/figure.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Agreement", text);
}

} // namespace

QString undefinedWord(Undefined why)
{
    switch (why) {
    case Undefined::No:
        return {};
    case Undefined::NotRead:
        return QStringLiteral("not read by two");
    case Undefined::NotReadByAll:
        return QStringLiteral("not read by all");
    case Undefined::NoSpans:
        return QStringLiteral("no spans");
    case Undefined::NoLinks:
        return QStringLiteral("no links");
    case Undefined::NoVariation:
        return QStringLiteral("no variation");
    case Undefined::NothingShared:
        return QStringLiteral("nothing shared");
    case Undefined::Skipped:
        return QStringLiteral("not computed");
    }
    return {};
}

QString undefinedSentence(Undefined why)
{
    switch (why) {
    case Undefined::No:
        return {};
    case Undefined::NotRead:
        return tr("undefined, because there is no article that two of them have finished");
    case Undefined::NotReadByAll:
        return tr("undefined, because there is no article that all of them have finished");
    case Undefined::NoSpans:
        return tr("undefined, because nobody tagged anything");
    case Undefined::NoLinks:
        return tr("undefined, because nobody linked anything");
    case Undefined::NoVariation:
        return tr("undefined, because there is no variation: chance alone would give the same");
    case Undefined::NothingShared:
        return tr("undefined, because there are no words that two of them have tagged");
    case Undefined::Skipped:
        return tr("not computed");
    }
    return {};
}
