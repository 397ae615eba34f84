// Tags the places of a search in the background, as one step: a few by an ordinary step, very many written as
// they are checked, in one transaction.
#pragma once

#include "model/project/project.h"
#include "model/project/tag_every.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class Background;

class TagRun : public QObject
{
    Q_OBJECT

public:
    // Applies a step; false when it could not be written.
    using Apply = std::function<bool(const QString &label, const Changes &changes)>;

    explicit TagRun(QObject *parent = nullptr);
    ~TagRun() override;

    Background *work() const { return m_work.get(); } // for a progress strip
    void setProject(Project *project);                // stops what is running and takes it back
    void setApply(const Apply &apply) { m_apply = apply; }
    bool apply(const QString &label, const Changes &changes) const
    {
        return m_apply && m_apply(label, changes);
    }
    bool isRunning() const;
    void start(const QString &label, const TagEvery &wish);

signals:
    void tagged(qint64 spans); // new ones; 0 = all were there
    void cancelled();          // nothing was tagged
    void failed(const Error &error);

private:
    struct Outcome;
    void writeMany(const QString &label, const TagEvery &wish);
    void finish(const QString &label, const Outcome &outcome);

    std::unique_ptr<Background> m_work;
    QPointer<Project> m_project;
    Apply m_apply;
};
