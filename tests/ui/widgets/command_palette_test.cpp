// The command palette, the key sheet and the key editor: three views of the one list of actions.
#include "tests/support/strings.h"
#include "tests/support/windows.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/key_editor.h"
#include "ui/widgets/key_sheet.h"

#include <QCheckBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

namespace {

struct Window
{
    QWidget window;
    Actions actions{&window};
    QStringList ran;

    Window()
    {
        window.resize(900, 600);
        add("edit.undo", "&Edit", "&Undo", {QKeySequence(Qt::CTRL | Qt::Key_Z)});
        add("edit.redo", "&Edit", "&Redo", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
        add("tag.claim", "&Tag", "&Claim", {QKeySequence(Qt::Key_C), QKeySequence(Qt::CTRL | Qt::Key_1)});
        add("file.export", "&File", "&Export tags to CSV…", {});
        showActive(window);
    }
    void add(const char *name, const char *group, const char *text, const QList<QKeySequence> &keys)
    {
        actions.add({QLatin1String(name), QLatin1String(group), QString::fromUtf8(text),
                     QStringLiteral("Tip of %1").arg(QLatin1String(name)), keys},
                    [this, name] { ran << QLatin1String(name); });
    }
};

QStringList rowsOf(const CommandPalette &palette)
{
    const auto *model = palette.findChild<QListView *>()->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row)
        rows << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return rows;
}

QTreeWidgetItem *itemOf(const KeyEditor &editor, const QString &text)
{
    const auto found =
        editor.findChild<QTreeWidget *>()->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
    REQUIRE(found.size() == 1);
    return found.front();
}

} // namespace

TEST_CASE("the palette lists every action with its key")
{
    Window window;
    CommandPalette palette(window.actions, &window.window);
    palette.ask();
    CHECK(rowsOf(palette) ==
          QStringList{QStringLiteral("Undo, Edit, Ctrl+Z"), QStringLiteral("Redo, Edit, Ctrl+Shift+Z"),
                      QStringLiteral("Claim, Tag, C"), QStringLiteral("Export tags to CSV…, File")});
    CHECK(controlsWithoutName(palette) == QStringList());
}

TEST_CASE("a few letters and Enter run an action in the window")
{
    Window window;
    CommandPalette palette(window.actions, &window.window);
    palette.ask();
    REQUIRE(QTest::qWaitForWindowActive(&palette));
    auto *field = palette.findChild<QLineEdit *>();
    CHECK(waitUntil([&] { return field->hasFocus(); }));
    QTest::keyClicks(field, QStringLiteral("excsv"));
    CHECK(rowsOf(palette) == QStringList{QStringLiteral("Export tags to CSV…, File")});
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(window.ran == QStringList{QStringLiteral("file.export")});
    CHECK_FALSE(palette.isVisible());
}

TEST_CASE("the arrows choose and Escape runs nothing")
{
    Window window;
    CommandPalette palette(window.actions, &window.window);
    palette.ask();
    auto *field = palette.findChild<QLineEdit *>();
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(window.ran == QStringList{QStringLiteral("edit.redo")});

    palette.ask();
    CHECK(field->text().isEmpty());
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK_FALSE(palette.isVisible());
    CHECK(window.ran.size() == 1);
}

TEST_CASE("an action that is off is listed and says why and does nothing")
{
    Window window;
    window.actions.setEnabled(QStringLiteral("edit.undo"), false, QStringLiteral("Nothing was done yet"));
    CommandPalette palette(window.actions, &window.window);
    palette.ask();
    auto *field = palette.findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("undo"));
    const QModelIndex undo = palette.findChild<QListView *>()->model()->index(0, 0);
    CHECK(undo.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Nothing was done yet")));
    CHECK(undo.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Nothing was done yet")));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(window.ran.isEmpty());
    CHECK(palette.isVisible());
}

TEST_CASE("articles come after the actions and open with Enter")
{
    Window window;
    CommandPalette palette(window.actions, &window.window);
    bool askedWithNothing = false;
    palette.setSearch([&](const QString &words) -> std::vector<PaletteEntry> {
        askedWithNothing = askedWithNothing || words.trimmed().isEmpty();
        return {{QStringLiteral("Claims about the dam"), QStringLiteral("Article"), {}, true, [&] {
                     window.ran << QStringLiteral("opened");
                 }}};
    });
    palette.ask();
    auto *field = palette.findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("claim"));
    REQUIRE(rowsOf(palette).size() == 2);
    CHECK(rowsOf(palette).back() == QStringLiteral("Claims about the dam, Article"));
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(window.ran == QStringList{QStringLiteral("opened")});
    CHECK_FALSE(askedWithNothing);
}

