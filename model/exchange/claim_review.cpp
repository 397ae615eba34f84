#include "model/exchange/claim_review.h"

#include "model/exchange/in_place.h"
#include "model/text/web_address.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace {

constexpr qsizetype mostLines = 100;
constexpr qsizetype advisedLength = 75; // of claimReviewed, in characters

QString tr(const char *text)
{
    return QCoreApplication::translate("ClaimReview", text);
}

QJsonObject typed(const char *type)
{
    return {{QStringLiteral("@type"), QLatin1StringView(type)}};
}

void put(QJsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1StringView(name), value);
}

QString isoDate(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

// A person where the tags say so, else a body.
QJsonValue claimants(const ClaimCard &card)
{
    QJsonArray authors;
    QStringList seen;
    for (const CardSource &source : card.sources) {
        if (source.stance == QLatin1String("denies") || source.stance == QLatin1String("withholds") ||
            source.facts.unnamed || seen.contains(source.facts.entity))
            continue;
        seen.append(source.facts.entity);
        QJsonObject author =
            typed(source.facts.naming == QLatin1String("named-person") ? "Person" : "Organization");
        put(author, "name", source.facts.entity);
        authors.append(author);
    }
    if (authors.isEmpty())
        return QJsonValue::Undefined;
    return authors.size() == 1 ? authors.first() : QJsonValue(authors);
}

QJsonObject appearance(const Article &article)
{
    QJsonObject work = typed("CreativeWork");
    put(work, "url", article.url);
    put(work, "headline", article.title);
    put(work, "datePublished", isoDate(article.published));
    if (!article.outlet.isEmpty()) {
        QJsonObject publisher = typed("Organization");
        put(publisher, "name", article.outlet);
        work.insert(QStringLiteral("publisher"), publisher);
    }
    return work;
}

QJsonArray citations(const std::vector<const Evidence *> &evidence)
{
    QJsonArray works;
    for (const Evidence *one : evidence) {
        QJsonObject work = typed("CreativeWork");
        // What is no address does not go where programs follow one, but it is not lost.
        const bool isPage = !webAddress(one->url).isEmpty();
        put(work, "url", isPage ? one->url : QString());
        put(work, "archivedAt", webAddress(one->archivedUrl).isEmpty() ? QString() : one->archivedUrl);
        put(work, "name", one->fileName.isEmpty() && !isPage ? one->url : one->fileName);
        put(work, "text", one->quote);
        put(work, "datePublished", isoDate(one->date));
        if (work.size() > 1)
            works.append(work);
    }
    return works;
}

class Document
{
public:
    Document(QIODevice &out) : m_out(out) {}

    void begin() { m_text = "{\"@context\": \"https://schema.org\", \"@graph\": ["; }
    Result<void> add(const ClaimReviewDraft &draft);
    Result<void> end();

private:
    Result<void> flush();

    QIODevice &m_out;
    QByteArray m_text;
    bool m_first = true;
};

Result<void> Document::add(const ClaimReviewDraft &draft)
{
    QJsonObject object = draft.object;
    if (!draft.missing.isEmpty())
        object.insert(QStringLiteral("urn:ascertain:missing"), QJsonArray::fromStringList(draft.missing));
    if (!draft.recommended.isEmpty())
        object.insert(QStringLiteral("urn:ascertain:recommended"),
                      QJsonArray::fromStringList(draft.recommended));
    QByteArray json = QJsonDocument(object).toJson().trimmed();
    json.replace("</", "<\\/"); // would end a script element
    m_text += (m_first ? "\n" : ",\n") + json;
    m_first = false;
    return m_text.size() > (1 << 20) ? flush() : Result<void>();
}

Result<void> Document::end()
{
    m_text += m_first ? "]}\n" : "\n]}\n";
    return flush();
}

Result<void> Document::flush()
{
    if (m_out.write(m_text) != m_text.size())
        return Error{tr("The file could not be written. Is the disk full?"), m_out.errorString()};
    m_text.clear();
    return {};
}

class Drafts
{
public:
    Drafts(const std::vector<Person> &people, Document &document) : m_document(document)
    {
        for (const Person &person : people)
            m_people.emplace(person.id, person.name);
    }

    Result<void> article(const ClaimsOfArticle &claims);
    ClaimReviewReport report;

private:
    Result<void> draft(const ClaimsOfArticle &claims, const ClaimRecord &record,
                       const Assessment *assessment);

    std::unordered_map<Id, QString> m_people;
    Document &m_document;
};

Result<void> Drafts::article(const ClaimsOfArticle &claims)
{
    for (const ClaimRecord &record : claims.claims) {
        std::vector<const Assessment *> assessments = record.assessments;
        if (assessments.empty() && !record.evidence.empty())
            assessments.push_back(nullptr);
        for (const Assessment *assessment : assessments) {
            if (auto drafted = draft(claims, record, assessment); !drafted)
                return drafted;
        }
    }
    return {};
}

Result<void> Drafts::draft(const ClaimsOfArticle &claims, const ClaimRecord &record,
                           const Assessment *assessment)
{
    const auto reviewer = assessment ? m_people.find(assessment->author) : m_people.end();
    const ClaimReviewDraft draft =
        claimReviewDraft(claims.article, claims.index, record, assessment,
                         reviewer == m_people.end() ? QString() : reviewer->second);
    ++report.drafts;
    if (!draft.missing.isEmpty()) {
        ++report.incomplete;
        if (report.missing.size() < mostLines)
            report.missing.append(tr("“%1”: %2")
                                      .arg(claims.index.words(*record.card.claim).simplified().left(60),
                                           draft.missing.join(QStringLiteral(", "))));
    }
    return m_document.add(draft);
}

} // namespace

