#include "ui/transfer/article_properties_dialog.h"

#include "tests/ui/transfer/dialog_tools.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace {

struct Shown
{
    TemporaryProject sample;
    Id id;
    QPointer<ArticlePropertiesDialog> dialog;

    explicit Shown(const QString &title = QStringLiteral("A title"))
    {
        id = addArticle(*sample.project, QStringLiteral("One claim.\n\nAnother."), title);
        must(sample.project->apply(QStringLiteral("tag"),
                                   {added(sampleSpan(*sample.project, id, {TextRange{0, 3}}))}));
        open(*sample.project);
    }
    void open(Project &project)
    {
        dialog = opened(new ArticlePropertiesDialog(&project, must(project.openArticle(id))));
    }
    ~Shown() { delete dialog; }
    Article article() { return must(sample.project->openArticle(id))->article(); }
};

bool says(QWidget *dialog, const QString &words)
{
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->text().contains(words))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("several properties change in one step that can be undone")
{
    Shown shown;
    const Article before = shown.article();
    const qint64 steps = stepCount(*shown.sample.project);
    typeOver(field<QLineEdit>(shown.dialog, "article_title"), QStringLiteral("Better title"));
    typeOver(field<QLineEdit>(shown.dialog, "article_published"), QStringLiteral("6 April 2022"));
    typeOver(field<QPlainTextEdit>(shown.dialog, "article_note"), QStringLiteral("seen"));
    go(shown.dialog);
    CHECK(comesTrue([&] { return shown.dialog.isNull(); }));

    const Article after = shown.article();
    CHECK(after.title == QStringLiteral("Better title"));
    CHECK(after.published == QDate(2022, 4, 6));
    CHECK(after.note == QStringLiteral("seen"));
    CHECK(after.outlet == before.outlet);
    CHECK(after.sha256 == before.sha256);
    CHECK(stepCount(*shown.sample.project) == steps + 1);
    must(shown.sample.project->undo());
    CHECK(shown.article().title == before.title);
    CHECK(shown.article().published == before.published);
}

TEST_CASE("a day can be taken away again")
{
    Shown shown;
    REQUIRE(shown.article().published.isValid());
    typeOver(field<QLineEdit>(shown.dialog, "article_published"), {});
    go(shown.dialog);
    CHECK_FALSE(shown.article().published.isValid());
}

TEST_CASE("properties that nobody touched stay as they are to the letter")
{
    Shown shown(QStringLiteral(" Two  spaces\u00A0and more "));
    const Article before = shown.article();
    const qint64 steps = stepCount(*shown.sample.project);
    SECTION("nothing changed is no step")
    {
        go(shown.dialog);
        CHECK(comesTrue([&] { return shown.dialog.isNull(); }));
        CHECK(stepCount(*shown.sample.project) == steps);
    }
    SECTION("another property changed")
    {
        typeOver(field<QLineEdit>(shown.dialog, "article_author"), QStringLiteral("Ben"));
        go(shown.dialog);
        CHECK(shown.article().title == before.title);
        CHECK(shown.article().author == QStringLiteral("Ben"));
    }
}

TEST_CASE("the properties show what cannot be changed")
{
    const Shown shown;
    const Article article = must(shown.sample.project->openArticle(shown.id))->article();
    CHECK(says(shown.dialog, QString::fromLatin1(article.sha256.toHex())));
    CHECK(says(shown.dialog, QStringLiteral("20 characters in 2 paragraph")));
    CHECK(says(shown.dialog, QStringLiteral("1 by Ana")));
}

TEST_CASE("a project that is only read shows properties and changes none")
{
    Shown shown;
    delete shown.dialog;
    shown.sample.project.reset();
    const auto project = must(Project::open(shown.sample.path, Project::Access::Read));
    shown.open(*project);
    auto *title = field<QLineEdit>(shown.dialog, "article_title");
    CHECK(title->isReadOnly());
    QTest::keyClicks(title, QStringLiteral("x"));
    CHECK(title->text() == QStringLiteral("A title"));
    CHECK(shown.dialog->findChild<QPushButton *>(QStringLiteral("go")) == nullptr);
    QTest::keyClick(shown.dialog, Qt::Key_Escape);
    CHECK(comesTrue([&] { return shown.dialog.isNull(); }));
}
