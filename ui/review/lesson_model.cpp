#include "ui/review/lesson_model.h"

#include "ui/widgets/plain_words.h"

#include <algorithm>

const Id &otherOf(const LessonLine &line, LessonPage page)
{
    return page == LessonPage::Decided ? line.annotator : line.reviewer;
}

void LessonModel::show(std::shared_ptr<const Lessons> lessons, LessonPage page, const LessonFilter &filter)
{
    beginResetModel();
    m_lessons = std::move(lessons);
    m_page = page;
    m_rows.clear();
    if (m_lessons) {
        const std::vector<LessonLine> &lines = m_lessons->pages[int(page)];
        for (int i = 0; i < int(lines.size()); ++i) {
            const LessonLine &line = lines[std::size_t(i)];
            const bool fits = (!filter.kind || page == LessonPage::Gaps || line.kind == *filter.kind) &&
                              (filter.other.isNull() || otherOf(line, page) == filter.other) &&
                              std::all_of(filter.words.begin(), filter.words.end(),
                                          [&](const QString &word) { return line.folded.contains(word); });
            if (fits)
                m_rows.push_back(i);
        }
        if (page != LessonPage::Gaps)
            std::stable_sort(m_rows.begin(), m_rows.end(), [&](int a, int b) {
                return lines[std::size_t(a)].state < lines[std::size_t(b)].state;
            });
    }
    endResetModel();
}

const LessonLine *LessonModel::lineAt(int row) const
{
    if (row < 0 || row >= int(m_rows.size()))
        return nullptr;
    return &m_lessons->pages[int(m_page)][std::size_t(m_rows[std::size_t(row)])];
}

int LessonModel::rowOf(const Id &review, const Id &place) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (lineAt(row)->review == review && lineAt(row)->place == place)
            return row;
    }
    return -1;
}

int LessonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LessonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LessonModel::data(const QModelIndex &index, int role) const
{
    const LessonLine *line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (!line || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString shown = text(*line, index.column());
    return role == Qt::ToolTipRole ? plainTip(shown) : shown;
}

QVariant LessonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const bool gaps = m_page == LessonPage::Gaps;
    const QStringList names{tr("Answer"),
                            tr("Article"),
                            tr("Changed"),
                            gaps                         ? tr("What was tagged")
                            : m_page == LessonPage::Mine ? tr("You had")
                                                         : tr("They had"),
                            tr("What stands"),
                            gaps ? tr("Comment") : tr("Why"),
                            m_page == LessonPage::Decided ? tr("Annotator") : tr("Reviewer")};
    return names.value(section);
}

QString LessonModel::text(const LessonLine &line, int column) const
{
    switch (column) {
    case State:
        return line.state == LessonState::Question ? tr("? question")
               : line.state == LessonState::New    ? tr("○ none yet")
                                                   : tr("✓ understood");
    case Place:
        return line.title;
    case What:
        return line.what;
    case Mine:
        return line.mine;
    case Stands:
        return line.stands;
    case Why:
        return line.why;
    default:
        return m_lessons->nameOf(otherOf(line, m_page));
    }
}
