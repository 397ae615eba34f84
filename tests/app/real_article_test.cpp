// A real article with its gold annotation, put in through the command line span by span, and out again as
// CSV.
#include "tests/app/program.h"
#include "tests/support/gold.h"

#include <map>

namespace {

QStringList attributeWords(const QJsonObject &attributes)
{
    QStringList words;
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        words += {"--attribute", it.key() + '=' + it.value().toString()};
    return words;
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

} // namespace

TEST_CASE("a real article goes in span by span and out as it was")
{
    const std::optional<Gold> gold = readGold();
    if (!gold)
        return;
    const QList<uint> &text = gold->text;

    const Folder t;
    done({"new", t.project, "--annotator", "Gold"});
    done({"import", t.project, gold->articlePath});
    const QString article = t.articles().at(0)["id"].toString();
    CHECK(t.articles().at(0)["characters"].toInt() == text.size());

    std::map<QString, QString> ids; // gold → ours
    std::map<QString, QJsonObject> byId;
    for (const QJsonObject &span : gold->spans) {
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
    GoldLinks links;
    for (const QJsonObject &relation : gold->relations) {
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
    for (const CsvRow &row : rows)
        checkRow(row, byId.at(row.at("span_id")), text);
    CHECK(linksIn(rows) == links);
    CHECK(done({"check", t.project, "--json"}).json()["ok"] == true);

    // And into a fresh project.
    const QString copy = t.path("copy.ascertain");
    done({"new", copy, "--annotator", "Gold"});
    done({"import", copy, gold->articlePath});
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
