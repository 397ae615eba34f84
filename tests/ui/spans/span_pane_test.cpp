// The pane beside the article: cards, their filter, and the editor of the selected span.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/spans/card_list.h"
#include "ui/widgets/note_field.h"
#include "ui/spans/pill_button.h"
#include "ui/spans/span_editor.h"
#include "ui/spans/span_pane.h"
#include "ui/widgets/empty_notice.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace {

struct Window
{
    Newsroom room;
    SpanPane pane;
    QStringList failures;

    explicit Window(Project::Access access = Project::Access::Write)
    {
        if (access != Project::Access::Write)
            room.reopen(access);
        QObject::connect(&pane, &SpanPane::failed, &pane,
                         [this](const Error &error) { failures << error.message; });
        pane.resize(360, 900);
        pane.setProject(room.project.get());
        pane.setTagStyles(TagStyles(room.project->tagset(), false));
        pane.showArticle(room.article());
        showActive(pane);
    }
    ~Window() { pane.setProject(nullptr); }
    CardList *cards() const { return pane.findChild<CardList *>(); }
    SpanEditor *editor() const { return pane.findChild<SpanEditor *>(); }
    NoteField *note() const { return pane.findChild<NoteField *>(); }
    QLineEdit *filter() const { return pane.findChild<QLineEdit *>(); }
    bool editorIsOpen() const { return pane.findChild<QScrollArea *>()->isVisible(); }
    PillButton *pill(const QString &name) const
    {
        for (PillButton *pill : pane.findChildren<PillButton *>()) {
            if (pill->accessibleName() == name && !pill->isHidden())
                return pill;
        }
        FAIL("no pill " << name.toStdString());
        return nullptr;
    }
    void clickCard(int row)
    {
        const QRect place = cards()->visualRect(cards()->model()->index(row, 0));
        QTest::mouseClick(cards()->viewport(), Qt::LeftButton, {}, place.center());
    }
};

} // namespace

TEST_CASE("a click on a card chooses its span and opens its editor")
{
    Window window;
    QSignalSpy chosen(&window.pane, &SpanPane::spanChosen);
    CHECK_FALSE(window.editorIsOpen());
    window.clickCard(2);
    REQUIRE_FALSE(chosen.isEmpty());
    CHECK(chosen.last().at(0).value<Id>() == window.room.claim);
    CHECK(window.editorIsOpen());
    CHECK(window.editor()->span() == window.room.claim);
    CHECK(window.pane.findChild<QComboBox *>()->currentText().startsWith(QStringLiteral("Claim")));
}

TEST_CASE("the arrows walk through the cards and Enter goes to the article and Delete asks to remove")
{
    Window window;
    QSignalSpy chosen(&window.pane, &SpanPane::spanChosen);
    QSignalSpy activated(&window.pane, &SpanPane::spanActivated);
    QSignalSpy removed(&window.pane, &SpanPane::removeAsked);
    window.pane.focusList();
    QTest::keyClick(window.cards(), Qt::Key_Down);
    QTest::keyClick(window.cards(), Qt::Key_Down);
    REQUIRE_FALSE(chosen.isEmpty());
    const Id here = chosen.last().at(0).value<Id>();
    QTest::keyClick(window.cards(), Qt::Key_Return);
    REQUIRE(activated.count() == 1);
    CHECK(activated.last().at(0).value<Id>() == here);
    QTest::keyClick(window.cards(), Qt::Key_Delete);
    REQUIRE(removed.count() == 1);
    CHECK(removed.last().at(0).value<Id>() == here);
    CHECK(window.room.article()->spans().size() == 5); // the pane itself removes nothing
}

TEST_CASE("the article's choice shows in the cards without being said back")
{
    Window window;
    QSignalSpy chosen(&window.pane, &SpanPane::spanChosen);
    window.pane.showSpan(window.room.hedge);
    CHECK(window.cards()->currentIndex().row() == 3);
    CHECK(window.editorIsOpen());
    window.pane.showSpan({});
    CHECK_FALSE(window.editorIsOpen());
    CHECK(chosen.isEmpty());
}

TEST_CASE("typing in the filter narrows the cards and the notice clears it")
{
    Window window;
    QSignalSpy counts(&window.pane, &SpanPane::countsChanged);
    window.pane.focusFilter();
    QTest::keyClicks(window.filter(), QStringLiteral("ben"));
    CHECK(window.cards()->model()->rowCount() == 1);
    REQUIRE_FALSE(counts.isEmpty());
    CHECK(counts.last().at(0).toInt() == 1);
    CHECK(counts.last().at(1).toInt() == 5);
    QTest::keyClicks(window.filter(), QStringLiteral(" zebra"));
    auto *notice = window.pane.findChild<EmptyNotice *>();
    REQUIRE(notice->isVisible());
    CHECK(notice->text().contains(QStringLiteral("5")));
    settle(); // the button lies where it will be
    QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
    CHECK(window.cards()->model()->rowCount() == 5);
    CHECK(window.cards()->isVisible());
}

