#include "ui/widgets/actions.h"

#include "ui/widgets/plain_words.h"

#include <QApplication>
#include <QEvent>
#include <QHash>
#include <QKeyEvent>
#include <QSettings>
#include <QTextDocument>
#include <QWidget>

#include <algorithm>

namespace {

QString settingsKey(const QString &name)
{
    return QStringLiteral("keys/") + name;
}

bool isFunctionKey(int key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

// One key, perhaps with Shift: what a text field would take as typing or moving.
bool isBare(Qt::KeyboardModifiers modifiers, int key)
{
    return !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) && !isFunctionKey(key);
}

// A letter, digit, punctuation mark or symbol (WCAG 2.1.4).
bool isCharacterKey(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    return isBare(first.keyboardModifiers(), first.key()) && first.key() < Qt::Key_Escape;
}

// What the user saved; nothing when they saved nothing or the file holds nonsense.
std::optional<QList<QKeySequence>> savedKeys(const QString &name)
{
    const QVariant value = QSettings().value(settingsKey(name));
    if (!value.isValid())
        return std::nullopt;
    QList<QKeySequence> keys;
    for (const QString &text : value.toStringList()) {
        if (text.isEmpty())
            continue;
        const QKeySequence sequence = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (sequence.isEmpty() || sequence[0].key() == Qt::Key_unknown)
            return std::nullopt;
        keys << sequence;
    }
    return keys;
}

} // namespace

struct Actions::Private
{
    QWidget *window = nullptr;
    QWidget *home = nullptr;
    std::vector<Description> all;
    QHash<QString, QAction *> actions;
    QHash<QString, QList<QKeySequence>> keys;
    QHash<QString, QString> reasons; // why an action is off
    bool letters = true;
    QString mode;
    QWidget *modeHome = nullptr;
    bool inModeHome = false;

    const Description *description(const QString &name) const;
    QString ownerOf(const QKeySequence &key, const QString &inMode) const;
    bool isLive(const Description &one, const QKeySequence &key) const;
    bool hasFocus(const QWidget *place) const;
    void lookWhereFocusIs();
    void takeKeys(const QString &name);
    void takeAllKeys();
    void showTip(const QString &name);
};

const Actions::Description *Actions::Private::description(const QString &name) const
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Description &one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

QString Actions::Private::ownerOf(const QKeySequence &key, const QString &inMode) const
{
    if (key.isEmpty())
        return {};
    for (const Description &one : all) {
        if (one.mode == inMode && keys.value(one.name).contains(key))
            return one.name;
    }
    return {};
}

// Two actions that listen to one key would both do nothing, so that it is always only one's.
bool Actions::Private::isLive(const Description &one, const QKeySequence &key) const
{
    if (mode.isEmpty())
        return one.mode.isEmpty();
    if (one.mode.isEmpty())
        return ownerOf(key, mode).isEmpty() || (one.keepsLetters && !inModeHome && isCharacterKey(key));
    if (one.mode != mode)
        return false;
    const Description *other = description(ownerOf(key, {}));
    return inModeHome || !other || !other->keepsLetters || !isCharacterKey(key);
}

bool Actions::Private::hasFocus(const QWidget *place) const
{
    const QWidget *focus = window->focusWidget();
    return place && (focus == place || place->isAncestorOf(focus));
}

void Actions::Private::lookWhereFocusIs()
{
    const bool now = !mode.isEmpty() && hasFocus(modeHome);
    if (now == inModeHome)
        return;
    inModeHome = now;
    takeAllKeys();
}

void Actions::Private::takeAllKeys()
{
    for (const Description &one : all)
        takeKeys(one.name);
}

void Actions::Private::takeKeys(const QString &name)
{
    const Description *one = description(name);
    QList<QKeySequence> active = keys.value(name);
    if (!letters)
        active.removeIf(isCharacterKey);
    active.removeIf([&](const QKeySequence &key) { return !isLive(*one, key); });
    actions.value(name)->setShortcuts(active);
    showTip(name);
}

void Actions::Private::showTip(const QString &name)
{
    const Description *one = description(name);
    QAction *action = actions.value(name);
    const QString reason = reasons.value(name);
    const QString tip = reason.isEmpty() ? one->tip : reason;
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString shown = key.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, key);
    action->setStatusTip(tip);
    // A tag's name is anybody's text.
    action->setToolTip(Qt::mightBeRichText(shown) ? plainTip(shown) : shown);
}

Actions::Actions(QWidget *window) : QObject(window), d(std::make_unique<Private>())
{
    d->window = window;
    d->letters = QSettings().value(QStringLiteral("keys/letters"), true).toBool();
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this] { d->lookWhereFocusIs(); });
}

Actions::~Actions() = default;

