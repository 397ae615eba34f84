#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/tags/tag_bar.h"
#include "ui/widgets/actions.h"

#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

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
