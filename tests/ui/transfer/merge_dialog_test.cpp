// Taking a teammate's files in and sending one's own, in the dialogs as one uses them.
#include "model/storage/merge.h"
#include "model/storage/share.h"
#include "tests/support/windows.h"
#include "tests/ui/transfer/dialog_tools.h"
#include "ui/transfer/merge_dialog.h"
#include "ui/transfer/merge_report_model.h"
#include "ui/transfer/send_dialog.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QRadioButton>
#include <QTreeView>

namespace {

// Ana's project with two articles; Bob's copy in which he tagged one of them, and noted on Ana's tag as she
// did.
struct TwoFiles
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("ana.ascertain"));
    QString bobs = folder.filePath(QStringLiteral("bob.ascertain"));
    QString sharePath = folder.filePath(QStringLiteral("share.ascertain"));
    std::unique_ptr<Project> project;
    Id first;
    Id second;
    Id bob;

    TwoFiles()
    {
        project =
            must(Project::create(path, {QStringLiteral("Desk"), sampleTagset(), QStringLiteral("Ana")}));
        bob = must(project->personNamed(QStringLiteral("Bob"))).id;
        first = addArticle(*project, QStringLiteral("Taxes fell by 3 %, he said."), QStringLiteral("Taxes"));
        second =
            addArticle(*project, QStringLiteral("Jobs grew a little."), QStringLiteral("Jobs & <b>more</b>"));
        const Span mine = sampleSpan(*project, first, {TextRange{0, 5}});
        must(project->apply(QStringLiteral("Tag"), {added(mine)}));
        project.reset();
        REQUIRE(QFile::copy(path, bobs));
        note(bobs, mine.id, QStringLiteral("Bob's machine"));
        {
            const auto theirs = must(Project::open(bobs, Project::Access::Write));
            must(theirs->setAnnotator(bob));
            must(theirs->apply(QStringLiteral("Tag"),
                               {added(sampleSpan(*theirs, first, {TextRange{6, 10}})),
                                added(sampleSpan(*theirs, first, {TextRange{19, 21}}))}));
        }
        note(path, mine.id, QStringLiteral("Ana's machine"));
        project = must(Project::open(path, Project::Access::Write));
    }
    void note(const QString &file, const Id &span, const QString &words) const
    {
        const auto open = must(Project::open(file, Project::Access::Write));
        const Span before = *must(open->openArticle(first))->span(span);
        Span after = before;
        after.note = words;
        must(open->apply(QStringLiteral("Note"), {edited(before, after)}));
    }
    qint64 spans() const { return must(project->counts()).spans; }
};

QStringList linesOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        lines << cells.join(QLatin1Char('|'));
        lines += linesOf(model, model.index(row, 0, parent));
    }
    return lines;
}

QString shownNotice(QWidget *dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

TEST_CASE("a teammate's file is looked at first then taken in as one step")
{
    TwoFiles t;
    const auto dialog = opened(new MergeDialog(t.project.get()));
    CHECK(shownNotice(dialog).contains("Choose the project file"));
    CHECK_FALSE(goButton(dialog)->isEnabled());
    CHECK(controlsWithoutName(*dialog) == QStringList());
    QSignalSpy taken(dialog, &MergeDialog::taken);
    const qint64 steps = stepCount(*t.project);
    dialog->addFiles({t.bobs});
    auto *tree = field<QTreeView>(dialog, "merge_report");
    REQUIRE(comesTrue([&] { return tree->isVisible(); }));
    CHECK(controlsWithoutName(*dialog) == QStringList());
    CHECK(labelsWithMarkup(*dialog) == QStringList());
    CHECK(t.spans() == 1); // nothing was changed
    CHECK(stepCount(*t.project) == steps);
    const QStringList lines = linesOf(*tree->model());
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].startsWith("Taxes|2|"));
    CHECK(lines.filter("Bob|2|–|–|").size() == 1);
    const QStringList conflicts = lines.filter("Conflict, span: kept note: ");
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].contains("Ana's machine"));
    CHECK(conflicts[0].contains("Bob's machine"));
    field<QCheckBox>(dialog, "merge_only_news")->setChecked(false);
    CHECK(linesOf(*tree->model()).filter("Jobs & <b>more</b>").size() == 1);
    QTest::keyClicks(field<QLineEdit>(dialog, "merge_filter"), "job");
    CHECK(linesOf(*tree->model()).filter("Taxes").isEmpty());
    go(dialog);
    REQUIRE(comesTrue([&] { return taken.count() == 1; }));
    CHECK(taken[0][0].toString().startsWith("Taken in: 2 new, "));
    CHECK(t.spans() == 3);
    CHECK(stepCount(*t.project) == steps + 1);
    must(t.project->undo());
    CHECK(t.spans() == 1);
}

TEST_CASE("what is here already is nothing new and a bad file is named")
{
    TwoFiles t;
    Task task;
    must(t.project->merge({t.bobs}, task));
    const auto dialog = opened(new MergeDialog(t.project.get()));
    dialog->addFiles({t.bobs});
    REQUIRE(comesTrue([&] { return shownNotice(dialog).contains("Nothing new"); }));
    CHECK_FALSE(goButton(dialog)->isEnabled());
    const QString bad = t.folder.filePath(QStringLiteral("notes.ascertain"));
    writeBytes(bad, "no project, only words");
    dialog->addFiles({bad});
    REQUIRE(comesTrue([&] { return shownNotice(dialog).contains("notes.ascertain”"); }));
    CHECK_FALSE(goButton(dialog)->isEnabled());
    // Without it the rest is as before.
    QTest::mouseClick(field<QPushButton>(dialog, "merge_remove"), Qt::LeftButton);
    REQUIRE(comesTrue([&] { return shownNotice(dialog).contains("Nothing new"); }));
    dialog->reject();
}

