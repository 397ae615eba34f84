// The claims pane in the window, by its keys.
#include "tests/ui/window/desk.h"
#include "ui/claims/claim_table.h"
#include "ui/claims/claim_table_model.h"
#include "ui/claims/claims_pane.h"
#include "ui/widgets/actions.h"

#include <QTabWidget>
#include <QTableView>

TEST_CASE("a key lists all claims and Enter opens the article at the claim")
{
    const Desk desk;
    Window w(desk.path());
    w.window.openArticle(desk.trams);
    w.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(w.window.tagTabs()->currentWidget() == w.window.claimsPane());
    auto *model = w.window.claimsPane()->findChild<ClaimTableModel *>();
    REQUIRE(waitUntil([&] { return model->rowCount() == 1; }));
    auto *table = w.window.claimsPane()->claims()->findChild<QTableView *>();
    table->setFocus();
    table->setCurrentIndex(model->index(0, 0));
    w.press(Qt::Key_Return);
    REQUIRE(w.window.article());
    CHECK(w.window.article()->article().id == desk.room.dam);
    CHECK(w.view()->selectedSpan() == desk.room.claim);
    CHECK(w.view()->hasFocus());
}

TEST_CASE("keys go through the accusation check and mend a finding in one step")
{
    const Desk desk;
    Window w(desk.path());
    w.window.openArticle(desk.room.dam);
    w.select(QStringLiteral("residents"));
    w.press(Qt::Key_S);
    w.select(QStringLiteral("the sirens were silent"));
    w.press(Qt::Key_C);
    const Id sirens = w.view()->selectedSpan();
    w.press(Qt::Key_F8);
    CHECK(w.view()->selectedSpan() == desk.room.claim); // hedged only, first in the text
    QAction *mend = w.window.actions().action(QStringLiteral("claims.mend"));
    CHECK_FALSE(mend->isEnabled());
    w.press(Qt::Key_F8);
    CHECK(w.view()->selectedSpan() == sirens);
    REQUIRE(mend->isEnabled());
    const std::size_t links = w.window.article()->links().size();
    w.press(Qt::Key_M, Qt::ControlModifier);
    CHECK(w.window.article()->links().size() == links + 1);
    CHECK(w.window.article()->span(sirens)->attributes.text("attribution") == "source");
    w.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(w.window.article()->links().size() == links);
}

TEST_CASE("the key for who says what brings its page to the front")
{
    const Desk desk;
    Window w(desk.path());
    w.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(w.window.tagTabs()->currentWidget() == w.window.claimsPane());
    w.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(w.window.claimsPane()->check()->isVisible());
}
