#include "ui/widgets/key_editor.h"

#include "ui/widgets/plain_words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {

constexpr int NameRole = Qt::UserRole;

QString shown(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

// One key combination: chords of several are not offered.
QKeySequence firstOf(const QKeySequence &sequence)
{
    return sequence.isEmpty() ? QKeySequence() : QKeySequence(sequence[0]);
}

// Qt's own field waits a second for the rest of a chord; this one is done with the first key.
class KeyField : public QKeySequenceEdit
{
public:
    using QKeySequenceEdit::QKeySequenceEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        QKeySequenceEdit::keyPressEvent(event);
        const QKeySequence pressed = firstOf(keySequence());
        if (pressed.isEmpty())
            return; // only Ctrl or Shift so far
        clear();
        setKeySequence(pressed);
    }
};

} // namespace

struct KeyEditor::Private
{
    Actions *actions = nullptr;
    QLineEdit *filter = nullptr;
    QTreeWidget *tree = nullptr;
    QKeySequenceEdit *key = nullptr;
    QLabel *conflict = nullptr;
    QPushButton *set = nullptr;
    QPushButton *add = nullptr;
    QPushButton *none = nullptr;
    QPushButton *reset = nullptr;
    QCheckBox *letters = nullptr;

    QString chosen() const;
    void fill();
    void showFilter();
    void showKeys();
    void judge();
    void take(bool besides);
};

QString KeyEditor::Private::chosen() const
{
    const QTreeWidgetItem *item = tree->currentItem();
    return item ? item->data(0, NameRole).toString() : QString();
}

void KeyEditor::Private::fill()
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (const Actions::Description &one : actions->all()) {
        QTreeWidgetItem *&group = groups[one.group];
        if (!group) {
            group = new QTreeWidgetItem(tree, {plainText(one.group)});
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
            group->setSizeHint(0, {0, std::max(24, tree->fontMetrics().height() + 6)});
        }
        auto *item = new QTreeWidgetItem(group, {plainText(one.text)});
        item->setData(0, NameRole, one.name);
        item->setSizeHint(0, {0, std::max(24, tree->fontMetrics().height() + 6)});
        item->setToolTip(0, plainTip(one.tip));
    }
    showKeys();
}

void KeyEditor::Private::showFilter()
{
    const QString words = filter->text();
    for (int g = 0; g < tree->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = tree->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem *item = group->child(i);
            const bool fits = item->text(0).contains(words, Qt::CaseInsensitive) ||
                              item->text(1).contains(words, Qt::CaseInsensitive);
            item->setHidden(!fits);
            any = any || fits;
        }
        group->setHidden(!any);
    }
}

void KeyEditor::Private::showKeys()
{
    for (int g = 0; g < tree->topLevelItemCount(); ++g) {
        for (int i = 0; i < tree->topLevelItem(g)->childCount(); ++i) {
            QTreeWidgetItem *item = tree->topLevelItem(g)->child(i);
            item->setText(1, shown(actions->keys(item->data(0, NameRole).toString())));
        }
    }
    judge();
}

// Says whose the key is before it is taken.
void KeyEditor::Private::judge()
{
    const QString name = chosen();
    const QKeySequence wanted = firstOf(key->keySequence());
    const QString owner = actions->ownerOf(wanted, actions->modeOf(name));
    const bool taken = !owner.isEmpty() && owner != name;
    conflict->setText(
        taken ? KeyEditor::tr("%1 belongs to “%2”. Setting it here takes it away there.")
                    .arg(wanted.toString(QKeySequence::NativeText), plainText(actions->action(owner)->text()))
              : QString());
    const bool possible = !name.isEmpty() && !wanted.isEmpty();
    set->setEnabled(possible);
    add->setEnabled(possible && owner != name);
    none->setEnabled(!name.isEmpty() && !actions->keys(name).isEmpty());
    reset->setEnabled(!name.isEmpty());
}

void KeyEditor::Private::take(bool besides)
{
    const QString name = chosen();
    const QKeySequence wanted = firstOf(key->keySequence());
    if (name.isEmpty() || wanted.isEmpty())
        return;
    const QString owner = actions->ownerOf(wanted, actions->modeOf(name));
    if (!owner.isEmpty() && owner != name) {
        QList<QKeySequence> left = actions->keys(owner);
        left.removeAll(wanted);
        actions->setKeys(owner, left);
    }
    QList<QKeySequence> keys = besides ? actions->keys(name) : QList<QKeySequence>();
    if (!keys.contains(wanted))
        keys << wanted;
    actions->setKeys(name, keys);
    key->clear();
}

