#include "model/sources/article_file.h"
#include "model/text/code_points.h"
#include "model/text/normalise.h"
#include "model/text/paragraphs.h"
#include "tests/support/sample.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdio>

namespace {

struct Folder
{
    QTemporaryDir folder;

    QString path(const QString &name) const { return folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return path(name);
    }
};

Result<NewArticle> readFile(const QString &path, const QString &encoding = {})
{
    Task task;
    return readArticleFile(path, encoding, task);
}

// The words of the refusal; fails when it was not refused.
QString refusal(const QString &path)
{
    const auto result = readFile(path);
    REQUIRE_FALSE(result);
    CHECK(result.error().detail == path);
    return result.error().message;
}

// What holds for every article, however it was made.
void checkWhole(const NewArticle &made)
{
    CHECK_FALSE(made.article.id.isNull());
    CHECK(made.text.article == made.article.id);
    CHECK(made.article.sha256 == textHash(made.text.text));
    CHECK(made.article.length == CodePoints(made.text.text).count());
    CHECK(qsizetype(made.article.zones.size()) == Paragraphs(made.text.text).count());
    CHECK(normaliseText(made.text.text) == made.text.text);
    CHECK_FALSE(made.article.title.isEmpty());
}

const QByteArray words = "A bridge is closed\r\n\r\nThe council said so on Tuesday.\r\n";

} // namespace

TEST_CASE("a text file becomes an article with all that can be known of it")
{
    const Folder folder;
    const QByteArray bytes = words + QStringLiteral("naïve 😊").toUtf8();
    const NewArticle made = must(readFile(folder.write("bridge.txt", bytes)));
    checkWhole(made);
    CHECK(made.article.title == "A bridge is closed");
    CHECK(made.article.source == "bridge.txt");
    CHECK(made.article.encoding == "UTF-8");
    CHECK(made.text.text.startsWith("A bridge is closed\n\nThe"));
    CHECK(made.text.original == bytes);
    CHECK(made.article.zones.front() == Zone::Title);
    CHECK(made.article.length == made.text.text.size() - 1); // 😊 is two in UTF-16
    CHECK_FALSE(made.encodingGuessed);
    CHECK(made.notices.isEmpty());
}

TEST_CASE("an empty file is an article with a notice and the name of the file")
{
    const Folder folder;
    const QByteArray bytes = GENERATE(QByteArray(), QByteArray(" \r\n\t"), QByteArray("\xef\xbb\xbf"));
    const NewArticle made = must(readFile(folder.write("nothing here.txt", bytes)));
    checkWhole(made);
    CHECK(made.article.title == "nothing here");
    REQUIRE(made.notices.size() == 1);
    CHECK(made.notices[0].contains("nothing to tag"));
    CHECK(made.text.original == bytes);
}

TEST_CASE("a guessed encoding is told and can be changed")
{
    const Folder folder;
    const QString path = folder.write("latin.txt", "Caf\xe9 news\n");
    const NewArticle guessed = must(readFile(path));
    CHECK(guessed.encodingGuessed);
    CHECK(guessed.article.encoding == "windows-1252");
    CHECK(guessed.article.title == QStringLiteral("Café news"));
    const NewArticle chosen = must(readFile(path, "windows-1251"));
    CHECK_FALSE(chosen.encodingGuessed);
    CHECK(chosen.article.title == QStringLiteral("Cafй news"));
    CHECK(chosen.text.original == guessed.text.original);
    CHECK_FALSE(readFile(path, "no-such-encoding"));
}

TEST_CASE("what could not be read is in the notices of the article")
{
    const NewArticle made = must(articleFromBytes("caf\xc3\xa9 \xc3\xa9 \xff and \0 end", "a.txt", {}));
    CHECK(made.notices.size() == 1);
    const NewArticle reversed = articleFromText(QStringLiteral("He said \u202Eon\u202C."), "pasted text");
    REQUIRE(reversed.notices.size() == 1);
    CHECK(reversed.notices[0].contains("reverse"));
    // Isolates are what honest Arabic and Hebrew texts use.
    CHECK(articleFromText(QStringLiteral("\u2067שלום\u2069 a"), "pasted text").notices.isEmpty());
}

