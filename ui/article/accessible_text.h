// Stretches of an article's text as screen readers ask for them: the character, word, sentence or paragraph
// at a position, before it or after it. Looks at the neighbourhood only and never copies the article.
#pragma once

#include "model/text/paragraphs.h"

#include <QAccessible>
#include <QString>

enum class Beside { Before, At, After };

// Not for lines, which only the layout knows. A position at the very end of the text gives an empty range
// there; Before at the start and After at the end are empty too.
TextRange textStretch(QStringView text, const Paragraphs &paragraphs, qsizetype position,
                      QAccessible::TextBoundaryType boundary, Beside beside);

// One attribute in the manner of IAccessible2 ("name:value;"), with the signs of its grammar escaped.
QString textAttribute(const QString &name, const QString &value);
