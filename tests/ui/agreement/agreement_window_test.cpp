// The Agreement window, by its keys and clicks.
#include "tests/support/files.h"
#include "tests/support/windows.h"
#include "tests/ui/agreement/team.h"
#include "ui/agreement/agreement_window.h"
#include "ui/agreement/place_list.h"
#include "ui/agreement/sheet_view.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/empty_notice.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

namespace {

struct Window
{
    Team team;
    AgreementWindow window{nullptr};

    explicit Window(bool finished = true, int articles = 6) : team(articles)
    {
        if (finished)
            team.finishAll();
        window.setProject(team.project.get());
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        settleWork();
    }
    ~Window() { window.setProject(nullptr); }
    // Figures and, after them, gamma.
    void settleWork()
    {
        REQUIRE(waitUntil([&] {
            return isHidden(QStringLiteral("Measure &γ")) &&
                   button(QStringLiteral("&Measure again"))->isEnabled();
        }));
        settle();
    }
    bool isHidden(const QString &start) const { return !button(start) || !button(start)->isVisible(); }
    QPushButton *button(const QString &start) const
    {
        for (QPushButton *one : window.findChildren<QPushButton *>()) {
            if (one->text().startsWith(start))
                return one;
        }
        return nullptr;
    }
    QTabWidget *tabs() const { return window.findChild<QTabWidget *>(); }
    QTableView *table(int tab) const { return tabs()->widget(tab)->findChild<QTableView *>(); }
    QTableView *at(const QString &tab)
    {
        for (int i = 0; i < tabs()->count(); ++i) {
            if (tabs()->tabText(i) == tab) {
                tabs()->setCurrentIndex(i);
                settle();
                return table(i);
            }
        }
        FAIL("no such tab");
        return nullptr;
    }
    static QString cell(const QTableView *table, const QString &row, const QString &column)
    {
        const QAbstractItemModel *model = table->model();
        for (int i = 0; i < model->rowCount(); ++i) {
            for (int j = 0; j < model->columnCount(); ++j) {
                if (model->headerData(i, Qt::Vertical).toString().trimmed() == row &&
                    model->headerData(j, Qt::Horizontal).toString() == column)
                    return model->index(i, j).data().toString();
            }
        }
        return QStringLiteral("no such cell");
    }
    PlaceList *places() const { return window.findChild<PlaceList *>(); }
    QTableView *placeTable() const { return places()->findChild<QTableView *>(); }
    bool listed(int count)
    {
        return waitUntil([&] { return places()->count() == count; });
    }
    QString notice() const
    {
        for (EmptyNotice *one : window.findChildren<EmptyNotice *>()) {
            if (one->isVisible() && one->parentWidget()->parentWidget() == &window)
                return one->text();
        }
        return {};
    }
};

} // namespace

TEST_CASE("counts come first, in words")
{
    Window w;
    CHECK(w.button(QStringLiteral("11 exact"))); // six sources, three claims, two hedges
    CHECK(w.button(QStringLiteral("3 boundary")));
    CHECK(w.button(QStringLiteral("1 tag")) == nullptr);
    CHECK(w.button(QStringLiteral("2 tag")));
    CHECK(w.button(QStringLiteral("2 only Ana"))); // hedges
    CHECK(w.button(QStringLiteral("6 only Ben"))); // cues
    bool said = false;
    for (const QLabel *label : w.window.findChildren<QLabel *>())
        said = said ||
               label->text().startsWith(QStringLiteral("6 articles that Ana and Ben have both finished"));
    CHECK(said);
}

TEST_CASE("figures by tag have known values and what is undefined says why")
{
    Window w;
    const QTableView *table = w.at(QStringLiteral("Tags"));
    CHECK(Window::cell(table, QStringLiteral("Source"), QStringLiteral("Exact F1")).startsWith("1"));
    CHECK(Window::cell(table, QStringLiteral("Claim"), QStringLiteral("Exact F1")).startsWith("0.50"));
    CHECK(Window::cell(table, QStringLiteral("Claim"), QStringLiteral("Overlap F1")).startsWith("1.00"));
    CHECK(Window::cell(table, QStringLiteral("Source"), QStringLiteral("Spans")) == "6 / 6");
    CHECK(Window::cell(table, QStringLiteral("Loaded"), QStringLiteral("κ")) == "–");
    CHECK(Window::cell(table, QStringLiteral("All tags"), QStringLiteral("γ")) != "–");
    // Six articles: with intervals.
    CHECK(Window::cell(table, QStringLiteral("All tags"), QStringLiteral("α")).contains(" to "));
    const QAbstractItemModel *model = table->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            if (index.data().toString() == "–")
                CHECK(index.data(Qt::AccessibleTextRole).toString().contains("undefined, because"));
        }
    }
}

