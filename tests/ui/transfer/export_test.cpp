#include "ui/transfer/export_dialog.h"

#include "model/exchange/csv_articles.h"
#include "model/exchange/csv_spans.h"
#include "model/exchange/csv_tables.h"
#include "tests/support/full_disk.h"
#include "tests/ui/transfer/dialog_tools.h"
#include "ui/widgets/message_bar.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSettings>
#include <QTableView>

namespace {

struct Exporting
{
    TemporaryProject sample;
    Id first;
    Id second;
    Person ben;
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("out.csv"));
    QPointer<ExportDialog> dialog;
    std::unique_ptr<QSignalSpy> exported;

    Exporting()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("ascertain-tests"));
        QSettings().remove(QStringLiteral("export"));
        Project &project = *sample.project;
        first = addArticle(project, QStringLiteral("=SUM(A1) is a claim"), QStringLiteral("One"));
        second = addArticle(project, QStringLiteral("Another claim, said Ana"), QStringLiteral("Two"));
        ben = must(project.personNamed(QStringLiteral("Ben")));
        Span bens = sampleSpan(project, second, {TextRange{0, 7}});
        bens.annotator = ben.id;
        must(project.apply(QStringLiteral("tag"),
                           {added(sampleSpan(project, first, {TextRange{0, 8}})),
                            added(sampleSpan(project, second, {TextRange{8, 13}})), added(bens)}));
    }
    ~Exporting() { delete dialog; }

    void open(const Id &article = {})
    {
        dialog = opened(new ExportDialog(sample.project.get(), article));
        dialog->setPath(path);
        exported = std::make_unique<QSignalSpy>(dialog, &ExportDialog::exported);
    }
    template <typename Widget> Widget *part(const char *name) const { return field<Widget>(dialog, name); }
    // What the file has to be, byte for byte.
    QByteArray expected(const SpanSelection &selection, const CsvOptions &options = {}) const
    {
        const auto snapshot = must(Snapshot::open(sample.path));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        Task task;
        must(writeSpansCsv(*snapshot, selection, options, buffer, task));
        return buffer.data();
    }
    void finish()
    {
        go(dialog);
        REQUIRE(comesTrue([&] { return dialog.isNull(); }));
        REQUIRE(exported->size() == 1);
        CHECK(exported->at(0).at(1).toString() == path);
    }
    QString message() const { return dialog->findChild<MessageBar *>()->message(); }
    QString pathProblem() const { return part<QLineEdit>("file_path")->accessibleDescription(); }
};

} // namespace

TEST_CASE("all tags go to the file that the writer makes")
{
    Exporting exporting;
    exporting.open(exporting.first);
    exporting.finish();
    CHECK(exporting.exported->at(0).at(0).toString() == QStringLiteral("3 rows written to out.csv"));
    CHECK(bytesOf(exporting.path) == exporting.expected({}));
    CHECK(QFile::exists(exporting.path + QStringLiteral("-metadata.json")));
}

TEST_CASE("the table that was chosen is shown and written and remembered")
{
    Exporting exporting;
    exporting.open();
    auto *tables = exporting.part<QComboBox>("export_table");
    REQUIRE(tables->count() == 5);
    tables->setFocus();
    QTest::keyClick(tables, Qt::Key_End);
    REQUIRE(tables->currentData().toInt() == int(CsvTable::Reviews));
    QTest::keyClick(tables, Qt::Key_Up);
    REQUIRE(tables->currentData().toInt() == int(CsvTable::Articles));
    auto *preview = exporting.part<QTableView>("export_preview");
    CHECK(comesTrue([&] { return preview->model()->columnCount() == articleColumns().size(); }));
    CHECK(preview->model()->rowCount() == 2);
    exporting.finish();
    CHECK(bytesOf(exporting.path).startsWith("project,article_id,article_title"));
    CHECK(bytesOf(exporting.path).count("\r\n") == 3);
    exporting.open();
    CHECK(exporting.part<QComboBox>("export_table")->currentData().toInt() == int(CsvTable::Articles));
}

