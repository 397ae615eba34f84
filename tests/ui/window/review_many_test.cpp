// Reviewing three annotators at once in the real window, by keys, and that it agrees with reviewing two.
#include "tests/ui/window/review_desk.h"
#include "ui/review/review_parts.h"
#include "ui/widgets/actions.h"
#include "ui/window/session.h"

#include <QComboBox>

namespace {

// Ana, Ben and Cleo have done the dam article. The cue is a boundary with Cleo alike to Ben, the hedge is
// Ana's and Cleo's, Ben's source is his alone, “The ministry” is everybody's.
struct ThreeDesk : ReviewDesk
{
    Id cleo;
    Id cleosCue;
    Id cleosHedge;

    explicit ThreeDesk(ReadingState cleosState = ReadingState::Done)
    {
        room.reopen();
        cleo = must(room.project->personNamed(QStringLiteral("Cleo"))).id;
        const auto tag = [&](const char *words, const char *name) {
            return room.tagWords(QLatin1String(words), QLatin1String(name), 1, cleo);
        };
        tag("The ministry", "Source");
        cleosCue = tag("said on Thursday", "Cue");
        cleosHedge = tag("must be based on facts", "Hedge");
        Reading reading;
        reading.id = Id::make();
        reading.article = room.dam;
        reading.annotator = cleo;
        reading.state = cleosState;
        room.apply(QStringLiteral("Reading"), {added(reading)});
        room.project.reset();
    }
};

QStringList decidedIn(const ReviewWindow &window)
{
    QStringList all;
    for (const QString &line : window.lines()) {
        if (line.startsWith(QStringLiteral("✓")))
            all << line;
    }
    return all;
}

} // namespace

TEST_CASE("everybody is compared in one list with how many tagged it, and keys take each one's version")
{
    const ThreeDesk desk;
    ReviewWindow window(desk);
    window.press(Qt::Key_V);
    REQUIRE(window.pane()->comparesEverybody());
    CHECK(window.lines() ==
          QStringList{QStringLiteral("○  3 of 3 · boundary · Cue “said on Thursday”"),
                      QStringLiteral("○  2 of 3 · link · Claim “any accusation must be based on facts”"),
                      QStringLiteral("○  2 of 3 · link · Hedge “must be based on facts”"),
                      QStringLiteral("○  1 of 3 · Source “Two former inspectors”")});
    QStringList people;
    for (const SideCard *card : window.pane()->findChildren<SideCard *>())
        people << card->accessibleName();
    REQUIRE(people.size() == 3);
    CHECK(people[0].startsWith(QStringLiteral("Ana, Cue")));
    CHECK(people[1].startsWith(QStringLiteral("Ben, Cue")));
    CHECK(people[2].startsWith(QStringLiteral("Cleo, Cue")));

    window.press(Qt::Key_3);
    CHECK(window.agreed() == QStringList{QStringLiteral("Cue: said on Thursday")});
    CHECK(window.state() == QStringLiteral("Agreed: taken from Cleo"));
    const Review made = window.window.article()->reviews().front();
    CHECK(made.outcome == Outcome::TakeOne);
    REQUIRE(made.spans.size() == 3);
    CHECK(made.spans[0].span == desk.cleosCue);
    window.press(Qt::Key_J);
    window.press(Qt::Key_J);
    // Ben has nothing here: his key says neither, as in a pair.
    window.press(Qt::Key_1);
    CHECK(window.state() == QStringLiteral("Agreed: taken from Ana"));
    window.press(Qt::Key_X);
    CHECK(window.state() == QStringLiteral("Agreed: nothing to tag here"));
    window.press(Qt::Key_N);
    CHECK(window.list()->currentIndex().row() == 3);
    window.press(Qt::Key_2);
    CHECK(window.agreed().size() == 2);
    // Only the ministry is alike of all three.
    window.press(Qt::Key_A);
    CHECK(window.agreed() == QStringList{QStringLiteral("Source: The ministry"),
                                         QStringLiteral("Cue: said on Thursday"),
                                         QStringLiteral("Source: Two former inspectors")});
    CHECK(window.pane()->progress() == QStringLiteral("3 of 4 decided"));
    window.select(QStringLiteral("accusation"));
    window.pane()->focusList();
    window.press(Qt::Key_K);
    window.press(Qt::Key_K);
    window.select(QStringLiteral("any accusation"));
    window.press(Qt::Key_E);
    CHECK(window.state() == QStringLiteral("Agreed: a third version"));
    CHECK(window.pane()->progress() == QStringLiteral("4 of 4 decided"));
    for (int i = 0; i < 6; ++i)
        window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.agreed().isEmpty());
    CHECK(window.window.article()->reviews().empty());
}