TEST_CASE("a click on a line of the palette runs it")
{
    Window window;
    CommandPalette palette(window.actions, &window.window);
    palette.ask();
    auto *list = palette.findChild<QListView *>();
    const QRect row = list->visualRect(list->model()->index(1, 0));
    CHECK(row.height() >= 24);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    CHECK(window.ran == QStringList{QStringLiteral("edit.redo")});
}

TEST_CASE("the key sheet has every key that acts and escapes every word")
{
    Window window;
    window.add("tag.odd", "&Tag", "<b>&Odd</b> & more", {QKeySequence(Qt::Key_Less)});
    const QString html = keySheetHtml(window.actions);
    CHECK(html.contains(QStringLiteral("<b>C, Ctrl+1</b>")));
    CHECK(html.contains(QStringLiteral("Ctrl+Shift+Z")));
    CHECK(html.contains(QStringLiteral("<h2>Edit</h2>")));
    CHECK(html.contains(QStringLiteral("&lt;b&gt;Odd&lt;/b&gt;")));
    CHECK(html.contains(QStringLiteral("<b>&lt;</b>")));
    CHECK_FALSE(html.contains(QStringLiteral("Export tags")));

    window.actions.setLetterKeysEnabled(false);
    CHECK(keySheetHtml(window.actions).contains(QStringLiteral("<b>Ctrl+1</b>")));
}

TEST_CASE("the key sheet ends with the keys that are no commands")
{
    Window window;
    KeyGroup fixed;
    fixed.title = QStringLiteral("In the <article>");
    fixed.lines = {
        {{QKeySequence(Qt::CTRL | Qt::Key_Left), QKeySequence(Qt::Key_Home)}, {}, QStringLiteral("a <word>")},
        {{}, QStringLiteral("Double & click"), QStringLiteral("more")}};
    const QString html = keySheetHtml(window.actions, fixed);
    CHECK(html.endsWith(QStringLiteral("</table>")));
    CHECK(html.indexOf(QStringLiteral("<h2>In the &lt;article&gt;</h2>")) >
          html.indexOf(QStringLiteral("<h2>Edit")));
    CHECK(html.contains(QStringLiteral("<b>Ctrl+Left, Home</b>")));
    CHECK(html.contains(QStringLiteral("a &lt;word&gt;")));
    CHECK(html.contains(QStringLiteral("<b>Double &amp; click</b>")));
}

TEST_CASE("the key sheet closes with Escape and every control has a name")
{
    Window window;
    QPointer<KeySheet> sheet = new KeySheet(window.actions, &window.window);
    showActive(*sheet);
    CHECK(controlsWithoutName(*sheet) == QStringList());
    CHECK(controlsTooSmall(*sheet) == QStringList());
    QTest::keyClick(sheet, Qt::Key_Escape);
    settle();
    CHECK(sheet.isNull());
}

TEST_CASE("a key pressed in the key editor is the action's from then on")
{
    Window window;
    QPointer<KeyEditor> editor = new KeyEditor(window.actions, &window.window);
    showActive(*editor);
    CHECK(controlsWithoutName(*editor) == QStringList());
    CHECK(controlsWithoutTip(*editor) == QStringList());
    CHECK(controlsTooSmall(*editor) == QStringList());
    editor->choose(QStringLiteral("file.export"));
    auto *key = editor->findChild<QKeySequenceEdit *>();
    QTest::keyClick(key, Qt::Key_E, Qt::ControlModifier);
    QTest::mouseClick(editor->findChild<QPushButton *>(QStringLiteral("key_set")), Qt::LeftButton);
    CHECK(window.actions.keys(QStringLiteral("file.export")) ==
          QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_E)});
    CHECK(itemOf(*editor, QStringLiteral("Export tags to CSV…"))->text(1) == QStringLiteral("Ctrl+E"));

    window.window.activateWindow();
    window.window.setFocus();
    editor->close();
    settle();
    REQUIRE(QTest::qWaitForWindowActive(&window.window));
    QTest::keyClick(&window.window, Qt::Key_E, Qt::ControlModifier);
    CHECK(window.ran == QStringList{QStringLiteral("file.export")});
}

