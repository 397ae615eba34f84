#include "ui/review/lesson_window.h"

#include "model/storage/fold.h"
#include "ui/review/lesson_window_private.h"
#include "ui/widgets/plain_words.h"

#include <QKeyEvent>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

LessonWindow::LessonWindow(QWidget *parent) : QWidget(parent, Qt::Window), d(std::make_unique<Private>())
{
    setWindowTitle(tr("What the review changed"));
    setObjectName(QStringLiteral("lesson_window"));
    build();
    connectParts();
    fillFilters();
    filter();
}

LessonWindow::~LessonWindow() = default;

void LessonWindow::connectParts()
{
    const auto timer = [](QTimer &one, std::chrono::milliseconds after) {
        one.setSingleShot(true);
        one.setInterval(after);
    };
    timer(d->soon, 400ms);
    timer(d->typed, 150ms);
    connect(&d->soon, &QTimer::timeout, this, &LessonWindow::read);
    connect(&d->typed, &QTimer::timeout, this, &LessonWindow::filter);
    connect(d->words, &QLineEdit::textChanged, this, [this] { d->typed.start(); });
    connect(d->kinds, &QComboBox::activated, this, &LessonWindow::filter);
    connect(d->others, &QComboBox::activated, this, &LessonWindow::filter);
    connect(d->tabs, &QTabBar::currentChanged, this, [this] {
        fillFilters();
        filter();
    });
    connect(d->guidelines, &QPushButton::clicked, this, &LessonWindow::guidelinesAsked);
    connect(d->table, &QTableView::doubleClicked, this, &LessonWindow::activate);
    connect(d->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        d->field->clear(); // it was about the other line
        showLine();
    });
    connect(d->field, &QLineEdit::textChanged, this,
            [this](const QString &text) { d->ask->setEnabled(d->mayAnswer() && !text.trimmed().isEmpty()); });
    connect(d->ask, &QPushButton::clicked, this, [this] { answer(false); });
    connect(d->take, &QPushButton::clicked, this, &LessonWindow::take);
    connect(d->understood, &QPushButton::clicked, this, [this] { answer(true); });
    connect(d->notice, &EmptyNotice::pressed, this, [this] {
        d->words->clear();
        d->kinds->setCurrentIndex(0);
        d->others->setCurrentIndex(0);
        filter();
        d->table->setFocus();
    });
}

void LessonWindow::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->work->cancel();
    d->again = false;
    d->project = project;
    d->lessons.reset();
    d->stale = true;
    if (project) {
        connect(project, &Project::changed, this, &LessonWindow::follow);
        connect(project, &Project::reloaded, this, [this] {
            d->stale = true;
            d->soon.start();
        });
    }
    fillFilters();
    filter();
    read();
}

void LessonWindow::followAnnotator()
{
    if (d->project && !d->reader.isNull() && d->reader != d->project->annotator().id)
        setProject(d->project);
}

void LessonWindow::open(LessonPage page)
{
    d->tabs->setCurrentIndex(int(page));
    show();
    raise();
    activateWindow();
    d->table->setFocus();
    d->opening = !d->table->isVisible();
}

void LessonWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

// An answer changes its line at once; anything else is read again a little later.
void LessonWindow::follow(const Changes &changes)
{
    bool answersOnly = d->lessons != nullptr;
    for (const Change &change : changes) {
        const auto *reply = std::get_if<Edit<Reply>>(&change);
        answersOnly = answersOnly && reply && reply->after && !reply->before;
    }
    if (!answersOnly) {
        d->stale = true;
        d->soon.start();
        return;
    }
    for (const Change &change : changes) {
        const Reply &reply = *std::get<Edit<Reply>>(change).after;
        for (std::vector<LessonLine> &page : d->lessons->pages) {
            for (LessonLine &line : page) {
                if (line.review != reply.about)
                    continue;
                line.thread.push_back(reply);
                line.state = lessonState(line.thread, line.review);
            }
        }
    }
    // Read while this answer was on its way: that may not know it.
    if (d->work->isRunning()) {
        d->stale = true;
        d->soon.start();
    }
    filter();
}

