#include "model/sources/article_file.h"

#include "model/memory.h"
#include "model/regular_file.h"
#include "model/text/code_points.h"
#include "model/text/normalise.h"
#include "model/text/paragraphs.h"
#include "model/text/zone_guess.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace {

struct ArticleFile
{
    Q_DECLARE_TR_FUNCTIONS(ArticleFile)
};

constexpr qint64 chunk = 1024 * 1024;
// The text in UTF-16, as it was and normalised, beside the bytes themselves and their compressed copy; measured.
constexpr qint64 memoryPerByte = 11;

Error cancelled(const QString &path)
{
    return {ArticleFile::tr("Cancelled."), path};
}

Error tooLarge(const QString &path)
{
    return {ArticleFile::tr("The file is larger than %1 MB, the most an article may have. Split it.")
                .arg(largestArticleFile >> 20),
            path};
}

// Some files (of /proc) say that they are empty and are not; others grow meanwhile: read to the end.
Result<QByteArray> readAll(QFile &file, qint64 size, const QString &path, Task &task)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(size));
    task.setTotal(size);
    while (true) {
        if (!task.advance(bytes.size()))
            return cancelled(path);
        const QByteArray part = file.read(chunk);
        if (part.isEmpty())
            break;
        if (bytes.size() + part.size() > largestArticleFile)
            return tooLarge(path);
        bytes += part;
    }
    if (file.error() != QFileDevice::NoError)
        return Error{ArticleFile::tr("The file cannot be read: %1.").arg(file.errorString()), path};
    return bytes;
}

// Overrides make letters appear in another order than they are stored, which fools readers.
void noticeOverrides(const QString &text, QStringList &notices)
{
    const qsizetype count = text.count(QChar(0x202D)) + text.count(QChar(0x202E));
    if (count > 0)
        notices.append(ArticleFile::tr("The text has %n invisible character(s) that reverse the order of "
                                       "letters; what you see may not be what is stored.",
                                       nullptr, int(std::min<qsizetype>(count, INT_MAX))));
}

NewArticle articleOf(const QString &text, const QString &source, const QString &name)
{
    NewArticle made;
    const Paragraphs paragraphs(text);
    made.article.id = Id::make();
    made.article.sha256 = textHash(text);
    made.article.title = guessTitle(text, paragraphs);
    made.article.source = source;
    made.article.length = CodePoints(text).count();
    made.article.zones = guessZones(text, paragraphs);
    made.text = {made.article.id, text, {}};
    if (made.article.title.isEmpty()) {
        made.article.title = name;
        made.notices.append(text.isEmpty()
                                ? ArticleFile::tr("The text is empty: there is nothing to tag.")
                                : ArticleFile::tr("The text has only white space: there is nothing "
                                                  "to tag."));
    }
    noticeOverrides(text, made.notices);
    return made;
}

// Between its steps it looks whether somebody cancelled.
Result<NewArticle> fromBytes(const QByteArray &bytes, const QString &name, const QString &encoding,
                             Task &task)
{
    const Result<DecodedText> decoded = decodeText(bytes, encoding);
    if (!decoded)
        return decoded.error();
    if (task.cancelled())
        return cancelled(name);
    NewArticle made = articleOf(decoded->text, name, QFileInfo(name).completeBaseName());
    if (task.cancelled())
        return cancelled(name);
    made.article.encoding = decoded->encoding;
    made.encodingGuessed = decoded->guessed;
    made.text.original = bytes;
    made.notices = decoded->notices + made.notices;
    return made;
}

} // namespace

Result<NewArticle> readArticleFile(const QString &path, const QString &encoding, Task &task)
{
    QFile file;
    const Result<qint64> size = openRegular(file, path);
    if (!size)
        return size.error();
    if (*size > largestArticleFile)
        return tooLarge(path);
    if (auto enough = needMemory(*size * memoryPerByte); !enough)
        return enough.error();
    auto made = withinMemory([&]() -> Result<NewArticle> {
        const Result<QByteArray> bytes = readAll(file, *size, path, task);
        if (!bytes)
            return bytes.error();
        return fromBytes(*bytes, QFileInfo(path).fileName(), encoding, task);
    });
    if (!made)
        return Error{made.error().message, path};
    return made;
}

Result<NewArticle> articleFromBytes(const QByteArray &bytes, const QString &name, const QString &encoding)
{
    if (bytes.size() > largestArticleFile)
        return tooLarge(name);
    Task task; // nobody can cancel it
    return withinMemory([&] { return fromBytes(bytes, name, encoding, task); });
}

NewArticle articleFromText(const QString &text, const QString &source)
{
    qsizetype replaced = 0;
    NewArticle made = articleOf(normaliseText(text, &replaced), source, source);
    if (replaced > 0)
        made.notices.prepend(ArticleFile::tr("%n character(s) that no text may have (NUL and the like) were "
                                             "replaced by “\uFFFD”.",
                                             nullptr, int(std::min<qsizetype>(replaced, INT_MAX))));
    return made;
}
