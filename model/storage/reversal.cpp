#include "model/storage/reversal.h"

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
    Result<Change> change = changeBack(line);
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
            return Error{tr("The history of this project is damaged. Check the project."),
                         line.object.toString()};
        edit.before = std::move((*now)->entity);
    }
    if (line.op != HistoryLine::Op::Add) {
        Entity entity;
        entity.id = line.object;
        std::shared_ptr<const Texts::Entry> text;
        if constexpr (std::same_as<Entity, Span>) {
            const auto article = ImageReader::idIn(line.before, "article_id");
            auto loaded = m_rows.texts().of(article);
            if (!loaded)
                return loaded.error();
            text = *std::move(loaded);
        }
        ImageReader reader(line.before, text ? &text->points : nullptr);
        fields(reader, entity);
        if (reader.failure)
            return *reader.failure;
        edit.after = std::move(entity);
    }
    return Change(std::move(edit));
}

Result<Change> StepReverter::changeBack(const HistoryLine &line)
{
    switch (line.table) {
    case Table::Person:
        return changeBack<Person>(line);
    case Table::Tag:
        return changeBack<Tag>(line);
    case Table::LinkType:
        return changeBack<LinkType>(line);
    case Table::Article:
        return changeBack<Article>(line);
    case Table::Span:
        return changeBack<Span>(line);
    case Table::Link:
        return changeBack<Link>(line);
    case Table::Reading:
        return changeBack<Reading>(line);
    case Table::Review:
        return changeBack<Review>(line);
    case Table::Reply:
        return changeBack<Reply>(line);
    case Table::Assessment:
        return changeBack<Assessment>(line);
    case Table::Evidence:
        return changeBack<Evidence>(line);
    case Table::Setting:
        return changeBack<Setting>(line);
    case Table::ArticleText:
    case Table::EvidenceFile:
        break;
    }
    return Error{tr("The history of this project is damaged. Check the project."), line.object.toString()};
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
