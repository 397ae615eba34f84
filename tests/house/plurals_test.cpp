// The plural forms are those of the texts in the sources, and nothing shows "(s)".
#include "tests/support/strings.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <set>

namespace {

struct PluralText
{
    QString context;
    QString source;
    QStringList forms;
};

std::vector<PluralText> readTexts(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<PluralText> texts;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            texts.push_back({context, xml.readElementText(), {}});
        else if (xml.name() == QLatin1String("numerusform"))
            texts.back().forms << xml.readElementText();
    }
    REQUIRE_FALSE(xml.hasError());
    REQUIRE_FALSE(texts.empty());
    return texts;
}

const QString &root()
{
    static const QString path = QStringLiteral(ASCERTAIN_SOURCE_DIR);
    return path;
}

QString keptFile()
{
    return root() + QStringLiteral("/resources/translations/ascertain_en.ts");
}

std::set<std::pair<QString, QString>> keysOf(const std::vector<PluralText> &texts)
{
    std::set<std::pair<QString, QString>> keys;
    for (const PluralText &text : texts)
        keys.insert({text.context, text.source});
    return keys;
}

} // namespace

TEST_CASE("the plural forms are those of the texts in the sources")
{
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    QProcess update;
    update.start(root() + QStringLiteral("/packaging/update-translations"), {fresh});
    REQUIRE(update.waitForFinished(120'000));
    REQUIRE(update.exitCode() == 0);
    const auto inSources = keysOf(readTexts(fresh));
    const auto kept = keysOf(readTexts(keptFile()));
    for (const auto &[context, source] : inSources) {
        INFO(context.toStdString() << ": " << source.toStdString());
        CHECK(kept.count({context, source}) == 1);
        // A context that no class has when the program runs would never be found.
        CHECK_FALSE(context.isEmpty());
        CHECK_FALSE(context.contains(QLatin1Char(':')));
    }
    for (const auto &[context, source] : kept) {
        INFO("not in the sources any more: " << context.toStdString() << ": " << source.toStdString());
        CHECK(inSources.count({context, source}) == 1);
    }
}

TEST_CASE("every plural text has two forms that are compiled in and keep its parts")
{
    for (const PluralText &text : readTexts(keptFile())) {
        INFO(text.context.toStdString() << ": " << text.source.toStdString());
        REQUIRE(text.forms.size() == 2);
        for (const QString &form : text.forms) {
            CHECK_FALSE(form.isEmpty());
            CHECK_FALSE(form.contains(QLatin1String("(s)")));
            for (const char *part : {"%1", "%2"})
                CHECK(form.contains(QLatin1String(part)) == text.source.contains(QLatin1String(part)));
            CHECK(form.startsWith(QLatin1Char('&')) == text.source.startsWith(QLatin1Char('&')));
        }
        for (const char *number : {"%n", "%Ln"})
            CHECK(text.forms[1].contains(QLatin1String(number)) == text.source.contains(QLatin1String(number)));
        const QByteArray context = text.context.toUtf8();
        const QByteArray source = text.source.toUtf8();
        for (const int n : {0, 1, 2, 61, 12'345}) {
            const QString shown =
                QCoreApplication::translate(context.constData(), source.constData(), nullptr, n);
            CHECK(shown ==
                  QString(text.forms[n == 1 ? 0 : 1])
                      .replace(QLatin1String("%n"), QString::number(n))
                      .replace(QLatin1String("%Ln"), QLocale().toString(n)));
        }
    }
}

TEST_CASE("every text that says (s) has plural forms")
{
    QStringList known;
    for (const PluralText &text : readTexts(keptFile()))
        known << text.source;
    static const QRegularExpression literal(
        QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*\\(s\\)(?:[^\"\\\\\\n]|\\\\.)*)\""));
    int seen = 0;
    for (const char *folder : {"app", "model", "ui"}) {
        QDirIterator it(root() + QLatin1Char('/') + QLatin1String(folder),
                        {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            auto match = literal.globalMatch(QString::fromUtf8(file.readAll()));
            while (match.hasNext()) {
                // A long text is written as several literals in a row.
                const QString part =
                    match.next().captured(1).replace(QLatin1String("\\uFFFD"), QString(QChar(0xFFFD)));
                INFO(file.fileName().toStdString() << ": " << part.toStdString());
                CHECK(std::any_of(known.begin(), known.end(),
                                  [&](const QString &text) { return text.contains(part); }));
                ++seen;
            }
        }
    }
    CHECK(seen > 30);
}
