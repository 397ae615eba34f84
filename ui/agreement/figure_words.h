// The figures of agreement in words: what each is called, what it means, where its formula is from.
#pragma once

#include "ui/agreement/agreement_result.h"

#include <QString>

#include <vector>

struct FigureColumn
{
    Figure AgreementFigures::*figure = nullptr;
    QString name;
    QString meaning; // a plain sentence, and the source
};

// All twelve, in the order in which they are shown.
std::vector<FigureColumn> figureColumns(bool isPair, PassUnit unit);

// "0.78", and under it the interval where there is one; a dash where there is no number.
QString figureText(const Figure &figure);
// "0.781 (95 % interval 0.712 to 0.843)" or "undefined, because …".
QString figureSentence(const Figure &figure);

// "22 exact": a count of differences.
QString kindCount(DifferenceKind kind, qint64 count);
QString kindName(DifferenceKind kind, const QString &nameA, const QString &nameB);
