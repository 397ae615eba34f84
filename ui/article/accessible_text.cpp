#include "ui/article/accessible_text.h"

#include "model/text/boundaries.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace {

constexpr qsizetype wordWindow = 400; // either side of a position: longer than words are

// Words and what stands between them, one after the other.
TextRange wordStretch(QStringView text, TextRange paragraph, qsizetype position)
{
    const qsizetype from = std::max(paragraph.start, position - wordWindow);
    const qsizetype to = std::min(paragraph.end, position + wordWindow);
    if (position >= to)
        return {position, std::min(position + 1, text.size())}; // the end of the line
    const QString window = text.sliced(from, to - from).toString();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, window);
    finder.setPosition(position - from);
    const qsizetype start = finder.isAtBoundary() ? position - from : finder.toPreviousBoundary();
    finder.setPosition(position - from);
    const qsizetype end = finder.toNextBoundary();
    return {from + std::max<qsizetype>(start, 0), end < 0 ? to : from + end};
}

TextRange withLineEnd(QStringView text, TextRange paragraph)
{
    return {paragraph.start, std::min(paragraph.end + 1, text.size())};
}

// With the white space that follows it, so that sentences stand one after the other.
TextRange sentenceStretch(QStringView text, TextRange paragraph, qsizetype position)
{
    const TextRange line = withLineEnd(text, paragraph);
    const TextRange sentence = sentenceAt(text, std::min(position, paragraph.end));
    if (sentence.isEmpty())
        return line;
    const qsizetype next = nextSentence(text, std::max(sentence.start, std::min(position, sentence.end)));
    const qsizetype end = next <= sentence.start ? line.end : std::min(next, line.end);
    return {sentence.start, std::max(end, std::min(sentence.end, line.end))};
}

TextRange at(QStringView text, const Paragraphs &paragraphs, qsizetype position,
             QAccessible::TextBoundaryType boundary)
{
    if (position < 0 || position >= text.size())
        return {std::clamp<qsizetype>(position, 0, text.size()),
                std::clamp<qsizetype>(position, 0, text.size())};
    const TextRange paragraph = paragraphs.range(paragraphs.at(position));
    switch (boundary) {
    case QAccessible::CharBoundary: {
        const TextRange character = snapToGraphemes(text, {position, position + 1});
        return character;
    }
    case QAccessible::WordBoundary:
        return wordStretch(text, paragraph, position);
    case QAccessible::SentenceBoundary:
        return sentenceStretch(text, paragraph, position);
    case QAccessible::LineBoundary:
    case QAccessible::ParagraphBoundary:
        return withLineEnd(text, paragraph);
    case QAccessible::NoBoundary:
        break;
    }
    return {0, text.size()};
}

} // namespace

TextRange textStretch(QStringView text, const Paragraphs &paragraphs, qsizetype position,
                      QAccessible::TextBoundaryType boundary, Beside beside)
{
    const TextRange here = at(text, paragraphs, position, boundary);
    if (beside == Beside::At)
        return here;
    if (beside == Beside::Before)
        return here.start > 0 ? at(text, paragraphs, here.start - 1, boundary) : TextRange{0, 0};
    return at(text, paragraphs, here.end, boundary);
}

QString textAttribute(const QString &name, const QString &value)
{
    QString escaped;
    for (const QChar c : value) {
        if (QStringLiteral("\\:,;=").contains(c))
            escaped += QLatin1Char('\\');
        escaped += c;
    }
    return name + QLatin1Char(':') + escaped + QLatin1Char(';');
}
