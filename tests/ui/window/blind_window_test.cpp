// While passes are blind the whole window keeps the teammates' tags of an article from whoever is not done
// with it; and layers that are switched off are neither drawn nor listed.
#include "tests/ui/window/desk.h"
#include "ui/articles/article_list_pane.h"
#include "ui/claims/check_list.h"
#include "ui/claims/claim_table.h"
#include "ui/claims/claims_pane.h"
#include "ui/history/history_panel.h"
#include "ui/review/review_pane.h"
#include "ui/spans/span_pane.h"
#include "ui/widgets/actions.h"
#include "ui/window/session.h"
#include "ui/window/status_line.h"

#include <QListView>
#include <QTabWidget>
#include <QTableView>

namespace {

// Ben tagged a claim of his own and linked it; Ana is at the keyboard and nobody is done.
struct BlindDesk
{
    Newsroom room;
    Id bensClaim;

    explicit BlindDesk(const std::vector<std::pair<QString, ReadingState>> &readings = {})
    {
        must(room.project->apply(
            QStringLiteral("Blind"),
            {room.project->settingChange(QString(settings::blindPasses), QStringLiteral("yes"))}));
        bensClaim = room.tagWords(QStringLiteral("the builders had known of cracks"), QStringLiteral("Claim"),
                                  1, room.ben);
        for (const auto &[name, state] : readings) {
            Reading reading;
            reading.id = Id::make();
            reading.article = room.dam;
            reading.annotator = must(room.project->personNamed(name)).id;
            reading.state = state;
            room.apply(QStringLiteral("Reading"), {added(reading)});
        }
    }
    QString ready()
    {
        room.project.reset();
        return room.path;
    }
};

QAbstractItemModel *listNamed(const QWidget *pane, const QString &name)
{
    for (const QListView *list : pane->findChildren<QListView *>()) {
        if (list->accessibleName() == name)
            return list->model();
    }
    FAIL("no list called " << name.toStdString());
    return nullptr;
}

struct BlindWindow : Window
{
    explicit BlindWindow(const QString &path) : Window(path) {}
    QStringList cards() const
    {
        QStringList found;
        const auto *model = listNamed(window.spanPane(), QStringLiteral("Tags of the article"));
        for (int row = 0; row < model->rowCount(); ++row)
            found << model->index(row, 0).data(Qt::DisplayRole).toString();
        return found;
    }
    QString note() const
    {
        QStringList lines;
        const auto *note = window.spanPane()->findChild<QWidget *>(QStringLiteral("hidden_note"));
        for (const QLabel *label : note->findChildren<QLabel *>()) {
            if (label->isVisible())
                lines << label->text();
        }
        return lines.join(QLatin1Char('\n'));
    }
    bool tellsOf(const QString &words) const // anywhere among cards and history
    {
        QStringList all = cards();
        const auto *steps = listNamed(window.historyPanel(), QStringLiteral("History, newest first"));
        for (int row = 0; row < steps->rowCount(); ++row)
            all << steps->index(row, 0).data(Qt::DisplayRole).toString()
                << steps->index(row, 0).data(Qt::ToolTipRole).toString();
        return all.join(QLatin1Char('\n')).contains(words);
    }
    QString counts() const
    {
        return window.statusLine()->findChild<QLabel *>(QStringLiteral("status_counts"))->text();
    }
    qint64 listed() const
    {
        return must(window.project()->articleRow(window.article()->article().id,
                                                 window.project()->annotator().id))
            .spans;
    }
    void trigger(const char *name)
    {
        window.actions().action(QLatin1String(name))->trigger();
        settle();
    }
};

} // namespace

