// The search pane on screen: hits as one types, ticks, tagging in one step, saved searches.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/search/hit_list_model.h"
#include "ui/search/hit_table.h"
#include "ui/search/search_form.h"
#include "ui/search/search_pane.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/progress_strip.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace {

struct Pane
{
    Newsroom room;
    SearchPane pane;
    std::vector<QString> steps;

    Pane() { show(); }
    ~Pane() { pane.setProject(nullptr); }
    void show()
    {
        pane.resize(1100, 420);
        pane.setApply([this](const QString &label, const Changes &changes) {
            steps.push_back(label);
            return bool(room.project->apply(label, changes));
        });
        pane.setProject(room.project.get());
        showActive(pane);
    }
    HitListModel *model() const { return pane.model(); }
    HitTable *table() const { return pane.findChild<HitTable *>(); }
    QLineEdit *field() const { return pane.findChild<QLineEdit *>(QStringLiteral("search_field")); }
    QPushButton *tagButton() const { return pane.findChild<QPushButton *>(QStringLiteral("tag_ticked")); }
    QString count() const { return pane.findChild<QLabel *>(QStringLiteral("hit_count"))->text(); }
    QString notice() const { return pane.findChild<EmptyNotice *>()->text(); }
    bool type(const QString &words, int hits)
    {
        field()->setFocus();
        field()->selectAll();
        QTest::keyClicks(field(), words);
        return found(hits);
    }
    bool found(int hits) const
    {
        QTest::qWait(200); // until what was typed or chosen is asked
        return waitUntil([&] { return !model()->isReading() && model()->hits() == hits; });
    }
    QComboBox *box(const char *name) const
    {
        for (QComboBox *one : pane.findChildren<QComboBox *>()) {
            if (one->accessibleName() == QLatin1String(name))
                return one;
        }
        return nullptr;
    }
    void choose(const char *name, const QString &item)
    {
        QComboBox *one = box(name);
        REQUIRE(one);
        REQUIRE(one->findText(item) >= 0);
        one->setCurrentIndex(one->findText(item));
        emit one->activated(one->currentIndex());
    }
};

} // namespace

TEST_CASE("hits are listed as one types and Return goes to one")
{
    Pane p;
    CHECK(p.notice().contains("Type words"));
    REQUIRE(p.type("FACTS", 2));
    CHECK(p.count() == "2 hits in 1 article");
    QSignalSpy asked(&p.pane, &SearchPane::hitAsked);
    QTest::keyClick(p.field(), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return p.table()->hasFocus(); }));
    QTest::keyClick(p.table(), Qt::Key_Down);
    QTest::keyClick(p.table(), Qt::Key_Return);
    REQUIRE(asked.count() == 1);
    CHECK(asked[0][0].value<Id>() == p.room.dam);
    CHECK(asked[0][1].value<TextRange>() == p.room.place("facts", 2));
    CHECK(p.pane.go(1));
    CHECK(asked[1][1].value<TextRange>() == p.room.place("facts", 1)); // round to the first
    CHECK(p.pane.go(-1));
    CHECK(asked[2][1].value<TextRange>() == p.room.place("facts", 2));
    CHECK(p.type("nothing of the kind", 0));
    CHECK(p.notice().contains("Nothing found"));
    CHECK_FALSE(p.pane.go(1));
}

TEST_CASE("Alt with a letter switches how words are compared")
{
    Pane p;
    p.room.addArticle("Café", "Un café, a cafe, CAFES.");
    REQUIRE(p.type("cafe", 2));
    QTest::keyClick(p.field(), Qt::Key_W, Qt::AltModifier);
    CHECK(p.found(3));
    QTest::keyClick(p.field(), Qt::Key_C, Qt::AltModifier);
    CHECK(p.found(2));
    QTest::keyClick(p.field(), Qt::Key_D, Qt::AltModifier);
    CHECK(p.found(1));
    CHECK(p.field()->text() == "cafe"); // the letters were not typed
    QTest::keyClick(p.field(), Qt::Key_R, Qt::AltModifier);
    CHECK(p.type("caf.\\b", 2));
    CHECK(p.type("caf(", 0));
    CHECK(p.notice().contains("is not a regular expression"));
    CHECK(p.type("(\\w+\\s?)*$", 0)); // tries for ever, but not here
    QTest::keyClick(p.field(), Qt::Key_R, Qt::AltModifier);
    p.field()->setText("“"); // no key of a test gives it
    CHECK(p.found(3));       // signs are looked for as they stand
}

