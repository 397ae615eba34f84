// What was written and is read into a copy without spans gives the same spans and links.
#include "model/text/boundaries.h"
#include "tests/model/exchange/csv_sample.h"

#include <QDate>

#include <random>
#include <set>

namespace {

struct Contents
{
    std::vector<Span> spans;
    std::set<std::tuple<QString, Id, Id>> links;
    std::set<QString> people;
};

Contents contentsOf(const CsvProject &project)
{
    Contents contents;
    const auto snapshot = project.snapshot();
    const Tagset tagset = must(snapshot->tagset());
    std::map<Id, Id> names; // tags and people by name, because another project has other ids
    Task task;
    std::map<Id, QString> people;
    for (const Person &person : must(snapshot->people()))
        people[person.id] = person.name;
    must(snapshot->forEachArticle(
        [&](const Snapshot::Content &content) -> Result<void> {
            for (Span span : content.spans) {
                span.stamp = {};
                contents.people.insert(span.id.toString() + people[span.annotator]);
                span.annotator = {};
                contents.spans.push_back(span);
            }
            for (const Link &link : content.links)
                contents.links.emplace(tagset.linkType(link.type)->name, link.from, link.to);
            return {};
        },
        task));
    must(snapshot->check(task));
    std::sort(contents.spans.begin(), contents.spans.end(),
              [](const Span &a, const Span &b) { return a.id < b.id; });
    return contents;
}

void checkSame(const CsvProject &a, const CsvProject &b)
{
    const Contents left = contentsOf(a);
    const Contents right = contentsOf(b);
    REQUIRE(left.spans.size() == right.spans.size());
    for (std::size_t i = 0; i < left.spans.size(); ++i) {
        INFO(left.spans[i].id.toString().toStdString());
        REQUIRE(left.spans[i].id == right.spans[i].id);
        REQUIRE(left.spans[i].pieces == right.spans[i].pieces);
        REQUIRE(left.spans[i].attributes.json() == right.spans[i].attributes.json());
        REQUIRE(left.spans[i].note == right.spans[i].note);
        REQUIRE(left.spans[i] == right.spans[i]);
    }
    CHECK(left.links == right.links);
    CHECK(left.people == right.people);
}

class RandomProject
{
public:
    explicit RandomProject(unsigned seed) : m_random(seed)
    {
        m_annotators = {m_made.project->annotator().id};
        for (const char *name : {"Ben, \"B\"", "=Cleo", "O'Dwyer\n'"}) {
            m_annotators.push_back(must(m_made.project->personNamed(QString::fromUtf8(name))).id);
        }
        for (int i = 0; i < 4; ++i)
            addArticle(i);
    }

    CsvProject &made() { return m_made; }
    const std::vector<SampleArticle> &articles() const { return m_articles; }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }

    QString words(std::size_t most)
    {
        static const QStringList bits{
            QStringLiteral("=1+1"),  QStringLiteral("-"),    QStringLiteral("+49"),
            QStringLiteral("@home"), QStringLiteral("'tis"), QStringLiteral("\""),
            QStringLiteral("a, b"),  QStringLiteral(";"),    QStringLiteral("\t"),
            QStringLiteral("\n"),    QStringLiteral("😀"),    QStringLiteral("👩‍👩‍👧"),
            QStringLiteral("é"),     QStringLiteral("＝x"),  QStringLiteral("taxes"),
            QStringLiteral(" … "),   QStringLiteral("|"),    QStringLiteral("مرحبا"),
            QStringLiteral(" "),     QStringLiteral("''"),   QStringLiteral("word. Another")};
        QString text;
        for (std::size_t i = below(most + 1); i > 0; --i)
            text += bits[qsizetype(below(std::size_t(bits.size())))];
        return text;
    }

    void addArticle(int number)
    {
        const QString text = QStringLiteral("=%1 ").arg(number) + words(120) + QStringLiteral("\nend");
        m_articles.push_back(m_made.add(text, words(4) + QStringLiteral("t")));
        const Id id = m_articles.back().article.id;
        Changes changes;
        std::vector<Span> spans;
        for (std::size_t i = below(60); i > 0; --i) {
            if (auto span = randomSpan(text, id)) {
                spans.push_back(*span);
                changes.push_back(added(*span));
            }
        }
        const Tagset &tagset = m_made.project->tagset();
        std::set<std::tuple<Id, Id, Id>> there;
        for (std::size_t i = below(30); i > 0 && spans.size() > 1; --i) {
            const Span &from = spans[below(spans.size())];
            const Span &to = spans[below(spans.size())];
            const LinkType &type = from.tag == tagset.tags[0].id && to.tag == tagset.tags[1].id
                                       ? tagset.linkTypes[0]
                                       : tagset.linkTypes[1];
            if (from.id == to.id || !there.emplace(type.id, from.id, to.id).second)
                continue;
            Link link = sampleLink(*m_made.project, from, to);
            link.type = type.id;
            changes.push_back(added(link));
        }
        m_made.apply(changes);
    }

