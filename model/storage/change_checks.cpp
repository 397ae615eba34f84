// What StepWriter lets into the file: whatever it refers to is there, and a span's pieces are whole
// characters of its article.
#include "model/storage/step_writer.h"

#include "model/text/boundaries.h"
#include "model/text/paragraphs.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

// Between two characters below U+0300 there is always a boundary, but inside CR LF, which no stored text has.
// That is nearly every span's edge, and saves a look at the whole paragraph for each.
bool isBoundary(const QString &text, qsizetype position)
{
    if (position == 0 || position == text.size())
        return true;
    if (text[position - 1].unicode() < 0x300 && text[position].unicode() < 0x300)
        return true;
    return isGraphemeBoundary(text, position);
}

Error badSpan(const QString &message, const Span &span)
{
    return {message, span.id.toString()};
}

} // namespace

Result<bool> StepWriter::isLive(Table table, const Id &id)
{
    auto &known = m_live[std::size_t(table)];
    if (known.contains(id))
        return true;
    static const auto sql = sqlForEachTable("SELECT 1 FROM ", " WHERE uuid=? AND deleted IS NULL");
    Result<Statement *> query = m_database.cached(sql[std::size_t(table)].c_str());
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, id);
    const Result<bool> found = cursor->step();
    if (!found || !*found)
        return found;
    known.insert(id);
    return true;
}

Result<void> StepWriter::checkLive(Table table, const Id &id)
{
    const Result<bool> live = isLive(table, id);
    if (!live)
        return live.error();
    if (*live)
        return {};
    const QString detail = QStringLiteral("%1 %2").arg(QLatin1StringView(tableName(table)), id.toString());
    switch (table) {
    case Table::Person:
        return Error{tr("This annotator is not in the project."), detail};
    case Table::Tag:
        return Error{tr("This tag is not in the project."), detail};
    case Table::LinkType:
        return Error{tr("This type of link is not in the project."), detail};
    case Table::Article:
    case Table::ArticleText:
        return Error{tr("This article is not in the project."), detail};
    default:
        return Error{tr("This span is not in the project."), detail};
    }
}

// A second row with the same name would make lists and imports ambiguous.
Result<void> StepWriter::checkName(const char *sql, const Id &id, const QString &name)
{
    if (name.trimmed().isEmpty())
        return Error{tr("A name is needed.")};
    Result<Statement *> query = m_database.cached(sql);
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bindText(1, name).bind(2, id);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (*found)
        return Error{tr("“%1” is in the project already.").arg(name)};
    return {};
}

Result<void> StepWriter::check(const Person &person)
{
    return checkName("SELECT 1 FROM person WHERE name=? AND uuid<>? AND deleted IS NULL", person.id,
                     person.name);
}

Result<void> StepWriter::check(const Tag &tag)
{
    return checkName("SELECT 1 FROM tag WHERE name=? AND uuid<>? AND deleted IS NULL", tag.id, tag.name);
}

Result<void> StepWriter::check(const LinkType &type)
{
    return checkName("SELECT 1 FROM link_type WHERE name=? AND uuid<>? AND deleted IS NULL", type.id,
                     type.name);
}

Result<void> StepWriter::check(const Article &article)
{
    if (article.sha256.size() != 32 || article.length < 0)
        return Error{tr("This article has no text."), article.id.toString()};
    Result<Statement *> query =
        m_database.cached("SELECT title FROM article WHERE sha256=? AND uuid<>? AND deleted IS NULL");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bindBlob(1, article.sha256).bind(2, article.id);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (*found)
        return Error{
            tr("An article with the same text is in the project already: “%1”.").arg(cursor->text(0)),
            article.title};
    return {};
}

// One for each line, or none where nobody has said yet.
Result<void> StepWriter::checkZones(const Article &article, const QString &text)
{
    if (article.zones.empty() || qsizetype(article.zones.size()) == Paragraphs(text).count())
        return {};
    return Error{tr("The zones do not fit the lines of this article."), article.id.toString()};
}

Result<void> StepWriter::check(const Span &span)
{
    if (auto known = checkLive(Table::Article, span.article); !known)
        return known;
    if (auto known = checkLive(Table::Person, span.annotator); !known)
        return known;
    if (auto known = checkLive(Table::Tag, span.tag); !known)
        return known;
    const Result<const Texts::Entry *> entry = textOf(span.article);
    if (!entry)
        return entry.error();
    return checkPieces(span, (*entry)->text);
}

