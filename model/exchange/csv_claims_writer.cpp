// Claims as CSV: the rows.
#include "model/exchange/claim_records.h"
#include "model/exchange/csv_claims.h"
#include "model/exchange/csvw.h"
#include "model/text/boundaries.h"
#include "model/text/code_points.h"
#include "model/text/paragraphs.h"

namespace {

const std::vector<ColumnInfo> &columns()
{
    static const std::vector<ColumnInfo> all{
        {QStringLiteral("claim_id"), CellType::Id},
        {QStringLiteral("article_id"), CellType::Id},
        {QStringLiteral("article_title"), CellType::Words},
        {QStringLiteral("outlet"), CellType::Words},
        {QStringLiteral("article_url"), CellType::Words},
        {QStringLiteral("article_published"), CellType::Date},
        {QStringLiteral("zone"), CellType::Words},
        {QStringLiteral("claim"), CellType::Words},
        {QStringLiteral("sentence"), CellType::Words},
        {QStringLiteral("type"), CellType::Words},
        {QStringLiteral("check"), CellType::Words},
        {QStringLiteral("voice"), CellType::Words},
        {QStringLiteral("sources"), CellType::Words},
        {QStringLiteral("source_entities"), CellType::Words},
        {QStringLiteral("source_kinds"), CellType::Words},
        {QStringLiteral("source_naming"), CellType::Words},
        {QStringLiteral("cues"), CellType::Words},
        {QStringLiteral("quoted"), CellType::Words},
        {QStringLiteral("hedges"), CellType::Words},
        {QStringLiteral("boosters"), CellType::Words},
        {QStringLiteral("loaded"), CellType::Words},
        {QStringLiteral("restates"), CellType::Ids},
        {QStringLiteral("contradicts"), CellType::Ids},
        {QStringLiteral("start"), CellType::Count},
        {QStringLiteral("end"), CellType::Count},
        {QStringLiteral("pieces"), CellType::Ranges},
        {QStringLiteral("annotator"), CellType::Words},
        {QStringLiteral("review_status"), CellType::Words},
        {QStringLiteral("verdict"), CellType::Words},
        {QStringLiteral("explanation"), CellType::Words},
        {QStringLiteral("evidence_urls"), CellType::Words},
        {QStringLiteral("note"), CellType::Words},
        {QStringLiteral("created"), CellType::Time},
        {QStringLiteral("modified"), CellType::Time},
        {QStringLiteral("tagset_version"), CellType::Count},
        {QStringLiteral("article_sha256"), CellType::Hash},
    };
    return all;
}

const QString between = QStringLiteral("; ");

// "words [mark]", without brackets where there is no mark.
QString marked(const QString &words, const QString &mark)
{
    return mark.isEmpty() ? words : QStringLiteral("%1 [%2]").arg(words, mark);
}

// Each value once, in the order they come in; empty ones are left out.
QString joined(QStringList values)
{
    values.removeAll(QString());
    values.removeDuplicates();
    return values.join(between);
}

class ClaimsWriter
{
public:
    ClaimsWriter(const std::vector<Person> &people, const CsvOptions &options, QIODevice &out)
        : m_out(out, options), m_people(people)
    {
    }

    CsvWriter &out() { return m_out; }
    Result<void> article(const ClaimsOfArticle &claims);

private:
    Result<void> row(const ClaimsOfArticle &claims, const ClaimRecord &record);
    void sources(const ClaimIndex &index, const ClaimCard &card);
    void spans(const ClaimIndex &index, const std::vector<const Span *> &spans, bool kinds);
    void ids(const std::vector<const Span *> &spans);
    void record(const ClaimRecord &record);

