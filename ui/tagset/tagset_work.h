// What stands between the tagset editor and the project: how much uses each tag, counted in a thread; and a
// plan written as one step, at once where it touches little, else in a thread with progress and Cancel.
#pragma once

#include "model/project/project.h"
#include "model/tagset/tagset_plan.h"

#include <QObject>
#include <QPointer>

#include <functional>

class Background;
enum class LongWrite;

class TagsetWork : public QObject
{
    Q_OBJECT

public:
    explicit TagsetWork(Project *project, QObject *parent = nullptr);

    const Tagset &tagset() const;
    bool isReadOnly() const;
    const TagsetUse &use() const { return m_use; }
    bool isCounted() const { return m_isCounted; } // else `use` is not known yet
    bool isBusy() const;
    Background *writing() const { return m_writing; } // for its line of progress
    QString keptName() const { return m_kept; } // the step that undo would take back; empty = none of ours

    // `done` runs when it is on disk. What goes wrong is told by failed().
    void apply(const QString &label, const TagsetPlan &plan, const std::function<void()> &done = {});
    void undo(); // the last step that was made here
    void cancel();

signals:
    void changed(); // the tagset is another one
    void counted();
    void busyChanged();
    void failed(const Error &error);

private:
    void count();
    void writeInThread(const struct TagsetChange &change, const std::function<void()> &done);
    bool isWritten(const Result<LongWrite> &end);
    void finished(const QString &label, const std::function<void()> &done);

    QPointer<Project> m_project;
    Background *m_counting;
    Background *m_writing;
    TagsetUse m_use;
    QString m_kept;
    QStringList m_steps; // labels of what was done here
    bool m_isCounted = false;
    bool m_countAgain = false;
};
