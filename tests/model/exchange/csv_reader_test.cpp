#include "model/exchange/csv_reader.h"
#include "tests/support/strings.h"

#include <QBuffer>
#include <QFile>
#include <QStringEncoder>

#include <random>

namespace {

using Row = std::vector<QString>;

struct ReadFile
{
    std::vector<Row> rows;
    std::vector<qint64> numbers;
    std::vector<QString> faults;
    QString encoding;
};

ReadFile read(const QByteArray &bytes, char separator = ',')
{
    QByteArray copy = bytes;
    QBuffer in(&copy);
    REQUIRE(in.open(QIODevice::ReadOnly));
    CsvReader reader;
    Task task;
    REQUIRE(reader.open(in, task));
    reader.setSeparator(reader.namedSeparator() != 0 ? reader.namedSeparator() : separator);
    ReadFile file;
    for (;;) {
        const auto more = reader.next();
        REQUIRE(more);
        if (!*more)
            break;
        Row row;
        for (const QByteArrayView cell : reader.cells())
            row.push_back(QString::fromUtf8(cell));
        file.rows.push_back(row);
        file.numbers.push_back(reader.row());
        file.faults.push_back(reader.fault());
    }
    file.encoding = reader.decoder().encoding();
    return file;
}

const std::vector<Row> twoByTwo{{QStringLiteral("a"), QStringLiteral("é")}, {QStringLiteral("1"), QString()}};

} // namespace

TEST_CASE("records end with CRLF and LF and CR")
{
    CHECK(read("a,é\r\n1,\r\n").rows == twoByTwo);
    CHECK(read("a,é\n1,\n").rows == twoByTwo);
    CHECK(read("a,é\r1,\r").rows == twoByTwo);
    CHECK(read("a,é\r\n1,").rows == twoByTwo);
    CHECK(read("a,é\r\n1,\r").rows == twoByTwo);
    CHECK(read("").rows.empty());
    CHECK(read("\r\n\n").rows.empty());
}

TEST_CASE("quoted cells keep separators and quotes and line ends")
{
    const auto file =
        read("x,\"a, b\",\"say \"\"hi\"\"\"\r\n\"line1\nline2\",\"a\r\nb\",\"\"\r\n\"\"\"\",,\"\"\"\"\"\"\n");
    CHECK(file.rows ==
          std::vector<Row>{{QStringLiteral("x"), QStringLiteral("a, b"), QStringLiteral("say \"hi\"")},
                           {QStringLiteral("line1\nline2"), QStringLiteral("a\r\nb"), QString()},
                           {QStringLiteral("\""), QString(), QStringLiteral("\"\"")}});
    CHECK(file.numbers == std::vector<qint64>{1, 2, 3});
}

TEST_CASE("blank lines count but are passed over")
{
    const auto file = read("a,b\n\n,\n1,2\n");
    CHECK(file.rows.size() == 2);
    CHECK(file.numbers == std::vector<qint64>{1, 4});
}

TEST_CASE("quotes in the wrong place are a fault of their row only")
{
    const auto file = read("a,\"b\"c,d\nx,y\"z,\"q\"\nlast,\"open\nand more");
    REQUIRE(file.rows.size() == 3);
    CHECK_FALSE(file.faults[0].isEmpty());
    CHECK(file.faults[1].isEmpty());
    CHECK(file.rows[1] == Row{QStringLiteral("x"), QStringLiteral("y\"z"), QStringLiteral("q")});
    CHECK_FALSE(file.faults[2].isEmpty());
}

TEST_CASE("every encoding that spreadsheets write is read")
{
    const QString text = QStringLiteral("a,é\r\n1,\r\n");
    const auto encoded = [&](QStringEncoder::Encoding encoding) {
        QStringEncoder encoder(encoding);
        return QByteArray(encoder(text));
    };
    CHECK(read("\xEF\xBB\xBF" + text.toUtf8()).rows == twoByTwo);
    const QByteArray little = encoded(QStringEncoder::Utf16LE);
    const QByteArray big = encoded(QStringEncoder::Utf16BE);
    CHECK(read("\xFF\xFE" + little).rows == twoByTwo);
    CHECK(read("\xFE\xFF" + big).rows == twoByTwo);
    CHECK(read(little).encoding == QStringLiteral("UTF-16LE"));
    CHECK(read(little).rows == twoByTwo);
    CHECK(read(big).rows == twoByTwo);
    CHECK(read(text.toUtf8()).encoding == QStringLiteral("UTF-8"));
    const auto ansi = read("a,\xE9 \x80 \x93\n");
    CHECK(ansi.encoding == QStringLiteral("windows-1252"));
    CHECK(ansi.rows == std::vector<Row>{{QStringLiteral("a"), QStringLiteral("é € “")}});
}

