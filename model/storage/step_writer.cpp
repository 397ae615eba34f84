#include "model/storage/step_writer.h"

#include "model/text/normalise.h"

#include <QCoreApplication>
#include <QDateTime>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

template <typename Entity> const std::string &insertSql()
{
    static const std::string sql = [] {
        ColumnNames names;
        const Entity any{};
        fields(names, any);
        std::string marks = "?";
        for (int i = 0; i < names.count() + 4; ++i)
            marks += ",?";
        std::string update;
        // "a, b" gives "a=excluded.a, b=excluded.b".
        for (std::size_t at = 0; at < names.list().size();) {
            const std::size_t end = std::min(names.list().find(", ", at), names.list().size());
            const std::string name = names.list().substr(at, end - at);
            update += name + "=excluded." + name + ", ";
            at = end + 2;
        }
        const std::string table = tableName(tableOf<Entity>);
        return "INSERT INTO " + table + "(uuid, " + names.list() +
               ", created, modified, rev, origin) VALUES(" + marks + ") ON CONFLICT(uuid) DO UPDATE SET " +
               update + "modified=excluded.modified, rev=" + table +
               ".rev+1, origin=excluded.origin, deleted=NULL WHERE " + table + ".deleted IS NOT NULL";
    }();
    return sql;
}

template <typename Entity> const std::string &updateSql()
{
    static const std::string sql = [] {
        ColumnNames names("=?");
        const Entity any{};
        fields(names, any);
        return std::string("UPDATE ") + tableName(tableOf<Entity>) + " SET " + names.list() +
               ", modified=?, rev=rev+1, origin=? WHERE id=? AND rev=? AND deleted IS NULL";
    }();
    return sql;
}

