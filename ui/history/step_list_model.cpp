#include "ui/history/step_list_model.h"

#include "model/storage/fold.h"
#include "ui/widgets/plain_words.h"

#include <QTimerEvent>

#include <algorithm>
#include <limits>

namespace {

constexpr int pageSize = 100;

} // namespace

std::vector<bool> undoneSteps(const std::vector<Step> &steps)
{
    std::vector<bool> undone;
    undone.reserve(steps.size());
    qint64 bound = std::numeric_limits<qint64>::max();
    for (const Step &step : steps) {
        undone.push_back(step.number >= bound);
        if (step.number < bound && step.kind != Step::Kind::Do)
            bound = step.target;
    }
    return undone;
}

StepListModel::StepListModel(QObject *parent) : QAbstractListModel(parent) {}

void StepListModel::setProject(Project *project)
{
    beginResetModel();
    m_pages.stop();
    m_project = project;
    m_steps.clear();
    m_shown.clear();
    m_kept.clear();
    m_all = project == nullptr;
    endResetModel();
    if (project)
        readPage();
}

void StepListModel::setFilter(const QString &typed)
{
    const QStringList words = foldedQuery(typed.simplified());
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    m_shown.clear();
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (matches(m_steps[i].step))
            m_shown.push_back(i);
    }
    endResetModel();
    m_pages.stop();
    if (canFetchMore({}) && m_shown.size() < pageSize)
        m_pages.start(0, this);
    emit pageRead();
}

// While a filter finds little, older pages are read one by one, and the window stays alive between them.
void StepListModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_pages.timerId())
        return;
    const std::size_t before = m_shown.size();
    readPage();
    if (m_all || m_words.isEmpty() || m_shown.size() >= before + 20)
        m_pages.stop();
    if (!isReading())
        emit pageRead();
}

void StepListModel::readPage()
{
    if (!m_project || m_all)
        return;
    const auto page = m_project->steps(m_steps.empty() ? 0 : m_steps.back().step.number, pageSize);
    if (!page) {
        m_all = true;
        m_pages.stop();
        emit failed(page.error());
        return;
    }
    m_all = page->size() < pageSize;
    const std::size_t first = m_steps.size();
    for (const Step &step : *page)
        m_steps.push_back({step, false});
    markUndone();
    show(first);
    emit pageRead();
}

void StepListModel::show(std::size_t first)
{
    std::vector<std::size_t> more;
    for (std::size_t i = first; i < m_steps.size(); ++i) {
        if (matches(m_steps[i].step))
            more.push_back(i);
    }
    if (more.empty())
        return;
    const int row = rowCount();
    beginInsertRows({}, row, row + static_cast<int>(more.size()) - 1);
    m_shown.insert(m_shown.end(), more.begin(), more.end());
    endInsertRows();
}

void StepListModel::readNewest()
{
    m_kept.clear();
    if (!m_project)
        return;
    const qint64 known = m_steps.empty() ? 0 : m_steps.front().step.number;
    std::vector<Row> fresh;
    for (qint64 below = 0;;) {
        const auto page = m_project->steps(below, pageSize);
        if (!page) {
            emit failed(page.error());
            return;
        }
        for (const Step &step : *page) {
            if (step.number > known)
                fresh.push_back({step, false});
        }
        if (page->size() < pageSize || page->back().number <= known)
            break;
        below = page->back().number;
    }
    if (fresh.empty())
        return;
    m_steps.insert(m_steps.begin(), fresh.begin(), fresh.end());
    for (std::size_t &place : m_shown)
        place += fresh.size();
    std::vector<std::size_t> more;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        if (matches(fresh[i].step))
            more.push_back(i);
    }
    if (!more.empty()) {
        beginInsertRows({}, 0, static_cast<int>(more.size()) - 1);
        m_shown.insert(m_shown.begin(), more.begin(), more.end());
        endInsertRows();
    }
    markUndone();
    if (!m_shown.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit pageRead();
}

void StepListModel::markUndone()
{
    std::vector<Step> steps;
    steps.reserve(m_steps.size());
    for (const Row &row : m_steps)
        steps.push_back(row.step);
    const std::vector<bool> undone = undoneSteps(steps);
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i].undone = undone[i];
}

bool StepListModel::matches(const Step &step) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = fold(what(step) + QLatin1Char('\n') + who(step));
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return text.contains(word); });
}

void StepListModel::annotatorChanged()
{
    m_kept.clear();
    if (!m_words.isEmpty())
        return setProject(m_project); // other steps have these words now
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

bool StepListModel::isKept(const Step &step) const
{
    const auto [kept, isNew] = m_kept.try_emplace({step.article, step.person});
    if (isNew)
        kept->second = tellsOfHidden(*m_project, step);
    return kept->second;
}

QString StepListModel::what(const Step &step) const
{
    if (isKept(step))
        return tr("Something in an article you are not done with (blind passes)");
    switch (step.kind) {
    case Step::Kind::Undo:
        return tr("Undo: %1").arg(step.label);
    case Step::Kind::Redo:
        return tr("Redo: %1").arg(step.label);
    case Step::Kind::Do:
        break;
    }
    return step.label;
}

QString StepListModel::who(const Step &step) const
{
    if (step.person == m_project->annotator().id)
        return tr("you");
    const Person *person = m_project->person(step.person);
    return person ? person->name : tr("somebody");
}

const Step *StepListModel::stepAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_steps[m_shown[static_cast<std::size_t>(row)]].step : nullptr;
}

bool StepListModel::isUndone(int row) const
{
    return stepAt(row) && m_steps[m_shown[static_cast<std::size_t>(row)]].undone;
}

int StepListModel::stepsToUndo(int row) const
{
    const Step *until = stepAt(row);
    if (!until)
        return 0;
    int count = 0;
    qint64 bound = std::numeric_limits<qint64>::max();
    for (const Row &at : m_steps) {
        if (at.step.number <= until->number)
            break;
        if (at.step.number >= bound)
            continue;
        // A pair of step and undo that both lie above has come to nothing already.
        if (at.step.kind != Step::Kind::Do && at.step.target > until->number)
            bound = at.step.target;
        else
            ++count;
    }
    return count;
}

int StepListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant StepListModel::data(const QModelIndex &index, int role) const
{
    const Step *step = stepAt(index.row());
    if (!step || !m_project)
        return {};
    const QString whoWhen =
        who(*step) + QStringLiteral(" · ") + whenText(step->at, QDateTime::currentDateTime());
    switch (role) {
    case StepRole:
        return QVariant::fromValue(*step);
    case UndoneRole:
        return isUndone(index.row());
    case WhatRole:
        return what(*step);
    case WhoWhenRole:
        return isUndone(index.row()) ? tr("%1 · taken back").arg(whoWhen) : whoWhen;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return isUndone(index.row()) ? tr("%1, by %2, taken back").arg(what(*step), whoWhen)
                                     : tr("%1, by %2").arg(what(*step), whoWhen);
    case Qt::ToolTipRole:
        return plainTip(what(*step) + QLatin1Char('\n') +
                        QLocale().toString(QDateTime::fromMSecsSinceEpoch(step->at), QLocale::LongFormat));
    default:
        return {};
    }
}

bool StepListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_all;
}

void StepListModel::fetchMore(const QModelIndex &)
{
    if (m_words.isEmpty())
        readPage();
    else if (!m_pages.isActive())
        m_pages.start(0, this);
}