    std::optional<Span> randomSpan(const QString &text, const Id &article)
    {
        Pieces pieces;
        for (std::size_t i = 1 + below(3); i > 0; --i) {
            const qsizetype from =
                pieces.isEmpty() ? qsizetype(below(std::size_t(text.size()))) : pieces.last().end + 1;
            if (from >= text.size())
                break;
            const TextRange piece =
                snapToGraphemes(text, {from, std::min(text.size(), from + 1 + qsizetype(below(20)))});
            if (pieces.isEmpty() || piece.start > pieces.last().end)
                pieces.append(piece);
        }
        if (pieces.isEmpty() || pieces.first().isEmpty())
            return std::nullopt;
        const int tag = int(below(2));
        Span span = sampleSpan(*m_made.project, article, pieces, tag);
        span.annotator = m_annotators[below(m_annotators.size())];
        span.layer = Layer(below(3));
        span.note = words(3);
        span.attributes = {};
        const auto maybe = [&](const char *name, const QVariant &value) {
            if (below(2) == 0)
                span.attributes.set(QLatin1StringView(name), value);
        };
        if (tag == 0) {
            maybe("entity", words(3));
            maybe("checked", below(2) == 0);
            maybe("topics",
                  QStringList{QStringLiteral("=c"), QStringLiteral("a;b")}.mid(0, 1 + int(below(2))));
            maybe("certainty", QStringLiteral("low"));
        } else {
            maybe("weight", (double(below(1000)) - 500) / 7);
            maybe("day", QDate(2024, 1, 1).addDays(qint64(below(1000))).toString(Qt::ISODate));
        }
        return span;
    }

    std::mt19937 m_random;
    CsvProject m_made;
    std::vector<Id> m_annotators;
    std::vector<SampleArticle> m_articles;
};

// The same tagset with the same ids, the same articles.
std::unique_ptr<CsvProject> copyOf(const CsvProject &original, const std::vector<SampleArticle> &articles)
{
    auto copy = std::make_unique<CsvProject>(original.project->tagset(), QStringLiteral("Copy"));
    for (const SampleArticle &article : articles)
        copy->apply(addition(article));
    return copy;
}

} // namespace

TEST_CASE("what was written is read back into a copy without spans")
{
    const unsigned seed = GENERATE(range(1u, 11u));
    INFO("seed " << seed);
    RandomProject random(seed);
    CsvOptions options;
    options.separator = ",;\t|"[seed % 4];
    options.bom = seed % 3 == 0;
    options.formulaGuard = seed % 5 != 0;
    const QByteArray csv = csvOf(random.made(), options);
    auto copy = copyOf(random.made(), random.articles());
    SpansImport import;
    if (seed % 2 == 0 || !options.formulaGuard)
        import.metadata = spansCsvw(QStringLiteral("x.csv"), random.made().project->tagset(), options);
    const SpansImportReport report = read(*copy, csv, import);
    for (const RefusedRow &row : report.refused)
        FAIL(row.where.toStdString() << ": " << row.reason.toStdString());
    CHECK(report.warnings == QStringList());
    CHECK(report.withWords == report.spans);
    checkSame(random.made(), *copy);

    // Once more changes nothing.
    const SpansImportReport again = read(*copy, csv, import);
    CHECK(again.spans == 0);
    CHECK(again.alreadyThere == report.spans);
    CHECK(again.refusedCount == 0);
    checkSame(random.made(), *copy);
}

TEST_CASE("links get the same ids in every copy")
{
    RandomProject random(3);
    const QByteArray csv = csvOf(random.made());
    std::vector<std::set<Id>> ids;
    for (int i = 0; i < 2; ++i) {
        auto copy = copyOf(random.made(), random.articles());
        read(*copy, csv);
        auto &set = ids.emplace_back();
        for (const SampleArticle &article : random.articles()) {
            for (const Link &link : must(copy->snapshot()->links(article.article.id)))
                set.insert(link.id);
        }
    }
    CHECK(ids[0].size() > 3);
    CHECK(ids[0] == ids[1]);
}

TEST_CASE("an article is known by its text where it has another id")
{
    RandomProject random(4);
    auto copy = std::make_unique<CsvProject>(random.made().project->tagset());
    for (const SampleArticle &article : random.articles())
        copy->add(article.text.text, QStringLiteral("Imported anew"));
    const SpansImportReport report = read(*copy, csvOf(random.made()));
    CHECK(report.refusedCount == 0);
    CHECK(report.spans > 10);
    CHECK(report.withWords == report.spans);
}

TEST_CASE("rows in any order and columns in any order give the same")
{
    RandomProject random(5);
    auto rows = rowsOf(csvOf(random.made()));
    std::shuffle(rows.begin(), rows.end(), std::mt19937(1));
    QByteArray shuffled;
    for (const auto &[name, cell] : rows.front())
        shuffled += (shuffled.isEmpty() ? "" : ";") + name.toUtf8();
    shuffled += '\n';
    for (const CsvRow &row : rows) {
        QByteArray line;
        for (const auto &[name, cell] : row)
            line += (line.isEmpty() ? "\"" : ";\"") +
                    QString(cell).replace('"', QStringLiteral("\"\"")).toUtf8() + '"';
        shuffled += line + '\n';
    }
    auto copy = copyOf(random.made(), random.articles());
    CHECK(read(*copy, shuffled).refusedCount == 0);
    checkSame(random.made(), *copy);
}
