#include "ui/window/tag_commands.h"

#include "ui/article/article_view.h"
#include "ui/spans/span_pane.h"
#include "ui/tags/mark_painting.h"
#include "ui/tags/tag_bar.h"
#include "ui/tagset/tagset_dialog.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/command_palette.h"
#include "ui/window/linking_controller.h"
#include "ui/window/main_window.h"
#include "ui/window/session.h"
#include "ui/window/tagging_controller.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace {

const QString extendedSwitch = QStringLiteral("extended_tags");
const QString setPrefix = QStringLiteral("tag.set."); // of the names of the actions that tag
// So many stand in the menu one by one; of more only those with keys, the others are found by their names.
constexpr std::size_t mostInMenu = 24;

QIcon swatchIcon(const TagStyle &style, bool dark, int size)
{
    QPixmap pixmap(size * 2, size * 2); // sharp on dense screens too
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTagSwatch(painter, QRectF(0, 0, size, size), style, dark);
    return QIcon(pixmap);
}

QString escaped(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

// The tag's own letter, if it is one key and nothing else of the program has it.
QList<QKeySequence> letterKeys(const Tag &tag, const Actions &actions, bool shifted)
{
    if (tag.key.size() != 1 || !tag.key.front().isLetterOrNumber())
        return {};
    const int key = tag.key.front().toUpper().unicode();
    const QKeySequence sequence(shifted ? int(QKeyCombination(Qt::SHIFT, Qt::Key(key)).toCombined()) : key);
    return actions.ownerOf(sequence).isEmpty() ? QList<QKeySequence>{sequence} : QList<QKeySequence>();
}

} // namespace

TagCommands::TagCommands(MainWindow *window, TagBar *bar, QMenu *menu)
    : QObject(window), m_window(window), m_bar(bar), m_menu(menu), m_group(menu->title())
{
    m_tagsEnd = menu->addSeparator();
    m_exact = menu->addMenu(tr("Tag e&xactly the selected characters"));
    m_exact->setToolTipsVisible(true);
    addFixed();
    connect(window, &MainWindow::stateChanged, this, [this] { update(); });
    connect(window->tagging(), &TaggingController::lockChanged, this, [this](const Id &tag) {
        m_window->actions().action(QStringLiteral("tag.lock"))->setChecked(!tag.isNull());
        m_bar->setLocked(tag);
    });
}

