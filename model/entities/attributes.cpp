#include "model/entities/attributes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace {

QByteArray canonical(const QJsonObject &object)
{
    // QJsonObject keeps its keys sorted.
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool isAllowed(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        return std::all_of(list.begin(), list.end(), [](const QJsonValue &item) { return item.isString(); });
    }
    return value.isString() || value.isDouble() || value.isBool();
}

QVariant toVariant(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList texts;
        for (const QJsonValue item : value.toArray())
            texts.append(item.toString());
        return texts;
    }
    return value.toVariant();
}

} // namespace

std::optional<Attributes> Attributes::fromJson(const QByteArray &json)
{
    if (json.isEmpty())
        return Attributes();
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    for (const QJsonValue value : object) {
        if (!isAllowed(value))
            return std::nullopt;
    }
    return fromCanonicalJson(canonical(object));
}

Attributes Attributes::fromCanonicalJson(QByteArray json)
{
    Attributes attributes;
    attributes.m_json = std::move(json);
    return attributes;
}

std::vector<std::pair<QString, QVariant>> Attributes::all() const
{
    std::vector<std::pair<QString, QVariant>> pairs;
    const QJsonObject object = QJsonDocument::fromJson(m_json).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        pairs.emplace_back(it.key(), toVariant(it.value()));
    return pairs;
}

QVariant Attributes::value(const QString &name) const
{
    if (m_json.isEmpty())
        return {};
    const QJsonObject object = QJsonDocument::fromJson(m_json).object();
    const auto it = object.find(name);
    return it == object.end() ? QVariant() : toVariant(it.value());
}

QString Attributes::text(const QString &name) const
{
    const QVariant found = value(name);
    if (found.typeId() == QMetaType::QStringList)
        return found.toStringList().join(QStringLiteral(", "));
    return found.toString();
}

void Attributes::set(const QString &name, const QVariant &value)
{
    QJsonObject object = QJsonDocument::fromJson(m_json).object();
    const bool isList = value.typeId() == QMetaType::QStringList;
    const bool isText = value.typeId() == QMetaType::QString;
    if (!value.isValid() || (isText && value.toString().isEmpty()) ||
        (isList && value.toStringList().isEmpty()))
        object.remove(name);
    else
        object.insert(name, QJsonValue::fromVariant(value));
    m_json = canonical(object);
}
