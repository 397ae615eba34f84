#include "model/exchange/csv_known.h"

#include "model/exchange/csv_messages.h"
#include "model/exchange/derived_id.h"

#include <algorithm>

namespace {

// Files are in article order as a rule; a few more make those cheap that go back and forth.
constexpr std::size_t mostOpen = 8;

QByteArrayView bytesOf(const Id &id)
{
    return QByteArrayView(reinterpret_cast<const char *>(id.bytes.data()), qsizetype(id.bytes.size()));
}

} // namespace

Result<std::unique_ptr<CsvKnown>> CsvKnown::make(const Snapshot &project)
{
    std::unique_ptr<CsvKnown> known(new CsvKnown(project));
    auto tagset = project.tagset();
    auto people = project.people();
    auto articles = project.articles();
    const auto hasSpans = project.hasSpans();
    if (!tagset || !people || !articles)
        return !tagset ? tagset.error() : !people ? people.error() : articles.error();
    if (!hasSpans)
        return hasSpans.error();
    known->m_hasSpans = *hasSpans;
    known->m_tagset = *std::move(tagset);
    known->m_people = *std::move(people);
    known->m_articles = *std::move(articles);
    for (std::size_t i = 0; i < known->m_articles.size(); ++i) {
        known->m_byId.emplace(known->m_articles[i].id, int(i));
        known->m_byHash.insert(known->m_articles[i].sha256, int(i));
    }
    return known;
}

const Article *CsvKnown::articleById(const Id &id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_articles[std::size_t(found->second)];
}

const Article *CsvKnown::articleByHash(const QByteArray &sha256) const
{
    const auto found = m_byHash.constFind(sha256);
    return found == m_byHash.constEnd() ? nullptr : &m_articles[std::size_t(*found)];
}

const Article *CsvKnown::onlyArticle() const
{
    return m_articles.size() == 1 ? &m_articles.front() : nullptr;
}

Result<const KnownArticle *> CsvKnown::open(const Article &article)
{
    const int number = int(&article - m_articles.data());
    const auto there = std::find_if(m_open.begin(), m_open.end(),
                                    [&](const KnownArticle &open) { return open.number == number; });
    if (there != m_open.end()) {
        m_open.splice(m_open.begin(), m_open, there);
        return &m_open.front();
    }
    const auto text = m_project.text(article.id);
    if (!text)
        return text.error();
    m_open.push_front({number, &article, *text, Utf8Text(*text), CodePoints(*text)});
    if (m_open.size() > mostOpen)
        m_open.pop_back();
    if (!m_seen.insert(number).second)
        return &m_open.front();
    const auto spans = m_project.spans(article.id, *text);
    if (!spans)
        return spans.error();
    for (const Span &span : *spans)
        note(span, number);
    if (spans->empty())
        return &m_open.front();
    const auto links = m_project.links(article.id);
    if (!links)
        return links.error();
    for (const Link &link : *links) {
        if (const LinkType *type = m_tagset.linkType(link.type))
            noteLink(linkKey(type->name, link.from, link.to), link);
    }
    return &m_open.front();
}

quint64 CsvKnown::contentOf(const Span &span)
{
    std::size_t seed = qHashMulti(0, bytesOf(span.article), bytesOf(span.annotator), bytesOf(span.tag),
                                  int(span.layer), span.attributes.json(), span.note);
    for (const TextRange &piece : span.pieces)
        seed = qHashMulti(seed, piece.start, piece.end);
    return seed;
}

int CsvKnown::tagPlace(const Id &tag) const
{
    const Tag *found = m_tagset.tag(tag);
    return found ? int(found - m_tagset.tags.data()) : -1;
}

Result<const CsvKnown::KnownSpan *> CsvKnown::span(const Id &id)
{
    const auto found = m_spans.find(id);
    if (found != m_spans.end())
        return &found->second;
    if (!m_hasSpans)
        return static_cast<const KnownSpan *>(nullptr);
    // It may be in an article that the file has not come to.
    const auto stored = m_project.span(id);
    if (!stored)
        return stored.error();
    if (!*stored)
        return static_cast<const KnownSpan *>(nullptr);
    const Article *article = articleById((*stored)->article);
    note(**stored, article ? int(article - m_articles.data()) : -1);
    return &m_spans.at(id);
}

