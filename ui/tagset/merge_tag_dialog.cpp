#include "ui/tagset/merge_tag_dialog.h"

#include "ui/tagset/tag_list.h"
#include "ui/tagset/tagset_work.h"
#include "ui/tagset/touched_words.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_note.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

struct MergeTagDialog::Private
{
    TagsetWork *work = nullptr;
    Tag from;
    DialogFrame frame;
    TagList *list = nullptr;
    FieldNote *note = nullptr;

    TagsetPlan plan() const { return ::merged(work->tagset(), from.id, list->current(), work->use()); }
    void judge();
};

void MergeTagDialog::Private::judge()
{
    const Tag *into = work->tagset().tag(list->current());
    frame.go->setEnabled(into && work->isCounted() && !work->isBusy());
    if (!into)
        return note->say(MergeTagDialog::tr("Choose the tag that stays."));
    if (!work->isCounted())
        return note->say(MergeTagDialog::tr("Counting the tags this would touch…"));
    QString text = MergeTagDialog::tr("%1 becomes %2.").arg(from.name, into->name) + QLatin1Char(' ') +
                   touchedText(touched(plan(), work->use()));
    if (plan().after.tag(into->id)->attributes != into->attributes)
        text += QLatin1Char('\n') +
                MergeTagDialog::tr("%1 takes over the attributes and values it needs, so that none is lost.")
                    .arg(into->name);
    if (const QString rules = linkRulesText(work->tagset(), plan().after, work->use()); !rules.isEmpty())
        text += QLatin1Char('\n') + rules;
    if (work->use().hiddenSpans.contains(from.id))
        text += QLatin1Char('\n') + MergeTagDialog::tr("%1 stays, retired: articles that were removed still "
                                                       "have it, and an undo would bring them back.")
                                        .arg(from.name);
    note->say(text);
}

MergeTagDialog::MergeTagDialog(TagsetWork *work, const Id &from, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>())
{
    d->work = work;
    d->from = *work->tagset().tag(from);
    d->frame = makeFrame(this, tr("Merge %1").arg(d->from.name), tr("&Merge"));
    d->list = new TagList(d->frame.page);
    d->note = new FieldNote(d->list, d->frame.page);
    d->note->setObjectName(QStringLiteral("merge_touched"));
    auto *question = new QLabel(tr("Into which tag shall %1 go?").arg(d->from.name), d->frame.page);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    d->frame.body->addWidget(question);
    d->frame.body->addWidget(d->list, 1);
    d->frame.body->addWidget(d->note);
    Tagset others = work->tagset();
    std::erase_if(others.tags, [&](const Tag &tag) { return tag.id == from || tag.retired; });
    d->list->setTags(others, work->isCounted() ? &work->use() : nullptr);
    sizeByText(this, 60, 26);
    connect(d->list, &TagList::chosen, this, [this] { d->judge(); });
    connect(work, &TagsetWork::counted, this, [this] { d->judge(); });
    connect(d->frame.buttons, &QDialogButtonBox::accepted, this, [this] {
        const Id into = d->list->current();
        const QString label = tr("Merge %1 into %2").arg(d->from.name, d->work->tagset().tag(into)->name);
        const TagsetPlan plan = d->plan();
        TagsetWork *writer = d->work;
        emit merged(into);
        QDialog::accept();
        writer->apply(label, plan);
    });
    d->judge();
    d->list->focusFilter();
}

MergeTagDialog::~MergeTagDialog() = default;
