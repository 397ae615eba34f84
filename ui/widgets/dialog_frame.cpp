#include "ui/widgets/dialog_frame.h"

#include "ui/widgets/background.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

DialogFrame makeFrame(QDialog *dialog, const QString &title, const QString &go)
{
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setSizeGripEnabled(true);

    DialogFrame frame;
    frame.messages = new MessageBar(dialog);
    auto *scroll = new QScrollArea(dialog);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    frame.page = new QWidget;
    frame.body = new QVBoxLayout(frame.page);
    frame.body->setContentsMargins(16, 16, 16, 8);
    frame.body->setSpacing(12);
    scroll->setWidget(frame.page);
    frame.work = new Background(dialog);
    auto *strip = new ProgressStrip(frame.work, dialog);
    frame.buttons = new QDialogButtonBox(dialog);
    frame.buttons->setContentsMargins(16, 8, 16, 16);
    if (go.isEmpty()) {
        frame.close = frame.buttons->addButton(QDialogButtonBox::Close);
        frame.close->setDefault(true);
    } else {
        frame.go = frame.buttons->addButton(go, QDialogButtonBox::AcceptRole);
        frame.go->setObjectName(QStringLiteral("go"));
        frame.go->setDefault(true);
        frame.close = frame.buttons->addButton(QDialogButtonBox::Cancel);
        frame.close->setAutoDefault(false);
    }
    frame.close->setObjectName(QStringLiteral("close"));

    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(frame.messages);
    column->addWidget(scroll, 1);
    column->addWidget(strip);
    column->addWidget(frame.buttons);
    QObject::connect(frame.buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return frame;
}

void sizeByText(QDialog *dialog, int columns, int lines)
{
    const QFontMetrics metrics = dialog->fontMetrics();
    const QSize wanted(columns * metrics.averageCharWidth(), lines * metrics.lineSpacing());
    const QSize room = dialog->screen()->availableGeometry().size() * 9 / 10;
    dialog->resize(wanted.boundedTo(room));
}
