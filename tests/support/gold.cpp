#include "tests/support/gold.h"

QString ucs4Slice(const QList<uint> &text, int start, int end)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(text.constData()) + start, end - start);
}

std::optional<Gold> readGold()
{
    const QString folder =
        qEnvironmentVariable("ASCERTAIN_SHARED_DIR", QStringLiteral(ASCERTAIN_SHARED_DIR)) +
        QStringLiteral("/articles/");
    Gold gold;
    gold.articlePath = folder + QStringLiteral("bucha-statement.txt");
    QFile article(gold.articlePath);
    QFile records(folder + QStringLiteral("bucha-statement.gold.jsonl"));
    if (!article.open(QIODevice::ReadOnly) || !records.open(QIODevice::ReadOnly)) {
        WARN("skipped: the article is not here");
        return std::nullopt;
    }
    gold.text = QString::fromUtf8(article.readAll()).toUcs4();
    while (!records.atEnd()) {
        const QJsonObject record = QJsonDocument::fromJson(records.readLine()).object();
        if (record["record"] == "span")
            gold.spans.push_back(record);
        else if (record["record"] == "relation")
            gold.relations.push_back(record);
    }
    REQUIRE(gold.spans.size() == 90);
    REQUIRE(gold.relations.size() == 86);
    return gold;
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

GoldLinks linksIn(const std::vector<CsvRow> &rows)
{
    GoldLinks links;
    for (const CsvRow &row : rows) {
        for (const char *type :
             {"attributed_to", "cued_by", "modifies", "same_as", "restates", "contradicts"}) {
            for (const QString &to : row.at(type).split(';', Qt::SkipEmptyParts))
                links.emplace(type, row.at("span_id"), to);
        }
    }
    return links;
}
