#include "ui/review/review_thread.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

ReviewThread::ReviewThread(QWidget *parent)
    : QWidget(parent), m_lines(new QLabel(this)), m_field(new QLineEdit(this)),
      m_send(new QPushButton(tr("Send"), this))
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    m_lines->setObjectName(QStringLiteral("review_thread"));
    m_lines->setTextFormat(Qt::PlainText);
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setFocusPolicy(Qt::NoFocus);
    m_field->setPlaceholderText(tr("Discuss it… Return sends"));
    m_field->setAccessibleName(tr("Write about this difference"));
    m_field->setToolTip(
        tr("A line to the others about this difference or its decision; Return sends it. It goes along "
           "when projects are merged, and stands with what was changed in their work"));
    m_field->setMaxLength(4'000);
    m_field->installEventFilter(this);
    m_send->setToolTip(tr("Send this line (Return)"));
    m_send->setAutoDefault(false);
    m_send->setMinimumHeight(24);
    auto *row = new QHBoxLayout;
    row->setSpacing(unit);
    row->addWidget(m_field, 1);
    row->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit);
    column->addWidget(m_lines);
    column->addLayout(row);
    connect(m_send, &QPushButton::clicked, this, &ReviewThread::send);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_drafts[m_about] = text;
        m_send->setEnabled(!text.trimmed().isEmpty());
    });
    show({}, {}, false);
}

void ReviewThread::show(const Id &about, const QStringList &lines, bool editable)
{
    if (about != m_about) {
        m_about = about;
        const auto draft = m_drafts.find(about);
        m_field->setText(draft == m_drafts.end() ? QString() : draft->second);
    }
    m_lines->setText(lines.join(QLatin1Char('\n')));
    m_lines->setVisible(!lines.isEmpty());
    m_field->setVisible(editable);
    m_send->setVisible(editable);
    m_send->setEnabled(!m_field->text().trimmed().isEmpty());
}

void ReviewThread::focusField()
{
    if (!m_field->isVisible())
        return;
    m_field->setFocus(Qt::ShortcutFocusReason);
    for (QWidget *one = parentWidget(); one; one = one->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(one))
            area->ensureWidgetVisible(this);
    }
    m_field->end(false); // on with what is half written, not over it
}

void ReviewThread::clearField()
{
    m_field->clear();
    m_drafts.erase(m_about);
}

void ReviewThread::send()
{
    const QString text = m_field->text().trimmed();
    if (!text.isEmpty())
        emit written(text);
}

bool ReviewThread::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            send();
            return true;
        }
        if (key == Qt::Key_Escape) {
            emit leaveAsked();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
