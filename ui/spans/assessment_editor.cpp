#include "ui/spans/assessment_editor.h"

#include "model/claims/roles.h"
#include "model/claims/verdict_scales.h"
#include "ui/spans/evidence_row.h"
#include "ui/spans/verdict_scale_button.h"
#include "ui/widgets/field_rows.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/note_field.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace {

// A project is one file that is copied and sent; a film does not belong in it.
constexpr qint64 mostBytes = 32 * 1024 * 1024;

} // namespace

struct AssessmentEditor::Private
{
    QPointer<Project> project;
    std::shared_ptr<const OpenArticle> article;
    Id span;
    std::function<bool(const SpanEdit &)> apply;

    QComboBox *priority = nullptr;
    QComboBox *assigned = nullptr;
    QComboBox *verdict = nullptr;
    VerdictScaleButton *scale = nullptr;
    NoteField *explanation = nullptr;
    QLabel *others = nullptr;
    QVBoxLayout *evidence = nullptr;
    std::vector<EvidenceRow *> rows; // the evidence there is, then one that is being made
    QPushButton *addLink = nullptr;
    QPushButton *addFile = nullptr;
    bool making = false; // the last row has nothing saved yet
};

AssessmentEditor::AssessmentEditor(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    const auto box = [this](const QString &name, const QString &tip) {
        auto *one = new QComboBox(this);
        one->setAccessibleName(name);
        one->setToolTip(tip);
        one->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        one->setMinimumContentsLength(8);
        return one;
    };
    d->priority = box(tr("Priority"), tr("How urgent it is to check this claim"));
    d->priority->addItems({tr("None"), tr("Low"), tr("Medium"), tr("High")});
    d->assigned = box(tr("Assigned to"), tr("Who looks into this claim"));
    d->verdict = box(tr("Verdict"), tr("What came out, in the words of the project's list"));
    d->scale = new VerdictScaleButton(this);
    d->explanation = new NoteField(this);
    d->explanation->setAccessibleName(tr("Explanation"));
    d->explanation->setPlaceholderText(tr("Why this verdict…"));
    d->explanation->setToolTip(tr("Why the verdict is what it is, saved when you leave it"));
    d->others = new QLabel(this);
    d->others->setTextFormat(Qt::PlainText);
    d->others->setWordWrap(true);
    d->addLink = new QPushButton(tr("Add &link or quote"), this);
    d->addLink->setToolTip(tr("Add a page or words that the verdict rests on"));
    d->addFile = new QPushButton(tr("Add &file…"), this);
    d->addFile->setToolTip(tr("Keep a copy of a file in the project, with its hash"));
    for (QPushButton *button : {d->addLink, d->addFile})
        button->setMinimumHeight(24);

    auto *form = new FieldRows(this);
    form->setContentsMargins(0, 2 * unit, 0, 0);
    form->setGaps(3 * unit, 2 * unit);
    const auto heading = [this, form](const QString &text) {
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        QFont font = label->font();
        font.setBold(true);
        label->setFont(font);
        form->addRow(label);
    };
    heading(tr("Assessment"));
    form->addRow(tr("Priority"), d->priority);
    form->addRow(tr("Assigned to"), d->assigned);
    auto *verdict = new QWidget(this);
    auto *beside = new QHBoxLayout(verdict);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(unit);
    beside->addWidget(d->verdict, 1);
    beside->addWidget(d->scale);
    form->addRow(tr("Verdict"), verdict);
    form->addRow(tr("Explanation"), d->explanation);
    form->addRow(d->others);
    heading(tr("Evidence"));
    auto *evidence = new QWidget(this);
    d->evidence = new QVBoxLayout(evidence);
    d->evidence->setContentsMargins(0, 0, 0, 0);
    form->addRow(evidence);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(unit, buttons);
    flow->addWidget(d->addLink);
    flow->addWidget(d->addFile);
    form->addRow(buttons);

    connect(d->priority, &QComboBox::activated, this, [this](int index) {
        Assessment after = own();
        after.priority = Priority(index);
        save(after);
    });
    connect(d->assigned, &QComboBox::activated, this, [this](int index) {
        Assessment after = own();
        after.assignedTo = d->assigned->itemData(index).value<Id>();
        save(after);
    });
    connect(d->verdict, &QComboBox::activated, this, [this](int index) {
        Assessment after = own();
        after.verdict = index == 0 ? QString() : d->verdict->itemText(index);
        save(after);
    });
    connect(d->explanation, &NoteField::written, this, [this](const QString &text) {
        Assessment after = own();
        after.explanation = text;
        save(after);
    });
    connect(d->scale, &VerdictScaleButton::chosen, this, [this](const QStringList &verdicts) {
        if (d->project)
            apply(withVerdicts(*d->project, verdicts));
        refresh();
    });
    connect(d->addLink, &QPushButton::clicked, this, &AssessmentEditor::startEvidence);
    connect(d->addFile, &QPushButton::clicked, this, &AssessmentEditor::askFile);
    hide();
}

