#include "model/storage/texts.h"

#include <QCoreApplication>

namespace {

constexpr qsizetype mostCharacters = 32'000'000;

} // namespace

Result<std::shared_ptr<const Texts::Entry>> Texts::of(const Id &article)
{
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if ((*it)->article == article) {
            m_entries.splice(m_entries.begin(), m_entries, it);
            return m_entries.front();
        }
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

    qsizetype kept = 0;
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        kept += (*it)->text.size();
        if (kept > mostCharacters && it != m_entries.begin()) {
            m_entries.erase(it, m_entries.end());
            break;
        }
    }
    return std::shared_ptr<const Entry>(entry);
}