    CsvWriter m_out;
    const std::vector<Person> &m_people;
    CodePoints m_points; // of the article at hand
    Paragraphs m_paragraphs;
};

Result<void> ClaimsWriter::article(const ClaimsOfArticle &claims)
{
    m_points = CodePoints(claims.text);
    m_paragraphs = Paragraphs(claims.text);
    for (const ClaimRecord &record : claims.claims) {
        if (auto written = row(claims, record); !written)
            return written;
    }
    return {};
}

Result<void> ClaimsWriter::row(const ClaimsOfArticle &claims, const ClaimRecord &record)
{
    const Article &article = claims.article;
    const ClaimCard &card = record.card;
    const Span &claim = *card.claim;
    m_out.id(claim.id);
    m_out.id(article.id);
    m_out.text(article.title);
    m_out.text(article.outlet);
    m_out.text(article.url);
    m_out.plain(article.published.toString(Qt::ISODate).toLatin1());
    const auto line = std::size_t(m_paragraphs.at(claim.hull().start));
    m_out.plain(line < article.zones.size() ? zoneName(article.zones[line]).toLatin1() : QByteArray());
    m_out.text(claims.index.words(claim));
    const TextRange sentence = sentenceAt(claims.text, claim.hull().start);
    m_out.text(QStringView(claims.text).sliced(sentence.start, sentence.length()));
    m_out.text(card.type);
    m_out.text(card.check);
    m_out.text(card.voice);
    sources(claims.index, card);
    spans(claims.index, card.cues, false);
    m_out.plain(quotedName(card.quoted).toLatin1());
    spans(claims.index, card.hedges, true);
    spans(claims.index, card.boosters, true);
    spans(claims.index, card.loaded, true);
    ids(card.restates);
    ids(card.contradicts);
    writePlace(claim, m_points, m_out);
    m_out.text(nameOf(m_people, claim.annotator));
    this->record(record);
    m_out.text(claim.note);
    m_out.time(claim.stamp.created);
    m_out.time(claim.stamp.modified);
    m_out.number(claim.tagsetVersion);
    m_out.plain(article.sha256.toHex());
    return m_out.endRow();
}

void ClaimsWriter::sources(const ClaimIndex &index, const ClaimCard &card)
{
    QStringList words;
    QStringList entities;
    QStringList kinds;
    QStringList naming;
    for (const CardSource &source : card.sources) {
        words.append(marked(index.words(*source.span), source.stance));
        entities.append(source.facts.entity);
        kinds.append(source.facts.kind);
        naming.append(source.facts.naming);
    }
    m_out.text(words.join(between));
    m_out.text(joined(entities));
    m_out.text(joined(kinds));
    m_out.text(joined(naming));
}

void ClaimsWriter::spans(const ClaimIndex &index, const std::vector<const Span *> &spans, bool kinds)
{
    QStringList words;
    for (const Span *span : spans) {
        words.append(
            marked(index.words(*span), kinds ? span->attributes.text(claimAttributes::kind) : QString()));
    }
    m_out.text(words.join(between));
}

void ClaimsWriter::ids(const std::vector<const Span *> &spans)
{
    QByteArrayList ids;
    for (const Span *span : spans)
        ids.append(span->id.toString().toLatin1());
    m_out.plain(ids.join(';'));
}

void ClaimsWriter::record(const ClaimRecord &record)
{
    m_out.plain(reviewStatus(*record.card.claim, record.reviews).toLatin1());
    QStringList verdicts;
    QStringList explanations;
    for (const Assessment *assessment : record.assessments) {
        verdicts.append(assessment->verdict);
        explanations.append(assessment->explanation);
    }
    m_out.text(joined(verdicts));
    m_out.text(joined(explanations));
    QStringList urls;
    for (const Evidence *evidence : record.evidence)
        urls.append(evidence->url.isEmpty() ? evidence->archivedUrl : evidence->url);
    m_out.text(joined(urls));
}

} // namespace

QStringList claimColumns()
{
    return namesOf(columns());
}

Result<CsvWritten> writeClaimsCsv(const Snapshot &project, const SpanSelection &selection,
                                  const CsvOptions &options, QIODevice &out, Task &task)
{
    const auto people = project.people();
    if (!people)
        return people.error();
    ClaimsWriter writer(*people, options, out);
    return writeTable(columns(), writer.out(), [&] {
        return forEachClaim(
            project, selection, [&](const ClaimsOfArticle &claims) { return writer.article(claims); }, task);
    });
}

QByteArray claimsCsvw(const QString &csvName, const CsvOptions &options)
{
    return csvwOf(csvName, columns(), QStringLiteral("claim_id"), options);
}