QAction *Actions::add(const Description &description, const std::function<void()> &run)
{
    Q_ASSERT(!d->actions.contains(description.name));
    auto *action = new QAction(description.text, this);
    action->setObjectName(description.name);
    action->setCheckable(description.checkable);
    action->setMenuRole(QAction::NoRole);
    if (run)
        connect(action, &QAction::triggered, this, run);
    d->all.push_back(description);
    d->actions.insert(description.name, action);
    d->keys.insert(description.name, savedKeys(description.name).value_or(description.keys));
    d->window->addAction(action);
    d->takeKeys(description.name);
    return action;
}

void Actions::remove(const QString &name)
{
    delete d->actions.take(name);
    d->keys.remove(name);
    d->reasons.remove(name);
    std::erase_if(d->all, [&](const Description &one) { return one.name == name; });
}

QAction *Actions::action(const QString &name) const
{
    return d->actions.value(name);
}

const std::vector<Actions::Description> &Actions::all() const
{
    return d->all;
}

void Actions::setEnabled(const QString &name, bool enabled, const QString &why)
{
    QAction *action = d->actions.value(name);
    if (!action)
        return;
    action->setEnabled(enabled);
    d->reasons.insert(name, enabled ? QString() : why);
    d->showTip(name);
}

void Actions::setText(const QString &name, const QString &text)
{
    if (QAction *action = d->actions.value(name))
        action->setText(text);
}

QList<QKeySequence> Actions::keys(const QString &name) const
{
    return d->keys.value(name);
}

QString Actions::ownerOf(const QKeySequence &key, const QString &mode) const
{
    return d->ownerOf(key, mode);
}

QString Actions::modeOf(const QString &name) const
{
    const Description *one = d->description(name);
    return one ? one->mode : QString();
}

void Actions::setMode(const QString &mode, QWidget *home)
{
    d->mode = mode;
    d->modeHome = home;
    d->inModeHome = !mode.isEmpty() && d->hasFocus(home);
    d->takeAllKeys();
}

QString Actions::mode() const
{
    return d->mode;
}

void Actions::setKeys(const QString &name, const QList<QKeySequence> &keys)
{
    const Description *one = d->description(name);
    if (!one)
        return;
    if (keys == one->keys)
        return resetKeys(name);
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts << key.toString(QKeySequence::PortableText);
    if (texts.isEmpty())
        texts << QString(); // an empty list would read back as "nothing saved"
    QSettings().setValue(settingsKey(name), texts);
    d->keys.insert(name, keys);
    d->takeAllKeys(); // in a mode others may have what it gave up
    emit keysChanged();
}

void Actions::resetKeys()
{
    for (const Description &one : d->all) {
        QSettings().remove(settingsKey(one.name));
        d->keys.insert(one.name, one.keys);
        d->takeKeys(one.name);
    }
    emit keysChanged();
}

void Actions::resetKeys(const QString &name)
{
    const Description *one = d->description(name);
    if (!one)
        return;
    // Two actions with one key would both do nothing: whoever was given it meanwhile loses it.
    for (const QKeySequence &key : one->keys) {
        if (const QString owner = ownerOf(key, one->mode); !owner.isEmpty() && owner != name) {
            QList<QKeySequence> left = d->keys.value(owner);
            left.removeAll(key);
            setKeys(owner, left);
        }
    }
    QSettings().remove(settingsKey(name));
    d->keys.insert(name, one->keys);
    d->takeAllKeys();
    emit keysChanged();
}

void Actions::setBareKeyHome(QWidget *widget)
{
    d->home = widget;
}

bool Actions::letterKeysEnabled() const
{
    return d->letters;
}

void Actions::setLetterKeysEnabled(bool enabled)
{
    d->letters = enabled;
    QSettings().setValue(QStringLiteral("keys/letters"), enabled);
    d->takeAllKeys();
    emit keysChanged();
}

bool Actions::eventFilter(QObject *watched, QEvent *event)
{
    // A shortcut is offered to the widget with the focus first and climbs to the window when nobody
    // wants it. Wanting it here, for everything but the article, leaves the key to that widget.
    if (event->type() == QEvent::ShortcutOverride && watched == d->window && d->home) {
        auto *key = static_cast<QKeyEvent *>(event);
        d->lookWhereFocusIs();
        const QKeySequence pressed(key->keyCombination());
        const bool atHome =
            d->hasFocus(d->home) || (d->inModeHome && !d->ownerOf(pressed, d->mode).isEmpty());
        if (!atHome && isBare(key->modifiers(), key->key())) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

QString plainText(const QString &textWithMnemonic)
{
    QString plain;
    plain.reserve(textWithMnemonic.size());
    for (qsizetype i = 0; i < textWithMnemonic.size(); ++i) {
        if (textWithMnemonic[i] == QLatin1Char('&') && i + 1 < textWithMnemonic.size())
            ++i;
        plain += textWithMnemonic[i];
    }
    return plain;
}