TEST_CASE("files dropped on the dialog are looked at and what changed meanwhile is not taken in blindly")
{
    TwoFiles t;
    const auto dialog = opened(new MergeDialog(t.project.get()));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(t.bobs)});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(dialog, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(dialog, &drop);
    REQUIRE(comesTrue([&] { return goButton(dialog)->isEnabled(); }));
    {
        const auto theirs = must(Project::open(t.bobs, Project::Access::Write));
        must(theirs->apply(QStringLiteral("Tag"), {added(sampleSpan(*theirs, t.second, {TextRange{0, 4}}))}));
    }
    go(dialog);
    REQUIRE(comesTrue([&] { return shownNotice(dialog).contains("has changed since"); }));
    CHECK(t.spans() == 1);
    go(dialog);
    REQUIRE(comesTrue([&] { return !dialog; }));
    CHECK(t.spans() == 4);
}

TEST_CASE("what is sent is what was ticked and comes in at a teammate's")
{
    TwoFiles t;
    must(t.project->apply(QStringLiteral("Tag"),
                          {added(sampleSpan(*t.project, t.second, {TextRange{0, 4}}))}));
    const auto dialog = opened(new SendDialog(t.project.get(), t.first));
    CHECK(controlsWithoutName(*dialog) == QStringList());
    CHECK(field<QRadioButton>(dialog, "pick_all")->isChecked());
    dialog->setPath(t.path);
    CHECK_FALSE(goButton(dialog)->isEnabled()); // the project itself
    dialog->setPath(t.sharePath);
    CHECK(goButton(dialog)->isEnabled());
    // Only the second article, by the keyboard.
    auto *list = field<QListView>(dialog, "pick_articles");
    QTest::keyClicks(field<QLineEdit>(dialog, "pick_filter"), "taxes");
    REQUIRE(list->model()->rowCount() == 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space); // it was ticked as the one on screen
    CHECK_FALSE(goButton(dialog)->isEnabled());
    typeOver(field<QLineEdit>(dialog, "pick_filter"), "more");
    QTest::mouseClick(field<QPushButton>(dialog, "pick_shown"), Qt::LeftButton);
    CHECK(field<QRadioButton>(dialog, "pick_some")->isChecked());
    QSignalSpy sent(dialog, &SendDialog::sent);
    go(dialog);
    REQUIRE(comesTrue([&] { return sent.count() == 1; }));
    CHECK(sent[0][0].toString().startsWith("share.ascertain is ready to send: 1 article, 1 tag"));

    const auto zoe = must(Project::create(t.folder.filePath(QStringLiteral("zoe.ascertain")),
                                          {QString(), sampleTagset(), QStringLiteral("Zoe")}));
    Task task;
    must(zoe->merge({t.sharePath}, task));
    CHECK(must(zoe->counts()).articles == 1);
    CHECK(must(zoe->counts()).spans == 1);
}

TEST_CASE("nobody ticked is not everybody")
{
    TwoFiles t;
    const auto dialog = opened(new SendDialog(t.project.get(), {}));
    dialog->setPath(t.sharePath);
    auto *people = field<QListWidget>(dialog, "send_people");
    for (int row = 0; row < people->count(); ++row)
        people->item(row)->setCheckState(Qt::Unchecked);
    CHECK_FALSE(goButton(dialog)->isEnabled());
    CHECK(shownNotice(dialog).contains("Tick somebody"));
    dialog->reject();
}

TEST_CASE("taking in and sending are grabbed to look at", "[.picture]")
{
    const QString folder = qEnvironmentVariable("ASCERTAIN_PICTURES");
    REQUIRE_FALSE(folder.isEmpty());
    struct Shot
    {
        Look::Page page;
        double scale;
        const char *name;
    };
    for (const Shot &shot : {Shot{Look::Page::Light, 1, "light"}, Shot{Look::Page::Dark, 1, "dark"},
                             Shot{Look::Page::Light, 2, "200"}}) {
        const Look look(shot.page, shot.scale);
        TwoFiles t;
        {
            const auto merge = opened(new MergeDialog(t.project.get()));
            merge->addFiles({t.bobs});
            REQUIRE(comesTrue([&] { return goButton(merge)->isEnabled(); }));
            auto *tree = field<QTreeView>(merge, "merge_report");
            const QModelIndex top = tree->model()->index(0, 0);
            tree->setCurrentIndex(tree->model()->index(tree->model()->rowCount(top) - 1, 0, top));
            settle();
            CHECK(merge->grab().save(QStringLiteral("%1/merge_%2.png").arg(folder, shot.name)));
            merge->reject();
        }
        const auto send = opened(new SendDialog(t.project.get(), t.first));
        settle();
        CHECK(send->grab().save(QStringLiteral("%1/send_%2.png").arg(folder, shot.name)));
        send->reject();
    }
}
