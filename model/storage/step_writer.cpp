#include "model/storage/step_writer.h"

#include "model/storage/row_sql.h"

#include <QCoreApplication>

#include <cstdlib>

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

template <typename Entity>
concept InArticle = requires(const Entity &entity)
{
    entity.article;
};

template <typename Entity> Id articleOfEntity(const Entity &entity)
{
    if constexpr (std::same_as<Entity, Article>)
        return entity.id;
    else if constexpr (InArticle<Entity>)
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
            if constexpr (isContent(tableOf<Entity>)) {
                if (edit.before || !edit.after)
                    return Error{tr("The text of an article and the file of an evidence never change.")};
                if (done)
                    done->push_back(edit);
                return addContent(*edit.after);
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
    std::optional<Stored<Entity>> before;
    if (!isNew) {
        auto revived = revive(entity, *points);
        if (!revived)
            return revived.error();
        before = *std::move(revived);
        row = before->row;
    }
    if constexpr (std::same_as<Entity, Article>)
        m_contentsAwaited.insert({Table::ArticleText, entity.id});
    if constexpr (std::same_as<Entity, Evidence>) {
        if (entity.kind == Evidence::Kind::File)
            m_contentsAwaited.insert({Table::EvidenceFile, entity.id});
    }

    ++m_step.changes;
    Run &run = m_runs[std::size_t(tableOf<Entity>)];
    if (m_additions == Additions::AsRanges && isNew && (run.first == 0 || row == run.last + 1)) {
        run.first = run.first == 0 ? row : run.first;
        run.last = row;
    } else if (auto noted = note(Op::Add, entity, row, before ? &*before : nullptr); !noted) {
        return noted;
    }
    if (done)
        done->push_back(added(std::move(entity)));
    return {};
}

// Added, removed and added again: the row is still there, and goes on with its next revision.
template <typename Entity> Result<Stored<Entity>> StepWriter::revive(Entity &entity, const CodePoints *points)
{
    auto stored = m_rows.find<Entity>(entity.id);
    if (!stored)
        return stored.error();
    if (!*stored || !(*stored)->isDeleted)
        return Error{tr("This is in the project already."), entity.id.toString()};
    const Stamp &old = (*stored)->entity.stamp;
    entity.stamp = {old.created, m_now, std::abs(old.rev) + 1, m_origin};
    if (auto written = update(reviveSql<Entity>(), entity, (*stored)->row, old.rev, points); !written)
        return written.error();
    return **std::move(stored);
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
    if constexpr (std::same_as<Entity, Evidence>) {
        if (after.kind != now->entity.kind || after.sha256 != now->entity.sha256)
            return Error{tr("The file of an evidence never changes. Add another one."), after.id.toString()};
    }
    if constexpr (std::same_as<Entity, Span>) {
        if (auto checked = checkLayer(now->entity, after, now->row); !checked)
            return checked;
    }
    if constexpr (InArticle<Entity>) {
        if (after.article != now->entity.article)
            return Error{tr("What belongs to an article stays in it."), after.id.toString()};
    }
    if (auto noted = note(Op::Edit, now->entity, now->row, &*now); !noted)
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
    if constexpr (InArticle<Entity>) {
        // Else an undo would bring it back into an article that is not there.
        if (auto known = checkLive(Table::Article, now->entity.article); !known)
            return known;
    }
    if constexpr (std::same_as<Entity, Span>) {
        if (auto gone = removeWithSpan(now->row, done); !gone)
            return gone;
    }
    if (auto noted = note(Op::Remove, now->entity, now->row, &*now); !noted)
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

// What cannot be without the span: its links, and what was found out about the claim. One undo brings back
// all.
Result<void> StepWriter::removeWithSpan(RowNumber row, Changes *done)
{
    if (auto gone = removeAll<Link>("WHERE deleted IS NULL AND id IN (SELECT id FROM link WHERE from_id=?1 "
                                    "UNION SELECT id FROM link WHERE to_id=?1) ORDER BY id DESC",
                                    row, done);
        !gone)
        return gone;
    if (auto gone = removeAll<Assessment>("WHERE deleted IS NULL AND span_id=? ORDER BY id DESC", row, done);
        !gone)
        return gone;
    return removeAll<Evidence>("WHERE deleted IS NULL AND span_id=? ORDER BY id DESC", row, done);
}

template <typename Entity> Result<void> StepWriter::removeAll(const char *tail, RowNumber row, Changes *done)
{
    const auto entities = m_rows.select<Entity>(tail, row);
    if (!entities)
        return entities.error();
    for (const Entity &entity : *entities) {
        if (auto gone = remove(entity, done); !gone)
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

template <typename Entity> Result<QByteArray> StepWriter::image(const Stored<Entity> &before)
{
    Result<const CodePoints *> points = pointsFor(before.entity);
    if (!points)
        return points.error();
    ImageWriter writer(*points);
    fields(writer, before.entity);
    writer.version({before.entity.stamp, before.isDeleted});
    if (writer.failure)
        return *writer.failure;
    return writer.json();
}

template <typename Entity>
Result<void> StepWriter::note(Op op, const Entity &entity, RowNumber row, const Stored<Entity> *before)
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
    count(0, article);
    QByteArray json;
    if (before) {
        Result<QByteArray> written = image(*before);
        if (!written)
            return written.error();
        json = *std::move(written);
    }
    return noteLine(op, tableOf<Entity>, &entity.id, row, row, json);
}
