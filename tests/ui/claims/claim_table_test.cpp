// The table of all claims on screen.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/claims/claim_table.h"
#include "ui/claims/claim_table_model.h"
#include "ui/widgets/empty_notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace {

struct Window
{
    Newsroom room;
    ClaimTable table;

    Window()
    {
        table.resize(900, 500);
        table.setProject(room.project.get());
        showActive(table);
        REQUIRE(waitUntil([&] { return rows() == 1; }));
    }
    ~Window() { table.setProject(nullptr); }
    QTableView *view() const { return table.findChild<QTableView *>(); }
    ClaimTableModel *model() const { return table.findChild<ClaimTableModel *>(); }
    int rows() const { return model()->rowCount(); }
    QString cell(int row, int column) const
    {
        return model()->index(row, column).data(Qt::DisplayRole).toString();
    }
    QComboBox *box(const char *name) const
    {
        for (QComboBox *one : table.findChildren<QComboBox *>()) {
            if (one->accessibleName() == QLatin1String(name))
                return one;
        }
        return nullptr;
    }
    QLineEdit *filter() const
    {
        for (QLineEdit *one : table.findChildren<QLineEdit *>()) {
            if (one->accessibleName() == QStringLiteral("Filter claims"))
                return one;
        }
        return nullptr;
    }
};

} // namespace

TEST_CASE("claims of all articles are listed with their source and outlet")
{
    Window window;
    CHECK(window.cell(0, ClaimTableModel::Claim) == "any accusation must be based on facts");
    CHECK(window.cell(0, ClaimTableModel::Source) == "The ministry");
    CHECK(window.cell(0, ClaimTableModel::Outlet) == "The Marenna Courier");
    CHECK(window.cell(0, ClaimTableModel::Annotator) == "Ana");
    CHECK(window.cell(0, ClaimTableModel::Type) == "event");
}

TEST_CASE("the list of claims follows what is tagged and what is undone")
{
    Window window;
    window.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"), 1,
                         window.room.ben);
    REQUIRE(waitUntil([&] { return window.rows() == 2; }));
    CHECK(window.cell(1, ClaimTableModel::Source) == "none");
    CHECK(window.cell(1, ClaimTableModel::Annotator) == "Ben");
    must(window.room.project->undo());
    CHECK(waitUntil([&] { return window.rows() == 1; }));
}

TEST_CASE("typed words and chosen values narrow the list and one button shows all again")
{
    Window window;
    window.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"));
    REQUIRE(waitUntil([&] { return window.rows() == 2; }));
    QTest::keyClicks(window.filter(), QStringLiteral("SIRENS"));
    REQUIRE(waitUntil([&] { return window.rows() == 1; }));
    CHECK(window.cell(0, ClaimTableModel::Claim) == "the sirens were silent");
    QComboBox *type = window.box("Type of claim");
    type->setFocus();
    QTest::keyClicks(type, QStringLiteral("quantity"));
    REQUIRE(type->currentText() == "quantity");
    REQUIRE(waitUntil([&] { return window.rows() == 0 && !window.model()->isReading(); }));
    auto *notice = window.table.findChild<EmptyNotice *>();
    REQUIRE(waitUntil([&] { return notice->text().contains("No claim fits"); }));
    QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
    CHECK(waitUntil([&] { return window.rows() == 2; }));
    CHECK(type->currentIndex() == 0);
}

TEST_CASE("Enter goes to the claim in its article")
{
    Window window;
    const QSignalSpy activated(&window.table, &ClaimTable::claimActivated);
    window.view()->setFocus();
    window.view()->setCurrentIndex(window.model()->index(0, 0));
    QTest::keyClick(window.view(), Qt::Key_Return);
    REQUIRE(activated.count() == 1);
    CHECK(activated[0][0].value<Id>() == window.room.dam);
    CHECK(activated[0][1].value<Id>() == window.room.claim);
}

TEST_CASE("a click on the header sorts and a second one turns it round")
{
    Window window;
    window.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"), 1,
                         window.room.ben);
    REQUIRE(waitUntil([&] { return window.rows() == 2; }));
    QHeaderView *header = window.view()->horizontalHeader();
    const auto click = [&] {
        const int x = header->sectionViewportPosition(ClaimTableModel::Annotator) + 10;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    };
    window.table.resize(1800, 500);
    settle();
    click();
    REQUIRE(waitUntil([&] { return window.model()->query().order == ClaimOrder::Annotator; }));
    const bool first = window.model()->query().descending;
    click();
    REQUIRE(waitUntil([&] { return window.model()->query().descending != first; }));
    REQUIRE(waitUntil([&] { return !window.model()->isReading() && window.rows() == 2; }));
    const QString top = window.cell(0, ClaimTableModel::Annotator);
    CHECK(top == (window.model()->query().descending ? "Ben" : "Ana"));
}

