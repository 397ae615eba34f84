#include "model/review/agreement/methods.h"

#include "model/review/agreement/bootstrap.h"

#include <QCoreApplication>

namespace {

struct Agreement
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

class Paragraph
{
public:
    Paragraph(const PassSet &set, const AgreementReport &report, const AgreementDetails &details,
              bool ofTokens, const QLocale &locale)
        : m_set(set), m_report(report), m_details(details), m_ofTokens(ofTokens), m_locale(locale)
    {
    }

    QString text() const
    {
        QStringList sentences{subject()};
        if (m_report.articles.empty())
            return sentences.first();
        sentences << spanFigures() << chanceFigures() << unitFigures();
        if (m_report.options.gamma)
            sentences << gammaFigure();
        sentences << intervals() << differences();
        sentences.removeAll(QString());
        return sentences.join(QLatin1Char(' '));
    }

private:
    QString count(qint64 number) const { return m_locale.toString(number); }
    bool isPair() const { return m_report.annotators.size() == 2; }

    // "0.812 (95 % interval 0.745 to 0.871)", or the reason why there is no number.
    QString shown(const Figure &figure) const
    {
        if (!figure.value)
            return undefinedSentence(figure.why);
        const QString value = m_locale.toString(*figure.value, 'f', 3);
        if (!figure.interval)
            return value;
        return Agreement::tr("%1 (95 % interval %2 to %3)")
            .arg(value, m_locale.toString(figure.interval->low, 'f', 3),
                 m_locale.toString(figure.interval->high, 'f', 3));
    }

    QString subject() const
    {
        QStringList names;
        for (const int annotator : m_report.annotators)
            names.append(m_set.annotators[annotator]);
        const QString who = m_locale.createSeparatedList(names);
        if (m_report.articles.empty())
            return Agreement::tr("No article has been finished by two of %1, so nothing can be compared.")
                .arg(who);
        const QString much = m_ofTokens ? Agreement::tr("%1 tokens") : Agreement::tr("%1 characters");
        return Agreement::tr(
                   "Agreement between %1 was measured on %2 (%3), counting only articles that at least "
                   "two of them had finished, without page furniture.")
            .arg(who, Agreement::tr("%n article(s)", nullptr, int(m_report.articles.size())),
                 much.arg(count(qint64(m_report.units))));
    }

    QString spanFigures() const
    {
        const AgreementFigures &all = m_report.figures.overall;
        const QString means = isPair() ? QString() : Agreement::tr(" (means over pairs)");
        return Agreement::tr(
                   "F1 of identical spans with the same tag is %1, of overlapping ones, paired one to "
                   "one, %2, and of single tagged %3 %4%5.")
            .arg(shown(all.exactF1), shown(all.overlapF1),
                 m_ofTokens ? Agreement::tr("tokens") : Agreement::tr("characters"), shown(all.characterF1),
                 means);
    }

    QString chanceFigures() const
    {
        const AgreementFigures &all = m_report.figures.overall;
        const QString kappa = isPair() ? Agreement::tr("Cohen's κ (1960)")
                                       : Agreement::tr("Fleiss' κ (1971), on the %n article(s) that all have "
                                                       "finished,",
                                                       nullptr, int(m_report.completeArticles));
        return Agreement::tr(
                   "With the set of tags at each place as the category, %1 is %2 and Krippendorff's "
                   "nominal α (2011) is %3.")
            .arg(kappa, shown(all.kappa), shown(all.alpha));
    }

    QString unitFigures() const
    {
        const AgreementFigures &all = m_report.figures.overall;
        return Agreement::tr(
                   "Unitizing α (Krippendorff 1995, 2004; disagreements summed over tags and articles) is "
                   "%1; of the later family (Krippendorff et al. 2016), |uα, where people tagged, is %2, "
                   "and cuα, what they called it, is %3.")
            .arg(shown(all.alphaU), shown(all.where), shown(all.what));
    }

    QString gammaFigure() const
    {
        const GammaOptions &options = m_report.options.gammaOptions;
        return Agreement::tr(
                   "γ (Mathet et al. 2015; position weight %1, category weight %2, mean over pairs, %3 or more "
                   "random continua for each article for a precision of 5 %, seed %4) is %5.")
            .arg(m_locale.toString(options.alpha), m_locale.toString(options.beta), count(options.samples),
                 QString::number(options.seed), shown(m_report.figures.overall.gamma));
    }

    QString intervals() const
    {
        if (m_report.options.bootstrap.rounds <= 0)
            return {};
        if (m_report.articles.size() < fewestArticlesForIntervals)
            return Agreement::tr("There are too few articles for intervals.");
        return Agreement::tr("Intervals are percentiles of %1 rounds of resampling whole articles (seed %2).")
            .arg(count(m_report.options.bootstrap.rounds), QString::number(m_report.options.bootstrap.seed));
    }

    QString differences() const
    {
        const DifferenceCounts &counts = m_details.differences;
        return Agreement::tr(
                   "Of the spans compared, %1 are exact, %2 differ in their boundaries, %3 are split or "
                   "merged, %4 differ in tag, %5 in an attribute, %6 in a link, and %7 only one has.")
            .arg(count(counts[DifferenceKind::Exact]), count(counts[DifferenceKind::Boundary]),
                 count(counts[DifferenceKind::Split] + counts[DifferenceKind::Merged]),
                 count(counts[DifferenceKind::Tag]), count(counts[DifferenceKind::Attribute]),
                 count(counts[DifferenceKind::Link]),
                 count(counts[DifferenceKind::OnlyA] + counts[DifferenceKind::OnlyB]));
    }

    const PassSet &m_set;
    const AgreementReport &m_report;
    const AgreementDetails &m_details;
    bool m_ofTokens;
    const QLocale &m_locale;
};

} // namespace

QString methodsParagraph(const PassSet &set, const AgreementReport &report, const AgreementDetails &details,
                         bool ofTokens, const QLocale &locale)
{
    return Paragraph(set, report, details, ofTokens, locale).text();
}
