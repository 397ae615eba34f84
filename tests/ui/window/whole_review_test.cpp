// A review from beginning to end in the real window, by keys: the files of two annotators are taken in, every
// kind of difference between them is decided, and what is exported as agreed is what was decided.
#include "model/exchange/csv_tables.h"
#include "tests/support/csv_rows.h"
#include "tests/support/files.h"
#include "tests/ui/window/desk.h"
#include "ui/review/review_pane.h"
#include "ui/transfer/export_dialog.h"
#include "ui/transfer/merge_dialog.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QListView>
#include <QListWidget>
#include <QTabWidget>
#include <QTreeView>

namespace {

const QString source = QStringLiteral("Source");
const QString claim = QStringLiteral("Claim");

void done(Newsroom &room, const Id &person)
{
    Reading reading;
    reading.id = Id::make();
    reading.article = room.dam;
    reading.annotator = person;
    reading.state = ReadingState::Done;
    room.apply(QStringLiteral("Reading"), {added(reading)});
}

// Ana's and Ben's files, each with their own work; and Cleo's project, in which there is nothing yet.
struct Files
{
    Newsroom room; // Ana's
    QString ana = room.path;
    QString ben = room.folder.filePath(QStringLiteral("ben's.ascertain"));
    QString cleo = room.folder.filePath(QStringLiteral("cleo's.ascertain"));

    Files()
    {
        room.project.reset();
        REQUIRE(QFile::copy(ana, ben));
        room.project = must(Project::open(ben, Project::Access::Write));
        must(room.project->setAnnotator(room.ben));
        const auto bens = [&](const char *words, const QString &tag) {
            room.tagWords(QString::fromUtf8(words), tag, 1, room.ben);
        };
        bens("The ministry", source);
        bens("said on Thursday", QStringLiteral("Cue"));
        bens("any accusation must be based on facts", claim);
        bens("at least", QStringLiteral("Booster"));
        bens("the builders had known", claim);
        bens("of cracks since 2021", claim);
        bens("never, at any time", QStringLiteral("Loaded"));
        bens("the sirens were silent", claim);
        done(room, room.ben);
        room.project = must(Project::open(ana, Project::Access::Write));
        room.tagWords(QStringLiteral("at least"), QStringLiteral("Hedge"));
        const Span same = room.span(room.tagWords(QStringLiteral("Two former inspectors"), source));
        Span other = same;
        other.attributes.set(QStringLiteral("kind"), QStringLiteral("document"));
        room.apply(QStringLiteral("Kind"), {edited(same, other)});
        room.tagWords(QStringLiteral("the builders had known of cracks since 2021"), claim);
        room.tagWords(QStringLiteral("the sirens"), claim);
        room.tagWords(QStringLiteral("were silent"), claim);
        done(room, room.ana);
        room.project.reset();
        must(Project::create(cleo, {QStringLiteral("Review"), factCheckTagset(), QStringLiteral("Cleo")}));
    }
};

template <typename Dialog> Dialog *dialogIn(Window &window)
{
    Dialog *found = nullptr;
    REQUIRE(waitUntil([&] {
        found = window.window.findChild<Dialog *>();
        return found && found->isVisible();
    }));
    return found;
}

// As a window manager does it when a dialog closes.
void comeBack(Window &window)
{
    settle();
    window.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window.window));
}

void go(Window &window, QDialog *dialog)
{
    auto *button = dialog->findChild<QPushButton *>(QStringLiteral("go"));
    REQUIRE(button);
    REQUIRE(waitUntil([&] { return button->isEnabled(); }));
    const QPointer<QDialog> open = dialog;
    QTest::keyClick(button, Qt::Key_Space);
    REQUIRE(waitUntil([&] { return !open || !open->isVisible(); }));
    comeBack(window);
}

std::vector<CsvRow> exported(Window &window, CsvTable table, const QString &path)
{
    window.press(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = dialogIn<ExportDialog>(window);
    auto *tables = dialog->findChild<QComboBox *>(QStringLiteral("export_table"));
    tables->setCurrentIndex(tables->findData(int(table)));
    dialog->setPath(path);
    go(window, dialog);
    return rowsOf(bytesOf(path));
}

} // namespace

