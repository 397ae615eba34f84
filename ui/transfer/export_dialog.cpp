#include "ui/transfer/export_dialog.h"

#include "ui/transfer/csv_preview.h"
#include "ui/transfer/export_form.h"
#include "ui/transfer/file_field.h"
#include "ui/widgets/background.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/message_bar.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace {

QString suggestedPath(const Project &project)
{
    QString folder = QSettings().value(QStringLiteral("export/folder")).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QFileInfo(project.path()).absolutePath();
    return QDir(folder).filePath(QFileInfo(project.path()).completeBaseName() + QStringLiteral(".csv"));
}

bool isSameFile(const QString &a, const QString &b)
{
    const QString first = QFileInfo(a).canonicalFilePath();
    return !first.isEmpty() && first == QFileInfo(b).canonicalFilePath();
}

} // namespace

struct ExportDialog::Private
{
    explicit Private(ExportDialog *dialog) : q(dialog) {}

    void judge();
    QString wrongPath() const; // why nothing can be written there; empty = it can
    void run();
    void finish(const Result<CsvWritten> &written, const QString &path, bool stopped);

    ExportDialog *q;
    QPointer<Project> project;
    DialogFrame frame;
    ExportForm *form = nullptr;
    FileField *file = nullptr;
    FieldNote *fileNote = nullptr;
    CsvPreview *preview = nullptr;
    bool isClosing = false; // when the writing has come to its end
};

QString ExportDialog::Private::wrongPath() const
{
    const QString path = file->path();
    const QFileInfo target(path);
    if (path.isEmpty())
        return ExportDialog::tr("Say where the file goes.");
    if (target.isDir())
        return ExportDialog::tr("This is a folder. Name a file in it.");
    if (!QFileInfo(target.absolutePath()).isDir())
        return ExportDialog::tr("There is no folder %1.").arg(target.absolutePath());
    if (project && isSameFile(path, project->path()))
        return ExportDialog::tr("This is the project itself. Choose another name.");
    return {};
}

void ExportDialog::Private::judge()
{
    const QString wrong = wrongPath();
    if (!wrong.isEmpty())
        fileNote->sayWrong(wrong);
    else
        fileNote->say(QFileInfo::exists(file->path())
                          ? ExportDialog::tr("This file is there and will be replaced.")
                          : QString());
    frame.go->setEnabled(!frame.work->isRunning() && wrong.isEmpty() && form->isValid() &&
                         preview->refusal().isEmpty());
    form->setEnabled(!frame.work->isRunning());
    file->setEnabled(!frame.work->isRunning());
}

void ExportDialog::Private::run()
{
    judge();
    if (!project || !frame.go->isEnabled())
        return;
    const QString path = file->path();
    form->remember();
    QSettings().setValue(QStringLiteral("export/folder"), QFileInfo(path).absolutePath());
    frame.messages->clear();
    const auto result = std::make_shared<std::optional<Result<CsvWritten>>>();
    const auto stopped = std::make_shared<bool>(false);
    frame.work->run(
        ExportDialog::tr("Writing %1").arg(QFileInfo(path).fileName()),
        [result, stopped, wish = form->wish(), path](Task &task) {
            *result = exportSpans(wish, path, task);
            *stopped = task.cancelled();
        },
        [this, result, stopped, path] { finish(**result, path, *stopped); });
    judge();
}

void ExportDialog::Private::finish(const Result<CsvWritten> &written, const QString &path, bool stopped)
{
    if (written) {
        QString message = ExportDialog::tr("%Ln row(s) written to %1", nullptr, int(written->rows))
                              .arg(QFileInfo(path).fileName());
        if (written->longRow > 0)
            message += QStringLiteral(". ") + longCellWarning(*written);
        const QPointer<ExportDialog> alive = q;
        emit q->exported(message, path);
        if (alive)
            q->QDialog::accept();
        return;
    }
    if (isClosing)
        return q->QDialog::reject();
    if (stopped)
        frame.messages->show(MessageBar::Kind::Notice,
                             ExportDialog::tr("Stopped. Nothing was written; an older file is as it was."));
    else
        frame.messages->showError(written.error());
    judge();
}

ExportDialog::ExportDialog(Project *project, const Id &article, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this))
{
    d->project = project;
    d->frame = makeFrame(this, tr("Export a table"), tr("&Export"));
    QWidget *page = d->frame.page;
    d->form = new ExportForm(project, article, page);
    auto *target = new QWidget(page);
    QFormLayout *fields = newForm();
    target->setLayout(fields);
    d->file = new FileField(FileField::For::Writing, tr("Choose where the table goes"),
                            {tr("CSV files (*.csv *.tsv *.txt)"), tr("All files (*)")}, target);
    d->fileNote = addField(fields, tr("&File"), d->file->edit(), d->file);
    d->preview = new CsvPreview(page);
    d->frame.body->addWidget(d->form);
    d->frame.body->addWidget(target);
    d->frame.body->addWidget(d->preview, 1);
    sizeByText(this, 100, 42);

    connect(d->form, &ExportForm::changed, this, [this] {
        d->judge();
        if (d->form->isValid())
            d->preview->showWish(d->form->wish());
    });
    connect(d->file, &FileField::pathChanged, this, [this] { d->judge(); });
    connect(d->preview, &CsvPreview::shown, this, [this] { d->judge(); });
    connect(d->frame.buttons, &QDialogButtonBox::accepted, this, [this] { d->run(); });
    d->file->setPath(suggestedPath(*project));
    d->preview->showWish(d->form->wish());
    d->file->edit()->setFocus();
    d->file->edit()->selectAll();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::setPath(const QString &path)
{
    d->file->setPath(path);
}

void ExportDialog::reject()
{
    if (!d->frame.work->isRunning())
        return QDialog::reject();
    d->isClosing = true;
    d->frame.work->cancel();
}
