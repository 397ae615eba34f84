#include "ui/article/reading_keys.h"

#include <QCoreApplication>

KeyGroup readingKeys()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("ReadingKeys", text); };
    const auto keys = [](auto... key) { return QList<QKeySequence>{QKeySequence(key)...}; };
    KeyGroup group;
    group.title = tr("In the article");
    group.lines = {
        {keys(Qt::Key_Left, Qt::Key_Right), {}, tr("a character to the left or right")},
        {keys(Qt::CTRL | Qt::Key_Left, Qt::CTRL | Qt::Key_Right), {}, tr("a word to the left or right")},
        {keys(Qt::Key_Up, Qt::Key_Down), {}, tr("a line up or down")},
        {keys(Qt::CTRL | Qt::Key_Up, Qt::CTRL | Qt::Key_Down), {}, tr("a paragraph up or down")},
        {keys(Qt::Key_Home, Qt::Key_End), {}, tr("to the start or end of the line")},
        {keys(Qt::ALT | Qt::Key_Home, Qt::ALT | Qt::Key_End), {}, tr("to the sentence before or behind")},
        {keys(Qt::Key_PageUp, Qt::Key_PageDown), {}, tr("a screen up or down")},
        {keys(Qt::CTRL | Qt::Key_Home, Qt::CTRL | Qt::Key_End), {}, tr("to the start or end of the article")},
        {{}, tr("Shift with any of these"), tr("selects up to there")},
        {{}, tr("Double click"), tr("selects a word; dragging on, whole words")},
        {{}, tr("Triple click"), tr("selects a paragraph")},
        {{}, tr("Shift+click"), tr("selects up to there")},
        {{}, tr("Ctrl+wheel"), tr("makes the text larger or smaller")},
    };
    return group;
}
