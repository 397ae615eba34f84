// Random work on several machines, with clocks that stand still, exchanged in any order: everybody sees the
// same in the end.
#include "tests/model/storage/merge_worker.h"

#include <algorithm>

namespace {

// Nothing is changed by this but the times, in every row and in what the history says of former ones.
void stopClock(const QString &path)
{
    RawSqlite file(path);
    for (const char *table : {"span", "link", "reading", "reply", "assessment"}) {
        const QByteArray sql = QByteArray("UPDATE ") + table + " SET modified=1000";
        file.run(sql.constData());
    }
    file.run("UPDATE history SET before=json_set(before,'$.version.modified',1000) "
             "WHERE before IS NOT NULL AND json_extract(before,'$.version.modified') IS NOT NULL");
}

void exchange(unsigned seed)
{
    INFO("seed " << seed);
    Random random(seed);
    Team team;
    team.shared(sampleArticle(mergeText));
    const bool isStuck = seed % 2 == 0;
    Worker(team.project("Ana"), team.article, random).work(4);
    team.close("Ana");
    team.copy("Ana", "Ana's laptop");
    const QStringList machines{"Ana", "Ana's laptop", "Bob"};
    for (int round = 0; round < 2; ++round) {
        for (const QString &machine : machines) {
            Worker(team.project(machine), team.article, random).work(5);
            if (round == 0 && below(random, 2) == 0) {
                const QString other = machines[below(random, 3)];
                team.close(other);
                if (other != machine) {
                    must(team.project(machine).merge({team.path(other)}, team.task));
                    if (below(random, 3) == 0)
                        must(team.project(machine).undo());
                    Worker(team.project(machine), team.article, random).work(2);
                }
            }
            team.close(machine);
            if (isStuck)
                stopClock(team.path(machine));
        }
    }

    QStringList order = machines;
    std::optional<Contents> seen;
    do {
        team.copy(order[0], "Sum");
        for (int i = 1; i < 3; ++i)
            must(team.project("Sum").merge({team.path(order[i])}, team.task));
        const Contents contents = contentsOf(team.project("Sum"));
        INFO(order.join(", ").toStdString());
        if (!seen)
            seen = contents;
        CHECK(differences(contents, *seen) == QString());
        team.close("Sum");
        CHECK(problemsOf(team.path("Sum")) == QString());
        const QByteArray rows = tablesOf(team.path("Sum"));
        const MergeReport again = must(team.project("Sum").merge(
            {team.path(order[2]), team.path(order[0]), team.path(order[1])}, team.task));
        team.close("Sum");
        CHECK(again.step.number == 0);
        const bool isSame = tablesOf(team.path("Sum")) == rows;
        CHECK(isSame);
        QFile::remove(team.path("Sum"));
    } while (std::next_permutation(order.begin(), order.end()));

    // In pairs first, and then all of it at once.
    team.copy("Ana", "Pair");
    must(team.project("Pair").merge({team.path("Bob")}, team.task));
    team.close("Pair");
    Project &laptop = team.project("Ana's laptop");
    const Contents before = contentsOf(laptop);
    const MergeReport report = must(laptop.merge({team.path("Pair")}, team.task));
    CHECK(differences(contentsOf(laptop), *seen) == QString());
    if (report.step.number != 0) {
        must(laptop.undo());
        CHECK(differences(contentsOf(laptop), before) == QString());
        must(laptop.redo());
        CHECK(differences(contentsOf(laptop), *seen) == QString());
    }
}

} // namespace

TEST_CASE("whoever merges whom in which order sees the same")
{
    const unsigned part = GENERATE(0u, 1u, 2u, 3u);
    for (unsigned seed = part * 25; seed < part * 25 + 25; ++seed)
        exchange(seed + 1);
}
