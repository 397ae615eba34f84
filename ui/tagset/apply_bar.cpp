#include "ui/tagset/apply_bar.h"

#include "ui/tagset/touched_words.h"
#include "ui/widgets/field_note.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

ApplyBar::ApplyBar(const char *name, QWidget *parent) : QWidget(parent)
{
    const QByteArray prefix(name);
    m_apply = smallButton((prefix + "_apply").constData(), tr("&Apply"),
                          tr("Write the changes as one step, which one undo takes back (Ctrl+Return)"), this);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), parent);
        connect(shortcut, &QShortcut::activated, m_apply, &QPushButton::click);
    }
    m_discard = smallButton((prefix + "_discard").constData(), tr("Disca&rd"),
                            tr("Show it again as it is in the project"), this);
    m_note = new FieldNote(m_apply, this);
    m_note->setObjectName(QLatin1StringView(prefix + "_touched"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 8, 12, 8);
    line->setSpacing(8);
    line->addWidget(m_note, 1);
    line->addStretch(0);
    line->addWidget(m_discard);
    line->addWidget(m_apply);
    connect(m_apply, &QPushButton::clicked, this, &ApplyBar::applyAsked);
    connect(m_discard, &QPushButton::clicked, this, &ApplyBar::discardAsked);
    showNothing();
}

void ApplyBar::showNothing(const QString &text)
{
    show(text, false, false, false);
}

void ApplyBar::showTouched(const QString &text)
{
    show(text, false, true, true);
}

void ApplyBar::showProblem(const QString &text)
{
    show(text, true, false, true);
}

void ApplyBar::showWaiting()
{
    show(tr("Counting the tags this would touch…"), false, false, true);
}

void ApplyBar::show(const QString &text, bool wrong, bool canApply, bool changed)
{
    wrong ? m_note->sayWrong(text) : m_note->say(text);
    m_apply->setEnabled(canApply);
    m_discard->setEnabled(changed);
}
