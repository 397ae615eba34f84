#include "model/text/normalise.h"
#include "tests/support/strings.h"

#include <QStringEncoder>

#include <optional>
#include <random>

namespace {

template <std::size_t N> QByteArray bytes(const char (&literal)[N])
{
    return QByteArray(literal, qsizetype(N - 1));
}

DecodedText decoded(const QByteArray &given, const QString &encoding = {})
{
    auto result = decodeText(given, encoding);
    if (!result)
        FAIL(result.error().message.toStdString());
    return *std::move(result);
}

QString refusal(const QByteArray &given)
{
    const auto result = decodeText(given);
    return result ? QString() : result.error().message;
}

// Nothing when the encoding lacks a letter: ICU then writes SUB or a question mark.
std::optional<QByteArray> encoded(const QString &text, const QString &encoding)
{
    QStringEncoder encoder(encoding.toLatin1().constData(), QStringConverter::Flag::Stateless);
    REQUIRE(encoder.isValid());
    QByteArray result = encoder(text);
    if (encoding.startsWith("UTF-"))
        return result;
    // In ISO-2022-JP a question mark may be half a letter.
    const bool questions = encoding != "ISO-2022-JP" && result.count('?') != text.count('?');
    if (encoder.hasError() || result.contains('\x1a') || questions)
        return std::nullopt;
    return result;
}

} // namespace

TEST_CASE("a byte order mark is dropped and tells the encoding")
{
    CHECK(decoded(bytes("\xef\xbb\xbf"
                        "a\xc3\xa9"))
              .text == QStringLiteral("aé"));
    CHECK(decoded(bytes("\xff\xfe"
                        "a\0\xe9\0"))
              .text == QStringLiteral("aé"));
    CHECK(decoded(bytes("\xfe\xff"
                        "\0a\0\xe9"))
              .text == QStringLiteral("aé"));
    CHECK(decoded(bytes("\xff\xfe\0\0"
                        "a\0\0\0\x0a\xf6\x01\0"))
              .text == QString::fromUcs4(U"a\U0001F60A"));
    CHECK(decoded(bytes("\0\0\xfe\xff"
                        "\0\0\0a"))
              .text == QStringLiteral("a"));
    CHECK(decoded(bytes("\xff\xfe"
                        "a\0"))
              .encoding == "UTF-16LE");
    CHECK(decoded(bytes("\xfe\xff"
                        "\0a"))
              .encoding == "UTF-16BE");
    CHECK(decoded(bytes("\xff\xfe\0\0"
                        "a\0\0\0"))
              .encoding == "UTF-32LE");
    CHECK_FALSE(decoded(bytes("\xff\xfe"
                              "a\0"))
                    .guessed);
    CHECK(decoded(bytes("\xef\xbb\xbf")).text.isEmpty());
    CHECK(decoded(bytes("\xef\xbb\xbf"
                        "x"),
                  "UTF-8")
              .text == "x");
    CHECK(decoded(bytes("\xff\xfe"
                        "x\0"),
                  "UTF-16")
              .text == "x");
    CHECK(decoded(bytes("\xff\xfe"
                        "x\0"),
                  "utf16le")
              .text == "x");
}

TEST_CASE("an empty file and one of white space are texts")
{
    CHECK(decoded({}).text.isEmpty());
    CHECK(decoded({}).encoding == "UTF-8");
    CHECK(decoded(" \r\n\t ").text == " \n\t ");
}

