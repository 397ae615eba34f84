#include "ui/article/article_accessible.h"

#include "tests/ui/article/shown_article.h"

#include <QAccessible>

namespace {

// A screen reader that writes down what it is told.
class Listener
{
public:
    Listener()
    {
        s_events.clear();
        ArticleAccessible::setListener(&Listener::hear);
    }
    ~Listener() { ArticleAccessible::setListener(nullptr); }
    int count(QAccessible::Event type) const
    {
        return int(std::count(s_events.begin(), s_events.end(), type));
    }
    static int s_caret;
    static TextRange s_selection;

private:
    static void hear(QAccessibleEvent *event)
    {
        if (!qobject_cast<ArticleView *>(event->object()))
            return;
        s_events.push_back(event->type());
        if (event->type() == QAccessible::TextCaretMoved)
            s_caret = static_cast<QAccessibleTextCursorEvent *>(event)->cursorPosition();
        if (event->type() == QAccessible::TextSelectionChanged) {
            const auto *selected = static_cast<QAccessibleTextSelectionEvent *>(event);
            s_selection = {selected->selectionStart(), selected->selectionEnd()};
        }
    }
    static std::vector<QAccessible::Event> s_events;
};
int Listener::s_caret = -1;
TextRange Listener::s_selection;
std::vector<QAccessible::Event> Listener::s_events;

QAccessibleTextInterface *textOf(ShownArticle &shown)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&shown.view);
    REQUIRE(interface);
    REQUIRE(interface->textInterface());
    return interface->textInterface();
}

const QString twoLines = QStringLiteral("China said so. It was “denied” by all.\n\nA second line here.");

} // namespace

TEST_CASE("a screen reader finds the article as a text with a name", "[accessible]")
{
    ShownArticle shown(twoLines);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&shown.view);
    REQUIRE(interface);
    CHECK(interface->role() == QAccessible::EditableText);
    CHECK_FALSE(interface->text(QAccessible::Name).isEmpty());
    CHECK(interface->state().readOnly);
    CHECK(interface->state().multiLine);
    CHECK(interface->state().focusable);
    CHECK(interface->state().focused);
    CHECK(interface->childCount() == 0);
    CHECK(textOf(shown)->characterCount() == twoLines.size());
    CHECK(textOf(shown)->text(0, 5) == "China");
    CHECK(textOf(shown)->text(-3, 9999) == twoLines);
}

TEST_CASE("a screen reader reads by character word sentence line and paragraph", "[accessible]")
{
    ShownArticle shown(twoLines);
    QAccessibleTextInterface *text = textOf(shown);
    int start = 0;
    int end = 0;
    CHECK(text->textAtOffset(6, QAccessible::CharBoundary, &start, &end) == "s");
    CHECK(text->textAtOffset(7, QAccessible::WordBoundary, &start, &end) == "said");
    CHECK(start == 6);
    CHECK(end == 10);
    CHECK(text->textBeforeOffset(6, QAccessible::WordBoundary, &start, &end) == " ");
    CHECK(text->textAfterOffset(7, QAccessible::WordBoundary, &start, &end) == " ");
    CHECK(text->textAtOffset(3, QAccessible::SentenceBoundary, &start, &end) == "China said so. ");
    CHECK(text->textAfterOffset(3, QAccessible::SentenceBoundary, &start, &end) ==
          QStringLiteral("It was “denied” by all.\n"));
    CHECK(text->textAtOffset(3, QAccessible::ParagraphBoundary, &start, &end) ==
          QStringLiteral("China said so. It was “denied” by all.\n"));
    CHECK(text->textAfterOffset(3, QAccessible::ParagraphBoundary, &start, &end) == "\n");
    CHECK(text->textAtOffset(45, QAccessible::LineBoundary, &start, &end) == "A second line here.");
    CHECK(end == twoLines.size());
    CHECK(text->textBeforeOffset(0, QAccessible::WordBoundary, &start, &end).isEmpty());
    CHECK(text->textAfterOffset(int(twoLines.size()), QAccessible::WordBoundary, &start, &end).isEmpty());
}

