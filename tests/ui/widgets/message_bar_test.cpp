#include "tests/support/strings.h"
#include "tests/support/windows.h"
#include "ui/tags/tag_style.h"
#include "ui/widgets/message_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

using Kind = MessageBar::Kind;

struct Window
{
    QWidget window;
    MessageBar *bar = new MessageBar;
    QWidget *article = new QWidget;

    Window()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(bar);
        column->addWidget(article, 1);
        window.resize(600, 300);
        showActive(window);
    }
    void click(const char *name)
    {
        auto *button = window.findChild<QAbstractButton *>(QLatin1String(name));
        REQUIRE(button);
        REQUIRE(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
};

} // namespace

TEST_CASE("an error stays with its next step until it is closed")
{
    Window window;
    CHECK(window.bar->isHidden());
    int saved = 0;
    window.bar->showError(
        {QStringLiteral("The disk is full. Free some room and try again."), QStringLiteral("SQLITE_FULL")},
        {QStringLiteral("&Retry"), [&] { ++saved; }});
    CHECK(window.bar->isVisible());
    CHECK(window.bar->message() == QStringLiteral("The disk is full. Free some room and try again."));
    CHECK(controlsWithoutName(*window.bar) == QStringList());
    CHECK(controlsTooSmall(*window.bar) == QStringList());
    CHECK(labelsWithMarkup(*window.bar) == QStringList());

    window.click("message_step");
    CHECK(saved == 1);
    CHECK(window.bar->isHidden());
}

TEST_CASE("the detail of an error can be read and is no markup")
{
    Window window;
    window.bar->showError({QStringLiteral("Cannot read it."), QStringLiteral("<i>row</i> 7")});
    const auto labels = window.bar->findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->toolTip().contains(QStringLiteral("&lt;i&gt;row"));
    }));
}

TEST_CASE("a next step may show the next message")
{
    Window window;
    window.bar->show(
        Kind::Failure, QStringLiteral("First"),
        {QStringLiteral("Again"), [&] { window.bar->show(Kind::Failure, QStringLiteral("Second")); }});
    window.click("message_step");
    CHECK(window.bar->message() == QStringLiteral("Second"));
}

TEST_CASE("several errors wait in line and the same one is said once")
{
    Window window;
    window.bar->show(Kind::Failure, QStringLiteral("One"));
    window.bar->show(Kind::Failure, QStringLiteral("Two"));
    window.bar->show(Kind::Failure, QStringLiteral("One"));
    CHECK(window.bar->message() == QStringLiteral("One"));
    window.click("message_close");
    CHECK(window.bar->message() == QStringLiteral("Two"));
    window.click("message_close");
    CHECK(window.bar->isHidden());
}

TEST_CASE("a notice gives way to an error and does not push one away")
{
    Window window;
    window.bar->show(Kind::Notice, QStringLiteral("Tagged 12 times"));
    window.bar->show(Kind::Failure, QStringLiteral("The file is gone"));
    CHECK(window.bar->message() == QStringLiteral("The file is gone"));
    window.bar->show(Kind::Notice, QStringLiteral("Nothing to undo"));
    CHECK(window.bar->message() == QStringLiteral("The file is gone"));
    window.bar->clear();
    CHECK(window.bar->isHidden());
}

TEST_CASE("the bar can be left and closed with the keyboard alone")
{
    Window window;
    window.bar->show(Kind::Failure, QStringLiteral("One"));
    auto *close = window.window.findChild<QToolButton *>(QStringLiteral("message_close"));
    close->setFocus(Qt::TabFocusReason);
    REQUIRE(close->hasFocus());
    QTest::keyClick(close, Qt::Key_Space);
    CHECK(window.bar->isHidden());
}

TEST_CASE("a message can be read on its bar in light and dark")
{
    const bool dark = GENERATE(false, true);
    const Look look(dark ? Look::Page::Dark : Look::Page::Light);
    Window window;
    for (const Kind kind : {Kind::Notice, Kind::Warning, Kind::Failure}) {
        window.bar->clear();
        window.bar->show(kind, QStringLiteral("Words"));
        settle();
        const QColor behind = window.bar->grab().toImage().pixelColor(2, 2);
        INFO("kind " << int(kind) << " dark " << dark);
        CHECK(contrastRatio(window.bar->palette().color(QPalette::WindowText), behind) >= 4.5);
    }
}
