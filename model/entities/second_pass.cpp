#include "model/entities/second_pass.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

constexpr QLatin1StringView annotator("annotator");
constexpr QLatin1StringView project("project");
constexpr QLatin1StringView seed("seed");

} // namespace

QByteArray secondPassToJson(const SecondPass &pass)
{
    const QJsonObject object{{annotator, pass.annotator.toString()},
                             {project, pass.project},
                             {seed, QString::number(pass.seed)}}; // a number of JSON would lose digits
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<SecondPass> secondPassFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto id = Id::fromString(object.value(annotator).toString());
    bool isNumber = false;
    const std::uint64_t number = object.value(seed).toString().toULongLong(&isNumber);
    const QString file = object.value(project).toString();
    if (!id || id->isNull() || !isNumber || file.isEmpty() || file.contains(QLatin1Char('/')))
        return std::nullopt;
    return SecondPass{*id, file, number};
}
