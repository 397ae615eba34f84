// Sharing articles out in the dialog, and the matrix of progress that follows.
#include "model/storage/snapshot.h"
#include "tests/support/windows.h"
#include "tests/ui/agreement/team.h"
#include "ui/agreement/assign_dialog.h"
#include "ui/agreement/progress_window.h"
#include "ui/agreement/sheet_view.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

namespace {

struct Assigning
{
    Team team{6}; // and the one about the dam: seven
    QPointer<AssignDialog> dialog;

    // More than are assigned at once in the window's thread.
    void importMany()
    {
        Changes changes;
        for (int i = 0; i < 1'100; ++i) {
            const Changes one =
                addition(sampleArticle(QStringLiteral("Text %1").arg(i), QStringLiteral("T")));
            changes.insert(changes.end(), one.begin(), one.end());
        }
        team.apply(QStringLiteral("Import"), changes);
    }
    // Ana has looked into all of them by herself, so that assigning is an edit of what is there.
    void lookIntoAll()
    {
        Changes changes;
        for (const RowNumber row : must(team.project->articleOrder({}))) {
            Reading reading{Id::make(), must(team.project->articleRows({row}, Id())).front().id, team.ana};
            reading.nothingToTag.insert(0);
            changes.push_back(added(reading));
        }
        team.apply(QStringLiteral("Look into"), changes);
    }
    void open()
    {
        dialog = new AssignDialog(
            team.project.get(), team.articles[2],
            [this](const QString &label, const Changes &changes) {
                team.apply(label, changes);
                return true;
            },
            nullptr);
        showActive(*dialog);
        REQUIRE(waitUntil([&] { return table()->rowCount() > 0; }));
        settle(); // its headers follow a moment later
    }
    ~Assigning() { delete dialog; }
    QTableWidget *table() const { return dialog->findChild<QTableWidget *>(); }
    QString cell(const QString &name, int column) const
    {
        for (int row = 0; row < table()->rowCount(); ++row) {
            if (table()->verticalHeaderItem(row)->text() == name)
                return table()->item(row, column)->text();
        }
        return {};
    }
    QPushButton *ok() const { return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    int assigned(const Id &person) const
    {
        const auto snapshot = must(Snapshot::open(team.path));
        int count = 0;
        for (const Article &article : must(snapshot->articles())) {
            for (const Reading &reading : must(snapshot->readings(article.id)))
                count += reading.annotator == person && reading.assigned;
        }
        return count;
    }
};

// The matrix of a project as it is now.
struct Matrix
{
    ProgressWindow window{nullptr};

