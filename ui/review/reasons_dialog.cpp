#include "ui/review/reasons_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr qsizetype longest = 120; // characters of one reason

} // namespace

ReasonsDialog::ReasonsDialog(const QStringList &reasons, QWidget *parent)
    : QDialog(parent), m_edit(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Reasons to choose from"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *label = new QLabel(tr("&One reason a line. Reviews that have a reason already keep it."), this);
    label->setWordWrap(true);
    label->setBuddy(m_edit);
    m_edit->setObjectName(QStringLiteral("reasons"));
    m_edit->setPlainText(reasons.join(QLatin1Char('\n')));
    m_edit->setAccessibleName(tr("Reasons, one a line"));
    m_edit->setToolTip(tr("Empty: the reasons that every project starts with"));
    m_edit->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Keep"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("go"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_edit, 1);
    column->addWidget(buttons);
    resize(44 * fontMetrics().averageCharWidth(), 16 * fontMetrics().lineSpacing());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        QStringList kept;
        for (const QString &line : m_edit->toPlainText().split(QLatin1Char('\n')))
            kept << line.simplified().left(longest);
        kept.removeAll(QString());
        kept.removeDuplicates();
        emit chosen(kept);
        accept();
    });
    m_edit->setFocus();
}
