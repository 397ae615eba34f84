// What writes much beside the open project: a connection of its own and one transaction on it, in any one thread.
// While it lives nothing else can be written. Nothing was done when it is destroyed without a commit.
#pragma once

#include "model/storage/rows.h"

#include <atomic>
#include <memory>
#include <optional>

class SecondWriter
{
protected:
    // `runs` is told to everybody else who would write.
    SecondWriter(std::unique_ptr<Database> database, std::shared_ptr<std::atomic<bool>> runs)
        : m_database(std::move(database)), m_rows(*m_database), m_runs(std::move(runs))
    {
        m_runs->store(true);
    }
    ~SecondWriter()
    {
        rollBack();
        m_database.reset();
        m_runs->store(false);
    }

    Result<void> beginWriting()
    {
        auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
        if (!transaction)
            return transaction.error();
        m_transaction.emplace(*std::move(transaction));
        return {};
    }
    // From here on others may write.
    Result<void> commitWritten()
    {
        m_database->forgetCached();
        if (auto committed = m_transaction->commit(); !committed)
            return committed;
        m_transaction.reset();
        m_runs->store(false);
        return {};
    }
    void rollBack()
    {
        m_database->forgetCached();
        m_transaction.reset();
    }

    std::unique_ptr<Database> m_database;
    Rows m_rows;
    std::shared_ptr<std::atomic<bool>> m_runs;
    std::optional<Transaction> m_transaction;
};
