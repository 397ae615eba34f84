#include "model/review/agreement/details.h"
#include "model/review/agreement/methods.h"
#include "model/review/agreement/report_files.h"
#include "tests/model/review/passes_builder.h"
#include "tests/support/strings.h"

#include <QJsonArray>
#include <QJsonObject>

namespace {

struct Results
{
    PassSet set;
    AgreementReport report;
    AgreementDetails details;
};

Results resultsOf(PassSet set)
{
    Task task;
    auto report = agreementReport(set, {}, task);
    auto details = agreementDetails(set, {}, task);
    REQUIRE(report);
    REQUIRE(details);
    return {std::move(set), *std::move(report), *std::move(details)};
}

Results example()
{
    const Pass a = pass({span(0, 0, 9, {{0, 0}}), span(0, 20, 30, {{0, 1}}), span(1, 50, 55)},
                        {{.from = 0, .to = 2, .type = 0}, {.from = 1, .to = 2, .type = 0}});
    const Pass b =
        pass({span(0, 0, 9, {{0, 0}}), span(0, 20, 28, {{0, 0}}), span(1, 50, 55), span(1, 70, 75)},
             {{.from = 0, .to = 2, .type = 0}, {.from = 1, .to = 2, .type = 0}});
    PassSet set = passSet(2, 2, {article(100, {a, b})});
    set.annotators = {QStringLiteral("=Ana"), QStringLiteral("Bo, Jr.")};
    return resultsOf(std::move(set));
}

} // namespace

TEST_CASE("details count differences and attributes and links and confusions")
{
    const Results results = example();
    const AgreementDetails &details = results.details;
    CHECK(details.differences[DifferenceKind::Exact] == 2);
    CHECK(details.differences[DifferenceKind::Boundary] == 1);
    CHECK(details.differences[DifferenceKind::OnlyB] == 1);
    CHECK(details.onlyBy == std::vector<qint64>{0, 1});
    REQUIRE(details.attributes.size() == 1);
    CHECK(details.attributes[0].pairs == 2);
    CHECK(details.attributes[0].agreed == Approx(0.5));
    REQUIRE(details.attributes[0].values.size() == 2);
    CHECK(*details.attributes[0].values[0].positive.value == Approx(2.0 / 3));
    CHECK(*details.attributes[0].values[1].positive.value == Approx(0));
    CHECK(*details.links.exactF1.value == Approx(0.5));
    CHECK(*details.links.overlapF1.value == Approx(1));
    CHECK(details.confusion.spans[0][0] == 2);
    CHECK(details.confusion.spans[1][1] == 1);
    CHECK(details.confusion.spans[2][1] == 1);
}

TEST_CASE("links are undefined where nobody linked")
{
    const Results results = resultsOf(passSet(2, 1, {article(50, {pass({}), pass({span(0, 0, 4)})})}));
    CHECK(results.details.links.exactF1 == Figure(Undefined::NoLinks));
    CHECK(results.details.attributes.empty());
}

TEST_CASE("the JSON has the fields of the contract and null with a reason")
{
    const Results results = example();
    const QJsonObject json = agreementJson(results.set, results.report, results.details);
    CHECK(json["unit"].toString() == QStringLiteral("character"));
    CHECK(json["annotators"].toArray().size() == 2);
    const QJsonObject overall = json["overall"].toObject();
    CHECK(overall["spans"].toObject()["=Ana"].toInt() == 3);
    CHECK(overall["exact_f1"].toDouble() == Approx(4.0 / 7));
    for (const char *name :
         {"exact_f1", "overlap_f1", "character_f1", "kappa", "alpha", "u_alpha", "gamma", "spans"})
        CHECK(overall.contains(QLatin1String(name)));
    CHECK(json["tags"].toObject().keys() == QStringList{QStringLiteral("Tag 0"), QStringLiteral("Tag 1")});
    const QJsonObject first = json["articles"].toArray()[0].toObject();
    CHECK(first["id"].toString() == QStringLiteral("article-0"));
    CHECK(first["overall"].toObject()["exact_f1"].toDouble() == Approx(4.0 / 7));
    const QJsonObject differences = json["differences"].toObject();
    CHECK(differences["exact"].toInt() == 2);
    CHECK(differences["boundary"].toInt() == 1);
    CHECK(differences["only"].toObject()["Bo, Jr."].toInt() == 1);

    const Results nothing = resultsOf(passSet(2, 1, {article(50, {pass({}), pass({})})}));
    const QJsonObject empty =
        agreementJson(nothing.set, nothing.report, nothing.details)["overall"].toObject();
    CHECK(empty["kappa"].isNull());
    CHECK(empty["undefined"].toObject()["kappa"].toString() == QStringLiteral("no variation"));
    CHECK(empty["undefined"].toObject()["exact_f1"].toString() == QStringLiteral("no spans"));
}

