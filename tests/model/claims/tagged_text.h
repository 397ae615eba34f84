// Articles with spans and links in memory: the sample project's, a real one where it is there, or made by
// hand.
#pragma once

#include "model/claims/claim_index.h"
#include "model/entities/zones.h"
#include "tests/support/files.h"
#include "tests/support/sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

struct TaggedText
{
    Tagset tagset = factCheckTagset();
    ClaimRoles roles{tagset};
    QString text;
    Zones zones = {};
    std::vector<Span> spans = {};
    std::vector<Link> links = {};
    std::map<QString, Id> ids = {};
    std::map<QString, Id> people = {};

    const Span &span(const char *name) const
    {
        const Id id = ids.at(QString::fromUtf8(name));
        return *std::find_if(spans.begin(), spans.end(), [&](const Span &one) { return one.id == id; });
    }
    QString nameOf(const Id &id) const
    {
        for (const auto &[name, one] : ids) {
            if (one == id)
                return name;
        }
        return {};
    }
    Id person(const QString &name) { return people.try_emplace(name, Id::make()).first->second; }

    void add(const QString &name, const QString &by, const QString &tagName, Pieces pieces,
             const QJsonObject &values = {}, bool defaults = true)
    {
        const Tag *tag = tagset.tagNamed(tagName);
        REQUIRE(tag);
        Span span;
        span.id = Id::make();
        span.annotator = person(by);
        span.tag = tag->id;
        span.pieces = std::move(pieces);
        if (defaults)
            span.attributes = defaultAttributes(*tag);
        for (auto it = values.begin(); it != values.end(); ++it)
            span.attributes.set(it.key(), it.value().toString());
        ids[name] = span.id;
        spans.push_back(span);
    }
    // The first place of these words.
    void add(const QString &name, const QString &tagName, const QString &words,
             const QJsonObject &values = {}, bool defaults = true)
    {
        const qsizetype start = text.indexOf(words);
        REQUIRE(start >= 0);
        add(name, QStringLiteral("Ana"), tagName, {{start, start + words.size()}}, values, defaults);
    }
    void link(const QString &typeName, const QString &from, const QString &to, const QJsonObject &values = {})
    {
        const LinkType *type = tagset.linkTypeNamed(typeName);
        REQUIRE(type);
        Link link;
        link.id = Id::make();
        link.type = type->id;
        link.from = ids.at(from);
        link.to = ids.at(to);
        link.attributes = defaultAttributes(*type);
        for (auto it = values.begin(); it != values.end(); ++it)
            link.attributes.set(it.key(), it.value().toString());
        links.push_back(link);
    }
    // Pointers into this: it must stay as it is.
    ClaimIndex index() const
    {
        std::vector<const Span *> order;
        for (const Span &span : spans)
            order.push_back(&span);
        std::sort(order.begin(), order.end(), [](const Span *a, const Span *b) { return textOrder(*a, *b); });
        return ClaimIndex(roles, text, order, links);
    }
};

// The article about the dam, as Ana and Ben tagged it.
inline TaggedText damSample()
{
    TaggedText tagged;
    tagged.text = QString::fromUtf8(bytesOf(QStringLiteral(":/sample/dam.txt")));
    const QJsonObject dam = QJsonDocument::fromJson(bytesOf(QStringLiteral(":/sample/sample.json")))
                                .object()[QLatin1String("articles")]
                                .toArray()[0]
                                .toObject();
    for (const QJsonValue value : dam[QLatin1String("spans")].toArray()) {
        const QJsonObject span = value.toObject();
        const QJsonValue words = span[QLatin1String("words")];
        Pieces pieces;
        qsizetype from = 0;
        for (const QJsonValue word : words.isArray() ? words.toArray() : QJsonArray{words}) {
            qsizetype start = tagged.text.indexOf(word.toString(), from);
            for (int nth = span[QLatin1String("nth")].toInt(1); nth > 1; --nth)
                start = tagged.text.indexOf(word.toString(), start + 1);
            REQUIRE(start >= 0);
            from = start + word.toString().size();
            pieces.append({start, from});
        }
        tagged.add(span[QLatin1String("name")].toString(), span[QLatin1String("by")].toString(),
                   span[QLatin1String("tag")].toString(), pieces,
                   span[QLatin1String("attributes")].toObject());
    }
    for (const QJsonValue value : dam[QLatin1String("links")].toArray()) {
        const QJsonObject link = value.toObject();
        tagged.link(link[QLatin1String("type")].toString(), link[QLatin1String("from")].toString(),
                    link[QLatin1String("to")].toString(), link[QLatin1String("attributes")].toObject());
    }
    return tagged;
}

// A real article with its gold spans; nothing, and a word about it, where it is not there.
inline std::optional<TaggedText> goldArticle()
{
    const QString base = QStringLiteral(ASCERTAIN_SHARED_DIR "/articles/bucha-statement");
    if (!QFile::exists(base + QStringLiteral(".gold.jsonl"))) {
        WARN("skipped: the real article is not here");
        return std::nullopt;
    }
    TaggedText tagged;
    tagged.text = QString::fromUtf8(bytesOf(base + QStringLiteral(".txt")));
    for (const QByteArray &line : bytesOf(base + QStringLiteral(".gold.jsonl")).split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        const QString record = row[QLatin1String("record")].toString();
        const QString id = row[QLatin1String("id")].toString();
        const QJsonObject attributes = row[QLatin1String("attrs")].toObject();
        const auto range = [](const QJsonObject &place) -> TextRange {
            return {place[QLatin1String("start")].toInt(), place[QLatin1String("end")].toInt()};
        };
        if (record == QLatin1String("span")) {
            Pieces pieces;
            for (const QJsonValue piece : row[QLatin1String("fragments")].toArray())
                pieces.append(range(piece.toObject()));
            if (pieces.isEmpty())
                pieces.append(range(row));
            tagged.add(id, QStringLiteral("gold"), row[QLatin1String("layer")].toString(), pieces, attributes,
                       false);
        } else if (record == QLatin1String("relation")) {
            tagged.link(row[QLatin1String("type")].toString(), row[QLatin1String("from")].toString(),
                        row[QLatin1String("to")].toString(), attributes);
        }
    }
    return tagged;
}
