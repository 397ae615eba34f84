// Progress and cancel of a long piece of work, shared between the thread that does it and the one
// that shows it. There are no threads in here: the work is a plain function that takes `Task &`,
// calls `advance` now and then, and stops cleanly when that says false.
#pragma once

#include <QtGlobal>

#include <atomic>

class Task
{
public:
    // `total` and `done` are in the worker's own unit (bytes, rows); 0 = not known yet.
    void setTotal(qint64 total) { m_total.store(total, std::memory_order_relaxed); }

    // False as soon as somebody cancelled: undo what is half done and return.
    bool advance(qint64 done)
    {
        m_done.store(done, std::memory_order_relaxed);
        return !cancelled();
    }

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

    qint64 total() const { return m_total.load(std::memory_order_relaxed); }
    qint64 done() const { return m_done.load(std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_total{0};
    std::atomic<qint64> m_done{0};
    std::atomic<bool> m_cancelled{false};
};
