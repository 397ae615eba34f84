// Reviewing in the real window, by keys: every kind of difference decided, and the Agreed layer is what was
// decided.
#include "tests/ui/window/review_desk.h"
#include "ui/review/review_parts.h"
#include "ui/spans/span_pane.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/session.h"
#include "ui/window/status_line.h"

#include <QAccessible>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QTabWidget>

TEST_CASE("every kind of difference is decided by keys and one undo each takes it back")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    CHECK(window.window.focusWidget() == window.list());
    CHECK(window.lines() ==
          QStringList{QStringLiteral("○  boundary · Cue “said on Thursday”"),
                      QStringLiteral("○  link · Claim “any accusation must be based on facts”"),
                      QStringLiteral("○  only Ana · Hedge “must be based on facts”"),
                      QStringLiteral("○  only Ben · Source “Two former inspectors”")});
    CHECK(window.pane()->progress() == QStringLiteral("0 of 4 decided"));
    CHECK(window.view()->selectedSpan() == desk.room.cue);

    window.press(Qt::Key_2);
    CHECK(window.agreed() == QStringList{QStringLiteral("Cue: said on Thursday")});
    CHECK(window.state() == QStringLiteral("Agreed: taken from Ben"));
    window.press(Qt::Key_J);
    CHECK(window.view()->selectedSpan() == desk.room.claim);
    window.press(Qt::Key_1);
    window.press(Qt::Key_J);
    window.press(Qt::Key_X);
    CHECK(window.state() == QStringLiteral("Agreed: nothing to tag here"));
    window.press(Qt::Key_N);
    window.press(Qt::Key_2);
    window.press(Qt::Key_A);
    CHECK(window.pane()->progress() == QStringLiteral("4 of 4 decided"));
    const QStringList all{QStringLiteral("Source: The ministry"), QStringLiteral("Cue: said on Thursday"),
                          QStringLiteral("Claim: any accusation must be based on facts"),
                          QStringLiteral("Source: Two former inspectors")};
    CHECK(window.agreed() == all);
    // Deciding again replaces.
    window.press(Qt::Key_K);
    window.press(Qt::Key_1);
    CHECK(window.agreed().contains(QStringLiteral("Hedge: must be based on facts")));
    CHECK(window.agreed().size() == 5);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.agreed() == all);
    for (int i = 0; i < 5; ++i)
        window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.agreed().isEmpty());
    CHECK(window.pane()->progress() == QStringLiteral("0 of 4 decided"));
    CHECK(window.window.article()->reviews().empty());
}

TEST_CASE("what was agreed says so and is not counted as the reviewer's own")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    const auto counts = [&] {
        return window.window.statusLine()->findChild<QLabel *>(QStringLiteral("status_counts"))->text();
    };
    const QString before = counts();
    const qint64 listed = must(window.window.project()->articleRow(desk.room.dam, desk.room.ana)).spans;
    window.press(Qt::Key_2);
    REQUIRE(window.agreed().size() == 1);
    CHECK(counts() == before);
    CHECK(must(window.window.project()->articleRow(desk.room.dam, desk.room.ana)).spans == listed);
    QStringList cards;
    const auto lists = window.window.spanPane()->findChildren<QListView *>();
    const auto list = std::find_if(lists.begin(), lists.end(), [](const QListView *one) {
        return one->accessibleName() == QStringLiteral("Tags of the article");
    });
    REQUIRE(list != lists.end());
    const auto *model = (*list)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        cards << model->index(row, 0).data(Qt::DisplayRole).toString();
    CHECK(cards.filter(QStringLiteral("agreed")).size() == 1);
}

TEST_CASE("a third version takes the selected words and later edits move only the agreed copy")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    window.select(QStringLiteral("said on"));
    window.press(Qt::Key_E);
    CHECK(window.agreed() == QStringList{QStringLiteral("Cue: said on")});
    CHECK(window.state() == QStringLiteral("Agreed: a third version"));
    window.press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(window.agreed() == QStringList{QStringLiteral("Cue: said on Thursday")});
    CHECK(window.state() == QStringLiteral("Agreed: a third version"));
    const auto article = window.window.article();
    CHECK(article->words(*article->span(desk.room.cue)) == QStringLiteral("said"));
}