AssessmentEditor::~AssessmentEditor() = default;

void AssessmentEditor::setApply(const std::function<bool(const SpanEdit &)> &apply)
{
    d->apply = apply;
}

void AssessmentEditor::showClaim(Project *project, std::shared_ptr<const OpenArticle> article, const Id &span)
{
    if (span != d->span || article != d->article)
        d->making = false; // a row nobody typed anything in
    d->project = project;
    d->article = std::move(article);
    d->span = span;
    refresh();
}

void AssessmentEditor::startEvidence()
{
    if (!d->making)
        addRow();
    d->making = true;
    d->rows.back()->showEvidence({}, true, {});
    d->rows.back()->focusLink();
}

void AssessmentEditor::focusField(Field field)
{
    if (!claim())
        return;
    QWidget *wanted = nullptr;
    switch (field) {
    case Field::Priority:
        wanted = d->priority;
        break;
    case Field::AssignedTo:
        wanted = d->assigned;
        break;
    case Field::Verdict:
        wanted = d->verdict->isEnabled() ? static_cast<QWidget *>(d->verdict) : d->scale;
        break;
    case Field::Evidence:
        if (d->addLink->isEnabled())
            startEvidence();
        return;
    }
    wanted->setFocus(Qt::ShortcutFocusReason);
}

const Span *AssessmentEditor::claim() const
{
    const Span *span = d->project && d->article ? d->article->span(d->span) : nullptr;
    return span && span->tag == ClaimRoles(d->project->tagset()).claim ? span : nullptr;
}

Assessment AssessmentEditor::own() const
{
    const Assessment *there = assessmentOf(*d->article, d->span, d->project->annotator().id);
    return there ? *there : Assessment();
}

void AssessmentEditor::save(const Assessment &assessment)
{
    if (const Span *span = claim())
        apply(withAssessment(*d->article, *span, assessment, d->project->annotator().id));
    refresh(); // also when it was refused: what is shown is what there is
}

void AssessmentEditor::apply(const SpanEdit &edit)
{
    if (!edit.changes.empty() && d->apply)
        d->apply(edit);
}

void AssessmentEditor::saveTyped()
{
    if (!claim())
        return;
    d->explanation->finish();
    for (EvidenceRow *row : std::vector(d->rows))
        row->finish();
}

void AssessmentEditor::refresh()
{
    const Span *span = claim();
    setVisible(span != nullptr);
    if (!span)
        return;
    const bool editable = !d->project->isReadOnly();
    const Assessment assessment = own();
    fillBoxes(assessment, editable);
    d->explanation->showNote(assessment.explanation, editable);
    showOthers();
    showEvidence(editable);
    d->addLink->setEnabled(editable);
    d->addFile->setEnabled(editable);
}

void AssessmentEditor::fillBoxes(const Assessment &assessment, bool editable)
{
    d->priority->setCurrentIndex(int(assessment.priority));
    d->assigned->clear();
    d->assigned->addItem(tr("Nobody"), QVariant::fromValue(Id()));
    for (const Person &person : d->project->people()) {
        d->assigned->addItem(person.name, QVariant::fromValue(person.id));
        if (person.id == assessment.assignedTo)
            d->assigned->setCurrentIndex(d->assigned->count() - 1);
    }
    QStringList verdicts = verdictsFromSetting(d->project->setting(settings::verdicts));
    d->scale->showVerdicts(verdicts);
    const bool none = verdicts.isEmpty();
    if (!assessment.verdict.isEmpty() && !verdicts.contains(assessment.verdict))
        verdicts.append(assessment.verdict); // of an older list
    d->verdict->clear();
    d->verdict->addItem(none ? tr("Choose a scale first") : tr("None yet"));
    d->verdict->addItems(verdicts);
    d->verdict->setCurrentIndex(assessment.verdict.isEmpty() ? 0
                                                             : 1 + int(verdicts.indexOf(assessment.verdict)));
    for (QWidget *field : std::initializer_list<QWidget *>{d->priority, d->assigned, d->scale})
        field->setEnabled(editable);
    d->verdict->setEnabled(editable && !verdicts.isEmpty());
}

