// A day of one annotator from the first file to the table of tags, by keys and mouse alone; then what is in
// the file and in the table is held against what was tagged, word by word and offset by offset.
#include "model/storage/snapshot.h"
#include "tests/support/csv_rows.h"
#include "tests/support/raw_sqlite.h"
#include "tests/ui/transfer/dialog_tools.h"
#include "tests/ui/window/desk.h"
#include "ui/articles/article_list_pane.h"
#include "ui/history/history_panel.h"
#include "ui/spans/note_field.h"
#include "ui/spans/span_pane.h"
#include "ui/transfer/article_properties_dialog.h"
#include "ui/transfer/export_dialog.h"
#include "ui/transfer/import_articles_dialog.h"
#include "ui/window/saver.h"
#include "ui/window/tagging_controller.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QRadioButton>

namespace {

// Offsets in characters differ from Qt's behind the emoji, and those in bytes behind each “.
const QString bridgeText = QStringLiteral(
    "Council 😀 splits over new bridge\n\n"
    "The council said on Monday that the “Überbrücke” might cost 40 million euros. Two engineers "
    "told the Courier that the old bridge is safe.\n"
    "According to residents, traffic has doubled since 2019.\n");
const QString ferryText = QStringLiteral("Ferry timetable cut\n\n"
                                         "The ferry company reportedly plans to halve its night service.\n");

struct Expected
{
    QString article;
    QString tag;
    QStringList pieces;
    std::map<QString, QString> attributes;
    QString note;
};

struct Day
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("day.ascertain"));
    std::unique_ptr<Window> window;

    Day()
    {
        must(Project::create(path, {QString(), factCheckTagset(), QStringLiteral("Ana")})).reset();
        writeBytes(folder.filePath(QStringLiteral("bridge.txt")), bridgeText.toUtf8());
        writeBytes(folder.filePath(QStringLiteral("ferry.txt")), ferryText.toUtf8());
        window = std::make_unique<Window>(path);
    }
    MainWindow &main() const { return window->window; }
    ArticleView *view() const { return window->view(); }
    const OpenArticle &article() const { return *main().article(); }
    template <typename Dialog> Dialog *dialog() const
    {
        INFO(Dialog::staticMetaObject.className());
        Dialog *found = nullptr;
        REQUIRE(comesTrue([&] {
            for (Dialog *one : main().template findChildren<Dialog *>()) {
                if (one->isVisible())
                    found = one;
            }
            return found != nullptr;
        }));
        REQUIRE(QTest::qWaitForWindowActive(found));
        return found;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        window->press(key, modifiers);
    }
    void press(int times, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        while (times-- > 0)
            press(key, modifiers);
    }
    qsizetype at(const QString &words) const
    {
        const qsizetype start = article().text().indexOf(words);
        INFO(words.toStdString());
        REQUIRE(start >= 0);
        return start;
    }
    // The left edge of the character at this position.
    QPoint placeOf(qsizetype position) const
    {
        const QRect rect = view()->rectOf(position);
        REQUIRE(view()->viewport()->rect().contains(rect.center()));
        return {rect.left() + 1, rect.center().y()};
    }
    void click(qsizetype position) const
    {
        // Not a double click with the one before.
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::NoModifier, placeOf(position), -1);
        QTest::qWait(QApplication::doubleClickInterval() + 20);
        REQUIRE(view()->caret() == position);
    }
    void click(const QString &words) const { click(at(words)); }
    void doubleClick(const QString &words) const
    {
        const QPoint place = placeOf(at(words) + 1);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::NoModifier, place);
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, Qt::NoModifier, place);
        settle();
    }
    void drag(qsizetype from, qsizetype to) const
    {
        QWidget *page = view()->viewport();
        QTest::mousePress(page, Qt::LeftButton, Qt::NoModifier, placeOf(from));
        QTest::mouseMove(page, placeOf((from + to) / 2));
        QTest::mouseMove(page, placeOf(to));
        QTest::mouseRelease(page, Qt::LeftButton, Qt::NoModifier, placeOf(to));
        settle();
    }
    QString selected() const
    {
        const Span *span = main().tagging()->selected();
        return span ? main().project()->tagset().tag(span->tag)->name + QStringLiteral(": ") +
                          article().words(*span)
                    : QString();
    }
    qsizetype count() const { return qsizetype(article().spans().size()); }

    void import(const QString &name)
    {
        press(Qt::Key_I, Qt::ControlModifier);
        auto *files = dialog<QFileDialog>();
        auto *line = files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        REQUIRE(line);
        QTest::keyClicks(line, folder.filePath(name));
        // Not Return: the list of completions may be in front.
        QPushButton *open = files->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open);
        REQUIRE(open);
        REQUIRE(comesTrue([&] { return open->isEnabled(); }));
        QTest::mouseClick(open, Qt::LeftButton);
        auto *articles = dialog<ImportArticlesDialog>();
        const QPointer<QDialog> watched = articles;
        go(articles);
        REQUIRE(comesTrue([&] { return watched.isNull(); }));
        settle();
        REQUIRE(main().article());
        view()->setFocus();
    }
};

