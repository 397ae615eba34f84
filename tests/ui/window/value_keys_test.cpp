// Digits and the keys around them, on the whole window with a tagset that has all kinds of attributes.
#include "tests/ui/window/attribute.h"
#include "tests/ui/window/desk.h"
#include "ui/spans/assessment_editor.h"
#include "ui/spans/pill_button.h"
#include "ui/spans/span_pane.h"
#include "ui/tags/hint_line.h"
#include "ui/tags/tag_bar.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/linking_controller.h"
#include "ui/window/tagging_controller.h"

#include <QComboBox>
#include <QListView>
#include <QToolButton>

namespace {

struct Fixture : Desk
{
    std::unique_ptr<Window> w;

    // The claim tag gets these attributes; empty = its own.
    explicit Fixture(const std::vector<AttributeDefinition> &attributes = {})
    {
        if (!attributes.empty()) {
            room.reopen();
            const Tag before = room.tag(QStringLiteral("Claim"));
            Tag after = before;
            after.attributes = attributes;
            room.apply(QStringLiteral("Attributes"), {edited(before, after)});
            room.project.reset();
        }
        w = std::make_unique<Window>(path());
        w->window.openArticle(room.dam);
        settle();
        w->view()->setFocus();
        w->window.tagging()->choose(room.claim);
        settle();
    }
    const Span &claim() const { return *w->window.article()->span(room.claim); }
    QString value(const char *name) const { return claim().attributes.text(QLatin1String(name)); }
    QString hint() const { return w->window.findChild<TagBar *>()->hint(); }
    QString message() const { return w->window.messages()->message(); }
    QString pillWithDigit(int digit) const
    {
        for (const PillButton *pill : w->window.spanPane()->findChildren<PillButton *>()) {
            if (pill->isVisible() && pill->digit() == digit)
                return pill->accessibleName();
        }
        return {};
    }
};

} // namespace

TEST_CASE("the tenth value and those behind it are reached by 0 and a digit")
{
    Fixture f({attribute("kind", Kind::Choice, 14)});
    CHECK(f.hint().contains(QStringLiteral("0 other values")));
    CHECK(f.pillWithDigit(1) == QStringLiteral("kind: v 1"));
    f.w->press(Qt::Key_0);
    CHECK(f.pillWithDigit(1) == QStringLiteral("kind: v 10"));
    f.w->press(Qt::Key_5);
    CHECK(f.value("kind") == QStringLiteral("v-14"));
    f.w->press(Qt::Key_9);
    CHECK(f.value("kind") == QStringLiteral("v-9"));
    f.w->press(Qt::Key_0);
    f.w->press(Qt::Key_6);
    CHECK(f.value("kind") == QStringLiteral("v-9"));
    CHECK(f.message().contains(QStringLiteral("14")));
}

TEST_CASE("digits put several choices in and out until Return goes on")
{
    Fixture f({attribute("topics", Kind::Choices, 4), attribute("check", Kind::Choice, 2)});
    f.w->press(Qt::Key_3);
    f.w->press(Qt::Key_1);
    CHECK(f.value("topics") == QStringLiteral("v-1, v-3"));
    f.w->press(Qt::Key_3);
    CHECK(f.value("topics") == QStringLiteral("v-1"));
    CHECK(f.hint().contains(QStringLiteral("1 ✓v 1")));
    f.w->press(Qt::Key_Return);
    CHECK(f.pillWithDigit(1) == QStringLiteral("check: v 1"));
    f.w->press(Qt::Key_2);
    CHECK(f.value("check") == QStringLiteral("v-2"));
    CHECK(f.value("topics") == QStringLiteral("v-1"));
}

