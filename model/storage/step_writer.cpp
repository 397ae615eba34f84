#include "model/storage/step_writer.h"

#include "model/storage/row_sql.h"
#include "model/text/normalise.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

Error conflict(const QString &detail)
{
    return {tr("This was changed or removed in the meantime. Look at it again and repeat what you did."),
            detail};
}

template <typename Entity> Id articleOfEntity(const Entity &entity)
{
    if constexpr (std::same_as<Entity, Article>)
        return entity.id;
    else if constexpr (std::same_as<Entity, Span> || std::same_as<Entity, Reading>)
        return entity.article;
    else
        return {};
}

} // namespace

StepWriter::StepWriter(Rows &rows, qint64 origin, Additions additions)
    : m_rows(rows), m_database(rows.database()), m_origin(origin), m_additions(additions)
{
}

Result<const Texts::Entry *> StepWriter::textOf(const Id &article)
{
    if (!m_text || m_text->article != article) {
        auto loaded = m_rows.texts().of(article);
        if (!loaded)
            return loaded.error();
        m_text = *std::move(loaded);
    }
    return m_text.get();
}

template <typename Entity> Result<const CodePoints *> StepWriter::pointsFor(const Entity &entity)
{
    if constexpr (std::same_as<Entity, Span>) {
        const Result<const Texts::Entry *> text = textOf(entity.article);
        if (!text)
            return text.error();
        return &(*text)->points;
    } else {
        Q_UNUSED(entity);
        return static_cast<const CodePoints *>(nullptr);
    }
}

Result<void> StepWriter::apply(Change change, Changes *done)
{
    return std::visit(
        [&]<typename Entity>(Edit<Entity> &edit) -> Result<void> {
            if constexpr (std::same_as<Entity, ArticleText>) {
                if (edit.before || !edit.after)
                    return Error{tr("The text of an article never changes.")};
                if (done)
                    done->push_back(edit);
                return addText(*edit.after);
            } else {
                if (edit.before && edit.after)
                    return this->edit(*edit.before, *std::move(edit.after), done);
                if (edit.after)
                    return add(*std::move(edit.after), done);
                if (edit.before)
                    return remove(*edit.before, done);
                return {};
            }
        },
        change);
}

template <typename Entity> Result<void> StepWriter::add(Entity entity, Changes *done)
{
    if (auto checked = check(entity); !checked)
        return checked;
    Result<const CodePoints *> points = pointsFor(entity);
    if (!points)
        return points.error();
    entity.stamp = {m_now, m_now, 1, m_origin};

    Result<Statement *> insert = m_database.cached(insertSql<Entity>().c_str());
    if (!insert)
        return insert.error();
    Statement &statement = **insert;
    statement.bind(1, entity.id);
    RowBinder binder(statement, 2, m_rows.keys(), *points);
    fields(binder, std::as_const(entity));
    if (binder.failure)
        return *binder.failure;
    const int next = binder.next();
    statement.bind(next, m_now).bind(next + 1, m_now).bind(next + 2, qint64(1)).bind(next + 3, m_origin);
    if (auto ran = statement.run(); !ran)
        return ran;
    const bool isNew = m_database.changes() == 1;
    RowNumber row = m_database.lastRow();
    if (!isNew) {
        auto revived = revive(entity, *points);
        if (!revived)
            return revived.error();
        row = *revived;
    }
    if constexpr (std::same_as<Entity, Article>)
        m_textsAwaited.insert(entity.id);

    ++m_step.changes;
    Run &run = m_runs[std::size_t(tableOf<Entity>)];
    if (m_additions == Additions::AsRanges && isNew && (run.first == 0 || row == run.last + 1)) {
        run.first = run.first == 0 ? row : run.first;
        run.last = row;
    } else if (auto noted = note(Op::Add, entity, row); !noted) {
        return noted;
    }
    if (done)
        done->push_back(added(std::move(entity)));
    return {};
}

// Added, removed and added again: the row is still there, and goes on with its next revision.
template <typename Entity> Result<RowNumber> StepWriter::revive(Entity &entity, const CodePoints *points)
{
    auto stored = m_rows.find<Entity>(entity.id);
    if (!stored)
        return stored.error();
    if (!*stored || !(*stored)->isDeleted)
        return Error{tr("This is in the project already."), entity.id.toString()};
    const Stamp &old = (*stored)->entity.stamp;
    entity.stamp = {old.created, m_now, old.rev + 1, m_origin};
    if (auto written = update(reviveSql<Entity>(), entity, (*stored)->row, old.rev, points); !written)
        return written.error();
    return (*stored)->row;
}

template <typename Entity>
Result<void> StepWriter::update(const std::string &sql, const Entity &entity, RowNumber row, qint64 rev,
                                const CodePoints *points)
{
    Result<Statement *> update = m_database.cached(sql.c_str());
    if (!update)
        return update.error();
    Statement &statement = **update;
    RowBinder binder(statement, 1, m_rows.keys(), points);
    fields(binder, entity);
    if (binder.failure)
        return *binder.failure;
    const int next = binder.next();
    statement.bind(next, m_now).bind(next + 1, m_origin).bind(next + 2, row).bind(next + 3, rev);
    if (auto ran = statement.run(); !ran)
        return ran;
    if (m_database.changes() != 1)
        return conflict(entity.id.toString());
    return {};
}

