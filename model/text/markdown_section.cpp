#include "model/text/markdown_section.h"

#include <QStringList>

namespace {

struct Heading
{
    int level = 0; // 0 = none
    QString name;
};

Heading headingIn(const QString &line)
{
    const QString words = line.trimmed();
    int level = 0;
    while (level < words.size() && words.at(level) == QLatin1Char('#'))
        ++level;
    if (level == 0 || level > 6 || (level < words.size() && !words.at(level).isSpace()))
        return {};
    QString name = words.mid(level).trimmed();
    while (name.endsWith(QLatin1Char('#'))) // the closing signs
        name.chop(1);
    return {level, name.simplified()};
}

bool isFence(const QString &line)
{
    const QString words = line.trimmed();
    return words.startsWith(QLatin1String("```")) || words.startsWith(QLatin1String("~~~"));
}

} // namespace

QString markdownSection(const QString &markdown, const QString &name)
{
    const QString wanted = name.simplified();
    QStringList section;
    int level = 0; // of the heading that was found
    bool fenced = false;
    for (const QString &line : markdown.split(QLatin1Char('\n'))) {
        if (isFence(line))
            fenced = !fenced;
        const Heading heading = fenced ? Heading() : headingIn(line);
        if (level > 0 && heading.level > 0 && heading.level <= level)
            break;
        if (level > 0)
            section << line;
        else if (heading.level > 0 && heading.name.compare(wanted, Qt::CaseInsensitive) == 0)
            level = heading.level;
    }
    return section.join(QLatin1Char('\n')).trimmed();
}

QString markdownLead(const QString &markdown)
{
    QStringList lead;
    for (const QString &line : markdown.split(QLatin1Char('\n'))) {
        const QString words = line.simplified();
        const bool plain = !words.isEmpty() && headingIn(words).level == 0 &&
                           !QStringLiteral(">-+*|`~").contains(words.at(0));
        if (!plain && !lead.isEmpty())
            break;
        if (plain)
            lead << words;
    }
    return lead.join(QLatin1Char(' '));
}