TEST_CASE("Enter on a cell of the confusion matrix lists its spans and Enter there asks for the place")
{
    Window w;
    QTableView *table = w.at(QStringLiteral("Confusion"));
    CHECK(Window::cell(table, QStringLiteral("Hedge"), QStringLiteral("Booster")) == "2");
    CHECK(Window::cell(table, QStringLiteral("Hedge"), QStringLiteral("nothing")) == "2");
    CHECK(Window::cell(table, QStringLiteral("nothing"), QStringLiteral("Cue")) == "6");
    CHECK(Window::cell(table, QStringLiteral("nothing"), QStringLiteral("nothing")).isEmpty());
    table->setFocus();
    const QAbstractItemModel *model = table->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(row, Qt::Vertical) == "Hedge" &&
                model->headerData(column, Qt::Horizontal) == "Booster")
                table->setCurrentIndex(model->index(row, column));
        }
    }
    QTest::keyClick(table, Qt::Key_Return);
    REQUIRE(w.listed(2));
    QTableView *places = w.placeTable();
    REQUIRE(waitUntil([&] { return places->hasFocus(); }));
    CHECK(places->model()->index(0, 2).data().toString() == "Ana: Hedge “must”");
    CHECK(places->model()->index(0, 3).data().toString() == "Ben: Booster “must”");
    QSignalSpy asked(&w.window, &AgreementWindow::placeActivated);
    QTest::keyClick(places, Qt::Key_Down);
    QTest::keyClick(places, Qt::Key_Return);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].value<Id>() == w.team.articles[5]);
    QTest::keyClick(places, Qt::Key_Escape);
    CHECK(waitUntil([&] { return table->hasFocus(); }));
    QTest::keyClick(table, Qt::Key_Escape);
    CHECK_FALSE(w.window.isVisible());
}

TEST_CASE("a click on a count and on a figure lists what is behind it")
{
    Window w;
    QTest::mouseClick(w.button(QStringLiteral("3 boundary")), Qt::LeftButton);
    REQUIRE(w.listed(3));
    CHECK(w.placeTable()->model()->index(0, 1).data() == "boundary");
    QTableView *table = w.at(QStringLiteral("Tags"));
    const QModelIndex claim = table->model()->index(1, 1);
    REQUIRE(table->model()->headerData(1, Qt::Vertical) == "Claim");
    table->scrollTo(claim);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(claim).center());
    REQUIRE(w.listed(6));
    auto *kinds = w.places()->findChild<QComboBox *>();
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Down);
    CHECK(w.listed(3));
    QTest::keyClicks(w.places()->findChild<QLineEdit *>(), QStringLiteral("article 4"));
    CHECK(w.listed(1));
}

TEST_CASE("a list that somebody looks at stays when gamma comes")
{
    Window w;
    QSignalSpy measured(&w.window, &AgreementWindow::measured);
    QTest::keyClick(&w.window, Qt::Key_F5);
    REQUIRE(waitUntil([&] { return measured.size() == 1; })); // gamma is still to come
    QTest::mouseClick(w.button(QStringLiteral("3 boundary")), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return measured.size() == 2; }));
    w.settleWork();
    CHECK(w.listed(3));
}

TEST_CASE("articles come worst first and are sorted by a click on a heading")
{
    Window w;
    const QTableView *table = w.at(QStringLiteral("Articles"));
    const QAbstractItemModel *model = table->model();
    REQUIRE(model->rowCount() == 6);
    CHECK(model->headerData(0, Qt::Vertical) ==
          "Article 6"); // a booster for a hedge, a cue alone, a claim cut short
    QHeaderView *header = table->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      {header->sectionViewportPosition(1) + 10, header->height() / 2});
    settle();
    CHECK(model->headerData(5, Qt::Vertical) == "Article 6");
}

TEST_CASE("three annotators make a matrix of pairs with the number of their articles")
{
    Window w;
    w.team.addCleo();
    QTest::keyClick(&w.window, Qt::Key_F5);
    w.settleWork();
    const QTableView *table = w.at(QStringLiteral("Pairs"));
    CHECK(Window::cell(table, QStringLiteral("Ana"), QStringLiteral("Cleo")).endsWith("3 articles"));
    CHECK(Window::cell(table, QStringLiteral("Cleo"), QStringLiteral("Ana")).endsWith("3 articles"));
    CHECK(Window::cell(table, QStringLiteral("Ana"), QStringLiteral("Ben")).endsWith("6 articles"));
    CHECK(Window::cell(table, QStringLiteral("Ana"), QStringLiteral("Ana")) == "18 spans");
}

