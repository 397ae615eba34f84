// From bytes to text: which encoding, and what happens to bytes that have no character in it.
#include "model/text/byte_signs.h"
#include "model/text/normalise.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace {

struct Normalise
{
    Q_DECLARE_TR_FUNCTIONS(Normalise)
};

struct Decoded
{
    QString text;
    qsizetype unreadable = 0; // U+FFFD put in
};

struct Choice
{
    QString encoding;
    qsizetype skip = 0; // bytes of the byte order mark
    bool guessed = false;
};

// "utf8", "UTF-8", "Utf_8": the same name.
QString plainName(const QString &name)
{
    QString plain;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            plain += c.toUpper();
    }
    return plain;
}

// The names this file decodes itself, in their one spelling; else empty.
QString unicodeName(const QString &name)
{
    for (const auto known :
         {QLatin1StringView("UTF-8"), QLatin1StringView("UTF-16LE"), QLatin1StringView("UTF-16BE"),
          QLatin1StringView("UTF-32LE"), QLatin1StringView("UTF-32BE"), QLatin1StringView("UTF-16"),
          QLatin1StringView("UTF-32")}) {
        if (plainName(name) == plainName(known))
            return known;
    }
    return {};
}

Choice chosen(QByteArrayView bytes, const QString &wanted)
{
    const ByteOrderMark mark = byteOrderMark(bytes);
    const QString name = unicodeName(wanted);
    if (name.isEmpty()) {
        // By this name everybody means windows-1252: where 80 to 9F are used, they are its quotes.
        const QString plain = plainName(wanted);
        if (plain == QLatin1String("ISO88591") || plain == QLatin1String("LATIN1"))
            return {QStringLiteral("windows-1252")};
        return {wanted.trimmed()};
    }
    if (mark.encoding.startsWith(name))
        return {mark.encoding, mark.size};
    if (name == QLatin1String("UTF-16")) {
        const QString zeros = utf16WithoutMark(bytes);
        return {zeros.isEmpty() ? QStringLiteral("UTF-16LE") : zeros};
    }
    return {name == QLatin1String("UTF-32") ? QStringLiteral("UTF-32LE") : name};
}

Choice found(const QByteArray &bytes)
{
    if (const ByteOrderMark mark = byteOrderMark(bytes); !mark.encoding.isEmpty())
        return {mark.encoding, mark.size};
    const Utf8Count count = countUtf8(bytes);
    if (count.bad == 0 && count.nuls == 0) {
        // Japanese mail is all ASCII but for its escapes, which are plain controls in UTF-8.
        if (bytes.contains("\x1b$"))
            return {QStringLiteral("ISO-2022-JP"), 0, true};
        return {QStringLiteral("UTF-8")};
    }
    if (count.nuls > 0 || count.bad > 0) {
        if (const QString utf16 = utf16WithoutMark(bytes); !utf16.isEmpty())
            return {utf16, 0, true};
    }
    // Damaged UTF-8: no other encoding makes more well-formed sequences than bad bytes by chance. What is cut
    // off at the end proves nothing against it, and two bytes of it something for it.
    const qsizetype bad = count.bad - count.cut;
    if (count.bad == 0 || count.sequences > bad || (bad == 0 && count.cut > 1))
        return {QStringLiteral("UTF-8")};
    return {detectEncoding(bytes), 0, true};
}

Decoded fromUtf8(QByteArrayView bytes)
{
    Decoded decoded;
    decoded.text = QString::fromUtf8(bytes);
    const Utf8Count count = countUtf8(bytes);
    if (count.bad > 0)
        decoded.unreadable = decoded.text.count(QChar::ReplacementCharacter) - count.replacements;
    return decoded;
}

// Units of 2 or 4 bytes, in either order. Lone surrogates are left for normaliseText to count.
Decoded fromUnits(QByteArrayView bytes, qsizetype size, bool littleEndian)
{
    Decoded decoded;
    decoded.text.reserve(bytes.size() / size + 1);
    qsizetype at = 0;
    for (; at + size <= bytes.size(); at += size) {
        char32_t unit = 0;
        for (qsizetype i = 0; i < size; ++i)
            unit = unit << 8 | uchar(bytes[at + (littleEndian ? size - 1 - i : i)]);
        if (size == 2) {
            decoded.text += QChar(char16_t(unit));
        } else if (unit > QChar::LastValidCodePoint || QChar::isSurrogate(unit)) {
            decoded.text += QChar(QChar::ReplacementCharacter);
            ++decoded.unreadable;
        } else {
            decoded.text += QChar::fromUcs4(unit);
        }
    }
    if (at < bytes.size()) {
        decoded.text += QChar(QChar::ReplacementCharacter);
        ++decoded.unreadable;
    }
    return decoded;
}

// ICU writes what it cannot read as U+FFFD, U+001A (EUC, KS C), a control of 80 to 9F or a private
// character of F8C0 to F8FE (Big5, Thai); the reader gets one sign for all of them. U+0085 is a line end.
bool isUnreadable(QChar c, bool hasSubstitute)
{
    const ushort code = c.unicode();
    return code == QChar::ReplacementCharacter || (code == 0x1A && !hasSubstitute) ||
           (code >= 0x80 && code < 0xA0 && code != 0x85) || (code >= 0xF8C0 && code < 0xF8FF);
}

