// From nothing to the painted window with the sample, in a process of its own: making the sample, opening it,
// painting all of the window, closing and checking the file, which is more than a start has to do.
#include "tests/benchmarks/bench.h"

#include <QtGlobal>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <array>

namespace {

constexpr double promisedMilliseconds = 1000;

double milliseconds(const timeval &time)
{
    return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
}

double cpuOfStart()
{
    std::array<char, sizeof ASCERTAIN_PROGRAM> program{ASCERTAIN_PROGRAM};
    std::array<char, 12> word{"--self-test"};
    std::array<char *, 3> words{program.data(), word.data(), nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    pid_t child = 0;
    if (posix_spawn(&child, program.data(), nullptr, nullptr, words.data(), environ) != 0)
        qFatal("the program does not start");
    int status = 0;
    rusage used{};
    if (wait4(child, &status, 0, &used) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        qFatal("the program did not do its self-test");
    return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

std::vector<Measurement> startBenchmarks()
{
    return {compare(
        "startup/sample-painted", "ms", 5, cpuOfStart, [] { return promisedMilliseconds; }, 1.0)};
}

const RegisterBenchmark startRegistered("startup/sample", startBenchmarks);

} // namespace
