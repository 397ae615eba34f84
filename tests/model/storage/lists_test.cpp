#include "tests/support/sample.h"

namespace {

Id addArticle(Project &project, const QString &text, const QString &title, const QString &outlet = {})
{
    SampleArticle sample = sampleArticle(text, title);
    sample.article.outlet = outlet;
    must(project.apply("Add", addition(sample)));
    return sample.article.id;
}

QStringList titles(const Project &project, const ArticleFilter &filter)
{
    const auto order = must(project.articleOrder(filter));
    QStringList list;
    for (const ArticleRow &row : must(project.articleRows(order, project.annotator().id)))
        list.append(row.title);
    return list;
}

} // namespace

TEST_CASE("articles are listed as they were added, and found without case and accents")
{
    TemporaryProject t;
    addArticle(*t.project, "a\n", "Über die Brücke", "Zürcher Zeitung");
    addArticle(*t.project, "b\n", "Crème brûlée prices", "LE MONDE");
    addArticle(*t.project, "c\n", "Plain words", "The Post");
    CHECK(titles(*t.project, {}) == QStringList{"Über die Brücke", "Crème brûlée prices", "Plain words"});
    CHECK(titles(*t.project, {QStringLiteral("uber ZURCHER"), {}, {}}) == QStringList{"Über die Brücke"});
    CHECK(titles(*t.project, {QStringLiteral("CREME monde"), {}, {}}) == QStringList{"Crème brûlée prices"});
    CHECK(titles(*t.project, {QStringLiteral("Brücke"), {}, {}}) == QStringList{"Über die Brücke"});
    CHECK(titles(*t.project, {QStringLiteral("example.org"), {}, {}}).size() == 3);
    CHECK(titles(*t.project, {QStringLiteral("100%_"), {}, {}}).isEmpty());
    CHECK(titles(*t.project, {QStringLiteral("  "), {}, {}}).size() == 3);
}

TEST_CASE("rows carry counts and the reader's state, and lists can be narrowed to a state")
{
    TemporaryProject t;
    const QString text = "One two three.\n";
    const Id first = addArticle(*t.project, text, "First");
    const Id second = addArticle(*t.project, text + "more\n", "Second");
    const Id me = t.project->annotator().id;
    const Span span = sampleSpan(*t.project, first, {TextRange{0, 3}});
    must(t.project->apply("Tag", {added(span), added(sampleSpan(*t.project, first, {TextRange{4, 7}}))}));
    Reading reading;
    reading.id = Id::make();
    reading.article = first;
    reading.annotator = me;
    reading.state = ReadingState::Done;
    must(t.project->apply("Done", {added(reading)}));

    const ArticleRow row = must(t.project->articleRow(first, me));
    CHECK(row.spans == 2);
    CHECK(row.state == ReadingState::Done);
    CHECK(row.published == QDate(2024, 2, 29));
    CHECK(must(t.project->articleRow(first, Id())).state == ReadingState::NotStarted);
    CHECK(titles(*t.project, {{}, ReadingState::Done, me}) == QStringList{"First"});
    CHECK(titles(*t.project, {{}, ReadingState::NotStarted, me}) == QStringList{"Second"});
    CHECK(must(t.project->readings(first)).size() == 1);
    CHECK(titles(*t.project, {{}, {}, me, true}).isEmpty());
    Reading asked = must(t.project->readings(first)).front();
    asked.assigned = true;
    must(t.project->apply("Assign", {edited(must(t.project->readings(first)).front(), asked)}));
    CHECK(titles(*t.project, {{}, {}, me, true}) == QStringList{"First"});
    CHECK(titles(*t.project, {{}, ReadingState::NotStarted, me, true}).isEmpty());

    ProjectCounts counts = must(t.project->counts());
    CHECK(counts.articles == 2);
    CHECK(counts.taggedArticles == 1);
    CHECK(counts.spans == 2);

    SECTION("a removed article takes its spans out of everything")
    {
        const auto open = must(t.project->openArticle(first));
        must(t.project->apply("Remove", {removed(open->article())}));
        counts = must(t.project->counts());
        CHECK(counts.articles == 1);
        CHECK(counts.spans == 0);
        CHECK(counts.taggedArticles == 0);
        CHECK(titles(*t.project, {}) == QStringList{"Second"});
        CHECK_FALSE(t.project->articleRow(first, me));
        CHECK_FALSE(t.project->apply("Tag", {added(sampleSpan(*t.project, first, {TextRange{0, 3}}))}));
        must(t.project->undo());
        CHECK(must(t.project->counts()).spans == 2);
    }
    SECTION("a second reading of the same article by the same person is refused")
    {
        reading.id = Id::make();
        CHECK_FALSE(t.project->apply("Again", {added(reading)}));
    }
    CHECK_FALSE(second.isNull());
}

