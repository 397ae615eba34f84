// The rules of the house that the compiler does not hold: who may include whom, and how long a file is.
#include "tests/support/strings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace {

struct SourceFile
{
    QString path; // from the root: "model/text/anchors.cpp"
    QStringList lines;
};

std::vector<SourceFile> sources(const QStringList &folders)
{
    const QDir root(QStringLiteral(ASCERTAIN_SOURCE_DIR));
    std::vector<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            files.push_back({root.relativeFilePath(file.fileName()),
                             QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))});
        }
    }
    return files;
}

QStringList includesOf(const SourceFile &file, const QRegularExpression &pattern)
{
    QStringList found;
    for (const QString &line : file.lines) {
        if (const auto match = pattern.match(line); match.hasMatch())
            found.append(match.captured(1));
    }
    return found;
}

QStringList ownIncludes(const SourceFile &file)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*\"([^\"]+)\""));
    QStringList found = includesOf(file, pattern);
    found.removeIf([](const QString &name) { return name.endsWith(QLatin1String(".moc")); });
    return found;
}

QStringList systemIncludes(const SourceFile &file)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*<([^>]+)>"));
    return includesOf(file, pattern);
}

QString folderOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(QLatin1Char('/')), 0));
}

// The arrows: a folder of the left may include from the folders (or single files) on the right, besides
// itself.
const QList<std::pair<QString, QStringList>> &arrows()
{
    static const QStringList basics{QStringLiteral("model/result.h"), QStringLiteral("model/task.h"),
                                    QStringLiteral("model/memory.h"), QStringLiteral("model/regular_file.h")};
    static const QStringList values =
        basics + QStringList{QStringLiteral("model/entities"), QStringLiteral("model/text")};
    static const QStringList wholeModel =
        values + QStringList{QStringLiteral("model/storage"), QStringLiteral("model/project"),
                             QStringLiteral("model/sources"), QStringLiteral("model/exchange"),
                             QStringLiteral("model/review"),  QStringLiteral("model/claims"),
                             QStringLiteral("model/tagset")};
    static const QStringList shared =
        wholeModel + QStringList{QStringLiteral("ui/widgets"), QStringLiteral("ui/tags")};
    static const QList<std::pair<QString, QStringList>> list{
        {QStringLiteral("model/entities"), values},
        {QStringLiteral("model/text"), values},
        {QStringLiteral("model/storage"), values},
        {QStringLiteral("model/sources"), values},
        {QStringLiteral("model/claims"), values},
        {QStringLiteral("model/exchange"),
         values + QStringList{QStringLiteral("model/storage/snapshot.h"),
                              QStringLiteral("model/storage/records.h"), QStringLiteral("model/claims"),
                              QStringLiteral("model/review/decisions.h")}},
        // The two places where passes are read from a project.
        {QStringLiteral("model/review/project_passes.cpp"),
         values +
             QStringList{QStringLiteral("model/storage/snapshot.h"), QStringLiteral("model/storage/fold.h")}},
        {QStringLiteral("model/review/second_pass.cpp"),
         values + QStringList{QStringLiteral("model/storage/snapshot.h"), QStringLiteral("model/review")}},
        {QStringLiteral("model/review"), values + QStringList{QStringLiteral("model/review")}},
        {QStringLiteral("model/project"), values + QStringList{QStringLiteral("model/storage")}},
        {QStringLiteral("model/tagset"),
         values + QStringList{QStringLiteral("model/storage/snapshot.h"),
                              QStringLiteral("model/storage/tagset_use.h"),
                              QStringLiteral("model/project/project.h")}},
        {QStringLiteral("model"), basics},
        {QStringLiteral("ui/widgets"), wholeModel},
        {QStringLiteral("ui/tags"), shared},
        {QStringLiteral("ui/window"), {QStringLiteral("model"), QStringLiteral("ui")}},
        {QStringLiteral("ui"), shared}, // a pane
        {QStringLiteral("app"), {QStringLiteral("model"), QStringLiteral("ui")}},
    };
    return list;
}

bool isIn(const QString &path, const QString &place)
{
    return path == place || path.startsWith(place + QLatin1Char('/'));
}

bool mayInclude(const QString &path, const QString &included)
{
    if (folderOf(path) == folderOf(included) ||
        (isIn(path, QStringLiteral("app")) && isIn(included, QStringLiteral("app"))))
        return true;
    for (const auto &[from, to] : arrows()) {
        if (isIn(path, from))
            return std::any_of(to.begin(), to.end(),
                               [&](const QString &place) { return isIn(included, place); });
    }
    return false;
}

} // namespace

TEST_CASE("includes follow the arrows app to ui to model")
{
    const QDir root(QStringLiteral(ASCERTAIN_SOURCE_DIR));
    for (const SourceFile &file :
         sources({QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("model")})) {
        for (const QString &included : ownIncludes(file)) {
            INFO(file.path.toStdString() << " includes " << included.toStdString());
            // Written from the root, so that it says where it is.
            CHECK((root.exists(included) || !included.contains(QLatin1Char('/'))));
            CHECK(included.contains(QLatin1Char('/')));
            CHECK(mayInclude(file.path, included));
        }
    }
}

TEST_CASE("the rule of the arrows itself tells right from wrong")
{
    CHECK(mayInclude(QStringLiteral("ui/spans/card.cpp"), QStringLiteral("model/project/project.h")));
    CHECK(mayInclude(QStringLiteral("ui/window/main_window.cpp"), QStringLiteral("ui/spans/span_pane.h")));
    CHECK_FALSE(mayInclude(QStringLiteral("ui/spans/card.cpp"), QStringLiteral("ui/article/article_view.h")));
    CHECK_FALSE(
        mayInclude(QStringLiteral("model/text/zones.cpp"), QStringLiteral("model/project/project.h")));
    CHECK_FALSE(
        mayInclude(QStringLiteral("model/exchange/csv.cpp"), QStringLiteral("model/storage/database.h")));
    CHECK_FALSE(mayInclude(QStringLiteral("model/storage/rows.cpp"), QStringLiteral("ui/tags/tag_style.h")));
}

TEST_CASE("only the storage speaks to SQLite and only single Qt headers are included")
{
    static const QRegularExpression wholeModule(QStringLiteral("^Qt[A-Z][A-Za-z]*$"));
    static const QStringList small{QStringLiteral("QtGlobal"),     QStringLiteral("QtNumeric"),
                                   QStringLiteral("QtMath"),       QStringLiteral("QtEndian"),
                                   QStringLiteral("QtAlgorithms"), QStringLiteral("QtPlugin")};
    for (const SourceFile &file :
         sources({QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("model")})) {
        for (const QString &included : systemIncludes(file)) {
            INFO(file.path.toStdString() << " includes " << included.toStdString());
            CHECK(
                (included != QLatin1String("sqlite3.h") || isIn(file.path, QStringLiteral("model/storage"))));
            CHECK((!wholeModule.match(included).hasMatch() || small.contains(included)));
        }
    }
}

TEST_CASE("no source file is longer than 400 lines")
{
    for (const SourceFile &file :
         sources({QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("model")})) {
        INFO(file.path.toStdString() << " has " << file.lines.size() << " lines: two ideas in one room?");
        CHECK(file.lines.size() <= 400);
    }
}
