#include "ui/tagset/tag_list.h"

#include "ui/tags/mark_painting.h"
#include "ui/tagset/touched_words.h"
#include "ui/widgets/draw_line.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/theme.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace {

enum Role { IdRole = Qt::UserRole, CountRole, NoteRole };

Id idOf(const QListWidgetItem *item)
{
    return item ? item->data(IdRole).value<Id>() : Id();
}

class TagDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    TagStyles styles;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {10 * option.fontMetrics.averageCharWidth(), std::max(28, option.fontMetrics.height() + 10)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem own = option;
        initStyleOption(&own, index);
        own.text.clear();
        const QStyle *style = own.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect.adjusted(8, 0, -8, 0);
        const Id id = index.data(IdRole).value<Id>();
        const QString text = index.data(Qt::DisplayRole).toString();
        const bool selected = option.state & QStyle::State_Selected;
        const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor quiet = selected ? ink : option.palette.color(QPalette::PlaceholderText);
        const auto place = [&](const QRect &logical) {
            return QStyle::visualRect(option.direction, option.rect, logical);
        };
        QFont font = option.font;
        if (id.isNull()) { // the name of a group
            font.setBold(true);
            painter->setFont(font);
            painter->setPen(quiet);
            drawLine(*painter, row, option.direction, Side::Start, text);
            painter->restore();
            return;
        }
        const TagStyle &tag = styles.of(id);
        const int mark = option.fontMetrics.ascent() + 4;
        const QRect chip(row.left(), row.center().y() - mark / 2, mark, mark);
        QFont letter = font;
        letter.setBold(true);
        letter.setPointSizeF(font.pointSizeF() * 0.85);
        paintLetterChip(*painter, place(chip), tag, letter);
        const QRect swatch(chip.right() + 8, chip.top(), mark * 3 / 2, mark);
        if (selected) { // tints and thin lines need the page behind them
            painter->setPen(Qt::NoPen);
            painter->setBrush(pageColors(styles.isDark()).paper);
            painter->drawRoundedRect(place(swatch).adjusted(-2, -2, 2, 2), 3, 3);
        }
        paintTagSwatch(*painter, place(swatch), tag, styles.isDark());
        const QString count = index.data(CountRole).toString();
        const int countWidth = option.fontMetrics.horizontalAdvance(count) + 8;
        QRect words(swatch.right() + 10, row.top(), row.right() - swatch.right() - 10 - countWidth,
                    row.height());
        painter->setPen(index.data(NoteRole).toString().isEmpty() ? ink : quiet);
        const QString note = index.data(NoteRole).toString();
        drawLine(*painter, place(words), option.direction, Side::Start,
                 note.isEmpty() ? text : QStringLiteral("%1 · %2").arg(text, note));
        painter->setPen(quiet);
        words = QRect(row.right() - countWidth, row.top(), countWidth, row.height());
        drawLine(*painter, place(words), option.direction, Side::End, count);
        painter->restore();
    }
};

// Dropping asks for another place; the list itself changes only when the tagset did.
class List : public QListWidget
{
public:
    using QListWidget::QListWidget;
    std::function<void(const Id &tag, int row)> dropped;

protected:
    void dropEvent(QDropEvent *event) override
    {
        const QListWidgetItem *under = itemAt(event->position().toPoint());
        int target = under ? row(under) : count();
        if (under && event->position().y() > visualItemRect(under).center().y())
            ++target;
        event->setDropAction(Qt::IgnoreAction);
        event->accept();
        if (currentItem())
            dropped(idOf(currentItem()), target);
    }
};

} // namespace

struct TagList::Private
{
    explicit Private(TagList *owner) : q(owner) {}

    TagList *q;
    QLineEdit *filter = nullptr;
    List *list = nullptr;
    QStackedWidget *pages = nullptr;
    EmptyNotice *notice = nullptr;
    TagDelegate *delegate = nullptr;
    Tagset tagset;
    const TagsetUse *use = nullptr;
    Id wanted;

    int placeOf(const Id &tag) const
    {
        for (std::size_t i = 0; i < tagset.tags.size(); ++i) {
            if (tagset.tags[i].id == tag)
                return int(i);
        }
        return -1;
    }
    QString noteOf(const Tag &tag) const;
    void fill();
    void move(int by);
    void drop(const Id &tag, int row);
};

QString TagList::Private::noteOf(const Tag &tag) const
{
    if (tag.retired)
        return TagList::tr("retired");
    for (const Tag &other : tagset.tags) {
        if (other.id != tag.id && !tag.key.isEmpty() && other.key == tag.key)
            return TagList::tr("key %1 twice").arg(tag.key);
    }
    return tag.extended ? TagList::tr("extended") : QString();
}

