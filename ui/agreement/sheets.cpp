#include "ui/agreement/sheets.h"

#include "ui/agreement/figure_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace {

struct AgreementWindow
{
    Q_DECLARE_TR_FUNCTIONS(AgreementWindow)
};

QString tr(const char *text)
{
    return AgreementWindow::tr(text);
}

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

QString count(qint64 number)
{
    return QLocale().toString(number);
}

QString counts(const std::vector<qint64> &numbers)
{
    QStringList parts;
    for (const qint64 number : numbers)
        parts << count(number);
    return parts.join(QStringLiteral(" / "));
}

Cell figureCell(const FigureColumn &column, const Figure &figure, const QString &about,
                const PlaceQuery &places)
{
    Cell cell{.text = figureText(figure),
              .spoken = QStringLiteral("%1, %2: %3").arg(about, column.name, figureSentence(figure)),
              .meaning = column.meaning};
    if (figure.why != Undefined::NotRead && figure.why != Undefined::NotReadByAll)
        cell.places = places;
    return cell;
}

Cell spansCell(const AgreementResult &result, const std::vector<int> &annotators,
               const std::vector<qint64> &spans, const QString &about, const PlaceQuery &places)
{
    QStringList parts;
    for (std::size_t i = 0; i < annotators.size(); ++i)
        parts << QStringLiteral("%1 %2").arg(result.annotatorName(annotators[i]), count(spans[i]));
    return {.text = counts(spans),
            .spoken = tr("%1, spans: %2").arg(about, parts.join(QStringLiteral(", "))),
            .meaning = tr("How many spans each annotator has in the articles that count."),
            .places = places};
}

// "Spans" and the twelve figures.
Sheet sheetOfFigures(const std::vector<FigureColumn> &columns)
{
    Sheet sheet;
    sheet.lines = 2;
    sheet.columns << tr("Spans");
    sheet.columnMeanings << tr("How many spans each annotator has in the articles that count.");
    for (const FigureColumn &column : columns) {
        sheet.columns << column.name;
        sheet.columnMeanings << column.meaning;
    }
    return sheet;
}

Cell linkCell(const AgreementResult &result, int column, const std::vector<FigureColumn> &columns)
{
    const LinkAgreement &links = result.details.links;
    const PlaceQuery places{.what = PlaceQuery::What::Links};
    if (column == 0)
        return {.text = counts({links.a, links.b}),
                .spoken = tr("Links: %1 of the one, %2 of the other, over all pairs")
                              .arg(count(links.a), count(links.b)),
                .places = places};
    const FigureColumn &figure = columns[at(column - 1)];
    if (figure.figure == &AgreementFigures::exactF1)
        return figureCell(
            {nullptr, figure.name,
             tr("The share of links of the same type between spans that both have exactly alike "
                "(F1).")},
            links.exactF1, tr("Links"), places);
    if (figure.figure == &AgreementFigures::overlapF1)
        return figureCell({nullptr, figure.name,
                           tr("The share of links of the same type whose ends are paired under the same tag "
                              "(F1).")},
                          links.overlapF1, tr("Links"), places);
    return {.text = {}, .spoken = tr("Not measured for links")};
}

// With one tag there is nothing to call by another name.
bool needsSeveralTags(const FigureColumn &column)
{
    return column.figure == &AgreementFigures::what || column.figure == &AgreementFigures::gammaCat;
}

const PairAgreement *pairOf(const AgreementReport &report, int a, int b)
{
    for (const PairAgreement &pair : report.pairs) {
        if (pair.a == std::min(a, b) && pair.b == std::max(a, b))
            return &pair;
    }
    return nullptr;
}

} // namespace

Sheet tagSheet(const AgreementResultPointer &result)
{
    const std::vector<FigureColumn> columns = figureColumns(result->isPair(), result->unit);
    Sheet sheet = sheetOfFigures(columns);
    const int tags = int(result->report.tags.size());
    sheet.rows = tags + 2;
    sheet.rowName = [result, tags](int row) {
        return row == 0      ? tr("All tags")
               : row <= tags ? result->tagName(result->tagOf(at(row - 1)))
                             : tr("Links");
    };
    sheet.cell = [result, columns, tags, name = sheet.rowName](int row, int column) {
        if (row > tags)
            return linkCell(*result, column, columns);
        const LineFigures &lines = result->report.figures;
        const AgreementFigures &figures = row == 0 ? lines.overall : lines.tags[at(row - 1)];
        PlaceQuery places;
        if (row > 0)
            places.tag = result->tagOf(at(row - 1));
        const FigureColumn &shown = columns[at(std::max(0, column - 1))];
        if (column > 0 && row > 0 && needsSeveralTags(shown))
            return Cell{.text = {}, .spoken = tr("Not measured for one tag alone"), .meaning = shown.meaning};
        Cell cell = column == 0
                        ? spansCell(*result, result->report.annotators, figures.spans, name(row), places)
                        : figureCell(shown, figures.*shown.figure, name(row), places);
        cell.isStrong = row == 0;
        return cell;
    };
    return sheet;
}

