// Claims as CSV: the rows.
#include "model/exchange/claim_records.h"
#include "model/exchange/csv_claims.h"
#include "model/exchange/csv_columns.h"
#include "model/exchange/csv_writer.h"
#include "model/exchange/csvw.h"
#include "model/text/boundaries.h"
#include "model/text/code_points.h"
#include "model/text/paragraphs.h"

#include <array>

namespace {

struct Column
{
    QLatin1StringView name;
    CellType type;
};

constexpr std::array columns{
    Column{QLatin1StringView("claim_id"), CellType::Id},
    Column{QLatin1StringView("article_id"), CellType::Id},
    Column{QLatin1StringView("article_title"), CellType::Words},
    Column{QLatin1StringView("outlet"), CellType::Words},
    Column{QLatin1StringView("article_url"), CellType::Words},
    Column{QLatin1StringView("article_published"), CellType::Date},
    Column{QLatin1StringView("zone"), CellType::Words},
    Column{QLatin1StringView("claim"), CellType::Words},
    Column{QLatin1StringView("sentence"), CellType::Words},
    Column{QLatin1StringView("type"), CellType::Words},
    Column{QLatin1StringView("check"), CellType::Words},
    Column{QLatin1StringView("voice"), CellType::Words},
    Column{QLatin1StringView("sources"), CellType::Words},
    Column{QLatin1StringView("source_entities"), CellType::Words},
    Column{QLatin1StringView("source_kinds"), CellType::Words},
    Column{QLatin1StringView("source_naming"), CellType::Words},
    Column{QLatin1StringView("cues"), CellType::Words},
    Column{QLatin1StringView("quoted"), CellType::Words},
    Column{QLatin1StringView("hedges"), CellType::Words},
    Column{QLatin1StringView("boosters"), CellType::Words},
    Column{QLatin1StringView("loaded"), CellType::Words},
    Column{QLatin1StringView("restates"), CellType::Ids},
    Column{QLatin1StringView("contradicts"), CellType::Ids},
    Column{QLatin1StringView("start"), CellType::Count},
    Column{QLatin1StringView("end"), CellType::Count},
    Column{QLatin1StringView("pieces"), CellType::Ranges},
    Column{QLatin1StringView("annotator"), CellType::Words},
    Column{QLatin1StringView("review_status"), CellType::Words},
    Column{QLatin1StringView("verdict"), CellType::Words},
    Column{QLatin1StringView("explanation"), CellType::Words},
    Column{QLatin1StringView("evidence_urls"), CellType::Words},
    Column{QLatin1StringView("note"), CellType::Words},
    Column{QLatin1StringView("created"), CellType::Time},
    Column{QLatin1StringView("modified"), CellType::Time},
    Column{QLatin1StringView("tagset_version"), CellType::Count},
    Column{QLatin1StringView("article_sha256"), CellType::Hash},
};

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
        : m_out(out, options)
    {
        for (const Person &person : people)
            m_people.emplace(person.id, person.name);
    }

    Result<void> header();
    Result<void> article(const ClaimsOfArticle &claims);
    Result<qint64> finish();

private:
    Result<void> row(const ClaimsOfArticle &claims, const ClaimRecord &record);
    void sources(const ClaimIndex &index, const ClaimCard &card);
    void spans(const ClaimIndex &index, const std::vector<const Span *> &spans, bool kinds);
    void ids(const std::vector<const Span *> &spans);
    void place(const Span &claim);
    void record(const ClaimRecord &record);

    CsvWriter m_out;
    std::unordered_map<Id, QString> m_people;
    CodePoints m_points; // of the article at hand
    Paragraphs m_paragraphs;
};

Result<void> ClaimsWriter::header()
{
    for (const Column &column : columns)
        m_out.text(QString(column.name));
    return m_out.endRow();
}

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
    place(claim);
    const auto owner = m_people.find(claim.annotator);
    m_out.text(owner == m_people.end() ? QString() : owner->second);
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

void ClaimsWriter::place(const Span &claim)
{
    const TextRange points = m_points.fromUtf16(claim.hull());
    m_out.number(points.start);
    m_out.number(points.end);
    QByteArrayList pieces;
    if (claim.isDiscontinuous()) {
        for (const TextRange &piece : claim.pieces) {
            const TextRange range = m_points.fromUtf16(piece);
            pieces.append(QByteArray::number(qint64(range.start)) + '-' +
                          QByteArray::number(qint64(range.end)));
        }
    }
    m_out.plain(pieces.join(';'));
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

Result<qint64> ClaimsWriter::finish()
{
    if (auto finished = m_out.finish(); !finished)
        return finished.error();
    return m_out.rows() - 1;
}

} // namespace

QStringList claimColumns()
{
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    return names;
}

Result<qint64> writeClaimsCsv(const Snapshot &project, const SpanSelection &selection,
                              const CsvOptions &options, QIODevice &out, Task &task)
{
    const auto people = project.people();
    if (!people)
        return people.error();
    ClaimsWriter writer(*people, options, out);
    if (auto written = writer.header(); !written)
        return written.error();
    const auto walked = forEachClaim(
        project, selection, [&](const ClaimsOfArticle &claims) { return writer.article(claims); }, task);
    if (!walked)
        return walked.error();
    return writer.finish();
}

QByteArray claimsCsvw(const QString &csvName, const CsvOptions &options)
{
    std::vector<ColumnInfo> infos;
    for (const Column &column : columns)
        infos.push_back({column.name, column.type});
    return csvwOf(csvName, infos, QStringLiteral("claim_id"), options);
}
