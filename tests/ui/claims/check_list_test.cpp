// The accusation check on screen: live, by mouse and keys.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/claims/check_list.h"
#include "ui/claims/claims_pane.h"
#include "ui/widgets/empty_notice.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace {

struct Window
{
    Newsroom room;
    CheckList check;

    Window()
    {
        check.resize(360, 600);
        check.setProject(room.project.get());
        check.showArticle(room.article());
        showActive(check);
        settle();
    }
    ~Window() { check.setProject(nullptr); }
    QListWidget *list() const { return check.findChild<QListWidget *>(); }
    QPushButton *mend() const
    {
        for (QPushButton *button : check.findChildren<QPushButton *>()) {
            if (button->accessibleName() == QStringLiteral("Mend the finding"))
                return button;
        }
        return nullptr;
    }
    QString item(int row) const { return list()->item(row)->text(); }
    bool has(const QString &words) const { return !list()->findItems(words, Qt::MatchContains).isEmpty(); }
    void click(int row)
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualItemRect(list()->item(row)).center());
        settle();
    }
};

} // namespace

TEST_CASE("findings of the open article are listed with what is wrong")
{
    Window window;
    // The claim has a source, and all that supports it is hedged.
    REQUIRE(window.list()->count() == 1);
    CHECK(window.item(0).contains("Hedged only"));
    CHECK(window.item(0).contains("any accusation must be based on facts"));
    CHECK(window.check.count() == 1);
}

TEST_CASE("the check follows what is tagged without being asked")
{
    Window window;
    window.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"));
    CHECK(waitUntil([&] { return window.list()->count() == 2; }));
    CHECK(window.has("No source"));
    must(window.room.project->undo());
    CHECK(waitUntil([&] { return window.list()->count() == 1; }));
}

TEST_CASE("a click goes to the place and the button mends in one step that can be undone")
{
    Window window;
    window.room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"));
    const Id claim = window.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"));
    REQUIRE(waitUntil([&] { return window.list()->count() == 2; }));
    const QSignalSpy activated(&window.check, &CheckList::findingActivated);
    window.click(1);
    REQUIRE(activated.count() == 1);
    CHECK(activated[0][0].value<Id>() == claim);
    REQUIRE(window.mend()->isEnabled());
    CHECK(window.mend()->text().contains("residents"));
    QTest::mouseClick(window.mend(), Qt::LeftButton);
    CHECK(waitUntil([&] { return window.list()->count() == 1; }));
    CHECK(window.room.span(claim).attributes.text("attribution") == "source");
    must(window.room.project->undo());
    CHECK(window.room.span(claim).attributes.text("attribution") == "article");
    CHECK(waitUntil([&] { return window.list()->count() == 2; }));
}

TEST_CASE("a finding that no step settles has no mend")
{
    Window window;
    window.click(0);
    CHECK_FALSE(window.check.canMend());
    CHECK_FALSE(window.mend()->isEnabled());
    window.check.mend(); // does nothing
    CHECK(window.check.count() == 1);
}

TEST_CASE("findings are stepped through in a circle")
{
    Window window;
    window.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"));
    REQUIRE(waitUntil([&] { return window.list()->count() == 2; }));
    window.list()->setCurrentRow(-1); // the focus chose the first one already
    CHECK(window.check.step(1));
    CHECK(window.list()->currentRow() == 0);
    CHECK(window.check.step(1));
    CHECK(window.check.step(1));
    CHECK(window.list()->currentRow() == 0);
    CHECK(window.check.step(-1));
    CHECK(window.list()->currentRow() == 1);
}

TEST_CASE("without findings or an article the check says what it is for")
{
    Window window;
    auto *notice = window.check.findChild<EmptyNotice *>();
    window.check.showArticle(nullptr);
    settle();
    CHECK(notice->isVisible());
    CHECK(notice->text().contains("Open an article"));
    CHECK_FALSE(window.check.step(1));
    const Id empty = window.room.addArticle(QStringLiteral("Empty"), QStringLiteral("Nothing here."));
    window.check.showArticle(must(window.room.project->openArticle(empty)));
    CHECK(waitUntil([&] { return notice->text().contains("Nothing to ask"); }));
}

TEST_CASE("a file that cannot be written offers no mend")
{
    Window window;
    window.room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"));
    window.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"));
    window.check.setProject(nullptr);
    window.room.reopen(Project::Access::Read);
    window.check.setProject(window.room.project.get());
    window.check.showArticle(window.room.article());
    REQUIRE(waitUntil([&] { return window.list()->count() == 2; }));
    window.click(1);
    CHECK_FALSE(window.mend()->isEnabled());
}

TEST_CASE("every control of the claims pane has a name and a tip and room enough")
{
    Newsroom room;
    ClaimsPane pane;
    pane.resize(380, 700);
    pane.setProject(room.project.get());
    pane.showArticle(room.article());
    showActive(pane);
    for (const auto &page : {&ClaimsPane::showClaims, &ClaimsPane::showCheck, &ClaimsPane::showSources}) {
        (pane.*page)();
        settle();
        CHECK(controlsWithoutName(pane) == QStringList());
        CHECK(controlsWithoutTip(pane) == QStringList());
        CHECK(controlsTooSmall(pane) == QStringList());
        CHECK(labelsWithMarkup(pane) == QStringList());
    }
    pane.setProject(nullptr);
}