Sheet pairSheet(const AgreementResultPointer &result, int measure)
{
    const FigureColumn column = figureColumns(true, result->unit)[at(measure)];
    const std::vector<int> &annotators = result->report.annotators;
    Sheet sheet;
    sheet.lines = 2;
    for (const int annotator : annotators) {
        sheet.columns << result->annotatorName(annotator);
        sheet.columnMeanings << tr("%1 against each of the others").arg(sheet.columns.last());
    }
    sheet.rows = int(annotators.size());
    sheet.rowName = [names = sheet.columns](int row) { return names[row]; };
    sheet.cell = [result, column](int row, int other) -> Cell {
        const int a = result->report.annotators[at(row)];
        const int b = result->report.annotators[at(other)];
        if (a == b) {
            const qint64 spans = result->report.figures.overall.spans[at(row)];
            return {.text = AgreementWindow::tr("%Ln span(s)", nullptr, int(spans)),
                    .spoken = AgreementWindow::tr("%1 has %Ln span(s)", nullptr, int(spans))
                                  .arg(result->annotatorName(a))};
        }
        const QString about = tr("%1 and %2").arg(result->annotatorName(a), result->annotatorName(b));
        const PairAgreement *pair = pairOf(result->report, a, b);
        if (!pair)
            return {.text = QStringLiteral("–"),
                    .spoken = QStringLiteral("%1: %2").arg(about, undefinedSentence(Undefined::NotRead)),
                    .meaning = column.meaning};
        const PlaceQuery places{.pair = std::pair(pair->a, pair->b)};
        Cell cell = figureCell(column, pair->figures.overall.*column.figure, about, places);
        const QString articles = AgreementWindow::tr("%Ln article(s)", nullptr, int(pair->articles));
        cell.text += QLatin1Char('\n') + articles;
        cell.spoken += QStringLiteral(" · ") + articles + QStringLiteral(" · ") +
                       tr("spans: %1").arg(counts(pair->figures.overall.spans));
        const auto &value = (pair->figures.overall.*column.figure).value;
        cell.shade = value ? std::clamp(*value, 0.0, 1.0) : 0;
        return cell;
    };
    return sheet;
}

Sheet articleSheet(const AgreementResultPointer &result)
{
    const std::vector<FigureColumn> columns = figureColumns(result->isPair(), result->unit);
    Sheet sheet = sheetOfFigures(columns);
    sheet.lines = 1; // one article has no intervals
    sheet.rows = int(result->report.articles.size());
    sheet.rowName = [result](int row) {
        const QString title = result->set().articles[at(result->report.articles[at(row)].article)].title;
        return title.isEmpty() ? tr("Untitled") : title;
    };
    sheet.cell = [result, columns, name = sheet.rowName](int row, int column) {
        const ArticleAgreement &article = result->report.articles[at(row)];
        const AgreementFigures &figures = article.figures.overall;
        const PlaceQuery places{.article = article.article};
        return column == 0 ? spansCell(*result, result->report.annotators, figures.spans, name(row), places)
                           : figureCell(columns[at(column - 1)], figures.*columns[at(column - 1)].figure,
                                        name(row), places);
    };
    sheet.key = [result, columns](int row, int column) -> std::optional<double> {
        const AgreementFigures &figures = result->report.articles[at(row)].figures.overall;
        if (column > 0)
            return (figures.*columns[at(column - 1)].figure).value;
        qint64 sum = 0;
        for (const qint64 spans : figures.spans)
            sum += spans;
        return double(sum);
    };
    sheet.sortedBy = 1;
    sheet.caption = tr("The worst first; a click on a heading sorts by another figure.");
    return sheet;
}

namespace {

struct AttributeRow
{
    const AttributeAgreement *attribute;
    const ValueAgreement *value; // null = all of its values
};

std::vector<AttributeRow> attributeRows(const AgreementDetails &details)
{
    std::vector<AttributeRow> rows;
    for (const AttributeAgreement &attribute : details.attributes) {
        rows.push_back({&attribute, nullptr});
        for (const ValueAgreement &value : attribute.values)
            rows.push_back({&attribute, &value});
    }
    return rows;
}

Cell valueCell(const ValueAgreement &value, int column, const QString &about, const PlaceQuery &places)
{
    if (column == 0)
        return {.text = QStringLiteral("%1 / %2 / %3").arg(count(value.a), count(value.b), count(value.both)),
                .spoken = tr("%1: used %2 times by the one, %3 by the other, %4 times by both")
                              .arg(about, count(value.a), count(value.b), count(value.both)),
                .places = places};
    if (column == 1)
        return figureCell({nullptr, tr("agreed"),
                           tr("Of the times one of the two used this value, the share in which both did "
                              "(positive agreement, Cicchetti & Feinstein 1990).")},
                          value.positive, about, places);
    return {.text = {}, .spoken = tr("Not measured for single values")};
}

Cell attributeCell(const AttributeAgreement &attribute, int column, const QString &about,
                   const PlaceQuery &places)
{
    Cell cell;
    if (column == 0)
        cell = {.text = count(attribute.pairs),
                .spoken = tr("%1: %2 pairs of spans").arg(about, count(attribute.pairs)),
                .places = places};
    else if (column == 1)
        cell = figureCell({nullptr, tr("agreed"), tr("The share of paired spans with the same value.")},
                          attribute.agreed, about, places);
    else if (column == 2)
        cell = figureCell({nullptr, tr("π"),
                           tr("Agreement about the value beyond chance, all pairs together (Scott 1955).")},
                          attribute.kappa, about, places);
    else
        cell = figureCell({nullptr, tr("α"),
                           tr("Agreement about the value beyond chance, corrected for small samples "
                              "(Krippendorff 2011).")},
                          attribute.alpha, about, places);
    cell.isStrong = true;
    return cell;
}

} // namespace

