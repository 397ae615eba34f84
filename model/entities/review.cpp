#include "model/entities/review.h"

#include <QJsonArray>
#include <QJsonDocument>

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

bool isStale(const Review &review, const std::function<const Span *(const Id &)> &find)
{
    return std::any_of(review.spans.begin(), review.spans.end(), [&](const ReviewedSpan &seen) {
        const Span *now = find(seen.span);
        return !now || now->stamp.rev != seen.rev;
    });
}

QString reviewedSpansToString(const std::vector<ReviewedSpan> &spans)
{
    QJsonArray array;
    for (const ReviewedSpan &seen : spans)
        array.append(QJsonArray{seen.span.toString(), seen.rev});
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
        if (pair.size() != 2 || !span || rev < 1)
            return std::nullopt;
        spans.push_back({*span, rev});
    }
    return spans;
}
