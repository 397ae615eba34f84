// One attribute: choices by one click or key, lines to type in.
#include "tests/support/strings.h"
#include "tests/support/windows.h"
#include "ui/spans/attribute_field.h"
#include "ui/spans/pill_button.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace {

using Kind = AttributeDefinition::Kind;

struct Window
{
    AttributeDefinition definition;
    QWidget window;
    AttributeField *field;
    QLineEdit *other = new QLineEdit;
    QSignalSpy *chosen;

    explicit Window(Kind kind, bool required = false)
        : definition{QStringLiteral("worth-checking"),
                     kind,
                     required,
                     {},
                     QStringLiteral("Is it worth it?"),
                     {{QStringLiteral("no"), QStringLiteral("Not at all")},
                      {QStringLiteral("may-be"), {}},
                      {QStringLiteral("yes"), {}}}}
    {
        field = new AttributeField(definition);
        chosen = new QSignalSpy(field, &AttributeField::chosen);
        auto *column = new QVBoxLayout(&window);
        column->addWidget(field);
        column->addWidget(other);
        field->showValue({}, true);
        showActive(window);
    }
    ~Window() { delete chosen; }
    PillButton *pill(int index) const { return field->findChildren<PillButton *>().at(index); }
    QLineEdit *line() const { return field->findChild<QLineEdit *>(); }
    void click(int index) { QTest::mouseClick(pill(index), Qt::LeftButton); }
    QVariant last() const { return chosen->last().at(1); }
};

} // namespace

TEST_CASE("one click chooses and the picture waits for the answer")
{
    Window window(Kind::Choice);
    window.click(1);
    REQUIRE(window.chosen->count() == 1);
    CHECK(window.chosen->last().at(0).toString() == QStringLiteral("worth-checking"));
    CHECK(window.last() == QVariant(QStringLiteral("may-be")));
    CHECK_FALSE(window.pill(1)->isChecked()); // nothing has come back yet
    window.field->showValue(QStringLiteral("may-be"), true);
    CHECK(window.pill(1)->isChecked());

    window.click(1); // once more takes it back
    REQUIRE(window.chosen->count() == 2);
    CHECK_FALSE(window.last().isValid());
}

TEST_CASE("a required choice cannot be taken back")
{
    Window window(Kind::Choice, true);
    window.field->showValue(QStringLiteral("yes"), true);
    window.click(2);
    CHECK((window.chosen->isEmpty() || window.last() == QVariant(QStringLiteral("yes"))));
    CHECK(window.pill(2)->isChecked());
}

TEST_CASE("several choices are a list in the order of the tagset")
{
    Window window(Kind::Choices);
    window.click(2);
    window.field->showValue(QStringList{QStringLiteral("yes")}, true);
    window.click(0);
    CHECK(window.last().toStringList() == QStringList{QStringLiteral("no"), QStringLiteral("yes")});
    window.field->showValue(QStringList{QStringLiteral("no")}, true);
    window.click(0);
    CHECK_FALSE(window.last().isValid());
}

TEST_CASE("yes and no are two pills and a value")
{
    Window window(Kind::YesNo);
    window.click(1);
    CHECK(window.last() == QVariant(false));
    window.field->showValue(false, true);
    CHECK(window.pill(1)->isChecked());
    CHECK_FALSE(window.pill(0)->isChecked());
}

TEST_CASE("the arrows go along the pills and Space chooses")
{
    Window window(Kind::Choice);
    window.pill(0)->setFocus();
    QTest::keyClick(window.pill(0), Qt::Key_Right);
    CHECK(window.pill(1)->hasFocus());
    QTest::keyClick(window.pill(1), Qt::Key_Space);
    CHECK(window.last() == QVariant(QStringLiteral("may-be")));
}

TEST_CASE("pills are named and large enough and what is read only cannot be chosen")
{
    Window window(Kind::Choice);
    CHECK(controlsWithoutName(*window.field) == QStringList());
    CHECK(controlsWithoutTip(*window.field) == QStringList());
    CHECK(controlsTooSmall(*window.field) == QStringList());
    CHECK(window.pill(1)->accessibleName() == QStringLiteral("worth checking: may be"));
    window.field->showValue(QStringLiteral("yes"), false);
    window.click(0);
    CHECK(window.chosen->isEmpty());
    CHECK(window.pill(2)->isChecked());
}

TEST_CASE("what is typed is said when the focus leaves")
{
    Window window(Kind::Text);
    QTest::mouseClick(window.line(), Qt::LeftButton);
    QTest::keyClicks(window.line(), QStringLiteral("Tomas Verrin "));
    CHECK(window.chosen->isEmpty());
    window.other->setFocus();
    REQUIRE(window.chosen->count() == 1);
    CHECK(window.last() == QVariant(QStringLiteral("Tomas Verrin")));
    window.line()->setFocus();
    window.other->setFocus();
    CHECK(window.chosen->count() == 1); // nothing new
}

TEST_CASE("what is being typed stays when something else of the span changes")
{
    Window window(Kind::Text);
    window.field->showValue(QStringLiteral("old"), true);
    window.line()->setFocus();
    window.line()->selectAll();
    QTest::keyClicks(window.line(), QStringLiteral("half a na"));
    window.field->showValue(QStringLiteral("old"), true);
    CHECK(window.line()->text() == QStringLiteral("half a na"));
}

TEST_CASE("a wrong number says what is wrong and is kept to be put right")
{
    Window window(Kind::Number);
    window.line()->setFocus();
    QTest::keyClicks(window.line(), QStringLiteral("about 12"));
    QTest::keyClick(window.line(), Qt::Key_Return);
    CHECK(window.chosen->isEmpty());
    const auto *problem = window.field->findChild<QLabel *>();
    REQUIRE(problem);
    CHECK(problem->isVisible());
    CHECK(problem->text().contains(QStringLiteral("12.5")));
    CHECK(window.line()->text() == QStringLiteral("about 12"));
    window.line()->selectAll();
    QTest::keyClicks(window.line(), QStringLiteral("12"));
    CHECK_FALSE(problem->isVisible());
    QTest::keyClick(window.line(), Qt::Key_Return);
    CHECK(window.last() == QVariant(12.0));
}

TEST_CASE("the digits that choose stand on the first nine pills only")
{
    Window window(Kind::Choice);
    const int plain = window.pill(0)->sizeHint().width();
    window.field->setDigits(0);
    CHECK(window.pill(0)->sizeHint().width() > plain);
    window.field->setDigits(-1);
    CHECK(window.pill(0)->sizeHint().width() == plain);
}