void CsvKnown::note(const Span &span, int article)
{
    m_spans.insert_or_assign(span.id, KnownSpan{contentOf(span), article, tagPlace(span.tag)});
}

Id CsvKnown::linkKey(const QString &type, const Id &from, const Id &to)
{
    return derivedId("link", {type.toUtf8(), bytesOf(from), bytesOf(to)});
}

void CsvKnown::noteLink(const Id &key, const Link &link)
{
    m_links.insert(key);
    m_linkIds.insert_or_assign(link.id, contentOf(link));
    m_drawn[link.annotator].add(link);
}

quint64 CsvKnown::contentOf(const Link &link)
{
    return qHashMulti(0, bytesOf(link.type), bytesOf(link.from), bytesOf(link.to), bytesOf(link.annotator),
                      link.attributes.json(), link.note);
}

std::optional<quint64> CsvKnown::link(const Id &id) const
{
    const auto found = m_linkIds.find(id);
    return found == m_linkIds.end() ? std::nullopt : std::optional(found->second);
}

Result<std::optional<CsvKnown::KnownSpan>> CsvKnown::spanOfLink(const Id &id)
{
    const auto found = span(id);
    if (!found)
        return found.error();
    if (!*found || (*found)->article < 0)
        return std::optional<KnownSpan>();
    const KnownSpan known = **found;
    // Which links are there already is known from then on.
    if (auto opened = open(m_articles[std::size_t(known.article)]); !opened)
        return opened.error();
    return std::optional(known);
}

Result<QString> CsvKnown::linkObjection(const LinkType &type, const Id &from, const Id &to)
{
    const auto start = spanOfLink(from);
    const auto end = spanOfLink(to);
    if (!start || !end)
        return !start ? start.error() : end.error();
    if (!*start || !*end)
        return csvText("there is no such span");
    if (from == to)
        return csvText("a span cannot be linked to itself");
    if ((*start)->article != (*end)->article)
        return csvText("the two spans are in different articles");
    if (!joins(type, tagAt((*start)->tag), tagAt((*end)->tag)))
        return csvText("it does not join these tags");
    return QString();
}

QString CsvKnown::drawingObjection(const LinkType &type, const Id &from, const Id &to,
                                   const Id &annotator) const
{
    const auto drawn = m_drawn.find(annotator);
    if (drawn == m_drawn.end())
        return {};
    const auto end = [this](const Id &id) { return LinkEnd{id, tagAt(m_spans.at(id).tag)}; };
    switch (drawn->second.fault(type, end(from), end(to), annotator)) {
    case LinkFault::Twice:
        return csvText("their annotator has linked these two already");
    case LinkFault::Round:
        return csvText("it would lead back to where it started");
    case LinkFault::Itself:
    case LinkFault::Tags: // linkObjection said so
    case LinkFault::None:
        break;
    }
    return {};
}

Id CsvKnown::tagAt(int place) const
{
    return place < 0 ? Id() : m_tagset.tags[std::size_t(place)].id;
}

Result<Id> CsvKnown::personNamed(QByteArrayView name, std::vector<Person> &newPeople)
{
    // A key that is only looked at.
    const auto found = m_named.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (found != m_named.constEnd())
        return *found;
    const QString wanted = QString::fromUtf8(name);
    if (wanted.trimmed().isEmpty())
        return Error{csvText("it does not say whose it is (annotator); name one for the whole import")};
    auto person = std::find_if(m_people.begin(), m_people.end(),
                               [&](const Person &candidate) { return candidate.name == wanted; });
    if (person == m_people.end()) {
        newPeople.push_back({Id::make(), wanted, {}});
        person = m_people.insert(m_people.end(), newPeople.back());
    }
    m_named.insert(name.toByteArray(), person->id);
    return person->id;
}
