#include "ui/widgets/note_field.h"

#include <QSignalBlocker>
#include <QStyle>
#include <QTextOption>

#include <chrono>

using namespace std::chrono_literals;

NoteField::NoteField(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    takeSide();
    m_rest.setSingleShot(true);
    m_rest.setInterval(1500ms);
    connect(&m_rest, &QTimer::timeout, this, &NoteField::finish);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        m_pending = true;
        m_rest.start();
    });
}

// Each paragraph runs as its letters do, and stands at the side where the window's language begins; Qt's own
// field has all at the left.
void NoteField::takeSide()
{
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    document()->setDefaultTextOption(option);
}

void NoteField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        takeSide();
}

void NoteField::showNote(const QString &note, bool editable)
{
    setReadOnly(!editable);
    if (note == m_shown && (m_pending || toPlainText() == note))
        return;
    m_shown = note;
    m_pending = false;
    m_rest.stop();
    if (toPlainText() == note)
        return;
    const QSignalBlocker quiet(this);
    setPlainText(note);
}

void NoteField::finish()
{
    m_rest.stop();
    if (!m_pending)
        return;
    m_pending = false;
    const QString note = toPlainText();
    if (note != m_shown)
        emit written(note);
}

void NoteField::keep()
{
    m_pending = true;
}

void NoteField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    // Not when only its context menu opened.
    if (event->reason() != Qt::PopupFocusReason)
        finish();
}

QSize NoteField::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), 3 * fontMetrics().lineSpacing() + fontMetrics().height()};
}

QSize NoteField::minimumSizeHint() const
{
    return {8 * fontMetrics().averageCharWidth(), sizeHint().height()};
}