Sheet attributeSheet(const AgreementResultPointer &result)
{
    const std::vector<AttributeRow> rows = attributeRows(result->details);
    Sheet sheet;
    sheet.caption =
        tr("Of spans that two have under one tag. Of a value: used by the one / by the other / by "
           "both.");
    sheet.columns = {tr("Pairs"), tr("Agreed"), tr("π"), tr("α")};
    sheet.columnMeanings = {
        tr("Pairs of spans under one tag; of a value: used by the one / by the other / by both"),
        tr("The share that is alike"), tr("Agreement about the value beyond chance (Scott 1955)"),
        tr("Agreement about the value beyond chance (Krippendorff 2011)")};
    sheet.rows = int(rows.size());
    sheet.rowName = [result, rows](int row) {
        const AttributeRow &one = rows[at(row)];
        if (one.value)
            return QStringLiteral("    ") +
                   (one.value->value < 0 ? tr("not set") : result->set().values[one.value->value]);
        return QStringLiteral("%1 · %2").arg(result->tagName(result->tagOf(at(one.attribute->tag))),
                                             result->set().attributes[one.attribute->attribute]);
    };
    sheet.cell = [result, rows, name = sheet.rowName](int row, int column) {
        const AttributeRow &one = rows[at(row)];
        PlaceQuery places{.what = PlaceQuery::What::Values};
        places.values = {result->tagOf(at(one.attribute->tag)), one.attribute->attribute, {}};
        const QString tag = result->tagName(places.values->tag);
        const QString attribute = result->set().attributes[one.attribute->attribute];
        if (!one.value)
            return attributeCell(*one.attribute, column, name(row), places);
        places.values->value = one.value->value;
        return valueCell(*one.value, column,
                         QStringLiteral("%1 · %2 · %3").arg(tag, attribute, name(row).trimmed()), places);
    };
    return sheet;
}

Sheet confusionSheet(const AgreementResultPointer &result)
{
    const auto &spans = result->details.confusion.spans;
    qint64 most = 1;
    for (const std::vector<qint64> &row : spans)
        most = std::max(most, *std::max_element(row.begin(), row.end()));
    const auto tagName = [result](int place) {
        const int tag = result->tagOf(at(place));
        return tag < 0 ? tr("nothing") : result->tagName(tag);
    };
    const QString one = result->isPair() ? result->annotatorName(result->report.annotators[0]) : tr("one");
    const QString other =
        result->isPair() ? result->annotatorName(result->report.annotators[1]) : tr("another");
    Sheet sheet;
    sheet.rows = int(spans.size());
    sheet.caption = tr("Rows: what %1 has. Columns: what %2 has there.").arg(one, other);
    for (int i = 0; i < sheet.rows; ++i) {
        sheet.columns << tagName(i);
        sheet.columnMeanings << tr("What %1 has: %2").arg(other, sheet.columns.last());
    }
    sheet.rowName = tagName;
    sheet.cell = [result, tagName, one, other, most](int row, int column) -> Cell {
        const qint64 number = result->details.confusion.spans[at(row)][at(column)];
        const bool none = result->tagOf(at(row)) < 0 && result->tagOf(at(column)) < 0;
        Cell cell{
            .text = none ? QString() : count(number),
            .spoken = none
                          ? tr("Where nobody tagged anything there is nothing to count")
                          : AgreementWindow::tr("%1 has %2 where %3 has %4: %Ln span(s)", nullptr, int(number))
                                .arg(one, tagName(row), other, tagName(column)),
            .meaning = row == column ? tr("On the diagonal, in bold, both have the same tag.") : QString()};
        if (number > 0)
            cell.places =
                PlaceQuery{.what = PlaceQuery::What::Confusion,
                           .tags = PlaceQuery::Tags{result->tagOf(at(row)), result->tagOf(at(column))}};
        cell.shade = double(number) / double(most);
        cell.isStrong = row == column;
        return cell;
    };
    return sheet;
}
