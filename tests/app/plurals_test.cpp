// The command line counts in plain English.
#include "tests/app/program.h"

TEST_CASE("the command line says 1 row and 2 rows and never 1 row(s)")
{
    const Tagging t;
    const auto check = [](const Run &run) {
        INFO(run.out.toStdString() << run.err.toStdString());
        CHECK_FALSE(run.out.contains("(s)"));
        CHECK_FALSE(run.err.contains("(s)"));
        return run;
    };
    const QString csv = t.path("out.csv");
    const auto write = [&] { return check(done({"export", t.project, "--output", csv})).err; };
    t.put({"--start", "0", "--end", "5"});
    CHECK(write().contains("1 row written to"));
    t.put({"--start", "6", "--end", "10"});
    CHECK(write().contains("2 rows written to"));
    check(ascertain({"import", t.project, csv}));
    t.write("notes.jpg", "\xFF\xD8\xFF");
    check(ascertain({"import", t.project, t.folder.path()}));
    for (const char *command : {"list", "check", "formats", "agreement"})
        check(ascertain({command, t.project}));
    check(ascertain({"search", t.project, "taxes"}));
    check(done({"--help"}));
    for (const char *command :
         {"new", "import", "export", "tag", "link", "list", "agreement", "search", "check", "formats"})
        check(done({command, "--help"}));
}