TEST_CASE("a screen reader walks a whole text by each kind of stretch without gap or repeat", "[accessible]")
{
    const QString odd = QStringLiteral(
        "One. Two?  Three!\n\n\nFamily 👩‍👩‍👧 and e\u0301tat; “quoted. Text” (x).\n");
    const Paragraphs paragraphs{odd};
    for (const auto kind : {QAccessible::CharBoundary, QAccessible::WordBoundary,
                            QAccessible::SentenceBoundary, QAccessible::ParagraphBoundary}) {
        INFO("kind " << int(kind));
        QString read;
        qsizetype at = 0;
        while (at < odd.size()) {
            const TextRange stretch = textStretch(odd, paragraphs, at, kind, Beside::At);
            REQUIRE(stretch.start == at);
            REQUIRE(stretch.end > at);
            read += odd.mid(stretch.start, stretch.length());
            if (stretch.start > 0)
                CHECK(textStretch(odd, paragraphs, at, kind, Beside::Before).end == at);
            at = stretch.end;
        }
        CHECK(read == odd);
    }
    CHECK(
        textStretch(odd, paragraphs, odd.indexOf(QStringLiteral("👩")), QAccessible::CharBoundary, Beside::At)
            .length() == 8);
}

TEST_CASE("lines are those on screen", "[accessible]")
{
    ShownArticle shown(QStringLiteral("word ").repeated(100));
    QAccessibleTextInterface *text = textOf(shown);
    int start = 0;
    int end = 0;
    qsizetype at = 0;
    int lines = 0;
    while (at < shown.text().size()) {
        text->textAtOffset(int(at), QAccessible::LineBoundary, &start, &end);
        REQUIRE(start == at);
        REQUIRE(end > start);
        CHECK(shown.view.rectOf(start).top() == shown.view.rectOf(end - 2).top());
        at = end;
        ++lines;
    }
    CHECK(lines > 3);
}

TEST_CASE("caret and selection can be read and set from outside", "[accessible]")
{
    ShownArticle shown(twoLines);
    QAccessibleTextInterface *text = textOf(shown);
    text->setCursorPosition(6);
    CHECK(shown.view.caret() == 6);
    CHECK(text->cursorPosition() == 6);
    CHECK(text->selectionCount() == 0);
    text->setSelection(0, 6, 10);
    CHECK(shown.selected() == "said");
    CHECK(text->selectionCount() == 1);
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    CHECK(start == 6);
    CHECK(end == 10);
    text->removeSelection(0);
    CHECK(text->selectionCount() == 0);
    text->setCursorPosition(99999);
    CHECK(shown.view.caret() == twoLines.size());
}

TEST_CASE("each character has its place on the screen and is found there", "[accessible]")
{
    ShownArticle shown(twoLines);
    QAccessibleTextInterface *text = textOf(shown);
    for (const int offset : {0, 3, 14, 23, 40, 55}) {
        const QRect rect = text->characterRect(offset);
        INFO("offset " << offset);
        CHECK(rect.width() > 0);
        CHECK(rect.height() > 10);
        CHECK(text->offsetAtPoint(rect.center()) == offset);
    }
    CHECK(text->characterRect(40).top() > text->characterRect(0).bottom());
    CHECK(text->offsetAtPoint(QPoint(-5000, -5000)) == -1);
    CHECK(text->characterRect(-1).isNull());
    CHECK(text->characterRect(9999).isNull());
}