TEST_CASE("pasted words become an article without an encoding")
{
    const NewArticle made =
        articleFromText(QStringLiteral("Pasted\r\nwords\u2029here") + QChar(0xD83D), "pasted text");
    checkWhole(made);
    CHECK(made.text.text == QStringLiteral("Pasted\nwords\nhere\uFFFD"));
    CHECK(made.article.encoding.isEmpty());
    CHECK(made.article.source == "pasted text");
    CHECK(made.text.original.isEmpty());
    CHECK(made.notices.size() == 1);
    const NewArticle empty = articleFromText({}, "pasted text");
    checkWhole(empty);
    CHECK(empty.notices.size() == 1);
}

TEST_CASE("the same words give the same hash whatever their line ends and encoding")
{
    const QByteArray unix = QByteArray(words).replace("\r\n", "\n");
    const auto hash = [](const QByteArray &bytes) {
        return must(articleFromBytes(bytes, "a", {})).article.sha256;
    };
    CHECK(hash(words) == hash(unix));
    CHECK(hash(QByteArray(words).replace("\r\n", "\r")) == hash(unix));
    CHECK(hash("\xef\xbb\xbf" + unix) == hash(unix));
    const QString text = QString::fromUtf8(unix);
    CHECK(hash(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)) == hash(unix));
}

