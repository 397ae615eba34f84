#include "model/text/zone_guess.h"
#include "tests/support/strings.h"

#include <QFile>

namespace {

QString zonesOf(const QString &text)
{
    // Of the lines with something to read only.
    const Paragraphs paragraphs(text);
    const Zones zones = guessZones(text, paragraphs);
    REQUIRE(qsizetype(zones.size()) == paragraphs.count());
    QString letters;
    for (qsizetype i = 0; i < paragraphs.count(); ++i) {
        if (paragraphs.isBlank(i))
            CHECK(zones[std::size_t(i)] == Zone::Body);
        else
            letters += QLatin1Char(char(zones[std::size_t(i)]));
    }
    return letters;
}

QString titleOf(const QString &text)
{
    return guessTitle(text, Paragraphs(text));
}

std::optional<QString> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.readAll());
}

const QString paragraph = QStringLiteral(
    "The council said on Tuesday that the bridge would be closed until spring, because its piers had moved.");

// A line in its place: title, this line, body.
QString zoneUnderTitle(const QString &line)
{
    const QString zones = zonesOf("A bridge is closed\n" + line + "\n" + paragraph + "\n" + paragraph);
    REQUIRE(zones.size() == 4);
    CHECK(zones[0] == 't');
    return zones.sliced(1, 1);
}

} // namespace

TEST_CASE("the zones of the sample articles are the ones a person would give")
{
    CHECK(zonesOf(read(QStringLiteral(":/sample/trams.txt")).value()) == "tsybbbbbbbff");
    CHECK(zonesOf(read(QStringLiteral(":/sample/dam.txt")).value()) == "tscbbbbbbbbff");
    CHECK(zonesOf(read(QStringLiteral(":/sample/honey.txt")).value()) == "tscbbbbbbf");
}

TEST_CASE("the zones of a real article")
{
    const auto text = read(QStringLiteral(ASCERTAIN_SHARED_DIR "/articles/bucha-statement.txt"));
    if (!text) {
        WARN("no real article beside the source tree: skipped");
        return;
    }
    CHECK(zonesOf(*text) == "tsfccbbbbbbbbff");
    CHECK(titleOf(*text).startsWith("China defended Russia"));
}

TEST_CASE("an empty text and a blank one have zones for their lines and no title")
{
    CHECK(zonesOf({}).isEmpty());
    CHECK(zonesOf(" \n\n\t\n").isEmpty());
    CHECK(titleOf({}).isEmpty());
    CHECK(titleOf(" \n\u00A0\n").isEmpty());
}

TEST_CASE("bylines are names behind By in several languages")
{
    const QString line = GENERATE(
        QStringLiteral("By Mirela Dantas"), QStringLiteral("By Mirela Dantas and Jo van der Berg in Kyiv"),
        QStringLiteral("BY ANA LIMA"), QStringLiteral("Por Inés Quadros"),
        QStringLiteral("Von Jürgen Müller, Berlin"), QStringLiteral("Par Élise d’Aubigné"),
        QStringLiteral("Автор: Олена Коваль"), QStringLiteral("Published 4 April 2022 at 10:30"),
        QStringLiteral("Last updated: 2026-02-17"), QStringLiteral("作者：王小明"),
        QStringLiteral("بقلم أحمد علي"));
    CAPTURE(line);
    CHECK(zoneUnderTitle(line) == "y");
}

TEST_CASE("lines that only begin like a byline are none")
{
    const QString line = GENERATE(
        QStringLiteral("By Thursday everything had changed."),
        QStringLiteral("By the end of the day, 40 people had died"), QStringLiteral("By"),
        QStringLiteral("Di"), QStringLiteral("De hecho, nadie lo sabía"), QStringLiteral("Byron Was Right"));
    CAPTURE(line);
    CHECK(zoneUnderTitle(line) != "y");
    // In the middle of an article even names behind "By" are words of it.
    CHECK(zonesOf(QStringLiteral("Title\n%1\n%1\n%1\n%1\nBy Mirela Dantas\n%1").arg(paragraph)) == "tbbbbbb");
}

