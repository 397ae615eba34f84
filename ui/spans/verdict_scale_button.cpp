#include "ui/spans/verdict_scale_button.h"

#include "model/claims/verdict_scales.h"
#include "ui/widgets/plain_words.h"

#include <QInputDialog>
#include <QMenu>

VerdictScaleButton::VerdictScaleButton(QWidget *parent) : QToolButton(parent)
{
    setText(tr("Scale"));
    setToolTip(tr("Choose which verdicts this project has"));
    setAccessibleName(tr("Scale of verdicts"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(24, 24);
    setMenu(new QMenu(this));
    menu()->setToolTipsVisible(true);
    connect(menu(), &QMenu::aboutToShow, this, &VerdictScaleButton::fillMenu);
}

void VerdictScaleButton::fillMenu()
{
    menu()->clear();
    for (const VerdictScale &scale : verdictScales()) {
        QAction *action =
            menu()->addAction(scale.name, this, [this, verdicts = scale.verdicts] { emit chosen(verdicts); });
        action->setToolTip(plainTip(scale.verdicts.join(QStringLiteral(" · "))));
        action->setCheckable(true);
        action->setChecked(scale.verdicts == m_verdicts);
    }
    menu()->addSeparator();
    menu()
        ->addAction(tr("&Own words…"), this, &VerdictScaleButton::askOwnWords)
        ->setToolTip(tr("Type the verdicts of this project, one on each line"));
    menu()
        ->addAction(tr("&No verdicts"), this, [this] { emit chosen({}); })
        ->setToolTip(tr("Empty the list; verdicts that were given stay"));
}

void VerdictScaleButton::askOwnWords()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setWindowTitle(tr("Verdicts of this project"));
    dialog->setLabelText(tr("One verdict on each line, in the order they are offered:"));
    dialog->setTextValue(verdictsToSetting(m_verdicts));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](const QString &text) { emit chosen(verdictsFromSetting(text)); });
    dialog->open();
}
