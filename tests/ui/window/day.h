// One annotator at the window on a project of her own: what she does with keys and mouse, and what she means
// by it.
#pragma once

#include "tests/ui/transfer/dialog_tools.h"
#include "tests/ui/window/desk.h"
#include "ui/transfer/export_dialog.h"
#include "ui/transfer/import_articles_dialog.h"
#include "ui/window/tagging_controller.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QRadioButton>

#include <map>

// Offsets in characters differ from Qt's behind the emoji, and those in bytes behind each “.
inline const QString bridgeText = QStringLiteral(
    "Council 😀 splits over new bridge\n\n"
    "The council said on Monday that the “Überbrücke” might cost 40 million euros. Two engineers "
    "told the Courier that the old bridge is safe.\n"
    "According to residents, traffic has doubled since 2019.\n");
inline const QString ferryText =
    QStringLiteral("Ferry timetable cut\n\n"
                   "The ferry company reportedly plans to halve its night service.\n");

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
    // After a dialog: the offscreen platform has no window manager that gives the window its keys back.
    void backInWindow() const
    {
        main().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&main()));
        view()->setFocus();
    }
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

    void exportAll(const QString &csv) const
    {
        press(Qt::Key_E, Qt::ControlModifier);
        const QPointer<ExportDialog> exporting = dialog<ExportDialog>();
        QTest::mouseClick(field<QRadioButton>(exporting, "export_all"), Qt::LeftButton, Qt::NoModifier,
                          {10, 10});
        typeOver(field<QLineEdit>(exporting, "file_path"), csv);
        go(exporting);
        REQUIRE(comesTrue([&] { return exporting.isNull(); }));
        backInWindow();
    }
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
        backInWindow();
    }
};
