// Starts a QCoreApplication for every test program without a screen. Qt's settings and data folders
// are the test ones, so that no test touches the user's.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>

#include "tests/support/plurals.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <memory>

namespace {

struct CoreListener : Catch::TestEventListenerBase
{
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo &) override
    {
        static int argc = 1;
        static char name[] = "ascertain-test";
        static char *argv[] = {name, nullptr};
        QStandardPaths::setTestModeEnabled(true);
        m_application = std::make_unique<QCoreApplication>(argc, argv);
        useWatchedPlurals();
    }
    void testRunEnded(const Catch::TestRunStats &) override { m_application.reset(); }

private:
    std::unique_ptr<QCoreApplication> m_application;
};

} // namespace

CATCH_REGISTER_LISTENER(CoreListener)
