// The concordance over 300 MB of text, what its index of words costs, and tagging every occurrence.
#include "tests/benchmarks/bench.h"

#include "model/project/project.h"
#include "model/project/tag_every.h"
#include "model/storage/snapshot.h"
#include "model/text/normalise.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <random>

namespace {

constexpr int articles = 100'000;
constexpr int wordsPerArticle = 480; // about 3,000 characters
constexpr int tagged = 10'000;
constexpr int vocabulary = 50'000;

template <typename T> T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message + u' ' + result.error().detail));
    return *std::move(result);
}
void need(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
}

// Words as often as in a language (Zipf's law: the n-th is n times rarer than the first), none with an
// accent, and as long: a little over five letters on the
// average of a text, as in news in English or Spanish.
class Words
{
public:
    Words()
    {
        std::vector<double> weights;
        for (int i = 0; i < vocabulary; ++i) {
            QString word;
            for (int n = i + 1; n > 0; n /= 20)
                word += QLatin1StringView("bcdfghjklmnpqrstvwxz").mid(n % 20, 1) +
                        QLatin1StringView("aeiou").mid((n + i) % 5, 1);
            if (i >= 20)
                word += QLatin1StringView("ndo").mid(i % 3, 1);
            m_words.append(word);
            weights.push_back(1.0 / (i + 1));
        }
        m_spread = std::discrete_distribution<int>(weights.begin(), weights.end());
    }
    QString text()
    {
        QString text;
        for (int i = 0; i < wordsPerArticle; ++i)
            text += m_words[m_spread(m_random)] + QLatin1StringView(i % 12 == 11 ? ".\n" : " ");
        return text;
    }
    const QString &word(int rank) const { return m_words[rank]; }

private:
    QStringList m_words;
    std::discrete_distribution<int> m_spread;
    std::mt19937 m_random{1};
};

qint64 numberIn(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_stmt *query = nullptr;
    qint64 number = 0;
    if (sqlite3_open(QFile::encodeName(path).constData(), &handle) == SQLITE_OK &&
        sqlite3_prepare_v2(handle, sql, -1, &query, nullptr) == SQLITE_OK &&
        sqlite3_step(query) == SQLITE_ROW)
        number = sqlite3_column_int64(query, 0);
    sqlite3_finalize(query);
    sqlite3_close(handle);
    return number;
}

// Tags so many places as one step, in a transaction of its own or as an ordinary step; what it took.
double tagPlaces(Project &project, const std::vector<HitPlace> &places, bool bulk)
{
    const double start = cpuMilliseconds();
    Task task;
    const auto snapshot = need(Snapshot::open(project.path()));
    const TagEvery wish{places, project.tagset().tags.front(), 1, project.annotator().id};
    auto writer = bulk ? need(project.bulk(QStringLiteral("Tag"))) : nullptr;
    Changes changes;
    const auto each = [&](Span &&span) -> Result<void> {
        if (writer)
            return writer->add(added(std::move(span)));
        changes.push_back(added(std::move(span)));
        return {};
    };
    need(tagEvery(*snapshot, wish, each, task));
    if (writer) {
        need(writer->commit());
        writer.reset();
        need(project.reload());
    } else {
        need(project.apply(QStringLiteral("Tag"), std::move(changes)));
    }
    const double took = cpuMilliseconds() - start;
    need(project.undo());
    return took;
}

std::vector<Measurement> searchBenchmarks()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("search.ascertain"));
    Words words;
    {
        Tag tag;
        tag.id = Id::make();
        tag.name = QStringLiteral("Hedge");
        tag.light = tag.dark = QStringLiteral("#777777");
        Tagset tagset;
        tagset.tags = {tag};
        const auto project = need(Project::create(path, {QString(), tagset, QStringLiteral("Ana")}));
        auto bulk = need(project->bulk(QStringLiteral("Import")));
        for (int i = 0; i < articles; ++i) {
            const QString text = QString::number(i) + QLatin1Char(' ') + words.text();
            Article article;
            article.id = Id::make();
            article.sha256 = textHash(text);
            article.length = text.size();
            need(bulk->add(added(article)));
            need(bulk->add(added(ArticleText{article.id, text, {}})));
        }
        need(bulk->commit());
    }
    const auto project = need(Project::open(path, Project::Access::Write));
    const auto snapshot = need(Snapshot::open(path));
    const auto lines = [&](TextQuery query, int most) {
        const double start = cpuMilliseconds();
        Task task;
        int seen = 0;
        Search search;
        search.query = std::move(query);
        need(snapshot->search(
            search, [&](SearchHit &&) { return ++seen < most; }, task));
        return cpuMilliseconds() - start;
    };
    // Promises in milliseconds and in bytes, not against a rival.
    std::vector<Measurement> list;
    list.push_back(compare(
        "search/first-1000-of-frequent", "ms", 9, [&] { return lines({.text = words.word(20)}, 1000); },
        [] { return 10.0; }, 1.0));
    list.push_back(compare(
        "search/first-1000-of-rare", "ms", 9, [&] { return lines({.text = words.word(2000)}, 1000); },
        [] { return 10.0; }, 1.0));
    list.push_back(compare(
        "search/first-1000-of-prefix", "ms", 9, [&] { return lines({.text = words.word(20) + u'*'}, 1000); },
        [] { return 10.0; }, 1.0));
    list.push_back(compare(
        "search/pattern-all-300mb", "ms", 5,
        [&] {
            return lines({.text = QStringLiteral("\\bzz+\\w"), .kind = TextQuery::Kind::Pattern}, 1'000'000);
        },
        [] { return 0.0; }, 0));
    std::vector<HitPlace> places;
    Search search;
    search.query.text = words.word(60);
    Task task;
    need(snapshot->search(
        search,
        [&](SearchHit &&hit) {
            places.push_back({hit.article, hit.place, hit.match});
            return int(places.size()) < tagged;
        },
        task));
    list.push_back(compare(
        "search/tag-every-10000", "ms", 5, [&] { return tagPlaces(*project, places, true); },
        [] { return 1000.0; }, 1.0));
    list.push_back(compare(
        "search/tag-every-1000", "ms", 5,
        [&] {
            return tagPlaces(*project, {places.begin(), places.begin() + 1000}, false);
        },
        [] { return 1000.0; }, 1.0));
    const double index = double(numberIn(path, "SELECT sum(length(block)) FROM article_fts_data"));
    const double text = double(numberIn(path, "SELECT sum(length(CAST(text AS BLOB))) FROM article_text"));
    list.push_back({"search/index-size", index / 1e6, "MB", text / 1e6, 1, 0.5});
    return list;
}

const RegisterBenchmark registered("search", searchBenchmarks);

} // namespace
