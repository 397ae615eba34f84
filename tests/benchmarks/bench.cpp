#include "tests/benchmarks/bench.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>

namespace {

struct Entry
{
    std::string name;
    Benchmark run;
};

std::vector<Entry> &entries()
{
    static std::vector<Entry> list;
    return list;
}

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

void print(const Measurement &m, bool json)
{
    const double ratio = m.baseline > 0 ? m.value / m.baseline : 0;
    if (json) {
        QJsonObject line{{"name", QString::fromStdString(m.name)},
                         {"value", m.value},
                         {"unit", QString::fromStdString(m.unit)},
                         {"baseline", m.baseline},
                         {"ratio", ratio},
                         {"runs", m.runs}};
        if (m.goal > 0)
            line.insert("goal", m.goal);
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    } else {
        const bool kept = m.moreIsBetter ? ratio >= m.goal : ratio <= m.goal;
        std::printf("%-36s %10.3f %-5s baseline %10.3f  ratio %6.3f  goal %s %.3f  %s\n", m.name.c_str(),
                    m.value, m.unit.c_str(), m.baseline, ratio, m.moreIsBetter ? ">=" : "<=", m.goal,
                    m.goal <= 0 ? ""
                    : kept      ? "kept"
                                : "MISSED");
    }
    std::fflush(stdout);
}

} // namespace

double cpuMilliseconds()
{
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID);
}

double wallMilliseconds()
{
    return milliseconds(CLOCK_MONOTONIC);
}

Measurement compare(std::string name, std::string unit, int runs, const std::function<double()> &measured,
                    const std::function<double()> &baseline, double goal, bool moreIsBetter)
{
    measured();
    baseline();
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int i = 0; i < runs; ++i) {
        ours.push_back(measured());
        theirs.push_back(baseline());
    }
    return {std::move(name), median(ours), std::move(unit), median(theirs), runs, goal, moreIsBetter};
}

RegisterBenchmark::RegisterBenchmark(const char *name, Benchmark benchmark)
{
    entries().push_back({name, std::move(benchmark)});
}

int main(int argc, char **argv)
{
    bool json = false;
    std::vector<std::string> wanted;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0)
            json = true;
        else
            wanted.emplace_back(argv[i]);
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyScheme(Scheme::Light); // both sides of a comparison in the program's own style

    auto &list = entries();
    std::sort(list.begin(), list.end(), [](const Entry &a, const Entry &b) { return a.name < b.name; });
    int ran = 0;
    for (const Entry &entry : list) {
        const bool chosen =
            wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string &word) {
                return entry.name.rfind(word, 0) == 0;
            });
        if (!chosen)
            continue;
        ++ran;
        for (const Measurement &measurement : entry.run())
            print(measurement, json);
    }
    if (ran == 0) {
        std::fprintf(stderr, "No such benchmark. There are:\n");
        for (const Entry &entry : list)
            std::fprintf(stderr, "  %s\n", entry.name.c_str());
        return 2;
    }
    return 0;
}
