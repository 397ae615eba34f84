// Flat scroll bars: where their parts are, that they can be seen, and that the mouse moves them.
#include "tests/support/strings.h"
#include "tests/support/windows.h"
#include "ui/tags/tag_style.h"
#include "ui/widgets/theme.h"

#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolButton>

namespace {

struct Bar : QScrollBar
{
    explicit Bar(Qt::Orientation orientation) : QScrollBar(orientation)
    {
        setRange(0, 900);
        setPageStep(100);
        orientation == Qt::Vertical ? resize(14, 500) : resize(500, 14);
        show();
    }
    QRect part(QStyle::SubControl which) const
    {
        QStyleOptionSlider option;
        initStyleOption(&option);
        return style()->subControlRect(QStyle::CC_ScrollBar, &option, which, this);
    }
    QRect slider() const { return part(QStyle::SC_ScrollBarSlider); }
};

} // namespace

TEST_CASE("a slider stands for its part of the page and the groove is as long as the bar")
{
    const Look look(Look::Page::Light);
    Bar bar(Qt::Vertical);
    CHECK(bar.part(QStyle::SC_ScrollBarGroove) == bar.rect());
    CHECK(bar.slider() == QRect(0, 0, 14, 50));
    CHECK(bar.part(QStyle::SC_ScrollBarSubPage).isEmpty());
    CHECK(bar.part(QStyle::SC_ScrollBarAddPage) == QRect(0, 50, 14, 450));
    CHECK(bar.part(QStyle::SC_ScrollBarAddLine).isEmpty());
    bar.setValue(450);
    CHECK(bar.slider() == QRect(0, 225, 14, 50));
    bar.setValue(900);
    CHECK(bar.slider().bottom() == bar.rect().bottom());
    bar.setRange(0, 2'000'000'000); // a page of many megabytes
    CHECK(bar.slider().height() >= 24);
    bar.setRange(0, 0);
    CHECK(bar.slider() == bar.rect());
    bar.resize(14, 10); // no room for the least slider
    bar.setRange(0, 900);
    CHECK(bar.rect().contains(bar.slider()));
}

TEST_CASE("a lying scroll bar begins on the right in a window that reads from the right")
{
    const Look look(Look::Page::Light);
    Bar bar(Qt::Horizontal);
    CHECK(bar.slider() == QRect(0, 0, 50, 14));
    bar.setLayoutDirection(Qt::RightToLeft);
    CHECK(bar.slider() == QRect(450, 0, 50, 14));
    CHECK(bar.part(QStyle::SC_ScrollBarAddPage) == QRect(0, 0, 450, 14));
}

TEST_CASE("a slider can be seen, dragged, and paged")
{
    const bool dark = GENERATE(false, true);
    const Look look(dark ? Look::Page::Dark : Look::Page::Light);
    Bar bar(Qt::Vertical);
    const QImage image = bar.grab().toImage();
    CHECK(contrastRatio(image.pixelColor(7, 25), image.pixelColor(7, 300)) >= 3);
    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(7, 25));
    QTest::mouseMove(&bar, QPoint(7, 250));
    CHECK(bar.value() == 450);
    CHECK(bar.grab().toImage().pixelColor(7, 250) == bar.palette().color(QPalette::Highlight));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(7, 250));
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(7, 490));
    CHECK(bar.value() == 550);
    bar.setRange(0, 0);
    CHECK(bar.grab().toImage().pixelColor(7, 25) == bar.palette().color(QPalette::Window));
}

TEST_CASE("the arrow of a button with a menu stands beside its text and not on it")
{
    const Look look(Look::Page::Light);
    // The columns in which two pictures of it differ.
    const auto textAndArrow = [](Qt::LayoutDirection direction) {
        QMenu menu;
        QToolButton with;
        with.setLayoutDirection(direction);
        with.setAutoRaise(true);
        with.setText(QStringLiteral("MMMM"));
        const QSize bare = with.sizeHint();
        with.setPopupMode(QToolButton::InstantPopup);
        with.setMenu(&menu);
        CHECK(with.sizeHint().width() > bare.width());
        with.resize(with.sizeHint());
        const QImage whole = with.grab().toImage();
        with.setText(QString());
        const QImage arrow = with.grab().toImage();
        with.setText(QStringLiteral("MMMM"));
        with.setMenu(nullptr);
        const QImage none = [&] {
            with.setText(QString());
            return with.grab().toImage();
        }();
        std::pair<QRect, QRect> found;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x) {
                if (whole.pixel(x, y) != arrow.pixel(x, y))
                    found.first |= QRect(x, y, 1, 1);
                if (arrow.pixel(x, y) != none.pixel(x, y))
                    found.second |= QRect(x, y, 1, 1);
            }
        }
        return found;
    };
    const auto [text, arrow] = textAndArrow(Qt::LeftToRight);
    REQUIRE_FALSE(text.isEmpty());
    REQUIRE_FALSE(arrow.isEmpty());
    CHECK(arrow.left() > text.right());
    CHECK(std::abs(arrow.center().y() - text.center().y()) <= 4);
    const auto [mirroredText, mirroredArrow] = textAndArrow(Qt::RightToLeft);
    CHECK(mirroredArrow.right() < mirroredText.left());
}

TEST_CASE("the words of a selected line are as clear with the keyboard on it as without")
{
    for (const Look::Page page : {Look::Page::Light, Look::Page::Dark}) {
        const Look look(page);
        QListWidget list;
        list.addItem(QString(4, QChar(0x2588))); // as much ink as there is
        list.setCurrentRow(0);
        showActive(list);
        list.setFocus();
        settle();
        const QImage image = list.viewport()->grab().toImage();
        const QPoint inside = list.visualItemRect(list.item(0)).topLeft() + QPoint(12, 8);
        CHECK(image.pixelColor(inside) == list.palette().color(QPalette::HighlightedText));
    }
}
