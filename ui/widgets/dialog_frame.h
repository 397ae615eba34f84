// What dialogs have in common: a bar for what went wrong at the top, the body, a line of
// progress with Cancel, and the buttons.
#pragma once

#include <QDialog>

class Background;
class MessageBar;
class QDialogButtonBox;
class QPushButton;
class QVBoxLayout;

struct DialogFrame
{
    MessageBar *messages = nullptr;
    QWidget *page = nullptr;     // parent of the body's widgets
    QVBoxLayout *body = nullptr; // scrolls when the screen is too small for it
    Background *work = nullptr;
    QDialogButtonBox *buttons = nullptr;
    QPushButton *go = nullptr; // the one button that does it; the dialog's default
    QPushButton *close = nullptr;
};

// Gives `dialog` its layout; it deletes itself when closed. `go` is the text of the button that does it,
// empty = there is only Close.
DialogFrame makeFrame(QDialog *dialog, const QString &title, const QString &go);

// So many average characters and lines of text large, whatever the font, but never larger than the screen.
void sizeByText(QDialog *dialog, int columns, int lines);
