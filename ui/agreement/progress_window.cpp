#include "ui/agreement/progress_window.h"

#include "model/storage/fold.h"
#include "ui/agreement/progress_sheet.h"
#include "ui/agreement/sheet_view.h"
#include "ui/widgets/background.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

struct ProgressWindow::Private
{
    QPointer<Project> project;
    Background *work = nullptr;
    QTimer soon;
    QTimer typed;
    bool stale = true;
    bool again = false;
    TeamArticlesPointer team;
    std::vector<int> rows; // of the team's articles, after the filter
    MessageBar *messages = nullptr;
    QLineEdit *words = nullptr;
    QComboBox *which = nullptr;
    QLabel *count = nullptr;
    QStackedWidget *pages = nullptr;
    SheetView *view = nullptr;
    EmptyNotice *notice = nullptr;
};

ProgressWindow::ProgressWindow(QWidget *parent) : QWidget(parent, Qt::Window), d(std::make_unique<Private>())
{
    setWindowTitle(tr("Progress of the team"));
    setObjectName(QStringLiteral("progress_window"));
    const int unit = std::max(4, fontMetrics().height() / 4);
    d->work = new Background(this);
    d->messages = new MessageBar(this);
    d->words = new QLineEdit(this);
    d->words->setPlaceholderText(tr("Filter: words of title or outlet…"));
    d->words->setAccessibleName(tr("Filter articles"));
    d->words->setToolTip(tr("Shows the articles with all these words in title, outlet or address"));
    d->words->setClearButtonEnabled(true);
    d->words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    d->words->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    d->which = new QComboBox(this);
    d->which->addItems({tr("All articles"), tr("Not finished by all their readers"), tr("Without a reader"),
                        tr("Finished by two or more")});
    d->which->setAccessibleName(tr("Show articles by progress"));
    d->which->setToolTip(tr("Shows all articles, or only those that far"));
    d->which->setMinimumHeight(24);
    d->count = new QLabel(this);
    d->count->setTextFormat(Qt::PlainText);
    d->count->setForegroundRole(QPalette::PlaceholderText);
    auto *assign = new QPushButton(tr("&Assign articles…"), this);
    assign->setToolTip(tr("Share articles out among annotators"));
    connect(assign, &QPushButton::clicked, this, &ProgressWindow::assignAsked);
    d->view = new SheetView(tr("Progress by article and annotator"));
    d->notice = new EmptyNotice;
    d->pages = new QStackedWidget(this);
    d->pages->addWidget(d->view);
    d->pages->addWidget(d->notice);
    auto *top = new QWidget(this);
    auto *row = new FlowLayout(unit, top);
    for (QWidget *one : std::initializer_list<QWidget *>{assign, d->which, d->count, d->words})
        row->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit);
    column->addWidget(d->messages);
    auto *indented = new QVBoxLayout;
    indented->setContentsMargins(3 * unit, unit, 3 * unit, 0);
    indented->addWidget(top);
    column->addLayout(indented);
    column->addWidget(new ProgressStrip(d->work, this));
    column->addWidget(d->pages, 1);
    const int line = fontMetrics().height();
    resize(52 * line, 36 * line);

    const auto timer = [this](QTimer &one, std::chrono::milliseconds after) {
        one.setSingleShot(true);
        one.setInterval(after);
    };
    timer(d->soon, 400ms);
    timer(d->typed, 150ms);
    connect(&d->soon, &QTimer::timeout, this, &ProgressWindow::read);
    connect(&d->typed, &QTimer::timeout, this, &ProgressWindow::filter);
    connect(d->words, &QLineEdit::textChanged, this, [this] { d->typed.start(); });
    connect(d->which, &QComboBox::activated, this, &ProgressWindow::filter);
    connect(d->notice, &EmptyNotice::pressed, this, [this] {
        if (d->team && d->team->articles.empty())
            return;
        d->words->clear();
        d->which->setCurrentIndex(0);
        filter();
    });
    connect(d->view, &SheetView::placesAsked, this, [this](const PlaceQuery &query) {
        if (d->team && query.article)
            emit articleActivated(d->team->articles[std::size_t(*query.article)].readers.id);
    });
    showState();
}

ProgressWindow::~ProgressWindow() = default;

void ProgressWindow::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->work->cancel();
    d->again = false;
    d->project = project;
    d->team.reset();
    d->stale = true;
    if (project) {
        connect(project, &Project::changed, this, [this](const Changes &changes) {
            const bool concerns = std::any_of(changes.begin(), changes.end(), [](const Change &change) {
                return std::holds_alternative<Edit<Reading>>(change) ||
                       std::holds_alternative<Edit<Article>>(change) ||
                       std::holds_alternative<Edit<Person>>(change);
            });
            d->stale = d->stale || concerns;
            if (concerns)
                d->soon.start();
        });
        connect(project, &Project::reloaded, this, [this] {
            d->stale = true;
            d->soon.start();
        });
    }
    filter();
    read();
}

void ProgressWindow::open()
{
    show();
    raise();
    activateWindow();
    d->view->setFocus();
}

void ProgressWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void ProgressWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void ProgressWindow::read()
{
    d->soon.stop();
    if (!d->project || !d->stale || !isVisible())
        return;
    if (d->work->isRunning()) {
        d->again = true;
        d->work->cancel();
        return;
    }
    d->stale = false;
    auto team = std::make_shared<std::optional<Result<TeamArticlesPointer>>>();
    const auto work = [team, path = d->project->path()](Task &task) {
        team->emplace(readTeam(path, task));
        if (task.cancelled())
            team->reset();
    };
    const auto done = [this, team, project = d->project] {
        if (project != d->project || std::exchange(d->again, false)) {
            d->stale = true;
            return read();
        }
        if (!*team) {
            d->stale = true;
            return showState();
        }
        if (!**team)
            return d->messages->showError((*team)->error());
        d->team = ***team;
        filter();
        emit shown();
    };
    d->work->run(tr("Looking who reads what"), work, done);
    showState();
}

void ProgressWindow::filter()
{
    d->typed.stop();
    d->rows.clear();
    const QStringList words = foldedQuery(d->words->text());
    for (int i = 0; d->team && i < int(d->team->articles.size()); ++i) {
        const TeamArticle &article = d->team->articles[std::size_t(i)];
        if (isThatFar(article, ProgressOf(d->which->currentIndex())) && hasWords(article, words))
            d->rows.push_back(i);
    }
    if (!d->rows.empty())
        d->view->show(progressSheet(d->team, d->rows));
    showState();
}

void ProgressWindow::showState()
{
    const bool empty = d->rows.empty();
    d->pages->setCurrentIndex(empty ? 1 : 0);
    d->count->setText(empty ? QString() : tr("%Ln article(s); Enter opens one", nullptr, int(d->rows.size())));
    if (!empty)
        return;
    if (!d->project)
        d->notice->say(tr("No project is open. How far its annotators are will be shown here."));
    else if (!d->team && d->work->isRunning())
        d->notice->say(tr("Looking who reads what…"));
    else if (!d->team)
        d->notice->say(tr("Nothing was read yet. Close this window and open it again."));
    else if (d->team->articles.empty())
        d->notice->say(tr("No articles yet. Import files or paste a text in the main window."));
    else
        d->notice->say(tr("No article fits the filter."), tr("Show all articles"),
                       tr("Takes the filter away"));
}
