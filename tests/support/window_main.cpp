// Starts a QApplication for every test program with windows (offscreen unless QT_QPA_PLATFORM says
// otherwise). Settings and data folders are the tests' own, so that no test touches the user's.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>

#include "tests/support/plurals.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

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
        // QSettings knows nothing of the test mode.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("ascertain-test"));
        m_application = std::make_unique<QApplication>(argc, argv);
        useWatchedPlurals();
    }
    // One test does not see what another one saved.
    void testCaseStarting(const Catch::TestCaseInfo &) override { QSettings().clear(); }
    void testRunEnded(const Catch::TestRunStats &) override { m_application.reset(); }

private:
    QTemporaryDir m_settings;
    std::unique_ptr<QApplication> m_application;
};

} // namespace

CATCH_REGISTER_LISTENER(WindowListener)
