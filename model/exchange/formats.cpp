#include "model/exchange/formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Formats", text);
}

} // namespace

// Only what this program really reads and writes.
const std::vector<Format> &formats()
{
    static const std::vector<Format> list{
        {.name = QStringLiteral("text"),
         .title = tr("Plain text"),
         .read = true,
         .write = false,
         .suffixes = {QStringLiteral("txt"), QStringLiteral("text")},
         .kind = Format::Kind::Article},
        {.name = QStringLiteral("csv"),
         .title = tr("Table of spans (CSV)"),
         .read = true,
         .write = true,
         .suffixes = {QStringLiteral("csv"), QStringLiteral("tsv")},
         .kind = Format::Kind::Annotation},
        {.name = QStringLiteral("claimreview"),
         .title = tr("Drafts of fact-checks (ClaimReview, JSON-LD)"),
         .read = false,
         .write = true,
         .suffixes = {QStringLiteral("jsonld")},
         .kind = Format::Kind::Annotation},
    };
    return list;
}

const Format *formatNamed(QStringView name)
{
    const auto &list = formats();
    const auto it =
        std::find_if(list.begin(), list.end(), [&](const Format &format) { return format.name == name; });
    return it == list.end() ? nullptr : &*it;
}
