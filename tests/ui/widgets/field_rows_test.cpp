#include "tests/support/strings.h"
#include "tests/support/windows.h"
#include "ui/widgets/field_rows.h"
#include "ui/widgets/flow_layout.h"

#include <QLabel>
#include <QLineEdit>

namespace {

struct Form
{
    QWidget window;
    FieldRows *rows = new FieldRows(&window);
    QLineEdit *name = new QLineEdit;
    QWidget *boxes = new QWidget;

    Form()
    {
        rows->setGaps(10, 6);
        rows->addRow(QStringLiteral("Name"), name);
        auto *flow = new FlowLayout(4, boxes);
        for (int i = 0; i < 6; ++i) {
            auto *box = new QWidget;
            box->setFixedSize(60, 20);
            flow->addWidget(box);
        }
        rows->addRow(QStringLiteral("Boxes"), boxes);
    }
    void give(int width, int height)
    {
        window.resize(width, height);
        window.show();
        settle();
    }
};

} // namespace

TEST_CASE("a row has the height that its width asks for, also where the layout has less")
{
    Form form;
    for (const int height : {20, 400}) {
        form.give(260, height);
        CHECK(form.boxes->height() == form.boxes->heightForWidth(form.boxes->width()));
        CHECK(form.boxes->height() >= 44); // at least two lines of boxes
        CHECK(form.boxes->y() == form.name->geometry().bottom() + 1 + 6);
    }
}

TEST_CASE("a label stands beside its field where both have room, else above it")
{
    Form form;
    form.give(300, 200);
    const QLabel *label = form.rows->labelOf(form.boxes);
    CHECK(label->geometry().right() < form.boxes->x());
    CHECK(form.rows->labelOf(form.name)->x() == label->x());
    CHECK(form.boxes->x() == form.name->x());
    form.boxes->setMinimumWidth(280);
    settle();
    CHECK(label->geometry().bottom() < form.boxes->y());
    CHECK(form.boxes->x() == 0);
}

TEST_CASE("right to left the label stands at the right")
{
    const Look look(Look::Page::Light, 1, Qt::RightToLeft);
    Form form;
    form.give(300, 200);
    CHECK(form.rows->labelOf(form.name)->x() > form.name->geometry().right());
    CHECK(form.rows->labelOf(form.name)->geometry().right() == form.window.width() - 1);
}

TEST_CASE("a hidden row takes no room, and a row goes with its widgets")
{
    Form form;
    form.give(300, 200);
    const int both = form.rows->heightForWidth(300);
    form.rows->setRowVisible(form.name, false);
    CHECK_FALSE(form.rows->labelOf(form.name)->isVisible());
    CHECK(form.rows->heightForWidth(300) < both);
    settle();
    CHECK(form.boxes->y() == 0);
    form.rows->setRowVisible(form.name, true);
    CHECK(form.rows->heightForWidth(300) == both);
    QWidget *label = form.rows->labelOf(form.boxes);
    delete form.boxes;
    CHECK(form.rows->count() == 3);
    delete label;
    CHECK(form.rows->count() == 2);
    form.rows->insertRow(0, new QLabel(QStringLiteral("First")), new QLineEdit);
    settle();
    CHECK(form.name->y() > 0);
    CHECK(form.rows->rowOf(form.name) == 1);
}
