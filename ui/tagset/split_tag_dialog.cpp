#include "ui/tagset/split_tag_dialog.h"

#include "ui/tagset/tagset_work.h"
#include "ui/tagset/touched_words.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_note.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace {

QStringList valueNames(const AttributeDefinition &definition)
{
    if (definition.kind == AttributeDefinition::Kind::YesNo)
        return {QStringLiteral("yes"), QStringLiteral("no")};
    QStringList names;
    if (isChoice(definition)) {
        for (const AttributeValue &value : definition.values)
            names.append(value.name);
    }
    return names;
}

} // namespace

struct SplitTagDialog::Private
{
    TagsetWork *work = nullptr;
    Tag from;
    Tag fresh; // the part, while it is a new tag
    DialogFrame frame;
    QComboBox *attribute = nullptr;
    QComboBox *value = nullptr;
    QComboBox *into = nullptr; // the first is the new tag
    QLineEdit *name = nullptr;
    FieldNote *nameNote = nullptr;
    FieldNote *note = nullptr;

    QString valueName() const { return value->currentData().toString(); }
    Tag part() const
    {
        if (const Tag *known = work->tagset().tag(into->currentData().value<Id>()))
            return *known;
        Tag tag = fresh;
        tag.name = name->text().simplified();
        return tag;
    }
    TagsetPlan plan() const
    {
        return split(work->tagset(), from.id, attribute->currentText(), valueName(), part());
    }
    void fillValues();
    void suggest();
    void judge();
};

void SplitTagDialog::Private::fillValues()
{
    value->clear();
    const AttributeDefinition *definition = definitionNamed(from.attributes, attribute->currentText());
    for (const QString &one : definition ? valueNames(*definition) : QStringList()) {
        const qint64 count = countOf(work->use(), from.id, definition->name, one);
        value->addItem(QStringLiteral("%1 (%2)").arg(one, QLocale().toString(count)), one);
    }
    suggest();
}

void SplitTagDialog::Private::suggest()
{
    fresh = partOf(work->tagset(), from, valueName());
    name->setText(fresh.name);
    judge();
}

void SplitTagDialog::Private::judge()
{
    const bool isNew = into->currentIndex() <= 0;
    name->setEnabled(isNew);
    const Tag tag = part();
    const bool taken =
        isNew && std::any_of(work->tagset().tags.begin(), work->tagset().tags.end(), [&](const Tag &one) {
            return one.name.compare(tag.name, Qt::CaseInsensitive) == 0;
        });
    if (tag.name.isEmpty())
        nameNote->sayWrong(SplitTagDialog::tr("A tag needs a name."));
    else if (taken)
        nameNote->sayWrong(SplitTagDialog::tr("There is a tag “%1” already. Choose it above.").arg(tag.name));
    else
        nameNote->say({});
    frame.go->setEnabled(!nameNote->isWrong() && work->isCounted() && !work->isBusy() && value->count() > 0);
    if (!work->isCounted())
        return note->say(SplitTagDialog::tr("Counting the tags this would touch…"));
    const TagsetPlan then = plan();
    QString text = SplitTagDialog::tr("%1 with %2 “%3” becomes %4.")
                       .arg(from.name, attribute->currentText(), valueName(), tag.name) +
                   QLatin1Char(' ') + touchedText(touched(then, work->use()));
    if (const QString rules = linkRulesText(work->tagset(), then.after, work->use()); !rules.isEmpty())
        text += QLatin1Char('\n') + rules;
    note->say(text);
}

bool SplitTagDialog::canBeSplit(const Tag &tag)
{
    return std::any_of(tag.attributes.begin(), tag.attributes.end(),
                       [](const AttributeDefinition &one) { return !valueNames(one).isEmpty(); });
}

SplitTagDialog::SplitTagDialog(TagsetWork *work, const Id &from, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>())
{
    d->work = work;
    d->from = *work->tagset().tag(from);
    d->frame = makeFrame(this, tr("Split %1").arg(d->from.name), tr("&Split"));
    QWidget *page = d->frame.page;
    QFormLayout *form = newForm();
    const auto combo = [&](const char *object, const QString &label, const QString &tip) {
        auto *box = new QComboBox(page);
        box->setObjectName(QLatin1StringView(object));
        box->setToolTip(tip);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(24);
        addField(form, label, box);
        return box;
    };
    d->attribute = combo("split_attribute", tr("&Attribute"), tr("What tells the spans apart"));
    d->value = combo("split_value", tr("&Value"),
                     tr("Spans with this value get another tag; how many have it is behind it"));
    d->into = combo("split_into", tr("&Become"), tr("A new tag, or one there is"));
    d->name = new QLineEdit(page);
    d->name->setObjectName(QStringLiteral("split_name"));
    d->name->setMaxLength(200);
    d->name->setToolTip(tr("Of the new tag"));
    d->nameNote = addField(form, tr("&Name"), d->name);
    d->frame.body->addLayout(form);
    d->note = new FieldNote(d->name, page);
    d->note->setObjectName(QStringLiteral("split_touched"));
    d->frame.body->addWidget(d->note);
    d->frame.body->addStretch(1);
    for (const AttributeDefinition &definition : d->from.attributes) {
        if (!valueNames(definition).isEmpty())
            d->attribute->addItem(definition.name);
    }
    d->into->addItem(tr("a new tag"));
    for (const Tag &tag : work->tagset().tags) {
        if (tag.id != from && !tag.retired)
            d->into->addItem(tag.name, QVariant::fromValue(tag.id));
    }
    sizeByText(this, 70, 20);
    d->fillValues();
    connect(d->attribute, &QComboBox::currentIndexChanged, this, [this] { d->fillValues(); });
    connect(d->value, &QComboBox::activated, this, [this] { d->suggest(); });
    connect(d->into, &QComboBox::activated, this, [this] { d->judge(); });
    connect(d->name, &QLineEdit::textEdited, this, [this] { d->judge(); });
    connect(work, &TagsetWork::counted, this, [this] { d->fillValues(); });
    connect(d->frame.buttons, &QDialogButtonBox::accepted, this, [this] {
        const Tag part = d->part();
        const QString label = tr("Split %1 off %2").arg(part.name, d->from.name);
        const TagsetPlan plan = d->plan();
        TagsetWork *writer = d->work;
        emit parted(part.id);
        QDialog::accept();
        writer->apply(label, plan);
    });
    d->value->setFocus();
}

SplitTagDialog::~SplitTagDialog() = default;