TEST_CASE("keys of the review stay out of the way of tags and fields")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    // In the pane C is the comment, in the text it tags a claim.
    window.press(Qt::Key_C);
    QWidget *field = window.window.focusWidget();
    CHECK(field->objectName() == QStringLiteral("review_comment"));
    QTest::keyClicks(field, QStringLiteral("jk1 ax"));
    settle();
    CHECK(window.agreed().isEmpty());
    CHECK(static_cast<QLineEdit *>(field)->text() == QStringLiteral("jk1 ax"));
    window.select(QStringLiteral("the sirens were silent"));
    const std::size_t before = window.window.article()->spans().size();
    window.press(Qt::Key_C);
    CHECK(window.window.article()->spans().size() == before + 1);
    // In another tab the digits set values again and J does nothing.
    window.window.tagTabs()->setCurrentIndex(0);
    settle();
    window.view()->setFocus();
    const Id selected = window.view()->selectedSpan();
    window.press(Qt::Key_2);
    CHECK(window.agreed().isEmpty());
    CHECK(window.view()->selectedSpan() == selected);
    CHECK(window.window.article()->span(selected)->attributes.text(QStringLiteral("type")) !=
          QStringLiteral("event"));
}

TEST_CASE("blind passes hide differences until both are done and say what to do")
{
    const ReviewDesk desk(false);
    ReviewWindow window(desk);
    CHECK(window.lines().isEmpty());
    CHECK(window.notice()->text().contains(QStringLiteral("Not done yet: Ana.")));
    QPushButton *done = window.button(QStringLiteral("I am done"));
    REQUIRE(done);
    done->click();
    settle();
    CHECK(window.lines().size() == 4);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.lines().isEmpty());
    window.window.actions().action(QStringLiteral("review.blind"))->trigger();
    settle();
    CHECK(window.lines().size() == 4);
    CHECK_FALSE(hasBlindPasses(*window.window.project()));
}

TEST_CASE(
    "what was tagged while the Review tab was hidden is there when it is shown, the tag in hand current")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    window.window.tagTabs()->setCurrentWidget(window.window.spanPane());
    settle();
    window.select(QStringLiteral("the sirens"));
    window.press(Qt::Key_S);
    const Id made = window.view()->selectedSpan();
    REQUIRE_FALSE(made.isNull());
    window.press(Qt::Key_R, Qt::ControlModifier);
    CHECK(window.lines().size() == 5);
    CHECK(window.lines().back() == QStringLiteral("○  only Ana · Source “the sirens”"));
    REQUIRE(window.pane()->current());
    CHECK(window.pane()->current()->spans() == std::vector<Id>{made});
    CHECK(window.view()->selectedSpan() == made);
}

TEST_CASE("everything is accepted from another tab too, and where it may not be the Review tab says why")
{
    for (const bool done : {true, false}) {
        const ReviewDesk desk(done);
        Window window(desk.room.path);
        window.window.openArticle(desk.room.dam);
        settle();
        QAction *accept = window.window.actions().action(QStringLiteral("review.acceptEverything"));
        REQUIRE(accept->isEnabled());
        accept->trigger();
        settle();
        CHECK(window.window.article()->reviews().empty() != done);
        const bool shown = window.window.tagTabs()->currentWidget() == window.window.reviewPane();
        CHECK(shown != done);
    }
}

TEST_CASE("words selected elsewhere are no other version of a tag")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    window.pane()->focusList();
    settle();
    REQUIRE(window.pane()->current());
    const TextRange place = window.pane()->current()->range;
    const QString text = window.window.article()->text();
    const qsizetype far = text.indexOf(QStringLiteral("inspectors"));
    REQUIRE(far > place.end);
    window.view()->select({far, far + 10});
    window.press(Qt::Key_E);
    CHECK(window.window.article()->reviews().empty());
    CHECK(window.window.messages()->message().contains(QStringLiteral("Other words are selected")));
    window.view()->select({place.start, place.start});
    window.pane()->focusList();
    window.press(Qt::Key_E);
    CHECK(window.window.article()->reviews().size() == 1);
}

TEST_CASE("a teammate's tags are gone through one by one without a second pass")
{
    const ReviewDesk desk(false);
    ReviewWindow window(desk);
    window.pane()->compare(desk.room.ben, {});
    settle();
    CHECK(window.lines().isEmpty()); // Ana is not done, and one pass tells as much as two
    window.window.actions().action(QStringLiteral("review.blind"))->trigger();
    window.pane()->compare(desk.room.ben, {});
    window.pane()->focusList();
    settle();
    CHECK(window.lines().size() == 4);
    window.press(Qt::Key_A);
    CHECK(window.agreed() == QStringList{QStringLiteral("Source: The ministry")});
    window.press(Qt::Key_N);
    window.press(Qt::Key_X);
    CHECK(window.state() == QStringLiteral("Agreed: rejected"));
    // The next key is not taken for a reason.
    window.press(Qt::Key_K);
    window.press(Qt::Key_J);
    CHECK(window.window.article()->reviews().back().reason.isEmpty());
    window.press(Qt::Key_W);
    QTest::keyClicks(window.window.focusWidget(), QStringLiteral("not a cue"));
    window.press(Qt::Key_Return);
    CHECK(window.window.article()->reviews().back().reason == QStringLiteral("not a cue"));
    CHECK(window.window.article()->reviews().back().outcome == Outcome::Reject);
    CHECK(window.pane()->progress() == QStringLiteral("2 of 4 decided"));
}

