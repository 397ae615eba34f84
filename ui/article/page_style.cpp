#include "ui/article/page_style.h"

#include "model/text/boundaries.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace {

constexpr double bodySize = 18; // pixels at zoom 1
constexpr double columnWidth = 640;
constexpr int besideCurve = 20; // what a curve takes from the left margin beside its name

constexpr std::array<Zone, 6> allZones{Zone::Title,   Zone::Subtitle, Zone::Byline,
                                       Zone::Caption, Zone::Body,     Zone::Furniture};

QFont serif(double pixels)
{
    QFont font;
    font.setFamilies(
        QStringList{QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(std::max(4, int(std::lround(pixels))));
    return font;
}

ZoneStyle zoneStyle(Zone zone, double zoom)
{
    double size = bodySize;
    double leading = 30.0 / 18.0;
    ZoneStyle style;
    style.below = 12 * zoom;
    switch (zone) {
    case Zone::Title:
        size = 29;
        leading = 42.0 / 29.0;
        style.below = 14 * zoom;
        break;
    case Zone::Subtitle:
        size = 19;
        break;
    case Zone::Byline:
    case Zone::Caption:
        size = 15;
        leading = 26.0 / 15.0;
        style.quiet = true;
        break;
    case Zone::Furniture:
        size = 16;
        leading = 27.0 / 16.0;
        style.quiet = true;
        break;
    case Zone::Body:
        break;
    }
    style.font = serif(size * zoom);
    style.font.setBold(zone == Zone::Title);
    style.font.setItalic(zone == Zone::Subtitle);
    const QFontMetricsF metrics(style.font);
    style.ascent = std::round(metrics.capHeight() + 4.5 * zoom * size / bodySize);
    style.descent = std::ceil(metrics.descent() * 0.9);
    style.rise = std::ceil(std::max(metrics.ascent(), style.ascent));
    style.line = std::ceil(std::max(size * zoom * leading, style.rise + metrics.descent()));
    style.emWidth = metrics.height() > 0 ? style.font.pixelSize() : 1;
    style.averageWidth = metrics.averageCharWidth();
    return style;
}

} // namespace

QString sampleOf(const QString &text)
{
    constexpr qsizetype stretch = 300;
    if (text.size() <= 4 * stretch)
        return QString(text).replace(QLatin1Char('\n'), QLatin1Char(' '));
    QString sample;
    for (int i = 0; i < 4; ++i) {
        const qsizetype from = snapToGraphemes(text, {text.size() / 4 * i, text.size() / 4 * i}).start;
        sample += QStringView(text).sliced(from, stretch);
    }
    return sample.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

std::optional<bool> runsFromRight(const QString &sample)
{
    qsizetype balance = 0;
    bool any = false;
    for (const QChar character : sample) {
        const QChar::Direction direction = character.direction();
        const bool right = direction == QChar::DirR || direction == QChar::DirAL;
        if (!right && direction != QChar::DirL)
            continue;
        balance += right ? 1 : -1;
        any = true;
    }
    return any ? std::optional(balance > 0) : std::nullopt;
}

PageStyle::PageStyle(const Wanted &wanted)
    : zoom(wanted.zoom), letters(wanted.letters), mirrored(wanted.mirrored), width(wanted.width)
{
    const auto scaled = [&](double factor) {
        QFont font = wanted.uiFont;
        factor *= wanted.uiZoom;
        if (font.pixelSize() > 0)
            font.setPixelSize(std::max(6, int(std::lround(font.pixelSize() * factor))));
        else
            font.setPointSizeF(std::max(4.0, font.pointSizeF() * factor));
        return font;
    };
    numberFont = scaled(0.85);
    labelFont = scaled(0.92);
    metadataFont = scaled(1);
    const QFontMetricsF uiMetrics(metadataFont);
    letterFont = wanted.uiFont;
    letterFont.setBold(true);
    letterFont.setPixelSize(std::max(7, int(std::lround(9.5 * zoom))));

    const QFontMetricsF labelMetrics(labelFont);
    labelHeight = int(std::ceil(labelMetrics.height())) + 3;
    labelStep = labelHeight + 2;
    const auto widest = [&](const QStringList &names) {
        qreal most = 0;
        for (const QString &name : names)
            most = std::max(most, labelMetrics.horizontalAdvance(name));
        return int(std::ceil(most)) + labelHeight + 2; // with its frame
    };
    const int roomyLabel = int(std::ceil(labelMetrics.averageCharWidth() * 19));
    // Beside a label stands by whom it is, and after the last one how many more there are.
    const int besideLabel =
        int(std::ceil(QFontMetricsF(numberFont).horizontalAdvance(QStringLiteral("+WWW"))));
    const int widestLabel =
        wanted.tagNames.isEmpty() ? roomyLabel : std::min(roomyLabel, widest(wanted.tagNames) + besideLabel);
    const int linkRoom = wanted.linkNames.isEmpty() ? 0 : widest(wanted.linkNames) + besideCurve;
    const int joint = int(std::ceil(uiMetrics.averageCharWidth() * 4));
    const int edge = int(std::ceil(uiMetrics.averageCharWidth()));
    const int numberWidth =
        int(std::ceil(QFontMetricsF(numberFont).horizontalAdvance(QStringLiteral("00000")))) + 2 * edge;

    // What gives way in a narrow window: first the labels, then the width of the column, then the numbers.
    const int ideal = int(std::lround(columnWidth * zoom));
    const int least = int(std::lround(ideal * 0.8));
    labels = wanted.labels && width - numberWidth - joint - widestLabel - edge >= least;
    const int right = labels ? joint + widestLabel + edge : 2 * edge;
    numbers = width - numberWidth - right >= int(uiMetrics.averageCharWidth() * 30);
    const int leftNeeded = numbers ? numberWidth : 2 * edge;
    column = std::clamp(width - leftNeeded - right, 40, ideal);
    left = std::clamp(std::max(linkRoom, (width - column) / 2), leftNeeded,
                      std::max(leftNeeded, width - column - right));
    labelGap = joint;
    labelWidth = labels ? std::min(width - left - column - joint - edge, roomyLabel * 2) : 0;
    if (mirrored)
        left = width - left - column;

    top = int(std::lround(28 * std::min(zoom, 1.5)));
    bottom = int(std::lround(80 * zoom));
    blank = std::max(1, int(std::lround(4 * zoom)));
    metadata = int(std::ceil(QFontMetricsF(metadataFont).height() + 10 * zoom));

    lane = std::max(2.0, std::round(4 * zoom));
    laneStep = lane + std::max(1.0, std::round(zoom));
    laneTop = std::round(4 * zoom);
    letterWidth = 0;
    if (letters) {
        const QFontMetricsF metrics(letterFont);
        letterWidth = std::ceil(metrics.horizontalAdvance(QLatin1Char('M'))) + std::ceil(3 * zoom);
        laneStep = std::ceil(metrics.capHeight() + 5 * zoom);
        laneTop = std::round(5 * zoom);
        lanesInLine = 1;
    }
}

double PageStyle::textScale(const QFont &uiFont)
{
    constexpr double usual = 40.0 / 3; // 10 points at 96 dots per inch, in pixels
    return std::clamp(QFontInfo(uiFont).pixelSize() / usual, 1.0, 3.0);
}

const ZoneStyle &PageStyle::zone(Zone zone) const
{
    const auto place = std::find(allZones.begin(), allZones.end(), zone);
    std::optional<ZoneStyle> &style = m_zones.at(std::size_t(place - allZones.begin()));
    if (!style) {
        style = zoneStyle(zone, zoom);
        if (m_average > 0)
            style->averageWidth = m_average * style->font.pixelSize();
    }
    return *style;
}

void PageStyle::measure(const QString &sample)
{
    if (sample.isEmpty())
        return;
    const QFont &font = zone(Zone::Body).font;
    m_average = QFontMetricsF(font).horizontalAdvance(sample) / double(sample.size()) / font.pixelSize();
    m_zones = {};
}

QString zoneWord(Zone zone)
{
    switch (zone) {
    case Zone::Title:
        return QCoreApplication::translate("ArticleView", "title");
    case Zone::Subtitle:
        return QCoreApplication::translate("ArticleView", "subtitle");
    case Zone::Byline:
        return QCoreApplication::translate("ArticleView", "byline");
    case Zone::Caption:
        return QCoreApplication::translate("ArticleView", "caption");
    case Zone::Furniture:
        return QCoreApplication::translate("ArticleView", "furniture");
    case Zone::Body:
        break;
    }
    return QCoreApplication::translate("ArticleView", "body");
}

QString zoneSign(Zone zone)
{
    switch (zone) {
    case Zone::Title:
        return QCoreApplication::translate("ArticleView", "title");
    case Zone::Subtitle:
        return QCoreApplication::translate("ArticleView", "sub.");
    case Zone::Byline:
        return QCoreApplication::translate("ArticleView", "by");
    case Zone::Caption:
        return QCoreApplication::translate("ArticleView", "cap.");
    case Zone::Furniture:
        return QCoreApplication::translate("ArticleView", "furn.");
    case Zone::Body:
        break;
    }
    return QCoreApplication::translate("ArticleView", "body");
}
