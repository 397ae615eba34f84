// The columns of each entity, once: the same list names them in SQL, binds them, reads them, and writes and
// reads the `before` image of the history. `f` is one of the visitors in row_visitors.h.
#pragma once

#include "model/entities/article.h"
#include "model/entities/assessment.h"
#include "model/entities/evidence.h"
#include "model/entities/link.h"
#include "model/entities/person.h"
#include "model/entities/reading.h"
#include "model/entities/reply.h"
#include "model/entities/review.h"
#include "model/entities/setting.h"
#include "model/entities/span.h"
#include "model/entities/tagset.h"
#include "model/entities/tagset_json.h"

#include <concepts>
#include <type_traits>

enum class Table {
    Person,
    Tag,
    LinkType,
    Article,
    ArticleText,
    Span,
    Link,
    Reading,
    Review,
    Reply,
    Assessment,
    Evidence,
    EvidenceFile,
    Setting
};
constexpr int tableCount = 14;
constexpr const char *tableNames[tableCount] = {
    "person",  "tag",    "link_type", "article",    "article_text", "span",          "link",
    "reading", "review", "reply",     "assessment", "evidence",     "evidence_file", "setting"};
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
template <> inline constexpr Table tableOf<Review> = Table::Review;
template <> inline constexpr Table tableOf<Reply> = Table::Reply;
template <> inline constexpr Table tableOf<Assessment> = Table::Assessment;
template <> inline constexpr Table tableOf<Evidence> = Table::Evidence;
template <> inline constexpr Table tableOf<EvidenceFile> = Table::EvidenceFile;
template <> inline constexpr Table tableOf<Setting> = Table::Setting;

// The contents that lie beside a row, under its number: added with it, never edited, never removed.
constexpr bool isContent(Table table)
{
    return table == Table::ArticleText || table == Table::EvidenceFile;
}

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
    f.number("tagset_version", span.tagsetVersion);
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
    f.number("assigned", reading.assigned);
    f.named(
        "nothing_lines", reading.nothingToTag, [](const LineSet &lines) { return lines.toString(); },
        LineSet::fromString);
}

void fields(auto &f, OneOf<Review> auto &review)
{
    f.reference("article_id", Table::Article, review.article);
    f.reference("reviewer_id", Table::Person, review.reviewer);
    f.named("spans", review.spans, reviewedSpansToString, reviewedSpansFromString);
    f.number("outcome", review.outcome);
    f.optionalReference("result_id", Table::Span, review.result);
    f.optionalText("reason", review.reason);
    f.number("confidence", review.confidence);
    f.number("guideline_gap", review.guidelineGap);
    f.optionalText("comment", review.comment);
}

void fields(auto &f, OneOf<Reply> auto &reply)
{
    f.uuid("about", reply.about);
    f.reference("article_id", Table::Article, reply.article);
    f.reference("author_id", Table::Person, reply.author);
    f.text("text", reply.text);
    f.number("resolved", reply.resolved);
}

void fields(auto &f, OneOf<Assessment> auto &assessment)
{
    f.reference("span_id", Table::Span, assessment.span);
    f.reference("article_id", Table::Article, assessment.article);
    f.reference("author_id", Table::Person, assessment.author);
    f.number("priority", assessment.priority);
    f.optionalReference("assigned_id", Table::Person, assessment.assignedTo);
    f.optionalText("verdict", assessment.verdict);
    f.optionalText("explanation", assessment.explanation);
}

void fields(auto &f, OneOf<Evidence> auto &evidence)
{
    f.reference("span_id", Table::Span, evidence.span);
    f.reference("article_id", Table::Article, evidence.article);
    f.reference("author_id", Table::Person, evidence.author);
    f.number("kind", evidence.kind);
    f.optionalText("url", evidence.url);
    f.optionalText("archived_url", evidence.archivedUrl);
    f.optionalText("quote", evidence.quote);
    f.date("date", evidence.date);
    f.optionalText("file_name", evidence.fileName);
    f.blob("sha256", evidence.sha256);
    f.optionalText("note", evidence.note);
}

void fields(auto &f, OneOf<Setting> auto &setting)
{
    f.text("name", setting.name);
    f.text("value", setting.value);
}
