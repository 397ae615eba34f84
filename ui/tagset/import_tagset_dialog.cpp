#include "ui/tagset/import_tagset_dialog.h"

#include "model/tagset/tagset_import.h"
#include "ui/tagset/tagset_work.h"
#include "ui/tagset/touched_words.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_note.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

struct ImportTagsetDialog::Private
{
    TagsetWork *work = nullptr;
    TagsetImport import;
    DialogFrame frame;
    std::vector<QComboBox *> decisions; // of import.missing
    FieldNote *note = nullptr;

    std::map<Id, TagDecision> decided() const;
    TagsetPlan plan() const { return takenOver(work->tagset(), import, decided(), work->use()); }
    void judge();
};

std::map<Id, TagDecision> ImportTagsetDialog::Private::decided() const
{
    std::map<Id, TagDecision> result;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        TagDecision decision;
        if (decisions[i]->currentIndex() == 1)
            decision.kind = TagDecision::Kind::Keep;
        else if (decisions[i]->currentIndex() > 1)
            decision = {TagDecision::Kind::Become, decisions[i]->currentData().value<Id>()};
        result[import.missing[i].tag] = decision;
    }
    return result;
}

void ImportTagsetDialog::Private::judge()
{
    note->say(touchedText(touched(plan(), work->use())));
    frame.go->setEnabled(!work->isBusy() && !work->isReadOnly());
}

ImportTagsetDialog::ImportTagsetDialog(TagsetWork *work, const Tagset &file, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>())
{
    d->work = work;
    d->import = compareTagsets(work->tagset(), file, work->use());
    d->frame = makeFrame(this, tr("Use the tagset “%1”").arg(file.name), tr("&Use this tagset"));
    QWidget *page = d->frame.page;
    const auto line = [&](const QString &text) {
        auto *label = new QLabel(text, page);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        d->frame.body->addWidget(label);
        return label;
    };
    const auto names = [&](const QString &text, const QStringList &tags) {
        if (!tags.isEmpty())
            line(text.arg(tags.join(QStringLiteral(", "))));
    };
    const TagsetImport &import = d->import;
    names(tr("New: %1"), import.added);
    names(tr("Changed: %1"), import.changed);
    names(tr("Gone, because nothing uses them: %1"), import.removed);
    names(tr("Keep attributes or values that the file does not have, because they are in use: %1"),
          import.widened);
    if (import.added.isEmpty() && import.changed.isEmpty() && import.removed.isEmpty() &&
        import.missing.empty())
        line(tr("The tags are the same as those of this project."));
    if (!import.missing.empty()) {
        QLabel *question = line(tr("The file has no such tags, but they are in use. What becomes of them?"));
        QFont bold = question->font();
        bold.setBold(true);
        question->setFont(bold);
        QFormLayout *form = newForm();
        for (const MissingTag &missing : import.missing) {
            auto *choice = new QComboBox(page);
            choice->setObjectName(QStringLiteral("missing_") + work->tagset().tag(missing.tag)->name);
            choice->setToolTip(tr("Whatever you choose, no tag is taken from any words"));
            choice->addItems({tr("stays on its words, not offered any more"), tr("stays and is offered")});
            for (const Tag &tag : import.file.tags)
                choice->addItem(tr("becomes %1").arg(tag.name), QVariant::fromValue(tag.id));
            FieldNote *note = addField(form, work->tagset().tag(missing.tag)->name, choice);
            note->say(useText(missing.use));
            connect(choice, &QComboBox::activated, this, [this] { d->judge(); });
            d->decisions.push_back(choice);
        }
        d->frame.body->addLayout(form);
    }
    d->note = new FieldNote(d->frame.go, page);
    d->note->setObjectName(QStringLiteral("import_touched"));
    d->frame.body->addWidget(d->note);
    d->frame.body->addStretch(1);
    sizeByText(this, 80, 26);
    connect(d->frame.buttons, &QDialogButtonBox::accepted, this, [this] {
        const TagsetPlan plan = d->plan();
        TagsetWork *writer = d->work;
        const QString label = tr("Use the tagset “%1”").arg(plan.after.name);
        QDialog::accept();
        writer->apply(label, plan);
    });
    d->judge();
}

ImportTagsetDialog::~ImportTagsetDialog() = default;
