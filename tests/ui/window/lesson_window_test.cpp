// What the review changed goes back to the annotator, who answers; and the gaps of the guidelines.
#include "tests/ui/window/desk.h"
#include "ui/guidelines/guidelines_pane.h"
#include "ui/review/lesson_model.h"
#include "ui/review/lesson_window.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/empty_notice.h"
#include "ui/window/session.h"

#include <QComboBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

namespace {

// Ben has decided: Ana's cue is longer, her hedge is wrong, his own source is missing in her work.
struct ReviewedDesk
{
    Newsroom room;
    Id bensCue = room.tagWords(QStringLiteral("said on Thursday"), QStringLiteral("Cue"), 1, room.ben);

    ReviewedDesk()
    {
        for (const Id &person : {room.ana, room.ben}) {
            Reading reading;
            reading.id = Id::make();
            reading.article = room.dam;
            reading.annotator = person;
            reading.state = ReadingState::Done;
            room.apply(QStringLiteral("Done"), {added(reading)});
        }
        decide({bensCue, room.cue}, Outcome::TakeOne, room.span(bensCue), QStringLiteral("the date belongs"));
        decide({room.hedge}, Outcome::Reject, std::nullopt, QStringLiteral("not a hedge"), true);
        decide({room.mates}, Outcome::Accept, room.span(room.mates), {});
    }
    void decide(const std::vector<Id> &spans, Outcome outcome, const std::optional<Span> &result,
                const QString &reason, bool gap = false)
    {
        Changes changes;
        Review review;
        review.id = Id::make();
        review.article = room.dam;
        review.reviewer = room.ben;
        review.outcome = outcome;
        review.reason = reason;
        review.guidelineGap = gap;
        if (gap)
            review.comment = QStringLiteral("What of quoted duties?");
        for (const Id &span : spans)
            review.spans.push_back({span, room.span(span).stamp.rev});
        if (result) {
            Span agreed = sampleAgreed(*result);
            agreed.annotator = room.ben;
            review.result = agreed.id;
            changes.push_back(added(agreed));
        }
        changes.push_back(added(review));
        room.apply(QStringLiteral("Decide"), std::move(changes));
    }
    QString close()
    {
        room.project.reset();
        return room.path;
    }
};

struct LessonDesk : Window
{
    LessonWindow *lessons = nullptr;

