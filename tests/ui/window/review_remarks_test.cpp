// What is said about decisions in the real window, by keys: threads, reasons, confidence, gaps of the
// guidelines.
#include "model/storage/merge.h"
#include "tests/ui/window/review_desk.h"
#include "ui/review/review_parts.h"
#include "ui/spans/span_pane.h"
#include "ui/widgets/actions.h"
#include "ui/window/session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QTabWidget>

TEST_CASE("a difference is discussed by keys, before it is decided and after")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    const auto said = [&] {
        return window.pane()->findChild<QLabel *>(QStringLiteral("review_thread"))->text();
    };
    const auto write = [&](const QString &words) {
        window.press(Qt::Key_R);
        QTest::keyClicks(window.window.focusWidget(), words);
        CHECK_FALSE(window.window.focusWidget()->visibleRegion().isEmpty());
        window.press(Qt::Key_Return);
        window.press(Qt::Key_Escape);
        CHECK(window.list()->hasFocus());
    };
    write(QStringLiteral("Does the date belong?"));
    CHECK(said().contains(QStringLiteral("you")));
    CHECK(said().endsWith(QStringLiteral(": Does the date belong?")));
    window.press(Qt::Key_J); // the next difference has nothing of it
    CHECK(said().isEmpty());
    window.press(Qt::Key_K);
    window.press(Qt::Key_2);
    write(QStringLiteral("It does."));
    CHECK(said().split(QLatin1Char('\n')).size() == 2);
    const std::vector<Reply> replies = must(window.window.project()->replies(desk.room.dam));
    REQUIRE(replies.size() == 2);
    CHECK(replies[0].about == desk.room.cue);
    CHECK(replies[1].about == window.window.article()->reviews().front().id);
    // The other one answers, in the same place; what is half written stays with its difference.
    must(window.window.project()->setAnnotator(desk.room.ben));
    window.pane()->annotatorChanged();
    window.pane()->focusList();
    settle();
    window.press(Qt::Key_R);
    QTest::keyClicks(window.window.focusWidget(), QStringLiteral("Th"));
    window.press(Qt::Key_Escape);
    window.press(Qt::Key_J);
    window.press(Qt::Key_K);
    write(QStringLiteral("anks."));
    CHECK(said().endsWith(QStringLiteral("Thanks.")));
    CHECK(controlsWithoutName(*window.pane()) == QStringList());
    CHECK(controlsWithoutTip(*window.pane()) == QStringList());
}

TEST_CASE("the reasons of a merged project are offered on the card")
{
    const ReviewDesk desk;
    const QString theirs = desk.room.path + QStringLiteral(".ben.ascertain");
    REQUIRE(QFile::copy(desk.room.path, theirs));
    {
        const auto project = must(Project::open(theirs, Project::Access::Write));
        must(project->apply(
            QStringLiteral("Reasons"),
            {project->settingChange(QString(settings::rejectReasons), QStringLiteral("too vague"))}));
    }
    ReviewWindow window(desk);
    const auto offers = [&] {
        const QList<QComboBox *> boxes = window.pane()->findChildren<QComboBox *>();
        return std::any_of(boxes.begin(), boxes.end(), [](const QComboBox *box) {
            return box->findText(QStringLiteral("too vague")) >= 0;
        });
    };
    CHECK_FALSE(offers());
    Task task;
    must(window.window.project()->merge({theirs}, task));
    must(window.window.project()->reload());
    settle();
    CHECK(offers());
}

TEST_CASE("the reasons to choose from are the project's own and undone as one step")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    window.window.actions().action(QStringLiteral("review.reasons"))->trigger();
    auto *edit = window.window.findChild<QPlainTextEdit *>(QStringLiteral("reasons"));
    REQUIRE(edit);
    CHECK(edit->toPlainText().startsWith(QStringLiteral("wrong boundaries\nwrong tag")));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("too long"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, QStringLiteral("  not   a claim "));
    auto *keep = edit->parentWidget()->findChild<QPushButton *>(QStringLiteral("go"));
    REQUIRE(keep);
    QTest::keyClick(keep, Qt::Key_Space);
    settle();
    const QStringList mine{QStringLiteral("too long"), QStringLiteral("not a claim")};
    CHECK(reviewReasons(*window.window.project()) == mine);
    bool isOffered = false;
    for (const QComboBox *box : window.pane()->findChildren<QComboBox *>())
        isOffered = isOffered || box->findText(QStringLiteral("not a claim")) >= 0;
    CHECK(isOffered);
    window.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window.window));
    window.pane()->focusList();
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(reviewReasons(*window.window.project()) != mine);
}

TEST_CASE("reason confidence and guideline gap are kept with the decision by keys")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    window.press(Qt::Key_1);
    window.pane()->focusReason();
    QTest::keyClicks(window.window.focusWidget(), QStringLiteral("too short"));
    window.press(Qt::Key_Return);
    for (QCheckBox *box : window.pane()->findChildren<QCheckBox *>()) {
        if (!box->text().contains(QStringLiteral("Guideline gap")))
            continue;
        box->setFocus();
        window.press(Qt::Key_Space);
    }
    for (QComboBox *box : window.pane()->findChildren<QComboBox *>()) {
        if (box->accessibleName() != QStringLiteral("How sure you are"))
            continue;
        box->setFocus();
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Down);
    }
    const Review review = window.window.article()->reviews().front();
    CHECK(review.reason == QStringLiteral("too short"));
    CHECK(review.guidelineGap);
    CHECK(review.confidence == 2);
}

TEST_CASE("Escape goes out of the comment, which is kept")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    window.press(Qt::Key_1);
    window.press(Qt::Key_C);
    QTest::keyClicks(window.window.focusWidget(), QStringLiteral("why not"));
    window.press(Qt::Key_Escape);
    CHECK(window.list()->hasFocus());
    CHECK(window.window.article()->reviews().front().comment == QStringLiteral("why not"));
}

TEST_CASE("who was chosen for the review stays, alone and after changes")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    window.pane()->compare(desk.room.ben, {});
    window.select(QStringLiteral("residents"));
    window.press(Qt::Key_S); // what was missed, tagged by oneself
    window.window.openArticle(window.window.article()->article().id);
    settle();
    window.pane()->compareNow();
    CHECK(window.pane()->annotatorA() == desk.room.ben);
    CHECK(window.pane()->annotatorB().isNull());
    window.press(Qt::Key_Z, Qt::ControlModifier);
    window.pane()->compareNow();
    CHECK(window.pane()->annotatorA() == desk.room.ben);
    CHECK(window.pane()->annotatorB().isNull());
    window.pane()->compare(desk.room.ben, desk.room.ana);
    must(window.window.project()->reload());
    settle();
    window.pane()->compareNow();
    CHECK(window.pane()->annotatorA() == desk.room.ben);
    CHECK(window.pane()->annotatorB() == desk.room.ana);
}
