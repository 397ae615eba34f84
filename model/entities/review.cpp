#include "model/entities/review.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace {

constexpr std::array names{QLatin1StringView("accept"), QLatin1StringView("reject"),
                           QLatin1StringView("take-one"), QLatin1StringView("third"),
                           QLatin1StringView("nothing")};

} // namespace

QString outcomeName(Outcome outcome)
{
    return names[std::size_t(outcome)];
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return Outcome(found - names.begin());
}

quint64 contentOf(const Span &span)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto take = [&](qint64 number) {
        const qint64 same = qToLittleEndian(number);
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&same), sizeof same));
    };
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(span.tag.bytes.data()), 16));
    take(span.pieces.size());
    for (const TextRange &piece : span.pieces) {
        take(piece.start);
        take(piece.end);
    }
    hash.addData(span.attributes.json());
    return std::max<quint64>(1, qFromBigEndian<quint64>(hash.result().constData()));
}

ReviewedSpan reviewed(const Span &span)
{
    return {span.id, span.stamp.rev, contentOf(span)};
}

bool isAsReviewed(const ReviewedSpan &seen, const Span &now)
{
    return now.stamp.rev == seen.rev || (seen.content != 0 && seen.content == contentOf(now));
}

bool isStale(const Review &review, const std::function<const Span *(const Id &)> &find)
{
    return std::any_of(review.spans.begin(), review.spans.end(), [&](const ReviewedSpan &seen) {
        const Span *now = find(seen.span);
        return !now || !isAsReviewed(seen, *now);
    });
}

QString reviewedSpansToString(const std::vector<ReviewedSpan> &spans)
{
    QJsonArray array;
    for (const ReviewedSpan &seen : spans) {
        QJsonArray one{seen.span.toString(), seen.rev};
        if (seen.content != 0)
            one.append(QString::number(seen.content, 16));
        array.append(one);
    }
    return QString::fromLatin1(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::optional<std::vector<ReviewedSpan>> reviewedSpansFromString(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    std::vector<ReviewedSpan> spans;
    const QJsonArray array = document.array();
    for (const QJsonValue value : array) {
        const QJsonArray pair = value.toArray();
        const std::optional<Id> span = Id::fromString(pair.at(0).toString());
        const qint64 rev = pair.at(1).toInteger();
        bool isNumber = true;
        const quint64 content = pair.size() == 3 ? pair.at(2).toString().toULongLong(&isNumber, 16) : 0;
        if (pair.size() < 2 || pair.size() > 3 || !span || rev < 1 || !isNumber)
            return std::nullopt;
        spans.push_back({*span, rev, content});
    }
    return spans;
}
