#include "ui/tagset/tag_page.h"

#include "ui/tagset/apply_bar.h"
#include "ui/tagset/merge_tag_dialog.h"
#include "ui/tagset/split_tag_dialog.h"
#include "ui/tagset/tag_form.h"
#include "ui/tagset/tag_list.h"
#include "ui/tagset/tagset_work.h"
#include "ui/tagset/touched_words.h"
#include "ui/widgets/flow_layout.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

struct TagPage::Private
{
    explicit Private(TagPage *page) : q(page) {}

    TagPage *q;
    TagsetWork *work = nullptr;
    TagList *list = nullptr;
    TagForm *form = nullptr;
    QScrollArea *scroll = nullptr;
    ApplyBar *bar = nullptr;
    QPushButton *add = nullptr;
    QPushButton *rename = nullptr;
    QPushButton *merge = nullptr;
    QPushButton *split = nullptr;
    QPushButton *retire = nullptr;
    QPushButton *remove = nullptr;
    QTimer *rest = nullptr; // counting follows a moment after the last key
    Id shown;               // in the form
    Id next;                // to be shown as soon as it is there

    const Tag *tag() const { return work->tagset().tag(shown); }
    void buildButtons(QVBoxLayout *column);
    void fill();
    void show(const Id &id);
    void judge();
    void ask(const Id &id);
    void addTag();
    void setRetired();
    void removeTag();
    TagsetPlan plan() const
    {
        return withTag(work->tagset(), form->tag(), form->group(), form->attributeChanges());
    }
};

void TagPage::Private::buildButtons(QVBoxLayout *column)
{
    auto *flow = new FlowLayout(4);
    const auto button = [&](const char *name, const QString &text, const QString &tip, auto run) {
        QPushButton *one = smallButton(name, text, tip, q);
        connect(one, &QPushButton::clicked, q, run);
        flow->addWidget(one);
        return one;
    };
    add = button("tag_add", TagPage::tr("Add"), TagPage::tr("A new tag below the others (Ctrl+N)"),
                 [this] { addTag(); });
    rename = button("tag_rename", TagPage::tr("Rename"), TagPage::tr("Change its name (F2)"), [this] {
        scroll->ensureVisible(0, 0);
        form->focusName();
    });
    merge = button("tag_merge", TagPage::tr("Merge into…"),
                   TagPage::tr("Give all its spans another tag, which stays"), [this] {
                       auto *dialog = new MergeTagDialog(work, shown, q);
                       connect(dialog, &MergeTagDialog::merged, q, [this](const Id &into) { next = into; });
                       dialog->open();
                   });
    split = button("tag_split", TagPage::tr("Split…"), QString(), [this] {
        auto *dialog = new SplitTagDialog(work, shown, q);
        connect(dialog, &SplitTagDialog::parted, q, [this](const Id &part) { next = part; });
        dialog->open();
    });
    retire = button("tag_retire", TagPage::tr("Retire…"), QString(), [this] { setRetired(); });
    remove = button("tag_delete", TagPage::tr("Delete"), QString(), [this] { removeTag(); });
    column->addLayout(flow);
}

void TagPage::Private::fill()
{
    const Tagset &tagset = work->tagset();
    if (!next.isNull() && tagset.tag(next))
        shown = std::exchange(next, Id());
    if (!tag())
        shown = tagset.tags.empty() ? Id() : tagset.tags.front().id;
    list->setTags(tagset, work->isCounted() ? &work->use() : nullptr);
    show(shown);
}

void TagPage::Private::show(const Id &id)
{
    shown = id;
    list->choose(id);
    scroll->setVisible(tag());
    if (tag())
        form->showTag(*tag(), work->tagset());
    form->setReadOnly(work->isReadOnly());
    judge();
}

void TagPage::Private::judge()
{
    rest->stop();
    const Tag *now = tag();
    const bool may = !work->isReadOnly() && !work->isBusy();
    const bool changed = q->isChanged();
    const bool ready = may && now && work->isCounted() && !changed;
    const QString first = TagPage::tr("Apply or discard your changes to the tag first");
    const bool used = now && (!work->isCounted() || isUsed(work->use(), shown));
    const bool splits = now && SplitTagDialog::canBeSplit(*now);
    const auto set = [&](QPushButton *button, bool on, const QString &tip) {
        button->setEnabled(on);
        button->setToolTip(changed ? first : tip);
    };
    add->setEnabled(may && !changed);
    rename->setEnabled(may && now);
    set(merge, ready && work->tagset().tags.size() > 1,
        TagPage::tr("Give all its spans another tag, which stays"));
    set(split, ready && splits,
        splits ? TagPage::tr("Make a tag of those spans that have a certain value of an attribute")
               : TagPage::tr("It has no attribute with values to split it by"));
    retire->setText(now && now->retired ? TagPage::tr("Bring back") : TagPage::tr("Retire…"));
    set(retire, ready,
        now && now->retired ? TagPage::tr("Offer it again")
                            : TagPage::tr("Offer it no more; spans that have it keep it"));
    set(remove, ready && !used && work->tagset().tags.size() > 1,
        used ? TagPage::tr("Spans have it: merge or retire it instead")
             : TagPage::tr("Nothing uses it: take it out of the tagset"));
    if (!now)
        return bar->showNothing();
    if (!changed)
        return bar->showNothing(work->isCounted()
                                    ? TagPage::tr("Used: %1").arg(useText(countOf(work->use(), shown)))
                                    : TagPage::tr("Counting…"));
    if (const QString wrong = form->problem(); !wrong.isEmpty())
        return bar->showProblem(wrong);
    if (!work->isCounted())
        return bar->showWaiting();
    bar->showTouched(touchedText(touched(plan(), work->use())));
}

