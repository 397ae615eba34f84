// A line of words that gives way where there is no room.
#include "tests/support/strings.h"
#include "tests/support/windows.h"
#include "ui/widgets/elided_label.h"

namespace {

QImage pictureOf(const QString &text, Qt::LayoutDirection direction, Qt::Alignment alignment)
{
    ElidedLabel label;
    label.setLayoutDirection(direction);
    label.setAlignment(alignment | Qt::AlignVCenter);
    label.showText(text);
    label.resize(300, 30);
    return label.grab().toImage();
}

} // namespace

TEST_CASE("words of another direction keep their order in a window that reads from the right")
{
    const Look look(Look::Page::Light);
    for (const QString &text :
         {QStringLiteral("Y links: hedges “we will act”"), QStringLiteral("Y: (one), “two”.")})
        CHECK(pictureOf(text, Qt::RightToLeft, Qt::AlignTrailing) ==
              pictureOf(text, Qt::LeftToRight, Qt::AlignLeft));
    const QString hebrew = QString::fromUtf8("“שלום עולם”.");
    CHECK(pictureOf(hebrew, Qt::RightToLeft, Qt::AlignLeading) ==
          pictureOf(hebrew, Qt::LeftToRight, Qt::AlignRight));
}
