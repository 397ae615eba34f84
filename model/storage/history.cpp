#include "model/storage/history_image.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace {

constexpr qint64 newest = std::numeric_limits<qint64>::max();

#define STEP_COLUMNS                                                                                         \
    "step.number, step.at, person.uuid, step.label, step.kind, coalesce(step.target, 0), article.uuid, "     \
    "step.changes "                                                                                          \
    "FROM step JOIN person ON person.id = step.person_id LEFT JOIN article ON article.id = step.article_id "

Step readStep(const Statement &row, int first = 0)
{
    Step step;
    step.number = row.number(first);
    step.at = row.number(first + 1);
    step.person = row.id(first + 2);
    step.label = row.text(first + 3);
    step.kind = Step::Kind(row.number(first + 4));
    step.target = row.number(first + 5);
    step.article = row.id(first + 6);
    step.changes = row.number(first + 7);
    return step;
}

Error damaged(const QString &detail)
{
    return {
        QCoreApplication::translate("Storage", "The history of this project is damaged. Check the project."),
        detail};
}

Result<HistoryLine> readLine(const Statement &row)
{
    HistoryLine line;
    const QByteArrayView table = row.bytes(0);
    const auto known = std::find(std::begin(tableNames), std::end(tableNames), table);
    if (known == std::end(tableNames))
        return damaged(QString::fromUtf8(table));
    line.table = Table(known - std::begin(tableNames));
    line.object = row.id(1);
    const QByteArrayView op = row.bytes(2);
    line.op = op == "add"    ? HistoryLine::Op::Add
              : op == "edit" ? HistoryLine::Op::Edit
                             : HistoryLine::Op::Remove;
    line.first = row.number(3);
    line.last = row.number(4);
    line.before = row.bytes(5).toByteArray();
    if (isRangeMark(line.before))
        line.merge = VersionMark::Merge::Range;
    else if (line.before.contains("\"merge\":")) // else there is no need to look closer
        line.merge = versionIn(line.before).value_or(VersionMark()).merge;
    return line;
}

} // namespace

Error damagedHistory(const HistoryLine &line)
{
    return damaged(line.object.toString());
}

Result<std::vector<Step>> History::steps(qint64 before, int limit) const
{
    Result<Statement *> query =
        m_database.cached("SELECT " STEP_COLUMNS "WHERE step.number < ? ORDER BY step.number DESC LIMIT ?");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, before == 0 ? newest : before).bind(2, qint64(limit));
    std::vector<Step> steps;
    for (;;) {
        const Result<bool> row = cursor->step();
        if (!row)
            return row.error();
        if (!*row)
            return steps;
        steps.push_back(readStep(*cursor));
    }
}

Result<std::optional<Step>> History::step(qint64 number) const
{
    auto found = newestBelow(number + 1);
    if (found && *found && (*found)->number != number)
        return std::optional<Step>();
    return found;
}

Result<std::optional<Step>> History::newestBelow(qint64 number) const
{
    auto found = steps(number, 1);
    if (!found)
        return found.error();
    return found->empty() ? std::optional<Step>() : std::optional(found->front());
}

// After an undo everything is as it was before its target: the way back continues below that.
Result<std::optional<Step>> History::nextUndo() const
{
    auto step = newestBelow(newest);
    while (step && *step && (*step)->kind == Step::Kind::Undo)
        step = newestBelow((*step)->target);
    return step;
}

// After a redo everything is as it was before the undo it took back: an older undo may lie below that.
Result<std::optional<Step>> History::nextRedo() const
{
    auto step = newestBelow(newest);
    while (step && *step && (*step)->kind == Step::Kind::Redo)
        step = newestBelow((*step)->target);
    if (step && *step && (*step)->kind == Step::Kind::Do)
        return std::optional<Step>();
    return step;
}

Result<std::vector<Step>> History::stepsToRevert(qint64 number) const
{
    std::vector<Step> list;
    auto step = newestBelow(newest);
    while (step && *step && (*step)->number > number) {
        const Step at = **step;
        // A pair of step and undo that both lie above `number` has come to nothing already.
        const bool cancelled = at.kind != Step::Kind::Do && at.target > number;
        if (!cancelled)
            list.push_back(at);
        step = newestBelow(cancelled ? at.target : at.number);
    }
    if (!step)
        return step.error();
    return list;
}

Result<std::vector<HistoryLine>> History::lines(qint64 step, std::optional<qint64> below, int limit) const
{
    Result<Statement *> query =
        m_database.cached("SELECT kind, object, op, first_row, last_row, before, seq FROM history "
                          "WHERE step=? AND seq<? ORDER BY seq DESC LIMIT ?");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, step).bind(2, below.value_or(newest)).bind(3, qint64(limit));
    std::vector<HistoryLine> lines;
    for (;;) {
        const Result<bool> row = cursor->step();
        if (!row)
            return row.error();
        if (!*row)
            return lines;
        Result<HistoryLine> line = readLine(*cursor);
        if (!line)
            return line.error();
        line->sequence = cursor->number(6);
        lines.push_back(*std::move(line));
    }
}

