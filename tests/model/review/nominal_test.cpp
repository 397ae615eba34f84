// Known answers from the literature, reproduced to a millionth.
#include "model/review/agreement/nominal.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

constexpr double near = 1e-6;

double value(const Figure &figure)
{
    REQUIRE(figure.value);
    return *figure.value;
}

// Artstein & Poesio 2008, p. 558 and p. 568.
const CodingTable twoKinds{{20, 10}, {20, 50}};
const CodingTable threeKinds{{46, 0, 0}, {6, 32, 6}, {0, 0, 10}};

double chckHalf(std::size_t c, std::size_t k)
{
    return c == k ? 0 : c == 2 || k == 2 ? 0.5 : 1;
}

Coincidences coincidencesOf(const CodingTable &table)
{
    Coincidences result(table.size());
    for (std::size_t c = 0; c < table.size(); ++c) {
        for (std::size_t k = 0; k < table.size(); ++k)
            result.add({int(c), int(k)}, table[c][k]);
    }
    return result;
}

// A row for each rater; −1 is missing.
Coincidences coincidencesOf(const std::vector<std::vector<int>> &raters, int categories)
{
    Coincidences result{std::size_t(categories)};
    for (std::size_t item = 0; item < raters.front().size(); ++item) {
        std::vector<int> values;
        for (const std::vector<int> &rater : raters)
            values.push_back(rater[item] < 0 ? -1 : rater[item]);
        result.add(values);
    }
    return result;
}

} // namespace

TEST_CASE("Artstein and Poesio two categories")
{
    CHECK(observedAgreement(twoKinds) == Approx(0.7).margin(near));
    CHECK(value(bennettS(twoKinds)) == Approx(0.4).margin(near));
    CHECK(value(scottPi(twoKinds)) == Approx(0.340659).margin(near));
    CHECK(value(cohenKappa(twoKinds)) == Approx(0.347826).margin(near));
    CHECK(value(coincidencesOf(twoKinds).alpha()) == Approx(0.343956).margin(near));
}

TEST_CASE("Artstein and Poesio three categories and a weighted distance")
{
    CHECK(observedAgreement(threeKinds) == Approx(0.88).margin(near));
    CHECK(value(bennettS(threeKinds)) == Approx(0.82).margin(near));
    CHECK(value(scottPi(threeKinds)) == Approx(0.799532).margin(near));
    CHECK(value(cohenKappa(threeKinds)) == Approx(0.801325).margin(near));
    CHECK(value(coincidencesOf(threeKinds).alpha()) == Approx(0.800535).margin(near));
    // Printed with four digits.
    CHECK(value(cohenKappa(threeKinds, chckHalf)) == Approx(0.8163).margin(5e-5));
    CHECK(value(coincidencesOf(threeKinds).alpha(chckHalf)) == Approx(0.8156).margin(5e-5));
}

TEST_CASE("Krippendorff 2011 binary and nominal")
{
    CHECK(
        value(coincidencesOf({{0, 1, 0, 0, 0, 0, 0, 0, 1, 0}, {1, 1, 1, 0, 0, 1, 0, 0, 0, 0}}, 2).alpha()) ==
        Approx(0.095238).margin(near));
    // a b c d e
    CHECK(
        value(coincidencesOf({{0, 0, 1, 1, 3, 2, 2, 2, 4, 3, 3, 0}, {1, 0, 1, 1, 1, 2, 2, 2, 4, 3, 3, 3}}, 5)
                  .alpha()) == Approx(0.691964).margin(near));
}

TEST_CASE("Krippendorff 2011 four observers with missing values")
{
    // Values 1 to 5 as categories 0 to 4.
    const Coincidences coded = coincidencesOf({{0, 1, 2, 2, 1, 0, 3, 0, 1, -1, -1, -1},
                                               {0, 1, 2, 2, 1, 1, 3, 0, 1, 4, -1, 2},
                                               {-1, 2, 2, 2, 1, 2, 3, 1, 1, 4, 0, -1},
                                               {0, 1, 2, 2, 1, 3, 3, 0, 1, 4, 0, -1}},
                                              5);
    const std::vector<double> values{1, 2, 3, 4, 5};
    CHECK(coded.total() == Approx(40));
    CHECK(value(coded.alpha()) == Approx(0.743421).margin(near));
    CHECK(value(coded.alpha(ordinalDistance(coded.marginals()))) == Approx(0.815388).margin(near));
    CHECK(value(coded.alpha(intervalDistance(values))) == Approx(0.849107).margin(near));
    CHECK(value(coded.alpha(ratioDistance(values))) == Approx(0.797403).margin(near));
}