template <typename Entity> Result<void> StepWriter::edit(const Entity &before, Entity after, Changes *done)
{
    Result<Stored<Entity>> now = current(before);
    if (!now)
        return now.error();
    if (after.id != before.id)
        return Error{tr("This cannot be turned into something else."), after.id.toString()};
    if (auto checked = check(after); !checked)
        return checked;
    if constexpr (std::same_as<Entity, Article>) {
        if (after.sha256 != now->entity.sha256 || after.length != now->entity.length)
            return Error{tr("The text of an article never changes."), after.id.toString()};
        const Result<const Texts::Entry *> text = textOf(after.id);
        if (!text)
            return text.error();
        if (auto fit = checkZones(after, (*text)->text); !fit)
            return fit;
    }
    if constexpr (std::same_as<Entity, Span>) {
        if (after.article != now->entity.article)
            return Error{tr("A span stays in its article."), after.id.toString()};
    }
    if (auto noted = note(Op::Edit, now->entity, now->row); !noted)
        return noted;
    Result<const CodePoints *> points = pointsFor(after);
    if (!points)
        return points.error();

    const Stamp &old = now->entity.stamp;
    after.stamp = {old.created, m_now, old.rev + 1, m_origin};
    if (auto written = update(updateSql<Entity>(), after, now->row, old.rev, *points); !written)
        return written;
    ++m_step.changes;
    if (done)
        done->push_back(edited(std::move(now->entity), std::move(after)));
    return {};
}

template <typename Entity> Result<void> StepWriter::remove(const Entity &before, Changes *done)
{
    Result<Stored<Entity>> now = current(before);
    if (!now)
        return now.error();
    if (auto checked = checkRemoval(now->entity, now->row); !checked)
        return checked;
    if constexpr (std::same_as<Entity, Span>) {
        if (auto removedLinks = removeLinksOf(now->row, done); !removedLinks)
            return removedLinks;
    }
    if (auto noted = note(Op::Remove, now->entity, now->row); !noted)
        return noted;
    Result<Statement *> statement = m_database.cached(removeSql<Entity>().c_str());
    if (!statement)
        return statement.error();
    (*statement)->bind(1, m_now).bind(2, m_origin).bind(3, now->row).bind(4, now->entity.stamp.rev);
    if (auto ran = (*statement)->run(); !ran)
        return ran;
    if (m_database.changes() != 1)
        return conflict(before.id.toString());
    m_live[std::size_t(tableOf<Entity>)].erase(before.id);
    ++m_step.changes;
    if (done)
        done->push_back(removed(std::move(now->entity)));
    return {};
}

Result<void> StepWriter::addText(const ArticleText &text)
{
    const Result<RowNumber> row = m_rows.keys().row(Table::Article, text.article);
    if (!row)
        return row.error();
    auto article = m_rows.article(text.article);
    if (!article)
        return article.error();
    if (textHash(text.text) != article->sha256 || CodePoints(text.text).count() != article->length)
        return Error{tr("The text does not belong to this article."), text.article.toString()};
    if (auto fit = checkZones(*article, text.text); !fit)
        return fit;
    Result<Statement *> insert = m_database.cached(
        "INSERT INTO article_text(id, text, original) VALUES(?, ?, ?) ON CONFLICT(id) DO NOTHING");
    if (!insert)
        return insert.error();
    const QByteArray utf8 = text.text.toUtf8();
    const QByteArray packed = text.original.isEmpty() ? QByteArray() : qCompress(text.original);
    (*insert)->bind(1, *row).bindUtf8(2, utf8);
    packed.isEmpty() ? (*insert)->bindNull(3) : (*insert)->bindBlob(3, packed);
    m_textsAwaited.erase(text.article);
    // The same hash is the same text: when it was there already there is nothing to do.
    return (*insert)->run();
}

Result<void> StepWriter::removeLinksOf(RowNumber row, Changes *done)
{
    auto links = m_rows.select<Link>("WHERE deleted IS NULL AND id IN (SELECT id FROM link WHERE from_id=?1 "
                                     "UNION SELECT id FROM link WHERE to_id=?1) ORDER BY id DESC",
                                     row);
    if (!links)
        return links.error();
    for (const Link &link : *links) {
        if (auto gone = remove(link, done); !gone)
            return gone;
    }
    return {};
}

// The row as it is now, provided that the caller has seen this revision of it.
template <typename Entity> Result<Stored<Entity>> StepWriter::current(const Entity &before)
{
    auto found = m_rows.find<Entity>(before.id);
    if (!found)
        return found.error();
    if (!*found || (*found)->isDeleted || (*found)->entity.stamp.rev != before.stamp.rev)
        return conflict(before.id.toString());
    return **std::move(found);
}

template <typename Entity> Result<QByteArray> StepWriter::image(const Entity &entity)
{
    Result<const CodePoints *> points = pointsFor(entity);
    if (!points)
        return points.error();
    ImageWriter writer(*points);
    fields(writer, entity);
    if (writer.failure)
        return *writer.failure;
    return writer.json();
}

template <typename Entity> Result<void> StepWriter::note(Op op, const Entity &entity, RowNumber row)
{
    if (m_recordsNothing)
        return {};
    Id article = articleOfEntity(entity);
    if constexpr (std::same_as<Entity, Link>) {
        const Result<Id> found = articleOf(entity);
        if (!found)
            return found.error();
        article = *found;
    }
    if (m_step.article.isNull())
        m_step.article = article;
    else if (m_step.article != article)
        m_severalArticles = true;

    QByteArray before;
    if (op != Op::Add) {
        Result<QByteArray> json = image(entity);
        if (!json)
            return json.error();
        before = *std::move(json);
    }
    return noteLine(op, tableOf<Entity>, &entity.id, row, row, before);
}
