#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/tags/hint_line.h"
#include "ui/tags/tag_bar.h"
#include "ui/widgets/actions.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

namespace {

struct Window
{
    Newsroom newsroom;
    QWidget window;
    QLineEdit *article = new QLineEdit;
    TagBar *bar = new TagBar;
    Actions actions{&window};
    QStringList ran;

    Window()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(bar);
        column->addWidget(article, 1);
        std::vector<TagBar::Entry> entries;
        for (const Tag &tag : newsroom.project->tagset().tags) {
            const QString name = QStringLiteral("tag.") + tag.name;
            QAction *action =
                actions.add({name, QStringLiteral("&Tag"), tag.name, tag.definition, {QKeySequence(tag.key)}},
                            [this, name] { ran << name; });
            entries.push_back({tag.id, action});
        }
        QAction *lock = actions.add({QStringLiteral("tag.lock"),
                                     QStringLiteral("&Tag"),
                                     QStringLiteral("&Lock"),
                                     QStringLiteral("Tag each selection"),
                                     {},
                                     true},
                                    {});
        bar->setLockAction(lock);
        bar->setTags(entries);
        bar->setTagStyles(TagStyles(newsroom.project->tagset(), false));
        bar->setHint(QStringLiteral("Select words, press a key. T ties two tags."));
        window.resize(1000, 300);
        showActive(window);
        article->setFocus();
    }
    QToolButton *button(const QString &name) const
    {
        for (QToolButton *one : bar->findChildren<QToolButton *>()) {
            if (one->text() == name)
                return one;
        }
        FAIL("no button " << name.toStdString());
        return nullptr;
    }
};

} // namespace

TEST_CASE("a click tags and leaves the focus where the words are selected")
{
    Window window;
    QTest::mouseClick(window.button(QStringLiteral("Hedge")), Qt::LeftButton);
    CHECK(window.ran == QStringList{QStringLiteral("tag.Hedge")});
    CHECK(window.article->hasFocus());
}

TEST_CASE("a button of the bar says its key and what the tag means")
{
    Window window;
    const QToolButton *claim = window.button(QStringLiteral("Claim"));
    CHECK(claim->accessibleName() == QStringLiteral("Claim (C)"));
    CHECK(claim->toolTip().startsWith(window.newsroom.tag(QStringLiteral("Claim")).definition));
    window.actions.setKeys(QStringLiteral("tag.Claim"), {QKeySequence(Qt::Key_B)});
    CHECK(claim->accessibleName() == QStringLiteral("Claim (B)"));
    window.actions.setEnabled(QStringLiteral("tag.Claim"), false, QStringLiteral("Read-only"));
    CHECK_FALSE(claim->isEnabled());
    CHECK(claim->toolTip().startsWith(QStringLiteral("Read-only")));
}

TEST_CASE("the bar works with the keyboard and is fit for a screen reader")
{
    Window window;
    CHECK(controlsWithoutName(*window.bar) == QStringList());
    CHECK(controlsWithoutTip(*window.bar) == QStringList());
    CHECK(controlsTooSmall(*window.bar) == QStringList());
    CHECK(labelsWithMarkup(*window.bar) == QStringList());
    QToolButton *cue = window.button(QStringLiteral("Cue"));
    cue->setFocus(Qt::TabFocusReason);
    QTest::keyClick(cue, Qt::Key_Space);
    CHECK(window.ran == QStringList{QStringLiteral("tag.Cue")});
}

TEST_CASE("the locked tag stays down and no other")
{
    Window window;
    window.bar->setLocked(window.newsroom.tag(QStringLiteral("Claim")).id);
    CHECK(window.button(QStringLiteral("Claim"))->isChecked());
    CHECK_FALSE(window.button(QStringLiteral("Cue"))->isChecked());
    QTest::mouseClick(window.button(QStringLiteral("Cue")), Qt::LeftButton);
    CHECK(window.ran == QStringList{QStringLiteral("tag.Cue")});
    // Clicking does not lock: only the window does.
    CHECK_FALSE(window.button(QStringLiteral("Cue"))->isChecked());
    CHECK(window.button(QStringLiteral("Claim"))->isChecked());
    window.bar->setLocked({});
    CHECK_FALSE(window.button(QStringLiteral("Claim"))->isChecked());
}

TEST_CASE("in a narrow window with large text no button is cut off")
{
    const Look look(Look::Page::Light, 2);
    Window window;
    window.window.resize(520, 600);
    settle();
    for (const QToolButton *button : window.bar->findChildren<QToolButton *>()) {
        if (!button->isVisible())
            continue;
        INFO(button->text().toStdString());
        CHECK(window.bar->rect().contains(QRect(button->mapTo(window.bar, QPoint()), button->size())));
    }
}

TEST_CASE("a tag's name with an ampersand is shown with it")
{
    Window window;
    QAction action(QStringLiteral("R&&D"));
    window.bar->setTags({{Id::make(), &action}});
    CHECK(window.button(QStringLiteral("R&D"))->accessibleName() == QStringLiteral("R&D"));
    window.bar->setTags({});
}