Result<Decoded> fromNamed(QByteArrayView bytes, const QString &encoding)
{
    // Stateless, or a character cut off by the end would vanish without a word.
    QStringDecoder decoder(encoding.toLatin1().constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        return Error{Normalise::tr("There is no encoding “%1”. Choose another one.").arg(encoding), encoding};
    Decoded decoded;
    decoded.text = decoder(bytes);
    const bool hasSubstitute = bytes.contains('\x1a');
    for (QChar &c : decoded.text) {
        if (isUnreadable(c, hasSubstitute)) {
            c = QChar::ReplacementCharacter;
            ++decoded.unreadable;
        }
    }
    if (decoder.hasError() && decoded.unreadable == 0) {
        decoded.text += QChar(QChar::ReplacementCharacter);
        ++decoded.unreadable;
    }
    return decoded;
}

Result<Decoded> decodeAs(QByteArrayView bytes, const QString &encoding)
{
    if (encoding == QLatin1String("UTF-8"))
        return fromUtf8(bytes);
    if (encoding.startsWith(QLatin1String("UTF-16")))
        return fromUnits(bytes, 2, encoding.endsWith(QLatin1String("LE")));
    if (encoding.startsWith(QLatin1String("UTF-32")))
        return fromUnits(bytes, 4, encoding.endsWith(QLatin1String("LE")));
    return fromNamed(bytes, encoding);
}

// Controls no text has. Tabs, line ends, escapes of terminals and a DOS end of file are none of these.
bool isBinaryControl(QChar c)
{
    const ushort code = c.unicode();
    return code != 0 && code < 0x20 && !c.isSpace() && code != 0x1B && code != 0x1A && code != 0x08;
}

// Damaged text has some zero bytes in it, a program's data has many, or other controls.
bool looksBinary(const QString &text)
{
    qsizetype nuls = 0;
    qsizetype controls = 0;
    for (const QChar c : text) {
        nuls += c.isNull();
        controls += isBinaryControl(c);
    }
    return nuls * 10 > text.size() * 3 || (controls > 3 && controls * 20 > text.size());
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &encoding)
{
    if (const QString why = whyNoText(bytes); !why.isEmpty())
        return Error{why};
    const Choice choice = encoding.trimmed().isEmpty() ? found(bytes) : chosen(bytes, encoding);
    const Result<Decoded> decoded = decodeAs(QByteArrayView(bytes).sliced(choice.skip), choice.encoding);
    if (!decoded)
        return decoded.error();
    if (looksBinary(decoded->text))
        return Error{
            Normalise::tr("This is a program's data, not text. Choose the file that has the article's "
                          "words; if this is the one, choose its encoding.")};
    DecodedText result;
    result.encoding = choice.encoding;
    result.guessed = choice.guessed;
    qsizetype unstorable = 0;
    result.text = normaliseText(decoded->text, &unstorable);
    if (decoded->unreadable > 0)
        result.notices.append(
            Normalise::tr("%n character(s) could not be read as %1 and are shown as “\uFFFD”.", nullptr,
                          int(std::min<qsizetype>(decoded->unreadable, INT_MAX)))
                .arg(choice.encoding));
    if (unstorable > 0)
        result.notices.append(Normalise::tr("%n character(s) that no text may have (NUL and the like) were "
                                            "replaced by “\uFFFD”.",
                                            nullptr, int(std::min<qsizetype>(unstorable, INT_MAX))));
    return result;
}

QStringList knownEncodings()
{
    return {
        QStringLiteral("UTF-8"),        QStringLiteral("windows-1252"), QStringLiteral("UTF-16LE"),
        QStringLiteral("UTF-16BE"),     QStringLiteral("windows-1251"), QStringLiteral("windows-1250"),
        QStringLiteral("ISO-8859-15"),  QStringLiteral("ISO-8859-2"),   QStringLiteral("Shift_JIS"),
        QStringLiteral("EUC-JP"),       QStringLiteral("ISO-2022-JP"),  QStringLiteral("GB18030"),
        QStringLiteral("Big5"),         QStringLiteral("EUC-KR"),       QStringLiteral("windows-949"),
        QStringLiteral("KOI8-R"),       QStringLiteral("KOI8-U"),       QStringLiteral("ISO-8859-5"),
        QStringLiteral("windows-1253"), QStringLiteral("ISO-8859-7"),   QStringLiteral("windows-1254"),
        QStringLiteral("ISO-8859-9"),   QStringLiteral("windows-1255"), QStringLiteral("ISO-8859-8"),
        QStringLiteral("windows-1256"), QStringLiteral("ISO-8859-6"),   QStringLiteral("windows-1257"),
        QStringLiteral("ISO-8859-4"),   QStringLiteral("ISO-8859-13"),  QStringLiteral("windows-1258"),
        QStringLiteral("windows-874"),  QStringLiteral("TIS-620"),      QStringLiteral("IBM866"),
        QStringLiteral("macintosh"),    QStringLiteral("UTF-32LE"),     QStringLiteral("UTF-32BE"),
    };
}
