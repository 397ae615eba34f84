// The earlier values of a setting.
#include "model/storage/setting_history.h"

#include "tests/support/sample.h"

namespace {

struct Rules : TemporaryProject
{
    void write(const char *text)
    {
        must(project->apply("Change the guidelines", {project->settingChange(QString(settings::guidelines),
                                                                             QString::fromUtf8(text))}));
    }
    QStringList values() const
    {
        QStringList found;
        for (const SettingVersion &version : must(settingVersions(path, settings::guidelines)))
            found << version.value;
        return found;
    }
};

} // namespace

TEST_CASE("a setting that was never set has no versions")
{
    const Rules rules;
    CHECK(rules.values().isEmpty());
}

TEST_CASE("each value a setting had is there, newest first, with who and when")
{
    Rules rules;
    rules.write("one");
    rules.write("two\nlines");
    rules.write("three");
    CHECK(rules.values() == QStringList{"three", "two\nlines", "one"});
    must(rules.project->undo());
    CHECK(rules.values() == QStringList{"two\nlines", "three", "two\nlines", "one"});
    rules.reopen();
    CHECK(rules.values().size() == 4);
    const auto versions = must(settingVersions(rules.path, settings::guidelines));
    for (const SettingVersion &version : versions) {
        CHECK(version.step.person == rules.project->annotator().id);
        CHECK(version.step.at > 0);
    }
    CHECK(versions.front().step.number > versions.back().step.number);
}

TEST_CASE("a setting that was taken back has had its value")
{
    Rules rules;
    rules.write("one");
    must(rules.project->undo());
    CHECK(rules.project->setting(settings::guidelines).isEmpty());
    must(rules.project->redo());
    CHECK(rules.values().constFirst() == "one");
}
