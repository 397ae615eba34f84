#include "ui/widgets/command_palette.h"

#include "ui/widgets/draw_line.h"
#include "ui/widgets/fuzzy.h"
#include "ui/widgets/plain_words.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace {

enum Role { GroupRole = Qt::UserRole, KeyRole };

class EntryModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries)
    {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    }
    const PaletteEntry &entry(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const bool enabled = entry(index.row()).enabled;
        return enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const PaletteEntry &one = entry(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return one.text;
        case GroupRole:
            return one.group;
        case KeyRole:
            return one.key;
        case Qt::ToolTipRole:
            return plainTip(one.tip);
        case Qt::AccessibleTextRole: {
            QStringList parts{one.text, one.group, one.key};
            if (!one.enabled)
                parts << one.tip;
            parts.removeAll(QString());
            return parts.join(QStringLiteral(", "));
        }
        default:
            return {};
        }
    }

private:
    std::vector<PaletteEntry> m_entries;
};

class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        item.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

        const bool chosen = option.state & QStyle::State_Selected;
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        const auto group = enabled ? QPalette::Active : QPalette::Disabled;
        const auto ink = chosen ? QPalette::HighlightedText : QPalette::Text;
        painter->setFont(option.font);
        const int space = option.fontMetrics.averageCharWidth();
        const QRect row = option.rect.adjusted(2 * space, 0, -2 * space, 0);
        const QString key = index.data(KeyRole).toString();
        const QString heading = index.data(GroupRole).toString();
        const auto place = [&](int left, int right) {
            return QStyle::visualRect(option.direction, row, row.adjusted(left, 0, -right, 0));
        };

        painter->setPen(option.palette.color(group, chosen ? ink : QPalette::PlaceholderText));
        const int headingWidth = option.fontMetrics.horizontalAdvance(heading);
        const int keyWidth = option.fontMetrics.horizontalAdvance(key);
        drawLine(*painter, row, option.direction, Side::Start, heading);
        drawLine(*painter, row, option.direction, Side::End, key);
        painter->setPen(option.palette.color(group, ink));
        drawLine(*painter, place(headingWidth + 2 * space, keyWidth + space), option.direction, Side::Start,
                 index.data().toString());
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.fontMetrics.averageCharWidth() * 40, option.fontMetrics.height() + 12};
    }
};

} // namespace

struct CommandPalette::Private
{
    const Actions *actions = nullptr;
    QLineEdit *field = nullptr;
    QListView *list = nullptr;
    EntryModel *model = nullptr;
    std::function<std::vector<PaletteEntry>(const QString &)> search;
    QString beginning; // of the names of the actions that are shown
    std::function<QString(const QString &)> groupOf;

    void filter(const QString &typed);
};

void CommandPalette::Private::filter(const QString &typed)
{
    std::vector<std::pair<int, PaletteEntry>> found;
    for (const Actions::Description &one : actions->all()) {
        if (!one.name.startsWith(beginning))
            continue;
        QAction *action = actions->action(one.name);
        const QString group = groupOf ? groupOf(one.name) : plainText(one.group);
        const QString text = plainText(action->text());
        const int score =
            std::max(fuzzyScore(typed, text), fuzzyScore(typed, group + QLatin1Char(' ') + text) / 2);
        if (score > 0) {
            found.push_back(
                {score,
                 {text, group, action->shortcut().toString(QKeySequence::NativeText),
                  action->isEnabled(), [action] { action->trigger(); }, action->statusTip()}});
        }
    }
    const bool byGroup = typed.isEmpty() && groupOf;
    std::stable_sort(found.begin(), found.end(), [&](const auto &a, const auto &b) {
        return byGroup ? a.second.group < b.second.group : !typed.isEmpty() && a.first > b.first;
    });
    std::vector<PaletteEntry> entries;
    for (auto &[score, entry] : found)
        entries.push_back(std::move(entry));
    if (search && !typed.trimmed().isEmpty()) {
        for (PaletteEntry &entry : search(typed))
            entries.push_back(std::move(entry));
    }
    model->setEntries(std::move(entries));
    if (model->rowCount() > 0)
        list->setCurrentIndex(model->index(0));
}

CommandPalette::CommandPalette(const Actions &actions, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), d(std::make_unique<Private>())
{
    setWindowTitle(tr("Find a command"));
    d->actions = &actions;
    d->field = new QLineEdit(this);
    d->field->setPlaceholderText(tr("Command or article…"));
    d->field->setAccessibleName(tr("Find a command or an article"));
    d->field->setClearButtonEnabled(true);
    d->model = new EntryModel(this);
    d->list = new QListView(this);
    d->list->setModel(d->model);
    d->list->setItemDelegate(new EntryDelegate(d->list));
    d->list->setUniformItemSizes(true);
    d->list->setAccessibleName(tr("Commands"));
    d->list->setFocusPolicy(Qt::NoFocus); // the arrows work from the field
    d->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->list->setFrameShape(QFrame::NoFrame);

    // No title bar: an edge of its own sets it off from the window behind.
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::Box);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(frame);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(d->field);
    column->addWidget(d->list, 1);

    d->field->installEventFilter(this);
    const auto runEntry = [this](const QModelIndex &index) {
        if (!index.isValid() || !d->model->entry(index.row()).enabled)
            return;
        const std::function<void()> run = d->model->entry(index.row()).run;
        accept(); // first, so that the focus is back in the window
        run();
    };
    connect(d->field, &QLineEdit::textChanged, this, [this](const QString &typed) { d->filter(typed); });
    connect(d->field, &QLineEdit::returnPressed, this,
            [this, runEntry] { runEntry(d->list->currentIndex()); });
    connect(d->list, &QListView::clicked, this, runEntry);
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::setSearch(const std::function<std::vector<PaletteEntry>(const QString &)> &search)
{
    d->search = search;
}

void CommandPalette::setOnly(const QString &beginning, const std::function<QString(const QString &)> &groupOf)
{
    d->beginning = beginning;
    d->groupOf = groupOf;
}

void CommandPalette::setWords(const QString &title, const QString &placeholder)
{
    setWindowTitle(title);
    d->field->setPlaceholderText(placeholder);
    d->field->setAccessibleName(title);
    d->list->setAccessibleName(title);
}

void CommandPalette::ask()
{
    d->field->clear();
    d->filter({});
    const QSize room = parentWidget()->window()->size();
    const int width = std::min(room.width() - 40, fontMetrics().averageCharWidth() * 76);
    const int height = std::min(room.height() - 80, (fontMetrics().height() + 12) * 14);
    resize(width, height);
    move(parentWidget()->window()->mapToGlobal(QPoint((room.width() - width) / 2, 48)));
    d->field->setFocus();
    open();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QApplication::sendEvent(d->list, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}