    explicit Matrix(Project *project)
    {
        QSignalSpy shown(&window, &ProgressWindow::shown);
        window.setProject(project);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        REQUIRE(waitUntil([&] { return !shown.isEmpty(); }));
    }
    ~Matrix() { window.setProject(nullptr); }
    QTableView *table() const { return window.findChild<SheetView *>()->table(); }
    QString at(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
};

} // namespace

TEST_CASE("the dialog shows who gets how many, and writes it as one step")
{
    Assigning a;
    a.open();
    CHECK(a.cell(QStringLiteral("Ana"), 2) == "7");
    CHECK(a.cell(QStringLiteral("Ben"), 3) == "7"); // everybody reads everything: two of two
    auto *readers = a.dialog->findChildren<QSpinBox *>().constFirst();
    readers->setFocus();
    QTest::keyClick(readers, Qt::Key_Down);
    REQUIRE(waitUntil([&] { return a.table()->rowCount() == 2 && a.cell(QStringLiteral("Ana"), 2) != "7"; }));
    const int ana = a.cell(QStringLiteral("Ana"), 2).toInt();
    const int ben = a.cell(QStringLiteral("Ben"), 2).toInt();
    CHECK(ana + ben == 7);
    CHECK(std::abs(ana - ben) == 1);
    REQUIRE(a.ok()->isEnabled());
    const std::size_t steps = must(a.team.project->steps(0, 1000)).size();
    QTest::keyClick(a.dialog, Qt::Key_Return);
    CHECK(waitUntil([&] { return !a.dialog; }));
    CHECK(a.assigned(a.team.ana) == ana);
    CHECK(a.assigned(a.team.ben) == ben);
    CHECK(must(a.team.project->steps(0, 1000)).size() == steps + 1);
    must(a.team.project->undo());
    CHECK(a.assigned(a.team.ana) + a.assigned(a.team.ben) == 0);
}

TEST_CASE("articles are chosen by words, by having no reader, or the open one")
{
    Assigning a;
    a.team.read(a.team.articles[0], a.team.ana);
    a.open();
    CHECK(a.cell(QStringLiteral("Ana"), 0) == "1");
    auto *which = a.dialog->findChild<QComboBox *>();
    which->setCurrentIndex(1); // nobody reads them yet
    CHECK(waitUntil([&] { return a.cell(QStringLiteral("Ana"), 2) == "6"; }));
    which->setCurrentIndex(2); // the open one
    CHECK(waitUntil([&] { return a.cell(QStringLiteral("Ana"), 2) == "1"; }));
    which->setCurrentIndex(0);
    a.dialog->findChild<QLineEdit *>()->setText(QStringLiteral("HERALD"));
    CHECK(waitUntil([&] { return a.cell(QStringLiteral("Ana"), 2) == "3"; }));
    a.dialog->findChild<QLineEdit *>()->setText(QStringLiteral("nothing like it"));
    CHECK(waitUntil([&] { return a.cell(QStringLiteral("Ana"), 2) == "0"; }));
    CHECK_FALSE(a.ok()->isEnabled());
}

TEST_CASE("the assign dialog names its controls and fits large text")
{
    const auto page = GENERATE(Look::Page::Light, Look::Page::Dark);
    const Look look(page, 2, page == Look::Page::Dark ? Qt::RightToLeft : Qt::LeftToRight);
    Assigning a;
    a.open();
    CHECK(controlsWithoutName(*a.dialog) == QStringList());
    CHECK(controlsWithoutTip(*a.dialog) == QStringList());
    CHECK(controlsTooSmall(*a.dialog) == QStringList());
    CHECK(labelsWithMarkup(*a.dialog) == QStringList());
}

TEST_CASE("very many are assigned in the background as one step that can be undone")
{
    Assigning a;
    a.importMany();
    a.open();
    CHECK(a.cell(QStringLiteral("Ana"), 2) == "1,107");
    QTest::keyClick(a.dialog, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return !a.dialog; }));
    CHECK(a.assigned(a.team.ana) == 1'107);
    must(a.team.project->undo());
    CHECK(a.assigned(a.team.ana) == 0);
}

TEST_CASE("what was read already stays so when very many are assigned")
{
    Assigning a;
    a.importMany();
    a.lookIntoAll();
    const auto looked = [&] {
        const auto snapshot = must(Snapshot::open(a.team.path));
        int count = 0;
        for (const Article &article : must(snapshot->articles())) {
            for (const Reading &reading : must(snapshot->readings(article.id)))
                count += reading.annotator == a.team.ana && reading.nothingToTag.contains(0);
        }
        return count;
    };
    REQUIRE(looked() == 1'107);
    a.open();
    QTest::keyClick(a.dialog, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return !a.dialog; }));
    CHECK(a.assigned(a.team.ana) == 1'107);
    CHECK(looked() == 1'107);
    must(a.team.project->undo());
    CHECK(a.assigned(a.team.ana) == 0);
    CHECK(looked() == 1'107);
}

TEST_CASE("assigning very many can be cancelled, and then nobody was assigned anything")
{
    Assigning a;
    a.importMany();
    a.open();
    QTest::keyClick(a.dialog, Qt::Key_Return);
    QTest::keyClick(a.dialog, Qt::Key_Escape);
    auto *messages = a.dialog->findChild<MessageBar *>();
    REQUIRE(waitUntil([&] { return messages->isVisible(); }));
    CHECK(messages->message().contains("Nothing was assigned"));
    CHECK(a.assigned(a.team.ana) == 0);
    CHECK(must(a.team.project->nextUndo())->label == "Import");
    // And it can be done after all.
    REQUIRE(waitUntil([&] { return a.ok()->isEnabled(); }));
    QTest::keyClick(a.dialog, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return !a.dialog; }));
    CHECK(a.assigned(a.team.ana) == 1'107);
}

TEST_CASE("the matrix says in words and shapes how far everybody is, and follows")
{
    Assigning a;
    a.team.finishAll();
    Reading asked;
    asked.id = Id::make();
    const Id untouched = a.team.addArticle(QStringLiteral("Nothing tagged"), QStringLiteral("Nothing."));
    asked.article = untouched;
    asked.annotator = a.team.ben;
    asked.assigned = true;
    a.team.apply(QStringLiteral("Assign"), {added(asked)});
    const Matrix m(a.team.project.get());
    REQUIRE(m.table()->model()->rowCount() == 9);
    CHECK(m.at(0, 0) == "6 of 7 done");
    CHECK(m.at(0, 1) == "6 of 8 done");
    CHECK(m.at(1, 0) == "◐ in progress"); // has tags there, marked or not
    CHECK(m.at(2, 0) == "● done");
    CHECK(m.at(8, 0) == "–");
    CHECK(m.at(8, 1) == "○ not started");
    Reading begun = must(a.team.project->readings(untouched)).front();
    begun.state = ReadingState::InProgress;
    a.team.apply(QStringLiteral("Begin"),
                 {edited(must(a.team.project->readings(untouched)).front(), begun)});
    CHECK(waitUntil([&] { return m.at(8, 1) == "◐ in progress"; }));

    QSignalSpy opened(&m.window, &ProgressWindow::articleActivated);
    m.table()->setFocus();
    QTest::keyClick(m.table(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(m.table(), Qt::Key_Return); // totals lead nowhere
    CHECK(opened.isEmpty());
    QTest::keyClick(m.table(), Qt::Key_Down);
    QTest::keyClick(m.table(), Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].value<Id>() == a.team.dam);

    auto *which = m.window.findChild<QComboBox *>();
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Down); // not finished by all
    CHECK(waitUntil([&] { return m.table()->model()->rowCount() == 3; }));
    QTest::keyClick(which, Qt::Key_Down); // without a reader
    auto *notice = m.window.findChild<EmptyNotice *>();
    CHECK(waitUntil([&] { return notice->isVisible(); }));
    CHECK(notice->text().contains("No article fits"));
}

TEST_CASE("every control of the matrix has a name and says what it does, in every look")
{
    const auto page = GENERATE(Look::Page::Light, Look::Page::Dark);
    const Look look(page, 2, page == Look::Page::Dark ? Qt::RightToLeft : Qt::LeftToRight);
    Assigning a;
    a.team.finishAll();
    const Matrix m(a.team.project.get());
    CHECK(controlsWithoutName(m.window) == QStringList());
    CHECK(controlsWithoutTip(m.window) == QStringList());
    CHECK(controlsTooSmall(m.window) == QStringList());
}
