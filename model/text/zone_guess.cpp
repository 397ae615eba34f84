// Looks at each line alone first (its opening words, its credit, its length), then at the order of the
// lines: a title stands on top, a subtitle behind it, a list of other articles at the end.
#include "model/text/zone_guess.h"

#include "model/text/boundaries.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace {

// Lengths in UTF-16: beyond these a line is a paragraph, whatever it begins with.
constexpr qsizetype longestTitle = 300;
constexpr qsizetype longestSubtitle = 400;
constexpr qsizetype longestCaption = 800;
constexpr qsizetype longestByline = 120;
constexpr qsizetype longestFurniture = 160;
constexpr qsizetype longestShownTitle = 200;
// Body paragraphs before which a byline may stand; behind them only the last lines may be one.
constexpr int bylineBefore = 2;

// Openings by their first character: most lines of a long text share it with few of them.
class Openings
{
public:
    Openings(const QStringList &openings)
    {
        for (const QString &opening : openings)
            m_openings[opening.front()].append(opening);
    }

    // How long the opening is that stands at the start of `line`; 0 = none.
    qsizetype at(QStringView line) const
    {
        const auto same = line.isEmpty() ? m_openings.end() : m_openings.find(line.front());
        if (same == m_openings.end())
            return 0;
        const auto opening = std::find_if(same->begin(), same->end(),
                                          [&](const QString &each) { return line.startsWith(each); });
        return opening == same->end() ? 0 : opening->size();
    }

    bool isIn(QStringView line) const
    {
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (at(line.sliced(i)) > 0)
                return true;
        }
        return false;
    }

private:
    QHash<QChar, QStringList> m_openings;
};

struct Words
{
    QSet<QString> furniture;
    Openings furnitureStart;
    QSet<QString> furnitureList; // headings of a list of other articles
    Openings captionStart;
    Openings credits; // as written: "REUTERS/", not "Reuters/Ipsos"
    Openings bylineStart;
    Openings dateStart;
    QSet<QString> joins;
};

QStringList list(const QJsonObject &object, const char *name)
{
    QStringList words;
    for (const QJsonValue value : object.value(QLatin1String(name)).toArray())
        words.append(value.toString());
    return words;
}

QSet<QString> set(const QJsonObject &object, const char *name)
{
    const QStringList words = list(object, name);
    return {words.begin(), words.end()};
}

