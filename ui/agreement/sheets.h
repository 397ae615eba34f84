// The views of an agreement result, each as a Sheet.
#pragma once

#include "ui/agreement/agreement_result.h"
#include "ui/agreement/sheet.h"

// A row for all tags, one for each, one for the links.
Sheet tagSheet(const AgreementResultPointer &result);
// Annotators against annotators; `measure` is a place in figureColumns().
Sheet pairSheet(const AgreementResultPointer &result, int measure);
// Worst first, by exact F1.
Sheet articleSheet(const AgreementResultPointer &result);
// Attributes of spans that two have under one tag, and their values.
Sheet attributeSheet(const AgreementResultPointer &result);
// Tags of the one against tags of the other.
Sheet confusionSheet(const AgreementResultPointer &result);
