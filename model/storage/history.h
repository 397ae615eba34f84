// Reading the history: which steps there are, which one undo and redo would take back, and what they did to a
// span.
#pragma once

#include "model/storage/rows.h"
#include "model/storage/setting_history.h"

#include <vector>

// One line of a step, as written by StepWriter.
struct HistoryLine
{
    Table table = Table::Person;
    Id object; // null: all rows from `first` to `last`
    enum class Op { Add, Edit, Remove } op = Op::Add;
    RowNumber first = 0;
    RowNumber last = 0;
    QByteArray before; // JSON
    qint64 sequence = 0;
    VersionMark::Merge merge = VersionMark::Merge::None;
};

class History
{
public:
    explicit History(Rows &rows) : m_rows(rows), m_database(rows.database()) {}

    Result<std::vector<Step>> steps(qint64 before,
                                    int limit) const; // newest first; `before` = 0: from the newest
    Result<std::optional<Step>> step(qint64 number) const;
    Result<std::optional<Step>> nextUndo() const;
    Result<std::optional<Step>> nextRedo() const;
    // What to revert, one after the other, so that everything is as it was right after step `number`.
    Result<std::vector<Step>> stepsToRevert(qint64 number) const;

    // Last first; at most `limit` of them, from the one below the sequence number `below`.
    Result<std::vector<HistoryLine>> lines(qint64 step, std::optional<qint64> below, int limit) const;
    Result<std::vector<SpanHistoryLine>> ofSpan(const Id &span) const; // oldest first
    Result<std::vector<SettingVersion>> ofSetting(const Id &setting) const;

private:
    Result<std::optional<Step>> newestBelow(qint64 number) const;

    Rows &m_rows;
    Database &m_database;
};
