#include "ui/transfer/send_dialog.h"

#include "model/storage/share.h"
#include "ui/transfer/article_picker.h"
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
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace {

QString suggestedPath(const Project &project)
{
    const QFileInfo file(project.path());
    QString name = project.annotator().name;
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|[:cntrl:]]"));
    name.replace(unfit, QStringLiteral("_"));
    return QDir(file.absolutePath())
        .filePath(QStringLiteral("%1 – %2.ascertain").arg(file.completeBaseName(), name.left(60)));
}

} // namespace

struct SendDialog::Private
{
    explicit Private(SendDialog *dialog) : q(dialog) {}

    void build(const Id &article);
    std::vector<Id> tickedPeople() const;
    QString wrongPath() const;
    void judge();
    void run();
    void finish(const Result<ShareReport> &report, const QString &path, bool stopped);

    SendDialog *q;
    QPointer<Project> project;
    DialogFrame frame;
    ArticlePicker *articles = nullptr;
    QListWidget *people = nullptr;
    FieldNote *peopleNote = nullptr;
    FileField *file = nullptr;
    FieldNote *fileNote = nullptr;
    bool isClosing = false; // when the writing has come to its end
};

void SendDialog::Private::build(const Id &article)
{
    QWidget *page = frame.page;
    articles = new ArticlePicker(project, article, page);
    frame.body->addWidget(articles, 1);
    QFormLayout *form = newForm();
    people = new QListWidget(page);
    people->setObjectName(QStringLiteral("send_people"));
    people->setToolTip(SendDialog::tr("Whose tags, links, readings and reviews go out"));
    for (const Person &person : project->people()) {
        auto *item = new QListWidgetItem(person.name, people);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, QVariant::fromValue(person.id));
        item->setCheckState(person.id == project->annotator().id ? Qt::Checked : Qt::Unchecked);
    }
    const int rows = std::clamp(people->count(), 1, 4);
    people->setFixedHeight(rows * std::max(24, people->sizeHintForRow(0)) + 6);
    people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    peopleNote = addField(form, SendDialog::tr("&Work of"), people);
    file = new FileField(
        FileField::For::Writing, SendDialog::tr("Choose where the file for your teammate goes"),
        {SendDialog::tr("Ascertain projects (*.ascertain)"), SendDialog::tr("All files (*)")}, page);
    fileNote = addField(form, SendDialog::tr("&File"), file->edit(), file);
    frame.body->addLayout(form);
}

std::vector<Id> SendDialog::Private::tickedPeople() const
{
    std::vector<Id> ids;
    for (int row = 0; row < people->count(); ++row) {
        if (people->item(row)->checkState() == Qt::Checked)
            ids.push_back(people->item(row)->data(Qt::UserRole).value<Id>());
    }
    return ids;
}

QString SendDialog::Private::wrongPath() const
{
    const QString path = file->path();
    const QFileInfo target(path);
    if (path.isEmpty())
        return SendDialog::tr("Say where the file goes.");
    if (target.isDir())
        return SendDialog::tr("This is a folder. Name a file in it.");
    if (!QFileInfo(target.absolutePath()).isDir())
        return SendDialog::tr("There is no folder %1.").arg(target.absolutePath());
    if (project && target.exists() &&
        target.canonicalFilePath() == QFileInfo(project->path()).canonicalFilePath())
        return SendDialog::tr("This is the project itself. Choose another name.");
    return {};
}

void SendDialog::Private::judge()
{
    const QString wrong = wrongPath();
    if (!wrong.isEmpty())
        fileNote->sayWrong(wrong);
    else
        fileNote->say(QFileInfo::exists(file->path())
                          ? SendDialog::tr("This file is there and will be replaced.")
                          : SendDialog::tr("Send this file to your teammate, who takes it in with “Take in a "
                                           "teammate’s work”. Your own project stays as it is."));
    const bool anybody = !tickedPeople().empty();
    anybody ? peopleNote->say({}) : peopleNote->sayWrong(SendDialog::tr("Tick somebody."));
    const bool anything = articles->isAll() || articles->tickedCount() > 0;
    const bool runs = frame.work->isRunning();
    frame.go->setEnabled(!runs && wrong.isEmpty() && anybody && anything);
    frame.go->setToolTip(anything ? SendDialog::tr("Write the file")
                                  : SendDialog::tr("Tick an article first"));
    for (QWidget *part : std::initializer_list<QWidget *>{articles, people, file})
        part->setEnabled(!runs);
}

void SendDialog::Private::run()
{
    judge();
    if (!project || !frame.go->isEnabled())
        return;
    ShareWish wish;
    wish.annotators = tickedPeople();
    if (!articles->isAll()) {
        auto ids = articles->ticked();
        if (!ids)
            return frame.messages->showError(ids.error());
        wish.articles = *std::move(ids);
    }
    frame.messages->clear();
    const QString path = file->path();
    const auto result = std::make_shared<std::optional<Result<ShareReport>>>();
    const auto stopped = std::make_shared<bool>(false);
    frame.work->run(
        SendDialog::tr("Writing %1").arg(QFileInfo(path).fileName()),
        [result, stopped, wish, path, from = project->path()](Task &task) {
            *result = writeShare(from, wish, path, task);
            *stopped = !**result && task.cancelled();
        },
        [this, result, stopped, path] { finish(**result, path, *stopped); });
    judge();
}

void SendDialog::Private::finish(const Result<ShareReport> &report, const QString &path, bool stopped)
{
    if (report) {
        const QLocale locale;
        const QString message = SendDialog::tr("%1 is ready to send: %2, %3")
                                    .arg(QFileInfo(path).fileName(),
                                         SendDialog::tr("%Ln article(s)", nullptr, int(report->articles)),
                                         SendDialog::tr("%Ln tag(s)", nullptr, int(report->spans)));
        const QPointer<SendDialog> alive = q;
        emit q->sent(message, path);
        if (alive)
            q->QDialog::accept();
        return;
    }
    if (isClosing)
        return q->QDialog::reject();
    if (stopped)
        frame.messages->show(MessageBar::Kind::Notice,
                             SendDialog::tr("Stopped. Nothing was written; an older file is as it was."));
    else
        frame.messages->showError(report.error());
    judge();
}

SendDialog::SendDialog(Project *project, const Id &article, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this))
{
    d->project = project;
    d->frame = makeFrame(this, tr("Send your work"), tr("&Write the file"));
    d->build(article);
    sizeByText(this, 96, 38);
    connect(d->articles, &ArticlePicker::changed, this, [this] { d->judge(); });
    connect(d->people, &QListWidget::itemChanged, this, [this] { d->judge(); });
    connect(d->file, &FileField::pathChanged, this, [this] { d->judge(); });
    connect(d->frame.buttons, &QDialogButtonBox::accepted, this, [this] { d->run(); });
    d->file->setPath(suggestedPath(*project));
    d->judge();
    d->file->edit()->setFocus();
}

SendDialog::~SendDialog() = default;

void SendDialog::setPath(const QString &path)
{
    d->file->setPath(path);
}

void SendDialog::reject()
{
    if (!d->frame.work->isRunning())
        return QDialog::reject();
    d->isClosing = true;
    d->frame.work->cancel();
}
