#include "ui/tags/hint_line.h"

#include "ui/widgets/plain_words.h"

#include <QPainter>
#include <QRegularExpression>
#include <QStyle>

#include <algorithm>

namespace {

constexpr int mostLines = 2;
constexpr int shortestCut = 4; // letters and "…"

QString cutWords(const QString &text, qsizetype longest)
{
    QString cut, word;
    const auto endWord = [&] {
        qsizetype letters = word.size();
        while (letters > 0 && !word[letters - 1].isLetterOrNumber())
            --letters; // the comma behind it stays
        if (letters > longest)
            word = word.left(longest - 1) + QChar(0x2026) + word.mid(letters);
        cut += word;
        word.clear();
    };
    for (const QChar one : text) {
        if (!one.isSpace()) {
            word += one;
            continue;
        }
        endWord();
        cut += one;
    }
    endWord();
    return cut;
}

} // namespace

QString shortenedWords(const QString &text, const std::function<bool(const QString &)> &fits)
{
    QString shown = text;
    for (qsizetype longest = std::min<qsizetype>(text.size(), 24); longest >= shortestCut && !fits(shown);
         --longest)
        shown = cutWords(text, longest);
    return shown;
}

HintLine::HintLine(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::PlaceholderText);
}

void HintLine::showText(const QString &text)
{
    setText(text);
    setToolTip(plainTip(text));
}

QString HintLine::shownText() const
{
    static const QRegularExpression keyBeforeWord(QStringLiteral("(\\d) (?=\\S)"));
    QString text = this->text();
    text.replace(keyBeforeWord, QStringLiteral("\\1\u00a0")); // "3 causal" is not torn apart
    const QRect room = contentsRect();
    return shortenedWords(text, [&](const QString &shown) {
        const QRect lines = fontMetrics().boundingRect(QRect(0, 0, room.width(), 100 * room.height()),
                                                       Qt::TextWordWrap, shown);
        return lines.height() <= mostLines * fontMetrics().lineSpacing() && lines.width() <= room.width();
    });
}

void HintLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // Each text by its own letters: quotation marks and full stops of another language stay at their ends.
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const auto side = QStyle::visualAlignment(layoutDirection(), alignment()) | Qt::AlignAbsolute;
    style()->drawItemText(&painter, contentsRect(), int(side) | Qt::TextWordWrap, palette(), isEnabled(),
                          shownText(), foregroundRole());
}
