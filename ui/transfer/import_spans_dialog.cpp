#include "ui/transfer/import_spans_dialog.h"

#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_note.h"
#include "ui/transfer/file_field.h"
#include "ui/transfer/refused_list.h"
#include "ui/transfer/spans_import.h"
#include "ui/widgets/background.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/long_write.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

struct ImportSpansDialog::Private
{
    explicit Private(ImportSpansDialog *dialog) : q(dialog) {}

    void build();
    SpansFile wanted() const;
    void askCheck();
    void check();
    void finishCheck(const Result<SpansImportReport> &result, bool stopped);
    void showNothing(const QString &text, bool offerFile = false);
    void showReport(const SpansImportReport &report);
    void judge();
    void add();
    void finishAdding(const Result<LongWrite> &end, const SpansImportReport &found);

    ImportSpansDialog *q;
    QPointer<Project> project;
    DialogFrame frame;
    FileField *file = nullptr;
    FieldNote *fileNote = nullptr;
    QComboBox *owner = nullptr;
    QCheckBox *reanchor = nullptr;
    QLabel *summary = nullptr;
    QLabel *warnings = nullptr;
    QStackedWidget *pages = nullptr;
    EmptyNotice *notice = nullptr;
    RefusedList *refused = nullptr;
    QTimer *rest = nullptr; // a check follows a moment after the last letter of the path
    std::optional<SpansImportReport> report;
    bool checkAgain = false;
    bool isAdding = false;
    bool isClosing = false; // when what runs has come to its end
};

void ImportSpansDialog::Private::build()
{
    QWidget *page = frame.page;
    QFormLayout *form = newForm();
    file = new FileField(
        FileField::For::Reading, ImportSpansDialog::tr("Choose a CSV file with tags"),
        {ImportSpansDialog::tr("CSV files (*.csv *.tsv *.txt)"), ImportSpansDialog::tr("All files (*)")},
        page);
    fileNote = addField(form, ImportSpansDialog::tr("&File"), file->edit(), file);
    owner = new QComboBox(page);
    owner->setObjectName(QStringLiteral("import_owner"));
    owner->addItem(ImportSpansDialog::tr("Whoever the file names"));
    for (const Person &person : project->people())
        owner->addItem(person.name);
    owner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    owner->setMinimumContentsLength(20);
    addField(form, ImportSpansDialog::tr("Tags &belong to"), owner);
    reanchor = new QCheckBox(ImportSpansDialog::tr("&Look for words that are not at their place"), page);
    reanchor->setObjectName(QStringLiteral("import_reanchor"));
    addField(form, QString(), reanchor)
        ->say(
            ImportSpansDialog::tr("For files that count characters in another way, or that were made from a "
                                  "slightly different text. Without it such rows are refused."));
    reanchor->setAccessibleName({});
    frame.body->addLayout(form);

    const auto label = [page](const char *name) {
        auto *one = new QLabel(page);
        one->setObjectName(QLatin1String(name));
        one->setTextFormat(Qt::PlainText);
        one->setWordWrap(true);
        one->setTextInteractionFlags(Qt::TextSelectableByMouse);
        one->hide();
        return one;
    };
    summary = label("import_summary");
    QFont strong = summary->font();
    strong.setBold(true);
    summary->setFont(strong);
    warnings = label("import_warnings");
    pages = new QStackedWidget(page);
    notice = new EmptyNotice(pages);
    refused = new RefusedList(pages);
    pages->addWidget(notice);
    pages->addWidget(refused);
    frame.body->addWidget(summary);
    frame.body->addWidget(warnings);
    frame.body->addWidget(pages, 1);
}

SpansFile ImportSpansDialog::Private::wanted() const
{
    SpansFile wanted{project->path(), file->path(), {}, reanchor->isChecked()};
    if (owner->currentIndex() > 0)
        wanted.annotator = project->people()[std::size_t(owner->currentIndex() - 1)].id;
    return wanted;
}

// What was found does not hold any more.
void ImportSpansDialog::Private::askCheck()
{
    report.reset();
    judge();
    rest->start();
}