TEST_CASE("filters narrow and one button shows all again")
{
    Pane p;
    const Id trams = p.room.addArticle("Trams", "Facts on trams.", "Tram News");
    REQUIRE(p.type("facts", 3));
    auto *more = [&]() -> QToolButton * {
        for (QToolButton *one : p.pane.findChildren<QToolButton *>()) {
            if (one->text().startsWith("Filters"))
                return one;
        }
        return nullptr;
    }();
    REQUIRE(more);
    more->click();
    p.choose("Only in words tagged", "Hedge");
    CHECK(p.found(1));
    CHECK(more->text() == "Filters: 1");
    p.choose("Only in words tagged", "Tagged or not");
    p.choose("Outlet", "Tram News");
    CHECK(p.found(1));
    CHECK(p.model()->hitAt(0)->article == trams);
    p.choose("Outlet", "Any outlet");
    p.pane.showArticle(trams);
    p.choose("Articles to look in", "This article");
    CHECK(p.found(1));
    p.pane.showArticle(p.room.dam);
    CHECK(p.found(2));
    p.choose("Articles to look in", "Listed articles");
    p.pane.setListFilter({QStringLiteral("tram"), {}, p.room.ana});
    CHECK(p.found(1));
    p.pane.setListFilter({QStringLiteral("nowhere"), {}, p.room.ana});
    CHECK(p.found(0));
    auto *button = p.pane.findChild<EmptyNotice *>()->findChild<QPushButton *>();
    REQUIRE(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(p.found(3));
}

TEST_CASE("tagged words and notes are searched and followed")
{
    Pane p;
    p.choose("Look in", "Tagged words");
    CHECK(p.found(5)); // all of them without words
    REQUIRE(p.type("facts", 2));
    CHECK(p.model()->hitAt(0)->span == p.room.claim);
    p.room.tagWords("facts", "Hedge");
    CHECK(p.found(3));
    must(p.room.project->undo());
    CHECK(p.found(2));
    p.choose("Look in", "Notes");
    CHECK(p.found(0));
    Span noted = p.room.span(p.room.claim);
    noted.note = "Which facts?";
    p.room.apply("Note", {edited(p.room.span(p.room.claim), noted)});
    CHECK(p.found(1));
    // What is said of it and of the article is followed too, and says what it is.
    Reply reply;
    reply.id = Id::make();
    reply.about = p.room.claim;
    reply.article = p.room.dam;
    reply.author = p.room.ben;
    reply.text = "Those facts.";
    p.room.apply("Say", {added(reply)});
    CHECK(p.found(2));
    const Article article = p.room.article()->article();
    Article with = article;
    with.note = "Facts to be checked";
    p.room.apply("Note", {edited(article, with)});
    REQUIRE(p.found(3));
    const auto line = [&](int row) {
        return p.model()->index(row, HitListModel::Line).data().toString();
    };
    CHECK(line(0).contains("Article: Facts to be checked"));
    CHECK(line(2).contains("Reply: Those facts."));
}

TEST_CASE("the hits can be sorted by the words on either side")
{
    Pane p;
    REQUIRE(p.type("facts", 2));
    const auto starts = [&] {
        std::vector<qsizetype> list;
        for (int row = 0; row < p.model()->rowCount(); ++row)
            list.push_back(p.model()->hitAt(row)->place.start);
        return list;
    };
    const auto text = starts();
    p.choose("Order of the hits", "By words behind");
    REQUIRE(p.found(2));
    CHECK(starts() != text);
    p.choose("Order of the hits", "In text order");
    REQUIRE(p.found(2));
    CHECK(starts() == text);
}

TEST_CASE("every occurrence is tagged from the ticked lines in one step")
{
    Pane p;
    const Id trams = p.room.addArticle("Trams", "Facts on trams. More facts.");
    const Tag &hedge = p.room.tag("Hedge");
    p.pane.askTagging("facts", false, hedge.id);
    REQUIRE(p.found(4));
    CHECK(p.table()->hasFocus());
    CHECK(p.model()->ticked() == 3); // one lies in a hedge already
    CHECK(p.tagButton()->text() == "Tag 3 ticked");
    int tagged = 0;
    for (int row = 0; row < 4; ++row)
        tagged += p.model()->isTagged(row);
    CHECK(tagged == 1);
    p.table()->chooseRow(0);
    QTest::keyClick(p.table(), Qt::Key_Space);
    CHECK(p.model()->ticked() == 2);
    QTest::keyClick(p.table(), Qt::Key_A, Qt::ControlModifier);
    CHECK(p.model()->ticked() == 3);
    QTest::keyClick(p.table(), Qt::Key_A, Qt::ControlModifier);
    CHECK(p.model()->ticked() == 0);
    QTest::keyClick(p.table(), Qt::Key_A, Qt::ControlModifier);
    p.table()->chooseRow(0);
    QTest::keyClick(p.table(), Qt::Key_Space);
    QTest::keyClick(p.table(), Qt::Key_B); // the letter of another tag
    CHECK(p.box("Tag for the ticked hits")->currentText() == "Booster");
    CHECK(p.model()->ticked() == 3); // nothing is a booster yet, and the first one stays off
    QSignalSpy done(&p.pane, &SearchPane::tagged);
    QTest::keyClick(p.table(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return done.count() == 1; }));
    CHECK(done[0][0].toLongLong() == 3);
    REQUIRE(p.steps.size() == 1);
    CHECK(p.steps.front() == "Tag every “facts” as Booster");
    CHECK(must(p.room.project->openArticle(trams))->spans().size() == 2);
    const std::size_t spans = must(p.room.project->openArticle(p.room.dam))->spans().size();
    CHECK(p.model()->ticked() == 0); // the first one was unticked and stays so
    must(p.room.project->undo());
    CHECK(must(p.room.project->openArticle(trams))->spans().empty());
    CHECK(must(p.room.project->openArticle(p.room.dam))->spans().size() == spans - 1);
    CHECK(p.model()->ticked() == 3);
    must(p.room.project->redo());
    p.pane.setProject(nullptr);
    p.room.reopen();
    CHECK(must(p.room.project->openArticle(trams))->spans().size() == 2);
}

