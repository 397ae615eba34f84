// The guidelines beside the article: read, found in, written, and taken back.
#include "ui/guidelines/guidelines_pane.h"

#include "model/entities/setting.h"
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/guidelines/guidelines_page.h"
#include "ui/widgets/note_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

namespace {

struct Shown
{
    Newsroom room;
    GuidelinesPane pane;

    Shown()
    {
        pane.resize(400, 600);
        pane.setApply([this](const QString &label, const Changes &changes) { room.apply(label, changes); });
        pane.setProject(room.project.get());
        pane.show();
        pane.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&pane));
    }
    GuidelinesPage *page() const { return pane.findChild<GuidelinesPage *>(); }
    NoteField *editor() const { return pane.findChild<NoteField *>(); }
    QLineEdit *words() const { return pane.findChild<QLineEdit *>(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : pane.findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text().remove(QLatin1Char('&')) == text)
                return one;
        }
        FAIL("there is no button " << text.toStdString());
        return nullptr;
    }
    void press(const QString &text) const { QTest::mouseClick(button(text), Qt::LeftButton); }
    QString own() const { return room.project->setting(settings::guidelines); }
    QStringList versions() const
    {
        QMenu *menu = pane.findChild<QToolButton *>()->menu();
        emit menu->aboutToShow();
        QStringList names;
        for (const QAction *action : menu->actions())
            names << action->text();
        return names;
    }
    QAction *version(int place) const { return pane.findChild<QToolButton *>()->menu()->actions().at(place); }
    bool isShown(const QString &words_) const
    {
        for (const QLabel *label : pane.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words_))
                return true;
        }
        return false;
    }
};

} // namespace

TEST_CASE("what comes with the tagset is shown until somebody writes")
{
    const Shown s;
    CHECK(s.own().isEmpty());
    CHECK(s.page()->isVisible());
    CHECK(s.page()->toPlainText().contains("One proposition, one claim."));
    CHECK(s.versions() == QStringList{"Nobody has changed the guidelines"});
}

TEST_CASE("the rule of a tag stands on top and its section is scrolled to")
{
    Shown s;
    const Id hedge = s.room.tag("Hedge").id;
    CHECK_FALSE(s.isShown("Hedge (H)"));
    s.pane.showTag(hedge);
    CHECK(s.isShown("Hedge (H): The fewest words that weaken a claim"));
    const QTextCursor top = s.page()->cursorForPosition({20, 20});
    CHECK(top.block().text() == "Hedge");
    s.pane.showTag({});
    CHECK_FALSE(s.isShown("Hedge (H)"));
    CHECK(s.pane.ruleFor({}).isEmpty());
}

TEST_CASE("what is typed is saved when the editor is left, as one step, and is what the page says")
{
    Shown s;
    s.press("Edit");
    CHECK(s.editor()->hasFocus());
    QTest::keyClick(s.editor(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(s.editor(), "Hedge");
    QTest::keyClick(s.editor(), Qt::Key_Home);
    QTest::keyClicks(s.editor(), "## ");
    QTest::keyClick(s.editor(), Qt::Key_End);
    QTest::keyClick(s.editor(), Qt::Key_Return);
    QTest::keyClick(s.editor(), Qt::Key_Return);
    QTest::keyClicks(s.editor(), "Only what <b>weakens</b>.");
    s.press("Done");
    CHECK(s.own() == "## Hedge\n\nOnly what <b>weakens</b>.");
    CHECK(must(s.room.project->steps(0, 1)).front().label == "Change the guidelines");
    CHECK(s.page()->toPlainText().contains("Only what"));
    CHECK(s.pane.ruleFor(s.room.tag("Hedge").id).startsWith("Only what"));
    CHECK(s.pane.ruleFor(s.room.tag("Claim").id) == s.room.tag("Claim").definition);
    s.room.reopen();
    s.pane.setProject(s.room.project.get());
    CHECK(s.pane.markdown().startsWith("## Hedge"));
}

TEST_CASE("an earlier text is read and taken again, and nothing of it is lost")
{
    Shown s;
    for (const char *text : {"# First & only", "# Second"})
        s.room.apply("Change the guidelines",
                     {s.room.project->settingChange(QString(settings::guidelines), QString::fromUtf8(text))});
    CHECK(s.page()->toPlainText() == "Second");
    const QStringList versions = s.versions();
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].contains("in force"));
    CHECK(versions[1].contains("Ana"));
    s.version(1)->trigger();
    CHECK(s.page()->toPlainText() == "First & only");
    CHECK(s.own() == "# Second"); // looking changes nothing
    s.press("Back to now");
    CHECK(s.page()->toPlainText() == "Second");
    REQUIRE(s.versions().size() == 2);
    s.version(1)->trigger();
    s.press("Take this text");
    CHECK(s.own() == "# First & only");
    CHECK(s.versions().size() == 3);
    must(s.room.project->undo());
    CHECK(s.page()->toPlainText() == "Second");
}

TEST_CASE("words are found in the guidelines")
{
    const Shown s;
    s.words()->setFocus();
    QTest::keyClicks(s.words(), "proposition");
    CHECK(s.page()->extraSelections().size() >= 1);
    const int first = s.page()->textCursor().position();
    QTest::keyClicks(s.words(), "zzz");
    CHECK(s.page()->extraSelections().isEmpty());
    CHECK(s.isShown("none"));
    QTest::keyClick(s.words(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(s.words(), "claim");
    const int second = s.page()->textCursor().position();
    QTest::keyClick(s.words(), Qt::Key_Return);
    CHECK(s.page()->textCursor().position() != second);
    CHECK(first > 0);
}

TEST_CASE("a text of somebody else fetches nothing and shows HTML as words")
{
    Shown s;
    s.room.apply("Change the guidelines",
                 {s.room.project->settingChange(
                     QString(settings::guidelines),
                     "![x](file:///etc/passwd) <script>alert(1)</script> [go](javascript:alert(1))")});
    CHECK(s.page()->toPlainText().contains("<script>"));
    CHECK_FALSE(s.page()->loadResource(QTextDocument::ImageResource, QUrl("file:///etc/passwd")).isValid());
}

TEST_CASE("a project for reading only can be read")
{
    Shown s;
    s.pane.setProject(nullptr);
    CHECK(s.isShown("No project is open"));
    s.room.reopen(Project::Access::Read);
    s.pane.setProject(s.room.project.get());
    CHECK_FALSE(s.button("Edit")->isEnabled());
    s.pane.setEditing(true);
    CHECK_FALSE(s.editor()->isVisible());
}
