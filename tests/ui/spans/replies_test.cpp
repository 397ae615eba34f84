// What is said about a span: in the editor, on its card and in the filter.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/spans/card_list.h"
#include "ui/spans/link_rows.h"
#include "ui/widgets/note_field.h"
#include "ui/spans/reply_list.h"
#include "ui/spans/span_edits.h"
#include "ui/spans/span_list_model.h"
#include "ui/spans/span_pane.h"
#include "ui/spans/threads.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace {

struct Window
{
    Newsroom room;
    SpanPane pane;

    Window()
    {
        pane.resize(360, 1100);
        pane.setProject(room.project.get());
        pane.setTagStyles(TagStyles(room.project->tagset(), false));
        pane.showArticle(room.article());
        showActive(pane);
    }
    ~Window() { pane.setProject(nullptr); }
    ReplyList *thread() const { return pane.findChild<ReplyList *>(); }
    QPlainTextEdit *field() const { return thread()->findChild<QPlainTextEdit *>(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : thread()->findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        FAIL("no button " << text.toStdString());
        return nullptr;
    }
    QToolButton *open() const { return pane.findChild<QToolButton *>(QStringLiteral("open_threads")); }
    bool shows(const QString &words) const
    {
        for (const QLabel *label : thread()->findChildren<QLabel *>()) {
            if (!label->isHidden() && label->text().contains(words))
                return true;
        }
        return false;
    }
    void saidByBen(const Id &span, const QString &text, bool resolved = false)
    {
        const SpanEdit edit = withReply(*room.article(), room.span(span), room.ben, text, resolved);
        room.apply(edit.label, edit.changes);
        settle();
    }
};

} // namespace

TEST_CASE("Ctrl and Return add a line and undo takes it back")
{
    Window window;
    window.pane.showSpan(window.room.mates); // Ben's: anybody may say something about it
    QTest::keyClicks(window.field(), QStringLiteral("Is this a <b>source</b>?"));
    QTest::keyClick(window.field(), Qt::Key_Return, Qt::ControlModifier);
    settle();
    REQUIRE(window.room.article()->replies().size() == 1);
    const Reply &reply = window.room.article()->replies().front();
    CHECK(reply.about == window.room.mates);
    CHECK(reply.author == window.room.ana);
    CHECK(window.shows(QStringLiteral("Is this a <b>source</b>?")));
    CHECK(window.shows(QStringLiteral("you · ")));
    CHECK(window.field()->toPlainText().isEmpty());
    must(window.room.project->undo());
    settle();
    CHECK_FALSE(window.shows(QStringLiteral("Is this")));
}

