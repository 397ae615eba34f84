#include "ui/tagset/tag_form.h"

#include "ui/tagset/attribute_editor.h"
#include "ui/tagset/color_field.h"
#include "ui/tagset/mark_choice.h"
#include "ui/tagset/touched_words.h"
#include "ui/widgets/field_note.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

struct TagForm::Private
{
    explicit Private(TagForm *form) : q(form) {}

    TagForm *q;
    Tag before;
    Tagset tagset;
    std::function<QString(const QString &)> keyOwner;
    bool filling = false;
    QLineEdit *name = nullptr;
    FieldNote *nameNote = nullptr;
    QLineEdit *key = nullptr;
    FieldNote *keyNote = nullptr;
    QComboBox *group = nullptr;
    MarkChoice *mark = nullptr;
    QCheckBox *tinted = nullptr;
    QCheckBox *extended = nullptr;
    ColorField *light = nullptr;
    ColorField *dark = nullptr;
    QPlainTextEdit *definition = nullptr;
    QPlainTextEdit *examples = nullptr;
    AttributeEditor *attributes = nullptr;
    FieldNote *attributesNote = nullptr;

    void build();
    void judge();
    void take()
    {
        if (filling)
            return;
        judge();
        emit q->edited();
    }
    const Tag *sameName(const QString &name) const;
    const Tag *sameKey(const QString &letter) const;
};

const Tag *TagForm::Private::sameName(const QString &text) const
{
    const auto found = std::find_if(tagset.tags.begin(), tagset.tags.end(), [&](const Tag &tag) {
        return tag.id != before.id && tag.name.compare(text, Qt::CaseInsensitive) == 0;
    });
    return found == tagset.tags.end() ? nullptr : &*found;
}

const Tag *TagForm::Private::sameKey(const QString &letter) const
{
    const auto found = std::find_if(tagset.tags.begin(), tagset.tags.end(), [&](const Tag &tag) {
        return tag.id != before.id && !letter.isEmpty() && tag.key == letter;
    });
    return found == tagset.tags.end() ? nullptr : &*found;
}

void TagForm::Private::build()
{
    QFormLayout *form = newForm();
    form->setSpacing(8);
    q->setLayout(form);
    name = new QLineEdit(q);
    name->setObjectName(QStringLiteral("tag_name"));
    name->setMaxLength(200);
    name->setToolTip(TagForm::tr("Spans keep the tag under its new name"));
    nameNote = addField(form, TagForm::tr("&Name"), name);
    key = new QLineEdit(q);
    key->setObjectName(QStringLiteral("tag_key"));
    key->setMaxLength(1);
    key->setFixedWidth(4 * key->fontMetrics().horizontalAdvance(QLatin1Char('M')));
    key->setToolTip(TagForm::tr("The letter that tags the selected words"));
    keyNote = addField(form, TagForm::tr("&Key"), key);
    group = new QComboBox(q);
    group->setObjectName(QStringLiteral("tag_group"));
    group->setEditable(true);
    group->setInsertPolicy(QComboBox::NoInsert);
    group->lineEdit()->setPlaceholderText(TagForm::tr("none"));
    group->setToolTip(TagForm::tr("A heading it stands under in the list; choose one or write a new one"));
    addField(form, TagForm::tr("&Group"), group);
    mark = new MarkChoice(q);
    auto *line = plainLabel(TagForm::tr("Line"), q);
    form->addRow(line, mark);
    tinted = checkBox("tag_tinted", TagForm::tr("&Tint behind the words"),
                      TagForm::tr("A light ground in its colour under tagged words"), q);
    form->addRow(QString(), tinted);
    light = new ColorField(false, q);
    dark = new ColorField(true, q);
    addField(form, TagForm::tr("On a l&ight page"), light->edit(), light);
    addField(form, TagForm::tr("On a &dark page"), dark->edit(), dark);
    extended = checkBox("tag_is_extended", TagForm::tr("Only with the e&xtended tags"),
                        TagForm::tr("Not offered until “Show extended tags” is on"), q);
    form->addRow(QString(), extended);
    const auto text = [&](const char *object, const QString &label, const QString &tip, int lines) {
        auto *field = new QPlainTextEdit(q);
        field->setObjectName(QLatin1StringView(object));
        field->setToolTip(tip);
        field->setTabChangesFocus(true);
        field->setFixedHeight(lines * field->fontMetrics().lineSpacing() + 14);
        addField(form, label, field);
        connect(field, &QPlainTextEdit::textChanged, q, [this] { take(); });
        return field;
    };
    definition = text("tag_definition", TagForm::tr("D&efinition"),
                      TagForm::tr("What belongs in it, in a few sentences"), 4);
    examples =
        text("tag_examples", TagForm::tr("Exam&ples"), TagForm::tr("Words that belong in it, one a line"), 3);
    examples->setPlaceholderText(TagForm::tr("one a line"));
    attributes = new AttributeEditor(q);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(attributes);
    attributesNote = new FieldNote(attributes, q);
    column->addWidget(attributesNote);
    form->addRow(plainLabel(TagForm::tr("Attributes"), q), column);

    for (QLineEdit *edit : {name, key})
        connect(edit, &QLineEdit::textEdited, q, [this] { take(); });
    connect(group, &QComboBox::currentTextChanged, q, [this] { take(); });
    connect(mark, &MarkChoice::markChosen, q, [this] { take(); });
    for (QCheckBox *box : {tinted, extended})
        connect(box, &QCheckBox::clicked, q, [this] { take(); });
    for (ColorField *field : {light, dark})
        connect(field, &ColorField::colorChanged, q, [this] { take(); });
    connect(attributes, &AttributeEditor::edited, q, [this] { take(); });
}

