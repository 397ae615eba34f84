#include "ui/agreement/progress_sheet.h"

#include "model/entities/blindness.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace {

struct ProgressWindow
{
    Q_DECLARE_TR_FUNCTIONS(ProgressWindow)
};

QString tr(const char *text)
{
    return ProgressWindow::tr(text);
}

struct Totals
{
    qint64 readers = 0;
    qint64 done = 0;
};

// 0 not theirs, 1 asked to read it, 2 in progress, 3 done.
int stageOf(const TeamArticle &article, const Id &person)
{
    const auto &readings = article.readers.readings;
    const auto found = std::find_if(readings.begin(), readings.end(),
                                    [&](const Reading &one) { return one.annotator == person; });
    const Reading *reading = found == readings.end() ? nullptr : &*found;
    const bool hasTags = std::binary_search(article.taggers.begin(), article.taggers.end(), person);
    const ReadingState state = readingState(reading, hasTags);
    const bool isTheirs = state != ReadingState::NotStarted || (reading && reading->assigned);
    return isTheirs ? 1 + int(state) : 0;
}

QString stageWord(int stage)
{
    return stage == 3   ? tr("done")
           : stage == 2 ? tr("in progress")
           : stage == 1 ? tr("not started")
                        : tr("not asked");
}

// The shape says it without colour, the word says it without the shape.
QString stageText(int stage)
{
    static const QString shapes[] = {QStringLiteral("–"), QStringLiteral("○ "), QStringLiteral("◐ "),
                                     QStringLiteral("● ")};
    return stage == 0 ? shapes[0] : shapes[stage] + stageWord(stage);
}

QString titleOf(const TeamArticle &article)
{
    return article.title.isEmpty() ? tr("Untitled") : article.title;
}

Cell totalCell(const Totals &totals, const QString &name)
{
    const QLocale locale;
    const QString done = locale.toString(totals.done);
    const QString all = locale.toString(totals.readers);
    return {.text = tr("%1 of %2 done").arg(done, all),
            .spoken = tr("%1 has finished %2 of %3 articles").arg(name, done, all),
            .isStrong = true};
}

} // namespace

bool isThatFar(const TeamArticle &article, ProgressOf which)
{
    int done = 0;
    std::set<Id> people(article.taggers.begin(), article.taggers.end());
    for (const Reading &reading : article.readers.readings) {
        if (isReader(reading))
            people.insert(reading.annotator);
        done += reading.state == ReadingState::Done;
    }
    const int readers = int(people.size());
    switch (which) {
    case ProgressOf::Everything:
        return true;
    case ProgressOf::Unfinished:
        return done < readers;
    case ProgressOf::WithoutReader:
        return readers == 0;
    case ProgressOf::FinishedByTwo:
        return done >= 2;
    }
    return true;
}

Sheet progressSheet(const TeamArticlesPointer &team, const std::vector<int> &rows)
{
    Sheet sheet;
    std::vector<Totals> totals(team->people.size());
    for (std::size_t person = 0; person < team->people.size(); ++person) {
        const Person &one = team->people[person];
        sheet.columns << one.name;
        sheet.columnMeanings << tr("How far %1 is").arg(one.name);
        for (const int row : rows) {
            const int stage = stageOf(team->articles[std::size_t(row)], one.id);
            totals[person].readers += stage > 0;
            totals[person].done += stage == 3;
        }
    }
    sheet.rows = int(rows.size()) + 1;
    sheet.hint = tr("Enter opens the article.");
    sheet.rowName = [team, rows](int row) {
        return row == 0 ? tr("All of these")
                        : titleOf(team->articles[std::size_t(rows[std::size_t(row - 1)])]);
    };
    sheet.cell = [team, rows, totals](int row, int column) -> Cell {
        const Person &person = team->people[std::size_t(column)];
        if (row == 0)
            return totalCell(totals[std::size_t(column)], person.name);
        const int place = rows[std::size_t(row - 1)];
        const TeamArticle &article = team->articles[std::size_t(place)];
        const int stage = stageOf(article, person.id);
        return {.text = stageText(stage),
                .spoken = QStringLiteral("%1, %2: %3").arg(titleOf(article), person.name, stageWord(stage)),
                .places = PlaceQuery{.article = place},
                .shade = stage / 3.0};
    };
    return sheet;
}
