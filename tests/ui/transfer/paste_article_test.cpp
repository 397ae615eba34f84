#include "ui/transfer/paste_article_dialog.h"

#include "tests/ui/transfer/dialog_tools.h"
#include "ui/transfer/text_field.h"
#include "ui/widgets/message_bar.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>

namespace {

QPointer<PasteArticleDialog> pasting(Project &project, const QString &text)
{
    return opened(new PasteArticleDialog(&project, text));
}

std::shared_ptr<const OpenArticle> onlyArticle(Project &project)
{
    const auto order = must(project.articleOrder({}));
    REQUIRE(order.size() == 1);
    return must(project.openArticle(must(project.articleRows(order, {})).front().id));
}

} // namespace

TEST_CASE("pasted words become an article with what was written about them")
{
    TemporaryProject sample;
    const auto dialog = pasting(*sample.project, QStringLiteral("Dam holds\n\nThe dam holds, said Ana."));
    QSignalSpy added(dialog, &PasteArticleDialog::added);

    auto *title = field<QLineEdit>(dialog, "article_title");
    CHECK(title->text() == QStringLiteral("Dam holds")); // guessed
    CHECK(title->hasFocus());
    // All of it with the keyboard, in the order of the form.
    const auto next = [&](const char *name, const QString &words) {
        while (QApplication::focusWidget() != field<QWidget>(dialog, name))
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), words);
    };
    next("article_outlet", QStringLiteral("The Gazette"));
    next("article_url", QStringLiteral("https://example.org/dam"));
    next("article_author", QStringLiteral("B. Writer"));
    next("article_published", QStringLiteral("2022-04-06"));
    next("article_language", QStringLiteral("en"));
    next("article_note", QStringLiteral("first find"));
    QTest::keyClick(title, Qt::Key_Return);

    REQUIRE(added.size() == 1);
    const auto open = onlyArticle(*sample.project);
    const Article &article = open->article();
    CHECK(added[0][0].value<Id>() == article.id);
    CHECK(article.title == QStringLiteral("Dam holds"));
    CHECK(article.outlet == QStringLiteral("The Gazette"));
    CHECK(article.url == QStringLiteral("https://example.org/dam"));
    CHECK(article.author == QStringLiteral("B. Writer"));
    CHECK(article.published == QDate(2022, 4, 6));
    CHECK(article.language == QStringLiteral("en"));
    CHECK(article.note == QStringLiteral("first find"));
    CHECK(article.source == QStringLiteral("pasted text"));
    CHECK(comesTrue([&] { return dialog.isNull(); }));
}

TEST_CASE("pasted text keeps every character that a reader may see")
{
    TemporaryProject sample;
    const QString text =
        QStringLiteral("a\u00A0b\u00ADc \u05D0\u202Eabc\u202C\r\ne\u0301 \U0001F1E9\U0001F1EA");
    const auto dialog = pasting(*sample.project, text);
    // Also when it was edited: the field itself must not lose any.
    auto *words = field<TextField>(dialog, "paste_text");
    words->moveCursor(QTextCursor::End);
    QTest::keyClicks(words, QStringLiteral("!"));
    go(dialog);
    QString expected = text;
    expected.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    CHECK(onlyArticle(*sample.project)->text() == expected + QLatin1Char('!'));
}

TEST_CASE("text pasted into the field is normalised as any other")
{
    TemporaryProject sample;
    const auto dialog = pasting(*sample.project, {});
    auto *words = field<TextField>(dialog, "paste_text");
    CHECK(words->hasFocus());
    QGuiApplication::clipboard()->setText(QStringLiteral("one\u2028two\uFDD0three\r\nfour") + QChar(0xD800));
    QTest::keyClick(words, Qt::Key_V, Qt::ControlModifier);
    CHECK(words->text() == QStringLiteral("one\ntwo\uFFFDthree\nfour\uFFFD"));
    auto *title = field<QLineEdit>(dialog, "article_title");
    CHECK(comesTrue([&] { return title->text() == QStringLiteral("one"); }));
    go(dialog);
    CHECK(onlyArticle(*sample.project)->text() == QStringLiteral("one\ntwo\uFFFDthree\nfour\uFFFD"));
}

