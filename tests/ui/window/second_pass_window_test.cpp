// Tagging one's own articles again, by keys: from the Review menu to the file of the second pass, through its
// articles, and to how far the two passes agree.
#include "model/storage/snapshot.h"
#include "tests/ui/window/desk.h"
#include "ui/agreement/agreement_window.h"
#include "ui/agreement/second_pass_dialog.h"
#include "ui/spans/span_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/session.h"

#include <QComboBox>
#include <QPointer>
#include <QSignalSpy>
#include <QSpinBox>

namespace {

struct AgainDesk : Desk
{
    AgainDesk()
    {
        room.reopen();
        room.apply(QStringLiteral("Done"), {added(done(room.dam, room.ana)), added(done(trams, room.ana))});
        room.project.reset();
    }
    static Reading done(const Id &article, const Id &by)
    {
        Reading reading;
        reading.id = Id::make();
        reading.article = article;
        reading.annotator = by;
        reading.state = ReadingState::Done;
        return reading;
    }
};

constexpr auto altKeys = Qt::ControlModifier | Qt::AltModifier;

void comeBack(Window &w)
{
    w.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&w.window));
    w.view()->setFocus();
    settle();
}

QPointer<SecondPassDialog> openDialog(Window &w)
{
    w.press(Qt::Key_G, altKeys);
    QPointer<SecondPassDialog> dialog = w.window.findChild<SecondPassDialog *>();
    REQUIRE(dialog);
    return dialog;
}

QPushButton *go(QDialog *dialog)
{
    for (QPushButton *one : dialog->findChildren<QPushButton *>()) {
        if (one->text() == QStringLiteral("&Start"))
            return one;
    }
    return nullptr;
}

QString summary(QDialog *dialog)
{
    return dialog->findChild<QLabel *>(QStringLiteral("second_pass_summary"))->text();
}

// From the project to its second pass of both articles.
void startSecondPass(Window &w)
{
    const QPointer<SecondPassDialog> dialog = openDialog(w);
    REQUIRE(waitUntil([&] { return summary(dialog).contains(QStringLiteral("too recently")); }));
    CHECK_FALSE(go(dialog)->isEnabled());
    QSpinBox *days = dialog->findChildren<QSpinBox *>().at(1);
    days->setFocus();
    days->selectAll();
    QTest::keyClicks(days, QStringLiteral("0"));
    REQUIRE(waitUntil([&] { return go(dialog)->isEnabled(); }));
    CHECK(summary(dialog) == QStringLiteral("2 articles will come again, drawn from 2."));
    QTest::keyClick(dialog, Qt::Key_Return);
    REQUIRE(waitUntil([&] {
        return !dialog && w.window.project() &&
               w.window.project()->path().contains(QStringLiteral("second pass"));
    }));
    settle();
}

} // namespace

TEST_CASE("a second pass is blind, is tagged by keys, and is compared with the first when it is finished")
{
    AgainDesk desk;
    Window w(desk.path());
    w.window.openArticle(desk.room.dam);
    const std::size_t before = w.window.article()->spans().size();
    REQUIRE(before > 0);
    startSecondPass(w);
    CHECK(w.window.messages()->message().startsWith(
        QStringLiteral("This is your second pass, 2 articles to go")));
    CHECK_FALSE(w.window.actions().action(QStringLiteral("review.again"))->isEnabled());
    w.window.openArticle(desk.room.dam);
    CHECK(w.window.article()->spans().empty()); // nobody's tags, not one's own either

    // The ministry again, with the same key; everything else is left out.
    w.select(QStringLiteral("The ministry"));
    w.press(Qt::Key_S);
    REQUIRE(w.window.article()->spans().size() == 1);
    w.press(Qt::Key_D, Qt::ControlModifier);
    w.window.openArticle(desk.trams);
    w.view()->setFocus();
    w.press(Qt::Key_D, Qt::ControlModifier);
    CHECK(w.window.messages()->message().startsWith(QStringLiteral("Your second pass is finished")));

    w.press(Qt::Key_M, altKeys);
    auto *agreement = w.window.findChild<AgreementWindow *>();
    REQUIRE(agreement);
    REQUIRE(QTest::qWaitForWindowActive(agreement));
    CHECK(waitUntil([&] { return w.button(QStringLiteral("1 exact")) != nullptr; }));
    CHECK(w.button(QStringLiteral("3 only Ana"))); // cue, claim and hedge
    CHECK(w.button(QStringLiteral("only Ana, second pass")) == nullptr);
    bool said = false;
    for (const QLabel *label : agreement->findChildren<QLabel *>())
        said = said || label->text().startsWith(QStringLiteral("2 articles that Ana has tagged twice, "));
    CHECK(said);

    // Back in the project everything is as it was.
    agreement->close();
    comeBack(w);
    w.press(Qt::Key_O, altKeys);
    CHECK(w.window.project()->path() == desk.path());
    w.window.openArticle(desk.room.dam);
    CHECK(w.window.article()->spans().size() == before);
    CHECK(w.window.project()->people().size() == 2);
    w.press(Qt::Key_O, altKeys);
    CHECK(w.window.project()->path() != desk.path());
}

