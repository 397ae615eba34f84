// The lines of one page of lessons as rows of a table: those that fit the filter, open questions first.
#pragma once

#include "ui/review/lesson_lines.h"

#include <QAbstractTableModel>

#include <optional>

struct LessonFilter
{
    QStringList words; // folded; all of them
    std::optional<LessonKind> kind;
    Id other; // the reviewer, or whose work it is; null = everybody's
};

class LessonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, Place, What, Mine, Stands, Why, Who, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const Lessons> lessons, LessonPage page, const LessonFilter &filter);
    const LessonLine *lineAt(int row) const;            // null outside
    int rowOf(const Id &review, const Id &place) const; // -1 when not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const LessonLine &line, int column) const;

    std::shared_ptr<const Lessons> m_lessons;
    LessonPage m_page = LessonPage::Mine;
    std::vector<int> m_rows; // into the page
};

// Whom a line of the page is about besides the reader: the reviewer, or whose work it is.
const Id &otherOf(const LessonLine &line, LessonPage page);
