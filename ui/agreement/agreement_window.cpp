#include "ui/agreement/agreement_window_private.h"

#include "model/review/agreement/methods.h"
#include "model/review/agreement/report_files.h"
#include "ui/agreement/agreement_choices.h"
#include "ui/agreement/place_list.h"
#include "ui/widgets/background.h"
#include "ui/widgets/message_bar.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QSaveFile>

namespace {

// Gamma comes by itself where it takes a moment, and when asked for where it takes longer.
constexpr qint64 quickGamma = 2'000; // articles times pairs

qint64 gammaWork(const AgreementResult &result)
{
    qint64 work = 0;
    for (const PairAgreement &pair : result.report.pairs)
        work += pair.articles;
    return work;
}

} // namespace

AgreementWindow::AgreementWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), d(std::make_unique<Private>(this))
{
    setWindowTitle(tr("Agreement"));
    setObjectName(QStringLiteral("agreement_window"));
    d->work = new Background(this);
    d->build();
    d->showState();
}

AgreementWindow::~AgreementWindow() = default;

void AgreementWindow::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->work->cancel();
    d->again = false;
    d->project = project;
    d->result.reset();
    d->stale = true;
    d->places->setProject(project);
    d->choices->show(project);
    if (project) {
        connect(project, &Project::changed, this, [this](const Changes &changes) {
            const bool choices = std::any_of(changes.begin(), changes.end(), [](const Change &change) {
                return std::holds_alternative<Edit<Person>>(change) ||
                       std::holds_alternative<Edit<Tag>>(change);
            });
            if (choices)
                d->choices->show(d->project);
            d->stale = true;
            d->showState();
        });
        connect(project, &Project::reloaded, this, [this] {
            d->choices->show(d->project);
            d->stale = true;
            d->showState();
        });
    }
    d->showResult();
    if (isVisible() && project)
        d->measure();
}

void AgreementWindow::showArticle(const Id &article)
{
    d->choices->showArticle(article);
}

void AgreementWindow::open()
{
    show();
    raise();
    activateWindow();
}

void AgreementWindow::openAgain()
{
    if (!d->choices->isAgain()) {
        d->choices->setAgain(true);
        d->stale = true;
    }
    open();
    if (d->stale)
        measure(); // it was shown already
}

void AgreementWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (d->stale)
        d->measure();
}

void AgreementWindow::measure()
{
    d->measure();
}

void AgreementWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_F5)
        measure();
    else
        QWidget::keyPressEvent(event);
}

void AgreementWindow::Private::measure()
{
    if (!project || !q->isVisible())
        return;
    if (work->isRunning()) {
        again = true;
        work->cancel();
        return;
    }
    stale = false;
    stopped = false;
    failure.clear();
    if (choices->hasTooFewAnnotators()) {
        result.reset();
        return showResult();
    }
    AgreementWanted wanted = choices->wanted();
    if (choices->isAgain())
        wanted.again = project->annotator().id;
    else if (project->setting(settings::blindPasses, QStringLiteral("yes")) != QLatin1String("no"))
        wanted.passes.blind = project->annotator().id;
    auto measured = std::make_shared<std::optional<Result<AgreementResultPointer>>>();
    const auto run = [measured, wanted, path = project->path()](Task &task) {
        measured->emplace(measureAgreement(path, wanted, task));
        if (task.cancelled())
            measured->reset();
    };
    const auto done = [this, measured, asked = project] {
        if (asked != project || std::exchange(again, false)) {
            again = false;
            return measure();
        }
        if (*measured)
            return take(**measured);
        stopped = true;
        stale = true;
        showState();
    };
    work->run(tr("Measuring agreement"), run, done);
    showState();
}

void AgreementWindow::Private::take(const Result<AgreementResultPointer> &measured)
{
    result = measured ? *measured : AgreementResultPointer();
    failure = measured ? QString() : measured.error().message;
    if (!measured)
        messages->showError(measured.error());
    showResult();
    emit q->measured();
    if (result && !isEmpty() && gammaWork(*result) <= quickGamma)
        measureGamma();
}

void AgreementWindow::Private::measureGamma()
{
    if (!result || work->isRunning())
        return;
    auto measured = std::make_shared<AgreementResultPointer>();
    const auto run = [measured, before = result](Task &task) { *measured = withGamma(before, task); };
    const auto done = [this, measured, before = result] {
        if (std::exchange(again, false))
            return measure();
        if (*measured && before == result) {
            result = *measured;
            showFigures(); // somebody may be looking at a list already
            emit q->measured();
        } else {
            showState();
        }
    };
    work->run(tr("Measuring γ"), run, done);
    showState();
}

void AgreementWindow::Private::askPlaces(const PlaceQuery &query, const QString &title)
{
    if (!result)
        return;
    places->show(result, query, title);
    places->setFocus();
}

QString AgreementWindow::methods() const
{
    if (!d->result || d->isEmpty())
        return {};
    return methodsParagraph(d->result->set(), d->result->report, d->result->details,
                            d->result->unit == PassUnit::Token);
}

void AgreementWindow::Private::copyMethods()
{
    QGuiApplication::clipboard()->setText(q->methods());
    messages->show(MessageBar::Kind::Notice,
                   tr("The paragraph on methods, with the numbers, is in the clipboard."));
}

Result<void> AgreementWindow::exportTo(const QString &path, Format format) const
{
    if (!d->result || d->isEmpty())
        return Error{tr("Nothing has been measured yet.")};
    const AgreementResult &result = *d->result;
    const QString unit =
        result.unit == PassUnit::Token ? QStringLiteral("token") : QStringLiteral("character");
    const QByteArray bytes =
        format == Format::Csv
            ? agreementCsv(result.set(), result.report, result.details)
            : QJsonDocument(wholeAgreementJson(result.set(), result.report, result.details, {unit})).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{tr("“%1” could not be written. Is there room, and may you write there?").arg(path),
                     file.errorString()};
    return {};
}

void AgreementWindow::Private::askExport(Format format)
{
    const QString suffix = format == Format::Csv ? QStringLiteral("csv") : QStringLiteral("json");
    const QFileInfo file(project->path());
    const QString suggested =
        QDir(file.absolutePath()).filePath(file.completeBaseName() + QStringLiteral("-agreement.") + suffix);
    const QString path = QFileDialog::getSaveFileName(
        q, tr("Export agreement"), suggested, QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (path.isEmpty())
        return;
    if (const auto written = q->exportTo(path, format); !written)
        messages->showError(written.error());
    else
        messages->show(MessageBar::Kind::Notice, tr("Written: %1").arg(path));
}
