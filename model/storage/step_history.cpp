// The history side of a StepWriter: the step itself, its lines, and whole ranges taken away or brought back.
#include "model/storage/step_writer.h"

#include <QDateTime>

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

void StepWriter::count(qint64 changes, const Id &article)
{
    m_step.changes += changes;
    if (m_step.article.isNull())
        m_step.article = article;
    else if (m_step.article != article)
        m_severalArticles = true;
}

Result<void> StepWriter::removeRange(Table table, RowNumber first, RowNumber last)
{
    return changeRange(table, first, last, Op::Remove);
}

Result<void> StepWriter::restoreRange(Table table, RowNumber first, RowNumber last)
{
    return changeRange(table, first, last, Op::Add);
}

Result<void> StepWriter::hideRange(Table table, RowNumber first, RowNumber last)
{
    return changeRange(table, first, last, Op::Remove, true);
}

Result<void> StepWriter::showRange(Table table, RowNumber first, RowNumber last)
{
    return changeRange(table, first, last, Op::Add, true);
}

Result<void> StepWriter::changeRange(Table table, RowNumber first, RowNumber last, Op op, bool isMerge)
{
    const char *set = isMerge ? op == Op::Remove ? "deleted=modified, rev=-rev" : "deleted=NULL, rev=-rev"
                      : op == Op::Remove ? "deleted=?3, modified=?3, rev=abs(rev)+1, origin=?4"
                                         : "deleted=NULL, modified=?3, rev=abs(rev)+1, origin=?4";
    const char *condition = op == Op::Remove ? " AND deleted IS NULL"
                            : isMerge        ? " AND deleted IS NOT NULL AND rev<0"
                                             : " AND deleted IS NOT NULL";
    Result<Statement> update = m_database.prepare(std::string("UPDATE ") + tableName(table) + " SET " + set +
                                                  " WHERE id BETWEEN ?1 AND ?2" + condition);
    if (!update)
        return update.error();
    update->bind(1, first).bind(2, last);
    if (!isMerge)
        update->bind(3, m_now).bind(4, m_origin);
    if (auto ran = update->run(); !ran)
        return ran;
    m_step.changes += m_database.changes();
    m_severalArticles = true;
    return noteLine(op, table, nullptr, first, last, isMerge ? rangeMark() : QByteArray());
}

Result<void> StepWriter::drop()
{
    Result<Statement> gone = m_database.prepare("DELETE FROM step WHERE number=?");
    if (!gone)
        return gone.error();
    gone->bind(1, m_step.number);
    return gone->run();
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
    if (auto there = checkContents(); !there)
        return there.error();
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