void AssessmentEditor::showOthers()
{
    QStringList lines;
    for (const Assessment &one : d->article->assessments()) {
        if (one.span != d->span || one.author == d->project->annotator().id)
            continue;
        const Person *person = d->project->person(one.author);
        const QString verdict = one.verdict.isEmpty() ? tr("no verdict yet") : one.verdict;
        QString line = tr("%1: %2").arg(person ? person->name : tr("somebody"), verdict);
        if (!one.explanation.isEmpty())
            line += QStringLiteral(" · ") + one.explanation;
        lines.append(line);
    }
    d->others->setText(lines.join(QLatin1Char('\n')));
    d->others->setVisible(!lines.isEmpty());
}

EvidenceRow *AssessmentEditor::addRow()
{
    auto *row = new EvidenceRow(this);
    d->rows.push_back(row);
    d->evidence->addWidget(row);
    d->evidence->parentWidget()->show();
    connect(row, &EvidenceRow::written, this, [this](Evidence evidence) {
        const Span *span = claim();
        if (!span)
            return;
        if (evidence.id.isNull())
            d->making = false; // what comes back takes this row
        apply(withEvidence(*d->article, *span, std::move(evidence), d->project->annotator().id));
        refresh();
    });
    connect(row, &EvidenceRow::removeAsked, this, [this, row] {
        const Span *span = claim();
        if (span && !row->evidence().id.isNull())
            apply(withoutEvidence(*d->article, *span, row->evidence().id));
        else
            d->making = false;
        refresh();
    });
    connect(row, &EvidenceRow::saveAsked, this, [this, row] { saveFile(row->evidence()); });
    return row;
}

void AssessmentEditor::showEvidence(bool editable)
{
    const std::vector<const Evidence *> evidence = evidenceOf(*d->article, d->span);
    const std::size_t wanted = evidence.size() + (d->making ? 1 : 0);
    while (d->rows.size() < wanted)
        addRow();
    while (d->rows.size() > wanted) {
        EvidenceRow *row = d->rows.back();
        d->rows.pop_back();
        d->evidence->removeWidget(row);
        row->hide();
        row->deleteLater(); // it may be telling us right now
    }
    d->evidence->parentWidget()->setVisible(wanted > 0);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const bool mine = evidence[i]->author == d->project->annotator().id;
        const Person *person = d->project->person(evidence[i]->author);
        d->rows[i]->showEvidence(*evidence[i], editable && mine,
                                 mine ? QString() : (person ? person->name : tr("somebody")));
    }
    if (d->making && !d->rows.back()->evidence().id.isNull())
        d->rows.back()->showEvidence({}, editable, {});
}

void AssessmentEditor::askFile()
{
    auto *dialog = new QFileDialog(this, tr("Keep a file as evidence"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &AssessmentEditor::addFile);
    dialog->open();
}

void AssessmentEditor::addFile(const QString &path)
{
    const Span *span = claim();
    if (!span)
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        emit failed(
            {tr("“%1” could not be read. Is it there, and may you read it?").arg(path), file.errorString()});
        return;
    }
    const QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > mostBytes) {
        emit failed({bytes.size() > mostBytes
                         ? tr("“%1” is larger than 32 MB. Keep it elsewhere and add a link to it.").arg(path)
                         : tr("“%1” could not be read to its end.").arg(path),
                     file.errorString()});
        return;
    }
    apply(
        withEvidenceFile(*d->article, *span, d->project->annotator().id, QFileInfo(path).fileName(), bytes));
    refresh();
}

void AssessmentEditor::saveFile(const Evidence &evidence)
{
    auto *dialog = new QFileDialog(this, tr("Save the file of this evidence"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(evidence.fileName).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = evidence.id](const QString &path) {
        if (!d->project)
            return;
        const Result<QByteArray> bytes = d->project->evidenceFile(id);
        if (!bytes) {
            emit failed(bytes.error());
            return;
        }
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
            emit failed({tr("“%1” could not be written. Is there space, and may you write there?").arg(path),
                         file.errorString()});
    });
    dialog->open();
}
