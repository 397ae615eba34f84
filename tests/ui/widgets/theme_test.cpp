// The colours of the program, held to WCAG 2.2: words 4.5:1, what must be seen 3:1.
#include "tests/support/strings.h"
#include "tests/support/windows.h"
#include "ui/tags/tag_style.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QProxyStyle>

namespace {

QColor over(const QColor &below, const QColor &above)
{
    const auto mix = [&](double a, double b) { return float(a * (1 - above.alphaF()) + b * above.alphaF()); };
    return QColor::fromRgbF(mix(below.redF(), above.redF()), mix(below.greenF(), above.greenF()),
                            mix(below.blueF(), above.blueF()));
}

} // namespace

TEST_CASE("light and dark follow what is asked and the palette says which it is")
{
    applyScheme(Scheme::Dark);
    CHECK(isDark(QApplication::palette()));
    applyScheme(Scheme::Light);
    CHECK_FALSE(isDark(QApplication::palette()));
    applyScheme(Scheme::System);
    const auto *style = qobject_cast<const QProxyStyle *>(QApplication::style());
    REQUIRE(style);
    CHECK(style->baseStyle()->name() == QStringLiteral("fusion"));
    applyScheme(Scheme::Light);
}

TEST_CASE("words can be read on every surface of the window")
{
    const bool dark = GENERATE(false, true);
    const Look look(dark ? Look::Page::Dark : Look::Page::Light);
    const QPalette palette = QApplication::palette();
    const QColor accent = pageColors(dark).accent;
    QColor chosen = accent;
    chosen.setAlpha(36); // a selected row
    using Role = QPalette::ColorRole;
    for (const Role surface : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button,
                               QPalette::ToolTipBase}) {
        for (const Role ink : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                               QPalette::ToolTipText, QPalette::PlaceholderText, QPalette::Link}) {
            INFO("dark " << dark << " surface " << surface << " ink " << ink);
            CHECK(contrastRatio(palette.color(ink), palette.color(surface)) >= 4.5);
        }
    }
    CHECK(contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
    CHECK(contrastRatio(palette.color(QPalette::PlaceholderText),
                        over(palette.color(QPalette::Base), chosen)) >= 4.5);
    CHECK(contrastRatio(accent, palette.color(QPalette::Base)) >= 3);
    CHECK(contrastRatio(accent, palette.color(QPalette::Window)) >= 3);
    CHECK(contrastRatio(signalColors(dark).good, palette.color(QPalette::Window)) >= 4.5);
    CHECK(contrastRatio(signalColors(dark).bad, palette.color(QPalette::Window)) >= 4.5);
}

TEST_CASE("words can be read on the page and on whatever lies behind them")
{
    const bool dark = GENERATE(false, true);
    const PageColors colors = pageColors(dark);
    INFO("dark " << dark);
    CHECK(contrastRatio(colors.quiet, colors.paper) >= 4.5);
    CHECK(contrastRatio(colors.accent, colors.paper) >= 3);
    for (const QColor &behind : {colors.paper, colors.selection, colors.hit, colors.currentHit})
        CHECK(contrastRatio(colors.ink, behind) >= 4.5);
}