TEST_CASE("annotators, tags and articles are chosen by keys")
{
    Window w;
    auto *words = w.window.findChild<QLineEdit *>();
    words->setFocus();
    QTest::keyClicks(words, QStringLiteral("herald"));
    REQUIRE(waitUntil([&] { return w.button(QStringLiteral("4 exact")) != nullptr; }));
    words->clear();
    REQUIRE(waitUntil([&] { return w.button(QStringLiteral("11 exact")) != nullptr; }));

    const QList<ChoiceButton *> buttons = w.window.findChildren<ChoiceButton *>();
    REQUIRE(buttons.size() == 2);
    buttons[1]->choose({w.team.tag(QStringLiteral("Source")).id});
    emit buttons[1]->changed();
    REQUIRE(waitUntil([&] { return w.button(QStringLiteral("6 exact")) != nullptr; }));
    CHECK(w.button(QStringLiteral("6 only Ben")) == nullptr);

    buttons[0]->choose({w.team.ana});
    emit buttons[0]->changed();
    CHECK(waitUntil([&] { return w.notice().contains("at least two annotators"); }));
    QPushButton *everything = w.button(QStringLiteral("Compare everything"));
    REQUIRE(everything);
    QTest::mouseClick(everything, Qt::LeftButton);
    CHECK(waitUntil([&] { return w.button(QStringLiteral("11 exact")) != nullptr; }));
}

TEST_CASE("only the open article is measured when that is asked for")
{
    Window w;
    w.window.showArticle(w.team.articles[0]);
    auto *only = w.window.findChild<QCheckBox *>();
    QTest::mouseClick(only, Qt::LeftButton, {}, {8, only->height() / 2});
    CHECK(waitUntil([&] { return w.button(QStringLiteral("2 exact")) != nullptr; }));
    w.window.showArticle(w.team.articles[3]);
    CHECK(waitUntil([&] { return w.button(QStringLiteral("1 boundary")) != nullptr; }));
}

TEST_CASE("what is not finished by two is left out, and the window says how much")
{
    Window w(false);
    CHECK(w.notice().contains("No article has been finished by two annotators"));
    w.team.read(w.team.articles[0], w.team.ana);
    w.team.read(w.team.articles[0], w.team.ben);
    w.team.read(w.team.articles[1], w.team.ben);
    QTest::keyClick(&w.window, Qt::Key_F5);
    w.settleWork();
    bool said = false;
    for (const QLabel *label : w.window.findChildren<QLabel *>())
        said = said || label->text().contains(QStringLiteral("1 article left out: still blind"));
    CHECK(said);
}

TEST_CASE("figures that have become old say so and are measured again")
{
    Window w;
    w.team.put(w.team.articles[0], w.team.ana, QStringLiteral("Cue"), 48, 54);
    REQUIRE(waitUntil(
        [&] { return w.button(QStringLiteral("&Measure again"))->text().contains("has changed"); }));
    CHECK(w.button(QStringLiteral("11 exact")));
    QTest::keyClick(&w.window, Qt::Key_F5);
    CHECK(waitUntil([&] { return w.button(QStringLiteral("12 exact")) != nullptr; }));
}

TEST_CASE("figures are written as CSV and JSON and told in a paragraph")
{
    Window w;
    const QString csv = w.team.folder.filePath(QStringLiteral("a.csv"));
    const QString json = w.team.folder.filePath(QStringLiteral("a.json"));
    must(w.window.exportTo(csv, AgreementWindow::Format::Csv));
    must(w.window.exportTo(json, AgreementWindow::Format::Json));
    CHECK(bytesOf(csv).startsWith("scope,article_id,"));
    const QJsonObject document = QJsonDocument::fromJson(bytesOf(json)).object();
    CHECK(document.value("differences").toObject().value("exact").toInt() == 11);
    CHECK_FALSE(document.value("overall").toObject().value("gamma").isNull());
    const auto failed =
        w.window.exportTo(w.team.folder.filePath(QStringLiteral("none/a.csv")), AgreementWindow::Format::Csv);
    CHECK_FALSE(failed);

    QTest::mouseClick(w.button(QStringLiteral("Copy methods")), Qt::LeftButton);
    CHECK(QGuiApplication::clipboard()->text().contains("Krippendorff"));
    CHECK(QGuiApplication::clipboard()->text() == w.window.methods());
}

TEST_CASE("an agreement window without a project or with one annotator says what to do")
{
    AgreementWindow window(nullptr);
    window.show();
    settle();
    auto text = [&] {
        for (EmptyNotice *one : window.findChildren<EmptyNotice *>()) {
            if (one->isVisible())
                return one->text();
        }
        return QString();
    };
    CHECK(text().contains("No project"));
    const TemporaryProject alone;
    window.setProject(alone.project.get());
    CHECK(waitUntil([&] { return text().contains("needs two annotators"); }));
    window.setProject(nullptr);
}

TEST_CASE("every control of the agreement window has a name and says what it does, in every look")
{
    const auto page = GENERATE(Look::Page::Light, Look::Page::Dark);
    const Look look(page, 2, page == Look::Page::Dark ? Qt::RightToLeft : Qt::LeftToRight);
    Window w;
    for (int tab = 0; tab < w.tabs()->count(); ++tab) {
        w.tabs()->setCurrentIndex(tab);
        settle();
        CHECK(controlsWithoutName(w.window) == QStringList());
        CHECK(controlsWithoutTip(w.window) == QStringList());
        CHECK(controlsTooSmall(w.window) == QStringList());
        CHECK(labelsWithMarkup(w.window) == QStringList());
    }
}
