#include "ui/spans/span_editor.h"

#include "ui/spans/attribute_field.h"
#include "ui/spans/attribute_values.h"
#include "ui/spans/card_text.h"
#include "ui/spans/link_edits.h"
#include "ui/spans/link_rows.h"
#include "ui/spans/piece_list.h"
#include "ui/spans/reply_list.h"
#include "ui/tags/mark_painting.h"
#include "ui/widgets/field_rows.h"
#include "ui/widgets/note_field.h"
#include "ui/widgets/plain_words.h"

#include <QComboBox>
#include <QLabel>
#include <QPointer>

struct SpanEditor::Private
{
    QPointer<Project> project;
    std::shared_ptr<const OpenArticle> article;
    Id span;
    TagStyles styles;
    DigitTarget digits;
    Tag fieldsOf;   // what the fields were made for

    QLabel *owner = nullptr;
    QComboBox *tag = nullptr;
    FieldRows *form = nullptr;
    std::vector<AttributeField *> fields;
    std::vector<QLabel *> labels;
    PieceList *pieces = nullptr;
    NoteField *note = nullptr;
    LinkRows *links = nullptr;
    ReplyList *thread = nullptr;
    AttributeValues *values = nullptr;
    AssessmentEditor *assessment = nullptr;
    ApplyStep applyStep;
    bool applying = false;
};

SpanEditor::SpanEditor(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->owner = new QLabel(this);
    d->owner->setTextFormat(Qt::PlainText);
    d->owner->setWordWrap(true);
    d->tag = new QComboBox(this);
    d->tag->setAccessibleName(tr("Tag"));
    d->tag->setToolTip(tr("Change the tag of these words (its letter does the same in the article)"));
    d->tag->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    d->tag->setMinimumContentsLength(8);
    d->pieces = new PieceList(this);
    d->note = new NoteField(this);
    d->note->setAccessibleName(tr("Note"));
    d->note->setPlaceholderText(tr("Add a note…"));
    d->note->setToolTip(tr("A note on this span, saved when you leave it"));
    d->links = new LinkRows(this);
    d->thread = new ReplyList(this);
    d->values = new AttributeValues(this);
    d->assessment = new AssessmentEditor(this);
    d->assessment->setApply([this](const SpanEdit &edit) { return apply(edit); });

    const int unit = std::max(4, fontMetrics().height() / 4);
    d->form = new FieldRows(this);
    d->form->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 3 * unit);
    d->form->setGaps(3 * unit, 2 * unit);
    d->form->addRow(d->owner);
    d->form->addRow(tr("Tag"), d->tag);
    d->form->addRow(tr("Links"), d->links);
    d->form->addRow(tr("Note"), d->note);
    d->form->addRow(tr("Replies"), d->thread);
    d->form->addRow(tr("Place"), d->pieces);
    d->form->addRow(d->assessment);

    connect(d->assessment, &AssessmentEditor::failed, this, &SpanEditor::failed);
    connect(d->tag, &QComboBox::activated, this, [this](int index) {
        const Span *span = current();
        const Tag *tag =
            d->project && span ? d->project->tagset().tag(d->tag->itemData(index).value<Id>()) : nullptr;
        if (tag)
            apply(withTag(*d->article, *span, *tag, d->project->tagset()));
        refresh(); // also when it was refused: the box shows the tag the span has
    });
    connect(d->note, &NoteField::written, this, [this](const QString &text) {
        const Span *span = current();
        if (span && !apply(withNote(*d->article, *span, text)))
            d->note->keep();
    });
    connectLinks();
    connect(d->thread, &ReplyList::replied, this, &SpanEditor::reply);
    connect(d->pieces, &PieceList::removeAsked, this, [this](qsizetype index) {
        if (const Span *span = current())
            apply(withoutPiece(*d->article, *span, index));
    });
    connect(d->values, &AttributeValues::loaded, this, [this] {
        for (AttributeField *field : d->fields)
            field->setCompletions(d->values->of(field->definition().name));
    });
}

SpanEditor::~SpanEditor() = default;

void SpanEditor::connectLinks()
{
    const auto link = [this](const Id &id) { return current() ? linkOf(*d->article, id) : nullptr; };
    connect(d->links, &LinkRows::goAsked, this, &SpanEditor::spanAsked);
    connect(d->links, &LinkRows::attributeChosen, this,
            [this, link](const Id &id, const QString &name, const QVariant &value) {
                if (const Link *one = link(id))
                    apply(withLinkAttribute(*d->article, *one, name, value));
            });
    connect(d->links, &LinkRows::noteWritten, this, [this, link](const Id &id, const QString &note) {
        const Link *one = link(id);
        if (one && !apply(withLinkNote(*d->article, *one, note)))
            d->links->keepNote(id);
    });
    connect(d->links, &LinkRows::removeAsked, this, [this, link](const Id &id) {
        if (const Link *one = link(id))
            apply(withoutLink(*d->article, *one, d->project->tagset()));
    });
}

