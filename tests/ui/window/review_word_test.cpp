// By word: every place of the words that were tagged and how each annotator tagged it, in the real window.
#include "tests/ui/window/review_desk.h"
#include "ui/widgets/actions.h"
#include "ui/window/session.h"

#include <QComboBox>
#include <QTreeView>

namespace {

// Two articles with “must” and “said”; Ana tags a must as a hedge and leaves the other alone, Ben tags none.
// A third article is only begun.
struct WordDesk : ReviewDesk
{
    Id second;

    WordDesk()
    {
        room.reopen();
        second = room.addArticle(QStringLiteral("Trams 🚋 again"),
                                 QStringLiteral("🚋 They must wait, he said. They must!"));
        const Id begun = room.addArticle(QStringLiteral("Begun"), QStringLiteral("They must not be seen."));
        const auto read = [&](const Id &article, const Id &person, ReadingState state) {
            Reading reading;
            reading.id = Id::make();
            reading.article = article;
            reading.annotator = person;
            reading.state = state;
            room.apply(QStringLiteral("Reading"), {added(reading)});
        };
        read(second, room.ana, ReadingState::Done);
        read(second, room.ben, ReadingState::Done);
        read(begun, room.ana, ReadingState::InProgress);
        read(begun, room.ben, ReadingState::Done);
        tagIn(second, room.ana, QStringLiteral("must"), QStringLiteral("Hedge"));
        tagIn(begun, room.ben, QStringLiteral("They"), QStringLiteral("Source"));
        room.project.reset();
    }
    void tagIn(const Id &article, const Id &by, const QString &words, const QString &tag)
    {
        const QString text = must(room.project->openArticle(article))->text();
        Span span;
        span.id = Id::make();
        span.article = article;
        span.annotator = by;
        span.tag = room.tag(tag).id;
        const qsizetype start = text.indexOf(words);
        span.pieces = {TextRange{start, start + words.size()}};
        room.apply(QStringLiteral("Tag"), {added(span)});
    }
};

struct WordWindow : ReviewWindow
{
    explicit WordWindow(const ReviewDesk &desk) : ReviewWindow(desk)
    {
        press(Qt::Key_B);
        REQUIRE(waitUntil([this] { return tree()->model()->rowCount() > 0; }));
    }
    QTreeView *tree() const { return pane()->findChild<QTreeView *>(QStringLiteral("word_tree")); }
    QStringList words() const
    {
        QStringList all;
        for (int row = 0; row < tree()->model()->rowCount(); ++row)
            all << tree()->model()->index(row, 0).data().toString();
        return all;
    }
    QStringList placesOf(int row) const
    {
        QStringList all;
        const QModelIndex word = tree()->model()->index(row, 0);
        for (int place = 0; place < tree()->model()->rowCount(word); ++place)
            all << tree()->model()->index(place, 0, word).data().toString();
        return all;
    }
    QComboBox *box(const QString &with) const
    {
        for (QComboBox *one : pane()->findChildren<QComboBox *>()) {
            if (one->findText(with) >= 0 && one->isVisible())
                return one;
        }
        FAIL("no such box");
        return nullptr;
    }
    void choose(const QString &what) const
    {
        QComboBox *one = box(what);
        one->setCurrentIndex(one->findText(what));
        emit one->activated(one->currentIndex());
        settle();
    }
};

} // namespace

