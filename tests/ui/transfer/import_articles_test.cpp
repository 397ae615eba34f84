#include "ui/transfer/import_articles_dialog.h"

#include "tests/support/windows.h"
#include "tests/ui/transfer/dialog_tools.h"
#include "ui/transfer/article_file_model.h"
#include "ui/widgets/background.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

#include <sys/stat.h>

namespace {

using State = ArticleFileModel::State;

struct Importing
{
    TemporaryProject sample;
    QTemporaryDir folder;
    QPointer<ImportArticlesDialog> dialog;
    std::unique_ptr<QSignalSpy> imported;

    ~Importing() { delete dialog; }

    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder.filePath(name);
        writeBytes(path, bytes);
        return path;
    }
    void open(const QStringList &paths)
    {
        dialog = opened(new ImportArticlesDialog(sample.project.get(), paths));
        imported = std::make_unique<QSignalSpy>(dialog, &ImportArticlesDialog::imported);
    }
    const std::vector<ArticleFileModel::File> &files() const
    {
        return dialog->findChild<ArticleFileModel *>()->files();
    }
    bool hasRead(std::size_t count) const
    {
        const auto &list = files();
        return list.size() == count && std::none_of(list.begin(), list.end(), [](const auto &file) {
                   return file.state == State::Waiting;
               });
    }
    // Waits until `count` files are listed and none is waiting.
    void read(std::size_t count)
    {
        REQUIRE(comesTrue([&] { return hasRead(count); }));
    }
    QTableView *table() const { return field<QTableView>(dialog, "import_files"); }
    void stand(int row)
    {
        table()->setFocus();
        table()->selectRow(row);
    }
    QString message() const { return dialog->findChild<MessageBar *>()->message(); }
    std::vector<Id> importedIds() const
    {
        REQUIRE(imported->size() == 1);
        return imported->at(0).at(1).value<std::vector<Id>>();
    }
    QString text(const Id &id) const { return must(sample.project->openArticle(id))->text(); }
};

} // namespace

TEST_CASE("a folder of text files becomes articles in one step")
{
    Importing importing;
    QDir(importing.folder.path()).mkdir(QStringLiteral("sub"));
    importing.file(QStringLiteral("a.txt"), "First title\n\nwords");
    importing.file(QStringLiteral("b.txt"), "Second title\r\nwords");
    importing.file(QStringLiteral("sub/c.txt"), "\xEF\xBB\xBFThird title\nwords");
    importing.file(QStringLiteral("picture.jpg"), "\xFF\xD8\xFF");
    importing.open({importing.folder.path()});
    importing.read(3);
    CHECK(goButton(importing.dialog)->text().contains(QLatin1Char('3')));
    go(importing.dialog);
    REQUIRE(comesTrue([&] { return importing.dialog.isNull(); }));

    const std::vector<Id> ids = importing.importedIds();
    REQUIRE(ids.size() == 3);
    CHECK(importing.text(ids[0]) == QStringLiteral("First title\n\nwords"));
    CHECK(importing.text(ids[1]) == QStringLiteral("Second title\nwords"));
    CHECK(importing.text(ids[2]) == QStringLiteral("Third title\nwords"));
    CHECK(importing.imported->at(0).at(0).toString().contains(QStringLiteral("3 article")));
    CHECK(must(importing.sample.project->originalBytes(ids[1])) == "Second title\r\nwords");
    CHECK(stepCount(*importing.sample.project) == 1);
    must(importing.sample.project->undo());
    CHECK(must(importing.sample.project->articleOrder({})).empty());
}

TEST_CASE("another encoding is judged by the first lines before anything is added")
{
    Importing importing;
    // "Привет, мир" in windows-1251.
    const QByteArray bytes = QByteArrayLiteral("\xCF\xF0\xE8\xE2\xE5\xF2, \xEC\xE8\xF0");
    importing.open({importing.file(QStringLiteral("a.txt"), bytes)});
    importing.read(1);
    CHECK(importing.files()[0].reading.isGuessed);

    auto *encoding = field<QComboBox>(importing.dialog, "import_encoding");
    auto *lines = field<QPlainTextEdit>(importing.dialog, "import_opening");
    const auto choose = [&](const QString &name) {
        const int at = encoding->findText(name, Qt::MatchFixedString);
        REQUIRE(at > 0);
        encoding->setCurrentIndex(at);
        emit encoding->activated(at);
        importing.read(1);
    };
    choose(QStringLiteral("windows-1252"));
    CHECK(lines->toPlainText() == QStringLiteral("\u00CF\u00F0\u00E8\u00E2\u00E5\u00F2, \u00EC\u00E8\u00F0"));
    choose(QStringLiteral("windows-1251"));
    CHECK(lines->toPlainText() == QStringLiteral("Привет, мир"));
    CHECK_FALSE(importing.files()[0].reading.isGuessed);
    go(importing.dialog);
    REQUIRE(comesTrue([&] { return importing.dialog.isNull(); }));
    CHECK(importing.text(importing.importedIds().front()) == QStringLiteral("Привет, мир"));
}

