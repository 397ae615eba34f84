// A small project to try things on: two tags, a link type, articles made from a text.
#pragma once

#include "model/entities/tagset_json.h"
#include "model/project/project.h"
#include "model/text/normalise.h"
#include "tests/support/files.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

// Fails the test with the error's words.
template <typename T> T must(Result<T> result)
{
    if (!result)
        FAIL(result.error().message.toStdString() + " | " + result.error().detail.toStdString());
    return *std::move(result);
}
inline void must(const Result<void> &result)
{
    if (!result)
        FAIL(result.error().message.toStdString() + " | " + result.error().detail.toStdString());
}

// The one that ships, with new ids.
inline Tagset factCheckTagset()
{
    return must(tagsetFromJson(bytesOf(QStringLiteral(":/tagsets/fact-check.json"))));
}

inline Tag sampleTag(const QString &name, int position)
{
    Tag tag;
    tag.id = Id::make();
    tag.name = name;
    tag.key = name.left(1).toUpper();
    tag.light = QStringLiteral("#aa2200");
    tag.dark = QStringLiteral("#ffbb99");
    tag.definition = QStringLiteral("What “%1” means").arg(name);
    tag.position = position;
    tag.attributes = {{QStringLiteral("certainty"),
                       AttributeDefinition::Kind::Choice,
                       false,
                       QStringLiteral("high"),
                       QString(),
                       {{QStringLiteral("high"), QString()}, {QStringLiteral("low"), QString()}}}};
    return tag;
}

inline Tagset sampleTagset()
{
    Tagset tagset;
    tagset.name = QStringLiteral("Sample");
    tagset.language = QStringLiteral("en");
    tagset.tags = {sampleTag(QStringLiteral("Claim"), 0), sampleTag(QStringLiteral("Source"), 1)};
    LinkType type;
    type.id = Id::make();
    type.name = QStringLiteral("attributed_to");
    type.from = {tagset.tags[0].id};
    type.to = {tagset.tags[1].id};
    tagset.linkTypes = {type};
    return tagset;
}

struct SampleArticle
{
    Article article;
    ArticleText text;
};

inline SampleArticle sampleArticle(const QString &text, const QString &title = QStringLiteral("An article"))
{
    SampleArticle sample;
    sample.article.id = Id::make();
    sample.article.sha256 = textHash(text);
    sample.article.title = title;
    sample.article.outlet = QStringLiteral("The Müller Gazette");
    sample.article.url = QStringLiteral("https://example.org/a");
    sample.article.published = QDate(2024, 2, 29);
    sample.article.length = CodePoints(text).count();
    sample.article.zones = Zones(std::size_t(text.count(QLatin1Char('\n')) + 1), Zone::Body);
    sample.text = {sample.article.id, text, text.toUtf8()};
    return sample;
}

inline Changes addition(const SampleArticle &sample)
{
    return {added(sample.article), added(sample.text)};
}

inline Span sampleSpan(const Project &project, const Id &article, Pieces pieces, int tag = 0)
{
    Span span;
    span.id = Id::make();
    span.article = article;
    span.annotator = project.annotator().id;
    span.tag = project.tagset().tags[std::size_t(tag)].id;
    span.tagsetVersion = project.tagset().version;
    span.pieces = std::move(pieces);
    span.attributes.set(QStringLiteral("certainty"), QStringLiteral("high"));
    return span;
}

inline Link sampleLink(const Project &project, const Span &from, const Span &to)
{
    Link link;
    link.id = Id::make();
    link.type = project.tagset().linkTypes[0].id;
    link.from = from.id;
    link.to = to.id;
    link.annotator = project.annotator().id;
    return link;
}

// Ana's decision that this span, as it is now, stands as `agreed`.
inline Span sampleAgreed(const Span &span)
{
    Span agreed = span;
    agreed.id = Id::make();
    agreed.layer = Layer::Agreed;
    agreed.stamp = {};
    return agreed;
}

inline Review sampleReview(const Project &project, const Span &span, const Span &agreed)
{
    Review review;
    review.id = Id::make();
    review.article = span.article;
    review.reviewer = project.annotator().id;
    review.spans = {{span.id, span.stamp.rev}};
    review.result = agreed.id;
    review.reason = QStringLiteral("as the guidelines say");
    review.confidence = 3;
    return review;
}

inline Reply sampleReply(const Project &project, const Id &about, const Id &article)
{
    Reply reply;
    reply.id = Id::make();
    reply.about = about;
    reply.article = article;
    reply.author = project.annotator().id;
    reply.text = QStringLiteral("Why “this”? 😀");
    return reply;
}

inline Assessment sampleAssessment(const Project &project, const Span &claim)
{
    Assessment assessment;
    assessment.id = Id::make();
    assessment.span = claim.id;
    assessment.article = claim.article;
    assessment.author = project.annotator().id;
    assessment.priority = Priority::High;
    assessment.verdict = QStringLiteral("Half true");
    assessment.explanation = QStringLiteral("Some did, some did not.");
    return assessment;
}

struct SampleEvidence
{
    Evidence evidence;
    EvidenceFile file;
};

inline SampleEvidence sampleEvidence(const Project &project, const Span &claim, const QByteArray &bytes)
{
    SampleEvidence sample;
    sample.evidence.id = Id::make();
    sample.evidence.span = claim.id;
    sample.evidence.article = claim.article;
    sample.evidence.author = project.annotator().id;
    sample.evidence.kind = Evidence::Kind::File;
    sample.evidence.url = QStringLiteral("https://example.org/figures");
    sample.evidence.date = QDate(2024, 2, 28);
    sample.evidence.fileName = QStringLiteral("figures.html");
    sample.evidence.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    sample.file = {sample.evidence.id, bytes};
    return sample;
}

struct TemporaryProject
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("sample.ascertain"));
    std::unique_ptr<Project> project =
        must(Project::create(path, {QString(), sampleTagset(), QStringLiteral("Ana")}));

    void reopen()
    {
        project.reset();
        project = must(Project::open(path, Project::Access::Write));
    }
};