TEST_CASE("Return alone breaks the line and nothing empty is sent")
{
    Window window;
    window.pane.showSpan(window.room.claim);
    QTest::keyClick(window.field(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClicks(window.field(), QStringLiteral("   "));
    QTest::keyClick(window.field(), Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(window.button(QStringLiteral("Reply"))->isEnabled());
    QTest::keyClick(window.field(), Qt::Key_Return);
    CHECK(window.room.article()->replies().empty());
    CHECK(window.field()->toPlainText().contains(QLatin1Char('\n')));
}

TEST_CASE("a half written reply stays with its span")
{
    Window window;
    window.pane.showSpan(window.room.claim);
    QTest::keyClicks(window.field(), QStringLiteral("Not sure"));
    window.pane.showSpan(window.room.hedge);
    CHECK(window.field()->toPlainText().isEmpty());
    window.pane.showSpan(window.room.claim);
    CHECK(window.field()->toPlainText() == QStringLiteral("Not sure"));
}

TEST_CASE("Resolve settles a thread and a new line opens it again")
{
    Window window;
    window.pane.showSpan(window.room.claim);
    CHECK_FALSE(window.button(QStringLiteral("Resolve"))->isEnabled());
    window.saidByBen(window.room.claim, QStringLiteral("One claim or two?"));
    CHECK(window.shows(QStringLiteral("Ben · ")));
    QTest::mouseClick(window.button(QStringLiteral("Resolve")), Qt::LeftButton);
    settle();
    CHECK_FALSE(Threads(*window.room.article()).of(window.room.claim)->open);
    CHECK_FALSE(window.button(QStringLiteral("Resolve"))->isEnabled());
    window.saidByBen(window.room.claim, QStringLiteral("Still two."));
    CHECK(Threads(*window.room.article()).of(window.room.claim)->open);
}

TEST_CASE("open threads are counted beside the filter and it shows them alone")
{
    Window window;
    CHECK(window.open()->isHidden());
    window.saidByBen(window.room.claim, QStringLiteral("One claim or two?"));
    window.saidByBen(window.room.hedge, QStringLiteral("Fine"), true);
    REQUIRE(window.open()->isVisible());
    CHECK(window.open()->text() == QStringLiteral("Open 1"));
    CHECK(window.open()->toolTip().contains(QStringLiteral("1 of 1 wait")));
    QTest::mouseClick(window.open(), Qt::LeftButton);
    auto *model = qobject_cast<SpanListModel *>(window.pane.findChild<CardList *>()->model());
    REQUIRE(model->rowCount() == 1);
    CHECK(model->spanAt(0) == window.room.claim);
    CHECK(
        model->index(0).data(SpanListModel::CardRole).value<Card>().thread.contains(QStringLiteral("open")));
    // Ana answers: it is open still, but waits for Ben.
    window.pane.showSpan(window.room.claim);
    QTest::keyClicks(window.field(), QStringLiteral("One"));
    QTest::keyClick(window.field(), Qt::Key_Return, Qt::ControlModifier);
    settle();
    CHECK(window.open()->toolTip().contains(QStringLiteral("0 of 1 wait")));
    QTest::mouseClick(window.button(QStringLiteral("Resolve")), Qt::LeftButton);
    settle();
    CHECK(model->rowCount() == 0);
    QTest::mouseClick(window.open(), Qt::LeftButton);
    CHECK(model->rowCount() == 5);
    CHECK(window.open()->isHidden());
}

TEST_CASE("a note on a link is written and removed in the editor of either end")
{
    Window window;
    window.pane.showSpan(window.room.source);
    auto *row = window.pane.findChild<LinkRow *>();
    REQUIRE(row);
    QToolButton *toggle = nullptr;
    for (QToolButton *one : row->findChildren<QToolButton *>()) {
        if (one->accessibleName().startsWith(QStringLiteral("Note on the link")))
            toggle = one;
    }
    REQUIRE(toggle);
    QTest::mouseClick(toggle, Qt::LeftButton);
    auto *note = row->findChild<NoteField *>();
    REQUIRE(note->isVisible());
    QTest::keyClicks(note, QStringLiteral("Through a spokesman"));
    window.pane.showSpan(window.room.claim); // leaving saves
    settle();
    CHECK(window.room.article()->links().front().note == QStringLiteral("Through a spokesman"));
}

TEST_CASE("removing a link is one step and only its annotator's")
{
    Window window;
    window.pane.showSpan(window.room.claim);
    const auto removers = [&] {
        QList<QToolButton *> found;
        for (QToolButton *one : window.pane.findChildren<QToolButton *>()) {
            if (one->accessibleName().startsWith(QStringLiteral("Remove the link")) && one->isVisible())
                found << one;
        }
        return found;
    };
    REQUIRE(removers().size() == 2);
    QTest::mouseClick(removers().first(), Qt::LeftButton);
    settle();
    CHECK(window.room.article()->links().size() == 1);
    CHECK(removers().size() == 1);
    must(window.room.project->undo());
    settle();
    CHECK(window.room.article()->links().size() == 2);
    must(window.room.project->setAnnotator(window.room.ben));
    window.pane.showSpan({});
    window.pane.showSpan(window.room.claim);
    CHECK(removers().isEmpty());
}

TEST_CASE("every control for links and replies has a name and a tip and size")
{
    Window window;
    window.saidByBen(window.room.claim, QStringLiteral("One claim or two?"));
    window.pane.showSpan(window.room.claim);
    settle();
    CHECK(controlsWithoutName(window.pane) == QStringList());
    CHECK(controlsWithoutTip(window.pane) == QStringList());
    CHECK(controlsTooSmall(window.pane) == QStringList());
    CHECK(labelsWithMarkup(window.pane) == QStringList());
}