TEST_CASE("the CSV quotes and guards text and leaves what means nothing empty")
{
    const Results results = example();
    const QString csv = QString::fromUtf8(agreementCsv(results.set, results.report, results.details));
    const QStringList lines = csv.split(QStringLiteral("\r\n"));
    CHECK(
        lines[0] ==
        QStringLiteral("scope,article_id,annotators,tag,attribute,value,measure,figure,low,high,undefined"));
    CHECK(lines[1].startsWith(QStringLiteral("overall,,\"'=Ana; Bo, Jr.\",,,,exact_f1,0.571428571429,,,")));
    CHECK(lines.last().isEmpty());
    CHECK(csv.contains(QStringLiteral("attribute,,,Tag 0,type,,pairs,2,,,\r\n")));
    CHECK(csv.contains(QStringLiteral("confusion,,,,,Tag 1,spans,1,,,\r\n")));
    CHECK(csv.contains(QStringLiteral("links,,,,,,exact_f1,0.5,,,\r\n")));
    const Results nothing = resultsOf(passSet(2, 1, {article(50, {pass({}), pass({})})}));
    CHECK(QString::fromUtf8(agreementCsv(nothing.set, nothing.report, nothing.details))
              .contains(QStringLiteral(",kappa,,,,no variation\r\n")));
}

TEST_CASE("the whole document has every line of the CSV")
{
    const Results results = example();
    const QString csv = QString::fromUtf8(agreementCsv(results.set, results.report, results.details));
    const QJsonObject whole = wholeAgreementJson(results.set, results.report, results.details);
    const QJsonArray figures = whole["figures"].toArray();
    CHECK(figures.size() == csv.count(QStringLiteral("\r\n")) - 1);
    QJsonObject rest = whole;
    rest.remove("figures");
    CHECK(rest == agreementJson(results.set, results.report, results.details));
    const QJsonObject first = figures.first().toObject();
    CHECK(first["scope"] == "overall");
    CHECK(first["annotators"] == "=Ana; Bo, Jr."); // as it is: no program takes JSON for a formula
    CHECK(first["measure"] == "exact_f1");
    CHECK(first["figure"].toDouble() == Approx(4.0 / 7));
    CHECK_FALSE(first.contains("undefined"));
    QStringList measures;
    double counted = 0;
    for (const QJsonValue &one : figures) {
        measures << one["measure"].toString();
        if (one["scope"] == "differences" && one["annotators"].isUndefined())
            counted += one["figure"].toDouble();
    }
    for (const char *name : {"pi", "u_alpha_2016", "where", "what"})
        CHECK(measures.contains(QLatin1String(name)));
    CHECK(counted > 0);
    CHECK(csv.contains(QStringLiteral("differences,,,,,,split,")));
}

TEST_CASE("a tag that nobody used is undefined for want of spans, not of readers")
{
    const Results results = resultsOf(
        passSet(2, 2, {article(50, {pass({span(0, 1, 5)}), pass({span(0, 2, 9)})})}));
    const AgreementFigures &unused = results.report.figures.tags[1];
    CHECK(unused.uAlpha.why == Undefined::NoSpans);
    CHECK(unused.where.why == Undefined::NoSpans);
}

TEST_CASE("the methods paragraph says who and what and how sure")
{
    const Results results = example();
    const QString text = methodsParagraph(results.set, results.report, results.details, false, QLocale::c());
    CHECK(text.contains(QStringLiteral("=Ana")));
    CHECK(text.contains(QStringLiteral("0.571")));
    CHECK(text.contains(QStringLiteral("seed 1")));
    CHECK(text.contains(QStringLiteral("too few articles for intervals")));
    CHECK_FALSE(text.contains(QLatin1Char('%') + QStringLiteral("1")));
    std::vector<PassArticle> many;
    for (int i = 0; i < 6; ++i)
        many.push_back(article(
            100, {pass({span(0, 0, 9), span(0, 20, 25 + i)}), pass({span(0, 0, 9), span(1, 50, 60)})}));
    const Results sure = resultsOf(passSet(2, 2, many));
    CHECK(methodsParagraph(sure.set, sure.report, sure.details, true, QLocale::c())
              .contains(QStringLiteral("95 % interval")));
    const Results none = resultsOf(passSet(2, 1, {}));
    CHECK(methodsParagraph(none.set, none.report, none.details, false, QLocale::c())
              .startsWith(QStringLiteral("No article has been finished by two of")));
}
