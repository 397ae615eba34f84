#include "model/text/byte_signs.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace {

struct Normalise
{
    Q_DECLARE_TR_FUNCTIONS(Normalise)
};

bool begins(QByteArrayView bytes, QByteArrayView with)
{
    return bytes.startsWith(with);
}

template <std::size_t N> QByteArrayView literal(const char (&bytes)[N])
{
    return {bytes, qsizetype(N - 1)}; // zero bytes inside count
}

bool isProgram(QByteArrayView bytes)
{
    // "MZ" alone may begin a text; a Windows program has zero bytes right behind it.
    return begins(bytes, literal("\x7f"
                                 "ELF")) ||
           (begins(bytes, "MZ") && bytes.first(std::min<qsizetype>(bytes.size(), 64)).contains('\0')) ||
           begins(bytes, literal("\xca\xfe\xba\xbe")) || begins(bytes, literal("\xcf\xfa\xed\xfe")) ||
           begins(bytes, literal("\0asm"));
}

bool isPicture(QByteArrayView bytes)
{
    return begins(bytes, "\x89PNG") || begins(bytes, "\xff\xd8\xff") || begins(bytes, "GIF87a") ||
           begins(bytes, "GIF89a") || begins(bytes, literal("II*\0")) || begins(bytes, literal("MM\0*")) ||
           (begins(bytes, "RIFF") && bytes.size() >= 12 && bytes.sliced(8, 4) == "WEBP");
}

bool isSoundOrFilm(QByteArrayView bytes)
{
    const bool riff = begins(bytes, "RIFF") && bytes.size() >= 12 &&
                      (bytes.sliced(8, 4) == "WAVE" || bytes.sliced(8, 4) == "AVI ");
    const bool mp4 = bytes.size() >= 12 && bytes[0] == '\0' && bytes.sliced(4, 4) == "ftyp";
    return riff || mp4 || begins(bytes, literal("OggS\0")) || begins(bytes, literal("ID3\x03")) ||
           begins(bytes, literal("ID3\x04")) || begins(bytes, "fLaC") || begins(bytes, "\x1a\x45\xdf\xa3");
}

bool isPacked(QByteArrayView bytes)
{
    return begins(bytes, "\x1f\x8b\x08") || begins(bytes, "7z\xbc\xaf\x27\x1c") ||
           begins(bytes, "Rar!\x1a\x07") ||
           begins(bytes, literal("\xfd"
                                 "7zXZ\0")) ||
           begins(bytes, "\x28\xb5\x2f\xfd") ||
           (begins(bytes, "BZh") && bytes.size() >= 10 && bytes.sliced(4, 6) == "1AY&SY");
}

bool isZip(QByteArrayView bytes)
{
    return begins(bytes, "PK\x03\x04") || begins(bytes, "PK\x05\x06");
}

// Word, LibreOffice and e-books are zip files; the names of their parts stand near the start or the end.
bool isDocumentInZip(QByteArrayView bytes)
{
    constexpr qsizetype look = 8192;
    const auto has = [](QByteArrayView part, const char *name) {
        return QByteArray::fromRawData(part.data(), part.size()).contains(name);
    };
    for (const QByteArrayView part :
         {bytes.first(std::min(look, bytes.size())), bytes.last(std::min(look, bytes.size()))}) {
        if (has(part, "word/document.xml") || has(part, "mimetypeapplication/vnd.oasis.opendocument") ||
            has(part, "mimetypeapplication/epub") || has(part, "xl/workbook.xml") || has(part, "ppt/"))
            return true;
    }
    return false;
}

constexpr bool isContinuation(uchar c)
{
    return (c & 0xC0) == 0x80;
}

// How long the sequence is that begins here, and how much of it is there. Table 3-7 of the Unicode
// Standard.
struct Sequence
{
    int wanted = 0; // 0 = no sequence begins with this byte
    int found = 0;
};

Sequence sequenceAt(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return uchar(bytes[i]); };
    const uchar lead = byte(at);
    const int wanted = lead >= 0xC2 && lead <= 0xDF   ? 2
                       : lead >= 0xE0 && lead <= 0xEF ? 3
                       : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                      : 0;
    if (wanted == 0)
        return {};
    int found = 1;
    while (found < wanted && at + found < bytes.size() && isContinuation(byte(at + found))) {
        const uchar second = byte(at + 1);
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
            (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
            break;
        ++found;
    }
    return {wanted, found};
}

// What the bytes would be as UTF-16; index 0 is big endian (the high byte comes first), 1 little endian.
struct PairCount
{
    explicit PairCount(QByteArrayView bytes) : pairs(bytes.size() / 2)
    {
        for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
            const uchar first = uchar(bytes[i]);
            const uchar second = uchar(bytes[i + 1]);
            ascii += first >= 0x20 && first < 0x7F && second >= 0x20 && second < 0x7F;
            add(0, first, second);
            add(1, second, first);
        }
    }

    // As two characters each of an encoding with one byte a character.
    bool looksAscii() const { return ascii * 20 >= pairs * 9; }

    qsizetype pairs = 0;
    qsizetype ascii = 0;
    std::array<qsizetype, 2> zeros{};                    // in the high byte: ASCII and Latin-1
    std::array<qsizetype, 2> eastAsian{};                // kana, Han, their punctuation, ASCII
    std::array<qsizetype, 2> stops{};                    // 、。and ，
    std::array<std::array<qsizetype, 0x20>, 2> blocks{}; // by high byte: one is Cyrillic, one Arabic …

