// Ends the program properly when the system asks it to (SIGTERM, SIGHUP, SIGINT, session logout): the window
// is closed as by hand, so the project is left as one plain file and the place is remembered. Everything
// tagged is on disk already.
#pragma once

#include <memory>

class QWidget;

class Termination
{
public:
    // Closes `window`, which has to outlive this.
    explicit Termination(QWidget *window);
    ~Termination();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