Result<void> StepWriter::checkPieces(const Span &span, const QString &text)
{
    if (span.pieces.isEmpty())
        return badSpan(tr("A span needs words. Select some."), span);
    qsizetype end = -1;
    for (const TextRange &piece : span.pieces) {
        if (piece.start < 0 || piece.end > text.size())
            return badSpan(tr("This span lies outside its article."), span);
        if (piece.isEmpty())
            return badSpan(tr("A span needs words. Select some."), span);
        if (piece.start <= end)
            return badSpan(tr("The pieces of a span must be in text order, with something between them."),
                           span);
        if (!isBoundary(text, piece.start) || !isBoundary(text, piece.end))
            return badSpan(tr("This span would cut a character in two."), span);
        end = piece.end;
    }
    return {};
}

Result<void> StepWriter::check(const Link &link)
{
    if (auto known = checkLive(Table::LinkType, link.type); !known)
        return known;
    if (auto known = checkLive(Table::Person, link.annotator); !known)
        return known;
    if (auto known = checkLive(Table::Span, link.from); !known)
        return known;
    if (auto known = checkLive(Table::Span, link.to); !known)
        return known;
    if (link.from == link.to)
        return Error{tr("A link needs two different spans."), link.id.toString()};
    Result<Statement *> query = m_database.cached("SELECT (SELECT article_id FROM span WHERE uuid=?) = "
                                                  "(SELECT article_id FROM span WHERE uuid=?)");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, link.from).bind(2, link.to);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (!*found || cursor->number(0) == 0)
        return Error{tr("A link joins two spans of the same article."), link.id.toString()};
    return {};
}

Result<void> StepWriter::check(const Reading &reading)
{
    if (auto known = checkLive(Table::Article, reading.article); !known)
        return known;
    if (!reading.nothingToTag.isEmpty()) {
        const Result<const Texts::Entry *> entry = textOf(reading.article);
        if (!entry)
            return entry.error();
        if (reading.nothingToTag.last() >= Paragraphs((*entry)->text).count())
            return Error{tr("This article has no such line."), reading.article.toString()};
    }
    return checkLive(Table::Person, reading.annotator);
}

Result<Id> StepWriter::articleOf(const Link &link)
{
    Result<Statement *> query = m_database.cached("SELECT article_id FROM span WHERE uuid=?");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, link.from);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (!*found)
        return Id();
    return m_rows.keys().id(Table::Article, cursor->number(0));
}

Result<void> StepWriter::checkUnused(const char *sql, RowNumber row, const QString &message)
{
    Result<Statement *> query = m_database.cached(sql);
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, row);
    const Result<bool> found = cursor->step();
    if (!found)
        return found.error();
    if (*found)
        return Error{message};
    return {};
}

Result<void> StepWriter::checkRemoval(const Person &person, RowNumber row)
{
    return checkUnused(
        "SELECT 1 FROM (SELECT 1 FROM span WHERE annotator_id=?1 AND deleted IS NULL "
        "UNION ALL SELECT 1 FROM link WHERE annotator_id=?1 AND deleted IS NULL "
        "UNION ALL SELECT 1 FROM reading WHERE annotator_id=?1 AND deleted IS NULL "
        "UNION ALL SELECT 1 FROM review WHERE reviewer_id=?1 AND deleted IS NULL "
        "UNION ALL SELECT 1 FROM reply WHERE author_id=?1 AND deleted IS NULL "
        "UNION ALL SELECT 1 FROM assessment WHERE (author_id=?1 OR assigned_id=?1) AND deleted "
        "IS NULL UNION ALL SELECT 1 FROM evidence WHERE author_id=?1 AND deleted IS NULL "
        "UNION ALL SELECT 1 WHERE NOT EXISTS "
        "(SELECT 1 FROM person WHERE id<>?1 AND deleted IS NULL)) LIMIT 1",
        row, tr("%1 has work in this project and stays in it.").arg(person.name));
}

Result<void> StepWriter::checkRemoval(const Tag &tag, RowNumber row)
{
    return checkUnused("SELECT 1 FROM span WHERE tag_id=? AND deleted IS NULL LIMIT 1", row,
                       tr("There are spans tagged %1. Retire the tag instead of removing it.").arg(tag.name));
}

Result<void> StepWriter::checkRemoval(const LinkType &type, RowNumber row)
{
    return checkUnused("SELECT 1 FROM link WHERE type_id=? AND deleted IS NULL LIMIT 1", row,
                       tr("There are links of type %1. It cannot be removed.").arg(type.name));
}
