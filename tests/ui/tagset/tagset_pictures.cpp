// Pictures for people to look at, not run with the others: test_ui_tagset "[pictures]", in
// $ASCERTAIN_PICTURES.
#include "tests/ui/tagset/tagset_room.h"

#include <QTabWidget>

namespace {

void grab(const TagsetRoom &t, const QString &name)
{
    const QString folder = qEnvironmentVariable("ASCERTAIN_PICTURES", QStringLiteral("/tmp"));
    settle();
    REQUIRE(t.dialog->grab().save(QStringLiteral("%1/tagset-%2.png").arg(folder, name)));
}

void pictures(const QString &name)
{
    TagsetRoom t;
    t.dialog->resize(t.dialog->size().boundedTo(QSize(1280, 900)));
    t.choose(QStringLiteral("Claim"));
    grab(t, name);
    auto *tabs = t.dialog->findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    grab(t, name + QStringLiteral("-links"));
    tabs->setCurrentIndex(2);
    grab(t, name + QStringLiteral("-whole"));
}

} // namespace

TEST_CASE("pictures of the editor in light, dark, large and from right to left", "[.][pictures]")
{
    {
        const Look look(Look::Page::Light);
        pictures(QStringLiteral("light"));
    }
    {
        const Look look(Look::Page::Dark);
        pictures(QStringLiteral("dark"));
    }
    {
        const Look look(Look::Page::Light, 2);
        pictures(QStringLiteral("large"));
    }
    const Look look(Look::Page::Dark, 1, Qt::RightToLeft);
    pictures(QStringLiteral("reverse"));
}
