// No English text on the screen says "1 tag(s)".
#include "tests/ui/window/desk.h"
#include "ui/articles/article_list_pane.h"
#include "ui/history/history_panel.h"
#include "ui/spans/span_pane.h"
#include "ui/widgets/actions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLineEdit>
#include <QTabWidget>

namespace {

QStringList textsOf(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < std::min(model.rowCount(), 200); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                                   Qt::AccessibleDescriptionRole, Qt::StatusTipRole})
                texts << model.index(row, column).data(role).toString();
        }
    }
    return texts;
}

// Everything written anywhere in the window, hidden parts too.
QStringList textsOf(const QWidget &root)
{
    QStringList texts{root.windowTitle()};
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        texts << widget->windowTitle() << widget->toolTip() << widget->accessibleName()
              << widget->accessibleDescription() << widget->statusTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts << line->text() << line->placeholderText();
        if (const auto *tabs = qobject_cast<const QTabWidget *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i) << tabs->tabToolTip(i);
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            texts << textsOf(*view->model());
    }
    for (const QAction *action : root.findChildren<QAction *>())
        texts << action->text() << action->toolTip();
    return texts;
}

void checkNoPluralInBrackets(const QWidget &root)
{
    for (const QString &text : textsOf(root)) {
        INFO(text.toStdString());
        CHECK_FALSE(text.contains(QLatin1String("(s)")));
    }
}

} // namespace

TEST_CASE("the window says 1 tag and 2 tags and never 1 tag(s)")
{
    Desk desk;
    Window window(desk.path());
    window.window.openArticle(desk.trams);
    window.select(QStringLiteral("Trams"));
    window.press(Qt::Key_C);
    settle();
    const auto shows = [&](const char *words) {
        const QStringList all = textsOf(window.window);
        return std::any_of(all.begin(), all.end(),
                           [&](const QString &text) { return text.contains(QLatin1String(words)); });
    };
    CHECK(shows("1 tag"));
    CHECK(shows("5 tags"));
    checkNoPluralInBrackets(window.window);

    // What is shown only at times: nothing that the filter fits, a refused digit, steps to take back.
    window.window.spanPane()->focusFilter();
    QTest::keyClicks(window.window.focusWidget(), QStringLiteral("zebra"));
    settle();
    CHECK(shows("The only tag here does not have these words."));
    window.view()->setFocus();
    window.press(Qt::Key_9);
    for (int i = 0; i < window.window.tagTabs()->count(); ++i) {
        window.window.tagTabs()->setCurrentIndex(i);
        settle();
        checkNoPluralInBrackets(window.window);
    }
    window.window.openArticle(desk.room.dam);
    settle();
    checkNoPluralInBrackets(window.window);
}