TEST_CASE("an article without tags says how to tag")
{
    Window window;
    const Id empty = window.room.addArticle(QStringLiteral("Empty"), QStringLiteral("No tags here"));
    window.pane.showArticle(must(window.room.project->openArticle(empty)));
    auto *notice = window.pane.findChild<EmptyNotice *>();
    REQUIRE(notice->isVisible());
    CHECK(notice->text().contains(QStringLiteral("C for Claim")));
    window.pane.showArticle(nullptr);
    CHECK(notice->text().contains(QStringLiteral("No article is open")));
}

TEST_CASE("one click sets an attribute as one step that can be undone")
{
    Window window;
    window.clickCard(2);
    QTest::mouseClick(window.pill(QStringLiteral("type: rule")), Qt::LeftButton);
    const auto value = [&] {
        return window.room.span(window.room.claim).attributes.text(QStringLiteral("type"));
    };
    CHECK(value() == QStringLiteral("rule"));
    CHECK(window.pill(QStringLiteral("type: rule"))->isChecked());
    CHECK_FALSE(window.pill(QStringLiteral("type: event"))->isChecked());
    must(window.room.project->undo());
    CHECK(value() == QStringLiteral("event"));
    CHECK(window.pill(QStringLiteral("type: event"))->isChecked());
}

TEST_CASE("an attribute with a condition is asked for only where that holds")
{
    Window window;
    const Tag before = window.room.tag(QStringLiteral("Claim"));
    Tag after = before;
    AttributeDefinition unit;
    unit.name = QStringLiteral("unit");
    unit.required = true;
    unit.values = {{QStringLiteral("money"), {}}, {QStringLiteral("people"), {}}};
    unit.when = {QStringLiteral("type"), {QStringLiteral("quantity")}};
    after.attributes.push_back(unit);
    window.room.apply(QStringLiteral("Condition"), {edited(before, after)});
    window.clickCard(2);
    const auto isAsked = [&] {
        for (const PillButton *pill : window.pane.findChildren<PillButton *>()) {
            if (pill->accessibleName() == QLatin1String("unit: money") && pill->isVisible())
                return true;
        }
        return false;
    };
    CHECK_FALSE(isAsked());
    QTest::mouseClick(window.pill(QStringLiteral("type: quantity")), Qt::LeftButton);
    CHECK(isAsked());
}

TEST_CASE("another tag is chosen in the box and brings its own attributes")
{
    Window window;
    window.clickCard(2);
    auto *tags = window.pane.findChild<QComboBox *>();
    tags->setFocus();
    tags->setCurrentIndex(tags->findText(QStringLiteral("Source"), Qt::MatchStartsWith));
    emit tags->activated(tags->currentIndex());
    settle();
    CHECK(window.room.span(window.room.claim).tag == window.room.tag(QStringLiteral("Source")).id);
    for (const PillButton *pill : window.pane.findChildren<PillButton *>())
        CHECK_FALSE(pill->accessibleName().startsWith(QStringLiteral("check:")));
    CHECK(controlsWithoutName(window.pane) == QStringList());
}

TEST_CASE("a note is one step and is saved when the focus leaves")
{
    Window window;
    window.clickCard(2);
    const auto before = must(window.room.project->steps(0, 100)).size();
    window.pane.focusNote();
    QTest::keyClicks(window.note(), QStringLiteral("Repeats the briefing"));
    CHECK(window.room.span(window.room.claim).note.isEmpty());
    window.pane.focusList();
    CHECK(window.room.span(window.room.claim).note == QStringLiteral("Repeats the briefing"));
    CHECK(must(window.room.project->steps(0, 100)).size() == before + 1);
}

TEST_CASE("a note is saved for its own span when another one is chosen")
{
    Window window;
    window.clickCard(2);
    window.pane.focusNote();
    QTest::keyClicks(window.note(), QStringLiteral("Of the claim"));
    window.pane.showSpan(window.room.hedge);
    CHECK(window.room.span(window.room.claim).note == QStringLiteral("Of the claim"));
    CHECK(window.room.span(window.room.hedge).note.isEmpty());
    CHECK(window.note()->toPlainText().isEmpty());
}

TEST_CASE("a note being typed stays while something else of its span changes")
{
    Window window;
    window.clickCard(2);
    window.pane.focusNote();
    QTest::keyClicks(window.note(), QStringLiteral("Half a no"));
    QTest::mouseClick(window.pill(QStringLiteral("type: rule")), Qt::LeftButton);
    QTest::keyClicks(window.note(), QStringLiteral("te"));
    window.pane.saveTyped();
    const Span claim = window.room.span(window.room.claim);
    CHECK(claim.note == QStringLiteral("Half a note"));
    CHECK(claim.attributes.text(QStringLiteral("type")) == QStringLiteral("rule"));
}

TEST_CASE("a note that cannot be saved stays in its field and is saved later")
{
    Window window;
    window.clickCard(2);
    window.pane.focusNote();
    QTest::keyClicks(window.note(), QStringLiteral("Do not lose me"));
    const QString aside = window.room.path + QStringLiteral(".aside");
    REQUIRE(QFile::rename(window.room.path, aside));
    window.pane.saveTyped();
    REQUIRE(window.failures.size() == 1);
    CHECK(window.note()->toPlainText() == QStringLiteral("Do not lose me"));
    REQUIRE(QFile::rename(aside, window.room.path));
    window.pane.saveTyped();
    CHECK(window.room.span(window.room.claim).note == QStringLiteral("Do not lose me"));
}