TEST_CASE("what is wrong with a field is said beside it and nothing is added")
{
    TemporaryProject sample;
    const auto dialog = pasting(*sample.project, QStringLiteral("Some words"));
    struct Wrong
    {
        const char *field;
        QString words;
    };
    const Wrong wrong = GENERATE(Wrong{"article_url", QStringLiteral("example.org")},
                                 Wrong{"article_url", QStringLiteral("javascript:alert(1)")},
                                 Wrong{"article_published", QStringLiteral("yesterday")},
                                 Wrong{"article_published", QStringLiteral("2022-02-30")},
                                 Wrong{"article_language", QStringLiteral("in English")},
                                 Wrong{"article_title", QStringLiteral("  ")});
    auto *edit = field<QLineEdit>(dialog, wrong.field);
    typeOver(edit, wrong.words);
    INFO(wrong.field << ": " << wrong.words.toStdString());
    CHECK_FALSE(edit->accessibleDescription().isEmpty());
    field<QLineEdit>(dialog, "article_outlet")->setFocus();
    go(dialog);
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    CHECK(edit->hasFocus());
    CHECK(stepCount(*sample.project) == 0);
    delete dialog;
}

TEST_CASE("words that the project has already open the article that has them")
{
    TemporaryProject sample;
    const Id there = addArticle(*sample.project, QStringLiteral("The very words"), QStringLiteral("First"));
    const qint64 steps = stepCount(*sample.project);
    const auto dialog = pasting(*sample.project, QStringLiteral("The very words"));
    QSignalSpy added(dialog, &PasteArticleDialog::added);
    CHECK(field<QWidget>(dialog, "paste_text")->accessibleDescription().contains(QStringLiteral("already")));
    go(dialog);
    REQUIRE(added.size() == 1);
    CHECK(added[0][0].value<Id>() == there);
    CHECK(stepCount(*sample.project) == steps);
}

TEST_CASE("nothing but white space is no article")
{
    TemporaryProject sample;
    const QString text = GENERATE(QString(), QStringLiteral(" \n\t\u00A0 \r\n"));
    const auto dialog = pasting(*sample.project, text);
    go(dialog);
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    CHECK(field<QWidget>(dialog, "paste_text")->hasFocus());
    CHECK_FALSE(field<QWidget>(dialog, "paste_text")->accessibleDescription().isEmpty());
    CHECK(stepCount(*sample.project) == 0);
    delete dialog;
}

TEST_CASE("a very long text is shown in part and added whole")
{
    TemporaryProject sample;
    QString text = QStringLiteral("Title of it\n");
    text += QString(1'500'000, QLatin1Char('x')) + QStringLiteral("\nthe end");
    const auto dialog = pasting(*sample.project, text);
    CHECK(field<TextField>(dialog, "paste_text")->text().size() < 100'000);
    CHECK(field<QLineEdit>(dialog, "article_title")->text() == QStringLiteral("Title of it"));
    go(dialog);
    CHECK(comesTrue([&] { return dialog.isNull(); }));
    CHECK(onlyArticle(*sample.project)->text() == text);
}

TEST_CASE("a project that cannot be written keeps the pasted text in the dialog")
{
    TemporaryProject sample;
    sample.project.reset();
    const auto project = must(Project::open(sample.path, Project::Access::Read));
    const auto dialog = pasting(*project, QStringLiteral("Some words"));
    go(dialog);
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    CHECK_FALSE(dialog->findChild<MessageBar *>()->message().isEmpty());
    CHECK(field<TextField>(dialog, "paste_text")->text() == QStringLiteral("Some words"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(comesTrue([&] { return dialog.isNull(); }));
}