TEST_CASE("very many hits are tagged in the background as one step")
{
    Pane p;
    const Id rain = p.room.addArticle("Rain", QStringLiteral("It rained. ").repeated(3000));
    p.pane.askTagging("rained", false, p.room.tag("Claim").id);
    REQUIRE(p.found(3000));
    CHECK(p.model()->rowCount() == 1000); // more as one scrolls
    QSignalSpy done(&p.pane, &SearchPane::tagged);
    p.pane.tagTicked();
    CHECK_FALSE(p.pane.canTag());
    REQUIRE(waitUntil([&] { return done.count() == 1; }));
    CHECK(must(p.room.project->openArticle(rain))->spans().size() == 3000);
    CHECK(must(p.room.project->nextUndo())->label == "Tag every “rained” as Claim");
    REQUIRE(waitUntil([&] { return !p.model()->isReading() && p.model()->lines() == 3000; }));
    CHECK(p.model()->ticked() == 0);
    must(p.room.project->undo());
    CHECK(must(p.room.project->openArticle(rain))->spans().empty());
}

TEST_CASE("tagging very many hits can be cancelled, and then nothing was tagged")
{
    Pane p;
    const Id rain = p.room.addArticle("Rain", QStringLiteral("It rained. ").repeated(20000));
    p.pane.askTagging("rained", false, p.room.tag("Claim").id);
    REQUIRE(p.found(20000));
    const qint64 before = must(p.room.project->steps(0, 1)).front().number;
    QSignalSpy told(&p.pane, &SearchPane::told);
    QSignalSpy done(&p.pane, &SearchPane::tagged);
    p.pane.tagTicked();
    auto *strip = p.pane.findChild<ProgressStrip *>();
    REQUIRE(strip);
    strip->findChild<QPushButton *>()->click();
    REQUIRE(waitUntil([&] { return told.count() == 1; }));
    CHECK(told.front().front().toString().contains("nothing was tagged"));
    CHECK(done.isEmpty());
    CHECK(must(p.room.project->openArticle(rain))->spans().empty());
    CHECK(must(p.room.project->steps(0, 1)).front().number == before);
    CHECK(p.pane.canTag()); // again
}

