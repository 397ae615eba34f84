#include "model/storage/concordance.h"

#include "model/storage/lists.h"
#include "model/text/boundaries.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

// The index takes the accents off Latin letters only, and not off all of those: æ and ø keep theirs (ǽ, ǿ).
bool isIndexedAlike(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.unicode() < 0x250 && c.unicode() != 0xE6 && c.unicode() != 0xF8 && c.isLetterOrNumber() &&
               QChar::decompositionTag(char32_t(c.unicode())) == QChar::NoDecomposition;
    });
}

QString oneLine(QStringView text)
{
    QString line = text.toString();
    for (QChar &c : line) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t'))
            c = QLatin1Char(' ');
    }
    return line;
}

SearchHit hitIn(const Id &article, const QString &text, const CodePoints &points, TextRange range,
                int context)
{
    const TextRange around = snapToGraphemes(
        text, {std::max<qsizetype>(0, range.start - context), std::min(text.size(), range.end + context)});
    const QStringView view = text;
    return {article, points.fromUtf16(range), oneLine(view.sliced(around.start, range.start - around.start)),
            view.sliced(range.start, range.length()).toString(),
            oneLine(view.sliced(range.end, around.end - range.end))};
}

bool hasValue(const Attributes &attributes, const QString &name, const QString &value)
{
    const QVariant found = attributes.value(name);
    if (!found.isValid())
        return false;
    if (value.isEmpty())
        return true;
    if (found.typeId() == QMetaType::QStringList)
        return found.toStringList().contains(value);
    return attributeToText(found) == value;
}

// Folded words before a hit from the hit outwards, or behind it.
QString sortKey(const SearchHit &hit, HitOrder order)
{
    QStringList words = foldedQuery(order == HitOrder::Left ? hit.left : hit.right);
    if (order == HitOrder::Left)
        std::reverse(words.begin(), words.end());
    return words.join(QLatin1Char(' '));
}

} // namespace

QString indexQuery(const TextSearch &search)
{
    if (search.query().kind != TextQuery::Kind::Words || !search.query().wholeWords)
        return {};
    QStringList parts;
    for (const TextSearch::Term &term : search.terms()) {
        QString phrase;
        for (const TextSearch::Word &word : term) {
            if (!isIndexedAlike(word.plain))
                return {};
            phrase += phrase.isEmpty() ? word.plain : QLatin1Char(' ') + word.plain;
            // Only the last word of a phrase may be open in the index: the phrase is cut after each.
            if (word.isPrefix) {
                parts.append(QStringLiteral("\"%1\" *").arg(phrase));
                phrase.clear();
            }
        }
        if (!phrase.isEmpty())
            parts.append(QStringLiteral("\"%1\"").arg(phrase));
    }
    return parts.join(QStringLiteral(" AND "));
}

bool Concordance::hit(SearchHit &&hit)
{
    ++m_hits;
    return m_each(std::move(hit));
}

Result<qint64> Concordance::counted(const Result<void> &read)
{
    if (m_task.cancelled())
        return Error{QCoreApplication::translate("Storage", "Cancelled.")};
    if (!read)
        return read.error();
    return m_hits;
}

Result<qint64> Concordance::articles(const ArticleSearch &search)
{
    m_rows.database().stopWith(&m_task);
    const Result<void> read = readArticles(search);
    m_rows.database().stopWith(nullptr);
    return counted(read);
}

Result<void> Concordance::readArticles(const ArticleSearch &search)
{
    const Result<TextSearch> words = TextSearch::compile(search.query);
    if (!words)
        return words.error();
    const bool isFiltered = search.articles.state || !search.articles.words.isEmpty();
    Result<std::vector<RowNumber>> order = std::vector<RowNumber>();
    if (isFiltered)
        order = Lists(m_rows).articleOrder(search.articles);
    if (!order)
        return order.error();

    const QString index = indexQuery(*words);
    Database &database = m_rows.database();
    Result<Statement> query =
        index.isEmpty()
            ? database.prepare("SELECT article.id, article.uuid, article_text.text FROM article JOIN "
                               "article_text ON article_text.id=article.id WHERE deleted IS NULL "
                               "ORDER BY article.id")
            : database.prepare("SELECT article.id, article.uuid, article_text.text FROM article_fts CROSS "
                               "JOIN article ON article.id=article_fts.rowid CROSS JOIN article_text ON "
                               "article_text.id=article.id WHERE article_fts MATCH ? AND deleted IS NULL "
                               "ORDER BY article_fts.rowid");
    if (!query)
        return query.error();
    if (!index.isEmpty())
        query->bindText(1, index);
    for (qint64 done = 1;; ++done) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row || !m_task.advance(done))
            return {};
        const Id article = query->id(1);
        if (isFiltered && !std::binary_search(order->begin(), order->end(), query->number(0)))
            continue;
        if (!search.only.empty() &&
            std::find(search.only.begin(), search.only.end(), article) == search.only.end())
            continue;
        const QString text = query->text(2);
        const std::vector<TextRange> hits = words->find(text);
        if (hits.empty())
            continue;
        const CodePoints points(text);
        for (const TextRange &range : hits) {
            if (!hit(hitIn(article, text, points, range, search.context)) || m_task.cancelled())
                return {};
        }
    }
}