TEST_CASE("a teammate's span is shown with its owner and cannot be changed")
{
    Window window;
    window.pane.showSpan(window.room.mates);
    const auto labels = window.editor()->findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("Tagged by Ben"));
    }));
    CHECK_FALSE(window.pane.findChild<QComboBox *>()->isEnabled());
    CHECK(window.note()->isReadOnly());
    CHECK_FALSE(window.pill(QStringLiteral("kind: official"))->isEnabled());
}

TEST_CASE("in a read only project nothing can be edited and the reason is there")
{
    Window window(Project::Access::Read);
    window.pane.showSpan(window.room.claim);
    CHECK(window.note()->isReadOnly());
    CHECK_FALSE(window.pill(QStringLiteral("type: rule"))->isEnabled());
}

TEST_CASE("pieces are listed with their places and can be taken out")
{
    Window window;
    const Span before = window.room.span(window.room.claim);
    Span two = before;
    two.pieces.append(window.room.place(QStringLiteral("after the flood")));
    window.room.apply(QStringLiteral("Add a piece"), {edited(before, two)});
    window.pane.showSpan(window.room.claim);
    QToolButton *remove = nullptr;
    for (QToolButton *button : window.editor()->findChildren<QToolButton *>()) {
        if (button->accessibleName().contains(QStringLiteral("after the flood")))
            remove = button;
    }
    REQUIRE(remove);
    CHECK(controlsTooSmall(*window.editor()) == QStringList());
    QTest::mouseClick(remove, Qt::LeftButton);
    settle();
    CHECK(window.room.span(window.room.claim).pieces == before.pieces);
    for (const QToolButton *button : window.editor()->findChildren<QToolButton *>())
        CHECK_FALSE(button->accessibleName().contains(QStringLiteral("Remove piece")));
}

TEST_CASE("a span that is removed elsewhere closes its editor")
{
    Window window;
    window.pane.showSpan(window.room.cue);
    window.room.apply(QStringLiteral("Remove"), {removed(window.room.span(window.room.cue))});
    CHECK_FALSE(window.editorIsOpen());
    must(window.room.project->undo());
    CHECK(window.cards()->model()->rowCount() == 5);
}

TEST_CASE("every control of the pane has a name and a tip and room for a finger")
{
    Window window;
    for (const Id &span : {window.room.claim, window.room.source, window.room.cue, window.room.hedge}) {
        window.pane.showSpan(span);
        settle();
        CHECK(controlsWithoutName(window.pane) == QStringList());
        CHECK(controlsWithoutTip(window.pane) == QStringList());
        CHECK(controlsTooSmall(window.pane) == QStringList());
        CHECK(labelsWithMarkup(window.pane) == QStringList());
    }
}

TEST_CASE("Tab visits the editor from top to bottom")
{
    Window window;
    window.pane.showSpan(window.room.claim);
    settle();
    auto *tags = window.pane.findChild<QComboBox *>();
    tags->setFocus();
    int lowest = tags->mapTo(&window.pane, QPoint()).y();
    for (int i = 0; i < 30 && !window.note()->hasFocus(); ++i) {
        QTest::keyClick(window.pane.focusWidget(), Qt::Key_Tab);
        const int y = window.pane.focusWidget()->mapTo(&window.pane, QPoint()).y();
        CHECK(y >= lowest);
        lowest = y;
    }
    CHECK(window.note()->hasFocus());
}

TEST_CASE("the first and the last of ten thousand cards are one key away")
{
    Newsroom room;
    Changes changes;
    const QString text = QStringLiteral("word ").repeated(10'000);
    const Id longOne = room.addArticle(QStringLiteral("Long"), text);
    for (qsizetype i = 0; i < 10'000; ++i) {
        Span span;
        span.id = Id::make();
        span.article = longOne;
        span.annotator = room.ana;
        span.tag = room.tag(QStringLiteral("Cue")).id;
        span.pieces = {TextRange{5 * i, 5 * i + 4}};
        changes.push_back(added(span));
    }
    room.apply(QStringLiteral("Tag every word"), changes);
    SpanPane pane;
    pane.resize(360, 700);
    pane.setProject(room.project.get());
    showActive(pane);
    pane.showArticle(must(room.project->openArticle(longOne)));
    auto *cards = pane.findChild<CardList *>();
    CHECK(cards->model()->rowCount() == 10'000);
    pane.focusList();
    QTest::keyClick(cards, Qt::Key_End);
    CHECK(cards->currentIndex().row() == 9'999);
    CHECK(cards->viewport()->rect().intersects(cards->visualRect(cards->currentIndex())));
    QTest::keyClick(cards, Qt::Key_Home);
    CHECK(cards->currentIndex().row() == 0);
    pane.setProject(nullptr);
}
