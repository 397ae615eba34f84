// What the mouse does beside selecting: choosing spans, menus, things dropped, tooltips.
#include "tests/ui/article/shown_article.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextDocument>
#include <QToolTip>
#include <QUrl>

namespace {

const char *const sentence = "Any accusation must be based on facts. All should wait.\nThe second one.";

QPoint middleOf(const ShownArticle &shown, const char *word)
{
    const TextRange range = shown.words(word);
    return (shown.at(range.start) + shown.at(range.end)) / 2;
}

void askMenu(ShownArticle &shown, QPoint place)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, shown.view.viewport()->mapToGlobal(place));
    QApplication::sendEvent(shown.view.viewport(), &event);
}

void drop(ShownArticle &shown, const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(shown.view.viewport(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(shown.view.viewport(), &event);
    CHECK(event.isAccepted());
}

// What the tooltip says to the eye.
QString tipAt(ShownArticle &shown, QPoint place)
{
    QHelpEvent event(QEvent::ToolTip, place, shown.view.viewport()->mapToGlobal(place));
    QApplication::sendEvent(shown.view.viewport(), &event);
    QTextDocument document;
    document.setHtml(QToolTip::text());
    return document.toPlainText();
}

} // namespace

TEST_CASE("a click on a mark chooses the innermost span and one on bare words none")
{
    ShownArticle shown(QString::fromUtf8(sentence));
    const Id outer = shown.add("Claim", shown.words("accusation must be based on facts"));
    const Id inner = shown.add("Hedge", shown.words("must"));
    QSignalSpy chosen(&shown.view, &ArticleView::spanSelected);
    QWidget *viewport = shown.view.viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, middleOf(shown, "must"));
    CHECK(shown.view.selectedSpan() == inner);
    QTest::qWait(QApplication::doubleClickInterval() + 20);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, middleOf(shown, "facts"));
    CHECK(shown.view.selectedSpan() == outer);
    QTest::qWait(QApplication::doubleClickInterval() + 20);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, middleOf(shown, "wait"));
    CHECK(shown.view.selectedSpan().isNull());
    REQUIRE(chosen.count() == 3);
    CHECK(chosen[0][0].value<Id>() == inner);
    CHECK(chosen[1][0].value<Id>() == outer);
    CHECK(chosen[2][0].value<Id>().isNull());
}

TEST_CASE("a drag over a mark selects words and chooses nothing")
{
    ShownArticle shown(QString::fromUtf8(sentence));
    shown.add("Claim", shown.words("accusation must be based on facts"));
    QSignalSpy chosen(&shown.view, &ArticleView::spanSelected);
    QWidget *viewport = shown.view.viewport();
    const QPoint from = shown.at(shown.words("must").start);
    const QPoint to = shown.at(shown.words("facts").end);
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport, (from + to) / 2);
    QTest::mouseMove(viewport, to);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    CHECK(shown.selected() == QStringLiteral("must be based on facts"));
    CHECK(chosen.count() == 0);
}

TEST_CASE("the context menu means the place outside a selection and the selection within it")
{
    ShownArticle shown(QString::fromUtf8(sentence));
    const Id claim = shown.add("Claim", shown.words("accusation"));
    QSignalSpy asked(&shown.view, &ArticleView::contextMenuAsked);
    shown.view.select(shown.words("based on facts"));
    askMenu(shown, middleOf(shown, "on facts"));
    CHECK(shown.selected() == QStringLiteral("based on facts"));
    askMenu(shown, middleOf(shown, "accusation"));
    CHECK(shown.view.selection().isEmpty());
    CHECK(shown.view.selectedSpan() == claim);
    REQUIRE(asked.count() == 2);
    CHECK(shown.words("accusation").contains(asked[1][1].value<qsizetype>()));
    CHECK(asked[1][0].toPoint() == shown.view.viewport()->mapToGlobal(middleOf(shown, "accusation")));
}

TEST_CASE("the menu key asks for a menu below the caret")
{
    ShownArticle shown(QString::fromUtf8(sentence));
    shown.view.select({20, 20});
    QSignalSpy asked(&shown.view, &ArticleView::contextMenuAsked);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
    QApplication::sendEvent(shown.view.viewport(), &event);
    REQUIRE(asked.count() == 1);
    CHECK(asked[0][1].value<qsizetype>() == 20);
    const QPoint place = shown.view.viewport()->mapFromGlobal(asked[0][0].toPoint());
    CHECK(std::abs(place.x() - shown.view.rectOf(20).x()) <= 1);
    CHECK(place.y() >= shown.view.rectOf(20).bottom() - 1);
}

TEST_CASE("text and files that are dropped are handed on")
{
    ShownArticle shown(QString::fromUtf8(sentence));
    QSignalSpy texts(&shown.view, &ArticleView::textDropped);
    QSignalSpy files(&shown.view, &ArticleView::filesDropped);
    QMimeData text;
    text.setText(QStringLiteral("Some words"));
    drop(shown, text);
    REQUIRE(texts.count() == 1);
    CHECK(texts[0][0].toString() == QStringLiteral("Some words"));
    QMimeData paths;
    paths.setUrls(
        {QUrl::fromLocalFile(QStringLiteral("/a/b.txt")), QUrl(QStringLiteral("https://example.org/"))});
    drop(shown, paths);
    REQUIRE(files.count() == 1);
    CHECK(files[0][0].toStringList() == QStringList{QStringLiteral("/a/b.txt")});
    CHECK(texts.count() == 1);
}

TEST_CASE("a drag below the page scrolls on and selects until the button is released")
{
    ShownArticle shown(paragraphs(60, 40));
    QWidget *viewport = shown.view.viewport();
    const auto moveTo = [&](QPoint place) {
        QMouseEvent move(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
    };
    QTest::mousePress(viewport, Qt::LeftButton, {}, shown.at(5));
    const QPoint below(300, viewport->height() + 60);
    moveTo({300, 200});
    moveTo(below);
    const qsizetype first = shown.view.selection().end;
    CHECK(QTest::qWaitFor([&] { return shown.view.verticalScrollBar()->value() > 200; }, 5000));
    CHECK(shown.view.selection().start == 5);
    CHECK(shown.view.selection().end > first);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, below);
    const int still = shown.view.verticalScrollBar()->value();
    QTest::qWait(100);
    CHECK(shown.view.verticalScrollBar()->value() == still);
}

TEST_CASE("a tooltip has the tag with its attributes, the full name and the note as plain text")
{
    ShownArticle shown(QString::fromUtf8(sentence));
    Span span = shown.made("Claim", Pieces{shown.words("accusation")}, shown.mate);
    span.note = QStringLiteral("<b>not bold</b> & so on\nsecond line");
    span.attributes.set(QStringLiteral("certainty"), QStringLiteral("high <i>"));
    span.attributes.set(QStringLiteral("checked"), true);
    shown.view.setNames([&](const Id &id) {
        return id == shown.mate ? QString::fromUtf8("Ana <Beltrán>") : QStringLiteral("Me");
    });
    shown.follow({added(span)});
    const QString tip = tipAt(shown, middleOf(shown, "accusation"));
    CHECK(tip == QString::fromUtf8("Claim\ncertainty: high <i>\nchecked: yes\nAna <Beltrán>\n\n"
                                   "<b>not bold</b> & so on\nsecond line"));
}