TEST_CASE("passes are blind in the whole window until the annotator is done")
{
    BlindDesk desk;
    BlindWindow window(desk.ready());
    CHECK(window.window.article()->spans().size() == 4);
    CHECK_FALSE(window.window.article()->span(desk.bensClaim));
    CHECK(window.window.wholeArticle()->span(desk.bensClaim));
    CHECK(window.cards().size() == 4);
    CHECK_FALSE(window.tellsOf(QStringLiteral("cracks")));
    CHECK(window.counts() == QStringLiteral("Claim 1 · Source 1 · Cue 1 · Hedge 1"));
    CHECK(window.listed() == 4);
    CHECK(window.note() == QStringLiteral("Tags of Ben are hidden until you are done (blind passes)"));
    CHECK(window.view()->spansAt(desk.room.place(QStringLiteral("known of cracks")).start).empty());

    // What Ana goes on tagging is seen, and only once.
    window.select(QStringLiteral("the sirens were silent"));
    window.press(Qt::Key_C);
    CHECK(window.cards().size() == 5);
    CHECK(window.window.article()->spans().size() == 5);
    CHECK(window.listed() == 5);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(window.cards().size() == 4);

    window.trigger("article.done");
    CHECK(window.window.article()->span(desk.bensClaim));
    CHECK(window.cards().size() == 6);
    CHECK(window.tellsOf(QStringLiteral("cracks")));
    CHECK(window.counts() == QStringLiteral("Claim 2 · Source 2 · Cue 1 · Hedge 1"));
    CHECK(window.listed() == 6);
    CHECK(window.note().isEmpty());
    window.press(Qt::Key_Z, Qt::ControlModifier); // not done after all
    CHECK(window.cards().size() == 4);
    window.trigger("review.blind"); // switched off
    CHECK(window.cards().size() == 6);
}

TEST_CASE("claims and the search over all articles are blind too")
{
    BlindDesk desk;
    BlindWindow window(desk.ready());
    const Project &project = *window.window.project();
    CHECK(blindAnnotator(project) == desk.room.ana);
    window.window.tagTabs()->setCurrentWidget(window.window.claimsPane());
    window.window.claimsPane()->showClaims();
    auto *table = window.window.claimsPane()->claims()->findChild<QTableView *>();
    REQUIRE(table);
    REQUIRE(waitUntil([&] { return table->model()->rowCount() > 0; }));
    CHECK(table->model()->rowCount() == 1);
    const int findings = window.window.claimsPane()->check()->count();
    window.trigger("article.done");
    CHECK(waitUntil([&] { return table->model()->rowCount() == 2; }));
    CHECK(window.window.claimsPane()->check()->count() == findings + 1); // Ben's claim has no source
}

TEST_CASE("a reviewer without a part in the article sees two finished passes and reviews them")
{
    BlindDesk desk(
        {{QStringLiteral("Ana"), ReadingState::Done}, {QStringLiteral("Ben"), ReadingState::InProgress}});
    const Id dora = must(desk.room.project->personNamed(QStringLiteral("Dora"))).id;
    must(desk.room.project->setAnnotator(dora));
    BlindWindow window(desk.ready());
    CHECK(window.cards().isEmpty());
    CHECK(
        window.note() ==
        QStringLiteral("Tags of %1 are hidden until two have finished the article (blind passes)")
            .arg(QLocale().createSeparatedList({QStringLiteral("Ana"), QStringLiteral("Ben")})));
    Project &project = *window.window.project();
    const auto readings = must(project.readings(desk.room.dam));
    const auto bens = std::find_if(readings.begin(), readings.end(),
                                   [&](const Reading &one) { return one.annotator == desk.room.ben; });
    Reading done = *bens;
    done.state = ReadingState::Done;
    must(project.apply(QStringLiteral("Done"), {edited(*bens, done)}));
    settle();
    CHECK(window.cards().size() == 6);
    CHECK(window.note().isEmpty());
    window.press(Qt::Key_R, Qt::ControlModifier);
    CHECK_FALSE(window.window.reviewPane()->items().empty());
}

TEST_CASE("a layer that is switched off is neither drawn nor listed, and a line says so")
{
    BlindDesk desk({{QStringLiteral("Ana"), ReadingState::Done}});
    BlindWindow window(desk.ready());
    CHECK(window.cards().size() == 6);
    window.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(window.cards().size() == 4);
    CHECK(window.view()->spansAt(desk.room.place(QStringLiteral("known of cracks")).start).empty());
    CHECK(window.counts() == QStringLiteral("Claim 1 · Source 1 · Cue 1 · Hedge 1"));
    CHECK(window.note() == QStringLiteral("2 tags of Ben hidden"));
    REQUIRE(window.button(QStringLiteral("Show")));
    window.button(QStringLiteral("Show"))->click();
    settle();
    CHECK(window.cards().size() == 6);
    CHECK(window.note().isEmpty());
    const QString mine = QStringLiteral("layer.") + desk.room.ana.toString();
    window.window.actions().action(mine)->trigger();
    settle();
    CHECK(window.cards().size() == 2);
    CHECK(window.note() == QStringLiteral("4 tags of yours hidden"));
    // Nobody tags without seeing it.
    window.select(QStringLiteral("the sirens were silent"));
    window.press(Qt::Key_C);
    CHECK(window.cards().size() == 7);
    CHECK(window.window.actions().action(mine)->isChecked());
}