TEST_CASE("an encoding that does not fit can be taken back")
{
    Importing importing;
    importing.open({importing.file(QStringLiteral("a.txt"), "plain words")});
    importing.read(1);
    auto *encoding = field<QComboBox>(importing.dialog, "import_encoding");
    const int utf16 = encoding->findText(QStringLiteral("UTF-16LE"), Qt::MatchFixedString);
    REQUIRE(utf16 > 0);
    emit encoding->activated(utf16);
    importing.read(1);
    CHECK(importing.files()[0].title != QStringLiteral("plain words"));
    emit encoding->activated(0);
    importing.read(1);
    CHECK(importing.files()[0].title == QStringLiteral("plain words"));
    CHECK(importing.files()[0].isTicked);
}

TEST_CASE("what is no text is refused with its reason and the rest goes in")
{
    Importing importing;
    const QString fifo = importing.folder.filePath(QStringLiteral("pipe.txt"));
    REQUIRE(::mkfifo(QFile::encodeName(fifo).constData(), 0600) == 0);
    importing.open(
        {importing.file(QStringLiteral("image.txt"), QByteArrayLiteral("\x89PNG\r\n\x1A\n\0\0\0\rIHDR")),
         fifo, QStringLiteral("/dev/zero"), importing.folder.filePath(QStringLiteral("gone.txt")),
         importing.folder.filePath(QStringLiteral("odd \uFFFD name.txt")),
         importing.file(QStringLiteral("#100% of? it.txt"), "Good words"),
         importing.file(QStringLiteral("-rf.txt"), "Other words")});
    importing.read(7);
    for (int i = 0; i < 5; ++i) {
        const ArticleFileModel::File &file = importing.files()[std::size_t(i)];
        INFO(file.path.toStdString());
        CHECK(file.state == State::Refused);
        CHECK_FALSE(file.isTicked);
        CHECK_FALSE(file.reading.refusal.isEmpty());
    }
    importing.stand(0);
    QTest::keyClick(importing.table(), Qt::Key_Space);
    CHECK_FALSE(importing.files()[0].isTicked);
    go(importing.dialog);
    REQUIRE(comesTrue([&] { return importing.dialog.isNull(); }));
    CHECK(importing.importedIds().size() == 2);
}

TEST_CASE("empty files and bytes that cannot be read are said")
{
    Importing importing;
    importing.open({importing.file(QStringLiteral("empty.txt"), {}),
                    importing.file(QStringLiteral("blank.txt"), " \n"),
                    importing.file(QStringLiteral("nul.txt"),
                                   QByteArrayLiteral("Words with a \0 in it, and more of them"))});
    importing.read(3);
    for (const ArticleFileModel::File &file : importing.files()) {
        INFO(file.path.toStdString());
        CHECK(file.state == State::Ready);
        CHECK_FALSE(file.reading.notices.isEmpty());
    }
    auto *shown = field<QComboBox>(importing.dialog, "import_shown");
    shown->setCurrentIndex(2); // worth a look
    CHECK(importing.table()->model()->rowCount() == 3);
    shown->setCurrentIndex(4); // refused
    CHECK(importing.table()->model()->rowCount() == 0);
}

TEST_CASE("a text comes into the project once")
{
    Importing importing;
    const Id there =
        addArticle(*importing.sample.project, QStringLiteral("Known words"), QStringLiteral("Known"));
    importing.open({importing.file(QStringLiteral("known.txt"), "Known words"),
                    importing.file(QStringLiteral("new.txt"), "New words"),
                    importing.file(QStringLiteral("again.txt"), "\xEF\xBB\xBFNew words")});
    importing.read(3);
    CHECK(importing.files()[0].state == State::There);
    CHECK(importing.files()[1].state == State::Ready);
    CHECK(importing.files()[2].state == State::Repeated);
    go(importing.dialog);
    REQUIRE(comesTrue([&] { return importing.dialog.isNull(); }));
    const std::vector<Id> ids = importing.importedIds();
    REQUIRE(ids.size() == 2);
    CHECK(ids[0] == there);
    CHECK(must(importing.sample.project->articleOrder({})).size() == 2);
}

TEST_CASE("files that are all there already can still be opened")
{
    Importing importing;
    const Id there =
        addArticle(*importing.sample.project, QStringLiteral("Known words"), QStringLiteral("Known"));
    const qint64 steps = stepCount(*importing.sample.project);
    importing.open({importing.file(QStringLiteral("known.txt"), "Known words")});
    importing.read(1);
    go(importing.dialog);
    REQUIRE(comesTrue([&] { return importing.dialog.isNull(); }));
    CHECK(importing.importedIds() == std::vector<Id>{there});
    CHECK(stepCount(*importing.sample.project) == steps);
}

