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