TEST_CASE("captions have their word or a credit")
{
    const QString line =
        GENERATE(QStringLiteral("Photo: Water covers the square. A. NAME/PAPER"),
                 QStringLiteral("A man stands on the bridge, 3 March 2026. REUTERS/Some Name"),
                 QStringLiteral("A man stands on the bridge. (AP Photo/Some Name)"),
                 QStringLiteral("Foto: dpa"), QStringLiteral("The bridge on Monday. Some Name/Getty Images"),
                 QStringLiteral("Imagen de archivo del puente"), QStringLiteral("Фото: Олена Коваль"));
    CAPTURE(line);
    CHECK(zoneUnderTitle(line) == "c");
    CHECK(zoneUnderTitle(
              QStringLiteral("A Reuters/Ipsos poll of 1,004 adults found that most of them agree.")) == "b");
}

TEST_CASE("page noise is furniture whatever stands around its words")
{
    const QString line =
        GENERATE(QStringLiteral("Share"), QStringLiteral("SHARE »"), QStringLiteral("• Save article •"),
                 QStringLiteral("Guardar"), QStringLiteral("Advertisement"),
                 QStringLiteral("Keep reading: Another one"), QStringLiteral("Read more…"),
                 QStringLiteral("Subscribe to our newsletter"), QStringLiteral("© 2026 A Paper"),
                 QStringLiteral("Читайте також:"), QStringLiteral("Teilen"), QStringLiteral("広告"),
                 QStringLiteral("اقرأ أيضا"));
    CAPTURE(line);
    CHECK(zoneUnderTitle(line) == "f");
    CHECK(zonesOf(line + "\nA bridge is closed\n" + paragraph) == "ftb");
    CHECK(zoneUnderTitle(QStringLiteral("Share prices fell on Monday.")) == "b");
}

TEST_CASE("a list of other articles at the end is furniture and a paragraph behind it is not")
{
    CHECK(zonesOf("Title\n" + paragraph + "\nKeep reading:\nWhy ferries stopped\nBees are dying") == "tbfff");
    CHECK(zonesOf("Title\n" + paragraph + "\nRead more:\nWhy ferries stopped\n" + paragraph) == "tbfbb");
    CHECK(zonesOf("Title\n" + paragraph + "\nShare\nWhy ferries stopped") == "tbfb");
}

TEST_CASE("a subtitle has no full stop unless the byline follows it")
{
    CHECK(zoneUnderTitle("Engineers had warned of it for years") == "s");
    CHECK(zoneUnderTitle("Engineers had warned of it for years.") == "b");
    CHECK(zonesOf("Title\nEngineers had warned.\nBy Ana Lima\n" + paragraph) == "tsyb");
    // There must be an article under it.
    CHECK(zonesOf("One line\nAnother line") == "tb");
}

TEST_CASE("a text that starts with a paragraph has no title line")
{
    CHECK(zonesOf(paragraph + " " + paragraph + "\n" + paragraph) == "bb");
    CHECK(zonesOf(QString(5000, u'x')) == "b");
}

TEST_CASE("the title is the first line with something to read")
{
    CHECK(titleOf("\n \n  A  bridge\tis closed \nMore") == "A bridge is closed");
    CHECK(titleOf("one") == "one");
    const QString exact = QString(199, u'x') + "y";
    CHECK(titleOf(exact) == exact);
}

TEST_CASE("a long title is cut at a word and a character stays whole")
{
    QString words;
    while (words.size() < 1000)
        words += QStringLiteral("seventy ");
    const QString title = titleOf(words);
    CHECK(title.size() <= 200);
    CHECK(title.endsWith(QStringLiteral("seventy…")));

    QString flags;
    for (int i = 0; i < 300; ++i)
        flags += QString::fromUcs4(U"\U0001F1FA\U0001F1E6");
    const QString cut = titleOf(flags);
    CHECK(cut.size() <= 200);
    CHECK(cut.size() > 100);
    CHECK((cut.size() - 1) % 4 == 0);

    const QString marks = titleOf("a" + QString(1000, QChar(0x301)));
    CHECK(marks.size() <= 200);
    CHECK(titleOf(QString(2'000'000, u'x')).size() <= 200);
    const QString chinese = titleOf(QString(1000, QChar(0x4E2D)));
    CHECK(chinese.size() > 100);
    CHECK(chinese.size() <= 200);
}
