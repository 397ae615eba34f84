#include "ui/transfer/import_spans_dialog.h"

#include "model/exchange/csv_spans.h"
#include "tests/ui/transfer/dialog_tools.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include <sys/stat.h>

namespace {

struct Importing
{
    TemporaryProject sample;
    SampleArticle article = sampleArticle(QStringLiteral("One claim. Another claim, said Ana."));
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("team.csv"));
    QPointer<ImportSpansDialog> dialog;
    std::unique_ptr<QSignalSpy> imported;

    Importing() { must(sample.project->apply(QStringLiteral("add"), addition(article))); }
    ~Importing() { delete dialog; }

    // One row for each of `rows`: "annotator,tag,start,end,text".
    void write(const QByteArrayList &rows)
    {
        QByteArray csv = "article_id,annotator,tag,start,end,text\r\n";
        for (const QByteArray &row : rows)
            csv += article.article.id.toString().toLatin1() + ',' + row + "\r\n";
        writeBytes(path, csv);
    }
    void open(Project &project)
    {
        dialog = opened(new ImportSpansDialog(&project));
        imported = std::make_unique<QSignalSpy>(dialog, &ImportSpansDialog::imported);
    }
    void open()
    {
        open(*sample.project);
        dialog->setPath(path);
        checked();
    }
    QLabel *summary() const { return field<QLabel>(dialog, "import_summary"); }
    void checked() const
    {
        REQUIRE(comesTrue([&] { return summary()->isVisible() || !problem().isEmpty(); }));
    }
    QString problem() const { return field<QLineEdit>(dialog, "file_path")->accessibleDescription(); }
    QTableView *refused() const { return field<QTableView>(dialog, "refused_rows"); }
    std::vector<Span> spans() const
    {
        std::vector<Span> all;
        const auto shown = must(sample.project->openArticle(article.article.id));
        for (const Span *span : shown->spans())
            all.push_back(*span);
        return all;
    }
    void finish()
    {
        go(dialog);
        REQUIRE(comesTrue([&] { return dialog.isNull(); }));
        REQUIRE(imported->size() == 1);
    }
};

} // namespace

TEST_CASE("what was exported comes back in as one step")
{
    Importing importing;
    Project &project = *importing.sample.project;
    const Id id = importing.article.article.id;
    Span first = sampleSpan(project, id, {TextRange{0, 9}});
    first.note = QStringLiteral("=note; with \"quotes\"\nand lines");
    const Span second = sampleSpan(project, id, {TextRange{11, 18}, TextRange{31, 34}}, 1);
    must(project.apply(QStringLiteral("tag"),
                       {added(first), added(second), added(sampleLink(project, first, second))}));
    Task task;
    must(exportSpansCsv(*must(Snapshot::open(project.path())), {}, {}, importing.path, task));
    const std::vector<Span> before = importing.spans();
    must(project.undo());
    REQUIRE(importing.spans().empty());
    const qint64 steps = stepCount(project);

    importing.open();
    importing.finish();
    CHECK(importing.imported->at(0).at(0).toString() == QStringLiteral("2 tags added from team.csv"));
    const std::vector<Span> after = importing.spans();
    REQUIRE(after.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(after[i].pieces == before[i].pieces);
        CHECK(after[i].note == before[i].note);
        CHECK(after[i].tag == before[i].tag);
    }
    CHECK(must(project.openArticle(id))->links().size() == 1);
    CHECK(stepCount(project) == steps + 1);
    must(project.undo());
    CHECK(importing.spans().empty());
}

TEST_CASE("rows whose words are not there are listed with their reasons before anything is added")
{
    Importing importing;
    importing.write({"Ana,Claim,0,9,One claim", "Ana,Claim,0,9,Two claim", "Ana,Nonsense,0,9,One claim",
                     "Ana,Claim,-1,9,One claim", "Ana,Claim,9,9,", "Ana,Claim,1e400,9,One claim",
                     "Ana,Claim,0,99999999999999999999,One claim"});
    importing.open();
    QTableView *refused = importing.refused();
    REQUIRE(refused->isVisible());
    CHECK(refused->model()->rowCount() == 6);
    CHECK(refused->model()->index(0, 0).data().toString().contains(QLatin1Char('3')));
    CHECK_FALSE(refused->model()->index(0, 1).data().toString().isEmpty());
    CHECK(stepCount(*importing.sample.project) == 1);

    QTest::keyClicks(field<QLineEdit>(importing.dialog, "refused_filter"), QStringLiteral("nonsense"));
    CHECK(refused->model()->rowCount() == 1);
    refused->setFocus();
    refused->selectRow(0);
    QTest::keyClick(refused, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("Nonsense")));

    importing.finish();
    CHECK(importing.spans().size() == 1);
}

TEST_CASE("words at another place are found when asked for")
{
    Importing importing;
    importing.write({"Ana,Claim,2,15,Another claim"});
    importing.open();
    CHECK(importing.refused()->model()->rowCount() == 1);
    CHECK_FALSE(goButton(importing.dialog)->isEnabled());
    QTest::keyClick(importing.dialog, Qt::Key_L, Qt::AltModifier);
    CHECK(comesTrue([&] { return field<QCheckBox>(importing.dialog, "import_reanchor")->isChecked(); }));
    importing.finish();
    REQUIRE(importing.spans().size() == 1);
    CHECK(importing.spans().front().hull() == TextRange{11, 24});
}

