// The guess for bytes that are not Unicode. uchardet knows the letter statistics of many languages but
// goes wrong on a few lines with a handful of accents; there windows-1252 is taken when it makes sense.
#include "model/text/byte_signs.h"

#include <QStringDecoder>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace {

struct Free
{
    void operator()(uchardet *detector) const { uchardet_delete(detector); }
};

// Enough letters for any statistics.
constexpr qsizetype mostBytes = 4 * 1024 * 1024;
// Below this many bytes over 127 statistics say little.
constexpr int fewAccents = 16;

QString askDetector(const QByteArray &bytes)
{
    const std::unique_ptr<uchardet, Free> detector(uchardet_new());
    const qsizetype length = std::min(bytes.size(), mostBytes);
    if (uchardet_handle_data(detector.get(), bytes.constData(), std::size_t(length)) != 0)
        return {};
    uchardet_data_end(detector.get());
    return QString::fromLatin1(uchardet_get_charset(detector.get())).toUpper();
}

bool isLetter1252(uchar c)
{
    constexpr std::array<uchar, 7> below{0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F};
    return (c >= 0xC0 && c != 0xD7 && c != 0xF7) || std::find(below.begin(), below.end(), c) != below.end();
}

// The marks and signs an article has: quotation marks, dashes, currencies, ©, °, ½ and their like.
bool isMark1252(uchar c)
{
    constexpr QByteArrayView marks("\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa1\xa3\xa7"
                                   "\xa9\xab\xad\xae\xb0\xb2\xb7\xba\xbb\xbd\xbf");
    return marks.contains(char(c));
}

struct Accents
{
    int count = 0;
    bool western = true; // as windows-1252 these are words of a Western language
};

// Between ASCII letters an accent stands alone or in twos ("créée"); Cyrillic, Greek or Chinese bytes read
// as windows-1252 make long runs, and Polish ones put marks inside words.
Accents accentsOf(QByteArrayView bytes)
{
    Accents accents;
    int run = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const uchar c = uchar(bytes[i]);
        if (c < 0x80) {
            run = 0;
            continue;
        }
        ++accents.count;
        const bool letter = isLetter1252(c);
        run = letter ? run + 1 : 0;
        const auto isAsciiLetter = [&](qsizetype at) {
            return at >= 0 && at < bytes.size() && QChar::isLetter(uint(uchar(bytes[at]))) &&
                   uchar(bytes[at]) < 0x80;
        };
        // ’ (0x92) is an apostrophe, dashes and … may stand between words without spaces.
        const bool glues = c == 0x92 || c == 0x85 || c == 0x96 || c == 0x97 || c == 0xAD || c == 0xB7;
        const bool insideWord = !letter && !glues && isAsciiLetter(i - 1) && isAsciiLetter(i + 1);
        if (run > 2 || insideWord || !(letter || isMark1252(c)))
            accents.western = false;
    }
    return accents;
}

// Those that are in use for articles, as the detector writes them. What is not here is more often a
// detector's error than a text.
bool isInUse(const QString &name)
{
    static const std::array<QLatin1StringView, 24> names{
        QLatin1StringView("WINDOWS-1250"), QLatin1StringView("WINDOWS-1251"),
        QLatin1StringView("WINDOWS-1252"), QLatin1StringView("WINDOWS-1253"),
        QLatin1StringView("WINDOWS-1254"), QLatin1StringView("WINDOWS-1255"),
        QLatin1StringView("WINDOWS-1256"), QLatin1StringView("WINDOWS-1257"),
        QLatin1StringView("WINDOWS-1258"), QLatin1StringView("ISO-8859-1"),
        QLatin1StringView("ISO-8859-2"),   QLatin1StringView("ISO-8859-5"),
        QLatin1StringView("ISO-8859-7"),   QLatin1StringView("ISO-8859-8"),
        QLatin1StringView("ISO-8859-9"),   QLatin1StringView("ISO-8859-15"),
        QLatin1StringView("KOI8-R"),       QLatin1StringView("SHIFT_JIS"),
        QLatin1StringView("EUC-JP"),       QLatin1StringView("EUC-KR"),
        QLatin1StringView("GB18030"),      QLatin1StringView("BIG5"),
        QLatin1StringView("TIS-620"),      QLatin1StringView("IBM866"),
    };
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

QString detectEncoding(const QByteArray &bytes)
{
    const QString western = QStringLiteral("windows-1252");
    const QByteArrayView part = QByteArrayView(bytes).first(std::min(bytes.size(), mostBytes));
    const Accents accents = accentsOf(part);
    QString name = askDetector(bytes);
    if (name == QLatin1String("UHC")) // Korean Windows; the name ICU knows it by
        return QStringLiteral("windows-949");
    if (accents.western && (accents.count < fewAccents || !isInUse(name)))
        return western;
    // By these names too browsers mean windows-1252: the bytes 80 to 9F are quotes, not controls.
    if (name.isEmpty() || name == QLatin1String("ISO-8859-1") || name == QLatin1String("ASCII") ||
        name.startsWith(QLatin1String("UTF-")) || !QStringDecoder(name.toLatin1().constData()).isValid())
        return western;
    if (name.startsWith(QLatin1String("WINDOWS-")))
        return name.toLower();
    return name == QLatin1String("SHIFT_JIS") ? QStringLiteral("Shift_JIS") : name;
}