TEST_CASE("UTF-16 without a byte order mark is known by its zero bytes")
{
    const QString text = GENERATE(
        QStringLiteral("Plain English words."), QStringLiteral("Москва — столица России, и не только."),
        QStringLiteral("قالت الحكومة يوم الأربعاء إن الاتهامات يجب أن تستند إلى الحقائق."),
        QStringLiteral("सरकार ने बुधवार को कहा कि आरोप तथ्यों पर आधारित होने चाहिए।"),
        QStringLiteral("הממשלה אמרה ביום רביעי שההאשמות חייבות להתבסס על עובדות."),
        QStringLiteral("ไทย กรุงเทพ รัฐบาล กล่าวว่า"),
        QStringLiteral("中国外交部发言人星期三表示，任何指责都必须基于事实。\n人道主义问题不应被政治化。"),
        QStringLiteral("日本の外務省は水曜日、いかなる非難も事実に基づかなければならないと述べた。"),
        QStringLiteral("정부는 수요일 모든 비난은 사실에 근거해야 한다고 말했다."), QStringLiteral("a"),
        QStringLiteral("line\r\nline"));
    const QString encoding = GENERATE(QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"));
    CAPTURE(text, encoding);
    const DecodedText result = decoded(*encoded(text, encoding));
    CHECK(result.encoding == encoding);
    CHECK(result.guessed);
    CHECK(result.text == normaliseText(text));
    CHECK(result.notices.isEmpty());
}

TEST_CASE("an odd byte at the end of UTF-16 is told")
{
    const DecodedText result = decoded(bytes("\xff\xfe"
                                             "a\0b\0c"));
    CHECK(result.text == QStringLiteral("ab\uFFFD"));
    REQUIRE(result.notices.size() == 1);
    CHECK(result.notices[0].startsWith("1 "));
}

TEST_CASE("bytes over 127 that are no UTF-8 are detected and shown as guessed")
{
    struct Case
    {
        const char *encoding;
        QString text;
    };
    const auto [encoding, text] = GENERATE(values<Case>({
        {"windows-1252", QStringLiteral("café")},
        {"windows-1252", QStringLiteral("Le café naïf, it’s “facts” – déjà vu…")},
        {"windows-1252", QStringLiteral("Der Präsident erklärte, die Vorwürfe müßten auf Fakten beruhen. Ü")},
        {"windows-1252", QStringLiteral("La niña salió mañana por la mañana. ¿Qué pasó? ¡Nada!")},
        {"windows-1251",
         QStringLiteral("Правительство заявило в среду, что обвинения должны опираться на факты. "
                        "«Мы должны знать правду», — сказал представитель.")},
        {"KOI8-R", QStringLiteral("Правительство заявило в среду, что обвинения должны опираться на факты.")},
        {"windows-1250",
         QStringLiteral("Zażółć gęślą jaźń. Rząd ogłosił w środę, że oskarżenia muszą opierać "
                        "się na faktach, powiedział rzecznik.")},
        {"windows-1256", QStringLiteral("قالت الحكومة يوم الأربعاء إن الاتهامات يجب أن تستند إلى الحقائق.")},
        {"GB18030",
         QStringLiteral("中国外交部发言人星期三表示，任何指责都必须基于事实。人道主义问题不应被政治化。")},
        {"Shift_JIS",
         QStringLiteral("日本の外務省は水曜日、いかなる非難も事実に基づかなければならないと述べた。")},
        {"EUC-JP",
         QStringLiteral("日本の外務省は水曜日、いかなる非難も事実に基づかなければならないと述べた。")},
        {"ISO-2022-JP",
         QStringLiteral("日本の外務省は水曜日、いかなる非難も事実に基づかなければならないと述べた。")},
        {"windows-949", QStringLiteral("정부는 수요일 모든 비난은 사실에 근거해야 한다고 말했다.")},
    }));
    CAPTURE(encoding);
    const DecodedText result = decoded(*encoded(text, encoding));
    CHECK(result.text == text);
    CHECK(result.encoding == encoding);
    CHECK(result.guessed);
    CHECK(result.notices.isEmpty());
}

TEST_CASE("what is UTF-8 is never guessed at")
{
    const DecodedText result = decoded(QStringLiteral("naïve 中文 🇺🇦 e\u0301").toUtf8());
    CHECK(result.encoding == "UTF-8");
    CHECK_FALSE(result.guessed);
    CHECK(result.notices.isEmpty());
    // U+FFFD that the file itself has is no news.
    CHECK(decoded(QStringLiteral("a\uFFFDb").toUtf8()).notices.isEmpty());
}

TEST_CASE("invalid UTF-8 is replaced and counted")
{
    SECTION("one bad byte among good ones")
    {
        const DecodedText result = decoded(bytes("caf\xc3\xa9 na\xc3\xafve \xff x"));
        CHECK(result.encoding == "UTF-8");
        CHECK(result.text == QStringLiteral("café naïve \uFFFD x"));
        REQUIRE(result.notices.size() == 1);
        CHECK(result.notices[0].startsWith("1 "));
        CHECK(result.notices[0].contains("UTF-8"));
    }
    SECTION("a U+FFFD of the file's own is not counted")
    {
        const DecodedText result = decoded(bytes("\xef\xbf\xbd \xc3\xa9\xc3\xa9 \xff"));
        CHECK(result.notices.value(0).startsWith("1 "));
    }
    SECTION("cut off in the middle of a character")
    {
        for (const QByteArray &given :
             {bytes("plain \xe2\x80"), bytes("\xc3\xa9 \xe2"), bytes("x\xf0\x9f\x98")}) {
            const DecodedText result = decoded(given);
            CHECK(result.encoding == "UTF-8");
            CHECK(result.text.endsWith(QChar::ReplacementCharacter));
            CHECK(result.notices.size() == 1);
        }
    }
    SECTION("overlong forms and surrogates and numbers beyond Unicode")
    {
        for (const QByteArray &given : {bytes("a\xc0\x80z"), bytes("a\xed\xa0\x80z"),
                                        bytes("a\xf4\x90\x80\x80z"), bytes("a\xe0\x80\x80z")}) {
            const DecodedText result = decoded(given, "UTF-8");
            CHECK(result.text.contains(QChar::ReplacementCharacter));
            CHECK(result.text.startsWith('a'));
            CHECK(result.text.endsWith('z'));
            CHECK(result.notices.size() == 1);
        }
    }
    SECTION("asked for by name")
    {
        const DecodedText result = decoded(bytes("caf\xe9!"), "utf8");
        CHECK(result.text == QStringLiteral("caf\uFFFD!"));
        CHECK(result.encoding == "UTF-8");
        CHECK(result.notices.size() == 1);
    }
}

TEST_CASE("no unreadable byte of any encoding vanishes or turns into a control")
{
    const QString encoding = GENERATE(from_range(knownEncodings()));
    CAPTURE(encoding);
    for (int first = 0x80; first < 0x100; ++first) {
        const QByteArray given = "ab" + QByteArray(1, char(first));
        const DecodedText result = decoded(given, encoding);
        for (const QChar c : result.text) {
            CHECK(c != QChar(0x1A));
            CHECK((c.unicode() < 0x80 || c.unicode() >= 0xA0));
        }
        const bool hasSign = result.text.contains(QChar::ReplacementCharacter);
        CHECK(hasSign != result.notices.isEmpty());
        if (!encoding.startsWith("UTF-"))
            CHECK(result.text.size() >= 3);
    }
}

TEST_CASE("zero bytes are replaced and told unless there are too many")
{
    const DecodedText result = decoded(bytes("ab\0cdefghijkl"));
    CHECK(result.text == QStringLiteral("ab\uFFFDcdefghijkl"));
    REQUIRE(result.notices.size() == 1);
    CHECK(result.notices[0].contains("NUL"));
    CHECK_FALSE(refusal(QByteArray(4096, '\0')).isEmpty());
    CHECK_FALSE(refusal(bytes("\0\0\0a\0\0\0\0\0\0b")).isEmpty());
}

TEST_CASE("files that are no text are refused with what to do instead")
{
    CHECK(refusal(bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR")).contains("picture"));
    CHECK(refusal(bytes("\xff\xd8\xff\xe0\0\x10JFIF")).contains("picture"));
    CHECK(refusal(bytes("GIF89a\1\0\1\0")).contains("picture"));
    CHECK(refusal(bytes("\x7f"
                        "ELF\2\1\1\0\0"))
              .contains("program"));
    CHECK(refusal(bytes("MZ\x90\0\3\0\0\0")).contains("program"));
    CHECK(refusal(bytes("PK\3\4\x14\0\0\0")).contains("Unpack"));
    CHECK(refusal(bytes("PK\3\4\x14\0\0\0\0\0 word/document.xml")).contains("office"));
    CHECK(refusal(bytes("PK\3\4..........................mimetypeapplication/vnd.oasis.opendocument.text"))
              .contains("office"));
    CHECK(refusal(bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0")).contains("office"));
    CHECK(refusal("%PDF-1.7\n%....").contains("PDF"));
    CHECK(refusal("{\\rtf1\\ansi words}").contains("RTF"));
    CHECK(refusal(bytes("\x1f\x8b\x08\0\0")).contains("Unpack"));
    CHECK(refusal(bytes("SQLite format 3\0\x10\0")).contains("database"));
    CHECK(refusal(bytes("RIFF\0\0\0\0WAVEfmt ")).contains("recording"));
    // Also when somebody named an encoding.
    CHECK_FALSE(decodeText(bytes("\x89PNG\r\n\x1a\n"), "windows-1252").has_value());
    // Noise without any signature.
    std::minstd_rand random(7);
    QByteArray noise;
    for (int i = 0; i < 20000; ++i)
        noise += char(random() >> 8);
    CHECK_FALSE(refusal(noise).isEmpty());
    // And what only looks like one is text.
    CHECK(decoded("MZ is a country code.").text == "MZ is a country code.");
    CHECK(decoded("PK is a rock band, BZh no word.").notices.isEmpty());
    CHECK(decoded("\x1b[1mbold\x1b[0m from a terminal").text.contains("bold"));
}

TEST_CASE("an encoding that does not exist is refused by its name")
{
    const auto result = decodeText("words", "klingon-8");
    REQUIRE_FALSE(result);
    CHECK(result.error().message.contains("klingon-8"));
}

TEST_CASE("Latin-1 is read as windows-1252 as browsers do")
{
    const DecodedText result = decoded(bytes("\x93yes\x94\x85"), "ISO-8859-1");
    CHECK(result.text == QStringLiteral("“yes”…"));
    CHECK(result.encoding == "windows-1252");
}

TEST_CASE("decoding undoes encoding in every encoding that is offered")
{
    const QStringList texts{
        QStringLiteral("Plain words. And 1234567890"),
        QStringLiteral("Café, naïve, mañana: «oui» 10 £"),
        QStringLiteral("Příliš žluťoučký kůň"),
        QStringLiteral("Правительство заявило"),
        QStringLiteral("Її ґанок, її їжак"),
        QStringLiteral("Η κυβέρνηση ανακοίνωσε"),
        QStringLiteral("İstanbul'da ışık söndü"),
        QStringLiteral("הממשלה אמרה"),
        QStringLiteral("قالت الحكومة"),
        QStringLiteral("Ąžuolas ėjo į šventę"),
        QStringLiteral("รัฐบาลกล่าว"),
        QStringLiteral("日本の外務省は、カタカナ。"),
        QStringLiteral("中国外交部发言人"),
        QStringLiteral("臺灣總統"),
        QStringLiteral("정부는 말했다"),
        QStringLiteral("“quoted” – ‘so’ …"),
        QString::fromUcs4(U"flags \U0001F1FA\U0001F1E6 \U0001F468\u200D\U0001F469\u200D\U0001F467"),
    };
    const QString encoding = GENERATE(from_range(knownEncodings()));
    CAPTURE(encoding);
    int tried = 0;
    for (const QString &text : texts) {
        const auto given = encoded(text, encoding);
        if (!given)
            continue; // this encoding has no such letters
        const DecodedText result = decoded(*given, encoding);
        CHECK(result.text == text);
        CHECK(result.encoding == encoding);
        CHECK_FALSE(result.guessed);
        CHECK(result.notices.isEmpty());
        ++tried;
    }
    CHECK(tried >= 2);
}

TEST_CASE("the list of encodings has every name once and UTF-8 first")
{
    QStringList names = knownEncodings();
    CHECK(names.first() == "UTF-8");
    CHECK(names.removeDuplicates() == 0);
}

TEST_CASE("any bytes at all are read or refused")
{
    std::minstd_rand random(99);
    for (int round = 0; round < 4000; ++round) {
        QByteArray given;
        const unsigned alphabet = 1 + random() % 256;
        for (int length = int(random() % 40); length > 0; --length)
            given += char((random() >> 4) % alphabet);
        const auto result = decodeText(given);
        if (result) {
            REQUIRE(normaliseText(result->text) == result->text);
            REQUIRE_FALSE(result->encoding.isEmpty());
        } else {
            REQUIRE_FALSE(result.error().message.isEmpty());
        }
    }
}