TEST_CASE("bytes that are no UTF-8 are noticed wherever they stand")
{
    const QByteArray filler = QByteArray("words,and more é\n").repeated(150'000); // more than two buffers
    CHECK(read(filler).encoding == QStringLiteral("UTF-8"));
    CHECK(read(filler + "caf\xE9,x\n").encoding == QStringLiteral("windows-1252"));
    for (const char *bad :
         {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80", "\xFF", "\xE0\x80\x80"})
        CHECK(read(QByteArray("a,") + bad).encoding == QStringLiteral("windows-1252"));
    CHECK(read(QByteArray("a,\xF4\x8F\xBF\xBF\xED\x9F\xBF")).encoding == QStringLiteral("UTF-8"));
}

TEST_CASE("the line sep= names the separator and is no record")
{
    const auto file = read("sep=;\r\na;b\r\n1;2,5\r\n");
    CHECK(file.rows.front() == Row{QStringLiteral("a"), QStringLiteral("b")});
    CHECK(file.rows.back() == Row{QStringLiteral("1"), QStringLiteral("2,5")});
    CHECK(file.numbers == std::vector<qint64>{1, 2});
    CHECK(read("\"SEP=|\"\na|b\n").rows.front().size() == 2);
    CHECK(read("sep=\t\na\tb\n").rows.front().size() == 2);
    CHECK(read("sep=,,x\n").rows.size() == 1); // a record after all
}

TEST_CASE("peeking does not move on")
{
    QByteArray bytes("a;\"b\"\"c\",d\nnext\n");
    QBuffer in(&bytes);
    REQUIRE(in.open(QIODevice::ReadOnly));
    CsvReader reader;
    Task task;
    REQUIRE(reader.open(in, task));
    CHECK(reader.peek(',')->size() == 2);
    CHECK(reader.peek('\t')->size() == 1);
    const auto cells = reader.peek(';');
    REQUIRE(cells);
    CHECK(cells->size() == 2);
    reader.setSeparator(',');
    REQUIRE(*reader.next());
    CHECK(QString::fromUtf8(reader.cells()[0]) == QStringLiteral("a;\"b\"\"c\""));
}

TEST_CASE("a cell of a million characters is read whole")
{
    const QByteArray big = QByteArray("words \"\"x\"\", ").repeated(100'000);
    const auto file = read("a,\"" + big + "\"\r\nb,c\r\n");
    REQUIRE(file.rows.size() == 2);
    CHECK(file.rows[0][1].size() == 11 * 100'000);
    CHECK(file.rows[1] == Row{QStringLiteral("b"), QStringLiteral("c")});
}

TEST_CASE("random cells written by the rule are read as they were wherever buffers end")
{
    std::mt19937 random(GENERATE(1u, 2u, 3u));
    const std::vector<QString> bits{QStringLiteral("\""), QStringLiteral(","),  QStringLiteral("\r\n"),
                                    QStringLiteral("\n"), QStringLiteral("\r"), QStringLiteral("é"),
                                    QStringLiteral("😀"),  QStringLiteral("ab"), QStringLiteral("\"\"")};
    std::vector<Row> rows;
    QByteArray bytes;
    for (int r = 0; r < 60'000; ++r) {
        Row row{QStringLiteral("x")}; // never blank
        for (int c = 0; c < 3; ++c) {
            QString cell;
            for (unsigned i = random() % 5; i > 0; --i)
                cell += bits[random() % bits.size()];
            row.push_back(cell);
        }
        for (std::size_t c = 0; c < row.size(); ++c) {
            QString quoted = row[c];
            quoted.replace(QStringLiteral("\""), QStringLiteral("\"\""));
            bytes += (c > 0 ? ",\"" : "\"") + quoted.toUtf8() + '"';
        }
        bytes += random() % 2 == 0 ? "\r\n" : "\n";
        rows.push_back(row);
    }
    CHECK(bytes.size() > (2 << 20) / 2);
    CHECK(read(bytes).rows == rows);
}

TEST_CASE("the sample files of others are read")
{
    const QString folder =
        qEnvironmentVariable("ASCERTAIN_SHARED_DIR", QStringLiteral(ASCERTAIN_SHARED_DIR)) +
        QStringLiteral("/samples/csv/");
    if (!QFile::exists(folder)) {
        WARN("skipped: the samples are not here");
        return;
    }
    const auto sample = [&](const char *name) {
        QFile file(folder + QLatin1StringView(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    CHECK(read(sample("astral.csv")).rows.back().back() == QStringLiteral("😊"));
    CHECK(read(sample("cr-only.csv")).rows.size() == 3);
    CHECK(read(sample("lf-noeol.csv")).rows.size() == 3);
    CHECK(read(sample("rfc4180-crlf.csv")).rows[3][1] == QStringLiteral("line1\r\nline2"));
    CHECK(read(sample("utf16le-bom-tab.csv"), '\t').rows.back().back().startsWith(QStringLiteral("café")));
}