void tagTheBridge(const Day &day)
{
    // Ctrl+Shift+arrows run into the space behind the word, which is not tagged.
    day.click(QStringLiteral("The council said"));
    day.press(2, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    day.press(Qt::Key_S);
    CHECK(day.selected() == QStringLiteral("Source: The council"));

    // A key alone takes the word at the caret.
    day.click(day.at(QStringLiteral("said")) + 2);
    day.press(Qt::Key_R);
    CHECK(day.selected() == QStringLiteral("Cue: said"));

    const QString claim = QStringLiteral("the “Überbrücke” might cost 40 million euros");
    day.click(claim);
    day.press(int(claim.size()), Qt::Key_Right, Qt::ShiftModifier);
    day.press(Qt::Key_C);
    CHECK(day.selected() == QStringLiteral("Claim: ") + claim);
    day.press(Qt::Key_2); // type
    day.press(Qt::Key_1); // check
    day.press(Qt::Key_2); // attribution

    day.doubleClick(QStringLiteral("might"));
    day.press(Qt::Key_H);
    CHECK(day.selected() == QStringLiteral("Hedge: might"));

    // Shift and the letter take exactly what is selected, half a word too.
    day.click(QStringLiteral("brücke"));
    day.press(6, Qt::Key_Right, Qt::ShiftModifier);
    day.press(Qt::Key_S, Qt::ShiftModifier);
    CHECK(day.selected() == QStringLiteral("Source: brücke"));

    const QString engineers = QStringLiteral("Two engineers");
    day.click(day.at(engineers) + engineers.size());
    day.press(int(engineers.size()), Qt::Key_Left, Qt::ShiftModifier);
    day.press(Qt::Key_S);
    CHECK(day.selected() == QStringLiteral("Source: Two engineers"));

    day.click(QStringLiteral("told"));
    day.press(Qt::Key_R);
    CHECK(day.selected() == QStringLiteral("Cue: told"));

    // Sloppily with the mouse, from within the first word to within the last.
    day.drag(day.at(QStringLiteral("e old bridge")), day.at(QStringLiteral("fe.\n")));
    day.press(Qt::Key_C);
    CHECK(day.selected() == QStringLiteral("Claim: the old bridge is safe"));
    CHECK(day.count() == 8);
}

void tagWithTheLock(const Day &day)
{
    day.press(Qt::Key_Escape);
    day.press(Qt::Key_L, Qt::ControlModifier);
    day.press(Qt::Key_S); // another tag for the lock, and nothing is tagged
    CHECK(day.count() == 8);
    day.click(QStringLiteral("residents"));
    day.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    day.press(Qt::Key_Return);
    CHECK(day.selected() == QStringLiteral("Source: residents"));
    day.drag(day.at(QStringLiteral("the Courier")) + 1, day.at(QStringLiteral("ier that")));
    REQUIRE(comesTrue([&] { return day.count() == 10; }));
    CHECK(day.selected() == QStringLiteral("Source: the Courier"));
    day.press(Qt::Key_L, Qt::ControlModifier);
    CHECK(day.main().tagging()->lockedTag().isNull());
}

// Looks through what was tagged and puts it right.
void revise(const Day &day)
{
    // O steps through what lies at one place.
    day.click(day.at(QStringLiteral("might")) + 2);
    day.press(Qt::Key_Escape);
    day.press(Qt::Key_O);
    CHECK(day.selected() == QStringLiteral("Hedge: might"));
    day.press(Qt::Key_O);
    CHECK(day.selected() == QStringLiteral("Claim: the “Überbrücke” might cost 40 million euros"));
    day.press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(day.selected() == QStringLiteral("Claim: the “Überbrücke” might cost 40 million"));

    day.press(Qt::Key_N);
    auto *note = qobject_cast<NoteField *>(day.main().focusWidget());
    REQUIRE(note);
    QTest::keyClicks(note, QStringLiteral("Which budget?"));
    day.view()->setFocus();
    settle();

    // Tab goes on in text order, Shift+Tab back.
    day.press(Qt::Key_Tab);
    CHECK(day.selected() == QStringLiteral("Source: brücke"));
    day.press(Qt::Key_Delete);
    CHECK(day.count() == 9);
    day.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(day.count() == 10);
    day.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(day.count() == 9);

    day.click(day.at(QStringLiteral("old bridge")));
    day.press(Qt::Key_O);
    CHECK(day.selected() == QStringLiteral("Claim: the old bridge is safe"));
    const qsizetype more = day.at(QStringLiteral("traffic has doubled"));
    day.view()->setFocus();
    day.drag(more + 1, more + 10);
    day.press(Qt::Key_Plus);
    CHECK(day.selected() == QStringLiteral("Claim: the old bridge is safe … traffic has"));
}

void tagTheFerry(const Day &day)
{
    day.click(QStringLiteral("The ferry company"));
    day.press(3, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    day.press(Qt::Key_S);
    day.doubleClick(QStringLiteral("reportedly"));
    day.press(Qt::Key_H);
    day.press(Qt::Key_2);
    CHECK(day.selected() == QStringLiteral("Hedge: reportedly"));
    CHECK(day.count() == 2);
}

const std::vector<Expected> &whatWasTagged()
{
    static const QString bridge = QStringLiteral("The new bridge");
    static const QString ferry = QStringLiteral("Ferry timetable cut");
    static const std::vector<Expected> all{
        {bridge, "Source", {"The council"}, {}, {}},
        {bridge, "Cue", {"said"}, {}, {}},
        {bridge,
         "Claim",
         {"the “Überbrücke” might cost 40 million"},
         {{"type", "quantity"}, {"check", "worth-checking"}, {"attribution", "source"}},
         "Which budget?"},
        {bridge, "Hedge", {"might"}, {{"kind", "possibility"}}, {}},
        {bridge, "Source", {"Two engineers"}, {}, {}},
        {bridge, "Cue", {"told"}, {}, {}},
        {bridge, "Source", {"the Courier"}, {}, {}},
        {bridge, "Claim", {"the old bridge is safe", "traffic has"}, {{"type", "event"}}, {}},
        {bridge, "Source", {"residents"}, {}, {}},
        {ferry, "Source", {"The ferry company"}, {}, {}},
        {ferry, "Hedge", {"reportedly"}, {{"kind", "hearsay"}}, {}},
    };
    return all;
}

// Where these words stand, in characters as anybody outside of Qt counts them.
std::pair<qsizetype, qsizetype> placeOutside(const QString &text, const QString &words)
{
    const qsizetype at = text.indexOf(words);
    return {text.left(at).toUcs4().size(), text.left(at + words.size()).toUcs4().size()};
}

const QString &textOf(const Expected &one)
{
    return one.article.startsWith(QLatin1String("Ferry")) ? ferryText : bridgeText;
}

void checkFile(const QString &path)
{
    const auto snapshot = must(Snapshot::open(path));
    const Tagset tagset = must(snapshot->tagset());
    std::size_t next = 0;
    for (const Article &article : must(snapshot->articles())) {
        const QString text = must(snapshot->text(article.id));
        for (const Span &span : must(snapshot->spans(article.id, text))) {
            REQUIRE(next < whatWasTagged().size());
            const Expected &expected = whatWasTagged()[next++];
            INFO(expected.pieces.join(QLatin1Char('|')).toStdString());
            CHECK(article.title == expected.article);
            CHECK(text == textOf(expected));
            CHECK(tagset.tag(span.tag)->name == expected.tag);
            CHECK(span.note == expected.note);
            REQUIRE(span.pieces.size() == expected.pieces.size());
            for (qsizetype i = 0; i < span.pieces.size(); ++i) {
                const TextRange piece = span.pieces[i];
                CHECK(text.mid(piece.start, piece.length()) == expected.pieces[i]);
            }
            for (const auto &[name, value] : expected.attributes)
                CHECK(span.attributes.text(name) == value);
        }
    }
    CHECK(next == whatWasTagged().size());
}

// As somebody with nothing but SQL reads it.
void checkBySql(const QString &path)
{
    QStringList expected;
    for (const Expected &one : whatWasTagged()) {
        const auto [start, end] = placeOutside(textOf(one), one.pieces.front());
        const qsizetype last = placeOutside(textOf(one), one.pieces.back()).second;
        const qsizetype from = textOf(one).indexOf(one.pieces.front());
        const qsizetype to = textOf(one).indexOf(one.pieces.back()) + one.pieces.back().size();
        expected << QStringLiteral("%1|%2|%3|%4")
                        .arg(one.tag)
                        .arg(start)
                        .arg(last)
                        .arg(textOf(one).mid(from, to - from));
    }
    const QByteArray rows = rawValue(
        path,
        "SELECT group_concat(row, '##') FROM (SELECT tag.name || '|' || span.start || '|' || span.stop || "
        "'|' || substr(article_text.text, span.start + 1, span.stop - span.start) AS row FROM span "
        "JOIN tag ON tag.id = span.tag_id JOIN article_text ON article_text.id = span.article_id "
        "WHERE span.deleted IS NULL ORDER BY span.article_id, span.start, span.stop DESC)");
    CHECK(QString::fromUtf8(rows).split(QStringLiteral("##")) == expected);
}

void checkTable(const QString &csv)
{
    const std::vector<CsvRow> rows = rowsOf(bytesOf(csv));
    REQUIRE(rows.size() == whatWasTagged().size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Expected &expected = whatWasTagged().at(i);
        const CsvRow &row = rows[i];
        INFO(expected.pieces.join(QLatin1Char('|')).toStdString());
        CHECK(row.at("article_title") == expected.article);
        CHECK(row.at("tag") == expected.tag);
        CHECK(row.at("annotator") == QStringLiteral("Ana"));
        CHECK(row.at("text") == expected.pieces.join(QStringLiteral(" … ")));
        CHECK(row.at("note") == expected.note);
        CHECK(row.at("start").toLongLong() == placeOutside(textOf(expected), expected.pieces.front()).first);
        CHECK(row.at("end").toLongLong() == placeOutside(textOf(expected), expected.pieces.back()).second);
        for (const auto &[name, value] : expected.attributes)
            CHECK(row.at(expected.tag.toLower() + QLatin1Char('.') + name) == value);
    }
}

} // namespace

TEST_CASE("a day's work ends in the file and the table exactly as it was done")
{
    Day day;
    day.import(QStringLiteral("bridge.txt"));
    const Id bridge = day.article().article().id;

    day.press(Qt::Key_Return, Qt::AltModifier);
    {
        const QPointer<ArticlePropertiesDialog> properties = day.dialog<ArticlePropertiesDialog>();
        typeOver(field<QLineEdit>(properties, "article_title"), QStringLiteral("The new bridge"));
        typeOver(field<QLineEdit>(properties, "article_outlet"), QStringLiteral("The Courier"));
        typeOver(field<QLineEdit>(properties, "article_published"), QStringLiteral("2024-02-29"));
        go(properties);
        REQUIRE(comesTrue([&] { return properties.isNull(); }));
    }
    day.view()->setFocus();
    tagTheBridge(day);
    tagWithTheLock(day);
    revise(day);

    day.import(QStringLiteral("ferry.txt"));
    const Id ferry = day.article().article().id;
    REQUIRE(ferry != bridge);
    tagTheFerry(day);

    // Back through the ferry, its import and the bridge's last piece, and forward again.
    day.press(5, Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(day.main().project()->articleRow(ferry, day.main().project()->annotator().id));
    day.main().openArticle(bridge);
    day.view()->setFocus();
    CHECK(day.count() == 9);
    CHECK(std::all_of(day.article().spans().begin(), day.article().spans().end(),
                      [](const Span *span) { return span->pieces.size() == 1; }));
    day.press(5, Qt::Key_Y, Qt::ControlModifier);
    REQUIRE(day.main().project()->articleRow(ferry, day.main().project()->annotator().id));

    day.main().openArticle(bridge);
    day.view()->setFocus();
    day.press(Qt::Key_D, Qt::ControlModifier);
    const Id ana = day.main().project()->annotator().id;
    CHECK(must(day.main().project()->articleRow(bridge, ana)).state == ReadingState::Done);
    CHECK(day.main().saver()->kept() == 0);
    day.press(Qt::Key_Q, Qt::ControlModifier);
    REQUIRE_FALSE(day.main().isVisible());
    day.window.reset();
    CHECK_FALSE(QFile::exists(day.path + QStringLiteral("-wal")));

    day.window = std::make_unique<Window>();
    day.main().restoreSession();
    settle();
    REQUIRE(day.main().article());
    CHECK(day.article().article().id == bridge);
    day.view()->setFocus();
    day.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(must(day.main().project()->articleRow(bridge, ana)).state == ReadingState::InProgress);

    const QString csv = day.folder.filePath(QStringLiteral("day.csv"));
    day.press(Qt::Key_E, Qt::ControlModifier);
    const QPointer<ExportDialog> exporting = day.dialog<ExportDialog>();
    QTest::mouseClick(field<QRadioButton>(exporting, "export_all"), Qt::LeftButton, Qt::NoModifier, {10, 10});
    typeOver(field<QLineEdit>(exporting, "file_path"), csv);
    go(exporting);
    REQUIRE(comesTrue([&] { return exporting.isNull(); }));

    checkFile(day.path); // while the window has it open
    day.press(Qt::Key_Q, Qt::ControlModifier);
    day.window.reset();
    checkFile(day.path);
    checkBySql(day.path);
    checkTable(csv);
}
