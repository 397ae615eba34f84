// Who says what, on screen.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/claims/entity_table.h"
#include "ui/widgets/empty_notice.h"

#include <QCheckBox>
#include <QTableWidget>
#include <QTest>

namespace {

struct Window
{
    Newsroom room;
    EntityTable table;

    Window()
    {
        table.resize(900, 400);
        table.setProject(room.project.get());
        table.showArticle(room.article());
        showActive(table);
        settle();
    }
    ~Window() { table.setProject(nullptr); }
    QTableWidget *view() const { return table.findChild<QTableWidget *>(); }
    QString cell(const QString &source, int column) const
    {
        for (int row = 0; row < view()->rowCount(); ++row) {
            if (view()->item(row, 0)->text() == source)
                return view()->item(row, column)->text();
        }
        return QStringLiteral("no such source");
    }
};

} // namespace

TEST_CASE("the sources of the open article are counted and follow the tags")
{
    Window window;
    REQUIRE(window.view()->rowCount() == 2);
    CHECK(window.view()->item(0, 0)->text() == "The ministry"); // most claims first
    CHECK(window.cell(QStringLiteral("The ministry"), 1) == "1");
    CHECK(window.cell(QStringLiteral("Two former inspectors"), 1) == "0");
    window.room.linkSpans(QStringLiteral("attributed_to"), window.room.claim, window.room.mates);
    CHECK(waitUntil([&] { return window.cell(QStringLiteral("Two former inspectors"), 1) == "1"; }));
}

TEST_CASE("all articles are counted together on demand")
{
    Window window;
    const Id other = window.room.addArticle(QStringLiteral("Other"), QStringLiteral("The ministry again."));
    Span span;
    span.id = Id::make();
    span.article = other;
    span.annotator = window.room.ana;
    span.tag = window.room.tag(QStringLiteral("Source")).id;
    span.pieces = {TextRange{0, 12}};
    window.room.apply(QStringLiteral("Tag"), {added(span)});
    settle();
    CHECK(window.cell(QStringLiteral("The ministry"), 7) == "1");
    auto *everywhere = window.table.findChild<QCheckBox *>();
    QTest::mouseClick(everywhere, Qt::LeftButton, {}, {8, everywhere->height() / 2});
    REQUIRE(everywhere->isChecked());
    CHECK(waitUntil([&] { return window.cell(QStringLiteral("The ministry"), 7) == "2"; }));
}

TEST_CASE("without sources the table says how to come by them")
{
    Window window;
    const Id empty = window.room.addArticle(QStringLiteral("Empty"), QStringLiteral("Nothing here."));
    window.table.showArticle(must(window.room.project->openArticle(empty)));
    auto *notice = window.table.findChild<EmptyNotice *>();
    CHECK(waitUntil([&] { return notice->isVisible(); }));
    CHECK(notice->text().contains("Source"));
    window.table.setProject(nullptr);
    CHECK(notice->text().contains("No project"));
}