void LessonWindow::read()
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
    d->reader = d->project->annotator().id;
    auto lessons = std::make_shared<std::optional<Result<std::shared_ptr<Lessons>>>>();
    const auto work = [lessons, path = d->project->path(), me = d->reader](Task &task) {
        lessons->emplace(readLessons(path, me, task));
        if (task.cancelled())
            lessons->reset();
    };
    const auto done = [this, lessons, project = d->project] {
        if (project != d->project || std::exchange(d->again, false)) {
            d->stale = true;
            return read();
        }
        if (!*lessons) {
            d->stale = true;
            return showState();
        }
        if (!**lessons)
            return d->messages->showError((*lessons)->error());
        d->lessons = ***lessons;
        fillFilters();
        filter();
        if (std::exchange(d->opening, false))
            d->table->setFocus();
        emit shown();
    };
    d->work->run(tr("Looking what the review changed"), work, done);
    showState();
}

// The people of this page; the one chosen stays where it can.
void LessonWindow::fillFilters()
{
    const Id chosen = d->others->currentData().value<Id>();
    std::vector<Id> people;
    if (d->lessons) {
        for (const LessonLine &line : d->lessons->pages[int(d->page())])
            people.push_back(otherOf(line, d->page()));
        std::sort(people.begin(), people.end());
        people.erase(std::unique(people.begin(), people.end()), people.end());
    }
    d->others->clear();
    d->others->addItem(d->page() == LessonPage::Decided ? tr("All annotators") : tr("All reviewers"));
    for (const Id &person : people) {
        d->others->addItem(d->lessons->nameOf(person), QVariant::fromValue(person));
        if (person == chosen)
            d->others->setCurrentIndex(d->others->count() - 1);
    }
    const bool gaps = d->page() == LessonPage::Gaps;
    d->kinds->setVisible(!gaps);
    d->guidelines->setVisible(gaps);
    d->table->setColumnHidden(LessonModel::State, gaps);
    d->table->setColumnHidden(LessonModel::What, gaps);
}

void LessonWindow::filter()
{
    d->typed.stop();
    LessonFilter filter;
    filter.words = foldedQuery(d->words->text());
    if (d->kinds->currentIndex() > 0)
        filter.kind = LessonKind(d->kinds->currentIndex() - 1);
    filter.other = d->others->currentData().value<Id>();
    const LessonLine *line = d->current();
    const int before = d->table->currentIndex().row();
    const Id review = line ? line->review : Id();
    const Id place = line ? line->place : Id();
    const QString typed = d->field->text();
    d->model->show(d->lessons, d->page(), filter);
    const int row = d->model->rowOf(review, place);
    d->table->setCurrentIndex(d->model->index(
        row >= 0 ? row : std::clamp(before, 0, std::max(0, d->model->rowCount() - 1)), LessonModel::Mine));
    if (row >= 0)
        d->field->setText(typed);
    showState();
}

void LessonWindow::showState()
{
    const int rows = d->model->rowCount();
    d->pages->setCurrentIndex(rows > 0 ? 0 : 1);
    QStringList counts;
    if (rows > 0) {
        int open = 0;
        for (int row = 0; row < rows && d->page() != LessonPage::Gaps; ++row)
            open += d->model->lineAt(row)->state == LessonState::Question;
        counts << tr("%Ln line(s); Enter goes there", nullptr, rows);
        if (open > 0)
            counts << tr("%Ln open question(s)", nullptr, open);
    }
    if (d->lessons && d->lessons->hidden > 0)
        counts << tr("%Ln article(s) left out until you are done with them", nullptr,
                     int(d->lessons->hidden));
    d->count->setText(counts.join(QStringLiteral(" · ")));
    showLine();
    if (rows > 0)
        return;
    if (!d->project)
        d->notice->say(tr("No project is open. What its reviews changed will be listed here."));
    else if (!d->lessons && d->work->isRunning())
        d->notice->say(tr("Looking what the review changed…"));
    else if (!d->lessons)
        d->notice->say(tr("Nothing was read yet. Close this window and open it again."));
    else if (!d->lessons->pages[int(d->page())].empty())
        d->notice->say(tr("No line fits the filter."), tr("Show all lines"), tr("Takes the filter away"));
    else if (d->page() == LessonPage::Mine)
        d->notice->say(tr("Nothing was changed in your work. What a reviewer decides differently will be "
                          "listed here, with the reason."));
    else if (d->page() == LessonPage::Decided)
        d->notice->say(tr("You have changed nothing in others’ work. What you decide in the Review tab will "
                          "be listed here, with what they answer."));
    else
        d->notice->say(tr("No gaps. Tick “Guideline gap” at a decision in the Review tab where the "
                          "guidelines do not say what is right."));
}

