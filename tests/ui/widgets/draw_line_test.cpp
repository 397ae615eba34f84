// Words of one direction in a window or a line of the other.
#include <catch2/catch.hpp>

#include "ui/widgets/draw_line.h"
#include "ui/widgets/note_field.h"

#include <QTextBlock>
#include <QTextLayout>

namespace {

const QString hebrew = QString::fromUtf8("לבדוק מול הפרוטוקול");

// Where the first line of what is typed stands: 0 = at the left edge, 1 = at the right.
double sideOf(const NoteField &field)
{
    const QTextLine line = field.document()->firstBlock().layout()->lineAt(0);
    const QRectF words = line.naturalTextRect();
    const qreal free = line.width() - words.width();
    return (words.left() - line.x()) / free;
}

} // namespace

TEST_CASE("parts of a line keep their order and their own direction")
{
    CHECK(joinedLine({}) == QString());
    CHECK(joinedLine({hebrew}) == hebrew);
    CHECK(joinedLine({QStringLiteral("Courier"), QStringLiteral("29 Feb 2024")}) ==
          QStringLiteral("Courier · 29 Feb 2024"));
    // Without isolates the day would stand behind its year.
    CHECK(joinedLine({hebrew, QStringLiteral("29 Feb 2024")}) ==
          hebrew + QStringLiteral(" · \u2068") + QStringLiteral("29 Feb 2024\u2069"));
    CHECK(joinedLine({QStringLiteral("Courier"), hebrew}) ==
          QStringLiteral("Courier · \u2068") + hebrew + QChar(0x2069));
    CHECK(joinedLine({hebrew, QStringLiteral("29 Feb 2024")}).isRightToLeft());
}

TEST_CASE("a note stands at the side where the window's language begins, whatever it is written in")
{
    for (const QString &note : {hebrew, QStringLiteral("Check with the minutes")}) {
        NoteField field;
        field.resize(600, 100);
        field.setLayoutDirection(Qt::RightToLeft);
        field.showNote(note, true);
        field.grab();
        CHECK(sideOf(field) > 0.9);
        field.setLayoutDirection(Qt::LeftToRight);
        field.grab();
        CHECK(sideOf(field) < 0.1);
    }
}
