#include "model/storage/saved_searches.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace {

template <typename Value> struct Word
{
    Value value;
    const char *word;
};

constexpr std::array places{Word<Search::In>{Search::In::Texts, "texts"},
                            Word<Search::In>{Search::In::Tagged, "tagged"},
                            Word<Search::In>{Search::In::Notes, "notes"}};
constexpr std::array scopes{Word<SearchScope>{SearchScope::AllArticles, "all"},
                            Word<SearchScope>{SearchScope::ListedArticles, "listed"},
                            Word<SearchScope>{SearchScope::ThisArticle, "this"}};
constexpr std::array orders{Word<HitOrder>{HitOrder::Text, "text"}, Word<HitOrder>{HitOrder::Left, "left"},
                            Word<HitOrder>{HitOrder::Right, "right"}};
constexpr std::array layers{Word<Layer>{Layer::Own, "own"}, Word<Layer>{Layer::Agreed, "agreed"},
                            Word<Layer>{Layer::Suggested, "suggested"}};

QString wordOf(const auto &list, auto value)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto &one) { return one.value == value; });
    return QLatin1String(found->word);
}

// Nothing when this version does not know the word.
auto valueOf(const auto &list, const QJsonValue &word, auto fallback) -> std::optional<decltype(fallback)>
{
    if (word.isUndefined())
        return fallback;
    for (const auto &one : list) {
        if (word.toString() == QLatin1String(one.word))
            return one.value;
    }
    return std::nullopt;
}

// What says nothing is left out.
void put(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(name), text);
}
void put(QJsonObject &object, const char *name, const Id &id)
{
    if (!id.isNull())
        object.insert(QLatin1String(name), id.toString());
}
void put(QJsonObject &object, const char *name, bool on)
{
    if (on)
        object.insert(QLatin1String(name), true);
}

QJsonObject toJson(const SavedSearch &saved)
{
    const Search &search = saved.search;
    QJsonObject object{{QStringLiteral("name"), saved.name},
                       {QStringLiteral("in"), wordOf(places, search.in)}};
    put(object, "words", search.query.text);
    put(object, "pattern", search.query.kind == TextQuery::Kind::Pattern);
    put(object, "insideWords", !search.query.wholeWords);
    put(object, "matchCase", search.query.matchCase);
    put(object, "matchAccents", search.query.matchAccents);
    put(object, "furniture", search.furniture);
    if (search.outlet)
        object.insert(QLatin1String("outlet"), *search.outlet);
    put(object, "from", search.from.toString(Qt::ISODate));
    put(object, "to", search.to.toString(Qt::ISODate));
    put(object, "tag", search.tag);
    put(object, "annotator", search.annotator);
    if (search.layer)
        object.insert(QLatin1String("layer"), wordOf(layers, *search.layer));
    put(object, "attribute", search.attribute);
    put(object, "value", search.value);
    if (saved.scope != SearchScope::AllArticles)
        object.insert(QLatin1String("scope"), wordOf(scopes, saved.scope));
    if (saved.order != HitOrder::Text)
        object.insert(QLatin1String("order"), wordOf(orders, saved.order));
    return object;
}

std::optional<SavedSearch> fromJson(const QJsonObject &object)
{
    const auto text = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const auto isOn = [&](const char *name) { return object.value(QLatin1String(name)).toBool(); };
    const auto in = valueOf(places, object.value(QLatin1String("in")), Search::In::Texts);
    const auto scope = valueOf(scopes, object.value(QLatin1String("scope")), SearchScope::AllArticles);
    const auto order = valueOf(orders, object.value(QLatin1String("order")), HitOrder::Text);
    const auto layer = valueOf(layers, object.value(QLatin1String("layer")), Layer::Own);
    SavedSearch saved;
    saved.name = text("name").simplified();
    if (saved.name.isEmpty() || !in || !scope || !order || !layer)
        return std::nullopt;
    saved.scope = *scope;
    saved.order = *order;
    Search &search = saved.search;
    search.in = *in;
    search.query.text = text("words");
    search.query.kind = isOn("pattern") ? TextQuery::Kind::Pattern : TextQuery::Kind::Words;
    search.query.wholeWords = !isOn("insideWords");
    search.query.matchCase = isOn("matchCase");
    search.query.matchAccents = isOn("matchAccents");
    search.furniture = isOn("furniture");
    if (object.contains(QLatin1String("outlet")))
        search.outlet = text("outlet");
    search.from = QDate::fromString(text("from"), Qt::ISODate);
    search.to = QDate::fromString(text("to"), Qt::ISODate);
    search.tag = Id::fromString(text("tag")).value_or(Id());
    search.annotator = Id::fromString(text("annotator")).value_or(Id());
    if (object.contains(QLatin1String("layer")))
        search.layer = *layer;
    search.attribute = text("attribute");
    search.value = text("value");
    return saved;
}

} // namespace

std::vector<SavedSearch> savedSearchesFromJson(const QString &json)
{
    std::vector<SavedSearch> searches;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &one : list) {
        if (auto saved = fromJson(one.toObject()))
            searches.push_back(*std::move(saved));
    }
    return searches;
}

QString savedSearchesToJson(std::vector<SavedSearch> searches)
{
    std::sort(searches.begin(), searches.end(), [](const SavedSearch &a, const SavedSearch &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    QJsonArray list;
    for (const SavedSearch &saved : searches)
        list.append(toJson(saved));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}
