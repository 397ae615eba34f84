// The list of articles: page by page, filtered, following every change.
#include "tests/support/newsroom.h"
#include "tests/support/windows.h"
#include "ui/articles/article_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace {

struct Model
{
    Newsroom room;
    Id trams = room.addArticle(QStringLiteral("Night trams cut by half"), QStringLiteral("Trams."),
                               QStringLiteral("Port Sabell Observer"));
    Id honey = room.addArticle(QStringLiteral("Honig aus Müllheim"), QStringLiteral("Bees."));
    ArticleListModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Model() { model.setProject(room.project.get()); }
    ~Model() { model.setProject(nullptr); }

    QStringList titles() const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list << model.index(row).data().toString();
        return list;
    }
    void read(const Id &article, ReadingState state)
    {
        for (const Reading &reading : must(room.project->readings(article))) {
            if (reading.annotator != room.ana)
                continue;
            Reading after = reading;
            after.state = state;
            return room.apply(QStringLiteral("Read"), {edited(reading, after)});
        }
        Reading reading;
        reading.id = Id::make();
        reading.article = article;
        reading.annotator = room.ana;
        reading.state = state;
        room.apply(QStringLiteral("Read"), {added(reading)});
    }
    QVariant of(const Id &article, int role) const { return model.indexOf(article).data(role); }
};

} // namespace

TEST_CASE("a row says title and origin and state and number of tags")
{
    Model list;
    CHECK(list.model.rowCount() == 3);
    CHECK(list.of(list.room.dam, ArticleListModel::SpansRole).toInt() == 5);
    CHECK(list.of(list.room.dam, ArticleListModel::OriginRole)
              .toString()
              .startsWith(QStringLiteral("The Marenna Courier · ")));
    CHECK(list.of(list.honey, Qt::AccessibleTextRole).toString().contains(QStringLiteral("not started")));
    CHECK_FALSE(list.of(list.honey, Qt::AccessibleTextRole).toString().contains(QStringLiteral(", ,")));
    CHECK(list.model.articleAt(list.model.indexOf(list.trams)) == list.trams);
    CHECK_FALSE(list.model.indexOf(Id::make()).isValid());
    CHECK_FALSE(list.model.indexOf({}).isValid());
}

TEST_CASE("the number of tags follows the open article, and it is told when an article gets its first tag")
{
    Model list;
    const auto open = list.room.article();
    list.model.setOpen(list.room.dam);
    const auto spans = [&] { return list.of(list.room.dam, ArticleListModel::SpansRole).toInt(); };
    CHECK(spans() == 5);
    QSignalSpy tagged(&list.model, &ArticleListModel::taggedChanged);
    list.room.tagWords(QStringLiteral("the sirens"), QStringLiteral("Source"));
    CHECK(spans() == 6);
    must(list.room.project->undo());
    CHECK(spans() == 5);
    CHECK(tagged.isEmpty());

    CHECK(list.of(list.trams, ArticleListModel::SpansRole).toInt() == 0);
    Span first = *open->spans().front();
    first.id = Id::make();
    first.article = list.trams;
    first.pieces = {TextRange{0, 3}};
    list.room.apply(QStringLiteral("Tag"), {added(first)});
    CHECK(list.of(list.trams, ArticleListModel::SpansRole).toInt() == 1);
    CHECK(tagged.size() == 1);
    CHECK(spans() == 5);
}

