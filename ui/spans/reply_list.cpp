#include "ui/spans/reply_list.h"

#include "model/project/project.h"
#include "ui/widgets/plain_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

QList<ReplyLine> replyLines(const OpenArticle &article, const Project &project, const Id &about)
{
    QList<ReplyLine> lines;
    for (const Reply &reply : article.replies()) {
        if (reply.about != about)
            continue;
        const Person *author = project.person(reply.author);
        const QString name = reply.author == project.annotator().id ? ReplyList::tr("you")
                             : author                               ? author->name
                                                                    : ReplyList::tr("somebody");
        lines.append(
            {QStringLiteral("%1 · %2").arg(name, whenText(reply.stamp.created, QDateTime::currentDateTime())),
             reply.text, reply.resolved});
    }
    return lines;
}

ReplyList::ReplyList(QWidget *parent) : QWidget(parent)
{
    m_thread = new QWidget(this);
    auto *lines = new QVBoxLayout(m_thread);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    m_field = new QPlainTextEdit(this);
    m_field->setAccessibleName(tr("Reply"));
    m_field->setPlaceholderText(tr("Ask or answer… Ctrl+Return sends it"));
    m_field->setToolTip(tr("A line of the conversation about this span; Ctrl+Return sends it"));
    m_field->setTabChangesFocus(true);
    m_field->setFixedHeight(2 * fontMetrics().lineSpacing() + fontMetrics().height());
    m_field->installEventFilter(this);
    m_reply = new QPushButton(tr("Reply"), this);
    m_reply->setToolTip(tr("Add this line to the conversation (Ctrl+Return)"));
    m_resolve = new QPushButton(tr("Resolve"), this);
    m_resolve->setToolTip(tr("Say that this conversation is settled; a new line opens it again"));
    for (QPushButton *button : {m_reply, m_resolve}) {
        button->setAutoDefault(false);
        button->setMinimumHeight(24);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_reply);
    buttons->addWidget(m_resolve);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_thread);
    column->addWidget(m_field);
    column->addLayout(buttons);
    m_thread->hide();

    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        m_drafts[m_about] = m_field->toPlainText();
        update();
    });
    connect(m_reply, &QPushButton::clicked, this,
            [this] { emit replied(m_field->toPlainText().trimmed(), false); });
    connect(m_resolve, &QPushButton::clicked, this,
            [this] { emit replied(m_field->toPlainText().trimmed(), true); });
    update();
}

void ReplyList::showThread(const Id &about, const QList<ReplyLine> &lines, bool editable)
{
    if (about != m_about) {
        m_about = about;
        const QSignalBlocker quiet(m_field);
        const auto draft = m_drafts.find(about);
        m_field->setPlainText(draft == m_drafts.end() ? QString() : draft->second);
    }
    if (lines != m_lines) {
        m_lines = lines;
        rebuild();
    }
    m_field->setReadOnly(!editable);
    m_field->setVisible(editable);
    m_reply->setVisible(editable);
    m_resolve->setVisible(editable);
    update();
}

void ReplyList::rebuild()
{
    while (QLayoutItem *item = m_thread->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const ReplyLine &line : m_lines) {
        auto *head = new QLabel(line.resolved ? tr("%1 · ✓ resolved").arg(line.head) : line.head, m_thread);
        head->setTextFormat(Qt::PlainText);
        head->setForegroundRole(QPalette::PlaceholderText);
        head->setWordWrap(true);
        m_thread->layout()->addWidget(head);
        if (line.text.isEmpty())
            continue;
        auto *text = new QLabel(line.text, m_thread);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setFocusPolicy(Qt::NoFocus);
        m_thread->layout()->addWidget(text);
    }
    m_thread->setVisible(!m_lines.isEmpty());
}

void ReplyList::update()
{
    const bool typed = !m_field->toPlainText().trimmed().isEmpty();
    m_reply->setEnabled(typed);
    m_resolve->setEnabled(!m_lines.isEmpty() && !m_lines.last().resolved);
}

void ReplyList::written()
{
    m_drafts.erase(m_about);
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    update();
}

void ReplyList::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
}

bool ReplyList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() & Qt::ControlModifier) {
            if (m_reply->isEnabled() && !m_field->isReadOnly())
                emit replied(m_field->toPlainText().trimmed(), false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
