#include "ui/agreement/second_pass_dialog.h"

#include "model/review/second_pass.h"
#include "model/storage/share.h"
#include "ui/widgets/background.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/message_bar.h"

#include <QDate>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;

// A name that is not taken, beside the project.
QString freePath(const Project &project)
{
    const QFileInfo file(project.path());
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|[:cntrl:]]"));
    const QString name = QString(project.annotator().name).replace(unfit, QStringLiteral("_")).left(60);
    const QString base = SecondPassDialog::tr("%1 – second pass of %2 %3")
                             .arg(file.completeBaseName(), name, QDate::currentDate().toString(Qt::ISODate));
    const QDir folder = file.absoluteDir();
    QString path = folder.filePath(base + QStringLiteral(".ascertain"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1 (%2).ascertain").arg(base).arg(number));
    return path;
}

} // namespace

struct SecondPassDialog::Private
{
    explicit Private(SecondPassDialog *dialog) : q(dialog) {}

    void build();
    QSpinBox *number(int from, int to, int value, const QString &tip);
    void look();
    void showPlan();
    void write();

    SecondPassDialog *q;
    QPointer<Project> project;
    DialogFrame frame;
    QSpinBox *articles = nullptr;
    QSpinBox *days = nullptr;
    QSpinBox *seed = nullptr;
    QLabel *summary = nullptr;
    QTimer soon;
    std::optional<SecondPassPlan> plan; // what is shown
    bool again = false;
    bool isWriting = false;
};

SecondPassDialog::SecondPassDialog(Project *project, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this))
{
    d->project = project;
    d->build();
    connect(project, &Project::changed, this, [this] { d->soon.start(); });
    d->look();
}

SecondPassDialog::~SecondPassDialog() = default;

QSpinBox *SecondPassDialog::Private::number(int from, int to, int value, const QString &tip)
{
    auto *box = new QSpinBox(frame.page);
    box->setRange(from, to);
    box->setValue(value);
    box->setToolTip(tip);
    connect(box, &QSpinBox::valueChanged, q, [this] { soon.start(); });
    return box;
}

void SecondPassDialog::Private::build()
{
    frame = makeFrame(q, SecondPassDialog::tr("Tag my articles again"), SecondPassDialog::tr("&Start"));
    auto *what = new QLabel(
        SecondPassDialog::tr(
            "Some of the articles you have finished come again, without anybody’s tags. Tag them as "
            "if for the first time; how far you agree with yourself can be measured then. Your "
            "first tags stay where they are, and the new ones are kept apart from them in a "
            "file of their own beside the project."),
        frame.page);
    what->setWordWrap(true);
    frame.body->addWidget(what);
    articles = number(1, 10'000, 10, SecondPassDialog::tr("How many of your finished articles are drawn"));
    days =
        number(0, 3'650, 14,
               SecondPassDialog::tr("Only articles you finished at least so many days ago, so that you have "
                                    "forgotten how you tagged them"));
    seed = number(1, 999'999'999, 1,
                  SecondPassDialog::tr("The same number gives the same draw; note it down for your report"));
    QFormLayout *form = newForm();
    form->addRow(SecondPassDialog::tr("A&rticles"), articles);
    form->addRow(SecondPassDialog::tr("&Days since then, at least"), days);
    form->addRow(SecondPassDialog::tr("S&eed"), seed);
    frame.body->addLayout(form);
    summary = new QLabel(frame.page);
    summary->setObjectName(QStringLiteral("second_pass_summary"));
    summary->setWordWrap(true);
    frame.body->addWidget(summary);
    frame.body->addStretch(1);
    for (QLabel *label : frame.page->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    frame.go->setToolTip(SecondPassDialog::tr("Write the file of the second pass and open it"));
    connect(frame.go, &QPushButton::clicked, q, [this] { write(); });
    sizeByText(q, 72, 17);
    soon.setSingleShot(true);
    soon.setInterval(200ms);
    connect(&soon, &QTimer::timeout, q, [this] { look(); });
}

void SecondPassDialog::Private::look()
{
    soon.stop();
    if (!project || isWriting)
        return;
    plan.reset();
    frame.go->setEnabled(false);
    if (frame.work->isRunning()) {
        again = true;
        frame.work->cancel();
        return;
    }
    const qint64 before = days->value() > 0 ? QDateTime::currentMSecsSinceEpoch() - days->value() * day : 0;
    const SecondPassWish wish{.annotator = project->annotator().id,
                              .articles = articles->value(),
                              .before = before,
                              .seed = std::uint64_t(seed->value())};
    const auto found = std::make_shared<std::optional<Result<SecondPassPlan>>>();
    frame.work->run(
        SecondPassDialog::tr("Looking what you have finished"),
        [found, wish, path = project->path()](Task &task) {
            *found = planSecondPass(path, wish, task);
            if (task.cancelled())
                found->reset();
        },
        [this, found] {
            if (std::exchange(again, false))
                return look();
            if (!*found)
                return summary->setText(
                    SecondPassDialog::tr("Stopped. Change something above to look again."));
            if (!**found)
                return frame.messages->showError((*found)->error());
            plan = std::move(***found);
            showPlan();
            emit q->planned();
        });
}

void SecondPassDialog::Private::showPlan()
{
    QStringList sentences;
    const qint64 drawn = qint64(plan->articles.size());
    if (drawn > 0)
        sentences << SecondPassDialog::tr("%Ln article(s) will come again,", nullptr, int(drawn)) +
                         QLatin1Char(' ') +
                         SecondPassDialog::tr("drawn from %1.").arg(QLocale().toString(plan->fit));
    else if (plan->tooRecent == 0 && plan->taggedAgain == 0)
        sentences << SecondPassDialog::tr(
            "You have not finished any article yet. Mark an article as done when through "
            "with it (Ctrl+D in the main window).");
    else
        sentences << SecondPassDialog::tr("There is no article to tag again.");
    if (plan->tooRecent > 0)
        sentences << SecondPassDialog::tr(
            "%Ln article(s) finished too recently: lower the number of days to take "
            "them too.",
            nullptr, int(plan->tooRecent));
    if (plan->taggedAgain > 0)
        sentences << SecondPassDialog::tr("%Ln article(s) left out: in a second pass already.", nullptr,
                                          int(plan->taggedAgain));
    summary->setText(sentences.join(QLatin1Char(' ')));
    frame.go->setEnabled(drawn > 0);
}

void SecondPassDialog::Private::write()
{
    if (!project || !plan || plan->articles.empty() || isWriting || frame.work->isRunning())
        return;
    const SecondPass note{project->annotator().id, QFileInfo(project->path()).fileName(),
                          std::uint64_t(seed->value())};
    const ShareWish wish{.articles = plan->articles, .annotators = {}, .secondPass = note};
    const QString path = freePath(*project);
    isWriting = true;
    frame.go->setEnabled(false);
    const auto written = std::make_shared<std::optional<Result<ShareReport>>>();
    frame.work->run(
        SecondPassDialog::tr("Writing %1").arg(QFileInfo(path).fileName()),
        [written, wish, path, from = project->path()](Task &task) {
            *written = writeShare(from, wish, path, task);
        },
        [this, written, path] {
            isWriting = false;
            if (!**written) {
                frame.messages->showError((*written)->error());
                return look();
            }
            const QPointer<SecondPassDialog> alive = q;
            emit q->made(path);
            if (alive)
                q->QDialog::accept();
        });
}

void SecondPassDialog::reject()
{
    if (!d->isWriting)
        return QDialog::reject();
    d->frame.work->cancel(); // nothing is written then, and the dialog can be closed
}
