// All keys on one page, grouped as the menus are; can be printed to lie beside the keyboard.
#pragma once

#include "ui/widgets/actions.h"

#include <QDialog>
#include <QKeySequence>

#include <vector>

// Keys and gestures that are no commands: what a pane does by itself.
struct KeyLine
{
    QList<QKeySequence> keys;
    QString gesture; // instead of keys
    QString text;    // what it does
};
struct KeyGroup
{
    QString title;
    std::vector<KeyLine> lines;
};

// The sheet as HTML (everything escaped), also for printing; `fixed` comes last.
QString keySheetHtml(const Actions &actions, const KeyGroup &fixed = {});

class KeySheet : public QDialog
{
    Q_OBJECT

public:
    // Deletes itself when closed; show it with open().
    KeySheet(const Actions &actions, QWidget *parent, const KeyGroup &fixed = {});
};