TEST_CASE("Return leads into a field that is typed and out of it again")
{
    Fixture f({attribute("kind", Kind::Choice, 2), attribute("amount", Kind::Number),
               attribute("day", Kind::Date)});
    f.w->press(Qt::Key_1);
    CHECK(f.hint().contains(QStringLiteral("amount: Return to type it")));
    f.w->press(Qt::Key_Return);
    auto *field = qobject_cast<QLineEdit *>(f.w->window.focusWidget());
    REQUIRE(field);
    CHECK(field->accessibleName() == QStringLiteral("amount"));
    QTest::keyClicks(field, QStringLiteral("12.5"));
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    CHECK(f.value("amount") == QStringLiteral("12.5"));
    CHECK(f.w->view()->hasFocus());
    CHECK(f.hint().contains(QStringLiteral("day: Return to type it")));
    f.w->press(Qt::Key_Return);
    field = qobject_cast<QLineEdit *>(f.w->window.focusWidget());
    REQUIRE(field);
    QTest::keyClicks(field, QStringLiteral("no day"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(field->hasFocus()); // it says what is wrong, and waits
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("2022-04-06"));
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    CHECK(f.value("day") == QStringLiteral("2022-04-06"));
    CHECK(f.w->view()->hasFocus());
    f.w->press(Qt::Key_2);
    CHECK(f.value("kind") == QStringLiteral("v-2"));
}

TEST_CASE("right after linking the digits choose the stance, and Return goes back to the claim")
{
    Fixture f;
    const QString type = f.value("type");
    f.w->window.tagging()->choose(f.room.claim);
    f.w->press(Qt::Key_T);
    f.w->window.tagging()->choose(f.room.mates);
    f.w->press(Qt::Key_Return);
    const auto link = [&]() -> const Link & { return f.w->window.article()->links().back(); };
    REQUIRE(link().to == f.room.mates);
    CHECK(f.hint().contains(QStringLiteral("stance: 1 ")));
    CHECK(f.pillWithDigit(2).startsWith(QStringLiteral("stance: ")));
    f.w->press(Qt::Key_2);
    const LinkType *made = f.w->window.project()->tagset().linkType(link().type);
    REQUIRE(made);
    REQUIRE(made->attributes.front().name == QStringLiteral("stance"));
    CHECK(link().attributes.text(QStringLiteral("stance")) == made->attributes.front().values[1].name);
    CHECK(f.value("type") == type);
    f.w->press(Qt::Key_1); // it can be mended at once
    CHECK(link().attributes.text(QStringLiteral("stance")) == made->attributes.front().values[0].name);
    f.w->press(Qt::Key_Return);
    CHECK(f.hint().startsWith(QStringLiteral("type: 1 ")));
    f.w->press(Qt::Key_4);
    CHECK(f.value("type") == QStringLiteral("rule"));
}

TEST_CASE("another tag chosen after linking has its own values")
{
    Fixture f;
    f.w->press(Qt::Key_T);
    f.w->window.tagging()->choose(f.room.mates);
    f.w->press(Qt::Key_Return);
    REQUIRE(f.hint().contains(QStringLiteral("stance")));
    f.w->press(Qt::Key_Tab);
    CHECK_FALSE(f.hint().contains(QStringLiteral("stance")));
}

TEST_CASE("keys lead to priority, who looks into it, verdict and evidence of the selected claim")
{
    Fixture f;
    const auto focused = [&] { return f.w->window.focusWidget()->accessibleName(); };
    for (const auto &[key, name] :
         {std::pair{Qt::Key_P, "Priority"}, {Qt::Key_W, "Assigned to"}, {Qt::Key_E, "Link"}}) {
        f.w->view()->setFocus();
        f.w->press(key, Qt::ControlModifier | Qt::AltModifier);
        CHECK(focused() == QLatin1String(name));
        const QWidget *field = f.w->window.focusWidget();
        CHECK(field->visibleRegion().boundingRect().height() >= field->height() - 1); // scrolled to
    }
    f.w->view()->setFocus();
    f.w->press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    CHECK(f.w->window.spanPane()->findChild<AssessmentEditor *>()->isAncestorOf(f.w->window.focusWidget()));
    f.w->window.tagging()->choose(f.room.cue);
    settle();
    for (const char *name : {"claims.priority", "claims.assign", "claims.verdict", "claims.evidence"})
        CHECK_FALSE(f.w->window.actions().action(QLatin1String(name))->isEnabled());
}

TEST_CASE(
    "a piece that is in the tag already is said, and what is said goes with the next key that does something")
{
    Fixture f;
    f.w->view()->select({f.claim().hull().start, f.claim().hull().start + 3});
    f.w->window.tagging()->choose(f.room.claim);
    f.w->view()->select({f.claim().hull().start, f.claim().hull().start + 3});
    settle();
    f.w->press(Qt::Key_Plus);
    CHECK(f.message().contains(QStringLiteral("already")));
    f.w->press(Qt::Key_3);
    CHECK(f.message().isEmpty());
    f.w->view()->select({0, 3});
    f.w->press(Qt::Key_Minus);
    CHECK(f.message().contains(QStringLiteral("not a piece")));
    f.w->press(Qt::Key_Right); // the caret walks on
    CHECK(f.message().isEmpty());
}

TEST_CASE("two hundred tags leave the page its room, and any of them is found by name or group")
{
    Desk desk;
    desk.room.reopen();
    Tagset tagset = desk.room.project->tagset();
    Changes changes;
    for (int i = 0; i < 200; ++i) {
        Tag tag = sampleTag(QStringLiteral("Topic %1").arg(i), int(tagset.tags.size()) + i);
        tag.key.clear();
        changes.push_back(added(tag));
    }
    desk.room.apply(QStringLiteral("Many tags"), std::move(changes));
    desk.room.project.reset();
    Window w(desk.path());
    w.window.openArticle(desk.room.dam);
    settle();
    auto *bar = w.window.findChild<TagBar *>();
    CHECK(bar->height() < w.window.height() / 5);
    CHECK(bar->findChild<HintLine *>()->visibleRegion().boundingRect().height() > 0);
    w.select(QStringLiteral("builders"));
    w.press(Qt::Key_G, Qt::ControlModifier);
    auto *palette = w.window.findChild<CommandPalette *>(QStringLiteral("tag_palette"));
    REQUIRE(palette->isVisible());
    auto *field = palette->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("topic 150"));
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    const Span *made = w.window.tagging()->selected();
    REQUIRE(made);
    CHECK(w.window.project()->tagset().tag(made->tag)->name == QStringLiteral("Topic 150"));
}