KeyEditor::KeyEditor(Actions &actions, QWidget *parent) : QDialog(parent), d(std::make_unique<Private>())
{
    setWindowTitle(tr("Change keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    d->actions = &actions;
    d->filter = new QLineEdit(this);
    d->filter->setPlaceholderText(tr("Filter: action or key…"));
    d->filter->setAccessibleName(tr("Filter actions"));
    d->filter->setToolTip(tr("Shows only actions with these letters in their name or keys"));
    d->filter->setClearButtonEnabled(true);
    d->tree = new QTreeWidget(this);
    d->tree->setObjectName(QStringLiteral("key_tree"));
    d->tree->setColumnCount(2);
    d->tree->setHeaderLabels({tr("Action"), tr("Keys")});
    d->tree->setAccessibleName(tr("Actions and their keys"));
    d->tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    d->tree->header()->setStretchLastSection(false);
    d->tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    d->tree->setUniformRowHeights(true);
    d->key = new KeyField(this);
    d->key->setAccessibleName(tr("New key"));
    d->key->setToolTip(tr("Press the new key here"));
    d->conflict = new QLabel(this);
    d->conflict->setObjectName(QStringLiteral("key_conflict"));
    d->conflict->setTextFormat(Qt::PlainText);
    d->conflict->setWordWrap(true);
    const auto button = [this](const QString &text, const QString &tip, const char *name) {
        auto *one = new QPushButton(text, this);
        one->setToolTip(tip);
        one->setObjectName(QLatin1String(name));
        one->setAutoDefault(false);
        return one;
    };
    d->set = button(tr("&Set"), tr("Make this the action's only key"), "key_set");
    d->add = button(tr("&Add"), tr("Add this to the action's keys"), "key_add");
    d->none = button(tr("&No key"), tr("Take all keys off this action"), "key_none");
    d->reset = button(tr("&Default"), tr("Back to this action's own keys"), "key_reset");
    d->letters = new QCheckBox(tr("&Single letters and digits act in the article"), this);
    d->letters->setToolTip(tr("Off: tags are set with Ctrl and a digit, the menu or the command palette"));
    d->letters->setChecked(actions.letterKeysEnabled());
    d->letters->setMinimumHeight(std::max(24, d->letters->sizeHint().height()));

    auto *row = new QHBoxLayout;
    row->addWidget(d->key, 1);
    for (QPushButton *one : {d->set, d->add, d->none, d->reset})
        row->addWidget(one);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *resetAll = buttons->addButton(tr("&Reset all keys"), QDialogButtonBox::ResetRole);
    resetAll->setObjectName(QStringLiteral("key_reset_all"));
    resetAll->setToolTip(tr("Give every action its own keys again"));
    for (QAbstractButton *one : buttons->buttons())
        static_cast<QPushButton *>(one)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(d->filter);
    column->addWidget(d->tree, 1);
    column->addLayout(row);
    column->addWidget(d->conflict);
    column->addWidget(d->letters);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 32);

    d->fill();
    connect(d->filter, &QLineEdit::textChanged, this, [this] { d->showFilter(); });
    connect(d->tree, &QTreeWidget::currentItemChanged, this, [this] { d->judge(); });
    connect(d->key, &QKeySequenceEdit::keySequenceChanged, this, [this] { d->judge(); });
    connect(d->set, &QPushButton::clicked, this, [this] { d->take(false); });
    connect(d->add, &QPushButton::clicked, this, [this] { d->take(true); });
    connect(d->none, &QPushButton::clicked, this, [this] { d->actions->setKeys(d->chosen(), {}); });
    connect(d->reset, &QPushButton::clicked, this, [this] { d->actions->resetKeys(d->chosen()); });
    connect(resetAll, &QPushButton::clicked, this, [this] { d->actions->resetKeys(); });
    connect(d->letters, &QCheckBox::toggled, &actions, &Actions::setLetterKeysEnabled);
    connect(&actions, &Actions::keysChanged, this, [this] { d->showKeys(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

KeyEditor::~KeyEditor() = default;

void KeyEditor::choose(const QString &action)
{
    for (int g = 0; g < d->tree->topLevelItemCount(); ++g) {
        for (int i = 0; i < d->tree->topLevelItem(g)->childCount(); ++i) {
            QTreeWidgetItem *item = d->tree->topLevelItem(g)->child(i);
            if (item->data(0, NameRole).toString() == action)
                d->tree->setCurrentItem(item);
        }
    }
    d->key->setFocus();
}