    explicit LessonDesk(const QString &path, Qt::Key key = Qt::Key_J) : Window(path) { open(key); }
    void open(Qt::Key key)
    {
        press(key, Qt::ControlModifier | Qt::ShiftModifier);
        lessons = window.findChild<LessonWindow *>();
        REQUIRE(lessons);
        REQUIRE(QTest::qWaitForWindowActive(lessons));
        settle();
    }
    QTableView *table() const { return lessons->findChild<QTableView *>(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QString count() const { return lessons->findChild<QLabel *>(QStringLiteral("lesson_count"))->text(); }
    QString detail() const { return lessons->findChild<QLabel *>(QStringLiteral("lesson_detail"))->text(); }
    int rows() const { return table()->model()->rowCount(); }
    QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *one : lessons->findChildren<QLineEdit *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    void key(Qt::Key key)
    {
        QTest::keyClick(lessons->focusWidget(), key);
        settle();
    }
};

} // namespace

TEST_CASE("an annotator reads what was changed in their work and why, goes there, asks and understands")
{
    ReviewedDesk desk;
    LessonDesk w(desk.close());
    REQUIRE(waitUntil([&] { return w.rows() == 3; }));
    CHECK(w.cell(0, LessonModel::What) == "boundary");
    CHECK(w.cell(0, LessonModel::Mine) == "Cue “said”");
    CHECK(w.cell(0, LessonModel::Stands) == "Cue “said on Thursday”");
    CHECK(w.cell(0, LessonModel::Why) == "the date belongs");
    CHECK(w.cell(0, LessonModel::Who) == "Ben");
    CHECK(w.cell(1, LessonModel::What) == "rejected");
    CHECK(w.cell(1, LessonModel::Stands) == "nothing to tag here");
    CHECK(w.cell(2, LessonModel::What) == "missed and added");
    CHECK(w.cell(2, LessonModel::Mine) == "nothing");
    CHECK(w.count() == "3 lines; Enter goes there");
    CHECK(w.table()->currentIndex().row() == 0);

    // A question comes first, and is counted.
    w.key(Qt::Key_Down);
    w.key(Qt::Key_Q);
    QTest::keyClicks(w.lessons->focusWidget(), QStringLiteral("Is must not one?"));
    w.key(Qt::Key_Return);
    CHECK(w.cell(0, LessonModel::What) == "rejected");
    CHECK(w.cell(0, LessonModel::State) == "? question");
    CHECK(w.count() == "3 lines; Enter goes there · 1 open question");
    CHECK(w.table()->currentIndex().row() == 0);
    CHECK(w.detail().contains(QStringLiteral("Is must not one?")));
    const std::vector<Reply> replies = must(w.window.project()->replies(desk.room.dam));
    REQUIRE(replies.size() == 1);
    CHECK(replies[0].author == desk.room.ana);
    CHECK_FALSE(replies[0].resolved);

    // Understood ones go last, and the next is current.
    w.key(Qt::Key_Down);
    CHECK(w.cell(1, LessonModel::What) == "boundary");
    w.key(Qt::Key_U);
    CHECK(w.cell(2, LessonModel::State) == "✓ understood");
    CHECK(w.cell(2, LessonModel::What) == "boundary");
    CHECK(w.cell(w.table()->currentIndex().row(), LessonModel::What) == "missed and added");
    CHECK(must(w.window.project()->replies(desk.room.dam)).back().resolved);

    w.key(Qt::Key_Up);
    w.key(Qt::Key_Return);
    CHECK(w.view()->selectedSpan() == desk.room.hedge);
    CHECK(waitUntil([&] { return w.window.isActiveWindow() && w.view()->hasFocus(); }));
    w.press(Qt::Key_Z, Qt::ControlModifier); // the last answer
    CHECK(must(w.window.project()->replies(desk.room.dam)).size() == 1);
    CHECK(waitUntil([&] { return w.cell(2, LessonModel::State) != "✓ understood"; }));
}

TEST_CASE("lines are filtered by words, kind and reviewer, and the filter can be taken away")
{
    ReviewedDesk desk;
    LessonDesk w(desk.close());
    REQUIRE(waitUntil([&] { return w.rows() == 3; }));
    const QList<QComboBox *> boxes = w.lessons->findChildren<QComboBox *>();
    REQUIRE(boxes.size() == 2);
    boxes[0]->setFocus();
    w.key(Qt::Key_End);
    CHECK(w.rows() == 1);
    CHECK(w.cell(0, LessonModel::What) == "missed and added");
    w.key(Qt::Key_Home);
    CHECK(w.rows() == 3);
    CHECK(boxes[1]->count() == 2);
    QLineEdit *words = w.field(QStringLiteral("Filter the lines"));
    REQUIRE(words);
    words->setFocus();
    QTest::keyClicks(words, QStringLiteral("HEDGE ben"));
    CHECK(waitUntil([&] { return w.rows() == 1; }));
    QTest::keyClicks(words, QStringLiteral(" fog"));
    REQUIRE(waitUntil([&] { return w.rows() == 0; }));
    QPushButton *all = nullptr;
    for (QPushButton *one : w.lessons->findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text() == "Show all lines")
            all = one;
    }
    REQUIRE(all);
    QTest::mouseClick(all, Qt::LeftButton);
    CHECK(w.rows() == 3);
    CHECK(controlsWithoutName(*w.lessons) == QStringList());
    CHECK(controlsWithoutTip(*w.lessons) == QStringList());
    CHECK(controlsTooSmall(*w.lessons) == QStringList());
    CHECK(labelsWithMarkup(*w.lessons) == QStringList());
}

TEST_CASE("the reviewer finds the questions, and an article that is not finished stays blind")
{
    ReviewedDesk desk;
    const Review review = must(desk.room.project->reviews(desk.room.dam))[1];
    desk.room.apply(
        QStringLiteral("Make passes blind"),
        {desk.room.project->settingChange(QString(settings::blindPasses), QStringLiteral("yes"))});
    desk.room.apply(QStringLiteral("Ask"),
                    {added(sampleReply(*desk.room.project, review.id, desk.room.dam))});
    must(desk.room.project->setAnnotator(desk.room.ben));
    LessonDesk w(desk.close());
    QTabBar *tabs = w.lessons->findChild<QTabBar *>();
    REQUIRE(waitUntil([&] { return w.lessons->findChild<EmptyNotice *>()->text().contains("your work"); }));
    tabs->setFocus();
    w.key(Qt::Key_Right);
    REQUIRE(w.rows() == 3);
    CHECK(w.cell(0, LessonModel::What) == "rejected");
    CHECK(w.cell(0, LessonModel::State) == "? question");
    CHECK(w.cell(0, LessonModel::Who) == "Ana");
    must(w.window.project()->setAnnotator(desk.room.ana));
    w.lessons->followAnnotator();
    CHECK(waitUntil([&] { return w.lessons->findChild<EmptyNotice *>()->text().contains("others’ work"); }));
    must(w.window.project()->setAnnotator(desk.room.ben));
    w.lessons->followAnnotator();
    REQUIRE(waitUntil([&] { return w.rows() == 3; }));

    const Reading before = [&] {
        for (const Reading &one : must(w.window.project()->readings(desk.room.dam))) {
            if (one.annotator == desk.room.ben)
                return one;
        }
        return Reading();
    }();
    Reading again = before;
    again.state = ReadingState::InProgress;
    must(w.window.project()->apply(QStringLiteral("Again"), {edited(before, again)}));
    REQUIRE(waitUntil([&] { return w.rows() == 0; }));
    CHECK(w.count() == "1 article left out until you are done with it");
}

TEST_CASE("guideline gaps are listed with their places and one step from writing")
{
    ReviewedDesk desk;
    LessonDesk w(desk.close(), Qt::Key_D);
    REQUIRE(waitUntil([&] { return w.rows() == 1; }));
    CHECK(w.cell(0, LessonModel::Mine) == "Hedge “must be based on facts”");
    CHECK(w.cell(0, LessonModel::Why) == "not a hedge – What of quoted duties?");
    w.key(Qt::Key_Return);
    CHECK(w.view()->selectedSpan() == desk.room.hedge);
    w.open(Qt::Key_D);
    QPushButton *write = nullptr;
    for (QPushButton *one : w.lessons->findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text() == "&Write the guidelines")
            write = one;
    }
    REQUIRE(write);
    QTest::mouseClick(write, Qt::LeftButton);
    settle();
    CHECK(w.window.tagTabs()->currentWidget() == w.window.guidelinesPane());
    CHECK(w.window.actions().action(QStringLiteral("guidelines.edit"))->isChecked());
    REQUIRE(w.window.closeProject());
    CHECK(w.rows() == 0);
    CHECK_FALSE(w.window.actions().action(QStringLiteral("review.gaps"))->isEnabled());
}

