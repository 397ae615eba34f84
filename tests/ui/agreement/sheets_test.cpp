// The colours behind the numbers leave them readable.
#include "tests/support/windows.h"
#include "ui/agreement/sheet_view.h"
#include "ui/tags/tag_style.h"

#include <QAbstractItemModel>
#include <QTableView>

#include <catch2/catch.hpp>

TEST_CASE("a number is readable on every shade")
{
    const Look look(GENERATE(Look::Page::Light, Look::Page::Dark));
    SheetView view(QStringLiteral("Numbers"));
    view.show({.columns = {QStringLiteral("A")},
               .columnMeanings = {QStringLiteral("a")},
               .rows = 11,
               .rowName = [](int) { return QString(); },
               .cell = [](int row, int) { return Cell{.text = {}, .spoken = {}, .shade = row / 10.0}; }});
    const QAbstractItemModel *model = view.table()->model();
    for (int row = 1; row < 11; ++row) {
        const QVariant shade = model->index(row, 0).data(Qt::BackgroundRole);
        REQUIRE(shade.isValid());
        CHECK(contrastRatio(shade.value<QColor>(), view.palette().color(QPalette::Text)) >= 4.5);
    }
    CHECK_FALSE(model->index(0, 0).data(Qt::BackgroundRole).isValid());
}

TEST_CASE("rows are sorted by key with nothing at the end either way")
{
    SheetView view(QStringLiteral("Numbers"));
    const std::vector<std::optional<double>> keys{0.5, std::nullopt, 0.1, 0.9};
    view.show({.columns = {QStringLiteral("A")},
               .columnMeanings = {QStringLiteral("a")},
               .rows = 4,
               .rowName = [](int row) { return QString::number(row); },
               .cell = [](int row, int) { return Cell{.text = QString::number(row), .spoken = {}}; },
               .key = [&keys](int row, int) { return keys[std::size_t(row)]; },
               .sortedBy = 0});
    QAbstractItemModel *model = view.table()->model();
    const auto order = [&] {
        QString all;
        for (int row = 0; row < 4; ++row)
            all += model->index(row, 0).data().toString();
        return all;
    };
    CHECK(order() == "2031");
    model->sort(0, Qt::DescendingOrder);
    CHECK(order() == "3021");
}