TEST_CASE("a difference edited after the review says so")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    window.press(Qt::Key_1);
    CHECK(window.lines().first().startsWith(QStringLiteral("✓")));
    const auto article = window.window.article();
    const Span before = *article->span(desk.room.cue);
    Span after = before;
    after.pieces = {TextRange{before.pieces[0].start, before.pieces[0].end + 3}}; // “said on”
    must(window.window.project()->apply(QStringLiteral("Move"), {edited(before, after)}));
    CHECK(waitUntil([&] { return window.pane()->progress() == QStringLiteral("0 of 4 decided"); }));
    CHECK(window.lines().first().startsWith(QStringLiteral("!")));
    CHECK(window.state().contains(QStringLiteral("changed since")));
    CHECK(window.pane()->progress() == QStringLiteral("0 of 4 decided"));
}

TEST_CASE("a later decision of another reviewer is shown with the one before it")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    window.press(Qt::Key_1);
    must(window.window.project()->setAnnotator(desk.room.ben));
    window.pane()->annotatorChanged();
    window.pane()->focusList();
    settle();
    CHECK(window.state() == QStringLiteral("Agreed: taken from Ana, by Ana"));
    QTest::qSleep(3); // the clock counts milliseconds
    window.press(Qt::Key_2);
    CHECK(window.agreed() == QStringList{QStringLiteral("Cue: said on Thursday")});
    CHECK(window.state() == QStringLiteral("Agreed: taken from Ben – before that: taken from Ana, by Ana"));
    CHECK(window.window.article()->reviews().size() == 2);
    CHECK(window.pane()->progress() == QStringLiteral("1 of 4 decided"));
}

TEST_CASE("what is settled steps back in the text and what is open stands out while the review is open")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    const auto settled = [&](const Id &id) {
        const auto all = window.pane()->settledSpans();
        const auto found = all.find(id);
        return found == all.end() ? -1 : int(found->second);
    };
    CHECK(settled(desk.room.source) == 1); // both have it alike
    CHECK(settled(desk.room.cue) == 0);
    CHECK(settled(desk.bensCue) == 0);
    const auto picture = [&] {
        settle();
        return window.view()->viewport()->grab().toImage();
    };
    window.view()->selectSpan({});
    const QImage open = picture();
    window.pane()->focusList();
    window.press(Qt::Key_1);
    CHECK(settled(desk.room.cue) == 1);
    window.view()->selectSpan({});
    CHECK(picture() != open);
    // In another tab all is as always.
    window.window.tagTabs()->setCurrentIndex(0);
    const QImage plain = picture();
    window.window.tagTabs()->setCurrentWidget(window.pane());
    settle();
    window.view()->selectSpan({});
    CHECK(picture() != plain);
}

TEST_CASE("a screen reader hears lines with their state and both sides")
{
    const ReviewDesk desk;
    ReviewWindow window(desk);
    window.press(Qt::Key_1);
    CHECK(window.list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("boundary · Cue “said on Thursday”, taken from Ana"));
    const auto cards = window.pane()->findChildren<SideCard *>();
    REQUIRE(cards.size() == 2);
    CHECK(cards[0]->accessibleName().startsWith(QStringLiteral("Ana, Cue")));
    CHECK(cards[1]->accessibleName().contains(QStringLiteral("said on Thursday")));
    const SideText &side = cards[1]->side();
    REQUIRE(side.different.size() == 1);
    CHECK(side.quote.mid(side.different[0].start, side.different[0].length()) ==
          QStringLiteral(" on Thursday"));
    CHECK(cards[0]->side().different.empty());
}

TEST_CASE("the review pane is grabbed to look at", "[.picture]")
{
    const QString folder = qEnvironmentVariable("ASCERTAIN_PICTURES");
    REQUIRE_FALSE(folder.isEmpty());
    for (const auto page : {Look::Page::Light, Look::Page::Dark}) {
        const Look look(page);
        saveScheme(page == Look::Page::Dark ? Scheme::Dark : Scheme::Light);
        const ReviewDesk desk;
        ReviewWindow window(desk);
        window.window.takeScheme();
        window.press(Qt::Key_2);
        window.press(Qt::Key_J);
        CHECK(window.window.grab().save(folder + (page == Look::Page::Light
                                                      ? QStringLiteral("/review_light.png")
                                                      : QStringLiteral("/review_dark.png"))));
    }
}
