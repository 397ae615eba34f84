// A second pass: some articles that an annotator has finished, tagged once more by the same person without
// seeing the first tags, to measure how far they agree with themselves (intra-annotator agreement, a
// re-test).
//
// It is a project file of its own beside the project, with the articles and the tagset and nothing that
// anybody did: what is not in the file cannot be seen, counted, exported or merged by mistake. This note in
// it says what it is; a merge refuses files that have one.
#pragma once

#include "model/entities/id.h"

#include <cstdint>
#include <optional>

struct SecondPass
{
    Id annotator;
    QString project;        // file name of the project with the first pass, without its folder
    std::uint64_t seed = 0; // what the articles were drawn with

    bool operator==(const SecondPass &) const = default;
};

// JSON for the store. Reading gives nothing for anything else.
QByteArray secondPassToJson(const SecondPass &pass);
std::optional<SecondPass> secondPassFromJson(const QByteArray &json);
