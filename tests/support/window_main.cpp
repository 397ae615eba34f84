// Starts a QApplication for every test program with windows (offscreen unless QT_QPA_PLATFORM says
// otherwise). Qt's settings and data folders are the test ones, so that no test touches the user's.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>

#include <QApplication>
#include <QStandardPaths>

#include <memory>

namespace {

struct WindowListener : Catch::TestEventListenerBase
{
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo &) override
    {
        static int argc = 1;
        static char name[] = "ascertain-test";
        static char *argv[] = {name, nullptr};
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        QStandardPaths::setTestModeEnabled(true);
        m_application = std::make_unique<QApplication>(argc, argv);
    }
    void testRunEnded(const Catch::TestRunStats &) override { m_application.reset(); }

private:
    std::unique_ptr<QApplication> m_application;
};

} // namespace

CATCH_REGISTER_LISTENER(WindowListener)
