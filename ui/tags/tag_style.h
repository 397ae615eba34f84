// How a tag looks on this page: its line, its tint, its letter. Made from the tagset for a light or a
// dark page; everything that paints a tag (article view, bar, cards, overview marks) takes it from here.
#pragma once

#include "model/entities/tagset.h"

#include <QColor>
#include <QHash>
#include <QPainter>
#include <QString>

#include <unordered_map>

struct TagStyle
{
    QString name;
    QString letter; // the tag's key, or the first letter of its name
    QColor line;    // at least 3:1 against the page
    Mark mark = Mark::Solid;
    bool tinted = true;
};

class TagStyles
{
public:
    TagStyles() = default;
    TagStyles(const Tagset &tagset, bool dark);

    bool isDark() const { return m_dark; }
    // A plain grey style for a tag that is not in the tagset.
    const TagStyle &of(const Id &tag) const;

private:
    std::unordered_map<Id, TagStyle> m_styles;
    TagStyle m_unknown;
    bool m_dark = false;
};