TEST_CASE("every place of a word and how each annotator tagged it, and Enter goes there")
{
    const WordDesk desk;
    WordWindow window(desk);
    const QStringList words = window.words();
    REQUIRE(words.size() >= 2);
    CHECK(words.contains(QStringLiteral("≠ must · 4 places · tagged 1, left alone 7")));
    CHECK(words.contains(QStringLiteral("≠ said · 2 places · tagged 1, left alone 3")));
    // What is only begun is blind.
    CHECK(words.filter(QStringLiteral("they")).isEmpty());
    const int must = int(words.indexOf(QStringLiteral("≠ must · 4 places · tagged 1, left alone 7")));
    const QStringList places = window.placesOf(must);
    REQUIRE(places.size() == 4);
    CHECK(places.contains(QStringLiteral("Ana Hedge · Ben –\n🚋 They must wait, he said. They must!")));

    // By keys alone: the filter, down into the word, its places, and there.
    QTest::keyClick(window.window.focusWidget(), Qt::Key_Home);
    auto *filter = window.pane()->findChildren<QLineEdit *>().last();
    for (QLineEdit *field : window.pane()->findChildren<QLineEdit *>()) {
        if (field->isVisible())
            filter = field;
    }
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("MUST"));
    REQUIRE(waitUntil([&] { return window.words().size() == 1 || window.words().size() == 2; }));
    window.press(Qt::Key_Return);
    CHECK(window.window.focusWidget() == window.tree());
    const int row = int(window.words().indexOf(QStringLiteral("≠ must · 4 places · tagged 1, left alone 7")));
    REQUIRE(row >= 0);
    window.tree()->setCurrentIndex(window.tree()->model()->index(row, 0));
    window.press(Qt::Key_Right);
    const int last = int(window.placesOf(row).indexOf(
        QStringLiteral("Ana Hedge · Ben –\n🚋 They must wait, he said. They must!")));
    for (int i = 0; i <= last; ++i)
        window.press(Qt::Key_Down);
    window.press(Qt::Key_Return);
    REQUIRE(window.window.article()->article().id == desk.second);
    const TextRange selected = window.view()->selection();
    CHECK(window.window.article()->text().mid(selected.start, selected.length()) == QStringLiteral("must"));
    CHECK(selected.start == window.window.article()->text().indexOf(QStringLiteral("must")));
    CHECK(window.view()->hasFocus());
}

TEST_CASE("words are filtered by how they were tagged and by the article that is open")
{
    const WordDesk desk;
    WordWindow window(desk);
    const int all = int(window.words().size());
    window.choose(QStringLiteral("Tagged differently"));
    CHECK(int(window.words().size()) < all);
    for (const QString &word : window.words())
        CHECK(word.startsWith(QStringLiteral("≠")));
    window.choose(QStringLiteral("This article"));
    const QStringList here = window.words();
    CHECK(here.contains(QStringLiteral("≠ must · 2 here · 4 places · tagged 1, left alone 7")));
    window.window.openArticle(desk.second);
    settle();
    CHECK(window.words() != here);
    // Nothing is decided here, and the keys of decisions are off.
    window.pane()->focusList();
    window.press(Qt::Key_1);
    CHECK(window.window.article()->reviews().empty());
    window.press(Qt::Key_B);
    CHECK_FALSE(window.pane()->isByWord());
    window.press(Qt::Key_B);
    // A new tag is seen a while later.
    window.choose(QStringLiteral("All articles"));
    window.choose(QStringLiteral("All words"));
    window.select(QStringLiteral("wait"));
    window.press(Qt::Key_H);
    CHECK(waitUntil([&] { return !window.words().filter(QStringLiteral("wait")).isEmpty(); }));
    window.press(Qt::Key_R, Qt::ControlModifier);
    CHECK_FALSE(window.pane()->isByWord());
}

TEST_CASE("controls of the words have names and tips and fit at twice the size")
{
    const Look look(Look::Page::Light, 2);
    const WordDesk desk;
    WordWindow window(desk);
    CHECK(controlsWithoutName(*window.pane()) == QStringList());
    CHECK(controlsWithoutTip(*window.pane()) == QStringList());
    CHECK(controlsTooSmall(*window.pane()) == QStringList());
    CHECK(window.window.minimumSizeHint().width() <= 1280);
}

TEST_CASE("the words are grabbed to look at", "[.picture]")
{
    const QString folder = qEnvironmentVariable("ASCERTAIN_PICTURES");
    REQUIRE_FALSE(folder.isEmpty());
    for (const auto page : {Look::Page::Light, Look::Page::Dark}) {
        for (const double scale : {1.0, 2.0}) {
            const Look look(page, scale);
            const bool light = page == Look::Page::Light;
            saveScheme(light ? Scheme::Light : Scheme::Dark);
            const WordDesk desk;
            WordWindow window(desk);
            window.window.resize(1400, 900);
            window.window.takeScheme();
            window.press(Qt::Key_Right);
            window.press(Qt::Key_Down);
            settle();
            CHECK(window.window.grab().save(
                QStringLiteral("%1/word_%2_%3.png")
                    .arg(folder, light ? QStringLiteral("light") : QStringLiteral("dark"))
                    .arg(scale)));
        }
    }
}