void SpanEditor::reply(const QString &text, bool resolved)
{
    const Span *span = current();
    if (span && apply(withReply(*d->article, *span, d->project->annotator().id, text, resolved)))
        d->thread->written();
}

void SpanEditor::setProject(Project *project)
{
    saveTyped();
    d->project = project;
    d->values->setProject(project);
    d->article.reset();
    d->span = {};
    d->fieldsOf = {};
    refresh();
}

void SpanEditor::setApply(const ApplyStep &apply)
{
    d->applyStep = apply;
}

void SpanEditor::setTagStyles(const TagStyles &styles)
{
    d->styles = styles;
    refresh();
}

void SpanEditor::showSpan(std::shared_ptr<const OpenArticle> article, const Id &span)
{
    if (span == d->span && article == d->article)
        return refresh();
    saveTyped();
    d->article = std::move(article);
    d->span = span;
    refresh();
}

Id SpanEditor::span() const
{
    return d->span;
}

const Span *SpanEditor::current() const
{
    return d->article && d->project ? d->article->span(d->span) : nullptr;
}

void SpanEditor::follow(const Changes &changes)
{
    d->values->follow(changes);
    refresh();
}

void SpanEditor::setDigits(const DigitTarget &target)
{
    d->digits = target;
    updateDigits();
}

void SpanEditor::saveTyped()
{
    if (!current() || d->applying)
        return;
    for (AttributeField *field : d->fields)
        field->finishTyping();
    d->note->finish();
    d->assessment->saveTyped();
    d->links->saveTyped();
}

void SpanEditor::focusNote()
{
    d->note->setFocus(Qt::ShortcutFocusReason);
}

void SpanEditor::focusReply()
{
    d->thread->focusField();
}

void SpanEditor::hideEvent(QHideEvent *event)
{
    saveTyped();
    QWidget::hideEvent(event);
}

QString SpanEditor::reasonNotToEdit(const Span &span) const
{
    if (d->project->isReadOnly())
        return d->project->readOnlyReason();
    if (span.annotator == d->project->annotator().id)
        return {};
    const Person *owner = d->project->person(span.annotator);
    const QString name = owner ? owner->name : tr("somebody else");
    return tr("Tagged by %1. Only %1 can change it; tag the words yourself to say something else.").arg(name);
}

void SpanEditor::refresh()
{
    const Span *span = current();
    setEnabled(span != nullptr);
    d->assessment->showClaim(d->project, d->article, span ? d->span : Id());
    if (!span)
        return;
    const QString reason = reasonNotToEdit(*span);
    const bool editable = reason.isEmpty();
    d->owner->setText(reason);
    d->owner->setVisible(!editable);
    fillTags(*span);
    d->tag->setEnabled(editable);
    if (const Tag *tag = d->project->tagset().tag(span->tag); !tag || *tag != d->fieldsOf)
        rebuildFields(tag);
    for (AttributeField *field : d->fields) {
        const QVariant value = span->attributes.value(field->definition().name);
        field->showValue(value, editable);
        d->form->setRowVisible(field, value.isValid() || isAskedFor(field->definition(), span->attributes));
    }
    markMissing(*span, editable);
    d->note->showNote(span->note, editable);
    const std::vector<LinkLine> lines = linkLines(*d->article, *d->project, *span);
    d->links->showLines(lines);
    d->form->setRowVisible(d->links, !lines.empty());
    updateDigits();
    // Anybody may say something about anybody's span.
    d->thread->showThread(span->id, replyLines(*d->article, *d->project, span->id),
                          !d->project->isReadOnly());
    showPieces(*span, editable);
}

void SpanEditor::fillTags(const Span &span)
{
    const QSignalBlocker quiet(d->tag);
    d->tag->clear();
    const int side = fontMetrics().height();
    d->tag->setIconSize({side, side});
    for (const Tag &tag : d->project->tagset().tags) {
        if (tag.retired && tag.id != span.tag)
            continue;
        QPixmap swatch(QSize(side, side) * devicePixelRatio());
        swatch.setDevicePixelRatio(devicePixelRatio());
        swatch.fill(Qt::transparent);
        QPainter painter(&swatch);
        paintTagSwatch(painter, QRectF(0, 0, side, side), d->styles.of(tag.id), d->styles.isDark());
        painter.end();
        const QString key = tag.key.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(tag.key);
        d->tag->addItem(QIcon(swatch), tag.name + key, QVariant::fromValue(tag.id));
        if (tag.id == span.tag)
            d->tag->setCurrentIndex(d->tag->count() - 1);
    }
}