TEST_CASE("an export takes the articles and annotators that were asked for")
{
    Exporting exporting;
    exporting.open(exporting.second);
    SECTION("the article on screen")
    {
        QTest::keyClick(exporting.dialog, Qt::Key_T, Qt::AltModifier);
        CHECK(comesTrue([&] { return exporting.part<QRadioButton>("export_one")->isChecked(); }));
        exporting.finish();
        CHECK(bytesOf(exporting.path) == exporting.expected({{exporting.second}, {}}));
    }
    SECTION("one annotator")
    {
        auto *list = exporting.part<QListWidget>("export_annotators");
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Space);
        const Id left = exporting.sample.project->people()[1].id;
        exporting.finish();
        CHECK(bytesOf(exporting.path) == exporting.expected({{}, {left}}));
    }
    SECTION("articles in a state")
    {
        Reading reading;
        reading.id = Id::make();
        reading.article = exporting.first;
        reading.annotator = exporting.sample.project->annotator().id;
        reading.state = ReadingState::Done;
        must(exporting.sample.project->apply(QStringLiteral("done"), {added(reading)}));
        QTest::keyClick(exporting.dialog, Qt::Key_I, Qt::AltModifier);
        CHECK(comesTrue([&] { return exporting.part<QRadioButton>("export_in_state")->isChecked(); }));
        exporting.finish();
        CHECK(bytesOf(exporting.path) == exporting.expected({{exporting.first}, {}}));
    }
}

TEST_CASE("no article in the state is no export of all of them")
{
    Exporting exporting;
    exporting.open();
    exporting.part<QRadioButton>("export_in_state")->click();
    CHECK(comesTrue([&] { return !goButton(exporting.dialog)->isEnabled(); }));
    exporting.part<QRadioButton>("export_all")->click();
    CHECK(comesTrue([&] { return goButton(exporting.dialog)->isEnabled(); }));
    CHECK_FALSE(QFile::exists(exporting.path));
}

TEST_CASE("nobody ticked is no export of everybody")
{
    Exporting exporting;
    exporting.open();
    auto *list = exporting.part<QListWidget>("export_annotators");
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Unchecked);
    CHECK_FALSE(goButton(exporting.dialog)->isEnabled());
    CHECK_FALSE(list->accessibleDescription().isEmpty());
}

TEST_CASE("the preview shows the cells as they will stand in the file")
{
    Exporting exporting;
    exporting.open();
    auto *table = exporting.part<QTableView>("export_preview");
    const auto cell = [&](int row, const QString &column) {
        for (int i = 0; i < table->model()->columnCount(); ++i) {
            if (table->model()->headerData(i, Qt::Horizontal).toString() == column)
                return table->model()->index(row, i).data().toString();
        }
        return QString();
    };
    const QString words = QStringLiteral("text");
    REQUIRE(comesTrue([&] { return table->model()->rowCount() == 3; }));
    CHECK(table->model()->columnCount() == spanColumns(exporting.sample.project->tagset()).size());
    CHECK(cell(0, words) == QStringLiteral("'=SUM(A1)"));
    CHECK(cell(2, words) == QStringLiteral("claim"));
    exporting.part<QCheckBox>("export_guard")->click();
    CHECK(comesTrue([&] { return cell(0, words) == QStringLiteral("=SUM(A1)"); }));
    exporting.part<QComboBox>("export_separator")->setCurrentIndex(2);
    exporting.part<QCheckBox>("export_bom")->click();
    CHECK(comesTrue([&] { return cell(0, QStringLiteral("project")) == QStringLiteral("sample"); }));
}

TEST_CASE("how the file is written is remembered")
{
    Exporting exporting;
    exporting.open();
    exporting.part<QComboBox>("export_separator")->setCurrentIndex(1);
    exporting.part<QCheckBox>("export_bom")->click();
    exporting.part<QCheckBox>("export_guard")->click();
    exporting.finish();
    const CsvOptions options{';', true, false};
    CHECK(bytesOf(exporting.path) == exporting.expected({}, options));

    const QPointer<ExportDialog> again = opened(new ExportDialog(exporting.sample.project.get(), {}));
    CHECK(field<QComboBox>(again, "export_separator")->currentIndex() == 1);
    CHECK(field<QCheckBox>(again, "export_bom")->isChecked());
    CHECK_FALSE(field<QCheckBox>(again, "export_guard")->isChecked());
    CHECK(field<QLineEdit>(again, "file_path")->text().startsWith(exporting.folder.path()));
    delete again;
}

