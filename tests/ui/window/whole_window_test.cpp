// What holds for everything in the window: actions, names for screen readers, sizes, light and dark.
#include "tests/ui/window/desk.h"
#include "ui/spans/span_pane.h"
#include "ui/tagset/tagset_dialog.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/command_palette.h"
#include "ui/window/session.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QTabWidget>

TEST_CASE("light and dark are followed while the window is open")
{
    const Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    settle();
    const auto paper = [&] { return window.view()->grab().toImage().pixelColor(3, 3).lightness(); };
    CHECK(paper() > 200);
    window.window.actions().action(QStringLiteral("view.themeDark"))->trigger();
    settle();
    CHECK(paper() < 80);
    CHECK(savedScheme() == Scheme::Dark);
    window.window.actions().action(QStringLiteral("view.themeLight"))->trigger();
    settle();
    CHECK(paper() > 200);
}

TEST_CASE("with text twice as large the window still fits a small screen")
{
    const Look look(Look::Page::Light, 2);
    const Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    window.window.spanPane()->showSpan(desk.room.claim);
    window.window.findBar()->ask();
    settle();
    CHECK(window.window.minimumSizeHint().width() <= 1280);
    CHECK(window.window.minimumSizeHint().height() <= 800);
    CHECK(controlsTooSmall(window.window) == QStringList());
    for (const QWidget *part :
         window.window.findBar()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (part->isVisible())
            CHECK(window.window.findBar()->rect().contains(part->geometry()));
    }
}

TEST_CASE("every action has a tip and a group and no two share a key")
{
    const Desk desk;
    Window window(desk.path());
    QHash<QString, QString> owners;
    for (const Actions::Description &one : window.window.actions().all()) {
        INFO(one.name.toStdString());
        CHECK_FALSE(one.tip.isEmpty());
        CHECK_FALSE(one.group.isEmpty());
        for (const QKeySequence &key : one.keys) {
            INFO(key.toString().toStdString()
                 << " also of " << owners.value(one.mode + QLatin1Char(' ') + key.toString()).toStdString());
            const QString inMode = one.mode + QLatin1Char(' ') + key.toString();
            CHECK_FALSE(owners.contains(inMode));
            owners.insert(inMode, one.name);
        }
    }
}

TEST_CASE("Ctrl and K lists every action of the window with its key")
{
    const Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    window.view()->setFocus();
    window.press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = window.window.findChild<CommandPalette *>();
    REQUIRE(palette);
    REQUIRE(palette->isVisible());
    const QAbstractItemModel *model = palette->findChild<QListView *>()->model();
    QStringList lines;
    for (int row = 0; row < model->rowCount(); ++row)
        lines << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    for (const Actions::Description &one : window.window.actions().all()) {
        const QAction *action = window.window.actions().action(one.name);
        INFO(one.name.toStdString());
        const QString text = plainText(action->text());
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        CHECK(std::any_of(lines.begin(), lines.end(),
                          [&](const QString &line) { return line.startsWith(text) && line.contains(key); }));
    }
    QTest::keyClick(palette, Qt::Key_Escape);
}

TEST_CASE("single letters switched off leave the other keys of a tag")
{
    const Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    window.window.actions().setLetterKeysEnabled(false);
    window.select(QStringLiteral("the sirens were silent"));
    window.press(Qt::Key_C);
    CHECK(window.window.article()->spans().size() == 5);
    window.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(window.window.article()->spans().size() == 6);
}

TEST_CASE("every action is in a menu")
{
    const Desk desk;
    Window window(desk.path());
    QSet<const QAction *> inMenus;
    for (const QMenu *menu : window.window.findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            inMenus.insert(action);
    }
    QStringList missing;
    for (const Actions::Description &one : window.window.actions().all()) {
        if (!inMenus.contains(window.window.actions().action(one.name)))
            missing << one.name;
    }
    CHECK(missing == QStringList());
}

TEST_CASE("every control of the whole window has a name and a tip and size")
{
    const Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    window.window.spanPane()->showSpan(desk.room.claim);
    window.window.findBar()->ask();
    for (int tab = 0; tab < window.window.tagTabs()->count(); ++tab) {
        window.window.tagTabs()->setCurrentIndex(tab);
        settle();
        CHECK(controlsWithoutName(window.window) == QStringList());
        CHECK(controlsWithoutTip(window.window) == QStringList());
        CHECK(controlsTooSmall(window.window) == QStringList());
        CHECK(labelsWithMarkup(window.window) == QStringList());
    }
}

TEST_CASE("a key opens the tagset editor at the tag of the selected span")
{
    const Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.room.dam);
    window.view()->setFocus();
    window.view()->selectSpan(desk.room.hedge);
    settle();
    window.press(Qt::Key_T, Qt::ControlModifier);
    const QPointer<TagsetDialog> editor = window.window.findChild<TagsetDialog *>();
    REQUIRE(editor);
    CHECK(editor->isVisible());
    const auto fields = editor->findChildren<QLineEdit *>();
    CHECK(std::any_of(fields.begin(), fields.end(), [](const QLineEdit *field) {
        return field->isVisible() && field->text() == "Hedge";
    }));
    QTest::keyClick(editor, Qt::Key_Escape);
    CHECK(waitUntil([&] { return editor.isNull(); }));
}