void ImportSpansDialog::Private::check()
{
    rest->stop();
    report.reset();
    if (!project)
        return;
    if (frame.work->isRunning()) {
        checkAgain = true;
        return frame.work->cancel();
    }
    const SpansFile spans = wanted();
    fileNote->say({});
    if (spans.path.isEmpty())
        return showNothing(
            ImportSpansDialog::tr("Choose a CSV file with tags. Every row is checked against the words "
                                  "of its article before anything is added."),
            true);
    showNothing(ImportSpansDialog::tr("Checking every row against the words…"));
    const auto result = std::make_shared<std::optional<Result<SpansImportReport>>>();
    const auto stopped = std::make_shared<bool>(false);
    frame.work->run(
        ImportSpansDialog::tr("Checking %1").arg(QFileInfo(spans.path).fileName()),
        [result, stopped, spans](Task &task) {
            *result = checkSpans(spans, task);
            *stopped = task.cancelled();
        },
        [this, result, stopped] { finishCheck(**result, *stopped); });
    judge();
}

void ImportSpansDialog::Private::finishCheck(const Result<SpansImportReport> &result, bool stopped)
{
    if (isClosing)
        return q->QDialog::reject();
    if (std::exchange(checkAgain, false))
        return check();
    if (stopped)
        return showNothing(
            ImportSpansDialog::tr("The check was stopped. Change something above to check again."));
    if (!result) {
        fileNote->sayWrong(result.error().message);
        return showNothing(ImportSpansDialog::tr("Nothing of this file can be used."));
    }
    showReport(*result);
}

void ImportSpansDialog::Private::showNothing(const QString &text, bool offerFile)
{
    summary->hide();
    warnings->hide();
    notice->say(text, offerFile ? ImportSpansDialog::tr("&Choose a file…") : QString());
    pages->setCurrentWidget(notice);
    judge();
}

void ImportSpansDialog::Private::showReport(const SpansImportReport &found)
{
    report = found;
    const QLocale locale;
    QStringList parts;
    if (found.spans > 0 || found.links == 0)
        parts.append(ImportSpansDialog::tr("%Ln tag(s) to add", nullptr, int(found.spans)));
    if (found.links > 0)
        parts.append(ImportSpansDialog::tr("%Ln link(s) to add", nullptr, int(found.links)));
    if (found.reanchored > 0)
        parts.append(ImportSpansDialog::tr("%1 of them found at another place")
                         .arg(locale.toString(found.reanchored)));
    if (found.withWords < found.spans)
        parts.append(ImportSpansDialog::tr("%1 of them quote no words to check")
                         .arg(locale.toString(found.spans - found.withWords)));
    if (found.alreadyThere > 0)
        parts.append(ImportSpansDialog::tr("%1 there already").arg(locale.toString(found.alreadyThere)));
    parts.append(ImportSpansDialog::tr("%1 refused").arg(locale.toString(found.refusedCount)));
    summary->setText(parts.join(QStringLiteral(" · ")));
    summary->show();
    warnings->setText(found.warnings.join(QLatin1Char('\n')));
    warnings->setVisible(!found.warnings.isEmpty());
    refused->setRows(found.refused, found.refusedCount);
    if (found.refusedCount > 0) {
        pages->setCurrentWidget(refused);
    } else {
        notice->say(found.spans > 0
                        ? ImportSpansDialog::tr("Every row fits: its words are where it says they are.")
                    : found.links > 0 ? ImportSpansDialog::tr("Every link fits: both of its ends are there.")
                                      : ImportSpansDialog::tr("There is nothing new in this file."));
        pages->setCurrentWidget(notice);
    }
    judge();
}

void ImportSpansDialog::Private::judge()
{
    const bool readOnly = !project || project->isReadOnly();
    const bool ready = report && report->spans + report->links > 0 && !frame.work->isRunning() && !readOnly;
    frame.go->setText(
        !report             ? ImportSpansDialog::tr("&Add")
        : report->spans > 0 ? ImportSpansDialog::tr("&Add %Ln tag(s)", nullptr, int(report->spans))
        : report->links > 0 ? ImportSpansDialog::tr("&Add %Ln link(s)", nullptr, int(report->links))
                            : ImportSpansDialog::tr("&Add"));
    frame.go->setEnabled(ready);
    for (QWidget *widget : std::initializer_list<QWidget *>{file, owner, reanchor})
        widget->setEnabled(!isAdding);
}