TEST_CASE("places of characters are right in a text from the right", "[accessible]")
{
    ShownArticle shown(QStringLiteral("السلام عليكم abc وعليكم"));
    QAccessibleTextInterface *text = textOf(shown);
    CHECK(text->characterRect(0).left() > text->characterRect(5).left());
    CHECK(text->characterRect(13).left() < text->characterRect(15).left());
    for (const int offset : {0, 2, 13, 15, 18})
        CHECK(text->offsetAtPoint(text->characterRect(offset).center()) == offset);
}

TEST_CASE("a screen reader learns which tags are at a place and how far they go", "[accessible]")
{
    ShownArticle shown(twoLines);
    shown.add("Claim", TextRange{0, 13});
    shown.add("Source", TextRange{0, 5});
    QAccessibleTextInterface *text = textOf(shown);
    int start = 0;
    int end = 0;
    CHECK(text->attributes(2, &start, &end) == "tags:Source\\, Claim;");
    CHECK(start == 0);
    CHECK(end == 5);
    CHECK(text->attributes(7, &start, &end) == "tags:Claim;");
    CHECK(start == 5);
    CHECK(end == 13);
    CHECK(text->attributes(20, &start, &end).isEmpty());
    CHECK(start == 13);
    CHECK(end == twoLines.indexOf(QLatin1Char('\n')));
}

TEST_CASE("the tags at the caret are described as well, and told when they change", "[accessible]")
{
    ShownArticle shown(twoLines);
    shown.add("Claim", TextRange{0, 13});
    shown.add("Source", TextRange{0, 5});
    const QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&shown.view);
    const Listener listener;
    shown.view.select({2, 2});
    CHECK(view->text(QAccessible::Description) == "Source, Claim");
    CHECK(listener.count(QAccessible::DescriptionChanged) == 1);
    shown.view.select({3, 3});
    CHECK(listener.count(QAccessible::DescriptionChanged) == 1);
    shown.view.select({7, 7});
    CHECK(view->text(QAccessible::Description) == "Claim");
    CHECK(listener.count(QAccessible::DescriptionChanged) == 2);
}

TEST_CASE("signs of the attribute grammar are escaped", "[accessible]")
{
    CHECK(textAttribute("tags", "a:b;c,d=e\\f") == "tags:a\\:b\\;c\\,d\\=e\\\\f;");
}

TEST_CASE("caret selection and tags are told to a screen reader that listens", "[accessible]")
{
    ShownArticle shown(twoLines);
    const Listener listener;
    shown.key(Qt::Key_Right);
    CHECK(listener.count(QAccessible::TextCaretMoved) == 1);
    CHECK(Listener::s_caret == 1);
    CHECK(listener.count(QAccessible::TextSelectionChanged) == 0);
    shown.view.select({6, 10});
    CHECK(listener.count(QAccessible::TextSelectionChanged) == 1);
    CHECK(Listener::s_selection == TextRange{6, 10});
    shown.view.clearSelection();
    CHECK(listener.count(QAccessible::TextSelectionChanged) == 2);
    CHECK(Listener::s_selection == TextRange{10, 10});
    shown.add("Claim", TextRange{6, 10});
    CHECK(listener.count(QAccessible::TextAttributeChanged) == 1);
    shown.setZones({});
    CHECK(listener.count(QAccessible::NameChanged) == 1);
}

TEST_CASE("with no article open a screen reader finds an empty text", "[accessible]")
{
    ShownArticle shown(twoLines);
    shown.view.setArticle(nullptr);
    QAccessibleTextInterface *text = textOf(shown);
    int start = 0;
    int end = 0;
    CHECK(text->characterCount() == 0);
    CHECK(text->text(0, -1).isEmpty());
    CHECK(text->textAtOffset(0, QAccessible::WordBoundary, &start, &end).isEmpty());
    CHECK(text->textAtOffset(0, QAccessible::LineBoundary, &start, &end).isEmpty());
    CHECK(text->characterRect(0).isNull());
    CHECK(text->offsetAtPoint(QPoint(10, 10)) == -1);
    CHECK(text->attributes(0, &start, &end).isEmpty());
}
