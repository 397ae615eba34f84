// The steps of a project's history, newest first, read page by page as the list is scrolled, filtered
// by words, and each marked when it has been taken back.
#pragma once

#include "model/project/blind_passes.h"

#include <QAbstractListModel>
#include <QBasicTimer>
#include <QStringList>

#include <map>
#include <vector>

class StepListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { StepRole = Qt::UserRole, UndoneRole, WhatRole, WhoWhenRole };

    explicit StepListModel(QObject *parent = nullptr);

    void setProject(Project *project); // null = none
    void setFilter(const QString &typed);
    bool isFiltered() const { return !m_words.isEmpty(); }
    bool isReading() const { return m_pages.isActive(); }
    // After the project wrote new steps: they come on top.
    void readNewest();

    void annotatorChanged(); // somebody else may read other words

    const Step *stepAt(int row) const;
    bool isUndone(int row) const;
    // How many steps would be taken back to have everything as it was right after this one.
    int stepsToUndo(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void failed(const Error &error);
    void pageRead();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Row
    {
        Step step;
        bool undone = false;
    };

    void readPage();
    void markUndone();
    bool matches(const Step &step) const;
    QString what(const Step &step) const;
    QString who(const Step &step) const;
    bool isKept(const Step &step) const; // its words tell of tags that are kept from the annotator
    void show(std::size_t first); // adds the matching ones of m_steps from `first` on

    Project *m_project = nullptr;
    std::vector<Row> m_steps;         // all that were read
    std::vector<std::size_t> m_shown; // places in m_steps
    QStringList m_words;
    mutable std::map<std::pair<Id, Id>, bool> m_kept; // by article and person, until something changes
    bool m_all = true; // the oldest one has been read
    QBasicTimer m_pages;
};
Q_DECLARE_METATYPE(Step)

// Which of `steps` (newest first, from the newest on) have been taken back: an undo and what lies between it
// and its target have come to nothing, and so have a redo and the undo it took back.
std::vector<bool> undoneSteps(const std::vector<Step> &steps);