template <typename Entity> const std::string &removeSql()
{
    static const std::string sql =
        std::string("UPDATE ") + tableName(tableOf<Entity>) +
        " SET deleted=?1, modified=?1, rev=rev+1, origin=?2 WHERE id=?3 AND rev=?4 "
        "AND deleted IS NULL";
    return sql;
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

Result<void> StepWriter::begin(const Head &head)
{
    m_now = QDateTime::currentMSecsSinceEpoch();
    m_step = Step{};
    m_step.at = m_now;
    m_step.person = head.person;
    m_step.label = head.label;
    m_step.kind = head.kind;
    m_step.target = head.target;
    const Result<RowNumber> person = m_rows.keys().row(Table::Person, head.person);
    if (!person)
        return person.error();
    Result<Statement *> insert = m_database.cached(
        "INSERT INTO step(uuid, at, person_id, label, kind, target, changes) VALUES(?, ?, ?, ?, ?, ?, 0)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, Id::make()).bind(2, m_now).bind(3, *person).bindText(4, head.label);
    (*insert)->bind(5, qint64(head.kind));
    head.target == 0 ? (*insert)->bindNull(6) : (*insert)->bind(6, head.target);
    if (auto ran = (*insert)->run(); !ran)
        return ran;
    m_step.number = m_database.lastRow();
    return {};
}

void StepWriter::recordNothing()
{
    m_now = QDateTime::currentMSecsSinceEpoch();
    m_recordsNothing = true;
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
    m_database.clearLastRow();
    if (auto ran = statement.run(); !ran)
        return ran;
    if (m_database.changes() != 1)
        return Error{tr("This is in the project already."), entity.id.toString()};

    RowNumber row = m_database.lastRow();
    const bool isNew = row != 0;
    if (!isNew) { // came back from the dead
        auto stored = m_rows.find<Entity>(entity.id);
        if (!stored)
            return stored.error();
        row = (*stored)->row;
        entity.stamp = (*stored)->entity.stamp;
    }
    m_live[std::size_t(tableOf<Entity>)].insert(entity.id);
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

    after.stamp = {now->entity.stamp.created, m_now, now->entity.stamp.rev + 1, m_origin};
    Result<Statement *> update = m_database.cached(updateSql<Entity>().c_str());
    if (!update)
        return update.error();
    Statement &statement = **update;
    RowBinder binder(statement, 1, m_rows.keys(), *points);
    fields(binder, std::as_const(after));
    if (binder.failure)
        return *binder.failure;
    const int next = binder.next();
    statement.bind(next, m_now).bind(next + 1, m_origin).bind(next + 2, now->row);
    statement.bind(next + 3, now->entity.stamp.rev);
    if (auto ran = statement.run(); !ran)
        return ran;
    if (m_database.changes() != 1)
        return conflict(after.id.toString());
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
    auto links =
        m_rows.select<Link>("WHERE (from_id=?1 OR to_id=?1) AND deleted IS NULL ORDER BY id DESC", row);
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

Result<void> StepWriter::noteLine(Op op, Table table, const Id *object, RowNumber first, RowNumber last,
                                  const QByteArray &before)
{
    static constexpr const char *names[] = {"add", "edit", "remove"};
    Result<Statement *> insert =
        m_database.cached("INSERT INTO history(step, seq, kind, object, op, first_row, last_row, before) "
                          "VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    Statement &line = **insert;
    line.bind(1, m_step.number).bind(2, m_sequence++).bindUtf8(3, tableName(table));
    object ? line.bind(4, *object) : line.bindNull(4);
    line.bindUtf8(5, names[int(op)]).bind(6, first).bind(7, last);
    before.isEmpty() ? line.bindNull(8) : line.bindUtf8(8, before);
    return line.run();
}

Result<void> StepWriter::removeRange(Table table, RowNumber first, RowNumber last)
{
    return changeRange(table, first, last, Op::Remove);
}

Result<void> StepWriter::restoreRange(Table table, RowNumber first, RowNumber last)
{
    return changeRange(table, first, last, Op::Add);
}

Result<void> StepWriter::changeRange(Table table, RowNumber first, RowNumber last, Op op)
{
    const std::string name = tableName(table);
    const std::string set = op == Op::Remove ? " SET deleted=?1" : " SET deleted=NULL";
    const std::string condition = op == Op::Remove ? " AND deleted IS NULL" : " AND deleted IS NOT NULL";
    Result<Statement> update =
        m_database.prepare("UPDATE " + name + set +
                           ", modified=?1, rev=rev+1, origin=?2 WHERE id BETWEEN ?3 AND ?4" + condition);
    if (!update)
        return update.error();
    update->bind(1, m_now).bind(2, m_origin).bind(3, first).bind(4, last);
    if (auto ran = update->run(); !ran)
        return ran;
    m_step.changes += m_database.changes();
    m_severalArticles = true;
    return noteLine(op, table, nullptr, first, last, {});
}

Result<Step> StepWriter::finish()
{
    for (int table = 0; table < tableCount; ++table) {
        const Run &run = m_runs[std::size_t(table)];
        if (run.first == 0)
            continue;
        m_severalArticles = true;
        if (auto noted = noteLine(Op::Add, Table(table), nullptr, run.first, run.last, {}); !noted)
            return noted.error();
    }
    for (const Id &article : m_textsAwaited) {
        if (auto text = m_rows.texts().of(article); !text)
            return text.error();
    }
    if (m_severalArticles)
        m_step.article = {};

    Result<Statement *> update = m_database.cached("UPDATE step SET article_id=?, changes=? WHERE number=?");
    if (!update)
        return update.error();
    if (m_step.article.isNull()) {
        (*update)->bindNull(1);
    } else {
        const Result<RowNumber> article = m_rows.keys().row(Table::Article, m_step.article);
        if (!article)
            return article.error();
        (*update)->bind(1, *article);
    }
    (*update)->bind(2, m_step.changes).bind(3, m_step.number);
    if (auto ran = (*update)->run(); !ran)
        return ran.error();
    return m_step;
}
