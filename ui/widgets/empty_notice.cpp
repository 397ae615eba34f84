#include "ui/widgets/empty_notice.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

EmptyNotice::EmptyNotice(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_button(new QPushButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    const int unit = std::max(4, fontMetrics().height() / 4);
    column->setContentsMargins(6 * unit, 6 * unit, 6 * unit, 6 * unit);
    column->setSpacing(4 * unit);
    column->addStretch(1);
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignCenter);
    column->addStretch(2);
    connect(m_button, &QPushButton::clicked, this, &EmptyNotice::pressed);
}

void EmptyNotice::say(const QString &text, const QString &button, const QString &tip)
{
    m_text->setText(text);
    m_button->setText(button);
    m_button->setToolTip(tip);
    m_button->setVisible(!button.isEmpty());
}

QString EmptyNotice::text() const
{
    return m_text->text();
}
