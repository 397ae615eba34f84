#include "ui/widgets/plain_words.h"

#include <QLocale>
#include <QTimeZone>

QString whenText(qint64 milliseconds, const QDateTime &now)
{
    if (milliseconds <= 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(milliseconds, now.timeZone());
    const QLocale locale;
    if (at.date() == now.date()) {
        // Seconds say nothing here, and some locales have them in their short form.
        QString format = locale.timeFormat(QLocale::ShortFormat);
        format.remove(QStringLiteral(":ss"));
        return locale.toString(at.time(), format);
    }
    return locale.toString(at.date(), at.date().year() == now.date().year() ? QStringLiteral("d MMM")
                                                                            : QStringLiteral("d MMM yyyy"));
}

QString shortWords(const QString &words, qsizetype length)
{
    const QString line = words.left(2 * length + 2).simplified();
    if (line.size() <= length)
        return line;
    qsizetype cut = line.lastIndexOf(QLatin1Char(' '), length);
    if (cut < length / 2) {
        cut = length;
        if (line[cut - 1].isHighSurrogate())
            --cut;
    }
    return line.left(cut) + QChar(0x2026);
}

QString plainTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
}
