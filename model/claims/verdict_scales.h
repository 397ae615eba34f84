// Scales of verdicts to choose from. A project has none until somebody chooses one, because a wrong scale is
// worse than none; the words of a project's own are in the setting `verdicts`, one on each line.
#pragma once

#include <QStringList>

#include <vector>

struct VerdictScale
{
    QString name; // translated: "True to false, five steps"
    QStringList verdicts;
};

const std::vector<VerdictScale> &verdictScales();

// The lines of the setting and back: trimmed, without empty ones, each once.
QStringList verdictsFromSetting(const QString &lines);
QString verdictsToSetting(const QStringList &verdicts);