Result<qint64> Concordance::spans(const SpanSearch &search)
{
    m_rows.database().stopWith(&m_task);
    const Result<void> read = readSpans(search);
    m_rows.database().stopWith(nullptr);
    return counted(read);
}

Result<void> Concordance::readSpans(const SpanSearch &search)
{
    std::optional<TextSearch> words;
    if (search.query) {
        Result<TextSearch> compiled = TextSearch::compile(*search.query);
        if (!compiled)
            return compiled.error();
        words = *std::move(compiled);
    }
    const auto order = Lists(m_rows).articleOrder(search.articles);
    if (!order)
        return order.error();
    m_task.setTotal(qint64(order->size()));
    qint64 done = 0;
    for (const RowNumber row : *order) {
        if (!m_task.advance(done++))
            return {};
        const Result<Id> article = m_rows.keys().id(Table::Article, row);
        if (!article)
            return article.error();
        const Result<bool> goOn = spansOf(*article, search, words ? &*words : nullptr);
        if (!goOn)
            return goOn.error();
        if (!*goOn)
            return {};
    }
    return {};
}

Result<bool> Concordance::spansOf(const Id &article, const SpanSearch &search, const TextSearch *words)
{
    const Result<RowNumber> row = m_rows.keys().row(Table::Article, article);
    if (!row)
        return row.error();
    // Most articles of a big project have no spans: the index says so without reading the text.
    Result<Statement *> any =
        m_rows.database().cached("SELECT 1 FROM span WHERE article_id=? AND deleted IS NULL LIMIT 1");
    if (!any)
        return any.error();
    {
        const Cursor cursor(**any);
        cursor->bind(1, *row);
        const Result<bool> found = cursor->step();
        if (!found)
            return found.error();
        if (!*found)
            return true;
    }
    const auto entry = m_rows.texts().of(article);
    if (!entry)
        return entry.error();
    const auto spans = m_rows.spans(article, (*entry)->points);
    if (!spans)
        return spans.error();
    const QString &text = (*entry)->text;
    for (const Span &span : *spans) {
        if ((!search.tag.isNull() && span.tag != search.tag) ||
            (!search.annotator.isNull() && span.annotator != search.annotator) ||
            (search.layer && span.layer != *search.layer) ||
            (!search.attribute.isEmpty() && !hasValue(span.attributes, search.attribute, search.value)))
            continue;
        SearchHit found = hitIn(article, text, (*entry)->points, span.hull(), search.context);
        found.match.clear();
        for (const TextRange &piece : span.pieces) {
            if (!found.match.isEmpty())
                found.match += QStringLiteral(" … ");
            found.match += QStringView(text).sliced(piece.start, piece.length());
        }
        if (words && words->find(search.inNotes ? span.note : found.match).empty())
            continue;
        found.span = span.id;
        found.note = span.note;
        if (!hit(std::move(found)) || m_task.cancelled())
            return false;
    }
    return true;
}

void sortHits(std::vector<SearchHit> &hits, HitOrder order)
{
    if (order == HitOrder::Text)
        return;
    std::vector<std::pair<QString, std::size_t>> keys;
    keys.reserve(hits.size());
    for (std::size_t i = 0; i < hits.size(); ++i)
        keys.emplace_back(sortKey(hits[i], order), i); // the number keeps equal ones in text order
    std::sort(keys.begin(), keys.end());
    std::vector<SearchHit> sorted;
    sorted.reserve(hits.size());
    for (const auto &[key, i] : keys)
        sorted.push_back(std::move(hits[i]));
    hits = std::move(sorted);
}
