// How a tag looks on this page: its line, its tint, its letter. Made from the tagset for a light or a
// dark page; everything that paints a tag (article view, bar, cards, overview marks) takes it from here.
#pragma once

#include "model/entities/tagset.h"

#include <QColor>
#include <QString>

#include <unordered_map>

struct TagStyle
{
    QString name;
    QString letter; // the tag's key, or the first letter of its name
    QColor line;    // at least 3:1 against the page
    Mark mark = Mark::Solid;
    bool tinted = true;
    QColor printedLine; // at least 3:1 on white paper
};

class TagStyles
{
public:
    TagStyles() = default;
    TagStyles(const Tagset &tagset, bool dark);

    bool isDark() const { return m_dark; }
    // A plain grey style for a tag that is not in the tagset.
    const TagStyle &of(const Id &tag) const;
    // A link type's name as people read it: "attributed to". Empty when it is not in the tagset.
    QString linkName(const Id &type) const;
    QStringList tagNames() const; // in no order
    QStringList linkNames() const;
    // The same on white paper, whatever the screen looks like.
    TagStyles printed() const;

private:
    std::unordered_map<Id, TagStyle> m_styles;
    std::unordered_map<Id, QString> m_linkNames;
    TagStyle m_unknown;
    bool m_dark = false;
};

// How far apart two colours are to the eye, 1 to 21 (WCAG 2.2, relative luminance).
double contrastRatio(const QColor &a, const QColor &b);
