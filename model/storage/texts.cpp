#include "model/storage/texts.h"

#include <QCoreApplication>

namespace {

constexpr qsizetype mostCharacters = 32'000'000;

} // namespace

Result<std::shared_ptr<const Texts::Entry>> Texts::of(const Id &article)
{
    if (const auto found = m_places.find(article); found != m_places.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found->second);
        return m_entries.front();
    }
    const Result<RowNumber> row = m_keys.row(Table::Article, article);
    if (!row)
        return row.error();
    Result<Statement *> query = m_database.cached("SELECT text FROM article_text WHERE id=?");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, *row);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{
            QCoreApplication::translate("Storage", "The text of this article is missing. Check the project."),
            article.toString()};
    auto entry = std::make_shared<Entry>();
    entry->article = article;
    entry->text = cursor->text(0);
    entry->points = CodePoints(entry->text);
    m_entries.push_front(entry);
    m_places.emplace(article, m_entries.begin());
    m_kept += entry->text.size();
    while (m_kept > mostCharacters && m_entries.size() > 1) {
        m_kept -= m_entries.back()->text.size();
        m_places.erase(m_entries.back()->article);
        m_entries.pop_back();
    }
    return std::shared_ptr<const Entry>(entry);
}

void Texts::forget()
{
    m_entries.clear();
    m_places.clear();
    m_kept = 0;
}