TEST_CASE("tags belong to whom the file names or to whom is chosen")
{
    Importing importing;
    must(importing.sample.project->personNamed(QStringLiteral("Ben")));
    importing.write({"Carla,Claim,0,9,One claim"});
    importing.open();
    const auto ownerName = [&] {
        return importing.sample.project->person(importing.spans().front().annotator)->name;
    };
    SECTION("named in the file and new here")
    {
        importing.finish();
        CHECK(ownerName() == QStringLiteral("Carla"));
    }
    SECTION("chosen")
    {
        auto *owner = field<QComboBox>(importing.dialog, "import_owner");
        owner->setFocus();
        QTest::keyClicks(owner, QStringLiteral("Ben"));
        importing.finish();
        CHECK(ownerName() == QStringLiteral("Ben"));
        CHECK(importing.sample.project->people().size() == 2);
    }
}

TEST_CASE("a file that changes after the check is not taken unseen")
{
    Importing importing;
    importing.write({"Ana,Claim,0,9,One claim"});
    importing.open();
    importing.write({"Ana,Claim,0,9,One claim", "Ana,Claim,0,9,Two claim"});
    go(importing.dialog);
    auto *bar = importing.dialog->findChild<MessageBar *>();
    REQUIRE(comesTrue([&] { return !importing.dialog || !bar->message().isEmpty(); }));
    REQUIRE(importing.dialog);
    CHECK(importing.spans().empty());
    CHECK(importing.refused()->model()->rowCount() == 1);
    importing.finish();
    CHECK(importing.spans().size() == 1);
}

TEST_CASE("what is no table of tags is said beside the path")
{
    Importing importing;
    importing.open(*importing.sample.project);
    const QString fifo = importing.folder.filePath(QStringLiteral("pipe.csv"));
    REQUIRE(::mkfifo(QFile::encodeName(fifo).constData(), 0600) == 0);
    const auto file = [&](const char *name, const QByteArray &bytes) {
        const QString path = importing.folder.filePath(QLatin1String(name));
        writeBytes(path, bytes);
        return path;
    };
    for (const QString &wrong : {file("empty.csv", {}), file("words.csv", "just words\r\nand more\r\n"),
                                 file("picture.csv", QByteArrayLiteral("\x89PNG\r\n\x1A\n\0\0\0\rIHDR")),
                                 file("half.csv", "tag,text\r\nClaim,One\r\n"), fifo, importing.folder.path(),
                                 QStringLiteral("/dev/zero"), QStringLiteral("/no/such.csv")}) {
        INFO(wrong.toStdString());
        importing.dialog->setPath(wrong);
        REQUIRE(comesTrue([&] { return !importing.problem().isEmpty(); }));
        CHECK_FALSE(goButton(importing.dialog)->isEnabled());
        importing.dialog->setPath({});
        CHECK(importing.problem().isEmpty());
    }
}

TEST_CASE("rows that are there already are not added again")
{
    Importing importing;
    Project &project = *importing.sample.project;
    must(project.apply(QStringLiteral("tag"),
                       {added(sampleSpan(project, importing.article.article.id, {TextRange{0, 9}}))}));
    Task task;
    must(exportSpansCsv(*must(Snapshot::open(project.path())), {}, {}, importing.path, task));
    importing.open();
    CHECK(importing.summary()->text().contains(QStringLiteral("1 there already")));
    CHECK_FALSE(goButton(importing.dialog)->isEnabled());
    CHECK(importing.dialog->findChild<EmptyNotice *>()->isVisible());
}

TEST_CASE("a table of another program is read and what it has besides is said")
{
    Importing importing;
    const QByteArray id = importing.article.article.id.toString().toLatin1();
    writeBytes(importing.path, "\xEF\xBB\xBFsep=;\r\ntext;end;colour;start;tag;article_id\r\n"
                              "One claim;9;red;0;Claim;" +
                                  id + "\r\n");
    importing.open();
    // It does not say whose they are: somebody has to.
    CHECK(importing.refused()->model()->rowCount() == 1);
    auto *owner = field<QComboBox>(importing.dialog, "import_owner");
    owner->setFocus();
    QTest::keyClick(owner, Qt::Key_Down);
    CHECK(comesTrue(
        [&] { return importing.summary()->text() == QStringLiteral("1 tag to add · 0 refused"); }));
    CHECK(field<QLabel>(importing.dialog, "import_warnings")->text().contains(QStringLiteral("colour")));
    importing.finish();
    CHECK(importing.spans().size() == 1);
}

TEST_CASE("a project that is only read takes no tags in")
{
    Importing importing;
    importing.write({"Ana,Claim,0,9,One claim"});
    importing.sample.project.reset();
    const auto project = must(Project::open(importing.sample.path, Project::Access::Read));
    importing.open(*project);
    importing.dialog->setPath(importing.path);
    importing.checked();
    CHECK(importing.summary()->text() == QStringLiteral("1 tag to add · 0 refused"));
    CHECK_FALSE(goButton(importing.dialog)->isEnabled());
    CHECK_FALSE(importing.dialog->findChild<MessageBar *>()->message().isEmpty());
    delete importing.dialog;
}

TEST_CASE("closing during a check stops it")
{
    Importing importing;
    QByteArrayList rows;
    for (int i = 0; i < 20'000; ++i)
        rows.append("Ana,Claim,0,9,One claim");
    importing.write(rows);
    importing.open(*importing.sample.project);
    importing.dialog->setPath(importing.path);
    QTest::keyClick(importing.dialog, Qt::Key_Escape);
    REQUIRE(comesTrue([&] { return importing.dialog.isNull(); }));
    CHECK(importing.imported->isEmpty());
    CHECK(importing.spans().empty());
}