TEST_CASE("three raters of fifteen items with many values missing")
{
    const Coincidences coded = coincidencesOf({{-1, -1, -1, -1, -1, 2, 3, 0, 1, 0, 0, 2, 2, -1, 2},
                                               {0, -1, 1, 0, 2, 2, 3, 2, -1, -1, -1, -1, -1, -1, -1},
                                               {-1, -1, 1, 0, 2, 3, 3, -1, 1, 0, 0, 2, 2, -1, 3}},
                                              4);
    CHECK(value(coded.alpha()) == Approx(0.691358).margin(near));
    CHECK(value(coded.alpha(intervalDistance({1, 2, 3, 4}))) == Approx(0.810845).margin(near));
}

TEST_CASE("Fleiss 1971 fourteen raters")
{
    const std::vector<std::vector<double>> ratings{
        {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
        {7, 7, 0, 0, 0},  {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}};
    CHECK(value(fleissKappa(ratings)) == Approx(0.209931).margin(near));
    Coincidences coded(5);
    for (const auto &item : ratings) {
        std::vector<int> values;
        for (int c = 0; c < 5; ++c)
            values.insert(values.end(), std::size_t(item[std::size_t(c)]), c);
        coded.add(values);
    }
    CHECK(value(coded.alpha()) == Approx(0.215574).margin(near));
}

TEST_CASE("Fleiss wants the same number of raters for every item")
{
    CHECK(fleissKappa({{2, 0}, {1, 0}}) == Figure(Undefined::NotReadByAll));
    CHECK(fleissKappa({{1, 0}, {0, 1}}) == Figure(Undefined::NotReadByAll));
    CHECK(fleissKappa({}) == Figure(Undefined::NotReadByAll));
}

TEST_CASE("Krippendorff 1995 digitised")
{
    // Bertha has 14 of 24 characters, Bill 6, all of them inside Bertha's.
    const CodingTable table{{10, 0}, {8, 6}};
    CHECK(value(cohenKappa(table)) == Approx(0.384615).margin(near));
    CHECK(value(scottPi(table)) == Approx(0.314286).margin(near));
    CHECK(value(coincidencesOf(table).alpha()) == Approx(0.328571).margin(near));
}

TEST_CASE("nothing but one category is undefined and never one")
{
    const CodingTable same{{10, 0}, {0, 0}};
    CHECK(cohenKappa(same) == Figure(Undefined::NoVariation));
    CHECK(scottPi(same) == Figure(Undefined::NoVariation));
    CHECK(coincidencesOf(same).alpha() == Figure(Undefined::NoVariation));
    CHECK_FALSE(cohenKappa({{0, 0}, {0, 0}}).value);
    CHECK_FALSE(coincidencesOf(CodingTable{{0, 0}, {0, 0}}).alpha().value);
    CHECK_FALSE(positiveAgreement(0, 0, 0).value);
    CHECK(undefinedWord(Undefined::NoVariation) == QStringLiteral("no variation"));
    CHECK(undefinedSentence(Undefined::NoVariation).startsWith(QStringLiteral("undefined, because")));
}

TEST_CASE("always two different categories and one constant rater")
{
    const CodingTable opposite{{0, 10}, {0, 0}};
    CHECK(value(cohenKappa(opposite)) == Approx(0).margin(near));
    CHECK(value(coincidencesOf(opposite).alpha()) == Approx(-0.9).margin(near));
    CHECK(value(cohenKappa({{7, 0}, {3, 0}})) == Approx(0).margin(near));
}

TEST_CASE("positive agreement of a two by two table")
{
    CHECK(value(positiveAgreement(20, 10, 20)) == Approx(40.0 / 70).margin(near));
    CHECK(value(positiveAgreement(50, 10, 20)) == Approx(100.0 / 130).margin(near));
}

TEST_CASE("Gwet's coefficients as another program computed them")
{
    const QDir folder(QStringLiteral(ASCERTAIN_SHARED_DIR "/samples/agreement/gwet"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (names.isEmpty()) {
        WARN("no sample of Gwet's coefficients here: skipped");
        return;
    }
    for (const QString &name : names) {
        CAPTURE(name);
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonObject sample = QJsonDocument::fromJson(file.readAll()).object();
        CodingTable table;
        for (const QJsonValue row : sample["table"].toArray()) {
            table.emplace_back();
            for (const QJsonValue count : row.toArray())
                table.back().push_back(count.toDouble());
        }
        const double span = double(table.size() - 1);
        const auto quadratic = [&](std::size_t c, std::size_t k) {
            const double d = (double(c) - double(k)) / span;
            return d * d;
        };
        const QJsonArray cases = sample["cases"].toArray();
        REQUIRE(cases.size() == 2);
        CHECK(observedAgreement(table) == Approx(cases[0].toObject()["pa"].toDouble()).margin(near));
        // Printed with five digits.
        CHECK(value(gwetAc(table)) == Approx(cases[0].toObject()["coefficient"].toDouble()).margin(5.1e-6));
        CHECK(value(gwetAc(table, quadratic)) ==
              Approx(cases[1].toObject()["coefficient"].toDouble()).margin(5.1e-6));
    }
}
