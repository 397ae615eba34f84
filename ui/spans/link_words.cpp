#include "ui/spans/link_words.h"

#include <QCoreApplication>

#include <array>

namespace {

struct Words
{
    const char *type;
    const char *fromTag;   // empty = any
    const char *attribute; // "stance=denies"; empty = any
    const char *outgoing;
    const char *incoming;
};

// The first line that fits counts.
constexpr std::array table{
    Words{"attributed_to", "", "stance=denies", QT_TRANSLATE_NOOP("LinkWords", "denied by"),
          QT_TRANSLATE_NOOP("LinkWords", "denies")},
    Words{"attributed_to", "", "stance=withholds", QT_TRANSLATE_NOOP("LinkWords", "left open by"),
          QT_TRANSLATE_NOOP("LinkWords", "leaves open")},
    Words{"attributed_to", "", "", QT_TRANSLATE_NOOP("LinkWords", "said by"),
          QT_TRANSLATE_NOOP("LinkWords", "says")},
    Words{"cued_by", "", "", QT_TRANSLATE_NOOP("LinkWords", "cued by"),
          QT_TRANSLATE_NOOP("LinkWords", "cue for")},
    Words{"modifies", "Hedge", "", QT_TRANSLATE_NOOP("LinkWords", "hedges"),
          QT_TRANSLATE_NOOP("LinkWords", "hedged by")},
    Words{"modifies", "Booster", "", QT_TRANSLATE_NOOP("LinkWords", "strengthens"),
          QT_TRANSLATE_NOOP("LinkWords", "strengthened by")},
    Words{"modifies", "Loaded", "", QT_TRANSLATE_NOOP("LinkWords", "colours"),
          QT_TRANSLATE_NOOP("LinkWords", "coloured by")},
    Words{"modifies", "", "", QT_TRANSLATE_NOOP("LinkWords", "modifies"),
          QT_TRANSLATE_NOOP("LinkWords", "modified by")},
    Words{"same_as", "", "", QT_TRANSLATE_NOOP("LinkWords", "same as"),
          QT_TRANSLATE_NOOP("LinkWords", "same as")},
    Words{"restates", "", "", QT_TRANSLATE_NOOP("LinkWords", "restates"),
          QT_TRANSLATE_NOOP("LinkWords", "restated by")},
    Words{"contradicts", "", "", QT_TRANSLATE_NOOP("LinkWords", "contradicts"),
          QT_TRANSLATE_NOOP("LinkWords", "contradicts")},
};

bool fits(const Words &words, const Link &link, const QString &type, const Tag *fromTag)
{
    if (type != QLatin1StringView(words.type))
        return false;
    if (*words.fromTag && (!fromTag || fromTag->name != QLatin1StringView(words.fromTag)))
        return false;
    const QStringList condition =
        QString::fromLatin1(words.attribute).split(QLatin1Char('='), Qt::SkipEmptyParts);
    return condition.size() < 2 || link.attributes.text(condition[0]) == condition[1];
}

} // namespace

QString linkWords(const Link &link, const LinkType *type, const Tag *fromTag, bool outgoing)
{
    const QString name = type ? type->name : QString();
    for (const Words &words : table) {
        if (fits(words, link, name, fromTag))
            return QCoreApplication::translate("LinkWords", outgoing ? words.outgoing : words.incoming);
    }
    if (name.isEmpty())
        return QCoreApplication::translate("LinkWords", "linked with");
    QString readable = name;
    readable.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (outgoing || type->symmetric)
        return readable;
    //: a link of the type %1 comes from this span
    return QCoreApplication::translate("LinkWords", "%1 from").arg(readable);
}
