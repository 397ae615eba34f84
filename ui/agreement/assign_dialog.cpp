#include "ui/agreement/assign_dialog.h"

#include "model/storage/fold.h"
#include "ui/agreement/team_articles.h"
#include "ui/widgets/background.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/long_write.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

enum Which { All, Unassigned, Open };

struct Wanted
{
    Which which = All;
    Id open;
    QString words;
    SharingWish wish;
};

// For a worker: the plan, made from what the project has now.
std::optional<Result<SharingPlan>> plan(const QString &path, const Wanted &wanted, Task &task)
{
    const auto team = readTeam(path, task);
    if (task.cancelled())
        return std::nullopt;
    if (!team)
        return Result<SharingPlan>(team.error());
    const QStringList words = foldedQuery(wanted.words);
    std::vector<SharedArticle> articles;
    for (const TeamArticle &one : (*team)->articles) {
        const std::vector<Reading> &readings = one.readers.readings;
        if ((wanted.which == Open && one.readers.id != wanted.open) ||
            (wanted.which == Unassigned && std::any_of(readings.begin(), readings.end(), isReader)) ||
            !hasWords(one, words))
            continue;
        articles.push_back(one.readers);
    }
    return Result<SharingPlan>(shareOut(articles, wanted.wish));
}

} // namespace

struct AssignDialog::Private
{
    explicit Private(AssignDialog *dialog) : q(dialog) {}

    void build();
    Wanted wanted() const;
    void ask();
    void showPlan();
    void write(const QString &label);
    void stop(const QString &why);

    AssignDialog *q;
    QPointer<Project> project;
    Id open;
    Apply apply;
    Background *work = nullptr;
    MessageBar *messages = nullptr;
    QComboBox *which = nullptr;
    QLineEdit *words = nullptr;
    ChoiceButton *annotators = nullptr;
    QSpinBox *readers = nullptr;
    QSpinBox *seed = nullptr;
    QCheckBox *afresh = nullptr;
    QTableWidget *table = nullptr;
    QLabel *summary = nullptr;
    QDialogButtonBox *buttons = nullptr;
    QTimer soon;
    std::optional<SharingPlan> plan; // what is shown
    bool again = false;
    bool isWriting = false;
};

AssignDialog::AssignDialog(Project *project, const Id &openArticle, Apply apply, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this))
{
    d->project = project;
    d->open = openArticle;
    d->apply = std::move(apply);
    d->work = new Background(this);
    setWindowTitle(tr("Assign articles"));
    setAttribute(Qt::WA_DeleteOnClose);
    d->build();
    connect(project, &Project::changed, this, [this] { d->soon.start(); });
    d->ask();
}

AssignDialog::~AssignDialog() = default;

