// Every action with its key, found by a few letters; articles by their titles below them. Enter runs
// what is chosen. Opens over the window that owns it and closes by itself.
#pragma once

#include "ui/widgets/actions.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <vector>

struct PaletteEntry
{
    QString text;
    QString group; // shown before the text, quietly
    QString key;   // shown at the end
    bool enabled = true;
    std::function<void()> run;
    QString tip = {}; // what it does, or why it cannot be done now
};

class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(const Actions &actions, QWidget *parent);
    ~CommandPalette() override;

    // More entries for what was typed (never asked with nothing typed); they come after the actions.
    void setSearch(const std::function<std::vector<PaletteEntry>(const QString &)> &search);
    // Only the actions whose names begin so, each under the heading that `groupOf` gives for its name.
    void setOnly(const QString &beginning, const std::function<QString(const QString &)> &groupOf);
    void setWords(const QString &title, const QString &placeholder); // of the window and its field
    void ask(); // empties the field and opens

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