void LessonWindow::showLine()
{
    const LessonLine *line = d->current();
    d->below->setVisible(line != nullptr);
    if (!line)
        return;
    QStringList all;
    if (line->isSuggestion) {
        all << tr("Suggested: %1").arg(line->stands); // why, says the conversation
    } else {
        all << (d->page() == LessonPage::Gaps ? line->mine : tr("%1: %2").arg(line->what, line->mine))
            << tr("Stands: %1").arg(line->stands);
        const QString reviewer = d->lessons->nameOf(line->reviewer);
        all << (line->why.isEmpty() ? tr("%1 gave no reason.").arg(reviewer)
                                    : tr("%1: %2").arg(reviewer, line->why));
    }
    for (const Reply &reply : line->thread)
        all << QStringLiteral("%1 · %2: %3")
                   .arg(d->lessons->nameOf(reply.author),
                        whenText(reply.stamp.created, QDateTime::currentDateTime()),
                        reply.resolved ? QStringLiteral("✓ ") + reply.text : reply.text);
    d->detail->setText(all.join(QLatin1Char('\n')));
    const bool gaps = d->page() == LessonPage::Gaps;
    for (QWidget *one : std::initializer_list<QWidget *>{d->field, d->ask, d->understood})
        one->setVisible(!gaps);
    d->take->setVisible(!gaps && line->isSuggestion && d->page() == LessonPage::Mine);
    d->take->setEnabled(d->mayTake());
    d->field->setEnabled(d->mayAnswer());
    d->ask->setEnabled(d->mayAnswer() && !d->field->text().trimmed().isEmpty());
    d->understood->setEnabled(d->mayAnswer() && line->state != LessonState::Understood);
}

void LessonWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

bool LessonWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == d->field) {
        if (enter)
            answer(false);
        else if (key->key() == Qt::Key_Escape)
            d->table->setFocus();
        else
            return QWidget::eventFilter(watched, event);
        return true;
    }
    if (enter)
        activate();
    else if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_U && d->understood->isEnabled())
        answer(true);
    else if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_T && d->mayTake())
        take();
    else if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_Q && d->mayAnswer())
        d->field->setFocus();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void LessonWindow::activate()
{
    if (const LessonLine *line = d->current())
        emit placeActivated(line->article, line->place);
}

void LessonWindow::take()
{
    if (d->mayTake())
        emit suggestionTaken(d->current()->article, d->current()->place);
}

// The line goes to its place among the others; the eye goes on with the next one that is not settled.
void LessonWindow::answer(bool understood)
{
    const LessonLine *line = d->current();
    const QString text = d->field->text().trimmed();
    if (!line || !d->mayAnswer() || (text.isEmpty() && !understood))
        return;
    Reply reply;
    reply.id = Id::make();
    reply.about = line->review;
    reply.article = line->article;
    reply.author = d->project->annotator().id;
    reply.text = text.isEmpty() ? tr("Understood.") : text; // the store wants words
    reply.resolved = understood;
    const LessonLine *next = d->model->lineAt(d->table->currentIndex().row() + 1);
    const Id review = next ? next->review : Id();
    const Id place = next ? next->place : Id();
    const std::size_t known = line->thread.size();
    emit answered(reply);
    line = d->current();
    if (!line || line->thread.size() == known)
        return; // not written: what was typed stays
    d->field->clear();
    if (const int row = understood ? d->model->rowOf(review, place) : -1; row >= 0)
        d->table->setCurrentIndex(d->model->index(row, LessonModel::Mine));
    d->table->setFocus();
}