void TagCommands::addFixed()
{
    Actions &actions = m_window->actions();
    TaggingController *tagging = m_window->tagging();
    QMenu *menu = m_menu;
    const auto add = [&](const QString &name, const QString &text, const QString &tip,
                         const QList<QKeySequence> &keys, const std::function<void()> &run) {
        QAction *action = actions.add({name, m_group, text, tip, keys}, run);
        menu->addAction(action);
        return action;
    };
    QAction *extended = actions.add({QStringLiteral("tag.extended"),
                                     m_group,
                                     tr("Sho&w extended tags"),
                                     tr("Offer the tags of the extended set too"),
                                     {},
                                     true},
                                    {});
    extended->setChecked(savedSwitch(extendedSwitch, false));
    connect(extended, &QAction::triggered, this, [this](bool on) {
        saveSwitch(extendedSwitch, on);
        m_window->takeScheme();
    });
    menu->addAction(extended);
    add(QStringLiteral("tag.tagset"), tr("Edit the tag&set…"),
        tr("Tags, attributes, links, colours, lines and keys; add, rename, merge, split, retire"),
        {QKeySequence(Qt::CTRL | Qt::Key_T)}, [this] { editTagset(); });
    QAction *lock = actions.add({QStringLiteral("tag.lock"),
                                 m_group,
                                 tr("Tag &lock"),
                                 tr("Tag each selection with the same tag, without a key press"),
                                 {QKeySequence(Qt::CTRL | Qt::Key_L)},
                                 true},
                                {});
    lock->setIconText(tr("Lock"));
    connect(lock, &QAction::triggered, tagging, &TaggingController::setLocked);
    menu->addAction(lock);
    m_bar->setLockAction(lock);
    addMore();
    menu->addSeparator();

    m_values = menu->addMenu(tr("Set the next &value"));
    m_values->setToolTipsVisible(true);
    for (int number = 1; number <= 9; ++number) {
        menu = m_values;
        add(QStringLiteral("tag.value%1").arg(number), tr("Value &%1").arg(number),
            tr("Give the selected tag value %1 of its next attribute").arg(number),
            {QKeySequence(int(Qt::Key_0) + number)}, [tagging, number] { tagging->setValue(number); });
    }
    add(QStringLiteral("tag.otherValues"), tr("&Other values"),
        tr("Give the digits the next nine values of an attribute that has more"),
        {QKeySequence(Qt::Key_0)}, [tagging] { tagging->otherValues(); });
    add(QStringLiteral("tag.nextAttribute"), tr("&Next attribute"),
        tr("Go on to the next attribute of the selected tag; a number, a day or words can be typed then"),
        {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, [this, tagging] {
            // Return ends a link or a locked selection first.
            if (m_window->linking()->isActive())
                m_window->linking()->finish();
            else if (!tagging->tagSelection())
                tagging->nextAttribute();
        });
    m_edges = m_menu->addMenu(tr("Move an &edge"));
    m_edges->setToolTipsVisible(true);
    menu = m_edges;
    const auto edge = [&](const char *name, const QString &text, const QString &tip, QKeyCombination key,
                          Edge which, Unit unit, bool forward) {
        add(QLatin1String(name), text, tip, {QKeySequence(key)},
            [tagging, which, unit, forward] { tagging->moveEdge(which, unit, forward); });
    };
    const Qt::KeyboardModifiers end = Qt::AltModifier | Qt::ShiftModifier;
    const Qt::KeyboardModifiers start = end | Qt::ControlModifier;
    const QString words = tr("Moves by whole words");
    const QString characters = tr("Moves by one character");
    edge("tag.endForward", tr("&End: a word further"), words, end | Qt::Key_Right, Edge::End, Unit::Word,
         true);
    edge("tag.endBack", tr("E&nd: a word back"), words, end | Qt::Key_Left, Edge::End, Unit::Word, false);
    edge("tag.startForward", tr("&Start: a word further"), words, start | Qt::Key_Right, Edge::Start,
         Unit::Word, true);
    edge("tag.startBack", tr("S&tart: a word back"), words, start | Qt::Key_Left, Edge::Start, Unit::Word,
         false);
    edge("tag.endNextCharacter", tr("End: a &character further"), characters, end | Qt::Key_Down, Edge::End,
         Unit::Character, true);
    edge("tag.endPreviousCharacter", tr("End: a c&haracter back"), characters, end | Qt::Key_Up, Edge::End,
         Unit::Character, false);
    edge("tag.startNextCharacter", tr("Start: a ch&aracter further"), characters, start | Qt::Key_Down,
         Edge::Start, Unit::Character, true);
    edge("tag.startPreviousCharacter", tr("Start: a cha&racter back"), characters, start | Qt::Key_Up,
         Edge::Start, Unit::Character, false);
    menu = m_menu;
    add(QStringLiteral("tag.addPiece"), tr("&Add the selection as a piece"),
        tr("The selected words become another piece of the selected tag"), {QKeySequence(Qt::Key_Plus)},
        [tagging] { tagging->addPiece(); });
    add(QStringLiteral("tag.removePiece"), tr("&Take the selection out"),
        tr("The selected words, or the piece at the caret, are no longer part of the selected tag"),
        {QKeySequence(Qt::Key_Minus)}, [tagging] { tagging->removePiece(); });
    add(QStringLiteral("tag.note"), tr("Edit the n&ote"), tr("Write a note about the selected tag"),
        {QKeySequence(Qt::Key_N), QKeySequence(Qt::Key_F2)}, [this] {
            m_window->showSpanPane();
            m_window->spanPane()->focusNote();
        });
    add(QStringLiteral("tag.reply"), tr("&Reply…"),
        tr("Say something about the selected tag to your teammates"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
        [this] {
            m_window->showSpanPane();
            m_window->spanPane()->focusReply();
        });
    add(QStringLiteral("tag.delete"), tr("&Delete the tag"),
        tr("Remove the selected tag; undo brings it back"), {QKeySequence(Qt::Key_Delete)},
        [tagging] { tagging->removeSelected(); });
    menu->addSeparator();
    add(QStringLiteral("tag.next"), tr("&Next tag"), tr("Select the next tag in the text"),
        {QKeySequence(Qt::Key_Tab)}, [tagging] { tagging->step(1); });
    add(QStringLiteral("tag.previous"), tr("&Previous tag"), tr("Select the previous tag in the text"),
        {QKeySequence(Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::SHIFT | Qt::Key_Backtab)},
        [tagging] { tagging->step(-1); });
    add(QStringLiteral("tag.overlap"), tr("Step through o&verlaps"),
        tr("Select the next tag that lies at the caret"), {QKeySequence(Qt::Key_O)},
        [tagging] { tagging->cycleOverlaps(); });
    add(QStringLiteral("tag.clear"), tr("Select nothin&g"),
        tr("Let go of the selected tag and words, then of the tag lock"), {QKeySequence(Qt::Key_Escape)},
        [this, tagging] {
            if (!m_window->linking()->cancel())
                tagging->clear();
        });
}

void TagCommands::addMore()
{
    QAction *more = m_window->actions().add(
        {QStringLiteral("tag.more"), m_group, tr("&More tags…"),
         tr("Find any tag by its name or its group, and tag the selected words with it"),
         {QKeySequence(Qt::CTRL | Qt::Key_G)}},
        [this] { findTag(); });
    more->setIconText(tr("More…"));
    m_menu->addAction(more);
    m_bar->setMoreAction(more);
}

void TagCommands::findTag()
{
    if (!m_palette) {
        m_palette = new CommandPalette(m_window->actions(), m_window);
        m_palette->setObjectName(QStringLiteral("tag_palette"));
        m_palette->setWords(tr("Tag as"), tr("Tag or group…"));
        m_palette->setOnly(setPrefix, [this](const QString &name) {
            const Project *project = m_window->project();
            const Tag *tag = project ? project->tagset().tagNamed(name.mid(setPrefix.size())) : nullptr;
            return tag ? project->tagset().groupOf(tag->id) : QString();
        });
    }
    m_palette->ask();
}

void TagCommands::editTagset()
{
    if (!m_window->project())
        return;
    // Which action other than that of a tag has the letter.
    const auto owner = [&actions = m_window->actions()](const QString &letter) -> QString {
        const QString name = actions.ownerOf(QKeySequence(letter));
        if (name.isEmpty() || name.startsWith(setPrefix))
            return {};
        return plainText(actions.action(name)->text());
    };
    auto *dialog = new TagsetDialog(m_window->project(), owner, m_window);
    if (const Span *selected = m_window->tagging()->selected())
        dialog->choose(selected->tag);
    dialog->open();
}

void TagCommands::takeTagset(const TagStyles &styles)
{
    std::vector<Tag> wanted;
    if (const Project *project = m_window->project()) {
        const bool extended = m_window->actions().action(QStringLiteral("tag.extended"))->isChecked();
        for (const Tag &tag : project->tagset().tags) {
            if (!tag.retired && (extended || !tag.extended))
                wanted.push_back(tag);
        }
    }
    if (wanted != m_tags) {
        m_tags = std::move(wanted);
        addTags(styles);
    }
    const int size = m_window->style()->pixelMetric(QStyle::PM_SmallIconSize);
    for (std::size_t i = 0; i < m_tags.size(); ++i) {
        const QIcon icon = swatchIcon(styles.of(m_tags[i].id), styles.isDark(), size);
        m_window->actions().action(setPrefix + m_tags[i].name)->setIcon(icon);
    }
    m_bar->setTagStyles(styles);
}

void TagCommands::addTags(const TagStyles &styles)
{
    Actions &actions = m_window->actions();
    m_bar->setTags({});
    for (const QString &name : m_tagActions)
        actions.remove(name);
    m_tagActions.clear();
    std::vector<TagBar::Entry> entries;
    for (std::size_t i = 0; i < m_tags.size(); ++i) {
        addTag(m_tags[i], int(i));
        entries.push_back({m_tags[i].id, actions.action(setPrefix + m_tags[i].name)});
    }
    m_bar->setTags(entries);
    m_bar->setTagStyles(styles);
    m_exact->menuAction()->setVisible(!m_tags.empty());
    update();
}

void TagCommands::addTag(const Tag &tag, int place)
{
    Actions &actions = m_window->actions();
    TaggingController *tagging = m_window->tagging();
    QList<QKeySequence> keys = letterKeys(tag, actions, false);
    if (place < 9)
        keys << QKeySequence(int((Qt::CTRL | Qt::Key(int(Qt::Key_1) + place)).toCombined()));
    const QString set = setPrefix + tag.name;
    const QString tip = tr("Tag the selected words, or the word at the caret, as %1").arg(tag.name);
    const bool inMenu = m_tags.size() <= mostInMenu || !keys.isEmpty();
    QAction *whole = actions.add({set, m_group, escaped(tag.name), tip, keys, false, {}, true},
                                 [tagging, id = tag.id] { tagging->tag(id, Precision::WholeWords); });
    if (inMenu)
        m_menu->insertAction(m_tagsEnd, whole);
    const QString exact = QStringLiteral("tag.exact.") + tag.name;
    const QString exactTip = tr("Tag exactly the selected characters as %1, words cut or not").arg(tag.name);
    QAction *cut = actions.add(
        {exact, m_group, tr("%1, exactly").arg(escaped(tag.name)), exactTip, letterKeys(tag, actions, true)},
        [tagging, id = tag.id] { tagging->tag(id, Precision::Exact); });
    if (inMenu)
        m_exact->addAction(cut);
    m_tagActions << set << exact;
}

void TagCommands::update()
{
    Actions &actions = m_window->actions();
    const Project *project = m_window->project();
    const bool article = m_window->article() != nullptr;
    const bool readOnly = project && project->isReadOnly();
    const QString why = readOnly ? project->readOnlyReason() : tr("No article is open");
    const auto set = [&](const QString &name, bool on, const QString &reason) {
        actions.setEnabled(name, on, reason);
    };
    for (const QString &name : m_tagActions)
        set(name, article && !readOnly, why);
    for (const char *name : {"tag.lock", "tag.more"})
        set(QLatin1String(name), article && !readOnly, why);
    set(QStringLiteral("tag.tagset"), project, tr("No project is open"));

    const bool selected = m_window->tagging()->selected() != nullptr;
    const QString noTag = readOnly ? why : tr("No tag is selected");
    QStringList editing{QStringLiteral("tag.addPiece"), QStringLiteral("tag.removePiece"),
                        QStringLiteral("tag.delete"), QStringLiteral("tag.note"),
                        QStringLiteral("tag.reply")};
    for (const QMenu *menu : {m_values, m_edges}) {
        for (const QAction *action : menu->actions())
            editing << action->objectName();
    }
    for (const QString &name : editing)
        set(name, selected && !readOnly, noTag);
    const bool any = article && !m_window->article()->spans().empty();
    for (const char *name : {"tag.next", "tag.previous", "tag.overlap"})
        set(QLatin1String(name), any,
            article ? tr("There is no tag in this article yet") : tr("No article is open"));
    set(QStringLiteral("tag.clear"), article, tr("No article is open"));
}