TEST_CASE("every column of the lessons is in view, also with large letters")
{
    const double scale = GENERATE(1.0, 2.0);
    const Look look(Look::Page::Dark, scale);
    ReviewedDesk desk;
    LessonDesk w(desk.close());
    REQUIRE(waitUntil([&] { return w.rows() == 3; }));
    settle();
    const int right =
        w.table()->columnViewportPosition(LessonModel::Who) + w.table()->columnWidth(LessonModel::Who);
    CHECK(right <= w.table()->viewport()->width());
    CHECK(w.table()->columnWidth(LessonModel::Who) >=
          w.table()->fontMetrics().horizontalAdvance(QStringLiteral("Reviewer")));
}

TEST_CASE("what was discussed before the decision stands with the lesson too")
{
    ReviewedDesk desk;
    Reply reply;
    reply.id = Id::make();
    reply.about = desk.room.cue;
    reply.article = desk.room.dam;
    reply.author = desk.room.ben;
    reply.text = QStringLiteral("Does the date belong?");
    desk.room.apply(QStringLiteral("Write"), {added(reply)});
    LessonDesk w(desk.close());
    REQUIRE(waitUntil([&] { return w.rows() == 3; }));
    CHECK(w.detail().contains(QStringLiteral("Does the date belong?")));
    CHECK(w.cell(0, LessonModel::State) == "○ none yet"); // the decision itself was not asked about
}

TEST_CASE("the lessons are grabbed to look at", "[.picture]")
{
    const QString folder = qEnvironmentVariable("ASCERTAIN_PICTURES");
    REQUIRE_FALSE(folder.isEmpty());
    for (const auto page : {Look::Page::Light, Look::Page::Dark}) {
        const Look look(page);
        saveScheme(page == Look::Page::Light ? Scheme::Light : Scheme::Dark);
        const QString end =
            page == Look::Page::Light ? QStringLiteral("_light.png") : QStringLiteral("_dark.png");
        ReviewedDesk desk;
        LessonDesk w(desk.close());
        REQUIRE(waitUntil([&] { return w.rows() == 3; }));
        w.key(Qt::Key_Down);
        w.key(Qt::Key_Q);
        QTest::keyClicks(w.lessons->focusWidget(), QStringLiteral("Is must not one?"));
        w.key(Qt::Key_Return);
        CHECK(w.lessons->grab().save(folder + QStringLiteral("/lessons") + end));
        w.lessons->open(LessonPage::Gaps);
        settle();
        CHECK(w.lessons->grab().save(folder + QStringLiteral("/gaps") + end));
    }
    saveScheme(Scheme::Light);
}
