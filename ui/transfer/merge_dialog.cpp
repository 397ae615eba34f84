#include "ui/transfer/merge_dialog.h"

#include "model/storage/merge.h"
#include "ui/transfer/merge_report_view.h"
#include "ui/widgets/background.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/long_write.h"
#include "ui/widgets/message_bar.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

QString figures(const MergeCounts &counts)
{
    const QLocale locale;
    return MergeDialog::tr("%1 new, %2 changed, %3 conflicting, %4 the same")
        .arg(locale.toString(counts.added), locale.toString(counts.changed),
             locale.toString(counts.conflicts), locale.toString(counts.same));
}

} // namespace

struct MergeDialog::Private
{
    explicit Private(MergeDialog *dialog) : q(dialog) {}

    using Report = std::optional<Result<MergeReport>>;

    void build();
    QStringList paths() const;
    void choose();
    void look();
    void finishLooking(const Result<MergeReport> &result, bool stopped);
    void showNothing(const QString &text, bool offerFile = false);
    void showReport(const MergeReport &found);
    void judge();
    void take();
    void finishTaking(const Result<LongWrite> &end, const std::optional<MergeReport> &found);

    MergeDialog *q;
    QPointer<Project> project;
    DialogFrame frame;
    QListWidget *files = nullptr;
    QPushButton *add = nullptr;
    QPushButton *remove = nullptr;
    QLabel *summary = nullptr;
    QStackedWidget *pages = nullptr;
    EmptyNotice *notice = nullptr;
    MergeReportView *tree = nullptr;
    std::optional<MergeReport> report;
    bool lookAgain = false;
    bool isTaking = false;
    bool isClosing = false; // when what runs has come to its end
};

void MergeDialog::Private::build()
{
    QWidget *page = frame.page;
    files = new QListWidget(page);
    files->setObjectName(QStringLiteral("merge_files"));
    files->setAccessibleName(MergeDialog::tr("Project files to take in"));
    files->setToolTip(MergeDialog::tr("Project files of teammates; they can be dropped here too"));
    files->setFixedHeight(3 * std::max(24, q->fontMetrics().height() + 6));
    files->setTextElideMode(Qt::ElideMiddle);
    auto *label = new QLabel(MergeDialog::tr("&Files of teammates"), page);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(files);
    add = new QPushButton(MergeDialog::tr("&Add files…"), page);
    add->setObjectName(QStringLiteral("merge_add"));
    add->setToolTip(MergeDialog::tr("Choose project files that teammates sent you"));
    remove = new QPushButton(MergeDialog::tr("&Remove"), page);
    remove->setObjectName(QStringLiteral("merge_remove"));
    remove->setToolTip(MergeDialog::tr("Take the selected file off this list; the file itself stays"));
    for (QPushButton *button : {add, remove})
        button->setAutoDefault(false);
    auto *side = new QVBoxLayout;
    side->addWidget(add);
    side->addWidget(remove);
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(files, 1);
    row->addLayout(side);
    summary = new QLabel(page);
    summary->setObjectName(QStringLiteral("merge_summary"));
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont strong = summary->font();
    strong.setBold(true);
    summary->setFont(strong);
    pages = new QStackedWidget(page);
    notice = new EmptyNotice(pages);
    tree = new MergeReportView(pages);
    pages->addWidget(notice);
    pages->addWidget(tree);
    frame.body->addWidget(label);
    frame.body->addLayout(row);
    frame.body->addWidget(summary);
    frame.body->addWidget(pages, 1);
}

QStringList MergeDialog::Private::paths() const
{
    QStringList all;
    for (int row = 0; row < files->count(); ++row)
        all << files->item(row)->data(Qt::UserRole).toString();
    return all;
}