TEST_CASE("a tip shows a title's markup as it was written")
{
    Model list;
    const Id odd = list.room.addArticle(QStringLiteral("<b>Bold</b> & more"), QStringLiteral("Odd."));
    CHECK(list.of(odd, Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;Bold")));
}

TEST_CASE("all words of the filter must be in title or outlet and accents do not count")
{
    Model list;
    list.model.setFilter(QStringLiteral("trams"), {});
    CHECK(list.titles() == QStringList{QStringLiteral("Night trams cut by half")});
    list.model.setFilter(QStringLiteral("observer night"), {});
    CHECK(list.model.rowCount() == 1);
    list.model.setFilter(QStringLiteral("MULLHEIM"), {});
    CHECK(list.titles() == QStringList{QStringLiteral("Honig aus Müllheim")});
    list.model.setFilter(QStringLiteral("100%_\" OR \""), {});
    CHECK(list.model.rowCount() == 0);
    list.model.setFilter({}, {});
    CHECK(list.model.rowCount() == 3);
}

TEST_CASE("the filter by state follows the reading")
{
    Model list;
    list.model.setFilter({}, ReadingState::NotStarted);
    CHECK(list.model.rowCount() == 2); // the dam has tags of Ana: begun, though nothing was marked
    CHECK_FALSE(list.model.indexOf(list.room.dam).isValid());
    list.read(list.trams, ReadingState::InProgress);
    CHECK(list.model.rowCount() == 1);
    CHECK_FALSE(list.model.indexOf(list.trams).isValid());
    list.model.setFilter({}, ReadingState::InProgress);
    CHECK(list.model.rowCount() == 2);
    CHECK(list.titles().contains(QStringLiteral("Night trams cut by half")));
    list.read(list.trams, ReadingState::Done);
    CHECK(list.model.rowCount() == 1);
    list.model.setFilter({}, ReadingState::Done);
    CHECK(list.model.rowCount() == 1);
}

TEST_CASE("the state is that of whoever is at the keyboard")
{
    Model list;
    list.read(list.trams, ReadingState::Done);
    CHECK(list.of(list.trams, ArticleListModel::StateRole).toInt() == int(ReadingState::Done));
    must(list.room.project->setAnnotator(list.room.ben));
    list.model.readAgain();
    CHECK(list.of(list.trams, ArticleListModel::StateRole).toInt() == int(ReadingState::NotStarted));
}

TEST_CASE("tagging changes the number of one row and nothing else")
{
    Model list;
    list.titles(); // all are on screen
    QSignalSpy changed(&list.model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&list.model, &QAbstractItemModel::modelReset);
    list.room.tagWords(QStringLiteral("residents"), QStringLiteral("Source"));
    REQUIRE(changed.count() == 1);
    CHECK(list.model.articleAt(changed[0].at(0).toModelIndex()) == list.room.dam);
    CHECK(reset.isEmpty());
    CHECK(list.of(list.room.dam, ArticleListModel::SpansRole).toInt() == 6);
}

TEST_CASE("a removed article leaves the list and its undo brings it back")
{
    Model list;
    const auto opened = must(list.room.project->openArticle(list.honey));
    list.room.apply(QStringLiteral("Remove"), {removed(opened->article())});
    CHECK(list.model.rowCount() == 2);
    must(list.room.project->undo());
    CHECK(list.model.rowCount() == 3);
}

TEST_CASE("of a hundred thousand articles only the pages looked at are in memory")
{
    TemporaryProject temporary;
    const QString text = QStringLiteral("Words.");
    {
        auto bulk = must(temporary.project->bulk(QStringLiteral("Import")));
        for (int i = 0; i < 100'000; ++i) {
            SampleArticle sample =
                sampleArticle(text, QStringLiteral("Article %1").arg(i, 6, 10, QLatin1Char('0')));
            // Not read here: a hash of its own is enough, and the text is the same.
            const QString own = text + QString::number(i);
            sample.text.text = own;
            sample.text.original.clear();
            sample.article.sha256 = textHash(own);
            sample.article.length = own.size();
            must(bulk->add(added(sample.article)));
            must(bulk->add(added(sample.text)));
        }
        must(bulk->commit());
    }
    must(temporary.project->reload());
    ArticleListModel model;
    model.setProject(temporary.project.get());
    REQUIRE(model.rowCount() == 100'000);
    CHECK(model.loadedRows() == 0);
    const auto look = [&](int first) {
        for (int row = first; row < first + 20; ++row)
            CHECK_FALSE(model.index(row).data().toString().isEmpty());
    };
    look(0);
    CHECK(model.loadedRows() <= 128);
    for (int first = 0; first < 99'000; first += 997)
        look(first);
    CHECK(model.loadedRows() <= 24 * 64);

    // The article that is open is found without reading what lies before it.
    const Id last = model.articleAt(model.index(99'999));
    model.readAgain();
    CHECK(model.indexOf(last).row() == 99'999);
    CHECK(model.loadedRows() == 0);
    model.setFilter(QStringLiteral("099999"), {});
    CHECK(model.rowCount() == 1);
    model.setProject(nullptr);
}
