// A reviewer's decision about one or more spans. A span is only ever changed by its own annotator, so what a
// reviewer says is a record of its own: accepted or rejected, one of several taken, a third version made, or
// "nothing here". What was decided to stand is the `result`, a span of the Agreed layer.
//
// A review speaks of the spans as they were: one that has other words, another tag or other values since, or
// is gone, makes it stale; a new note does not, nor an edit that was undone, nor a change of the tagset,
// which is the same for everybody (model/tagset/tagset_change.h takes reviews along). It stays when its spans
// are removed, because it may be the reason why.
#pragma once

#include "model/entities/id.h"
#include "model/entities/span.h"
#include "model/entities/stamp.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

enum class Outcome {
    Accept = 0,
    Reject = 1,
    TakeOne = 2, // one of several versions stands
    Third = 3,   // a new version stands
    Nothing = 4, // neither: there is nothing to tag here
};

struct ReviewedSpan
{
    Id span;
    qint64 rev = 0;      // the revision the reviewer saw
    quint64 content = 0; // contentOf() the span then; 0 = not known

    bool operator==(const ReviewedSpan &) const = default;
};

struct Review
{
    Id id;
    Id article;
    Id reviewer;
    std::vector<ReviewedSpan> spans; // at least one; the parents of `result`
    Outcome outcome = Outcome::Accept;
    Id result;                 // null where nothing was taken over
    QString reason;            // one of the project's short list, or free words
    int confidence = 0;        // 0 not said, 1 low to 3 high
    bool guidelineGap = false; // the guidelines do not decide this
    QString comment;
    Stamp stamp;

    bool operator==(const Review &) const = default;
};

// What a reviewer judges, as a number: the first 8 bytes of the SHA-256 of pieces, tag and attributes; never
// 0.
quint64 contentOf(const Span &span);
ReviewedSpan reviewed(const Span &span); // as it is now
bool isAsReviewed(const ReviewedSpan &seen, const Span &now);

QString
outcomeName(Outcome outcome); // "accept", "reject", "take-one", "third", "nothing": the words of files
std::optional<Outcome> outcomeFromName(QStringView name);

// Whether a span the review is about is no longer as it was reviewed. `find` gives null for a span that is
// not there (any more).
bool isStale(const Review &review, const std::function<const Span *(const Id &)> &find);

// JSON for the store: [["0189…", 3, "8f3c…"], …], the content in hexadecimal digits, left out where it is not
// known. Reading gives nothing for anything else.
QString reviewedSpansToString(const std::vector<ReviewedSpan> &spans);
std::optional<std::vector<ReviewedSpan>> reviewedSpansFromString(const QString &text);
