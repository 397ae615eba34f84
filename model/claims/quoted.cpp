#include "model/claims/quoted.h"

#include <algorithm>

namespace {

// The mark that ends what `opening` begins; there may be two ways of it. Null = not an opening mark.
QStringView closersOf(QChar opening)
{
    switch (opening.unicode()) {
    case u'“':
        return u"”";
    case u'„':
        return u"“”";
    case u'«':
        return u"»";
    case u'»':
        return u"«";
    case u'"':
        return u"\"";
    default:
        return {};
    }
}

bool counts(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

} // namespace

QString quotedName(Quoted quoted)
{
    switch (quoted) {
    case Quoted::Yes:
        return QStringLiteral("yes");
    case Quoted::Partly:
        return QStringLiteral("partly");
    case Quoted::No:
        break;
    }
    return QStringLiteral("no");
}

std::vector<TextRange> quotationsIn(QStringView text)
{
    std::vector<TextRange> found;
    qsizetype start = -1;
    QStringView closers;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool lineEnds = i == text.size() || text[i] == u'\n';
        if (start < 0) {
            if (lineEnds)
                continue;
            closers = closersOf(text[i]);
            if (!closers.isEmpty())
                start = i;
        } else if (lineEnds) {
            // A straight mark may as well have been the inch sign.
            if (text[start] == u'“' || text[start] == u'„')
                found.push_back({start, i});
            start = -1;
        } else if (closers.contains(text[i])) {
            found.push_back({start, i + 1});
            start = -1;
        }
    }
    return found;
}

Quoted howQuoted(QStringView text, const Pieces &pieces, const std::vector<TextRange> &quotations)
{
    bool inside = false;
    bool outside = false;
    for (const TextRange &piece : pieces) {
        auto next = std::partition_point(quotations.begin(), quotations.end(),
                                         [&](const TextRange &one) { return one.end <= piece.start; });
        for (qsizetype i = piece.start; i < piece.end; ++i) {
            while (next != quotations.end() && next->end <= i)
                ++next;
            if (!counts(text[i]))
                continue;
            (next != quotations.end() && next->contains(i) ? inside : outside) = true;
        }
    }
    return !inside ? Quoted::No : outside ? Quoted::Partly : Quoted::Yes;
}
