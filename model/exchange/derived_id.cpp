#include "model/exchange/derived_id.h"

#include <QCryptographicHash>
#include <QtEndian>

Id derivedId(QByteArrayView kind, std::initializer_list<QByteArrayView> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&](QByteArrayView part) {
        const quint64 size = qToBigEndian(quint64(part.size()));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
        hash.addData(part);
    };
    add(kind);
    for (const QByteArrayView part : parts)
        add(part);
    Id id;
    std::memcpy(id.bytes.data(), hash.result().constData(), 16);
    id.bytes[6] = std::uint8_t(0x80 | (id.bytes[6] & 0x0F));
    id.bytes[8] = std::uint8_t(0x80 | (id.bytes[8] & 0x3F));
    return id;
}