TEST_CASE("what is decided of everybody is decided of two, and the other way round")
{
    const ThreeDesk desk;
    ReviewWindow window(desk);
    const Id ana = desk.room.ana;
    const Id ben = desk.room.ben;
    window.press(Qt::Key_V);
    window.press(Qt::Key_3); // the cue, as Cleo has it
    window.pane()->compare(ana, ben);
    settle();
    CHECK(decidedIn(window) == QStringList{QStringLiteral("✓  boundary · Cue “said on Thursday”")});
    CHECK(window.state() == QStringLiteral("Agreed: taken from Cleo"));
    // Decided again between two, it is still decided of everybody, with the new words.
    window.pane()->focusList();
    window.press(Qt::Key_1);
    CHECK(window.agreed() == QStringList{QStringLiteral("Cue: said")});
    CHECK(window.window.article()->reviews().size() == 1);
    window.pane()->compareEverybody(true);
    settle();
    CHECK(decidedIn(window) == QStringList{QStringLiteral("✓  3 of 3 · boundary · Cue “said on Thursday”")});
    CHECK(window.state() == QStringLiteral("Agreed: taken from Ana"));
    window.pane()->focusList();
    window.press(Qt::Key_1);
    CHECK(window.window.article()->reviews().size() == 1);
    window.press(Qt::Key_Backspace);
    CHECK(decidedIn(window).isEmpty());

    // Two pairs settle all three.
    window.pane()->compare(ana, ben);
    settle();
    window.pane()->showSpan(desk.room.cue);
    window.press(Qt::Key_2);
    window.pane()->compareEverybody(true);
    settle();
    CHECK(decidedIn(window).isEmpty()); // nobody spoke of Cleo's yet
    window.pane()->compare(ana, desk.cleo);
    settle();
    window.pane()->showSpan(desk.room.cue);
    window.pane()->focusList();
    window.press(Qt::Key_2);
    window.pane()->compareEverybody(true);
    settle();
    CHECK(decidedIn(window) == QStringList{QStringLiteral("✓  3 of 3 · boundary · Cue “said on Thursday”")});
    CHECK(window.agreed() == QStringList{QStringLiteral("Cue: said on Thursday")});
}

TEST_CASE("everybody's lines are filtered by who missed them and who has them alone")
{
    const ThreeDesk desk;
    ReviewWindow window(desk);
    window.press(Qt::Key_V);
    QComboBox *gap = nullptr;
    for (QComboBox *box : window.pane()->findChildren<QComboBox *>()) {
        if (box->isVisible() && box->findText(QStringLiteral("Missed by Ben")) >= 0)
            gap = box;
    }
    REQUIRE(gap);
    const auto choose = [&](const QString &what) {
        gap->setCurrentIndex(gap->findText(what));
        emit gap->activated(gap->currentIndex());
        settle();
        return window.lines();
    };
    CHECK(choose(QStringLiteral("Missed by Ben")) ==
          QStringList{QStringLiteral("○  2 of 3 · link · Hedge “must be based on facts”")});
    CHECK(choose(QStringLiteral("Only Ben")) ==
          QStringList{QStringLiteral("○  1 of 3 · Source “Two former inspectors”")});
    CHECK(choose(QStringLiteral("Only Ana")).isEmpty());
    QPushButton *all = window.button(QStringLiteral("Show everything"));
    REQUIRE(all);
    all->click();
    settle();
    CHECK(window.lines().size() == 5); // what is alike too
}

