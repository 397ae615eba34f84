// All keys on one page, grouped as the menus are; can be printed to lie beside the keyboard.
#pragma once

#include "ui/widgets/actions.h"

#include <QDialog>

// The sheet as HTML (everything escaped), also for printing.
QString keySheetHtml(const Actions &actions);

class KeySheet : public QDialog
{
    Q_OBJECT

public:
    // Deletes itself when closed; show it with open().
    explicit KeySheet(const Actions &actions, QWidget *parent);
};
