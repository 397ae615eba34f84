// Which file a path names: its device and inode.
#pragma once

#include <QString>

#include <compare>
#include <optional>

struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;

    auto operator<=>(const FileIdentity &) const = default;
};

// Follows symbolic links; nothing when there is no such file.
std::optional<FileIdentity> identityOf(const QString &path);