TEST_CASE("lines begin where agreement is lowest, and the order is remembered")
{
    const ThreeDesk desk;
    const QStringList lowest{
        QStringLiteral("○  1 of 3 · Source “Two former inspectors”"),
        QStringLiteral("○  3 of 3 · boundary · Cue “said on Thursday”"),
        QStringLiteral("○  2 of 3 · link · Claim “any accusation must be based on facts”"),
        QStringLiteral("○  2 of 3 · link · Hedge “must be based on facts”")};
    {
        ReviewWindow window(desk);
        window.press(Qt::Key_L);
        CHECK(window.lines() ==
              QStringList{QStringLiteral("○  only Ana · Hedge “must be based on facts”"),
                          QStringLiteral("○  only Ben · Source “Two former inspectors”"),
                          QStringLiteral("○  boundary · Cue “said on Thursday”"),
                          QStringLiteral("○  link · Claim “any accusation must be based on facts”")});
        // The line in hand stays in hand, J goes on in the order of the list.
        CHECK(window.view()->selectedSpan() == desk.room.cue);
        window.press(Qt::Key_J);
        CHECK(window.view()->selectedSpan() == desk.room.claim);
    }
    {
        ReviewWindow window(desk);
        CHECK(window.lines().first() == QStringLiteral("○  only Ana · Hedge “must be based on facts”"));
        window.press(Qt::Key_V);
        CHECK(window.lines() == lowest);
        window.press(Qt::Key_L);
        CHECK(window.lines().first() == QStringLiteral("○  3 of 3 · boundary · Cue “said on Thursday”"));
    }
    CHECK_FALSE(savedSwitch(QStringLiteral("review/lowestFirst"), true));
}

TEST_CASE("everybody is blind until three are done, and to whoever has begun and is not")
{
    const ThreeDesk desk(ReadingState::InProgress);
    ReviewWindow window(desk);
    CHECK(window.lines().size() == 4);
    window.press(Qt::Key_V);
    CHECK(window.lines().isEmpty());
    CHECK(window.notice()->text().contains(QStringLiteral("Not done yet: Cleo.")));
    window.window.actions().action(QStringLiteral("review.blind"))->trigger();
    settle();
    CHECK(window.lines().size() == 4);
    // Of two there is no everybody.
    const ReviewDesk two;
    ReviewWindow other(two);
    CHECK_FALSE(other.window.actions().action(QStringLiteral("review.everybody"))->isEnabled());
    other.press(Qt::Key_3);
    CHECK(other.agreed().isEmpty());
}

TEST_CASE("controls of everybody have names and tips and fit at twice the size")
{
    const Look look(Look::Page::Light, 2);
    const ThreeDesk desk;
    ReviewWindow window(desk);
    window.press(Qt::Key_V);
    CHECK(controlsWithoutName(*window.pane()) == QStringList());
    CHECK(controlsWithoutTip(*window.pane()) == QStringList());
    CHECK(controlsTooSmall(*window.pane()) == QStringList());
    CHECK(window.window.minimumSizeHint().width() <= 1280);
}

TEST_CASE("the review of everybody is grabbed to look at", "[.picture]")
{
    const QString folder = qEnvironmentVariable("ASCERTAIN_PICTURES");
    REQUIRE_FALSE(folder.isEmpty());
    for (const auto page : {Look::Page::Light, Look::Page::Dark}) {
        for (const double scale : {1.0, 2.0}) {
            const Look look(page, scale);
            saveScheme(page == Look::Page::Dark ? Scheme::Dark : Scheme::Light);
            const ThreeDesk desk;
            ReviewWindow window(desk);
            window.window.resize(1400, 900);
            window.window.takeScheme();
            window.press(Qt::Key_V);
            window.press(Qt::Key_3);
            settle();
            CHECK(window.window.grab().save(
                QStringLiteral("%1/many_%2_%3.png")
                    .arg(folder, page == Look::Page::Light ? QStringLiteral("light") : QStringLiteral("dark"))
                    .arg(scale)));
        }
    }
}
