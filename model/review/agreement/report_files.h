// A report as files: the JSON document of `ascertain agreement --json`, and one CSV row for each figure.
#pragma once

#include "model/review/agreement/details.h"
#include "model/review/agreement/report.h"

#include <QByteArray>
#include <QJsonObject>

// What a unit is called in files: "character" or "token".
struct ReportNames
{
    QString unit = QStringLiteral("character");
};

// A figure that means nothing is null, and "undefined" beside it says why. Splits and merges are differences
// of boundaries. With more than two annotators the differences are summed over pairs.
QJsonObject agreementJson(const PassSet &set, const AgreementReport &report, const AgreementDetails &details,
                          const ReportNames &names = {});

// With "figures" beside: all there is, an object for each line of the CSV below, its columns as names; what is empty
// there is not there.
QJsonObject wholeAgreementJson(const PassSet &set, const AgreementReport &report,
                               const AgreementDetails &details, const ReportNames &names = {});

// UTF-8, CRLF, as RFC 4180. Columns: scope (overall, article, pair, attribute, value, links, differences, confusion),
// article_id, annotators (joined by "; "), tag, attribute, value, measure, figure, low, high, undefined.
QByteArray agreementCsv(const PassSet &set, const AgreementReport &report, const AgreementDetails &details);
