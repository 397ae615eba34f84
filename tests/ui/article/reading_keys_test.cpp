// The sheet of keys promises what the view does.
#include "tests/ui/article/shown_article.h"
#include "ui/article/reading_keys.h"

TEST_CASE("every key of the list moves the caret and with shift it selects")
{
    const KeyGroup group = readingKeys();
    CHECK_FALSE(group.title.isEmpty());
    int pressed = 0;
    for (const KeyLine &line : group.lines) {
        INFO(line.text.toStdString());
        CHECK_FALSE(line.text.isEmpty());
        CHECK(line.keys.isEmpty() != line.gesture.isEmpty());
        for (const QKeySequence &sequence : line.keys) {
            const QKeyCombination key = sequence[0];
            ShownArticle shown(paragraphs(30, 40));
            const qsizetype middle = shown.text().size() / 2;
            shown.view.select({middle, middle});
            shown.key(key.key(), key.keyboardModifiers() | Qt::ShiftModifier);
            CHECK(shown.view.caret() != middle);
            CHECK_FALSE(shown.view.selection().isEmpty());
            shown.view.select({middle, middle});
            shown.key(key.key(), key.keyboardModifiers());
            CHECK(shown.view.caret() != middle);
            CHECK(shown.view.selection().isEmpty());
            ++pressed;
        }
    }
    CHECK(pressed == 16);
}