Words readWords()
{
    QFile file(QStringLiteral(":/zones/words.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    const QJsonObject all = opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const QJsonObject furniture = all.value(QLatin1String("furniture")).toObject();
    const QJsonObject caption = all.value(QLatin1String("caption")).toObject();
    const QJsonObject byline = all.value(QLatin1String("byline")).toObject();
    return {set(furniture, "whole"), list(furniture, "start"), set(furniture, "list"), list(caption, "start"),
            list(caption, "credit"), list(byline, "start"),    list(byline, "date"),   set(byline, "joins")};
}

const Words &words()
{
    static const Words read = readWords();
    return read;
}

// "Keep reading:", "» Share «", "Read more…": the words without what stands around them.
QString bare(const QString &line)
{
    qsizetype start = 0;
    qsizetype end = line.size();
    while (start < end && !line[start].isLetterOrNumber() && !line[start].isSurrogate())
        ++start;
    while (end > start && !line[end - 1].isLetterOrNumber() && !line[end - 1].isSurrogate())
        --end;
    return line.sliced(start, end - start);
}

// Closing quotation marks and brackets may follow the full stop; a quotation mark that stands alone at the
// end of a headline ends no sentence.
bool endsSentence(QStringView line)
{
    constexpr QStringView closing(u"\"'”’»«›)]」』");
    while (!line.isEmpty() && closing.contains(line.back()))
        line.chop(1);
    constexpr QStringView ends(u".!?…。！？؟۔।");
    return !line.isEmpty() && ends.contains(line.back());
}

bool isFurniture(const QString &line, const QString &lower)
{
    if (line.size() > longestFurniture)
        return false;
    return words().furniture.contains(bare(lower)) || words().furnitureStart.at(lower) > 0;
}

bool isCaption(const QString &line, const QString &lower)
{
    if (line.size() > longestCaption)
        return false;
    return words().captionStart.at(lower) > 0 || words().credits.isIn(line);
}

// A name behind "By": every word begins with a capital, or is one that stands between names.
bool isNames(QStringView rest)
{
    const auto parts = rest.split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > 14)
        return false;
    int names = 0;
    for (const QStringView part : parts) {
        const QString word = bare(part.toString());
        if (word.isEmpty() || words().joins.contains(word.toLower()))
            continue;
        // Scripts without capitals have no lower case either; "d’Aubigné" has its capital behind the article.
        const bool elided = word.size() > 2 && (word[1] == u'’' || word[1] == u'\'') && word[2].isUpper();
        if (word.front().isLower() && !elided && !word.contains(u'@'))
            return false;
        names += word.front().isLetter();
    }
    return names > 0;
}

bool isByline(const QString &line, const QString &lower)
{
    if (line.size() > longestByline)
        return false;
    const bool hasDigit = std::any_of(line.begin(), line.end(), [](QChar c) { return c.isDigit(); });
    if (hasDigit && words().dateStart.at(lower) > 0)
        return true;
    // As long in `line` as in `lower` but in scripts that have no capitals.
    const qsizetype start = words().bylineStart.at(lower);
    return start > 0 && !endsSentence(line) && isNames(QStringView(line).mid(start));
}

// The line alone; Body where it says nothing.
Zone ownZone(const QString &line)
{
    if (line.size() > longestCaption)
        return Zone::Body;
    const QString lower = line.toLower();
    if (isFurniture(line, lower))
        return Zone::Furniture;
    if (isByline(line, lower))
        return Zone::Byline;
    return isCaption(line, lower) ? Zone::Caption : Zone::Body;
}

QString lineAt(QStringView text, const Paragraphs &paragraphs, qsizetype index)
{
    const TextRange range = paragraphs.range(index);
    const QStringView line = text.sliced(range.start, range.length()).trimmed();
    // Only its length counts then, and it may be as long as the file.
    return line.size() > longestCaption ? line.left(longestCaption + 1).toString()
                                        : line.toString().simplified();
}

bool isTitle(const QString &line)
{
    // One sentence with its full stop is a headline in some papers; a long one is a paragraph.
    return line.size() <= longestTitle && !(endsSentence(line) && line.size() > longestTitle / 2);
}

class Guess
{
public:
    Guess(QStringView text, const Paragraphs &paragraphs) : m_text(text), m_paragraphs(paragraphs)
    {
        for (qsizetype i = 0; i < paragraphs.count(); ++i)
            m_zones.push_back(paragraphs.isBlank(i) ? Zone::Body : ownZone(line(i)));
    }

    Zones zones()
    {
        dropBylinesInside();
        if (const qsizetype title = firstOf(Zone::Body, 0); title >= 0 && isTitle(line(title))) {
            m_zones[std::size_t(title)] = Zone::Title;
            findSubtitle(title);
        }
        markListAtEnd();
        return std::move(m_zones);
    }

private:
    QString line(qsizetype index) const { return lineAt(m_text, m_paragraphs, index); }

    // The next line with something to read, or -1.
    qsizetype after(qsizetype index) const
    {
        for (++index; index < m_paragraphs.count(); ++index) {
            if (!m_paragraphs.isBlank(index))
                return index;
        }
        return -1;
    }

    Zone at(qsizetype index) const { return m_zones[std::size_t(index)]; }

    qsizetype firstOf(Zone zone, qsizetype from) const
    {
        for (qsizetype i = from; i < m_paragraphs.count(); ++i) {
            if (at(i) == zone && !m_paragraphs.isBlank(i))
                return i;
        }
        return -1;
    }

    // "De Klerk" in the middle of an interview is no byline.
    void dropBylinesInside()
    {
        qsizetype last = -1;
        for (qsizetype i = m_paragraphs.count() - 1; i >= 0 && last < 0; --i) {
            if (!m_paragraphs.isBlank(i) && at(i) == Zone::Body)
                last = i;
        }
        int bodies = 0;
        for (qsizetype i = 0; i < last; ++i) {
            bodies += at(i) == Zone::Body && !m_paragraphs.isBlank(i);
            // Title and subtitle count as body here still.
            if (at(i) == Zone::Byline && bodies > bylineBefore + 1)
                m_zones[std::size_t(i)] = Zone::Body;
        }
    }

    void findSubtitle(qsizetype title)
    {
        qsizetype next = after(title);
        while (next >= 0 && (at(next) == Zone::Furniture || at(next) == Zone::Byline))
            next = after(next);
        if (next < 0 || at(next) != Zone::Body || firstOf(Zone::Body, next + 1) < 0)
            return;
        const QString words = line(next);
        if (words.size() > longestSubtitle)
            return;
        const qsizetype behind = after(next);
        // With a full stop it is the first paragraph, unless the byline is still to come.
        if (!endsSentence(words) || (behind >= 0 && at(behind) == Zone::Byline))
            m_zones[std::size_t(next)] = Zone::Subtitle;
    }

    // "Keep reading:" and then nothing but headlines: no paragraph follows, all of it is page noise.
    void markListAtEnd()
    {
        qsizetype start = -1;
        for (qsizetype i = m_paragraphs.count() - 1; i >= 0; --i) {
            if (m_paragraphs.isBlank(i))
                continue;
            if (at(i) == Zone::Furniture) {
                if (words().furnitureList.contains(bare(line(i).toLower())))
                    start = i;
                continue;
            }
            const QString words = line(i);
            if (at(i) != Zone::Body || words.size() > longestFurniture || endsSentence(words))
                break;
        }
        if (start < 0)
            return;
        for (qsizetype i = start; i < m_paragraphs.count(); ++i) {
            if (!m_paragraphs.isBlank(i))
                m_zones[std::size_t(i)] = Zone::Furniture;
        }
    }

    QStringView m_text;
    const Paragraphs &m_paragraphs;
    Zones m_zones;
};

} // namespace

Zones guessZones(QStringView text, const Paragraphs &paragraphs)
{
    return Guess(text, paragraphs).zones();
}

QString guessTitle(QStringView text, const Paragraphs &paragraphs)
{
    for (qsizetype i = 0; i < paragraphs.count(); ++i) {
        if (paragraphs.isBlank(i))
            continue;
        const QString line = lineAt(text, paragraphs, i).simplified();
        if (line.size() <= longestShownTitle)
            return line;
        // One character is for the "…".
        qsizetype end = previousWord(line, longestShownTitle - 1);
        if (end < longestShownTitle / 2) // one endless word
            end = snapToGraphemes(line, {0, longestShownTitle - 1}).end;
        if (end >= longestShownTitle)
            end = previousGrapheme(line, longestShownTitle - 1);
        if (end <= 0) // a single character with hundreds of marks
            end = longestShownTitle - 1 - line[longestShownTitle - 2].isHighSurrogate();
        return line.left(end).trimmed() + u'…';
    }
    return {};
}
