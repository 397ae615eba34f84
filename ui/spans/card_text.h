// What the card of a span says, as plain text: no widgets, no fonts, so that it can be tested by
// reading it.
#pragma once

#include "model/entities/tagset.h"
#include "model/project/link_index.h"
#include "model/project/open_article.h"

#include "ui/spans/threads.h"
#include "ui/tags/attribute_words.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

struct LinkPhrase
{
    QString words; // "said by"
    QString name;  // "China": words of the span at the other end, shortened
    bool outgoing = false;

    bool operator==(const LinkPhrase &) const = default;
};

struct Card
{
    Id span;
    Id tag;
    QString tagName;
    QString summary; // "official · unnamed"
    QString person;  // "you"
    QString when;    // "09:12", "6 Apr"
    QString quote;   // one line; pieces joined by " … "
    std::vector<LinkPhrase> links;
    QString assessment; // "Mostly false · high priority · for Ben"; empty = nothing recorded
    QString note;
    QString thread;   // "2 replies, open"; empty when nobody said anything
    bool own = false; // made by the annotator at the keyboard

    bool operator==(const Card &) const = default;
};
Q_DECLARE_METATYPE(Card)

// What the cards of one article need to know beyond the span itself.
struct CardContext
{
    const OpenArticle *article = nullptr;
    const Tagset *tagset = nullptr;
    const LinkIndex *links = nullptr;
    const Threads *threads = nullptr;
    Id annotator;
    std::function<QString(const Id &)> nameOf; // of a person
    QDateTime now;
};

Card cardOf(const Span &span, const CardContext &context);

// "Claim, event, any accusation must be based on facts, by you": what a screen reader says.
QString spokenCard(const Card &card);

// Splits what was typed into the filter; case and diacritics do not count.
QStringList filterWords(const QString &typed);
// Each of the words is in the tag's name, an attribute's value, the quote, the note, the assessment or the annotator's name.
bool matchesFilter(const Span &span, const CardContext &context, const QStringList &words);
