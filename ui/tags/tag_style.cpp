#include "ui/tags/tag_style.h"

#include "model/text/boundaries.h"
#include "ui/widgets/theme.h"

#include <cmath>

namespace {

constexpr double leastContrast = 3.0; // of anything that must be seen, WCAG 2.2, 1.4.11

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

// The colour itself, or as much nearer to the ink as makes it visible on the paper.
QColor visibleOn(const QColor &paper, const QColor &color, const QColor &ink)
{
    for (int step = 0; step <= 20; ++step) {
        const double share = step / 20.0;
        const QColor mixed = QColor::fromRgbF(float(color.redF() * (1 - share) + ink.redF() * share),
                                              float(color.greenF() * (1 - share) + ink.greenF() * share),
                                              float(color.blueF() * (1 - share) + ink.blueF() * share));
        if (contrastRatio(mixed, paper) >= leastContrast)
            return mixed;
    }
    return ink;
}

QString firstLetter(const QString &name)
{
    return name.left(nextGrapheme(name, 0)).toUpper();
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TagStyles::TagStyles(const Tagset &tagset, bool dark) : m_dark(dark)
{
    const PageColors colors = pageColors(dark);
    m_unknown = {QStringLiteral("?"), QStringLiteral("?"), colors.quiet, Mark::Solid, false,
                 pageColors(false).quiet};
    for (const Tag &tag : tagset.tags) {
        TagStyle style;
        style.name = tag.name;
        style.letter = tag.key.isEmpty() ? firstLetter(tag.name) : tag.key;
        const QColor wanted(dark ? tag.dark : tag.light);
        style.line = visibleOn(colors.paper, wanted.isValid() ? wanted : colors.quiet, colors.ink);
        const QColor onPaper(tag.light);
        style.printedLine = visibleOn(Qt::white, onPaper.isValid() ? onPaper : pageColors(false).quiet,
                                      pageColors(false).ink);
        style.mark = tag.mark;
        style.tinted = tag.tinted;
        m_styles.emplace(tag.id, std::move(style));
    }
    for (const LinkType &type : tagset.linkTypes)
        m_linkNames.emplace(type.id, QString(type.name).replace(QLatin1Char('_'), QLatin1Char(' ')));
}

const TagStyle &TagStyles::of(const Id &tag) const
{
    const auto found = m_styles.find(tag);
    return found == m_styles.end() ? m_unknown : found->second;
}

QString TagStyles::linkName(const Id &type) const
{
    const auto found = m_linkNames.find(type);
    return found == m_linkNames.end() ? QString() : found->second;
}

QStringList TagStyles::tagNames() const
{
    QStringList names;
    for (const auto &[id, style] : m_styles)
        names << style.name;
    return names;
}

QStringList TagStyles::linkNames() const
{
    QStringList names;
    for (const auto &[id, name] : m_linkNames)
        names << name;
    return names;
}

TagStyles TagStyles::printed() const
{
    TagStyles styles = *this;
    styles.m_dark = false;
    styles.m_unknown.line = styles.m_unknown.printedLine;
    for (auto &[id, style] : styles.m_styles)
        style.line = style.printedLine;
    return styles;
}
