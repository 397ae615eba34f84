// Small pieces of text that several panes show in the same way.
#pragma once

#include <QDateTime>
#include <QString>

// The clock today, the day else, with the year when it is another one. Empty for 0.
QString whenText(qint64 milliseconds, const QDateTime &now);
// At most `length` characters on one line, cut at a word, with an ellipsis.
QString shortWords(const QString &words, qsizetype length);
// A tooltip that shows `text` as it stands, whoever wrote it.
QString plainTip(const QString &text);
