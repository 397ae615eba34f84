// What lies beside a row under its number and never changes: the text of an article with its index of words,
// and the file of an evidence. No line of the history tells of them: they come with their row, and stay.
#include "model/storage/step_writer.h"

#include "model/text/normalise.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

} // namespace

Result<void> StepWriter::addContent(const ArticleText &text)
{
    const Result<RowNumber> row = m_rows.keys().row(Table::Article, text.article);
    if (!row)
        return row.error();
    const auto stored = m_rows.find<Article>(text.article);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{tr("This article is not in the project."), text.article.toString()};
    const Article *article = &(*stored)->entity;
    if (textHash(text.text) != article->sha256 || CodePoints(text.text).count() != article->length)
        return Error{tr("The text does not belong to this article."), text.article.toString()};
    if (auto fit = checkZones(*article, text.text); !fit)
        return fit;
    Result<Statement *> insert = m_database.cached(
        "INSERT INTO article_text(id, text, original) VALUES(?, ?, ?) ON CONFLICT(id) DO NOTHING");
    if (!insert)
        return insert.error();
    const QByteArray utf8 = text.text.toUtf8();
    const QByteArray packed = text.original.isEmpty() ? QByteArray() : qCompress(text.original);
    (*insert)->bind(1, *row).bindUtf8(2, utf8);
    packed.isEmpty() ? (*insert)->bindNull(3) : (*insert)->bindBlob(3, packed);
    m_contentsAwaited.erase({Table::ArticleText, text.article});
    if (auto ran = (*insert)->run(); !ran)
        return ran;
    // The same hash is the same text: when it was there already there is nothing to do.
    if (m_database.changes() == 0)
        return {};
    Result<Statement *> words = m_database.cached("INSERT INTO article_fts(rowid, text) VALUES(?, ?)");
    if (!words)
        return words.error();
    (*words)->bind(1, *row).bindUtf8(2, utf8);
    return (*words)->run();
}

Result<void> StepWriter::addContent(const EvidenceFile &file)
{
    auto evidence = m_rows.find<Evidence>(file.evidence);
    if (!evidence)
        return evidence.error();
    if (!*evidence)
        return Error{tr("This evidence is not in the project."), file.evidence.toString()};
    if (file.bytes.isEmpty())
        return Error{tr("This file is empty."), file.evidence.toString()};
    const QByteArray hash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    if ((*evidence)->entity.kind != Evidence::Kind::File || (*evidence)->entity.sha256 != hash)
        return Error{tr("The file does not belong to this evidence."), file.evidence.toString()};
    Result<Statement *> insert =
        m_database.cached("INSERT INTO evidence_file(id, bytes) VALUES(?, ?) ON CONFLICT(id) DO NOTHING");
    if (!insert)
        return insert.error();
    const QByteArray packed = qCompress(file.bytes);
    (*insert)->bind(1, (*evidence)->row).bindBlob(2, packed);
    m_contentsAwaited.erase({Table::EvidenceFile, file.evidence});
    return (*insert)->run();
}

// What came back by an undo has its content from the first time.
Result<void> StepWriter::checkContents()
{
    for (const auto &[table, id] : m_contentsAwaited) {
        if (table == Table::ArticleText) {
            if (auto text = m_rows.texts().of(id); !text)
                return text.error();
        } else if (auto file = m_rows.file(id); !file) {
            return file.error();
        }
    }
    return {};
}