void AssignDialog::Private::build()
{
    const int unit = std::max(4, q->fontMetrics().height() / 4);
    messages = new MessageBar(q);
    which = new QComboBox(q);
    which->addItems({tr("All articles"), tr("Articles that nobody reads yet"), tr("The open article")});
    which->setToolTip(tr("Which articles are shared out"));
    words = new QLineEdit(q);
    words->setPlaceholderText(tr("All. Words of title or outlet…"));
    words->setToolTip(tr("Only articles with all these words in title, outlet or address are shared out"));
    words->setClearButtonEnabled(true);
    annotators = new ChoiceButton(tr("Annotators"), tr("all"), q);
    annotators->setToolTip(tr("Among whom"));
    std::vector<std::pair<Id, QString>> people;
    for (const Person &person : project->people())
        people.emplace_back(person.id, person.name);
    annotators->setChoices(people);
    const int count = int(people.size());
    readers = new QSpinBox(q);
    readers->setRange(1, std::max(1, count));
    readers->setValue(std::min(2, count));
    readers->setToolTip(
        tr("How many annotators read each article. With as many as there are, everybody reads "
           "everything"));
    seed = new QSpinBox(q);
    seed->setRange(1, 999'999'999);
    seed->setValue(1);
    seed->setToolTip(tr("The same number gives the same draw; note it down for your report"));
    afresh = new QCheckBox(tr("&Take back first what nobody has begun"), q);
    afresh->setToolTip(tr("Shares out anew; articles somebody has begun or finished stay with them"));
    afresh->setMinimumHeight(24);
    table = new QTableWidget(q);
    table->setAccessibleName(tr("Who gets how many"));
    table->setColumnCount(4);
    table->setHorizontalHeaderLabels({tr("Have now"), tr("Taken back"), tr("New"), tr("Then")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    if (auto *corner = table->findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        corner->setToolTip(tr("Who gets how many"));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setMinimumHeight(8 * q->fontMetrics().height());
    summary = new QLabel(q);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, q);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Assign"));

    auto *form = new QFormLayout;
    form->addRow(tr("A&rticles"), which);
    form->addRow(tr("&With the words"), words);
    form->addRow(tr("A&mong"), annotators);
    form->addRow(tr("R&eaders of each"), readers);
    form->addRow(tr("&Seed"), seed);
    form->addRow(QString(), afresh);
    auto *column = new QVBoxLayout(q);
    column->setSpacing(2 * unit);
    column->addWidget(messages);
    column->addLayout(form);
    column->addWidget(table, 1);
    column->addWidget(summary);
    column->addWidget(new ProgressStrip(work, q));
    column->addWidget(buttons);
    for (QLabel *label : q->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    q->resize(34 * q->fontMetrics().height(), 34 * q->fontMetrics().height());

    soon.setSingleShot(true);
    soon.setInterval(200ms);
    const auto later = [this] { soon.start(); };
    connect(&soon, &QTimer::timeout, q, [this] { ask(); });
    connect(which, &QComboBox::currentIndexChanged, q, later);
    connect(words, &QLineEdit::textChanged, q, later);
    connect(annotators, &ChoiceButton::changed, q, later);
    connect(readers, &QSpinBox::valueChanged, q, later);
    connect(seed, &QSpinBox::valueChanged, q, later);
    connect(afresh, &QCheckBox::toggled, q, later);
    connect(buttons, &QDialogButtonBox::accepted, q, &AssignDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, q, &AssignDialog::reject);
}

Wanted AssignDialog::Private::wanted() const
{
    return {.which = Which(which->currentIndex()),
            .open = open,
            .words = words->text(),
            .wish = {.annotators = annotators->chosen(),
                     .readers = readers->value(),
                     .seed = std::uint64_t(seed->value()),
                     .afresh = afresh->isChecked()}};
}

void AssignDialog::Private::ask()
{
    soon.stop();
    if (!project || isWriting)
        return;
    plan.reset();
    buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    if (work->isRunning()) {
        again = true;
        work->cancel();
        return;
    }
    auto result = std::make_shared<std::optional<Result<SharingPlan>>>();
    const auto run = [result, asked = wanted(), path = project->path()](Task &task) {
        *result = ::plan(path, asked, task);
    };
    const auto done = [this, result] {
        if (std::exchange(again, false))
            return ask();
        if (!*result)
            return stop(tr("Stopped. Change something above to look again."));
        if (!**result) {
            messages->showError((*result)->error());
            return stop({});
        }
        plan = std::move(***result);
        showPlan();
        emit q->planned();
    };
    work->run(tr("Looking who reads what"), run, done);
}

void AssignDialog::Private::stop(const QString &why)
{
    table->setRowCount(0);
    summary->setText(why);
}

void AssignDialog::Private::showPlan()
{
    const QLocale locale;
    table->setRowCount(int(plan->loads.size()));
    QStringList names;
    for (int row = 0; row < table->rowCount(); ++row) {
        const SharingPlan::Load &load = plan->loads[std::size_t(row)];
        const Person *person = project ? project->person(load.annotator) : nullptr;
        names << (person ? person->name : QString());
        int column = 0;
        for (const qint64 number : {load.before, load.takenBack, load.added, load.after()}) {
            auto *item = new QTableWidgetItem(locale.toString(number));
            item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
            table->setItem(row, column++, item);
        }
    }
    table->setVerticalHeaderLabels(names);
    if (plan->loads.empty())
        summary->setText(tr("Choose at least one annotator."));
    else if (plan->changes.empty())
        summary->setText(tr("Nothing changes: every one of these articles has its readers."));
    else
        summary->setText(AssignDialog::tr("%Ln article(s) get new readers.", nullptr, int(plan->articles)));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(!plan->changes.empty());
}

void AssignDialog::accept()
{
    if (!d->project || !d->plan || d->plan->changes.empty() || d->isWriting)
        return;
    const QString label = tr("Assign %Ln article(s)", nullptr, int(d->plan->articles));
    if (qint64(d->plan->changes.size()) > manyChanges)
        return d->write(label);
    disconnect(d->project, nullptr, this, nullptr);
    d->apply(label, d->plan->changes);
    QDialog::accept();
}

void AssignDialog::Private::write(const QString &label)
{
    isWriting = true;
    buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    writeLong(work, project, label, plan->changes, [this](const Result<LongWrite> &end) {
        isWriting = false;
        if (end && *end == LongWrite::Written)
            return q->QDialog::accept();
        if (!end)
            messages->showError(end.error());
        else
            messages->show(MessageBar::Kind::Notice, AssignDialog::tr("Stopped. Nothing was assigned."));
        ask();
    });
}

void AssignDialog::reject()
{
    if (!d->isWriting)
        return QDialog::reject();
    d->work->cancel(); // what was written so far is taken back, then the dialog can be closed
}