private:
    void add(std::size_t order, uchar high, uchar low)
    {
        const int c = high << 8 | low;
        zeros[order] += high == 0;
        stops[order] += c == 0x3001 || c == 0x3002 || c == 0xFF0C;
        eastAsian[order] +=
            high == 0 || (c >= 0x3000 && c < 0x3100) || (c >= 0x4E00 && c < 0xA000) || high == 0xFF;
        if (high < 0x20)
            ++blocks[order][high];
    }
};

bool isUtf16ByZeros(const PairCount &count, std::size_t high)
{
    const qsizetype zeros = count.zeros[high];
    if (zeros == 0 || zeros <= count.zeros[1 - high] * 50)
        return false;
    if (zeros * 5 >= count.pairs * 2)
        return true;
    // Other scripts have zero bytes only in their spaces, line ends and digits; their letters share one high
    // byte, or are beyond what is a control.
    const auto &blocks = count.blocks[high];
    const qsizetype largest = *std::max_element(blocks.begin() + 1, blocks.end());
    return zeros >= 2 && (largest * 5 >= count.pairs * 2 || !count.looksAscii());
}

} // namespace

QString whyNoText(QByteArrayView bytes)
{
    if (begins(bytes, "%PDF-"))
        return Normalise::tr(
            "This is a PDF document, not text. Open it, copy the words of the article and paste them "
            "as a new article.");
    if (begins(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") || (isZip(bytes) && isDocumentInZip(bytes)))
        return Normalise::tr(
            "This is a document of an office program, not text. Open it there and save it as plain "
            "text, or copy the words and paste them as a new article.");
    if (begins(bytes, "{\\rtf"))
        return Normalise::tr(
            "This is a rich text document (RTF). Open it in a word processor and save it as plain "
            "text, or copy the words and paste them as a new article.");
    if (isZip(bytes) || isPacked(bytes))
        return Normalise::tr(
            "This is a packed archive, not text. Unpack it and import the text files in it.");
    if (isPicture(bytes))
        return Normalise::tr("This is a picture, not text. Type or paste the words in it as a new article.");
    if (isSoundOrFilm(bytes))
        return Normalise::tr("This is a recording, not text. Paste a transcript of it as a new article.");
    if (isProgram(bytes))
        return Normalise::tr("This is a program, not text. Choose the file that has the article's words.");
    if (begins(bytes, literal("SQLite format 3\0")))
        return Normalise::tr(
            "This is a database, not text. If it is a project, open it instead of importing it.");
    return {};
}

ByteOrderMark byteOrderMark(QByteArrayView bytes)
{
    if (begins(bytes, "\xef\xbb\xbf"))
        return {QStringLiteral("UTF-8"), 3};
    // Before UTF-16LE, whose mark it begins with. A UTF-16 text cannot begin with NUL.
    if (begins(bytes, literal("\xff\xfe\0\0")) && bytes.size() % 4 == 0)
        return {QStringLiteral("UTF-32LE"), 4};
    if (begins(bytes, literal("\0\0\xfe\xff")))
        return {QStringLiteral("UTF-32BE"), 4};
    if (begins(bytes, "\xff\xfe"))
        return {QStringLiteral("UTF-16LE"), 2};
    if (begins(bytes, "\xfe\xff"))
        return {QStringLiteral("UTF-16BE"), 2};
    return {};
}

Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        if (uchar(bytes[i]) < 0x80) {
            count.nuls += bytes[i] == '\0';
            ++i;
            continue;
        }
        const Sequence sequence = sequenceAt(bytes, i);
        if (sequence.wanted > 0 && sequence.found == sequence.wanted) {
            ++count.sequences;
            count.replacements += bytes.sliced(i, sequence.found) == "\xef\xbf\xbd";
            i += sequence.found;
            continue;
        }
        const int length = std::max(sequence.found, 1);
        count.bad += length;
        i += length;
        count.cut = i == bytes.size() ? sequence.found : 0;
    }
    return count;
}

QString utf16WithoutMark(QByteArrayView bytes)
{
    // Enough to be sure, little enough to be quick.
    bytes = bytes.first(std::min<qsizetype>(bytes.size(), 1 << 17));
    const PairCount count(bytes);
    const bool valid = countUtf8(bytes).bad == 0;
    for (const std::size_t high : {0, 1}) {
        const bool marks = !valid && count.eastAsian[high] * 10 >= count.pairs * 9 && count.stops[high] > 0 &&
                           count.stops[1 - high] == 0;
        if (marks || (isUtf16ByZeros(count, high) && (!valid || !count.looksAscii())))
            return high == 1 ? QStringLiteral("UTF-16LE") : QStringLiteral("UTF-16BE");
    }
    return {};
}
