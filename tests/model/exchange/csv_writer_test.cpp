#include "model/exchange/csv_writer.h"
#include "tests/support/strings.h"

#include <QBuffer>
#include <QDateTime>

namespace {

QByteArray written(const CsvOptions &options, const std::function<void(CsvWriter &)> &put)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    REQUIRE(out.open(QIODevice::WriteOnly));
    CsvWriter writer(out, options);
    put(writer);
    REQUIRE(writer.endRow());
    REQUIRE(writer.finish());
    return bytes;
}

QByteArray cell(const QString &text, const CsvOptions &options = {})
{
    QByteArray bytes = written(options, [&](CsvWriter &writer) { writer.text(text); });
    bytes.chop(2); // CRLF
    return bytes;
}

// Takes so many bytes and no more, as a full disk does.
class FullDevice : public QIODevice
{
public:
    explicit FullDevice(qint64 space) : m_space(space) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = std::min(size, m_space);
        m_space -= taken;
        return taken;
    }

private:
    qint64 m_space;
};

} // namespace

TEST_CASE("a cell is quoted only where it has to be")
{
    CHECK(cell(QStringLiteral("plain words")) == "plain words");
    CHECK(cell(QString()) == "");
    CHECK(cell(QStringLiteral(" spaces stay ")) == " spaces stay ");
    CHECK(cell(QStringLiteral("a,b")) == "\"a,b\"");
    CHECK(cell(QStringLiteral("a;b")) == "a;b");
    CHECK(cell(QStringLiteral("a;b"), {.separator = ';'}) == "\"a;b\"");
    CHECK(cell(QStringLiteral("a,b"), {.separator = ';'}) == "a,b");
    CHECK(cell(QStringLiteral("say \"hi\"")) == "\"say \"\"hi\"\"\"");
    CHECK(cell(QStringLiteral("\"")) == "\"\"\"\"");
    CHECK(cell(QStringLiteral("one\ntwo")) == "\"one\ntwo\"");
    CHECK(cell(QStringLiteral("one\rtwo")) == "\"one\rtwo\"");
    CHECK(cell(QStringLiteral("😀 é")) == "😀 é");
}

TEST_CASE("words that a spreadsheet would run get an apostrophe, numbers do not")
{
    for (const char16_t *dangerous : {u"=cmd|' /C calc'!A0", u"+1", u"-1", u"@SUM(A1)", u"\tx", u"＝1",
                                      u"＋1", u"－1", u"＠x", u"'quoted'"}) {
        const QString text = QString::fromUtf16(dangerous);
        CHECK(cell(text) == "'" + text.toUtf8());
        CHECK(cell(text, {.formulaGuard = false}) == text.toUtf8());
    }
    CHECK(cell(QStringLiteral("\rx")) == "\"'\rx\"");
    CHECK(cell(QStringLiteral("\n=x")) == "\"'\n=x\"");
    CHECK(cell(QStringLiteral("=a,\"b\"")) == "\"'=a,\"\"b\"\"\"");
    CHECK(cell(QStringLiteral("a=b")) == "a=b");
    CHECK(written({}, [](CsvWriter &writer) {
              writer.number(-12);
              writer.plain("-3.5");
          }) == "-12,-3.5\r\n");
}

TEST_CASE("a row has separators between its cells and a byte order mark when asked for")
{
    const auto row = [](CsvWriter &writer) {
        writer.empty();
        writer.number(7);
        writer.empty(2);
        writer.text(QStringLiteral("x"));
    };
    CHECK(written({}, row) == ",7,,,x\r\n");
    CHECK(written({.separator = '\t', .bom = true}, row) == "\xEF\xBB\xBF\t7\t\t\tx\r\n");
}

TEST_CASE("cells made once are put as they are")
{
    const QByteArray bytes = written({}, [](CsvWriter &writer) {
        writer.text(QStringLiteral("a,b"));
        writer.number(1);
        const QByteArray made = writer.takeCells();
        CHECK(made == "\"a,b\",1");
        writer.cells(made);
        writer.text(QStringLiteral("end"));
    });
    CHECK(bytes == "\"a,b\",1,end\r\n");
}

TEST_CASE("times are ISO 8601 in UTC for any day")
{
    for (const qint64 time : {1LL, 999LL, 86'399'999LL, 86'400'000LL, 951'782'400'123LL, 1'709'164'800'000LL,
                              1'800'000'000'001LL, -1LL, -86'400'001LL, 253'402'300'799'999LL}) {
        const QString expected = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC)
                                     .toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"));
        CHECK(written({}, [&](CsvWriter &writer) { writer.time(time); }) == expected.toLatin1() + "\r\n");
    }
    CHECK(written({}, [](CsvWriter &writer) { writer.time(0); }) == "\r\n");
}

TEST_CASE("a device that takes too little is an error")
{
    for (const qint64 space : {0LL, 1LL, 5000LL, 3'000'000LL}) {
        FullDevice device(space);
        CsvWriter writer(device, {});
        Result<void> result;
        for (int i = 0; i < 1'000'000 && result; ++i) {
            writer.text(QStringLiteral("some words"));
            result = writer.endRow();
        }
        if (result)
            result = writer.finish();
        REQUIRE_FALSE(result);
        CHECK(result.error().message.contains(QStringLiteral("disk")));
    }
    FullDevice device(100);
    CsvWriter writer(device, {});
    writer.text(QStringLiteral("fits"));
    REQUIRE(writer.endRow());
    CHECK(writer.finish());
}