// Another tag is shown; what was changed and not applied is asked about first.
void TagPage::Private::ask(const Id &id)
{
    if (id == shown)
        return;
    if (!q->isChanged())
        return show(id);
    list->choose(shown);
    askAboutDraft(q, q->canApply(), [this, id](bool apply) {
        if (!apply)
            return show(id);
        next = id;
        q->applyDraft();
    });
}

void TagPage::Private::addTag()
{
    const Tag tag = newTag(work->tagset());
    next = tag.id;
    work->apply(TagPage::tr("Add tag %1").arg(tag.name), withTag(work->tagset(), tag, {}, {}),
                [this] { form->focusName(); });
}

void TagPage::Private::setRetired()
{
    const Tag now = *tag();
    const TagsetPlan plan = retired(work->tagset(), now.id, !now.retired);
    if (now.retired)
        return work->apply(TagPage::tr("Bring back %1").arg(now.name), plan);
    auto *box =
        new QMessageBox(QMessageBox::Question, TagPage::tr("Retire %1").arg(now.name),
                        TagPage::tr("%1 will not be offered any more, and its key is free.").arg(now.name),
                        QMessageBox::Cancel, q);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        TagPage::tr("What has it keeps it: %1.").arg(useText(countOf(work->use(), now.id))));
    QPushButton *go = box->addButton(TagPage::tr("&Retire"), QMessageBox::AcceptRole);
    box->setDefaultButton(go);
    connect(go, &QPushButton::clicked, q,
            [this, now, plan] { work->apply(TagPage::tr("Retire %1").arg(now.name), plan); });
    box->open();
}

void TagPage::Private::removeTag()
{
    work->apply(TagPage::tr("Delete tag %1").arg(tag()->name), withoutTag(work->tagset(), shown));
}

TagPage::TagPage(TagsetWork *work, const std::function<QString(const QString &)> &keyOwner, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->work = work;
    d->rest = new QTimer(this);
    d->rest->setSingleShot(true);
    d->rest->setInterval(100ms);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    auto *left = new QWidget(splitter);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(12, 12, 8, 12);
    leftColumn->setSpacing(8);
    d->list = new TagList(left);
    leftColumn->addWidget(d->list, 1);
    d->buildButtons(leftColumn);
    auto *right = new QWidget(splitter);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    d->scroll = new QScrollArea(right);
    d->scroll->setWidgetResizable(true);
    d->scroll->setFrameShape(QFrame::NoFrame);
    d->scroll->setFocusPolicy(Qt::NoFocus);
    d->form = new TagForm;
    d->form->setContentsMargins(0, 0, 0, 0);
    d->form->layout()->setContentsMargins(12, 12, 12, 12);
    d->form->setKeyOwner(keyOwner);
    d->scroll->setWidget(d->form);
    d->bar = new ApplyBar("tag", right);
    rightColumn->addWidget(d->scroll, 1);
    rightColumn->addWidget(d->bar);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(splitter);

    connect(d->list, &TagList::chosen, this, [this](const Id &tag) { d->ask(tag); });
    connect(d->list, &TagList::renameAsked, d->rename, &QPushButton::click);
    connect(d->list, &TagList::moveAsked, this, [this](const Id &tag, int place, const QString &group) {
        if (isChanged() || d->work->isReadOnly())
            return;
        TagsetPlan plan = moved(d->work->tagset(), tag, std::size_t(place));
        group.isEmpty() ? void(plan.after.groups.erase(tag)) : void(plan.after.groups[tag] = group);
        d->next = tag;
        d->work->apply(tr("Move %1").arg(d->work->tagset().tag(tag)->name), plan);
    });
    connect(d->form, &TagForm::edited, d->rest, qOverload<>(&QTimer::start));
    connect(d->rest, &QTimer::timeout, this, [this] { d->judge(); });
    connect(d->bar, &ApplyBar::applyAsked, this, [this] { applyDraft(); });
    connect(d->bar, &ApplyBar::discardAsked, this, [this] { discard(); });
    connect(work, &TagsetWork::changed, this, [this] { d->fill(); });
    connect(work, &TagsetWork::counted, this, [this] {
        d->list->setTags(d->work->tagset(), &d->work->use());
        d->judge();
    });
    connect(work, &TagsetWork::busyChanged, this, [this] { d->judge(); });
    const auto shortcut = [this](const QKeySequence &key, const std::function<void()> &run) {
        auto *one = new QShortcut(key, this);
        connect(one, &QShortcut::activated, this, run);
    };
    shortcut(QKeySequence::Find, [this] { d->list->focusFilter(); });
    shortcut(QKeySequence::New, [this] { d->add->click(); });
    d->fill();
    setFocusProxy(d->list);
}

TagPage::~TagPage() = default;

void TagPage::choose(const Id &tag)
{
    d->ask(tag);
}

bool TagPage::isChanged() const
{
    return d->tag() && d->form->isChanged();
}

bool TagPage::canApply() const
{
    return d->form->problem().isEmpty() && d->work->isCounted();
}

bool TagPage::applyDraft()
{
    if (!isChanged() || !canApply())
        return !isChanged();
    const QString before = d->tag()->name;
    const QString now = d->form->tag().name;
    d->work->apply(before == now ? tr("Change tag %1").arg(now) : tr("Rename %1 to %2").arg(before, now),
                   d->plan());
    return true;
}

void TagPage::discard()
{
    d->show(d->shown);
}
