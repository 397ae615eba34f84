// The paragraph for a paper or a report that says how the figures came about and what they are: definitions,
// sources, numbers with intervals, seeds, and what is undefined and why.
#pragma once

#include "model/review/agreement/details.h"
#include "model/review/agreement/report.h"

#include <QLocale>
#include <QString>

// Plain text, translated; numbers in the way of `locale`. `ofTokens`: the unit is the token.
QString methodsParagraph(const PassSet &set, const AgreementReport &report, const AgreementDetails &details,
                         bool ofTokens = false, const QLocale &locale = QLocale());
