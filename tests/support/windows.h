// Looking after windows in tests: waiting for them, and going through all their controls to see that each
// has what every control must have.
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

// Shows the window and waits until it has the keyboard. Fails the test when it does not get it.
void showActive(QWidget &window);
// Delivers what is waiting, deferred deletions too.
void settle();
// Turns the event loop until `condition` holds; false when it has not after five seconds.
bool waitUntil(const std::function<bool()> &condition);

// Every control that takes the keyboard has a name for a screen reader. Each of these gives the controls
// that fail, in words, so that `CHECK(x(window) == QStringList())` says which. Looks at what is shown now.
QStringList controlsWithoutName(const QWidget &root);
// Buttons, fields and boxes to choose from say what they do.
QStringList controlsWithoutTip(const QWidget &root);
// 24 pixels each way (WCAG 2.2, 2.5.8).
QStringList controlsTooSmall(const QWidget &root);
// Labels that would take somebody's text for markup.
QStringList labelsWithMarkup(const QWidget &root);

// Light or dark, large or small, left to right or not: sets the application up and puts it back at the end.
class Look
{
public:
    enum class Page { Light, Dark };
    explicit Look(Page page, double fontScale = 1, Qt::LayoutDirection direction = Qt::LeftToRight);
    Look(const Look &) = delete;
    Look &operator=(const Look &) = delete;
    ~Look();

private:
    double m_points;
};
