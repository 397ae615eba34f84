// Every action of the program, by name: one list from which menus, the command palette, the key sheet
// and the key editor are made, so that none of them can forget one. Keys can be changed and are kept
// in the settings; single-letter keys work only in the article and can be switched off.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class Actions : public QObject
{
    Q_OBJECT

public:
    struct Description
    {
        QString name;             // stable, for settings and tests: "edit.undo"
        QString group;            // translated menu title: the heading in the key sheet
        QString text;             // translated, with mnemonic
        QString tip;              // translated: what it does, one sentence
        QList<QKeySequence> keys; // defaults
        bool checkable = false;
        QString mode = {};         // its keys work only in this mode, and then nobody else has them …
        bool keepsLetters = false; // … but for this one, while the article has the focus
    };

    explicit Actions(QWidget *window); // shortcuts work in this window
    ~Actions() override;

    QAction *add(const Description &description, const std::function<void()> &run);
    void remove(const QString &name);           // for those that come and go with the tagset
    QAction *action(const QString &name) const; // null when there is none
    const std::vector<Description> &all() const;

    // Off with the reason, which takes the place of the tip until it is on again.
    void setEnabled(const QString &name, bool enabled, const QString &why = {});
    // New words for the same action ("Undo: Tag “facts” as Hedge"); `text` with mnemonic.
    void setText(const QString &name, const QString &text);

    QList<QKeySequence> keys(const QString &name) const;
    // The name of the action that has this key already, or empty. The keys of a mode are its own.
    QString ownerOf(const QKeySequence &key, const QString &mode = {}) const;
    QString modeOf(const QString &name) const;
    void setKeys(const QString &name, const QList<QKeySequence> &keys); // saved
    void resetKeys();                                                   // all, saved
    void resetKeys(const QString &name); // its own keys are taken from whoever has them now

    // Keys without Ctrl, Alt or Meta (letters, digits, Tab, Delete, …) act only while this widget has the
    // focus; anywhere else they do what they always do.
    void setBareKeyHome(QWidget *widget);
    // From now on the keys of the actions of this mode work, also the bare ones while `home` has the focus.
    // Empty = no mode.
    void setMode(const QString &mode, QWidget *home = nullptr);
    QString mode() const;
    bool letterKeysEnabled() const;
    void setLetterKeysEnabled(bool enabled); // saved

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void keysChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// "Undo" from "&Undo": what a list or a screen reader shows.
QString plainText(const QString &textWithMnemonic);