TEST_CASE("remembered garbage is passed over")
{
    QCoreApplication::setOrganizationName(QStringLiteral("ascertain-tests"));
    TemporaryProject sample;
    QSettings().setValue(QStringLiteral("export/separator"), QStringLiteral("\u0661\u0662"));
    QSettings().setValue(QStringLiteral("export/folder"), QStringLiteral("/no/such/place"));
    const QPointer<ExportDialog> dialog = opened(new ExportDialog(sample.project.get(), {}));
    CHECK(field<QComboBox>(dialog, "export_separator")->currentIndex() == 0);
    CHECK(field<QLineEdit>(dialog, "file_path")->text().startsWith(sample.folder.path()));
    delete dialog;
    QSettings().remove(QStringLiteral("export"));
}

TEST_CASE("a place where nothing can be written is said beside the path")
{
    Exporting exporting;
    exporting.open();
    for (const QString &wrong : {QString(), exporting.folder.path(),
                                 QStringLiteral("/no/such/folder/out.csv"), exporting.sample.path}) {
        exporting.dialog->setPath(wrong);
        INFO(wrong.toStdString());
        CHECK_FALSE(exporting.pathProblem().isEmpty());
        CHECK_FALSE(goButton(exporting.dialog)->isEnabled());
    }
    exporting.dialog->setPath(exporting.path);
    CHECK(exporting.pathProblem().isEmpty());
    writeBytes(exporting.path, "old");
    exporting.dialog->setPath({});
    exporting.dialog->setPath(exporting.path);
    CHECK(exporting.pathProblem().contains(QStringLiteral("replaced")));
}

TEST_CASE("an export that cannot be written is told in the dialog")
{
    Exporting exporting;
    exporting.open();
    exporting.dialog->setPath(QStringLiteral("/proc/out.csv"));
    go(exporting.dialog);
    REQUIRE(comesTrue([&] { return !exporting.dialog || !exporting.message().isEmpty(); }));
    REQUIRE(exporting.dialog);
    CHECK(exporting.exported->isEmpty());
    CHECK(goButton(exporting.dialog)->isEnabled()); // to try again
}

TEST_CASE("a full disk leaves the older file as it was")
{
    Exporting exporting;
    writeBytes(exporting.path, "old");
    exporting.open();
    QPushButton *button = goButton(exporting.dialog);
    REQUIRE(comesTrue([&] { return button->isEnabled(); }));
    QTest::qWait(400); // the preview has been made
    {
        const FullDisk full(100);
        go(exporting.dialog);
        REQUIRE(comesTrue([&] { return !exporting.dialog || !exporting.message().isEmpty(); }));
    }
    REQUIRE(exporting.dialog);
    CHECK(bytesOf(exporting.path) == "old");
    // Room was made: the same dialog does it now.
    exporting.finish();
    CHECK(bytesOf(exporting.path) == exporting.expected({}));
}

TEST_CASE("closing during an export leaves the older file as it was")
{
    Exporting exporting;
    Project &project = *exporting.sample.project;
    Changes many;
    for (int i = 0; i < 20'000; ++i)
        many.push_back(added(sampleSpan(project, exporting.second, {TextRange{i % 10, 12}})));
    must(project.apply(QStringLiteral("many"), many));
    writeBytes(exporting.path, "old");
    exporting.open();
    go(exporting.dialog);
    QTest::keyClick(exporting.dialog, Qt::Key_Escape);
    REQUIRE(comesTrue([&] { return exporting.dialog.isNull(); }));
    CHECK(exporting.exported->isEmpty());
    CHECK(bytesOf(exporting.path) == "old");
}
