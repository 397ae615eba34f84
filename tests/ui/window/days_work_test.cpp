// A day of one annotator from the first file to the table of tags, by keys and mouse alone; then what is in
// the file and in the table is held against what was tagged, word by word and offset by offset.
#include "tests/ui/window/day.h"
#include "tests/ui/window/days_work_checks.h"
#include "ui/widgets/note_field.h"
#include "ui/transfer/article_properties_dialog.h"
#include "ui/window/saver.h"

namespace {

void tagTheBridge(const Day &day)
{
    // Ctrl+Shift+arrows run into the space behind the word, which is not tagged.
    day.click(QStringLiteral("The council said"));
    day.press(2, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    day.press(Qt::Key_S);
    CHECK(day.selected() == QStringLiteral("Source: The council"));

    // A key alone takes the word at the caret.
    day.click(day.at(QStringLiteral("said")) + 2);
    day.press(Qt::Key_R);
    CHECK(day.selected() == QStringLiteral("Cue: said"));

    const QString claim = QStringLiteral("the “Überbrücke” might cost 40 million euros");
    day.click(claim);
    day.press(int(claim.size()), Qt::Key_Right, Qt::ShiftModifier);
    day.press(Qt::Key_C);
    CHECK(day.selected() == QStringLiteral("Claim: ") + claim);
    day.press(Qt::Key_2); // type
    day.press(Qt::Key_1); // check
    day.press(Qt::Key_2); // attribution

    day.doubleClick(QStringLiteral("might"));
    day.press(Qt::Key_H);
    CHECK(day.selected() == QStringLiteral("Hedge: might"));

    // Shift and the letter take exactly what is selected, half a word too.
    day.click(QStringLiteral("brücke"));
    day.press(6, Qt::Key_Right, Qt::ShiftModifier);
    day.press(Qt::Key_S, Qt::ShiftModifier);
    CHECK(day.selected() == QStringLiteral("Source: brücke"));

    const QString engineers = QStringLiteral("Two engineers");
    day.click(day.at(engineers) + engineers.size());
    day.press(int(engineers.size()), Qt::Key_Left, Qt::ShiftModifier);
    day.press(Qt::Key_S);
    CHECK(day.selected() == QStringLiteral("Source: Two engineers"));

    day.click(QStringLiteral("told"));
    day.press(Qt::Key_R);
    CHECK(day.selected() == QStringLiteral("Cue: told"));

    // Sloppily with the mouse, from within the first word to within the last.
    day.drag(day.at(QStringLiteral("e old bridge")), day.at(QStringLiteral("fe.\n")));
    day.press(Qt::Key_C);
    CHECK(day.selected() == QStringLiteral("Claim: the old bridge is safe"));
    CHECK(day.count() == 8);
}

void tagWithTheLock(const Day &day)
{
    day.press(Qt::Key_Escape);
    day.press(Qt::Key_L, Qt::ControlModifier);
    day.press(Qt::Key_S); // another tag for the lock, and nothing is tagged
    CHECK(day.count() == 8);
    day.click(QStringLiteral("residents"));
    day.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    day.press(Qt::Key_Return);
    CHECK(day.selected() == QStringLiteral("Source: residents"));
    day.drag(day.at(QStringLiteral("the Courier")) + 1, day.at(QStringLiteral("ier that")));
    REQUIRE(comesTrue([&] { return day.count() == 10; }));
    CHECK(day.selected() == QStringLiteral("Source: the Courier"));
    day.press(Qt::Key_L, Qt::ControlModifier);
    CHECK(day.main().tagging()->lockedTag().isNull());
}

// Looks through what was tagged and puts it right.
void revise(const Day &day)
{
    // O steps through what lies at one place.
    day.click(day.at(QStringLiteral("might")) + 2);
    day.press(Qt::Key_Escape);
    day.press(Qt::Key_O);
    CHECK(day.selected() == QStringLiteral("Hedge: might"));
    day.press(Qt::Key_O);
    CHECK(day.selected() == QStringLiteral("Claim: the “Überbrücke” might cost 40 million euros"));
    day.press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(day.selected() == QStringLiteral("Claim: the “Überbrücke” might cost 40 million"));

    day.press(Qt::Key_N);
    auto *note = qobject_cast<NoteField *>(day.main().focusWidget());
    REQUIRE(note);
    QTest::keyClicks(note, QStringLiteral("Which budget?"));
    day.view()->setFocus();
    settle();

    // Tab goes on in text order, Shift+Tab back.
    day.press(Qt::Key_Tab);
    CHECK(day.selected() == QStringLiteral("Source: brücke"));
    day.press(Qt::Key_Delete);
    CHECK(day.count() == 9);
    day.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(day.count() == 10);
    day.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(day.count() == 9);

    day.click(day.at(QStringLiteral("old bridge")));
    day.press(Qt::Key_O);
    CHECK(day.selected() == QStringLiteral("Claim: the old bridge is safe"));
    const qsizetype more = day.at(QStringLiteral("traffic has doubled"));
    day.view()->setFocus();
    day.drag(more + 1, more + 10);
    day.press(Qt::Key_Plus);
    CHECK(day.selected() == QStringLiteral("Claim: the old bridge is safe … traffic has"));
}

void tagTheFerry(const Day &day)
{
    day.click(QStringLiteral("The ferry company"));
    day.press(3, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    day.press(Qt::Key_S);
    day.doubleClick(QStringLiteral("reportedly"));
    day.press(Qt::Key_H);
    day.press(Qt::Key_2);
    CHECK(day.selected() == QStringLiteral("Hedge: reportedly"));
    CHECK(day.count() == 2);
}

} // namespace

TEST_CASE("a day's work ends in the file and the table exactly as it was done")
{
    Day day;
    day.import(QStringLiteral("bridge.txt"));
    const Id bridge = day.article().article().id;

    day.press(Qt::Key_Return, Qt::AltModifier);
    {
        const QPointer<ArticlePropertiesDialog> properties = day.dialog<ArticlePropertiesDialog>();
        typeOver(field<QLineEdit>(properties, "article_title"), QStringLiteral("The new bridge"));
        typeOver(field<QLineEdit>(properties, "article_outlet"), QStringLiteral("The Courier"));
        typeOver(field<QLineEdit>(properties, "article_published"), QStringLiteral("2024-02-29"));
        go(properties);
        REQUIRE(comesTrue([&] { return properties.isNull(); }));
    }
    day.backInWindow();
    tagTheBridge(day);
    tagWithTheLock(day);
    revise(day);

    day.import(QStringLiteral("ferry.txt"));
    const Id ferry = day.article().article().id;
    REQUIRE(ferry != bridge);
    tagTheFerry(day);

    // Back through the ferry, its import and the bridge's last piece, and forward again.
    day.press(5, Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(day.main().project()->articleRow(ferry, day.main().project()->annotator().id));
    day.main().openArticle(bridge);
    day.view()->setFocus();
    CHECK(day.count() == 9);
    CHECK(std::all_of(day.article().spans().begin(), day.article().spans().end(),
                      [](const Span *span) { return span->pieces.size() == 1; }));
    day.press(5, Qt::Key_Y, Qt::ControlModifier);
    REQUIRE(day.main().project()->articleRow(ferry, day.main().project()->annotator().id));

    day.main().openArticle(bridge);
    day.view()->setFocus();
    day.press(Qt::Key_D, Qt::ControlModifier);
    const Id ana = day.main().project()->annotator().id;
    CHECK(must(day.main().project()->articleRow(bridge, ana)).state == ReadingState::Done);
    CHECK(day.main().saver()->kept() == 0);
    day.press(Qt::Key_Q, Qt::ControlModifier);
    REQUIRE_FALSE(day.main().isVisible());
    day.window.reset();
    CHECK_FALSE(QFile::exists(day.path + QStringLiteral("-wal")));

    day.window = std::make_unique<Window>();
    day.main().restoreSession();
    settle();
    REQUIRE(day.main().article());
    CHECK(day.article().article().id == bridge);
    day.view()->setFocus();
    day.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(must(day.main().project()->articleRow(bridge, ana)).state == ReadingState::InProgress);

    const QString csv = day.folder.filePath(QStringLiteral("day.csv"));
    day.exportAll(csv);

    checkFile(day.path); // while the window has it open
    day.press(Qt::Key_Q, Qt::ControlModifier);
    day.window.reset();
    checkFile(day.path);
    checkBySql(day.path);
    checkTable(csv);
}