TEST_CASE("what is no text is refused with what to do and where it is")
{
    const Folder folder;
    CHECK(refusal(folder.write("picture.txt", "\x89PNG\r\n\x1a\n....")).contains("picture"));
    CHECK(refusal(folder.write("paper.txt", "%PDF-1.4\n")).contains("PDF"));
    CHECK(refusal(folder.write("zeros.txt", QByteArray(100'000, '\0'))).contains("not text"));
}

TEST_CASE("a missing file and a folder are refused")
{
    const Folder folder;
    CHECK(refusal(folder.path("missing.txt")).contains("no such file"));
    CHECK(refusal(folder.path("missing/deeper.txt")).contains("no such file"));
    CHECK(refusal(folder.write("a.txt", "x") + "/b.txt").contains("no such file"));
    CHECK(refusal({}).contains("no such file"));
    CHECK(refusal(QStringLiteral("a") + QChar(0) + "b").contains("no such file"));
    CHECK(refusal(folder.folder.path()).contains("folder"));
    CHECK(refusal(folder.path(QString(300, u'x'))).contains("too long"));
}

TEST_CASE("a FIFO and a device and a socket are refused at once")
{
    const Folder folder;
    const QString fifo = folder.path("fifo.txt");
    REQUIRE(::mkfifo(QFile::encodeName(fifo).constData(), 0600) == 0);
    CHECK(refusal(fifo).contains("regular file"));
    CHECK(refusal("/dev/zero").contains("regular file"));
    CHECK(refusal("/dev/null").contains("regular file"));

    const QString path = folder.path("socket");
    const int number = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(number >= 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    REQUIRE(std::size_t(name.size()) < sizeof(address.sun_path));
    std::copy(name.begin(), name.end(), address.sun_path);
    REQUIRE(::bind(number, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0);
    CHECK(refusal(path).contains("regular file"));
    ::close(number);
}

TEST_CASE("symbolic links are followed and loops refused")
{
    const Folder folder;
    const QString target = folder.write("target.txt", words);
    REQUIRE(QFile::link(target, folder.path("link.txt")));
    CHECK(must(readFile(folder.path("link.txt"))).text.original == words);
    REQUIRE(QFile::link(folder.path("two"), folder.path("one")));
    REQUIRE(QFile::link(folder.path("one"), folder.path("two")));
    CHECK(refusal(folder.path("one")).contains("leads to itself"));
    REQUIRE(QFile::link(folder.path("gone"), folder.path("dangling")));
    CHECK(refusal(folder.path("dangling")).contains("no such file"));
}

TEST_CASE("a file one may not read is refused")
{
    if (::geteuid() == 0) {
        WARN("root may read everything: skipped");
        return;
    }
    const Folder folder;
    const QString path = folder.write("secret.txt", words);
    REQUIRE(QFile::setPermissions(path, {}));
    CHECK(refusal(path).contains("not allowed"));
}

TEST_CASE("file names may have anything in them")
{
    const Folder folder;
    for (const QString &name : {QStringLiteral("-leading.txt"), QStringLiteral("a b#c?d%20e.txt"),
                                QStringLiteral("naïve 新聞.txt"), QStringLiteral("two\nlines.txt"),
                                QString(255, u'x'), QStringLiteral(".hidden"), QStringLiteral("%1.txt")}) {
        const NewArticle made = must(readFile(folder.write(name, words)));
        CHECK(made.article.source == name);
        CHECK(made.text.original == words);
    }
}

TEST_CASE("a name that is not UTF-8 is told")
{
    const Folder folder;
    const QByteArray name = QFile::encodeName(folder.folder.path()) + "/caf\xe9.txt";
    FILE *file = std::fopen(name.constData(), "w");
    REQUIRE(file);
    std::fclose(file);
    const QString path = QString::fromUtf8(name);
    CHECK(refusal(path).contains("not UTF-8"));
    std::remove(name.constData()); // Qt cannot name it, and so not remove it
}

TEST_CASE("a file beyond the limit is refused before it is read")
{
    const Folder folder;
    QFile file(folder.path("large.txt"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(largestArticleFile + 1)); // a hole: it takes no room on the disk
    file.close();
    Task task;
    const auto result = readArticleFile(file.fileName(), {}, task);
    REQUIRE_FALSE(result);
    CHECK(result.error().message.contains("256 MB"));
    CHECK(task.done() == 0);
}

TEST_CASE("files that do not know their size are read to the end")
{
    // Of 0 bytes, says the file system.
    const auto made = readFile("/proc/self/status");
    REQUIRE(made);
    CHECK(made->text.text.contains("Name:"));
}

TEST_CASE("reading can be cancelled and tells how far it is")
{
    const Folder folder;
    const QString path = folder.write("long.txt", QByteArray(5'000'000, 'x'));
    Task cancelled;
    cancelled.cancel();
    const auto result = readArticleFile(path, {}, cancelled);
    REQUIRE_FALSE(result);
    CHECK(result.error().message == "Cancelled.");
    Task task;
    CHECK(readArticleFile(path, {}, task));
    CHECK(task.total() == 5'000'000);
    CHECK(task.done() == 5'000'000);
}

TEST_CASE("the bytes of an imported file come back out of the project")
{
    TemporaryProject t;
    const Folder folder;
    const QList<QByteArray> files{words,
                                  "Caf\xe9 na\xefve\n",
                                  QByteArray("\xff\xfe"
                                             "h\0i\0\n\0",
                                             8),
                                  QByteArray("a\0bcdefghij", 11),
                                  QByteArray("\xef\xbb\xbf"
                                             "with a mark"),
                                  QByteArray("caf\xc3\xa9 \xc3\xa9 \xff")};
    for (const QByteArray &bytes : files) {
        const NewArticle made = must(readFile(folder.write("a.txt", bytes)));
        must(t.project->apply("Import", {added(made.article), added(made.text)}));
        CHECK(must(t.project->originalBytes(made.article.id)) == bytes);
        t.reopen();
        CHECK(must(t.project->originalBytes(made.article.id)) == bytes);
        const auto open = must(t.project->openArticle(made.article.id));
        CHECK(open->text() == made.text.text);
        CHECK(open->article().zones == made.article.zones);
    }
}