namespace {

// A bar with so many tags, of which the last few have keys.
struct Crowd
{
    QWidget window;
    TagBar *bar = new TagBar;
    Actions actions{&window};
    int asked = 0;

    explicit Crowd(int count)
    {
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(bar);
        column->addWidget(new QPlainTextEdit, 1);
        std::vector<TagBar::Entry> entries;
        for (int i = 0; i < count; ++i) {
            const QString name = QStringLiteral("Tag number %1").arg(i);
            QList<QKeySequence> keys;
            if (i >= count - 3)
                keys << QKeySequence(int(Qt::Key_A) + i - (count - 3));
            entries.push_back({Id::make(), actions.add({name, QStringLiteral("&Tag"), name, name, keys}, {})});
        }
        bar->setMoreAction(actions.add({QStringLiteral("more"), QStringLiteral("&Tag"), QStringLiteral("&More…"),
                                        QStringLiteral("All tags"), {}},
                                       [this] { ++asked; }));
        bar->setLockAction(actions.add({QStringLiteral("lock"), QStringLiteral("&Tag"), QStringLiteral("&Lock"),
                                        QStringLiteral("Lock"), {}, true},
                                       {}));
        bar->setTags(entries);
        bar->setHint(QStringLiteral("type: 1 event · 2 quantity · 3 causal · 4 rule · 5 record · 6 prediction · "
                                    "7 experience · 8 opinion. Return goes on, Esc cancels."));
        window.resize(1000, 600);
        showActive(window);
        settle();
    }
};

} // namespace

TEST_CASE("two hundred tags take two rows, those with keys first, and the rest are behind a button")
{
    for (const double scale : {1.0, 2.0}) {
        const Look look(Look::Page::Light, scale);
        Crowd crowd(200);
        for (const int width : {520, 760, 1200}) {
            crowd.window.resize(width, 800);
            settle();
            CAPTURE(scale, width, crowd.bar->height());
            std::set<int> rows;
            int shown = 0;
            for (const QToolButton *button : crowd.bar->findChildren<QToolButton *>()) {
                if (!button->isVisible())
                    continue;
                CHECK(crowd.bar->rect().contains(button->geometry()));
                rows.insert(button->y());
                shown += button->text().startsWith(QStringLiteral("Tag number"));
            }
            CHECK(rows.size() <= (scale > 1 ? 3U : 2U));
            CHECK(shown >= 3);
            CHECK(crowd.bar->height() <= 0.35 * crowd.window.height());
            for (const QToolButton *button : crowd.bar->findChildren<QToolButton *>()) {
                if (button->text() == QLatin1String("Tag number 199"))
                    CHECK(button->isVisible());
            }
            const auto *hint = crowd.bar->findChild<HintLine *>();
            CHECK(hint->isVisible());
            CHECK(crowd.bar->rect().contains(hint->geometry()));
        }
        auto *more = crowd.bar->findChild<QToolButton *>(QStringLiteral("more_tags"));
        REQUIRE(more->isVisible());
        QTest::mouseClick(more, Qt::LeftButton);
        CHECK(crowd.asked == 1);
        CHECK(controlsWithoutName(*crowd.bar) == QStringList());
        CHECK(controlsTooSmall(*crowd.bar) == QStringList());
    }
}

TEST_CASE("where all tags have room there is no button for more")
{
    Crowd crowd(5);
    CHECK_FALSE(crowd.bar->findChild<QToolButton *>(QStringLiteral("more_tags"))->isVisible());
}

TEST_CASE("the bar stays as high as it is whatever the hint says")
{
    Crowd crowd(5);
    const int height = crowd.bar->height();
    for (const QString &words : {QString(), QStringLiteral("Select words"), QStringLiteral("word ").repeated(90)}) {
        crowd.bar->setHint(words);
        settle();
        CHECK(crowd.bar->height() == height);
    }
}

TEST_CASE("a hint that does not fit loses letters of long words and never a key")
{
    const auto atMost = [](qsizetype size) {
        return [size](const QString &text) { return text.size() <= size; };
    };
    const QString hint = QStringLiteral("type: 1 prediction, 2 experience. Esc ends.");
    CHECK(shortenedWords(hint, atMost(100)) == hint);
    CHECK(shortenedWords(hint, atMost(37)) == QStringLiteral("type: 1 predic…, 2 experi…. Esc ends."));
    Crowd crowd(5);
    crowd.window.resize(560, 400);
    settle();
    const auto *line = crowd.bar->findChild<HintLine *>();
    const QString shown = line->shownText();
    for (const char *key : {"1", "2", "3", "4", "5", "6", "7", "8", "Return", "Esc"})
        CHECK(shown.contains(QLatin1String(key)));
    CHECK(line->toolTip().contains(QStringLiteral("prediction")));
}
