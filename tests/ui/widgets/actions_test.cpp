// The list of actions: keys that are saved, changed and switched off, and that leave typing alone.
#include "tests/support/strings.h"
#include "tests/support/windows.h"
#include "ui/widgets/actions.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace {

// An article to press keys in, a field to type in, a list to walk through.
struct Window
{
    QWidget window;
    QWidget *article = new QWidget(&window);
    QLineEdit *field = new QLineEdit(&window);
    QListWidget *list = new QListWidget(&window);
    Actions actions{&window};
    int claims = 0;
    int undos = 0;

    Window()
    {
        auto *column = new QVBoxLayout(&window);
        article->setFocusPolicy(Qt::StrongFocus);
        article->setMinimumSize(50, 50);
        list->addItems({QStringLiteral("one"), QStringLiteral("carrot")});
        column->addWidget(article);
        column->addWidget(field);
        column->addWidget(list);
        actions.add({QStringLiteral("tag.claim"),
                     QStringLiteral("&Tag"),
                     QStringLiteral("&Claim"),
                     QStringLiteral("Tag the words as Claim"),
                     {QKeySequence(Qt::Key_C), QKeySequence(Qt::CTRL | Qt::Key_1)}},
                    [this] { ++claims; });
        actions.add({QStringLiteral("edit.undo"),
                     QStringLiteral("&Edit"),
                     QStringLiteral("&Undo"),
                     QStringLiteral("Take back the last step"),
                     {QKeySequence(Qt::CTRL | Qt::Key_Z)}},
                    [this] { ++undos; });
        actions.setBareKeyHome(article);
        showActive(window);
    }
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        widget->setFocus();
        QTest::keyClick(widget, key, modifiers);
    }
};

} // namespace

TEST_CASE("a letter acts in the article and is typed in a field")
{
    Window window;
    window.press(window.article, Qt::Key_C);
    CHECK(window.claims == 1);

    window.press(window.field, Qt::Key_C);
    CHECK(window.claims == 1);
    CHECK(window.field->text() == QStringLiteral("c"));
}

TEST_CASE("a letter walks through a list and tags nothing")
{
    Window window;
    window.press(window.list, Qt::Key_C);
    CHECK(window.claims == 0);
    CHECK(window.list->currentItem()->text() == QStringLiteral("carrot"));
}

TEST_CASE("a key with Ctrl acts wherever the focus is")
{
    Window window;
    window.press(window.list, Qt::Key_1, Qt::ControlModifier);
    CHECK(window.claims == 1);
    window.press(window.field, Qt::Key_1, Qt::ControlModifier);
    CHECK(window.claims == 2);
}

TEST_CASE("letter keys can be switched off and stay off")
{
    Window window;
    window.actions.setLetterKeysEnabled(false);
    window.press(window.article, Qt::Key_C);
    CHECK(window.claims == 0);
    window.press(window.article, Qt::Key_1, Qt::ControlModifier);
    CHECK(window.claims == 1);
    CHECK(window.actions.action(QStringLiteral("tag.claim"))->toolTip().contains(QStringLiteral("Ctrl+1")));

    const Window later;
    CHECK_FALSE(later.actions.letterKeysEnabled());
}

TEST_CASE("changed keys act at once and are still there the next day")
{
    const QString claim = QStringLiteral("tag.claim");
    {
        Window window;
        const QSignalSpy changed(&window.actions, &Actions::keysChanged);
        window.actions.setKeys(claim, {QKeySequence(Qt::Key_B)});
        CHECK(changed.count() == 1);
        window.press(window.article, Qt::Key_C);
        CHECK(window.claims == 0);
        window.press(window.article, Qt::Key_B);
        CHECK(window.claims == 1);
    }
    Window later;
    CHECK(later.actions.keys(claim) == QList<QKeySequence>{QKeySequence(Qt::Key_B)});
    later.actions.resetKeys(claim);
    CHECK(later.actions.keys(claim).size() == 2);
    CHECK_FALSE(QSettings().contains(QStringLiteral("keys/tag.claim")));
}

TEST_CASE("an action without any key stays without")
{
    const QString undo = QStringLiteral("edit.undo");
    {
        const Window window;
        const_cast<Actions &>(window.actions).setKeys(undo, {});
    }
    const Window later;
    CHECK(later.actions.keys(undo).isEmpty());
    CHECK(later.actions.action(undo)->toolTip() == QStringLiteral("Take back the last step"));
}

TEST_CASE("nonsense in the settings leaves the action its own keys")
{
    QSettings().setValue(QStringLiteral("keys/edit.undo"), QStringLiteral("Strg+Quatsch"));
    const Window window;
    CHECK(window.actions.keys(QStringLiteral("edit.undo")) ==
          QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_Z)});
}

