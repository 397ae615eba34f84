#include "tests/support/sample.h"
#include "tests/support/raw_sqlite.h"

#include "model/storage/rows.h"
#include "model/storage/schema.h"
#include "model/storage/snapshot.h"

#include <QDir>

namespace {

template <typename Entity> QStringList fieldNames()
{
    ColumnNames columns;
    const Entity any{};
    fields(columns, any);
    return QString::fromStdString(columns.list()).split(QStringLiteral(", "));
}

QStringList columnNames(const QString &path, Table table)
{
    const QByteArray sql =
        QByteArray("SELECT group_concat(name, '|') FROM pragma_table_info('") + tableName(table) + "')";
    return QString::fromUtf8(rawValue(path, sql.constData())).split(QLatin1Char('|'));
}

template <typename Entity> void compareColumns(const QString &path)
{
    const QStringList expected = QStringList{"id", "uuid"} + fieldNames<Entity>() +
                                 QStringList{"created", "modified", "rev", "origin", "deleted"};
    CHECK(columnNames(path, tableOf<Entity>) == expected);
}

const QString goldenText = QStringLiteral("The minister said taxes fell.\nExperts 😀 doubt it: taxes rose.\n");

// Written once by the version that made format 1, with ASCERTAIN_WRITE_GOLDEN=1; never again.
void writeGolden(const QString &path)
{
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    auto project =
        must(Project::create(path, {QStringLiteral("Golden"), sampleTagset(), QStringLiteral("Ana")}));
    const SampleArticle sample = sampleArticle(goldenText, QStringLiteral("Taxes"));
    must(project->apply("Add “Taxes”", addition(sample)));
    Span claim = sampleSpan(*project, sample.article.id, {TextRange{18, 23}, TextRange{24, 28}});
    claim.note = QStringLiteral("Which taxes?");
    const Span source = sampleSpan(*project, sample.article.id, {TextRange{0, 12}}, 1);
    const Span doubt = sampleSpan(*project, sample.article.id, {TextRange{41, 46}});
    must(project->apply("Tag", {added(claim)}));
    must(project->apply("Tag", {added(source), added(sampleLink(*project, claim, source))}));
    must(project->apply("Tag", {added(doubt)}));
    must(project->undo());
    must(project->redo());
    Reading reading{Id::make(), sample.article.id, project->annotator().id, ReadingState::Done};
    reading.nothingToTag.insert(2);
    must(project->apply("Done", {added(reading)}));
    must(project->personNamed("Ben"));
    const Span agreed = sampleAgreed(*project->openArticle(sample.article.id).value()->span(claim.id));
    const Review review =
        sampleReview(*project, *project->openArticle(sample.article.id).value()->span(claim.id), agreed);
    must(project->apply("Accept", {added(agreed), added(review)}));
    must(project->apply("Answer", {added(sampleReply(*project, review.id, sample.article.id))}));
    const SampleEvidence evidence = sampleEvidence(*project, claim, "the bytes of a page");
    must(project->apply("Assess", {added(sampleAssessment(*project, claim)), added(evidence.evidence),
                                   added(evidence.file)}));
    must(project->apply("Guidelines", {project->settingChange(settings::guidelines, "# Claims\n")}));
}

} // namespace

TEST_CASE("the field lists and the tables have the same columns in the same order")
{
    TemporaryProject t;
    compareColumns<Person>(t.path);
    compareColumns<Tag>(t.path);
    compareColumns<LinkType>(t.path);
    compareColumns<Article>(t.path);
    compareColumns<Span>(t.path);
    compareColumns<Link>(t.path);
    compareColumns<Reading>(t.path);
    compareColumns<Review>(t.path);
    compareColumns<Reply>(t.path);
    compareColumns<Assessment>(t.path);
    compareColumns<Evidence>(t.path);
    compareColumns<Setting>(t.path);
}

TEST_CASE("an analyst finds the words of a span with substr")
{
    TemporaryProject t;
    const SampleArticle sample = sampleArticle(goldenText);
    must(t.project->apply("Add", addition(sample)));
    must(t.project->apply("Tag", {added(sampleSpan(*t.project, sample.article.id, {TextRange{41, 46}}))}));
    CHECK(rawValue(t.path, "SELECT substr(text, start + 1, stop - start) FROM span "
                           "JOIN article_text ON article_text.id = article_id") == "doubt");
    CHECK(rawValue(t.path, "SELECT json_extract(attributes, '$.certainty') FROM span") == "high");
}

TEST_CASE("the project of format 1 opens and reads")
{
    const QString golden = QStringLiteral(ASCERTAIN_DATA_DIR "/storage/v1.ascertain");
    if (qEnvironmentVariableIsSet("ASCERTAIN_WRITE_GOLDEN") && !QFile::exists(golden))
        writeGolden(golden);
    QTemporaryDir folder;
    const QString path = folder.filePath("v1.ascertain");
    REQUIRE(QFile::copy(golden, path));
    REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));

    const auto project = must(Project::open(path, Project::Access::Write));
    CHECK(project->name() == "Golden");
    CHECK(project->people().size() == 2);
    REQUIRE(project->tagset().tags.size() == 2);
    CHECK(project->tagset().tags[0].attributes.size() == 1);
    const auto order = must(project->articleOrder({}));
    REQUIRE(order.size() == 1);
    const ArticleRow row = must(project->articleRows(order, project->annotator().id)).front();
    CHECK(row.title == "Taxes");
    CHECK(row.spans == 3); // and one that was agreed
    CHECK(row.state == ReadingState::Done);
    const auto open = must(project->openArticle(row.id));
    CHECK(open->text() == goldenText);
    CHECK(open->words(*open->spans()[0]) == "The minister");
    CHECK(open->words(*open->spans()[1]) == "taxes … fell");
    CHECK(open->spans()[1]->note == "Which taxes?");
    CHECK(open->words(*open->spans().back()) == "doubt");
    CHECK(open->links().size() == 1);
    REQUIRE(open->reviews().size() == 1);
    CHECK(open->reviews()[0].outcome == Outcome::Accept);
    CHECK_FALSE(open->isStale(open->reviews()[0]));
    REQUIRE(open->replies().size() == 1);
    CHECK(open->replies()[0].about == open->reviews()[0].id);
    REQUIRE(open->assessments().size() == 1);
    CHECK(open->assessments()[0].verdict == "Half true");
    REQUIRE(open->evidence().size() == 1);
    CHECK(must(project->evidenceFile(open->evidence()[0].id)) == "the bytes of a page");
    CHECK(project->setting(settings::guidelines) == "# Claims\n");
    CHECK(must(project->readings(row.id)).front().nothingToTag.toString() == "2");
    CHECK(must(project->steps(0, 100)).size() == 12);
    Task task;
    CHECK(must(must(Snapshot::open(path))->check(task)).empty());
    // And it can be lived in: everything back to the start, and forward again.
    must(project->undoTo(0));
    CHECK(must(project->counts()).articles == 0);

    for (const SchemaObject &object : schemaObjects()) {
        INFO(object.name);
        const QByteArray query = QByteArray("SELECT sql FROM sqlite_schema WHERE name='") + object.name + "'";
        CHECK(rawValue(golden, query.constData()) == object.sql);
    }
}
