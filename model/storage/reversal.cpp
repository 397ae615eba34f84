#include "model/storage/reversal.h"

#include "model/storage/history_image.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Storage", text);
}

constexpr int linesAtOnce = 10'000; // of a step of any size only these are in memory

Result<void> rangeBack(StepWriter &writer, const HistoryLine &line)
{
    const bool isMerge = line.merge == VersionMark::Merge::Range;
    if (line.op == HistoryLine::Op::Add)
        return isMerge ? writer.hideRange(line.table, line.first, line.last)
                       : writer.removeRange(line.table, line.first, line.last);
    return isMerge ? writer.showRange(line.table, line.first, line.last)
                   : writer.restoreRange(line.table, line.first, line.last);
}

} // namespace

struct StepReverter::Writing
{
    StepWriter &step;
    VersionWriter &versions;
    Changes *done;
};

Result<Step> StepReverter::revert(const Step &step, const Id &person, Changes *done)
{
    const Step::Kind kind = step.kind == Step::Kind::Undo ? Step::Kind::Redo : Step::Kind::Undo;
    const History history(m_rows);
    StepWriter writer(m_rows, m_origin);
    VersionWriter versions(m_rows, writer);
    Writing writing{writer, versions, done};
    if (auto begun = writer.begin({step.label, person, kind, step.number}); !begun)
        return begun.error();
    for (std::optional<qint64> below;;) {
        const auto lines = history.lines(step.number, below, linesAtOnce);
        if (!lines)
            return lines.error();
        for (const HistoryLine &line : *lines) {
            if (auto back = lineBack(line, writing); !back)
                return back.error();
            m_done += line.last - line.first + 1;
            if (m_task && !m_task->advance(m_done))
                return Error{tr("Cancelled.")};
        }
        if (int(lines->size()) < linesAtOnce)
            return writer.finish();
        below = lines->back().sequence;
    }
}

Result<void> StepReverter::lineBack(const HistoryLine &line, Writing &writing)
{
    if (line.merge == VersionMark::Merge::Past || line.merge == VersionMark::Merge::Lost)
        return {}; // they only tell
    if (line.object.isNull() || line.merge == VersionMark::Merge::Exact) {
        m_wroteRanges = true;
        return line.object.isNull() ? rangeBack(writing.step, line) : writing.versions.putBack(line);
    }
    Result<Change> change = withEntityOf(
        line, [&]<typename Entity>(std::type_identity<Entity>) { return changeBack<Entity>(line); });
    if (!change)
        return change.error();
    return writing.step.apply(*std::move(change), writing.done);
}

template <typename Entity> Result<Change> StepReverter::changeBack(const HistoryLine &line)
{
    Edit<Entity> edit;
    if (line.op != HistoryLine::Op::Remove) {
        auto now = m_rows.find<Entity>(line.object);
        if (!now)
            return now.error();
        if (!*now)
            return damagedHistory(line);
        edit.before = std::move((*now)->entity);
    }
    if (line.op != HistoryLine::Op::Add) {
        auto entity = entityBefore<Entity>(m_rows, line);
        if (!entity)
            return entity.error();
        edit.after = *std::move(entity);
    }
    return Change(std::move(edit));
}

Result<void> Reversal::run(Task &task)
{
    if (m_transaction || m_steps.empty())
        return Error{tr("There is nothing to take back.")};
    m_database->stopWith(&task);
    Result<void> done = revertAll(task);
    m_database->stopWith(nullptr);
    if (done && task.cancelled())
        done = Error{tr("Cancelled.")};
    if (!done)
        rollBack();
    m_steps.clear();
    return done;
}

Result<void> Reversal::revertAll(Task &task)
{
    if (auto begun = beginWriting(); !begun)
        return begun;
    qint64 total = 0;
    for (const Step &step : m_steps)
        total += step.changes;
    task.setTotal(total);
    StepReverter reverter(m_rows, m_origin, &task);
    for (const Step &step : m_steps) {
        if (auto done = reverter.revert(step, m_person, nullptr); !done)
            return done.error();
    }
    return {};
}

Result<void> Reversal::commit()
{
    if (!m_transaction)
        return Error{tr("There is nothing to take back.")};
    return commitWritten();
}