TEST_CASE("a key says whose it is")
{
    const Window window;
    CHECK(window.actions.ownerOf(QKeySequence(Qt::CTRL | Qt::Key_1)) == QStringLiteral("tag.claim"));
    CHECK(window.actions.ownerOf(QKeySequence(Qt::Key_Q)).isEmpty());
    CHECK(window.actions.ownerOf({}).isEmpty());
}

TEST_CASE("an action that is off says why")
{
    Window window;
    QAction *undo = window.actions.action(QStringLiteral("edit.undo"));
    CHECK(undo->toolTip() == QStringLiteral("Take back the last step (Ctrl+Z)"));
    window.actions.setEnabled(QStringLiteral("edit.undo"), false, QStringLiteral("Nothing was done yet"));
    CHECK(undo->toolTip() == QStringLiteral("Nothing was done yet (Ctrl+Z)"));
    window.press(window.article, Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.undos == 0);
    window.actions.setEnabled(QStringLiteral("edit.undo"), true);
    CHECK(undo->toolTip() == QStringLiteral("Take back the last step (Ctrl+Z)"));
    window.press(window.article, Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.undos == 1);
}

TEST_CASE("a tip with a tag's odd name shows the name and no markup")
{
    Window window;
    const QAction *odd = window.actions.add({QStringLiteral("tag.odd"),
                                             QStringLiteral("&Tag"),
                                             QStringLiteral("Odd"),
                                             QStringLiteral("Tag the words as <b>Odd</b>"),
                                             {}},
                                            {});
    CHECK(odd->toolTip().contains(QStringLiteral("&lt;b&gt;Odd")));
}

TEST_CASE("an action that left has no key any more")
{
    Window window;
    window.actions.remove(QStringLiteral("tag.claim"));
    window.press(window.article, Qt::Key_C);
    CHECK(window.claims == 0);
    CHECK(window.actions.all().size() == 1);
    CHECK(window.actions.ownerOf(QKeySequence(Qt::Key_C)).isEmpty());
}

TEST_CASE("mnemonics are taken out of a text and a real ampersand stays")
{
    CHECK(plainText(QStringLiteral("&Undo")) == QStringLiteral("Undo"));
    CHECK(plainText(QStringLiteral("Halden && &Soer")) == QStringLiteral("Halden & Soer"));
    CHECK(plainText(QStringLiteral("R&&D &")) == QStringLiteral("R&D &"));
}

TEST_CASE("the keys of a mode are its own while it is on and nobody's before and after")
{
    Window window;
    int taken = 0;
    int said = 0;
    int values = 0;
    const auto add = [&](const char *name, Qt::Key key, const QString &mode, bool keeps, int &count) {
        window.actions.add({QLatin1String(name),
                            QStringLiteral("&Group"),
                            QLatin1String(name),
                            QStringLiteral("Tip"),
                            {QKeySequence(key)},
                            false,
                            mode,
                            keeps},
                           [&count] { ++count; });
    };
    const QString mode = QStringLiteral("review");
    int letters = 0;
    add("tag.value1", Qt::Key_1, {}, false, values);
    add("tag.set.say", Qt::Key_S, {}, true, letters);
    add("review.takeA", Qt::Key_1, mode, false, taken);
    add("review.say", Qt::Key_S, mode, false, said);
    CHECK(window.actions.ownerOf(QKeySequence(Qt::Key_1)) == QStringLiteral("tag.value1"));
    CHECK(window.actions.ownerOf(QKeySequence(Qt::Key_1), mode) == QStringLiteral("review.takeA"));
    window.press(window.article, Qt::Key_1);
    CHECK(values == 1);
    CHECK(taken == 0);

    window.actions.setMode(mode, window.list);
    window.press(window.article, Qt::Key_1);
    window.press(window.list, Qt::Key_1);
    CHECK(values == 1);
    CHECK(taken == 2);
    window.press(window.article, Qt::Key_S);
    CHECK(letters == 1);
    CHECK(said == 0);
    window.press(window.list, Qt::Key_S);
    CHECK(letters == 1);
    CHECK(said == 1);
    // A bare key that is not the mode's stays with the list.
    window.press(window.list, Qt::Key_C);
    CHECK(window.claims == 0);
    window.press(window.field, Qt::Key_1);
    CHECK(taken == 2);
    CHECK(window.field->text() == QStringLiteral("1"));

    window.actions.setMode({});
    window.press(window.article, Qt::Key_1);
    CHECK(values == 2);
    CHECK(taken == 2);
}
