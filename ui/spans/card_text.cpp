#include "ui/spans/card_text.h"

#include "model/storage/fold.h"

#include "ui/spans/link_words.h"
#include "ui/widgets/plain_words.h"

#include <QCoreApplication>

namespace {

// Longer notes and quotes are cut before anything is measured: a span may be the whole article.
constexpr qsizetype longestQuote = 600;
constexpr qsizetype longestName = 40;

QString oneLine(const QString &text)
{
    if (text.size() <= longestQuote)
        return text.simplified();
    // The middle goes: how a quotation ends tells as much as how it begins.
    return text.left(longestQuote / 2).simplified() + QStringLiteral(" … ") +
           text.right(longestQuote / 2).simplified();
}

QString personName(const Id &person, const CardContext &context)
{
    return person == context.annotator ? QCoreApplication::translate("CardText", "you")
                                       : context.nameOf(person);
}

std::vector<LinkPhrase> phrases(const Span &span, const CardContext &context)
{
    std::vector<LinkPhrase> found;
    if (!context.links)
        return found;
    for (const Link *link : context.links->of(span.id)) {
        const bool outgoing = link->from == span.id;
        const Span *from = context.article->span(link->from);
        const Span *other = context.article->span(outgoing ? link->to : link->from);
        if (!other)
            continue;
        found.push_back({linkWords(*link, context.tagset->linkType(link->type),
                                   from ? context.tagset->tag(from->tag) : nullptr, outgoing),
                         shortWords(context.article->words(*other), longestName), outgoing});
    }
    return found;
}

QString threadWords(const Thread *thread)
{
    if (!thread)
        return {};
    const QString replies = QCoreApplication::translate("CardText", "%Ln repl(ies)", nullptr, thread->replies);
    return thread->open ? QCoreApplication::translate("CardText", "%1, open").arg(replies)
                        : QCoreApplication::translate("CardText", "%1, resolved").arg(replies);
}

// "Mostly false · high priority · for Ben": what one person recorded, shortly.
QString recordWords(const Assessment &record, const CardContext &context)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("CardText", text); };
    QStringList parts;
    if (!record.verdict.isEmpty())
        parts << shortWords(record.verdict, longestName);
    if (record.priority == Priority::High)
        parts << say(QT_TRANSLATE_NOOP("CardText", "high priority"));
    else if (record.priority == Priority::Medium)
        parts << say(QT_TRANSLATE_NOOP("CardText", "medium priority"));
    else if (record.priority == Priority::Low)
        parts << say(QT_TRANSLATE_NOOP("CardText", "low priority"));
    if (!record.assignedTo.isNull())
        parts << QCoreApplication::translate("CardText", "for %1").arg(personName(record.assignedTo, context));
    return parts.join(QStringLiteral(" · "));
}

// The annotator's own record first, then what teammates recorded, with their names.
QString assessmentWords(const Span &span, const CardContext &context)
{
    QStringList own, others;
    for (const Assessment &record : context.article->assessments()) {
        if (record.span != span.id)
            continue;
        const QString words = recordWords(record, context);
        if (words.isEmpty())
            continue;
        if (record.author == context.annotator)
            own << words;
        else
            others << QCoreApplication::translate("CardText", "%1: %2")
                          .arg(context.nameOf(record.author), words);
    }
    return (own + others).join(QStringLiteral(" · "));
}

} // namespace

Card cardOf(const Span &span, const CardContext &context)
{
    const Tag *tag = context.tagset->tag(span.tag);
    Card card;
    card.span = span.id;
    card.tag = span.tag;
    card.tagName = tag ? tag->name : QCoreApplication::translate("CardText", "Unknown tag");
    card.summary = attributeSummary(span, tag);
    const bool agreed = span.layer == Layer::Agreed;
    card.person =
        agreed ? QCoreApplication::translate("CardText", "agreed") : personName(span.annotator, context);
    card.when = whenText(span.stamp.modified, context.now);
    card.quote = oneLine(context.article->words(span));
    card.links = phrases(span, context);
    card.assessment = assessmentWords(span, context);
    card.note = oneLine(span.note);
    card.thread = threadWords(context.threads ? context.threads->of(span.id) : nullptr);
    card.own = !agreed && span.annotator == context.annotator;
    return card;
}

QString spokenCard(const Card &card)
{
    QStringList parts{card.tagName};
    if (!card.summary.isEmpty())
        parts.append(card.summary);
    parts.append(card.quote);
    for (const LinkPhrase &link : card.links)
        parts.append(link.words + QLatin1Char(' ') + link.name);
    if (!card.assessment.isEmpty())
        parts.append(card.assessment);
    if (!card.note.isEmpty())
        parts.append(QCoreApplication::translate("CardText", "note: %1").arg(card.note));
    if (!card.thread.isEmpty())
        parts.append(card.thread);
    //: said by a screen reader at the end of a card: who tagged it
    parts.append(QCoreApplication::translate("CardText", "by %1").arg(card.person));
    return parts.join(QStringLiteral(", "));
}

QStringList filterWords(const QString &typed)
{
    return foldedQuery(typed.simplified());
}

bool matchesFilter(const Span &span, const CardContext &context, const QStringList &words)
{
    if (words.isEmpty())
        return true;
    const Tag *tag = context.tagset->tag(span.tag);
    QString all = tag ? tag->name : QString();
    for (const auto &[name, value] : span.attributes.all())
        all += QLatin1Char('\n') + readableValue(span.attributes.text(name)) + QLatin1Char('\n') +
               value.toString();
    all += QLatin1Char('\n') + personName(span.annotator, context) + QLatin1Char('\n') +
           context.nameOf(span.annotator) + QLatin1Char('\n') + span.note + QLatin1Char('\n') +
           assessmentWords(span, context) + QLatin1Char('\n') + context.article->words(span);
    const QString haystack = fold(all);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return haystack.contains(word); });
}
