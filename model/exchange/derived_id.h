// Ids made from what they name, so that the same file read twice, or on two machines, gives the same ids: a
// UUID version 8 (RFC 9562, section 5.8) out of the first bits of a SHA-1.
#pragma once

#include "model/entities/id.h"

#include <QByteArrayView>

#include <initializer_list>

// `kind` keeps ids of different things apart; each part is set off from the next.
Id derivedId(QByteArrayView kind, std::initializer_list<QByteArrayView> parts);
