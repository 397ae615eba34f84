#include "ui/transfer/text_field.h"

#include "model/text/normalise.h"

#include <QMimeData>

TextField::TextField(int lines, QWidget *parent) : QPlainTextEdit(parent), m_lines(lines)
{
    setTabChangesFocus(true);
}

QString TextField::text() const
{
    QString raw = document()->toRawText();
    return raw.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

QSize TextField::sizeHint() const
{
    return {60 * fontMetrics().averageCharWidth(), m_lines * fontMetrics().lineSpacing() + 12};
}

QSize TextField::minimumSizeHint() const
{
    return {16 * fontMetrics().averageCharWidth(), std::min(m_lines, 3) * fontMetrics().lineSpacing() + 12};
}

void TextField::insertFromMimeData(const QMimeData *source)
{
    // U+FDD0 and U+FDD1 would break the document's paragraphs, a lone surrogate its cursor.
    if (source->hasText())
        insertPlainText(normaliseText(source->text()));
}
