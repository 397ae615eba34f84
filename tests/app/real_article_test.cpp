// A real article with its gold annotation, put in through the command line span by span, and out again as
// CSV.
#include "tests/app/program.h"

#include <map>
#include <set>

namespace {

QStringList attributeWords(const QJsonObject &attributes)
{
    QStringList words;
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        words += {"--attribute", it.key() + '=' + it.value().toString()};
    return words;
}

QString ucs4Slice(const QList<uint> &text, int start, int end)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(text.constData()) + start, end - start);
}

struct Gold
{
    std::vector<QJsonObject> spans;
    std::vector<QJsonObject> relations;
};

Gold readGold(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    Gold gold;
    while (!file.atEnd()) {
        const QJsonObject record = QJsonDocument::fromJson(file.readLine()).object();
        if (record["record"] == "span")
            gold.spans.push_back(record);
        else if (record["record"] == "relation")
            gold.relations.push_back(record);
    }
    return gold;
}

QStringList places(const QJsonObject &span)
{
    QStringList words;
    for (const QJsonValue piece : span["fragments"].toArray())
        words += {"--piece", QStringLiteral("%1-%2").arg(piece["start"].toInt()).arg(piece["end"].toInt())};
    if (words.isEmpty())
        words = {"--start", QString::number(span["start"].toInt()), "--end",
                 QString::number(span["end"].toInt())};
    return words;
}

void checkRow(const CsvRow &row, const QJsonObject &span, const QList<uint> &text)
{
    INFO(span["id"].toString().toStdString());
    CHECK(row.at("tag") == span["layer"].toString());
    CHECK(row.at("start").toInt() == span["start"].toInt());
    CHECK(row.at("end").toInt() == span["end"].toInt());
    CHECK(row.at("note") == span["note"].toString());
    QStringList words;
    for (const QJsonValue piece : span["fragments"].toArray())
        words.append(ucs4Slice(text, piece["start"].toInt(), piece["end"].toInt()));
    if (words.isEmpty())
        words.append(ucs4Slice(text, row.at("start").toInt(), row.at("end").toInt()));
    CHECK(row.at("text") == words.join(" … "));
    if (span["fragments"].toArray().isEmpty())
        CHECK(row.at("text") == span["text"].toString());
    const QJsonObject attributes = span["attrs"].toObject();
    const QString prefix = span["layer"].toString().toLower() + '.';
    for (const auto &[column, cell] : row) {
        if (column.contains('.'))
            CHECK(cell ==
                  (column.startsWith(prefix) ? attributes[column.mid(prefix.size())].toString() : QString()));
    }
}

} // namespace

TEST_CASE("a real article goes in span by span and out as it was")
{
    const QString folder =
        qEnvironmentVariable("ASCERTAIN_SHARED_DIR", QStringLiteral(ASCERTAIN_SHARED_DIR)) +
        QStringLiteral("/articles/");
    QFile file(folder + QStringLiteral("bucha-statement.txt"));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("skipped: the article is not here");
        return;
    }
    const QList<uint> text = QString::fromUtf8(file.readAll()).toUcs4();
    const Gold gold = readGold(folder + QStringLiteral("bucha-statement.gold.jsonl"));
    REQUIRE(gold.spans.size() == 90);
    REQUIRE(gold.relations.size() == 86);

    const Folder t;
    done({"new", t.project, "--annotator", "Gold"});
    done({"import", t.project, file.fileName()});
    const QString article = t.articles().at(0)["id"].toString();
    CHECK(t.articles().at(0)["characters"].toInt() == text.size());

    std::map<QString, QString> ids; // gold → ours
    std::map<QString, QJsonObject> byId;
    for (const QJsonObject &span : gold.spans) {
        QStringList words{"tag", t.project, "--article", article, "--tag", span["layer"].toString()};
        // Only what the gold has: a default that it leaves open is taken away.
        QJsonObject attributes = span["attrs"].toObject();
        if (span["layer"] == "Source" && !attributes.contains("entity"))
            attributes["entity"] = QString();
        words += places(span) + attributeWords(attributes);
        if (span.contains("note"))
            words += {"--note", span["note"].toString()};
        const QString id = QString::fromLatin1(done(words).out).trimmed();
        ids[span["id"].toString()] = id;
        byId[id] = span;
    }
    std::set<std::tuple<QString, QString, QString>> links;
    for (const QJsonObject &relation : gold.relations) {
        const QString from = ids.at(relation["from"].toString());
        const QString to = ids.at(relation["to"].toString());
        done(QStringList{"link", t.project, "--from", from, "--to", to, "--type",
                         relation["type"].toString()} +
             attributeWords(relation["attrs"].toObject()));
        links.emplace(relation["type"].toString(), from, to);
    }
    CHECK(links.size() == 86);

    const QByteArray csv = done({"export", t.project}).out;
    const auto rows = rowsOf(csv);
    CHECK(rows.size() == 90);
    std::set<std::tuple<QString, QString, QString>> written;
    for (const CsvRow &row : rows) {
        checkRow(row, byId.at(row.at("span_id")), text);
        for (const char *type :
             {"attributed_to", "cued_by", "modifies", "same_as", "restates", "contradicts"}) {
            for (const QString &to : row.at(type).split(';', Qt::SkipEmptyParts))
                written.emplace(type, row.at("span_id"), to);
        }
    }
    CHECK(written == links);
    CHECK(done({"check", t.project, "--json"}).json()["ok"] == true);

    // And into a fresh project.
    const QString copy = t.path("copy.ascertain");
    done({"new", copy, "--annotator", "Gold"});
    done({"import", copy, file.fileName()});
    const QJsonObject report = done({"import", copy, "-", "--format", "csv", "--json"}, csv)
                                   .json()["articles"]
                                   .toArray()[0]
                                   .toObject();
    CHECK(report["spans"] == 90);
    CHECK(report["verified"] == 1);
    CHECK(report["refused"].toArray().isEmpty());
    const auto again = rowsOf(done({"export", copy}).out);
    REQUIRE(again.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CsvRow left = rows[i];
        CsvRow right = again[i];
        for (const char *own : {"project", "article_id", "created", "modified"}) {
            left.erase(own);
            right.erase(own);
        }
        CHECK(left == right);
    }
}