void SpanEditor::rebuildFields(const Tag *tag)
{
    for (std::size_t i = 0; i < d->fields.size(); ++i) {
        d->form->removeWidget(d->labels[i]);
        d->form->removeWidget(d->fields[i]);
        d->fields[i]->hide();
        d->labels[i]->hide();
        d->fields[i]->deleteLater(); // one of them may be telling us right now
        d->labels[i]->deleteLater();
    }
    d->fields.clear();
    d->labels.clear();
    d->fieldsOf = tag ? *tag : Tag();
    int row = d->form->rowOf(d->tag) + 1;
    for (const AttributeDefinition &definition : d->fieldsOf.attributes) {
        auto *field = new AttributeField(definition, this);
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setToolTip(plainTip(definition.hint));
        d->form->insertRow(row++, label, field);
        d->fields.push_back(field);
        d->labels.push_back(label);
        connect(field, &AttributeField::chosen, this,
                [this, field](const QString &name, const QVariant &value) {
                    const Span *span = current();
                    if (span && !apply(withAttribute(*d->article, *span, name, value)))
                        field->keep();
                });
        connect(field, &AttributeField::typingDone, this, &SpanEditor::typingDone);
        connect(field, &AttributeField::typed, this, [this, field] {
            d->values->load();
            field->setCompletions(d->values->of(field->definition().name));
        });
    }
    // Tab goes from top to bottom, as one reads.
    QWidget *before = d->tag;
    for (AttributeField *field : d->fields) {
        for (QWidget *stop : field->findChildren<QWidget *>()) {
            if (stop->focusPolicy() != Qt::NoFocus) {
                setTabOrder(before, stop);
                before = stop;
            }
        }
    }
    setTabOrder(before, d->links);
    setTabOrder(d->links, d->note);
    setTabOrder(d->note, d->thread);
}

void SpanEditor::updateDigits()
{
    using Kind = AttributeDefinition::Kind;
    bool given = !d->digits.link.isNull();
    for (AttributeField *field : d->fields) {
        const AttributeDefinition &one = field->definition();
        const bool choice = one.kind == Kind::Choice || one.kind == Kind::Choices || one.kind == Kind::YesNo;
        const bool theirs = choice && !given && !field->isHidden() &&
                            (d->digits.attribute.isEmpty() || one.name == d->digits.attribute);
        field->setDigits(theirs ? d->digits.first : -1);
        given = given || theirs;
    }
    d->links->setDigits(d->digits);
    if (!given && !d->digits.attribute.isEmpty()) { // another tag, which has no such attribute
        d->digits = {};
        updateDigits();
    }
}

void SpanEditor::focusAttribute(const QString &name)
{
    for (AttributeField *field : d->fields) {
        if (field->definition().name == name)
            field->focusField();
    }
}

void SpanEditor::focusAssessment(AssessmentEditor::Field field)
{
    d->assessment->focusField(field);
}

void SpanEditor::markMissing(const Span &span, bool editable)
{
    for (std::size_t i = 0; i < d->fields.size(); ++i) {
        const AttributeDefinition &definition = d->fields[i]->definition();
        const bool missing = editable && definition.required && isAskedFor(definition, span.attributes) &&
                             !span.attributes.value(definition.name).isValid();
        const QString words = readableValue(definition.name), name = words.left(1).toUpper() + words.mid(1);
        d->labels[i]->setText(missing ? tr("%1: choose").arg(name) : name);
        QFont font = d->labels[i]->font();
        font.setBold(missing);
        d->labels[i]->setFont(font);
        d->labels[i]->setForegroundRole(missing ? QPalette::Link : QPalette::PlaceholderText);
    }
}

void SpanEditor::showPieces(const Span &span, bool editable)
{
    QList<PieceList::Piece> pieces;
    for (const TextRange &piece : span.pieces) {
        pieces.append({d->article->codePoints().fromUtf16(piece),
                       shortWords(d->article->text().mid(piece.start, piece.length()), 32)});
    }
    d->pieces->showPieces(pieces, editable);
}

bool SpanEditor::apply(const SpanEdit &edit)
{
    if (edit.changes.empty() || !d->project || d->applying)
        return true;
    d->applying = true; // what the step brings back must not save again what is being saved
    bool saved = false;
    if (d->applyStep) {
        saved = d->applyStep(edit.label, edit.changes);
    } else {
        const Result<void> applied = d->project->apply(edit.label, edit.changes);
        saved = applied.has_value();
        if (!saved)
            emit failed(applied.error());
    }
    d->applying = false;
    return saved;
}
