#include "model/storage/schema.h"
#include "model/storage/store.h"

#include <QCoreApplication>

BulkWriter::BulkWriter(std::unique_ptr<Database> database, qint64 origin,
                       std::shared_ptr<std::atomic<bool>> runs)
    : SecondWriter(std::move(database), std::move(runs)),
      m_writer(m_rows, origin, StepWriter::Additions::AsRanges)
{
}

Result<void> BulkWriter::begin(const StepWriter::Head &head)
{
    if (auto begun = beginWriting(); !begun)
        return begun;
    // Where there are no spans yet it is faster to sort each index once at the end.
    const Result<qint64> spans = m_database->number("SELECT EXISTS(SELECT 1 FROM span)");
    if (!spans)
        return spans.error();
    m_indexesWait = *spans == 0;
    if (m_indexesWait) {
        if (auto dropped = dropWaitingIndexes(*m_database); !dropped)
            return dropped;
    }
    return m_writer.begin(head);
}

Result<void> BulkWriter::add(const Change &addition)
{
    const bool isAddition = std::visit([](const auto &edit) { return !edit.before && edit.after; }, addition);
    if (!isAddition || !m_transaction)
        return Error{QCoreApplication::translate("Storage", "An import only adds.")};
    return m_writer.apply(addition, nullptr);
}

Result<void> BulkWriter::change(const Change &change)
{
    if (!m_transaction)
        return Error{QCoreApplication::translate("Storage", "This import is over.")};
    // A range is taken back as a whole: with edits that hang on what was added there would be no right order.
    m_writer.noteOneByOne();
    return m_writer.apply(change, nullptr);
}

Result<void> BulkWriter::commit()
{
    if (!m_transaction)
        return Error{QCoreApplication::translate("Storage", "This import is over.")};
    const Result<Step> step = m_writer.finish();
    if (!step)
        return step.error();
    if (m_indexesWait) {
        if (auto made = createWaitingIndexes(*m_database); !made)
            return made;
    }
    return commitWritten();
}