void MergeDialog::Private::choose()
{
    const QString folder = project ? QFileInfo(project->path()).absolutePath() : QString();
    auto *dialog = new QFileDialog(q, MergeDialog::tr("Choose project files of teammates"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {MergeDialog::tr("Ascertain projects (*.ascertain)"), MergeDialog::tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, q, &MergeDialog::addFiles);
    dialog->open();
}

// The dry run: the merge itself, and not committed.
void MergeDialog::Private::look()
{
    report.reset();
    if (!project)
        return;
    if (frame.work->isRunning()) {
        lookAgain = true;
        return frame.work->cancel();
    }
    frame.messages->clear();
    const QStringList wanted = paths();
    if (wanted.isEmpty())
        return showNothing(
            MergeDialog::tr("Choose the project file that a teammate sent you, or drop it here. You "
                            "will see what it brings before anything is taken in."),
            true);
    auto merge = project->startMerge(wanted);
    if (!merge) {
        frame.messages->showError(merge.error());
        return showNothing(MergeDialog::tr("Nothing can be taken in now."));
    }
    showNothing(MergeDialog::tr("Looking at what is new…"));
    const auto dry = std::make_shared<std::unique_ptr<Merge>>(*std::move(merge));
    const auto result = std::make_shared<Report>();
    const auto stopped = std::make_shared<bool>(false);
    frame.work->run(
        MergeDialog::tr("Looking at what is new"),
        [dry, result, stopped, wanted](Task &task) {
            *result = (*dry)->run(wanted, task);
            *stopped = task.cancelled();
            dry->reset(); // rolls it back
        },
        [this, result, stopped] { finishLooking(**result, *stopped); });
    judge();
}

void MergeDialog::Private::finishLooking(const Result<MergeReport> &result, bool stopped)
{
    if (isClosing)
        return q->QDialog::reject();
    if (std::exchange(lookAgain, false))
        return look();
    if (stopped)
        return showNothing(MergeDialog::tr("Stopped. Add or remove a file to look again."));
    if (!result) {
        frame.messages->showError(result.error());
        return showNothing(MergeDialog::tr("Nothing was taken in. Remove the file that cannot be used."));
    }
    showReport(*result);
}

void MergeDialog::Private::showNothing(const QString &text, bool offerFile)
{
    summary->hide();
    notice->say(text, offerFile ? MergeDialog::tr("&Choose files…") : QString(),
                MergeDialog::tr("Choose project files that teammates sent you"));
    pages->setCurrentWidget(notice);
    judge();
}

void MergeDialog::Private::showReport(const MergeReport &found)
{
    report = found;
    if (found.step.number == 0) {
        showNothing(MergeDialog::tr("Nothing new: everything in there is in this project already."));
        report = found;
        return;
    }
    summary->setText(figures(found.counts));
    summary->show();
    tree->show(found);
    pages->setCurrentWidget(tree);
    judge();
}

void MergeDialog::Private::judge()
{
    const bool readOnly = !project || project->isReadOnly();
    const bool news = report && report->step.number != 0;
    frame.go->setEnabled(news && !frame.work->isRunning() && !readOnly);
    files->setEnabled(!isTaking);
    add->setEnabled(!isTaking && !readOnly);
    remove->setEnabled(!isTaking && files->currentRow() >= 0);
}

// The files are read anew: what is taken in is what was shown, or nothing is.
void MergeDialog::Private::take()
{
    if (!project || !report || isTaking || frame.work->isRunning())
        return;
    const QStringList wanted = paths();
    auto merge = project->startMerge(wanted);
    if (!merge)
        return frame.messages->showError(merge.error());
    isTaking = true;
    frame.messages->clear();
    const auto found = std::make_shared<std::optional<MergeReport>>();
    const auto fill = [found, wanted, seen = report->counts](Merge &real, Task &task) -> Result<bool> {
        auto ran = real.run(wanted, task);
        if (!ran)
            return ran.error();
        *found = *std::move(ran);
        return (*found)->counts == seen;
    };
    writeLong(frame.work, project, MergeDialog::tr("Taking in"), *std::move(merge), fill,
              [this, found](const Result<LongWrite> &end) { finishTaking(end, *found); });
    judge();
}

void MergeDialog::Private::finishTaking(const Result<LongWrite> &end,
                                        const std::optional<MergeReport> &found)
{
    isTaking = false;
    if (end && *end == LongWrite::Written) {
        const QString message = MergeDialog::tr("Taken in: %1").arg(figures(found->counts));
        const QPointer<MergeDialog> alive = q;
        emit q->taken(message);
        if (alive)
            q->QDialog::accept();
        return;
    }
    if (isClosing)
        return q->QDialog::reject();
    if (!end) {
        frame.messages->showError(end.error());
    } else if (*end == LongWrite::Stopped) {
        frame.messages->show(MessageBar::Kind::Notice, MergeDialog::tr("Stopped. Nothing was taken in."));
    } else {
        frame.messages->show(
            MessageBar::Kind::Warning,
            MergeDialog::tr("A file or the project has changed since it was looked at. Nothing was "
                            "taken in yet; this is what it says now."));
        return showReport(*found);
    }
    judge();
}

MergeDialog::MergeDialog(Project *project, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this))
{
    d->project = project;
    d->frame = makeFrame(this, tr("Take in a teammate’s work"), tr("&Take in"));
    setAcceptDrops(true);
    d->build();
    sizeByText(this, 110, 36);
    connect(d->add, &QPushButton::clicked, this, [this] { d->choose(); });
    connect(d->notice, &EmptyNotice::pressed, this, [this] { d->choose(); });
    connect(d->remove, &QPushButton::clicked, this, [this] {
        delete d->files->takeItem(d->files->currentRow());
        d->look();
    });
    connect(d->files, &QListWidget::currentRowChanged, this, [this] { d->judge(); });
    connect(d->frame.buttons, &QDialogButtonBox::accepted, this, [this] { d->take(); });
    if (project->isReadOnly())
        d->frame.messages->show(MessageBar::Kind::Warning,
                                tr("Nothing can be taken in here. %1").arg(project->readOnlyReason()));
    d->look();
    d->add->setFocus();
}

MergeDialog::~MergeDialog() = default;

void MergeDialog::addFiles(const QStringList &paths)
{
    if (d->isTaking)
        return;
    const QStringList known = d->paths();
    for (const QString &path : paths) {
        if (known.contains(path))
            continue;
        auto *item = new QListWidgetItem(QFileInfo(path).fileName(), d->files);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path.toHtmlEscaped());
        d->files->setCurrentItem(item);
    }
    d->look();
}

void MergeDialog::reject()
{
    if (!d->frame.work->isRunning())
        return QDialog::reject();
    d->isClosing = true;
    d->frame.work->cancel();
}

void MergeDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MergeDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    addFiles(localFiles(event->mimeData()));
}
