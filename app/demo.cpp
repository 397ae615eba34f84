#include "app/demo.h"

#include "app/commands/console.h"
#include "app/default_tagset.h"
#include "app/sample_project.h"
#include "model/storage/snapshot.h"
#include "ui/article/article_view.h"
#include "ui/transfer/export_dialog.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

namespace {

struct Demo
{
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

// The keys reach whichever window has the focus, as from a keyboard.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *window =
        QApplication::activeModalWidget() ? QApplication::activeModalWidget() : QApplication::activeWindow();
    QTest::keyClick(window->windowHandle(), key, modifiers);
}

void type(const QString &text)
{
    QWindow *window = QApplication::activeWindow()->windowHandle();
    for (const QChar letter : text) {
        QTest::sendKeyEvent(QTest::Click, window, Qt::Key_unknown, letter, Qt::NoModifier);
    }
}

struct Tagging
{
    const char *words; // in the first article of the sample, untagged there
    Qt::Key key;
    const char *tag;
};
constexpr Tagging taggings[] = {
    {"The opposition", Qt::Key_S, "Source"},
    {"called for", Qt::Key_R, "Cue"},
    {"those responsible to be brought to court", Qt::Key_C, "Claim"},
    {"nobody should judge", Qt::Key_H, "Hedge"},
};

Error notAsMeant(const QString &what)
{
    return {Demo::tr("The program did not do what it should: %1").arg(what)};
}

// Finds the words as a reader would, then presses the tag's key.
Result<void> tagWords(MainWindow &window, const Tagging &tagging)
{
    const std::size_t before = window.article()->spans().size();
    const QString words = QString::fromUtf8(tagging.words);
    press(Qt::Key_F, Qt::ControlModifier);
    type(words);
    press(Qt::Key_Escape);
    if (window.article()->text().mid(window.articleView()->selection().start,
                                     window.articleView()->selection().length()) != words)
        return notAsMeant(Demo::tr("“%1” was not selected").arg(words));
    press(tagging.key);
    const Span *span = window.article()->span(window.articleView()->selectedSpan());
    if (window.article()->spans().size() != before + 1 || !span || window.article()->words(*span) != words)
        return notAsMeant(Demo::tr("“%1” was not tagged").arg(words));
    if (const Tag *tag = window.project()->tagset().tag(span->tag);
        !tag || tag->name != QLatin1String(tagging.tag))
        return notAsMeant(Demo::tr("“%1” got another tag").arg(words));
    return {};
}

Result<void> exportCsv(MainWindow &window, const QString &path)
{
    press(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = window.findChild<ExportDialog *>();
    if (!dialog)
        return notAsMeant(Demo::tr("the export dialog did not open"));
    bool written = false;
    QObject::connect(dialog, &ExportDialog::exported, &window, [&written] { written = true; });
    dialog->setPath(path);
    press(Qt::Key_Return);
    constexpr int longest = 20'000; // milliseconds
    if (!QTest::qWaitFor([&written] { return written; }, longest))
        return notAsMeant(Demo::tr("no CSV was written"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notAsMeant(Demo::tr("the CSV cannot be read"));
    const QByteArray rows = file.readAll();
    for (const Tagging &tagging : taggings) {
        if (!rows.contains(tagging.words))
            return notAsMeant(Demo::tr("“%1” is not in the CSV").arg(QString::fromUtf8(tagging.words)));
    }
    return {};
}

Result<void> checkDatabase(const QString &project)
{
    const auto snapshot = Snapshot::open(project);
    if (!snapshot)
        return snapshot.error();
    Task task;
    const auto problems = (*snapshot)->check(task);
    if (!problems)
        return problems.error();
    return problems->empty() ? Result<void>{} : notAsMeant(problems->front().detail);
}

Result<void> show(MainWindow &window)
{
    window.setTagsetForNewProjects(defaultTagset);
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return notAsMeant(Demo::tr("the window did not open"));
    return {};
}

Result<void> work(const QString &folder, const QString &picture, const QString &csv)
{
    const QString path = folder + QStringLiteral("/demo.ascertain");
    if (const auto made = makeSampleProject(path); !made)
        return made.error();
    MainWindow window;
    if (const auto shown = show(window); !shown)
        return shown.error();
    if (!window.openProject(path) || !window.article())
        return notAsMeant(Demo::tr("the sample did not open"));
    window.articleView()->setFocus();
    for (const Tagging &tagging : taggings) {
        if (const auto tagged = tagWords(window, tagging); !tagged)
            return tagged.error();
    }
    if (const auto exported = exportCsv(window, csv); !exported)
        return exported.error();
    constexpr int untilAllIsDrawn = 500; // milliseconds: the overview counts when the page has come to rest
    QTest::qWait(untilAllIsDrawn);
    if (!window.grab().save(picture))
        return Error{Demo::tr("The picture could not be written to “%1”. Is the folder there?").arg(picture)};
    return checkDatabase(path);
}

} // namespace

Exit runDemo(const QString &picture)
{
    QStandardPaths::setTestModeEnabled(true); // the user's own settings and sample stay as they are
    const QTemporaryDir folder;
    const QFileInfo file(picture);
    const QString csv = file.path() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".csv");
    if (const auto worked = work(folder.path(), picture, csv); !worked)
        return failed(worked.error());
    return print(
        Demo::tr("Tagged %n span(s) by keys; rows in %1, picture in %2.", nullptr, int(std::size(taggings)))
            .arg(csv, picture) +
        QLatin1Char('\n'));
}

Exit runSelfTest()
{
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir folder;
    const QString path = folder.path() + QStringLiteral("/self-test.ascertain");
    if (const auto made = makeSampleProject(path); !made)
        return failed(made.error());
    {
        MainWindow window;
        if (const auto shown = show(window); !shown)
            return failed(shown.error());
        if (!window.openProject(path) || !window.article())
            return failed(notAsMeant(Demo::tr("the sample did not open")));
        if (window.grab().isNull()) // all of it, painted
            return failed(notAsMeant(Demo::tr("the window was not painted")));
        window.close();
    }
    if (const auto sound = checkDatabase(path); !sound)
        return failed(sound.error());
    return print(QStringLiteral("ok\n"));
}
