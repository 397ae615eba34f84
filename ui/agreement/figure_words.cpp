#include "ui/agreement/figure_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace {

struct AgreementWindow
{
    Q_DECLARE_TR_FUNCTIONS(AgreementWindow)
};

QString tr(const char *text)
{
    return AgreementWindow::tr(text);
}

QString number(double value, int digits)
{
    const double scale = std::pow(10, digits);
    return QLocale().toString(std::round(value * scale) / scale + 0.0, 'f', digits); // never "-0.00"
}

} // namespace

std::vector<FigureColumn> figureColumns(bool isPair, PassUnit unit)
{
    const bool words = unit == PassUnit::Token;
    const QString piece = words ? tr("word") : tr("character");
    const QString kappa =
        isPair ? tr("Agreement about each %1 beyond what chance would give: 1 is perfect, 0 is chance. "
                    "Cohen's κ (Cohen 1960).")
               : tr("Agreement about each %1 beyond what chance would give, over the articles that all have "
                    "finished: 1 is perfect, 0 is chance. Fleiss' κ (Fleiss 1971).");
    const QString family = tr("Krippendorff, Mathet, Bouvry & Widlöcher 2016");
    return {
        {&AgreementFigures::exactF1, tr("Exact F1"),
         tr("The share of spans that both have exactly alike, the same words under the same tag: twice those "
            "alike, divided by the spans of both (van Rijsbergen 1979; Hripcsak & Rothschild 2005).")},
        {&AgreementFigures::overlapF1, tr("Overlap F1"),
         tr("The share of spans for which the other has one of the same tag that shares at least one word, "
            "paired one to one (maximum matching, Hopcroft & Karp 1973).")},
        {&AgreementFigures::characterF1, words ? tr("Word F1") : tr("Character F1"),
         tr("Of what either tagged, counted by the %1, the share that both tagged alike: twice what both "
            "have, divided by what each has (Dice 1945).")
             .arg(piece)},
        {&AgreementFigures::kappa, tr("κ"), kappa.arg(piece)},
        {&AgreementFigures::pi, tr("π"),
         tr("Like κ, with chance reckoned from how often all together used a tag (Scott 1955; for more than "
            "two, Fleiss 1971).")},
        {&AgreementFigures::alpha, tr("α"),
         tr("Agreement about each %1 beyond chance, for any number of annotators and with articles some have "
            "not read (Krippendorff's nominal α, 2011).")
             .arg(piece)},
        {&AgreementFigures::alphaU, tr("α_U"),
         tr("How well the spans lie on each other: distances between their ends are squared and compared "
            "with "
            "spans strewn at random (unitizing α, Krippendorff 1995, 2004).")},
        {&AgreementFigures::uAlpha, tr("uα"),
         tr("Where people tagged and what they called it, together, beyond chance (%1).").arg(family)},
        {&AgreementFigures::where, tr("Where"),
         tr("Only where people tagged, whatever the tag: 1 means all errors are wrong names (|uα, %1).")
             .arg(family)},
        {&AgreementFigures::what, tr("What"),
         tr("Only what people called the words that both tagged: 1 means all errors are wrong places (cuα, "
            "%1).")
             .arg(family)},
        {&AgreementFigures::gamma, tr("γ"),
         tr("Spans are aligned as well as possible; what is misplaced, misnamed or missing costs, compared "
            "with spans drawn at random (γ, Mathet, Widlöcher & Métivier 2015; mean over pairs).")},
        {&AgreementFigures::gammaCat, tr("γ_cat"),
         tr("Of the spans that γ aligns, whether they have the same tag (γ_cat, Mathet 2017).")}};
}

QString figureText(const Figure &figure)
{
    if (!figure.value)
        return QStringLiteral("–");
    QString text = number(*figure.value, 2);
    if (figure.interval)
        text += QLatin1Char('\n') +
                tr("%1 to %2").arg(number(figure.interval->low, 2), number(figure.interval->high, 2));
    return text;
}

QString figureSentence(const Figure &figure)
{
    if (!figure.value)
        return undefinedSentence(figure.why);
    const QString value = number(*figure.value, 3);
    if (!figure.interval)
        return value;
    return tr("%1 (95 % interval %2 to %3)")
        .arg(value, number(figure.interval->low, 3), number(figure.interval->high, 3));
}

QString kindCount(DifferenceKind kind, qint64 count)
{
    return QStringLiteral("%1 %2").arg(QLocale().toString(count), kindName(kind, {}, {}));
}

QString kindName(DifferenceKind kind, const QString &nameA, const QString &nameB)
{
    switch (kind) {
    case DifferenceKind::Exact:
        return tr("exact");
    case DifferenceKind::Boundary:
        return tr("boundary");
    case DifferenceKind::Tag:
        return tr("tag");
    case DifferenceKind::Attribute:
        return tr("attribute");
    case DifferenceKind::Link:
        return tr("link");
    case DifferenceKind::OnlyA:
        return tr("only %1").arg(nameA);
    case DifferenceKind::OnlyB:
        return tr("only %1").arg(nameB);
    case DifferenceKind::Split:
        return tr("split");
    case DifferenceKind::Merged:
        return tr("merged");
    }
    return {};
}
