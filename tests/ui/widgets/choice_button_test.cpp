#include "ui/widgets/choice_button.h"

#include "tests/support/windows.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

namespace {

const Id ana = Id::make();
const Id ben = Id::make();
const Id cleo = Id::make();

} // namespace

TEST_CASE("a choice button says what is ticked and keeps its menu open while one ticks")
{
    ChoiceButton button(QStringLiteral("People"), QStringLiteral("all"));
    button.setChoices({{ana, QStringLiteral("Ana")}, {ben, QStringLiteral("Ben & co")}});
    CHECK(button.text() == "People: all");
    showActive(button);
    button.menu()->popup(button.mapToGlobal(QPoint(0, button.height())));
    REQUIRE(waitUntil([&] { return button.menu()->isVisible(); }));
    QSignalSpy changed(&button, &ChoiceButton::changed);
    QTest::keyClick(button.menu(), Qt::Key_Down); // all
    QTest::keyClick(button.menu(), Qt::Key_Down); // Ana
    QTest::keyClick(button.menu(), Qt::Key_Space);
    CHECK(button.menu()->isVisible());
    CHECK(changed.size() == 1);
    CHECK(button.chosen() == std::vector<Id>{ben});
    CHECK(button.accessibleName() == "People: Ben & co");
    CHECK(button.text() == "People: Ben && co");
    const QRect all = button.menu()->actionGeometry(button.menu()->actions().constFirst());
    QTest::mouseClick(button.menu(), Qt::LeftButton, {}, all.center());
    CHECK(button.menu()->isVisible());
    CHECK(button.isEverything());
    QTest::keyClick(button.menu(), Qt::Key_Escape);
    CHECK_FALSE(button.menu()->isVisible());
}

TEST_CASE("new choices are ticked where all were, and what was ticked stays")
{
    ChoiceButton button(QStringLiteral("People"), QStringLiteral("all"));
    button.setChoices({{ana, QStringLiteral("Ana")}, {ben, QStringLiteral("Ben")}});
    button.setChoices(
        {{ana, QStringLiteral("Ana")}, {ben, QStringLiteral("Ben")}, {cleo, QStringLiteral("Cleo")}});
    CHECK(button.chosen().size() == 3);
    button.choose({cleo});
    button.setChoices({{cleo, QStringLiteral("Cleo")}, {ben, QStringLiteral("Ben")}});
    CHECK(button.chosen() == std::vector<Id>{cleo});
    CHECK_FALSE(button.isEverything());
}