TEST_CASE("taking another action's key is said before and done as said")
{
    Window window;
    KeyEditor *editor = new KeyEditor(window.actions, &window.window);
    showActive(*editor);
    editor->choose(QStringLiteral("edit.redo"));
    QTest::keyClick(editor->findChild<QKeySequenceEdit *>(), Qt::Key_1, Qt::ControlModifier);
    CHECK(editor->findChild<QLabel *>(QStringLiteral("key_conflict"))
              ->text()
              .contains(QStringLiteral("“Claim”")));
    QTest::mouseClick(editor->findChild<QPushButton *>(QStringLiteral("key_add")), Qt::LeftButton);
    CHECK(window.actions.keys(QStringLiteral("edit.redo")).size() == 2);
    CHECK(window.actions.keys(QStringLiteral("tag.claim")) == QList<QKeySequence>{QKeySequence(Qt::Key_C)});

    QTest::mouseClick(editor->findChild<QPushButton *>(QStringLiteral("key_none")), Qt::LeftButton);
    CHECK(window.actions.keys(QStringLiteral("edit.redo")).isEmpty());
    QTest::mouseClick(editor->findChild<QPushButton *>(QStringLiteral("key_reset_all")), Qt::LeftButton);
    CHECK(window.actions.keys(QStringLiteral("tag.claim")).size() == 2);
    CHECK(window.actions.keys(QStringLiteral("edit.redo")).size() == 1);
}

TEST_CASE("back to its own key takes that key away from whoever got it meanwhile")
{
    Window window;
    KeyEditor *editor = new KeyEditor(window.actions, &window.window);
    showActive(*editor);
    editor->choose(QStringLiteral("edit.redo"));
    QTest::keyClick(editor->findChild<QKeySequenceEdit *>(), Qt::Key_Z, Qt::ControlModifier);
    QTest::mouseClick(editor->findChild<QPushButton *>(QStringLiteral("key_set")), Qt::LeftButton);
    REQUIRE(window.actions.keys(QStringLiteral("edit.undo")).isEmpty());
    editor->choose(QStringLiteral("edit.undo"));
    QTest::mouseClick(editor->findChild<QPushButton *>(QStringLiteral("key_reset")), Qt::LeftButton);
    CHECK(window.actions.keys(QStringLiteral("edit.undo")).size() == 1);
    CHECK(window.actions.keys(QStringLiteral("edit.redo")).isEmpty());
}

TEST_CASE("the key editor finds actions by name and by key and switches letters off")
{
    Window window;
    KeyEditor *editor = new KeyEditor(window.actions, &window.window);
    showActive(*editor);
    auto *filter = editor->findChild<QLineEdit *>();
    QTest::keyClicks(filter, QStringLiteral("ctrl+z"));
    CHECK_FALSE(itemOf(*editor, QStringLiteral("Undo"))->isHidden());
    CHECK(itemOf(*editor, QStringLiteral("Claim"))->parent()->isHidden());
    QTest::mouseClick(editor->findChild<QCheckBox *>(), Qt::LeftButton, {},
                      QPoint(8, editor->findChild<QCheckBox *>()->height() / 2));
    CHECK_FALSE(window.actions.letterKeysEnabled());
}

TEST_CASE("a palette of some actions only has them under headings of its own, in their order")
{
    QWidget window;
    Actions actions(&window);
    QStringList ran;
    for (const char *name : {"tag.set.Zebra", "tag.set.Ant", "edit.undo"})
        actions.add({QLatin1String(name), QStringLiteral("&Tag"), QLatin1String(name).mid(8), QString(), {}},
                    [&ran, name] { ran << QLatin1String(name); });
    CommandPalette palette(actions, &window);
    palette.setWords(QStringLiteral("Tag as"), QStringLiteral("Tag or group…"));
    palette.setOnly(QStringLiteral("tag.set."), [](const QString &name) {
        return name.endsWith(QLatin1String("Ant")) ? QStringLiteral("Insects") : QStringLiteral("Mammals");
    });
    window.resize(600, 500);
    showActive(window);
    palette.ask();
    auto *list = palette.findChild<QListView *>();
    REQUIRE(list->model()->rowCount() == 2);
    CHECK(list->model()->index(0, 0).data().toString() == QStringLiteral("Ant"));
    auto *field = palette.findChild<QLineEdit *>();
    CHECK(field->placeholderText() == QStringLiteral("Tag or group…"));
    QTest::keyClicks(field, QStringLiteral("mammals"));
    REQUIRE(list->model()->rowCount() == 1);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(ran == QStringList{QStringLiteral("tag.set.Zebra")});
}