Result<std::vector<SpanHistoryLine>> History::ofSpan(const Id &span) const
{
    auto stored = m_rows.find<Span>(span);
    if (!stored)
        return stored.error();
    if (!*stored)
        return std::vector<SpanHistoryLine>();
    auto text = m_rows.texts().of((*stored)->entity.article);
    if (!text)
        return text.error();

    Result<Statement *> query =
        m_database.cached("SELECT h.kind, h.object, h.op, h.first_row, h.last_row, h.before, " STEP_COLUMNS
                          "JOIN (SELECT * FROM history WHERE object=?1 "
                          "UNION ALL SELECT * FROM history WHERE object IS NULL AND kind='span' AND "
                          "first_row<=?2 AND last_row>=?2) h "
                          "ON h.step = step.number ORDER BY h.step DESC, h.seq DESC");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, span).bind(2, (*stored)->row);
    std::vector<SpanHistoryLine> history;
    // Backwards in time. A removal in bulk keeps no image, but what was removed is what came back.
    Span content = (*stored)->entity;
    Span told;
    qint64 changed = (*stored)->entity.stamp.modified; // when the version after the line was made
    for (;;) {
        const Result<bool> row = cursor->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const Result<HistoryLine> line = readLine(*cursor);
        if (!line)
            return line.error();
        SpanHistoryLine entry;
        entry.step = readStep(*cursor, 6);
        // A version that a merge brought was made by the span's owner, for nobody else can, and not by who
        // merged: one line says that it came in, the next one who made it and when.
        if (line->merge == VersionMark::Merge::Exact && line->op != HistoryLine::Op::Add &&
            entry.step.kind == Step::Kind::Do) {
            history.push_back({entry.step, SpanHistoryLine::What::Edited, content});
            entry.step.person = content.annotator;
            entry.step.at = changed;
        }
        entry.what = SpanHistoryLine::What(int(line->op));
        const VersionMark mark = versionIn(line->before).value_or(VersionMark());
        const bool isTold =
            line->merge == VersionMark::Merge::Past || line->merge == VersionMark::Merge::Lost;
        if (!line->before.isEmpty() && line->merge != VersionMark::Merge::Range) {
            Span before;
            before.id = span;
            ImageReader reader(line->before, &(*text)->points);
            fields(reader, before);
            if (reader.failure)
                return *reader.failure;
            (isTold ? told : content) = std::move(before);
        }
        if (isTold) {
            // What happened in a teammate's file, then and there; not when it was taken in.
            if (line->merge == VersionMark::Merge::Lost)
                entry.what = SpanHistoryLine::What::Lost;
            if (mark.at != 0)
                entry.step.at = mark.at;
            if (!mark.by.isNull())
                entry.step.person = mark.by;
        }
        if (line->merge != VersionMark::Merge::Lost)
            changed = mark.stamp.modified;
        // An addition by a merge was none of the person who merged: it has what came in.
        if (line->op != HistoryLine::Op::Add || line->merge == VersionMark::Merge::Range)
            entry.before = isTold ? told : content;
        history.push_back(std::move(entry));
    }
    std::reverse(history.begin(), history.end());
    return history;
}

Result<std::vector<SettingVersion>> History::ofSetting(const Id &setting) const
{
    auto stored = m_rows.find<Setting>(setting);
    if (!stored)
        return stored.error();
    std::vector<SettingVersion> versions;
    if (!*stored)
        return versions;
    Result<Statement *> query =
        m_database.cached("SELECT h.kind, h.object, h.op, h.first_row, h.last_row, h.before, " STEP_COLUMNS
                          "JOIN (SELECT * FROM history WHERE object=?1) h "
                          "ON h.step = step.number ORDER BY h.step DESC, h.seq DESC");
    if (!query)
        return query.error();
    const Cursor cursor(**query);
    cursor->bind(1, setting);
    // Backwards in time: what a step found is what the step before it had left.
    QString value = (*stored)->entity.value;
    for (;;) {
        const Result<bool> row = cursor->step();
        if (!row)
            return row.error();
        if (!*row)
            return versions;
        const Result<HistoryLine> line = readLine(*cursor);
        if (!line)
            return line.error();
        if (line->merge == VersionMark::Merge::Past || line->merge == VersionMark::Merge::Lost)
            continue; // a teammate's, which was never in force here
        versions.push_back({readStep(*cursor, 6), value});
        if (line->op == HistoryLine::Op::Add)
            value.clear();
        if (line->before.isEmpty())
            continue;
        Setting before;
        ImageReader reader(line->before, nullptr);
        fields(reader, before);
        if (reader.failure)
            return *reader.failure;
        value = before.value;
    }
}
