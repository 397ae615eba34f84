#include "model/project/open_article.h"

#include <algorithm>
#include <type_traits>

namespace {

bool pointersInTextOrder(const Span *a, const Span *b)
{
    return textOrder(*a, *b);
}

std::vector<Review> &listIn(ArticleRecords &records, const Edit<Review> &)
{
    return records.reviews;
}
std::vector<Reply> &listIn(ArticleRecords &records, const Edit<Reply> &)
{
    return records.replies;
}
std::vector<Assessment> &listIn(ArticleRecords &records, const Edit<Assessment> &)
{
    return records.assessments;
}
std::vector<Evidence> &listIn(ArticleRecords &records, const Edit<Evidence> &)
{
    return records.evidence;
}

} // namespace

OpenArticle::OpenArticle(Article article, QString text, std::vector<Span> spans, std::vector<Link> links,
                         ArticleRecords records)
    : m_article(std::move(article)), m_text(std::move(text)), m_codePoints(m_text), m_paragraphs(m_text),
      m_links(std::move(links)), m_records(std::move(records))
{
    m_spans.reserve(spans.size());
    m_order.reserve(spans.size());
    for (Span &span : spans) {
        const Id id = span.id;
        const auto [place, isNew] = m_spans.emplace(id, std::make_unique<Span>(std::move(span)));
        if (!isNew)
            continue;
        m_order.push_back(place->second.get());
        countAnnotator(place->second->annotator, 1);
    }
    if (!std::is_sorted(m_order.begin(), m_order.end(), pointersInTextOrder))
        std::sort(m_order.begin(), m_order.end(), pointersInTextOrder);
}

const Span *OpenArticle::span(const Id &id) const
{
    const auto found = m_spans.find(id);
    return found == m_spans.end() ? nullptr : found->second.get();
}

std::vector<Id> OpenArticle::annotators() const
{
    std::vector<Id> ids;
    for (const auto &[id, count] : m_annotators)
        ids.push_back(id);
    return ids;
}

void OpenArticle::countAnnotator(const Id &annotator, int by)
{
    auto place = std::lower_bound(m_annotators.begin(), m_annotators.end(), annotator,
                                  [](const auto &one, const Id &id) { return one.first < id; });
    if (place == m_annotators.end() || place->first != annotator)
        place = m_annotators.insert(place, {annotator, 0});
    place->second += by;
    if (place->second == 0)
        m_annotators.erase(place);
}

qsizetype OpenArticle::orderOf(const Span &span) const
{
    return std::lower_bound(m_order.begin(), m_order.end(), &span, pointersInTextOrder) - m_order.begin();
}

QString OpenArticle::words(const Span &span) const
{
    QString words;
    for (const TextRange &piece : span.pieces) {
        if (!words.isEmpty())
            words += QStringLiteral(" … ");
        words += QStringView(m_text).sliced(piece.start, piece.length());
    }
    return words;
}

bool OpenArticle::isStale(const Review &review) const
{
    return ::isStale(review, [this](const Id &id) { return span(id); });
}

template <typename Entity> bool OpenArticle::followOne(const Edit<Entity> &edit)
{
    if constexpr (requires { listIn(m_records, edit); }) {
        const Entity &any = edit.after ? *edit.after : *edit.before;
        if (any.article != m_article.id)
            return false;
        auto &list = listIn(m_records, edit);
        const auto place =
            std::lower_bound(list.begin(), list.end(), any.id,
                             [](const Entity &entity, const Id &id) { return entity.id < id; });
        const bool isThere = place != list.end() && place->id == any.id;
        if (!edit.after && !isThere)
            return false;
        if (!edit.after)
            list.erase(place);
        else if (isThere)
            *place = *edit.after;
        else
            list.insert(place, *edit.after);
        return true;
    } else {
        return false; // nothing that is kept here
    }
}

bool OpenArticle::follow(const Changes &changes)
{
    bool followed = false;
    for (const Change &change : changes)
        followed |= std::visit([this](const auto &edit) { return followOne(edit); }, change);
    return followed;
}

bool OpenArticle::followOne(const Edit<Article> &edit)
{
    if (!edit.after || edit.after->id != m_article.id)
        return false;
    m_article = *edit.after;
    return true;
}

bool OpenArticle::followOne(const Edit<Span> &edit)
{
    const Span &any = edit.after ? *edit.after : *edit.before;
    if (any.article != m_article.id)
        return false;
    auto found = m_spans.find(any.id);
    if (found != m_spans.end())
        countAnnotator(found->second->annotator, -1);
    if (edit.after)
        countAnnotator(edit.after->annotator, 1);
    if (found != m_spans.end()) {
        const auto place = m_order.begin() + orderOf(*found->second);
        if (edit.after && found->second->hull() == edit.after->hull()) {
            *found->second = *edit.after;
            return true;
        }
        m_order.erase(place);
        if (!edit.after) {
            m_spans.erase(found);
            return true;
        }
        *found->second = *edit.after;
    } else if (edit.after) {
        found = m_spans.emplace(any.id, std::make_unique<Span>(*edit.after)).first;
    } else {
        return false;
    }
    const Span *span = found->second.get();
    m_order.insert(std::lower_bound(m_order.begin(), m_order.end(), span, pointersInTextOrder), span);
    return true;
}

bool OpenArticle::followOne(const Edit<Link> &edit)
{
    const Link &any = edit.after ? *edit.after : *edit.before;
    const auto found =
        std::find_if(m_links.begin(), m_links.end(), [&](const Link &link) { return link.id == any.id; });
    if (found != m_links.end()) {
        if (edit.after)
            *found = *edit.after;
        else
            m_links.erase(found);
        return true;
    }
    if (!edit.after || !m_spans.contains(any.from))
        return false;
    m_links.push_back(*edit.after);
    return true;
}