void TagList::Private::fill()
{
    const QSignalBlocker quiet(list);
    list->clear();
    const QLocale locale;
    const QString words = filter->text().trimmed();
    QString group;
    QListWidgetItem *chosen = nullptr;
    for (const Tag &tag : tagset.tags) {
        const QString own = tagset.groupOf(tag.id);
        if (!words.isEmpty() && !tag.name.contains(words, Qt::CaseInsensitive) &&
            !tag.definition.contains(words, Qt::CaseInsensitive) &&
            !own.contains(words, Qt::CaseInsensitive) && tag.key.compare(words, Qt::CaseInsensitive) != 0)
            continue;
        if (own != group) {
            group = own;
            auto *heading = new QListWidgetItem(group.isEmpty() ? TagList::tr("In no group") : group, list);
            heading->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QListWidgetItem(tag.name, list);
        item->setData(IdRole, QVariant::fromValue(tag.id));
        item->setData(NoteRole, noteOf(tag));
        QString spoken = tag.key.isEmpty() ? tag.name : TagList::tr("%1, key %2").arg(tag.name, tag.key);
        if (use) {
            const UseCount count = countOf(*use, tag.id);
            item->setData(CountRole, locale.toString(count.spans));
            spoken += QStringLiteral(", ") + useText(count);
        }
        if (const QString note = noteOf(tag); !note.isEmpty())
            spoken += QStringLiteral(", ") + note;
        item->setData(Qt::AccessibleTextRole, spoken);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        if (tag.id == wanted)
            chosen = item;
    }
    list->setCurrentItem(chosen);
    if (chosen)
        list->scrollToItem(chosen);
    pages->setCurrentWidget(list->count() > 0 ? static_cast<QWidget *>(list) : notice);
}

void TagList::Private::move(int by)
{
    const int place = placeOf(wanted);
    const int to = place + by;
    if (place < 0 || to < 0 || to >= int(tagset.tags.size()))
        return;
    // Past the edge of its group it joins the neighbour's.
    emit q->moveAsked(wanted, to, tagset.groupOf(tagset.tags[std::size_t(to)].id));
}

void TagList::Private::drop(const Id &tag, int row)
{
    const int from = placeOf(tag);
    if (from < 0)
        return;
    // Before the first tag at or below the gap; the group is that of the row above it.
    int to = int(tagset.tags.size());
    for (int i = row; i < list->count(); ++i) {
        if (const Id id = idOf(list->item(i)); !id.isNull()) {
            to = placeOf(id);
            break;
        }
    }
    QString group = tagset.groupOf(tag);
    if (const QListWidgetItem *above = list->item(row - 1)) {
        const Id id = idOf(above);
        group = !id.isNull()                                  ? tagset.groupOf(id)
                : above->text() == TagList::tr("In no group") ? QString()
                                                              : above->text();
    } else if (to < int(tagset.tags.size())) {
        group = tagset.groupOf(tagset.tags[std::size_t(to)].id);
    }
    if (to > from)
        --to;
    emit q->moveAsked(tag, to, group);
}

TagList::TagList(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->filter = new QLineEdit(this);
    d->filter->setObjectName(QStringLiteral("tag_filter"));
    d->filter->setPlaceholderText(tr("Filter tags…"));
    d->filter->setAccessibleName(tr("Filter tags"));
    d->filter->setToolTip(tr("Shows the tags with these letters in name, definition or group (Ctrl+F)"));
    d->filter->setClearButtonEnabled(true);
    d->filter->installEventFilter(this);
    d->pages = new QStackedWidget(this);
    d->list = new List(d->pages);
    d->list->setObjectName(QStringLiteral("tag_list"));
    d->list->setAccessibleName(tr("Tags"));
    d->list->setToolTip(tr("Alt+Up and Alt+Down, or dragging, move a tag; F2 renames it"));
    d->list->setUniformItemSizes(true);
    d->list->setDragDropMode(QAbstractItemView::InternalMove);
    d->list->setDropIndicatorShown(true);
    d->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->list->installEventFilter(this);
    setFocusProxy(d->list);
    d->delegate = new TagDelegate(d->list);
    d->list->setItemDelegate(d->delegate);
    d->list->dropped = [this](const Id &tag, int row) { d->drop(tag, row); };
    d->notice = new EmptyNotice(d->pages);
    d->notice->say(tr("No tag fits the filter."), tr("Clear filter"), tr("Show all tags again"));
    d->pages->addWidget(d->list);
    d->pages->addWidget(d->notice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(d->filter);
    column->addWidget(d->pages, 1);

    connect(d->filter, &QLineEdit::textChanged, this, [this] { d->fill(); });
    connect(d->notice, &EmptyNotice::pressed, this, [this] {
        d->filter->clear();
        d->filter->setFocus();
    });
    connect(d->list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (const Id id = idOf(item); !id.isNull() && id != d->wanted) {
            d->wanted = id;
            emit chosen(id);
        }
    });
}

TagList::~TagList() = default;

void TagList::setTags(const Tagset &tagset, const TagsetUse *use)
{
    d->tagset = tagset;
    d->use = use;
    d->delegate->styles = TagStyles(tagset, isDark(palette()));
    d->fill();
}

Id TagList::current() const
{
    return d->wanted;
}

void TagList::choose(const Id &tag)
{
    d->wanted = tag;
    d->fill();
    if (!d->list->currentItem() && !tag.isNull())
        d->filter->clear(); // fills again
}

void TagList::focusFilter()
{
    d->filter->setFocus();
    d->filter->selectAll();
}

bool TagList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool up = key->key() == Qt::Key_Up;
    const bool down = key->key() == Qt::Key_Down;
    if (watched == d->filter) {
        if (!down || d->list->count() == 0)
            return false;
        d->list->setFocus();
        return true;
    }
    if ((up || down) && key->modifiers() == Qt::AltModifier) {
        d->move(up ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_F2) {
        emit renameAsked();
        return true;
    }
    return false;
}

void TagList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && d->delegate) {
        d->delegate->styles = TagStyles(d->tagset, isDark(palette()));
        d->list->viewport()->update();
    }
}
