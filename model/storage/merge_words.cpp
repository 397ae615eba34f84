// Conflicts in words.
#include "model/storage/merge_file.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

constexpr qsizetype longest = 120;

QString shortened(const QString &text)
{
    const QString simple = text.simplified();
    return simple.size() <= longest ? simple : simple.left(longest - 1) + QChar(0x2026);
}

// The name of a person, a tag or a type of link; the id itself of anything else.
QString nameOf(Rows &rows, const QString &word)
{
    const std::optional<Id> id = Id::fromString(word);
    if (!id)
        return word;
    Result<Statement *> query = rows.database().cached("SELECT name FROM person WHERE uuid=?1 UNION ALL "
                                                       "SELECT name FROM tag WHERE uuid=?1 UNION ALL "
                                                       "SELECT name FROM link_type WHERE uuid=?1");
    if (!query)
        return word;
    const Cursor cursor(**query);
    cursor->bind(1, *id);
    const Result<bool> found = cursor->step();
    return found && *found ? cursor->text(0) : word;
}

QString quote(Rows &rows, const QJsonArray &pieces, const Id &article)
{
    const auto text = rows.texts().of(article);
    if (!text)
        return QString::fromUtf8(QJsonDocument(pieces).toJson(QJsonDocument::Compact));
    QStringList words;
    for (const QJsonValue piece : pieces) {
        const TextRange range = (*text)->points.toUtf16(
            TextRange{qsizetype(piece[0].toInteger()), qsizetype(piece[1].toInteger())});
        words.append((*text)->text.mid(range.start, range.end - range.start));
    }
    return QStringLiteral("“%1”").arg(words.join(QStringLiteral(" … ")));
}

QString valueOf(Rows &rows, const QString &key, const QJsonObject &image)
{
    const QJsonValue value = image.value(key);
    if (key == QLatin1String("pieces"))
        return quote(rows, value.toArray(),
                     Id::fromString(image.value(QLatin1String("article_id")).toString()).value_or(Id()));
    if (value.isUndefined())
        return QCoreApplication::translate("Storage", "nothing");
    if (value.isString())
        return nameOf(rows, value.toString());
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

} // namespace

ConflictWords conflictWords(Rows &rows, const QByteArray &keptImage, const QByteArray &lostImage)
{
    const QJsonObject kept = QJsonDocument::fromJson(keptImage).object();
    const QJsonObject lost = QJsonDocument::fromJson(lostImage).object();
    QStringList keys = kept.keys() + lost.keys();
    keys.removeDuplicates();
    keys.sort();
    QStringList keptWords;
    QStringList lostWords;
    for (const QString &key : keys) {
        if (kept.value(key) == lost.value(key))
            continue;
        QString name = key;
        if (name.endsWith(QLatin1String("_id")))
            name.chop(3);
        const auto sentence = [&](const QJsonObject &image) {
            return QStringLiteral("%1: %2").arg(name, shortened(valueOf(rows, key, image)));
        };
        keptWords.append(sentence(kept));
        lostWords.append(sentence(lost));
    }
    return {keptWords.join(QStringLiteral("; ")), lostWords.join(QStringLiteral("; "))};
}