TEST_CASE("titles and ticks are set with the keyboard")
{
    Importing importing;
    importing.open({importing.file(QStringLiteral("a.txt"), "First words"),
                    importing.file(QStringLiteral("b.txt"), "Second words"),
                    importing.file(QStringLiteral("c.txt"), "Third words")});
    importing.read(3);
    REQUIRE(comesTrue([&] { return importing.table()->currentIndex().isValid(); }));
    QTableView *table = importing.table();
    CHECK(table->hasFocus());

    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    REQUIRE(editor);
    typeOver(editor, QStringLiteral("Better title"));
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(comesTrue([&] { return importing.files()[0].title == QStringLiteral("Better title"); }));

    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_Space);
    CHECK(importing.files()[0].isTicked);
    CHECK_FALSE(importing.files()[1].isTicked);
    CHECK_FALSE(importing.files()[2].isTicked);
    QTest::keyClick(table, Qt::Key_Space);
    CHECK(importing.files()[2].isTicked);
    QTest::keyClick(table, Qt::Key_Space);

    QTest::keyClick(table, Qt::Key_Return);
    REQUIRE(comesTrue([&] { return importing.dialog.isNull(); }));
    const std::vector<Id> ids = importing.importedIds();
    REQUIRE(ids.size() == 1);
    CHECK(must(importing.sample.project->openArticle(ids[0]))->article().title ==
          QStringLiteral("Better title"));
}

TEST_CASE("a file that changes under the dialog is looked at again before anything is added")
{
    Importing importing;
    const QString path = importing.file(QStringLiteral("b.txt"), "Second words");
    importing.open({importing.file(QStringLiteral("a.txt"), "First words"), path});
    importing.read(2);
    writeBytes(path, "Quite other words");
    go(importing.dialog);
    REQUIRE(comesTrue([&] { return !importing.dialog || !importing.message().isEmpty(); }));
    REQUIRE(importing.dialog);
    CHECK(importing.message().contains(QStringLiteral("b.txt")));
    CHECK(must(importing.sample.project->articleOrder({})).empty());
    importing.read(2);
    CHECK(importing.files()[1].title == QStringLiteral("Quite other words"));
    go(importing.dialog);
    REQUIRE(comesTrue([&] { return importing.dialog.isNull(); }));
    CHECK(importing.importedIds().size() == 2);
}

TEST_CASE("a file that vanishes under the dialog keeps the others out until it is settled")
{
    Importing importing;
    const QString path = importing.file(QStringLiteral("b.txt"), "Second words");
    importing.open({importing.file(QStringLiteral("a.txt"), "First words"), path});
    importing.read(2);
    REQUIRE(QFile::remove(path));
    go(importing.dialog);
    REQUIRE(comesTrue([&] { return !importing.dialog || !importing.message().isEmpty(); }));
    REQUIRE(importing.dialog);
    importing.read(2);
    CHECK(importing.files()[1].state == State::Refused);
    CHECK(must(importing.sample.project->articleOrder({})).empty());
    go(importing.dialog);
    REQUIRE(comesTrue([&] { return importing.dialog.isNull(); }));
    CHECK(importing.importedIds().size() == 1);
}

TEST_CASE("closing while files are read stops the reading")
{
    Importing importing;
    for (int i = 0; i < 500; ++i)
        importing.file(QStringLiteral("%1.txt").arg(i),
                       "Words " + QByteArray::number(i) + QByteArray(20'000, 'x'));
    importing.open({importing.folder.path()});
    QTest::keyClick(importing.dialog, Qt::Key_Escape);
    REQUIRE(comesTrue([&] { return importing.dialog.isNull(); }));
    CHECK(importing.imported->isEmpty());
    CHECK(stepCount(*importing.sample.project) == 0);
}

TEST_CASE("a stopped reading can be taken up again")
{
    Importing importing;
    for (int i = 0; i < 300; ++i)
        importing.file(QStringLiteral("%1.txt").arg(i), "Words " + QByteArray::number(i));
    importing.open({importing.folder.path()});
    importing.dialog->findChild<Background *>()->cancel();
    // It may have been through before it heard.
    REQUIRE(comesTrue([&] { return !importing.message().isEmpty() || importing.hasRead(300); }));
    if (auto *on = importing.dialog->findChild<QPushButton *>(QStringLiteral("message_step"));
        on->isVisible()) {
        settle(); // the button lies where it will be
        QTest::mouseClick(on, Qt::LeftButton);
    }
    importing.read(300);
    CHECK(goButton(importing.dialog)->text().contains(QStringLiteral("300")));
}

TEST_CASE("a place without any text says so")
{
    Importing importing;
    importing.file(QStringLiteral("picture.jpg"), "\xFF\xD8\xFF");
    importing.open({importing.folder.path()});
    REQUIRE(comesTrue([&] { return !importing.message().isEmpty(); }));
    CHECK_FALSE(goButton(importing.dialog)->isEnabled());
}
