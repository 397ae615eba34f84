// Catch shows QString and Id readably.
#pragma once

#include <catch2/catch.hpp>

#include "model/entities/id.h"
#include "model/text/text_range.h"

#include <QByteArray>
#include <QString>

#include <ostream>

namespace Catch {
template <> struct StringMaker<QString>
{
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};
template <> struct StringMaker<QByteArray>
{
    static std::string convert(const QByteArray &bytes) { return '"' + bytes.toStdString() + '"'; }
};
template <> struct StringMaker<Id>
{
    static std::string convert(const Id &id) { return id.toString().toStdString(); }
};
template <> struct StringMaker<TextRange>
{
    static std::string convert(const TextRange &range)
    {
        return std::to_string(range.start) + ".." + std::to_string(range.end);
    }
};
} // namespace Catch