TEST_CASE("grouped by source a line with its name stands above the claims")
{
    Window window;
    window.room.linkSpans(QStringLiteral("attributed_to"), window.room.claim, window.room.mates);
    window.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"));
    REQUIRE(waitUntil([&] { return window.rows() == 2; }));
    auto *grouped = window.table.findChild<QCheckBox *>();
    QTest::mouseClick(grouped, Qt::LeftButton, {}, {8, grouped->height() / 2});
    REQUIRE(grouped->isChecked());
    REQUIRE(waitUntil([&] { return window.rows() == 6; }));
    QStringList groups;
    for (int row = 0; row < window.rows(); ++row) {
        if (!window.model()->claimAt(row))
            groups.append(window.cell(row, 0));
    }
    CHECK(groups == QStringList{"No source", "The ministry", "Two former inspectors"});
    CHECK(window.model()->claims() == 3);
    CHECK(window.view()->columnSpan(0, 0) == ClaimTableModel::columns);
    window.table.setGrouped(false);
    CHECK(waitUntil([&] { return window.rows() == 2; }));
}

TEST_CASE("priority and who looks into a claim are columns and filters")
{
    Window window;
    window.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"));
    Assessment assessment;
    assessment.id = Id::make();
    assessment.span = window.room.claim;
    assessment.article = window.room.dam;
    assessment.author = window.room.ana;
    assessment.priority = Priority::High;
    assessment.assignedTo = window.room.ben;
    window.room.apply(QStringLiteral("Assess"), {added(assessment)});
    REQUIRE(waitUntil([&] {
        return window.rows() == 2 && window.cell(0, ClaimTableModel::Priority) == QStringLiteral("High");
    }));
    CHECK(window.cell(0, ClaimTableModel::Assigned) == "Ben");
    CHECK(window.cell(1, ClaimTableModel::Priority).isEmpty());
    QComboBox *priority = window.box("Priority");
    priority->setFocus();
    QTest::keyClicks(priority, QStringLiteral("High"));
    REQUIRE(waitUntil([&] { return window.rows() == 1 && !window.model()->isReading(); }));
    priority->setCurrentIndex(0);
    QComboBox *assigned = window.box("Assigned to");
    assigned->setFocus();
    QTest::keyClicks(assigned, QStringLiteral("Nobody"));
    REQUIRE(waitUntil([&] {
        return window.rows() == 1 && window.cell(0, ClaimTableModel::Claim) == "the sirens were silent";
    }));
    window.model()->sort(ClaimTableModel::Priority, Qt::DescendingOrder);
    CHECK(window.model()->query().order == ClaimOrder::Priority);
}

TEST_CASE("claims in page noise are left out and the count says so")
{
    Window window;
    const Id claim = window.room.tagWords(QStringLiteral("the sirens were silent"), QStringLiteral("Claim"));
    REQUIRE(waitUntil([&] { return window.rows() == 2; }));
    const auto article = window.room.article();
    Article noisy = article->article();
    noisy.zones.resize(std::size_t(article->paragraphs().count()), Zone::Body);
    noisy.zones[std::size_t(article->paragraphs().at(window.room.span(claim).hull().start))] = Zone::Furniture;
    window.room.apply(QStringLiteral("Zone"), {edited(article->article(), noisy)});
    REQUIRE(waitUntil([&] { return window.rows() == 1; }));
    const auto labels = window.table.findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text() == QStringLiteral("1 claim and 1 in furniture");
    }));
}

TEST_CASE("more claims than a page are read when they are scrolled to")
{
    Window window;
    const QString text = QStringLiteral("It rained. ").repeated(150);
    const Id article = window.room.addArticle(QStringLiteral("Rain"), text);
    Changes changes;
    for (int i = 0; i < 150; ++i) {
        Span span;
        span.id = Id::make();
        span.article = article;
        span.annotator = window.room.ana;
        span.tag = window.room.tag(QStringLiteral("Claim")).id;
        span.pieces = {TextRange{i * 11, i * 11 + 9}};
        changes.push_back(added(span));
    }
    window.room.apply(QStringLiteral("Tag"), changes);
    REQUIRE(waitUntil([&] { return window.rows() == 100; }));
    CHECK_FALSE(window.model()->isComplete());
    window.view()->setFocus();
    window.view()->scrollToBottom();
    CHECK(waitUntil([&] { return window.rows() == 151; }));
    CHECK(window.model()->isComplete());
}

TEST_CASE("without a project or a claim the table says what to do")
{
    Newsroom room;
    must(room.project->undo()); // links and tags, until the claim is gone
    while (!must(room.project->openArticle(room.dam))->spans().empty())
        must(room.project->undo());
    ClaimTable table;
    showActive(table);
    auto *notice = table.findChild<EmptyNotice *>();
    CHECK(notice->text().contains("No project"));
    table.setProject(room.project.get());
    CHECK(waitUntil([&] { return notice->text().contains("Nobody has tagged a claim"); }));
    table.setProject(nullptr);
    CHECK(notice->text().contains("No project"));
}
