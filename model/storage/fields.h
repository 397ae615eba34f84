// The columns of each entity, once: the same list names them in SQL, binds them, reads them, and writes and
// reads the `before` image of the history. `f` is one of the visitors in row_visitors.h.
#pragma once

#include "model/entities/article.h"
#include "model/entities/link.h"
#include "model/entities/person.h"
#include "model/entities/reading.h"
#include "model/entities/span.h"
#include "model/entities/tagset.h"
#include "model/entities/tagset_json.h"

#include <concepts>
#include <type_traits>

enum class Table { Person, Tag, LinkType, Article, ArticleText, Span, Link, Reading };
constexpr int tableCount = 8;
constexpr const char *tableNames[tableCount] = {"person",       "tag",  "link_type", "article",
                                                "article_text", "span", "link",      "reading"};
constexpr const char *tableName(Table table)
{
    return tableNames[int(table)];
}

template <typename Entity> inline constexpr Table tableOf = Table::Person;
template <> inline constexpr Table tableOf<Tag> = Table::Tag;
template <> inline constexpr Table tableOf<LinkType> = Table::LinkType;
template <> inline constexpr Table tableOf<Article> = Table::Article;
template <> inline constexpr Table tableOf<ArticleText> = Table::ArticleText;
template <> inline constexpr Table tableOf<Span> = Table::Span;
template <> inline constexpr Table tableOf<Link> = Table::Link;
template <> inline constexpr Table tableOf<Reading> = Table::Reading;

template <typename T, typename Entity>
concept OneOf = std::same_as<std::remove_const_t<T>, Entity>;

void fields(auto &f, OneOf<Person> auto &person)
{
    f.text("name", person.name);
}

void fields(auto &f, OneOf<Tag> auto &tag)
{
    f.text("name", tag.name);
    f.optionalText("key", tag.key);
    f.text("light", tag.light);
    f.text("dark", tag.dark);
    f.named("mark", tag.mark, markName, markFromName);
    f.number("tinted", tag.tinted);
    f.number("extended", tag.extended);
    f.number("retired", tag.retired);
    f.optionalText("definition", tag.definition);
    f.number("position", tag.position);
    f.definitions("attributes", tag.attributes);
}

void fields(auto &f, OneOf<LinkType> auto &type)
{
    f.text("name", type.name);
    f.ids("from_tags", type.from);
    f.ids("to_tags", type.to);
    f.number("symmetric", type.symmetric);
    f.number("position", type.position);
    f.definitions("attributes", type.attributes);
}

void fields(auto &f, OneOf<Article> auto &article)
{
    f.blob("sha256", article.sha256);
    f.number("length", article.length);
    f.foldedWords("words", article.title, article.outlet, article.url);
    f.text("title", article.title);
    f.optionalText("outlet", article.outlet);
    f.optionalText("url", article.url);
    f.optionalText("author", article.author);
    f.optionalText("language", article.language);
    f.date("published", article.published);
    f.optionalNumber("fetched", article.fetched);
    f.optionalText("source", article.source);
    f.optionalText("encoding", article.encoding);
    f.named("zones", article.zones, zonesToString, zonesFromString);
    f.optionalText("note", article.note);
}

void fields(auto &f, OneOf<Span> auto &span)
{
    f.reference("article_id", Table::Article, span.article);
    f.reference("annotator_id", Table::Person, span.annotator);
    f.reference("tag_id", Table::Tag, span.tag);
    f.number("layer", span.layer);
    f.pieces(span.pieces); // start, stop, fragments
    f.attributes("attributes", span.attributes);
    f.optionalText("note", span.note);
}

void fields(auto &f, OneOf<Link> auto &link)
{
    f.reference("type_id", Table::LinkType, link.type);
    f.reference("from_id", Table::Span, link.from);
    f.reference("to_id", Table::Span, link.to);
    f.reference("annotator_id", Table::Person, link.annotator);
    f.attributes("attributes", link.attributes);
    f.optionalText("note", link.note);
}

void fields(auto &f, OneOf<Reading> auto &reading)
{
    f.reference("article_id", Table::Article, reading.article);
    f.reference("annotator_id", Table::Person, reading.annotator);
    f.number("state", reading.state);
}