ClaimReviewDraft claimReviewDraft(const Article &article, const ClaimIndex &index, const ClaimRecord &record,
                                  const Assessment *assessment, const QString &reviewer)
{
    ClaimReviewDraft draft;
    QJsonObject &review = draft.object;
    review = typed("ClaimReview");
    const QString words = index.words(*record.card.claim).simplified();
    put(review, "claimReviewed", words);
    if (words.size() > advisedLength)
        draft.recommended.append(QStringLiteral("claimReviewed of at most 75 characters"));
    draft.missing.append(QStringLiteral("url"));

    if (assessment && !assessment->verdict.isEmpty()) {
        QJsonObject rating = typed("Rating");
        put(rating, "alternateName", assessment->verdict);
        review.insert(QStringLiteral("reviewRating"), rating);
    } else {
        draft.missing.append(QStringLiteral("reviewRating.alternateName"));
    }
    if (assessment)
        put(review, "reviewBody", assessment->explanation);
    if (reviewer.isEmpty()) {
        draft.recommended.append(QStringLiteral("author"));
    } else {
        QJsonObject author = typed("Person");
        put(author, "name", reviewer);
        review.insert(QStringLiteral("author"), author);
    }

    QJsonObject item = typed("Claim");
    put(item, "text", words);
    if (const QJsonValue authors = claimants(record.card); authors.isUndefined())
        draft.recommended.append(QStringLiteral("itemReviewed.author"));
    else
        item.insert(QStringLiteral("author"), authors);
    put(item, "datePublished", isoDate(article.published));
    if (!article.published.isValid())
        draft.recommended.append(QStringLiteral("itemReviewed.datePublished"));
    item.insert(QStringLiteral("appearance"), appearance(article));
    if (article.url.isEmpty())
        draft.recommended.append(QStringLiteral("itemReviewed.appearance.url"));
    review.insert(QStringLiteral("itemReviewed"), item);
    if (const QJsonArray works = citations(record.evidence); !works.isEmpty())
        review.insert(QStringLiteral("citation"), works);
    return draft;
}

Result<ClaimReviewReport> writeClaimReviews(const Snapshot &project, const SpanSelection &selection,
                                            QIODevice &out, Task &task)
{
    const auto people = project.people();
    if (!people)
        return people.error();
    Document document(out);
    Drafts drafts(*people, document);
    document.begin();
    const auto walked = forEachClaim(
        project, selection, [&](const ClaimsOfArticle &claims) { return drafts.article(claims); }, task);
    if (!walked)
        return walked.error();
    if (auto ended = document.end(); !ended)
        return ended.error();
    return drafts.report;
}

Result<ClaimReviewReport> exportClaimReviews(const Snapshot &project, const SpanSelection &selection,
                                             const QString &path, Task &task)
{
    std::optional<ClaimReviewReport> report;
    const auto write = [&](QIODevice &out) -> Result<void> {
        auto written = writeClaimReviews(project, selection, out, task);
        if (!written)
            return written.error();
        report = *std::move(written);
        return {};
    };
    if (auto placed = writeInPlace(path, write); !placed)
        return placed.error();
    return *std::move(report);
}
