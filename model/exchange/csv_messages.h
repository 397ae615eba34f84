// Words of the CSV reader and writer for people.
#pragma once

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

inline QString csvText(const char *text)
{
    return QCoreApplication::translate("Csv", text);
}

// The beginning of a cell, on one line, for a message.
inline QString shownCell(QByteArrayView cell)
{
    constexpr qsizetype longest = 60;
    QString text = QString::fromUtf8(cell.first(std::min(cell.size(), 4 * longest))).simplified();
    if (text.size() <= longest)
        return text;
    text.truncate(text[longest - 1].isHighSurrogate() ? longest - 1 : longest);
    return text + QStringLiteral("…");
}