TEST_CASE("closing the project takes back a run that is not done")
{
    Pane p;
    const Id rain = p.room.addArticle("Rain", QStringLiteral("It rained. ").repeated(20000));
    p.pane.askTagging("rained", false, p.room.tag("Claim").id);
    REQUIRE(p.found(20000));
    p.pane.tagTicked();
    p.pane.setProject(nullptr);
    CHECK(must(p.room.project->openArticle(rain))->spans().empty());
    p.room.reopen();
    CHECK(must(p.room.project->openArticle(rain))->spans().empty());
}

TEST_CASE("a search is saved and comes back under its name")
{
    Pane p;
    REQUIRE(p.type("facts", 2));
    QTest::keyClick(p.field(), Qt::Key_C, Qt::AltModifier);
    REQUIRE(p.found(2));
    p.pane.save();
    auto *dialog = p.pane.findChild<QInputDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->textValue() == "facts");
    dialog->setTextValue("Only facts");
    dialog->accept();
    const auto saved = savedSearchesFromJson(p.room.project->setting(settings::savedSearches));
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].name == "Only facts");
    CHECK(saved[0].search.query.matchCase);
    REQUIRE(p.type("trams", 0));
    p.pane.form()->show(saved[0]);
    CHECK(p.found(2));
    emit p.pane.form()->removeAsked("Only facts");
    CHECK(savedSearchesFromJson(p.room.project->setting(settings::savedSearches)).empty());
}

TEST_CASE("in a project that cannot be written the search works and tagging says why not")
{
    Pane p;
    p.pane.setProject(nullptr);
    p.room.reopen(Project::Access::Read);
    p.pane.setProject(p.room.project.get());
    p.pane.askTagging("facts", false, p.room.tag("Booster").id);
    REQUIRE(p.found(2));
    CHECK_FALSE(p.pane.canTag());
    CHECK_FALSE(p.pane.canSave());
    CHECK(p.tagButton()->toolTip() == p.room.project->readOnlyReason());
    QSignalSpy told(&p.pane, &SearchPane::told);
    p.pane.tagTicked();
    CHECK(told.count() == 1);
}

TEST_CASE("every control of the search pane has a name and a tip and is large enough")
{
    for (const double scale : {1.0, 2.0}) {
        const Look look(Look::Page::Light, scale);
        Pane p;
        p.pane.askTagging("facts", false, {});
        REQUIRE(p.found(2));
        for (QToolButton *one : p.pane.findChildren<QToolButton *>()) {
            if (one->text().startsWith("Filters"))
                one->click();
        }
        settle();
        CHECK(controlsWithoutName(p.pane) == QStringList());
        CHECK(controlsWithoutTip(p.pane) == QStringList());
        CHECK(controlsTooSmall(p.pane) == QStringList());
        CHECK(labelsWithMarkup(p.pane) == QStringList());
    }
}
