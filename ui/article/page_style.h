// Fonts and measures of the article's page at one zoom and one width, in logical pixels: everything that
// lays out or paints takes them from here, on screen and in print.
#pragma once

#include "model/entities/zones.h"

#include <QFont>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

QString zoneWord(Zone zone); // as people read it
QString zoneSign(Zone zone); // shortened

// How the paragraphs of one zone look.
struct ZoneStyle
{
    QFont font;
    qreal ascent = 0; // from the baseline: where tints and outlines reach
    qreal descent = 0;
    qreal rise = 0; // from the top of a line's box to its baseline
    qreal line = 0; // height of that box while its lanes fit below the words
    qreal above = 0;
    qreal below = 0;
    bool quiet = false;
    qreal averageWidth = 0; // of a character, to guess heights by
    qreal emWidth = 0;
};

// A few stretches from all over the text: what an average character is as wide as, which way it runs.
QString sampleOf(const QString &text);
// Whether most of the letters are written from the right; nothing where there are no letters.
std::optional<bool> runsFromRight(const QString &sample);

struct PageStyle
{
    struct Wanted
    {
        double zoom = 1.0;
        int width = 0; // of the window onto the page
        bool letters = false;
        bool labels = true;
        bool mirrored = false; // numbers on the right, labels on the left
        QFont uiFont;
        double uiZoom = 1.0;   // of numbers, labels and the line under the title
        QStringList tagNames;  // that labels may have
        QStringList linkNames; // that curves in the left margin may have
    };

    PageStyle() = default;
    explicit PageStyle(const Wanted &wanted);

    // Its font is opened when it is first asked for: most articles have two or three of the zones.
    const ZoneStyle &zone(Zone zone) const;
    // So many characters of the article itself give a better average than any table.
    void measure(const QString &sample);
    // How much larger than usual words are on this desktop: whoever needs large letters in menus needs them
    // in the article. Never less than 1.
    static double textScale(const QFont &uiFont);
    // From the same article at another zoom: near enough for a guess.
    void takeAverages(const PageStyle &measured) { m_average = measured.m_average; }

    bool sameColumn(const PageStyle &other) const
    {
        return zoom == other.zoom && column == other.column && letters == other.letters &&
               metadataFont == other.metadataFont;
    }

    double zoom = 0;
    bool letters = false;
    bool numbers = true;
    bool labels = true;
    bool mirrored = false;
    QFont numberFont;
    QFont labelFont;
    QFont letterFont;
    QFont metadataFont;

    int width = 0;
    int left = 0; // of the column
    int column = 0;
    int labelGap = 0;   // from the column to the labels
    int labelWidth = 0; // the widest a label may be
    int labelHeight = 0;
    int labelStep = 0;
    int top = 0;
    int bottom = 0;
    int blank = 0;    // height of a blank line
    int metadata = 0; // height of the line under the title

    qreal lane = 0;     // height of a mark's line
    qreal laneStep = 0; // from one lane to the next
    qreal laneTop = 0;  // from the baseline to the first
    int lanesInLine = 2;
    qreal letterWidth = 0;

private:
    mutable std::array<std::optional<ZoneStyle>, 6> m_zones;
    qreal m_average = 0; // width of a character for each pixel of the font's size; 0 = not measured
};