TEST_CASE("a text can be imported again after its import was undone")
{
    TemporaryProject t;
    const SampleArticle sample = sampleArticle("The same text.\n");
    must(t.project->apply("Add", addition(sample)));
    CHECK(must(t.project->articleWithText(sample.article.sha256)) == sample.article.id);
    const auto twice = t.project->apply("Add", addition(sampleArticle("The same text.\n")));
    REQUIRE_FALSE(twice);
    CHECK(twice.error().message.contains("same text"));

    must(t.project->undo());
    CHECK_FALSE(must(t.project->articleWithText(sample.article.sha256)).has_value());
    const SampleArticle again = sampleArticle("The same text.\n");
    must(t.project->apply("Add", addition(again)));
    CHECK(must(t.project->articleWithText(sample.article.sha256)) == again.article.id);
    CHECK(must(t.project->originalBytes(again.article.id)) == "The same text.\n");
    must(t.project->undo());
    must(t.project->redo());
    CHECK(must(t.project->openArticle(again.article.id))->text() == "The same text.\n");
}

TEST_CASE("whoever has tags in an article has begun it, and what was agreed is no tag more")
{
    TemporaryProject t;
    const Id first = addArticle(*t.project, "One two three.\n", "First");
    const Id second = addArticle(*t.project, "Four five six.\n", "Second");
    const Id me = t.project->annotator().id;
    const Span span = sampleSpan(*t.project, first, {TextRange{0, 3}});
    must(t.project->apply("Tag", {added(span)}));
    CHECK(must(t.project->articleRow(first, me)).state == ReadingState::InProgress);
    CHECK(must(t.project->articleRow(second, me)).state == ReadingState::NotStarted);
    CHECK(must(t.project->articleRow(first, must(t.project->personNamed("Ben")).id)).state ==
          ReadingState::NotStarted);
    CHECK(titles(*t.project, {{}, ReadingState::InProgress, me}) == QStringList{"First"});
    CHECK(titles(*t.project, {{}, ReadingState::NotStarted, me}) == QStringList{"Second"});
    Span agreed = sampleAgreed(span);
    agreed.article = second; // somebody reviewed, and has not begun for that
    must(t.project->apply("Accept", {added(agreed)}));
    CHECK(must(t.project->articleRow(second, me)).spans == 0);
    CHECK(must(t.project->articleRow(second, me)).state == ReadingState::NotStarted);
}

TEST_CASE("while passes are blind rows count only what the annotator sees")
{
    TemporaryProject t;
    const Id article = addArticle(*t.project, "One two three.\n", "First");
    const Id me = t.project->annotator().id;
    Span bens = sampleSpan(*t.project, article, {TextRange{0, 3}});
    bens.annotator = must(t.project->personNamed("Ben")).id;
    must(t.project->apply("Tag", {added(bens), added(sampleSpan(*t.project, article, {TextRange{4, 7}}))}));
    CHECK(must(t.project->articleRow(article, me)).spans == 1);
    Reading reading;
    reading.id = Id::make();
    reading.article = article;
    reading.annotator = me;
    reading.state = ReadingState::Done;
    must(t.project->apply("Done", {added(reading)}));
    CHECK(must(t.project->articleRow(article, me)).spans == 2);
}
