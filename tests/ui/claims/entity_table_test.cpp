// Who says what, on screen.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/claims/entity_dialog.h"
#include "ui/claims/entity_table.h"
#include "ui/widgets/empty_notice.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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

namespace {

struct Renaming : Window
{
    Renaming()
    {
        table.setApply([this](const QString &label, const Changes &changes) {
            room.apply(label, changes);
            return true;
        });
    }
    void choose(const QString &source) const
    {
        for (int row = 0; row < view()->rowCount(); ++row) {
            if (view()->item(row, 0)->text() == source)
                view()->selectionModel()->select(view()->model()->index(row, 0),
                                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    EntityDialog *asked()
    {
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_F2);
        EntityDialog *found = nullptr;
        REQUIRE(waitUntil([&] {
            found = table.findChild<EntityDialog *>();
            return found && found->isVisible();
        }));
        return found;
    }
    static QPushButton *go(const QWidget *dialog) { return dialog->findChild<QPushButton *>("go"); }
    static bool says(const QWidget *dialog, const QString &words)
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    }
};

} // namespace

TEST_CASE("the first source is chosen at once and stays so while the counts change")
{
    Renaming window;
    const QPointer<EntityDialog> dialog = window.asked(); // F2 alone
    CHECK(dialog->findChild<QLineEdit *>("entity_name")->text() == "The ministry");
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTest::keyClick(window.view(), Qt::Key_Down);
    const Id claim =
        window.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"));
    window.room.linkSpans(QStringLiteral("attributed_to"), claim, window.room.mates);
    window.room.linkSpans(QStringLiteral("attributed_to"), window.room.claim, window.room.mates);
    REQUIRE(waitUntil([&] { return window.cell(QStringLiteral("Two former inspectors"), 1) == "2"; }));
    const QList<QTableWidgetItem *> chosen = window.view()->selectedItems();
    REQUIRE_FALSE(chosen.isEmpty());
    CHECK(chosen.first()->row() == 0); // it went up
    CHECK(window.view()->currentItem()->text() == "Two former inspectors");
}

TEST_CASE("a source is renamed everywhere as one step and the counts say so before")
{
    Renaming window;
    window.choose(QStringLiteral("The ministry"));
    const QPointer<EntityDialog> dialog = window.asked();
    auto *name = dialog->findChild<QLineEdit *>("entity_name");
    CHECK(name->text() == "The ministry");
    QTest::keyClicks(name, "Ministry of Works"); // over what is selected
    REQUIRE(waitUntil([&] { return window.go(dialog)->isEnabled(); }));
    CHECK(window.says(dialog, "1 tag will change, in 1 article."));
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return dialog.isNull(); }));
    CHECK(window.room.span(window.room.source).attributes.text("entity") == "Ministry of Works");
    CHECK(waitUntil([&] { return window.cell("Ministry of Works", 1) == "1"; }));
    must(window.room.project->undo());
    CHECK(window.room.span(window.room.source).attributes.text("entity").isEmpty());
}

TEST_CASE("two sources become one, a teammate's tags only when asked for")
{
    Renaming window;
    window.choose(QStringLiteral("The ministry"));
    window.choose(QStringLiteral("Two former inspectors"));
    const QPointer<EntityDialog> dialog = window.asked();
    REQUIRE(waitUntil([&] { return window.says(dialog, "of teammates"); }));
    dialog->findChild<QCheckBox *>()->click();
    REQUIRE(waitUntil([&] { return window.says(dialog, "2 tags will change"); }));
    QTest::mouseClick(window.go(dialog), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return window.view()->rowCount() == 1; }));
    CHECK(window.room.span(window.room.mates).attributes.text("entity") ==
          window.room.span(window.room.source).attributes.text("entity"));
}
