#include "model/entities/setting.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

Id settingId(QAnyStringView name)
{
    const QByteArray hash = QCryptographicHash::hash(name.toString().toUtf8(), QCryptographicHash::Sha256);
    Id id;
    std::memcpy(id.bytes.data(), hash.constData(), id.bytes.size());
    id.bytes[6] = std::uint8_t(0x80 | (id.bytes[6] & 0x0F)); // version 8
    id.bytes[8] = std::uint8_t(0x80 | (id.bytes[8] & 0x3F)); // the variant of RFC 9562
    return id;
}

Setting makeSetting(const QString &name, const QString &value)
{
    return {settingId(name), name, value};
}

const Setting *settingNamed(const std::vector<Setting> &settings, QAnyStringView name)
{
    const auto found = std::find_if(settings.begin(), settings.end(), [&](const Setting &setting) {
        return QAnyStringView(setting.name) == name;
    });
    return found == settings.end() ? nullptr : &*found;
}

QString settingValue(const std::vector<Setting> &settings, QAnyStringView name, const QString &fallback)
{
    const Setting *setting = settingNamed(settings, name);
    return setting ? setting->value : fallback;
}
