#include "ui/window/who_dialog.h"

#include "ui/widgets/dialog_frame.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

WhoDialog::WhoDialog(const Project &project, const QString &usual, QWidget *parent) : QDialog(parent)
{
    const DialogFrame frame = makeFrame(this, tr("Who are you in this project?"), tr("&Continue"));
    frame.close->setText(tr("Only &read it"));
    frame.close->setToolTip(tr("Open the project without changing anything in it"));
    m_go = frame.go;
    m_go->setToolTip(tr("What you tag in this project carries this name"));

    auto *what =
        new QLabel(tr("“%1” comes from another computer. What you tag carries your name, so that the team "
                      "can tell whose it is. This computer remembers it for this project.")
                       .arg(project.name()),
                   frame.page);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    frame.body->addWidget(what);

    m_list = new QListWidget(frame.page);
    m_list->setObjectName(QStringLiteral("who_people"));
    m_list->setAccessibleName(tr("People of this project"));
    m_list->setToolTip(tr("Choose yourself, or the last line for a new name"));
    for (const Person &person : project.people()) {
        m_people << person.name;
        m_list->addItem(tr("I am %1").arg(person.name));
    }
    m_list->addItem(tr("I am new here"));
    frame.body->addWidget(m_list, 1);
    auto *label = new QLabel(tr("&Name, as teammates and exports show it:"), frame.page);
    m_name = new QLineEdit(usual, frame.page);
    m_name->setObjectName(QStringLiteral("who_name"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setToolTip(tr("The name of somebody who is new in this project"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_name);
    frame.body->addWidget(label);
    frame.body->addWidget(m_name);

    connect(m_list, &QListWidget::currentRowChanged, this, [this] { update(); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_go->click(); });
    connect(m_name, &QLineEdit::textChanged, this, [this] { update(); });
    connect(frame.buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(name());
        accept();
    });
    const qsizetype me = m_people.indexOf(usual);
    m_list->setCurrentRow(me >= 0 ? int(me) : int(m_people.size()));
    if (me >= 0)
        m_name->clear();
    update();
    m_list->setFocus();
    sizeByText(this, 64, 24);
}

bool WhoDialog::isNew() const
{
    return m_list->currentRow() == int(m_people.size());
}

QString WhoDialog::name() const
{
    return isNew() ? m_name->text().simplified() : m_people.value(m_list->currentRow());
}

void WhoDialog::choose(int row)
{
    m_list->setCurrentRow(row);
}

void WhoDialog::setNewName(const QString &name)
{
    m_list->setCurrentRow(int(m_people.size()));
    m_name->setText(name);
}

void WhoDialog::update()
{
    m_name->setEnabled(isNew());
    m_go->setEnabled(!name().isEmpty());
}
