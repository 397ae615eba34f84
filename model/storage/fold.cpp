#include "model/storage/fold.h"

#include <algorithm>

QString fold(QStringView text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii)
        return text.toString().toLower();
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            folded += c;
    }
    return folded;
}

QStringList foldedQuery(QStringView text)
{
    return fold(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}
