#include "model/review/agreement/report_files.h"

#include "model/review/agreement/measures.h"

#include <QJsonArray>

namespace {

QStringList namesOf(const PassSet &set, const std::vector<int> &annotators)
{
    QStringList names;
    for (const int annotator : annotators)
        names.append(set.annotators[qsizetype(annotator)]);
    return names;
}

QJsonObject describe(const AgreementFigures &figures, const QStringList &annotators)
{
    QJsonObject spans;
    for (qsizetype i = 0; i < annotators.size(); ++i)
        spans.insert(annotators[i], figures.spans[std::size_t(i)]);
    QJsonObject object{{QStringLiteral("spans"), spans}};
    QJsonObject undefined;
    for (const Measure &measure : headlineMeasures) {
        const Figure &figure = figures.*measure.figure;
        const QString name = QString::fromLatin1(measure.name);
        object.insert(name, figure.value ? QJsonValue(*figure.value) : QJsonValue());
        if (!figure.value)
            undefined.insert(name, undefinedWord(figure.why));
    }
    if (!undefined.isEmpty())
        object.insert(QStringLiteral("undefined"), undefined);
    return object;
}

QJsonObject tagsOf(const PassSet &set, const AgreementReport &report, const LineFigures &figures,
                   const QStringList &annotators)
{
    QJsonObject tags;
    for (std::size_t i = 0; i < report.tags.size(); ++i)
        tags.insert(set.tags[qsizetype(report.tags[i])], describe(figures.tags[i], annotators));
    return tags;
}

// ---- CSV ----

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

QString cell(QString text)
{
    static const QString risky = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20'");
    if (!text.isEmpty() && risky.contains(text[0]))
        text.prepend(QLatin1Char('\''));
    static const QString special = QStringLiteral(",\"\r\n");
    for (const QChar c : special) {
        if (text.contains(c))
            return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                   QLatin1Char('"');
    }
    return text;
}

struct Row
{
    QString scope;
    QString article = {};
    QString annotators = {};
    QString tag = {};
    QString attribute = {};
    QString value = {};
};

class Csv
{
public:
    Csv()
    {
        m_text = QStringLiteral(
            "scope,article_id,annotators,tag,attribute,value,measure,figure,low,high,undefined\r\n");
    }

    void add(const Row &row, const QString &measure, const Figure &figure)
    {
        const auto &interval = figure.interval;
        write(row, measure, figure.value ? number(*figure.value) : QString(),
              interval ? number(interval->low) : QString(), interval ? number(interval->high) : QString(),
              figure.value ? QString() : undefinedWord(figure.why));
    }
    void add(const Row &row, const QString &measure, qint64 count)
    {
        write(row, measure, QString::number(count), {}, {}, {});
    }
    void add(const Row &row, const AgreementFigures &figures)
    {
        for (const Measure &measure : measures) {
            if ((figures.*measure.figure).why != Undefined::Skipped)
                add(row, QString::fromLatin1(measure.name), figures.*measure.figure);
        }
    }

    QByteArray bytes() const { return m_text.toUtf8(); }

private:
    void write(const Row &row, const QString &measure, const QString &figure, const QString &low,
               const QString &high, const QString &undefined)
    {
        const QStringList cells{cell(row.scope),
                                cell(row.article),
                                cell(row.annotators),
                                cell(row.tag),
                                cell(row.attribute),
                                cell(row.value),
                                measure,
                                figure,
                                low,
                                high,
                                cell(undefined)};
        m_text += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }

    QString m_text;
};

void addLines(Csv &csv, Row row, const PassSet &set, const AgreementReport &report,
              const LineFigures &figures)
{
    csv.add(row, figures.overall);
    for (std::size_t i = 0; i < report.tags.size(); ++i) {
        row.tag = set.tags[qsizetype(report.tags[i])];
        csv.add(row, figures.tags[i]);
    }
}

void addDetails(Csv &csv, const PassSet &set, const AgreementReport &report, const AgreementDetails &details)
{
    const auto tagName = [&](std::size_t tag) {
        return tag < report.tags.size() ? set.tags[qsizetype(report.tags[tag])] : QString();
    };
    for (const AttributeAgreement &attribute : details.attributes) {
        Row row{.scope = QStringLiteral("attribute"),
                .tag = tagName(std::size_t(attribute.tag)),
                .attribute = set.attributes[qsizetype(attribute.attribute)]};
        csv.add(row, QStringLiteral("pairs"), attribute.pairs);
        csv.add(row, QStringLiteral("agreed"), Figure(attribute.agreed));
        csv.add(row, QStringLiteral("pi"), attribute.kappa);
        csv.add(row, QStringLiteral("alpha"), attribute.alpha);
        row.scope = QStringLiteral("value");
        for (const ValueAgreement &value : attribute.values) {
            row.value = value.value < 0 ? QString() : set.values[qsizetype(value.value)];
            csv.add(row, QStringLiteral("positive_agreement"), value.positive);
        }
    }
    const Row links{.scope = QStringLiteral("links")};
    csv.add(links, QStringLiteral("exact_f1"), details.links.exactF1);
    csv.add(links, QStringLiteral("overlap_f1"), details.links.overlapF1);
    // The row's tag against the tag in the column "value"; empty = nothing.
    for (std::size_t i = 0; i < details.confusion.spans.size(); ++i) {
        for (std::size_t j = 0; j < details.confusion.spans[i].size(); ++j) {
            if (details.confusion.spans[i][j] > 0)
                csv.add({.scope = QStringLiteral("confusion"), .tag = tagName(i), .value = tagName(j)},
                        QStringLiteral("spans"), details.confusion.spans[i][j]);
        }
    }
}

} // namespace

QJsonObject agreementJson(const PassSet &set, const AgreementReport &report, const AgreementDetails &details,
                          const ReportNames &names)
{
    const QStringList annotators = namesOf(set, report.annotators);
    QJsonArray articles;
    for (const ArticleAgreement &article : report.articles) {
        const PassArticle &source = set.articles[std::size_t(article.article)];
        articles.append(
            QJsonObject{{QStringLiteral("id"), source.id},
                        {QStringLiteral("title"), source.title},
                        {QStringLiteral("overall"), describe(article.figures.overall, annotators)},
                        {QStringLiteral("tags"), tagsOf(set, report, article.figures, annotators)}});
    }
    const DifferenceCounts &counts = details.differences;
    QJsonObject only;
    for (qsizetype i = 0; i < annotators.size(); ++i)
        only.insert(annotators[i], details.onlyBy[std::size_t(i)]);
    const QJsonObject differences{
        {QStringLiteral("exact"), counts[DifferenceKind::Exact]},
        {QStringLiteral("boundary"),
         counts[DifferenceKind::Boundary] + counts[DifferenceKind::Split] + counts[DifferenceKind::Merged]},
        {QStringLiteral("tag"), counts[DifferenceKind::Tag]},
        {QStringLiteral("attribute"), counts[DifferenceKind::Attribute]},
        {QStringLiteral("link"), counts[DifferenceKind::Link]},
        {QStringLiteral("only"), only}};
    return {{QStringLiteral("annotators"), QJsonArray::fromStringList(annotators)},
            {QStringLiteral("unit"), names.unit},
            {QStringLiteral("overall"), describe(report.figures.overall, annotators)},
            {QStringLiteral("tags"), tagsOf(set, report, report.figures, annotators)},
            {QStringLiteral("articles"), articles},
            {QStringLiteral("differences"), differences}};
}

QByteArray agreementCsv(const PassSet &set, const AgreementReport &report, const AgreementDetails &details)
{
    Csv csv;
    const auto joined = [&](const std::vector<int> &annotators) {
        return namesOf(set, annotators).join(QStringLiteral("; "));
    };
    addLines(csv, {.scope = QStringLiteral("overall"), .annotators = joined(report.annotators)}, set, report,
             report.figures);
    for (const ArticleAgreement &article : report.articles)
        addLines(csv,
                 {.scope = QStringLiteral("article"),
                  .article = set.articles[std::size_t(article.article)].id,
                  .annotators = joined(article.readers)},
                 set, report, article.figures);
    for (const PairAgreement &pair : report.pairs)
        addLines(csv, {.scope = QStringLiteral("pair"), .annotators = joined({pair.a, pair.b})}, set, report,
                 pair.figures);
    addDetails(csv, set, report, details);
    return csv.bytes();
}