void ImportSpansDialog::Private::add()
{
    if (!project || !report || isAdding || frame.work->isRunning() || rest->isActive())
        return;
    const SpansFile spans = wanted();
    const QString name = QFileInfo(spans.path).fileName();
    const QString label =
        (report->spans > 0 ? ImportSpansDialog::tr("Add %Ln tag(s) from %1", nullptr, int(report->spans))
                           : ImportSpansDialog::tr("Add %Ln link(s) from %1", nullptr, int(report->links)))
            .arg(name);
    isAdding = true;
    frame.messages->clear();
    const auto found = std::make_shared<SpansImportReport>();
    const auto fill = [found, spans, seen = *report](Project::Bulk &bulk, Task &task) -> Result<bool> {
        auto added = addSpans(spans, bulk, task);
        if (!added)
            return added.error();
        *found = *std::move(added);
        return isSame(*found, seen);
    };
    writeLong(frame.work, project, label, fill,
              [this, found](const Result<LongWrite> &end) { finishAdding(end, *found); });
    judge();
}

void ImportSpansDialog::Private::finishAdding(const Result<LongWrite> &end,
                                              const SpansImportReport &found)
{
    isAdding = false;
    if (end && *end == LongWrite::Written) {
        const QString message =
            (found.spans > 0
                 ? ImportSpansDialog::tr("%Ln tag(s) added from %1", nullptr, int(found.spans))
                 : ImportSpansDialog::tr("%Ln link(s) added from %1", nullptr, int(found.links)))
                .arg(QFileInfo(file->path()).fileName());
        const QPointer<ImportSpansDialog> alive = q;
        emit q->imported(message);
        if (alive)
            q->QDialog::accept();
        return;
    }
    if (isClosing)
        return q->QDialog::reject();
    if (end && *end == LongWrite::Nothing) {
        frame.messages->show(
            MessageBar::Kind::Warning,
            ImportSpansDialog::tr("The file or the project has changed since it was checked. Nothing "
                                  "was added yet; this is what it says now."));
        return showReport(found);
    }
    if (end)
        frame.messages->show(MessageBar::Kind::Notice, ImportSpansDialog::tr("Stopped. Nothing was added."));
    else
        frame.messages->showError(end.error());
    judge();
}

ImportSpansDialog::ImportSpansDialog(Project *project, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this))
{
    d->project = project;
    d->frame = makeFrame(this, tr("Import tags"), tr("&Add"));
    d->rest = new QTimer(this);
    d->rest->setSingleShot(true);
    d->rest->setInterval(250ms);
    d->build();
    sizeByText(this, 100, 34);

    connect(d->file, &FileField::pathChanged, this, [this] { d->askCheck(); });
    connect(d->owner, &QComboBox::currentIndexChanged, this, [this] { d->askCheck(); });
    connect(d->reanchor, &QCheckBox::toggled, this, [this] { d->askCheck(); });
    connect(d->rest, &QTimer::timeout, this, [this] { d->check(); });
    connect(d->notice, &EmptyNotice::pressed, d->file, &FileField::choose);
    connect(d->frame.buttons, &QDialogButtonBox::accepted, this, [this] { d->add(); });
    if (project->isReadOnly())
        d->frame.messages->show(MessageBar::Kind::Warning,
                                tr("Nothing can be added here. %1").arg(project->readOnlyReason()));
    d->check();
    d->file->edit()->setFocus();
}

ImportSpansDialog::~ImportSpansDialog() = default;

void ImportSpansDialog::setPath(const QString &path)
{
    d->file->setPath(path);
    d->check();
}

void ImportSpansDialog::reject()
{
    if (!d->frame.work->isRunning())
        return QDialog::reject();
    d->isClosing = true;
    d->frame.work->cancel();
}