TEST_CASE("a whole review by keys from two teammates' files to the agreed table")
{
    const Files files;
    Window window(files.cleo);
    window.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto *merge = dialogIn<MergeDialog>(window);
    merge->addFiles({files.ana, files.ben});
    auto *tree = merge->findChild<QTreeView *>(QStringLiteral("merge_report"));
    REQUIRE(waitUntil([&] { return tree->isVisible() && tree->model()->rowCount() == 2; }));
    CHECK(must(window.window.project()->counts()).articles == 0); // nothing yet
    go(window, merge);
    CHECK(must(window.window.project()->counts()).articles == 1);
    CHECK(window.window.messages()->message().startsWith(QStringLiteral("Taken in: ")));

    window.window.openArticle(files.room.dam);
    window.view()->setFocus();
    window.press(Qt::Key_R, Qt::ControlModifier);
    ReviewPane *pane = window.window.reviewPane();
    const auto person = [&](const char *name) {
        return must(window.window.project()->personNamed(QString::fromUtf8(name))).id;
    };
    pane->compare(person("Ana"), person("Ben"));
    pane->focusList();
    settle();
    const auto *list = pane->findChild<QListView *>(QStringLiteral("review_list"));
    const auto current = [&] { return list->currentIndex().data().toString(); };

    struct Pressed
    {
        const char *kind;
        Qt::Key key;
    };
    const std::vector<Pressed> decisions{
        {"boundary · Cue", Qt::Key_2},    {"link · Claim", Qt::Key_1},       {"only Ana · Hedge", Qt::Key_X},
        {"tag · Hedge", Qt::Key_1},       {"attribute · Source", Qt::Key_E}, {"split · Claim", Qt::Key_2},
        {"only Ben · Loaded", Qt::Key_2}, {"merged · Claim", Qt::Key_2},
    };
    REQUIRE(list->model()->rowCount() == int(decisions.size()));
    CHECK(pane->progress() == QStringLiteral("0 of 8 decided"));
    for (const Pressed &decided : decisions) {
        INFO(decided.kind);
        CHECK(current().contains(QString::fromUtf8(decided.kind)));
        if (decided.key == Qt::Key_E) {
            window.select(QStringLiteral("former inspectors"));
            pane->focusList();
        }
        window.press(decided.key);
        CHECK(current().startsWith(QStringLiteral("✓")));
        pane->focusList();
        window.press(Qt::Key_J);
    }
    window.press(Qt::Key_A); // and all that is alike
    CHECK(pane->progress() == QStringLiteral("8 of 8 decided"));

    QStringList agreed;
    QString claimId;
    QString ministry;
    for (CsvRow &row : exported(window, CsvTable::Spans, files.room.folder.filePath("spans.csv"))) {
        if (row["layer"] != "agreed")
            continue;
        CHECK(row["annotator"] == "Cleo");
        agreed << row["tag"] + QStringLiteral(": ") + row["text"];
        if (row["text"] == "The ministry")
            ministry = row["span_id"];
        if (row["text"].startsWith("any accusation"))
            claimId = row["attributed_to"];
    }
    CHECK(agreed == QStringList{"Source: The ministry", "Cue: said on Thursday",
                                "Claim: any accusation must be based on facts", "Hedge: at least",
                                "Source: former inspectors", "Claim: the builders had known",
                                "Claim: of cracks since 2021", "Loaded: never, at any time",
                                "Claim: the sirens were silent"});
    CHECK(claimId == ministry); // Ana's link, among the agreed ones
    const auto reviews = exported(window, CsvTable::Reviews, files.room.folder.filePath("reviews.csv"));
    CHECK(reviews.size() == 10); // the split is two
    for (CsvRow row : reviews) {
        CHECK(row["status"] == "stands");
        CHECK(row["reviewer"] == "Cleo");
    }

    // Both files once more: nothing new, and nothing that was decided is touched.
    window.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    merge = dialogIn<MergeDialog>(window);
    merge->addFiles({files.ben, files.ana});
    auto *button = merge->findChild<QPushButton *>(QStringLiteral("go"));
    REQUIRE(waitUntil([&] {
        const auto labels = merge->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(QStringLiteral("Nothing new"));
        });
    }));
    CHECK_FALSE(button->isEnabled());
    merge->reject();
    comeBack(window);
    // One undo for each decision and the bulk, then one for both files.
    for (int i = 0; i < 10; ++i)
        window.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(must(window.window.project()->counts()).articles == 0);
}
