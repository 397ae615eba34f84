// What the Review pane says, as plain text: no widgets, so that it can be tested by reading it.
#pragma once

#include "ui/review/comparison.h"

#include <QString>
#include <QStringList>

#include <functional>

struct ReviewContext
{
    const OpenArticle *article = nullptr;
    const Tagset *tagset = nullptr;
    std::vector<Id> compared; // the sides of every line
    Id annotator;             // at the keyboard
    std::function<QString(const Id &)> nameOf;

    bool isOfMany() const { return compared.size() > 2; }
    QString nameOfSide(std::size_t side) const
    {
        return side < compared.size() ? nameOf(compared[side]) : QString();
    }
};

// "boundary", "only Ana"; of many "not all": what the chips call it.
QString kindName(DifferenceKind kind, const ReviewContext &context);
// What that means, in a sentence.
QString kindMeaning(DifferenceKind kind, const ReviewContext &context);

// "boundary · ", of many "2 of 3 · boundary · ": how a line of the list begins.
QString itemKind(const ReviewItem &item, const ReviewContext &context);
// "Claim “any accusation must …”": the words of all sides.
QString itemWords(const ReviewItem &item, const ReviewContext &context);
// "taken from Ana", "nothing to tag here, by Cleo – before that rejected, by Ben": what counts, by whom when
// it was another one, what others decided before, and why it is open again.
QString decisionWords(const Decided &decided, const ReviewContext &context);

// One side of a difference: what stands on its card.
struct SideText
{
    Id tag;                           // of its first span; null = this side has nothing
    QString who;                      // "Ana"
    QString about;                    // "Claim · position"
    QString quote;                    // the words of its spans
    std::vector<TextRange> different; // in `quote`: what not all other sides that have something cover
    QStringList more;                 // links in words, the note
};

SideText sideText(const ReviewItem &item, std::size_t number, const ReviewContext &context);
QString spokenSide(const SideText &side);

// The tag's name or the words of one of the spans hold each of the words; case and accents do not count.
bool matchesWords(const ReviewItem &item, const QStringList &foldedWords, const ReviewContext &context);