TEST_CASE("without a second pass the comparison offers to start one")
{
    AgainDesk desk;
    Window w(desk.path());
    w.press(Qt::Key_M, altKeys);
    auto *agreement = w.window.findChild<AgreementWindow *>();
    REQUIRE(agreement);
    QPushButton *offered = nullptr;
    REQUIRE(
        waitUntil([&] { return (offered = w.button(QStringLiteral("Tag my articles again"))) != nullptr; }));
    auto *notice = agreement->findChild<EmptyNotice *>();
    CHECK(notice->text().startsWith(QStringLiteral("You have no second pass yet")));
    QTest::keyClick(offered, Qt::Key_Space);
    settle();
    const QPointer<SecondPassDialog> dialog = w.window.findChild<SecondPassDialog *>();
    REQUIRE(dialog);
    REQUIRE(waitUntil([&] { return !summary(dialog).isEmpty(); }));
    CHECK(controlsWithoutName(*dialog) == QStringList());
    CHECK(controlsWithoutTip(*dialog) == QStringList());
    CHECK(controlsTooSmall(*dialog) == QStringList());
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(waitUntil([&] { return !dialog; }));
    comeBack(w);
    w.press(Qt::Key_O, altKeys);
    CHECK(w.window.messages()->message().startsWith(QStringLiteral("You have no second pass")));
}

TEST_CASE("a second pass in light, in the dark and with large letters")
{
    const auto page = GENERATE(Look::Page::Light, Look::Page::Dark);
    const double scale = GENERATE(1.0, 2.0);
    const Look look(page, scale);
    saveScheme(page == Look::Page::Dark ? Scheme::Dark : Scheme::Light);
    AgainDesk desk;
    Window w(desk.path());
    const QString folder = qEnvironmentVariable("ASCERTAIN_PICTURES");
    const QString name =
        folder + QStringLiteral("/again-%1-%2-%3.png")
                     .arg(page == Look::Page::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                     .arg(scale);
    const QPointer<SecondPassDialog> dialog = openDialog(w);
    REQUIRE(waitUntil([&] { return summary(dialog).contains(QStringLiteral("too recently")); }));
    if (!folder.isEmpty())
        dialog->grab().save(name.arg(QStringLiteral("dialog")));
    settle();
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            CHECK(label->height() >= label->heightForWidth(label->width()));
    }
    dialog->close();
    REQUIRE(waitUntil([&] { return !dialog; }));
    comeBack(w);
    w.press(Qt::Key_M, altKeys);
    auto *agreement = w.window.findChild<AgreementWindow *>();
    REQUIRE(waitUntil([&] { return w.button(QStringLiteral("Tag my articles again")) != nullptr; }));
    if (!folder.isEmpty())
        agreement->grab().save(name.arg(QStringLiteral("agreement")));
    saveScheme(Scheme::System);
}
