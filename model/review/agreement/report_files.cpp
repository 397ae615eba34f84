#include "model/review/agreement/report_files.h"

#include "model/review/agreement/measures.h"

#include <QJsonArray>

#include <array>

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

constexpr std::array<std::pair<DifferenceKind, const char *>, 7> differenceNames{
    {{DifferenceKind::Exact, "exact"},
     {DifferenceKind::Boundary, "boundary"},
     {DifferenceKind::Split, "split"},
     {DifferenceKind::Merged, "merged"},
     {DifferenceKind::Tag, "tag"},
     {DifferenceKind::Attribute, "attribute"},
     {DifferenceKind::Link, "link"}}};

struct Row
{
    QString scope;
    QString article = {};
    QString annotators = {};
    QString tag = {};
    QString attribute = {};
    QString value = {};
};

// Every figure there is, a line each; written as CSV or as JSON with the columns' names.
class FigureLines
{
public:
    void add(const Row &row, const QString &measure, const Figure &figure)
    {
        m_lines.push_back({row, measure, figure});
    }
    void add(const Row &row, const QString &measure, qint64 count)
    {
        m_lines.push_back({row, measure, Figure(double(count))});
    }
    void add(const Row &row, const AgreementFigures &figures)
    {
        for (const Measure &measure : measures) {
            if ((figures.*measure.figure).why != Undefined::Skipped)
                add(row, QString::fromLatin1(measure.name), figures.*measure.figure);
        }
    }

    QByteArray csv() const
    {
        QString text = columns().join(QLatin1Char(',')) + QStringLiteral("\r\n");
        for (const Line &line : m_lines) {
            QStringList cells = words(line);
            for (QString &one : cells)
                one = cell(one);
            for (const std::optional<double> &value : numbers(line))
                cells << (value ? number(*value) : QString());
            cells << (line.figure.value ? QString() : cell(undefinedWord(line.figure.why)));
            text += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
        }
        return text.toUtf8();
    }

    QJsonArray json() const
    {
        QJsonArray lines;
        for (const Line &line : m_lines) {
            QJsonObject object;
            const QStringList names = columns();
            const QStringList cells = words(line);
            for (qsizetype i = 0; i < cells.size(); ++i) {
                if (!cells[i].isEmpty())
                    object.insert(names[i], cells[i]);
            }
            const auto values = numbers(line);
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (values[i])
                    object.insert(names[cells.size() + qsizetype(i)], *values[i]);
            }
            if (!line.figure.value)
                object.insert(names.last(), undefinedWord(line.figure.why));
            lines.append(object);
        }
        return lines;
    }

private:
    struct Line
    {
        Row row;
        QString measure;
        Figure figure;
    };

    static QStringList columns()
    {
        return QStringLiteral("scope,article_id,annotators,tag,attribute,value,measure,figure,low,high,undefined")
            .split(QLatin1Char(','));
    }
    static QStringList words(const Line &line)
    {
        const Row &row = line.row;
        return {row.scope, row.article, row.annotators, row.tag, row.attribute, row.value, line.measure};
    }
    static std::array<std::optional<double>, 3> numbers(const Line &line)
    {
        const auto &interval = line.figure.interval;
        return {line.figure.value, interval ? std::optional(interval->low) : std::nullopt,
                interval ? std::optional(interval->high) : std::nullopt};
    }

    std::vector<Line> m_lines;
};

void addLines(FigureLines &lines, Row row, const PassSet &set, const AgreementReport &report,
              const LineFigures &figures)
{
    lines.add(row, figures.overall);
    for (std::size_t i = 0; i < report.tags.size(); ++i) {
        row.tag = set.tags[qsizetype(report.tags[i])];
        lines.add(row, figures.tags[i]);
    }
}

void addDetails(FigureLines &lines, const PassSet &set, const AgreementReport &report, const AgreementDetails &details)
{
    const auto tagName = [&](std::size_t tag) {
        return tag < report.tags.size() ? set.tags[qsizetype(report.tags[tag])] : QString();
    };
    for (const AttributeAgreement &attribute : details.attributes) {
        Row row{.scope = QStringLiteral("attribute"),
                .tag = tagName(std::size_t(attribute.tag)),
                .attribute = set.attributes[qsizetype(attribute.attribute)]};
        lines.add(row, QStringLiteral("pairs"), attribute.pairs);
        lines.add(row, QStringLiteral("agreed"), Figure(attribute.agreed));
        lines.add(row, QStringLiteral("pi"), attribute.kappa);
        lines.add(row, QStringLiteral("alpha"), attribute.alpha);
        row.scope = QStringLiteral("value");
        for (const ValueAgreement &value : attribute.values) {
            row.value = value.value < 0 ? QString() : set.values[qsizetype(value.value)];
            lines.add(row, QStringLiteral("positive_agreement"), value.positive);
        }
    }
    const Row links{.scope = QStringLiteral("links")};
    lines.add(links, QStringLiteral("exact_f1"), details.links.exactF1);
    lines.add(links, QStringLiteral("overlap_f1"), details.links.overlapF1);
    for (const auto &[kind, name] : differenceNames)
        lines.add({.scope = QStringLiteral("differences")}, QString::fromLatin1(name), details.differences[kind]);
    for (std::size_t i = 0; i < details.onlyBy.size(); ++i)
        lines.add({.scope = QStringLiteral("differences"),
                   .annotators = set.annotators[qsizetype(report.annotators[i])]},
                  QStringLiteral("only"), details.onlyBy[i]);
    // The row's tag against the tag in the column "value"; empty = nothing.
    for (std::size_t i = 0; i < details.confusion.spans.size(); ++i) {
        for (std::size_t j = 0; j < details.confusion.spans[i].size(); ++j) {
            if (details.confusion.spans[i][j] > 0)
                lines.add({.scope = QStringLiteral("confusion"), .tag = tagName(i), .value = tagName(j)},
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

namespace {

FigureLines everyFigure(const PassSet &set, const AgreementReport &report, const AgreementDetails &details)
{
    FigureLines lines;
    const auto joined = [&](const std::vector<int> &annotators) {
        return namesOf(set, annotators).join(QStringLiteral("; "));
    };
    addLines(lines, {.scope = QStringLiteral("overall"), .annotators = joined(report.annotators)}, set, report,
             report.figures);
    for (const ArticleAgreement &article : report.articles)
        addLines(lines,
                 {.scope = QStringLiteral("article"),
                  .article = set.articles[std::size_t(article.article)].id,
                  .annotators = joined(article.readers)},
                 set, report, article.figures);
    for (const PairAgreement &pair : report.pairs)
        addLines(lines, {.scope = QStringLiteral("pair"), .annotators = joined({pair.a, pair.b})}, set, report,
                 pair.figures);
    addDetails(lines, set, report, details);
    return lines;
}

} // namespace

QJsonObject wholeAgreementJson(const PassSet &set, const AgreementReport &report,
                               const AgreementDetails &details, const ReportNames &names)
{
    QJsonObject object = agreementJson(set, report, details, names);
    object.insert(QStringLiteral("figures"), everyFigure(set, report, details).json());
    return object;
}

QByteArray agreementCsv(const PassSet &set, const AgreementReport &report, const AgreementDetails &details)
{
    return everyFigure(set, report, details).csv();
}
