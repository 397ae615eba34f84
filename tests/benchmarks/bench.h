// One measure of `ascertain-bench`: the thing and its baseline, run alternately in one process, medians
// compared. A promise of speed is kept by a ratio, because machines differ and are noisy.
#pragma once

#include <QString>

#include <functional>
#include <string>
#include <vector>

// CPU time of the process, or wall-clock time, in milliseconds.
double cpuMilliseconds();
double wallMilliseconds();

struct Measurement
{
    std::string name;    // "view/open-10mb"
    double value = 0;    // median
    std::string unit;    // "ms"
    double baseline = 0; // median; 0 = there is none
    int runs = 0;
    double goal = 0; // the ratio promised; 0 = none. value/baseline must not be above it (or below, see more)
    bool moreIsBetter = false;
};

// Runs `measured` and `baseline` in turn `runs` times after one unmeasured round; each returns what it took.
Measurement compare(std::string name, std::string unit, int runs, const std::function<double()> &measured,
                    const std::function<double()> &baseline, double goal, bool moreIsBetter = false);

using Benchmark = std::function<std::vector<Measurement>()>;

// Static registration: `static const RegisterBenchmark a("view/open", openBenchmarks);`
struct RegisterBenchmark
{
    RegisterBenchmark(const char *name, Benchmark benchmark);
};