// Says under each field what is wrong with it, or worth knowing.
void TagForm::Private::judge()
{
    const Tag now = q->tag();
    if (now.name.isEmpty())
        nameNote->sayWrong(TagForm::tr("A tag needs a name."));
    else if (const Tag *other = sameName(now.name))
        nameNote->sayWrong(
            TagForm::tr("There is a tag “%1” already. To make one of the two, merge them.").arg(other->name));
    else
        nameNote->say({});
    const QString owner = keyOwner && !now.key.isEmpty() ? keyOwner(now.key) : QString();
    if (!now.key.isEmpty() && !now.key.front().isLetter())
        keyNote->sayWrong(TagForm::tr("Take a letter: digits set attributes."));
    else if (const Tag *other = sameKey(now.key))
        keyNote->sayWrong(TagForm::tr("%1 is the key of %2. Take another letter.").arg(now.key, other->name));
    else if (!owner.isEmpty())
        keyNote->say(
            TagForm::tr("%1 is also the key of “%2”, which keeps it: give that another key in the key "
                        "editor, or take another letter.")
                .arg(now.key, owner));
    else if (now.retired)
        keyNote->say(TagForm::tr("Retired: it is not offered, with or without a key."));
    else
        keyNote->say({});
    light->showTag(now, tagset);
    dark->showTag(now, tagset);
    mark->showTag(now);
    attributesNote->sayWrong(attributes->problem());
}

TagForm::TagForm(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->build();
}

TagForm::~TagForm() = default;

void TagForm::setKeyOwner(const std::function<QString(const QString &)> &owner)
{
    d->keyOwner = owner;
}

void TagForm::showTag(const Tag &tag, const Tagset &tagset)
{
    d->filling = true;
    d->before = tag;
    d->tagset = tagset;
    d->name->setText(tag.name);
    d->key->setText(tag.key);
    d->group->clear();
    QStringList groups{QString()};
    for (const Tag &one : tagset.tags) {
        if (const QString group = tagset.groupOf(one.id); !groups.contains(group))
            groups.append(group);
    }
    d->group->addItems(groups);
    d->group->setCurrentText(tagset.groupOf(tag.id));
    d->tinted->setChecked(tag.tinted);
    d->extended->setChecked(tag.extended);
    d->mark->showTag(tag);
    d->light->showTag(tag, tagset);
    d->dark->showTag(tag, tagset);
    const DefinitionParts parts = definitionParts(tag.definition);
    d->definition->setPlainText(parts.words);
    d->examples->setPlainText(parts.examples.join(QLatin1Char('\n')));
    d->attributes->setDefinitions(tag.attributes);
    d->filling = false;
    d->judge();
}

void TagForm::setReadOnly(bool readOnly)
{
    for (QWidget *child : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        child->setEnabled(!readOnly);
}

Tag TagForm::tag() const
{
    Tag tag = d->before;
    tag.name = d->name->text().simplified();
    tag.key = d->key->text().trimmed().toUpper();
    tag.mark = d->mark->mark();
    tag.tinted = d->tinted->isChecked();
    tag.extended = d->extended->isChecked();
    tag.light = d->light->color();
    tag.dark = d->dark->color();
    DefinitionParts parts{d->definition->toPlainText(), {}};
    for (const QString &line : d->examples->toPlainText().split(QLatin1Char('\n'))) {
        if (const QString words = line.simplified(); !words.isEmpty())
            parts.examples.append(words);
    }
    tag.definition = joinedDefinition(parts);
    tag.attributes = d->attributes->definitions();
    return tag;
}

QString TagForm::group() const
{
    return d->group->currentText().simplified();
}

std::vector<AttributeMap::One> TagForm::attributeChanges() const
{
    return d->attributes->changes();
}

bool TagForm::isChanged() const
{
    return !d->before.id.isNull() && (tag() != d->before || group() != d->tagset.groupOf(d->before.id));
}

QString TagForm::problem() const
{
    for (const FieldNote *note : {d->nameNote, d->keyNote, d->attributesNote}) {
        if (note->isWrong())
            return note->text();
    }
    if (!d->light->isValid() || !d->dark->isValid())
        return tr("A colour is not complete.");
    return {};
}

void TagForm::focusName()
{
    d->name->setFocus();
    d->name->selectAll();
}
