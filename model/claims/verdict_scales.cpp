#include "model/claims/verdict_scales.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Verdicts", text);
}

QStringList trAll(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(tr(text));
    return list;
}

} // namespace

const std::vector<VerdictScale> &verdictScales()
{
    static const std::vector<VerdictScale> scales{
        {tr("True or false"),
         trAll({QT_TRANSLATE_NOOP("Verdicts", "True"), QT_TRANSLATE_NOOP("Verdicts", "False"),
                QT_TRANSLATE_NOOP("Verdicts", "Unproven")})},
        {tr("True to false, five steps"),
         trAll({QT_TRANSLATE_NOOP("Verdicts", "True"), QT_TRANSLATE_NOOP("Verdicts", "Mostly true"),
                QT_TRANSLATE_NOOP("Verdicts", "Half true"), QT_TRANSLATE_NOOP("Verdicts", "Mostly false"),
                QT_TRANSLATE_NOOP("Verdicts", "False"), QT_TRANSLATE_NOOP("Verdicts", "Unproven")})},
        {tr("What is wrong with it"),
         trAll({QT_TRANSLATE_NOOP("Verdicts", "Correct"), QT_TRANSLATE_NOOP("Verdicts", "Missing context"),
                QT_TRANSLATE_NOOP("Verdicts", "Misleading"), QT_TRANSLATE_NOOP("Verdicts", "Altered"),
                QT_TRANSLATE_NOOP("Verdicts", "False"), QT_TRANSLATE_NOOP("Verdicts", "Satire")})},
        {tr("How strong the evidence is"),
         trAll({QT_TRANSLATE_NOOP("Verdicts", "Confirmed"), QT_TRANSLATE_NOOP("Verdicts", "Supported"),
                QT_TRANSLATE_NOOP("Verdicts", "Disputed"), QT_TRANSLATE_NOOP("Verdicts", "Refuted"),
                QT_TRANSLATE_NOOP("Verdicts", "No evidence found")})},
        {tr("Numbers, 1 false to 5 true"),
         {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"),
          QStringLiteral("5")}},
    };
    return scales;
}

QStringList verdictsFromSetting(const QString &lines)
{
    QStringList verdicts;
    for (const QString &line : lines.split(QLatin1Char('\n')))
        verdicts.append(line.simplified());
    verdicts.removeAll(QString());
    verdicts.removeDuplicates();
    return verdicts;
}

QString verdictsToSetting(const QStringList &verdicts)
{
    return verdictsFromSetting(verdicts.join(QLatin1Char('\n'))).join(QLatin1Char('\n'));
}
