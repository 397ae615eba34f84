#include "tests/support/strings.h"
#include "ui/widgets/flow_layout.h"

#include <QPushButton>

namespace {

struct Row
{
    QWidget window;
    FlowLayout *flow = new FlowLayout(8, &window);
    QList<QWidget *> buttons;

    Row()
    {
        for (int i = 0; i < 6; ++i) {
            auto *box = new QWidget;
            box->setFixedSize(100, 30);
            flow->addWidget(box);
            buttons << box;
        }
    }
    void give(int width)
    {
        window.resize(width, flow->heightForWidth(width));
        flow->setGeometry(window.rect());
    }
};

} // namespace

TEST_CASE("what is lower stands on the middle of its line")
{
    Row row;
    row.buttons[1]->setFixedSize(100, 10);
    row.buttons[4]->setFixedSize(100, 50);
    row.give(3 * 100 + 2 * 8);
    CHECK(row.buttons[0]->geometry() == QRect(0, 0, 100, 30));
    CHECK(row.buttons[1]->geometry() == QRect(108, 10, 100, 10));
    CHECK(row.buttons[3]->geometry() == QRect(0, 48, 100, 30));
    CHECK(row.buttons[4]->geometry() == QRect(108, 38, 100, 50));
    CHECK(row.window.height() == 30 + 8 + 50);
}

TEST_CASE("a full line goes on in the next one")
{
    Row row;
    CHECK(row.flow->heightForWidth(1000) == 30);
    CHECK(row.flow->heightForWidth(3 * 100 + 2 * 8) == 2 * 30 + 8);
    CHECK(row.flow->heightForWidth(3 * 100 + 2 * 8 - 1) == 3 * 30 + 2 * 8);
    row.give(3 * 100 + 2 * 8);
    CHECK(row.buttons[2]->geometry() == QRect(216, 0, 100, 30));
    CHECK(row.buttons[3]->geometry() == QRect(0, 38, 100, 30));
}

TEST_CASE("from right to left the first one stands at the right")
{
    Row row;
    row.window.setLayoutDirection(Qt::RightToLeft);
    row.give(3 * 100 + 2 * 8);
    CHECK(row.buttons[0]->geometry() == QRect(216, 0, 100, 30));
    CHECK(row.buttons[3]->geometry() == QRect(216, 38, 100, 30));
}

TEST_CASE("what is hidden takes no room")
{
    Row row;
    row.buttons[0]->hide();
    row.give(1000);
    CHECK(row.buttons[1]->x() == 0);
}

TEST_CASE("an item wider than the row is made to fit")
{
    QWidget window;
    auto *flow = new FlowLayout(4, &window);
    auto *wide = new QPushButton(QString(200, QLatin1Char('x')));
    wide->setMinimumWidth(10);
    flow->addWidget(wide);
    flow->setGeometry(QRect(0, 0, 120, 40));
    CHECK(wide->width() == 120);
}
