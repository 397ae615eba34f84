// What the window is made of.
#include "ui/review/lesson_window_private.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/row_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

void LessonWindow::build()
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    const int letter = fontMetrics().averageCharWidth();
    d->work = new Background(this);
    d->messages = new MessageBar(this);
    buildFilters(letter);
    buildTable(letter);
    buildAnswer(unit);
    arrange(unit);
}

void LessonWindow::buildFilters(int letter)
{
    d->tabs = new QTabBar(this);
    d->tabs->setAccessibleName(tr("What to list"));
    d->tabs->setExpanding(false);
    d->tabs->setDrawBase(false);
    for (const auto &[name, tip] : std::initializer_list<std::pair<QString, QString>>{
             {tr("Changed in my work"), tr("What reviewers decided differently from how you tagged it")},
             {tr("Changed by me"), tr("What you decided differently from how others tagged it")},
             {tr("Guideline gaps"), tr("Decisions that the guidelines did not answer")}})
        d->tabs->setTabToolTip(d->tabs->addTab(name), tip);

    d->words = new QLineEdit(this);
    d->words->setPlaceholderText(tr("Filter: words of the tag, the reason, the title…"));
    d->words->setAccessibleName(tr("Filter the lines"));
    d->words->setToolTip(tr("Shows only lines with all these words"));
    d->words->setClearButtonEnabled(true);
    d->words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    d->words->setMinimumWidth(24 * letter);
    d->kinds = new QComboBox(this);
    d->kinds->setAccessibleName(tr("Show lines by what was changed"));
    d->kinds->setToolTip(tr("Shows all lines, or only those of one kind of change"));
    d->kinds->addItem(tr("All changes"));
    for (int kind = 0; kind < lessonKinds; ++kind)
        d->kinds->addItem(lessonKindName(LessonKind(kind)));
    d->others = new QComboBox(this);
    d->others->setAccessibleName(tr("Show lines by person"));
    d->others->setToolTip(tr("Shows the lines of everybody, or only of one reviewer or annotator"));
    for (QComboBox *box : {d->kinds, d->others})
        box->setMinimumHeight(24);
    d->count = new QLabel(this);
    d->count->setObjectName(QStringLiteral("lesson_count"));
    d->count->setTextFormat(Qt::PlainText);
    d->count->setMinimumHeight(24); // in line with the boxes beside it
    d->count->setForegroundRole(QPalette::PlaceholderText);
    d->guidelines = new QPushButton(tr("&Write the guidelines"), this);
    d->guidelines->setToolTip(tr("Open the Guidelines tab of the main window to write there"));
}

void LessonWindow::buildTable(int letter)
{
    d->model = new LessonModel(this);
    d->table = new QTableView;
    makeRowTable(d->table);
    d->table->setAccessibleName(tr("Lines of the review"));
    d->table->setModel(d->model);
    d->table->setFrameShape(QFrame::NoFrame);
    // Every column is in view: short ones as wide as they need, the words share the rest.
    QHeaderView *header = d->table->horizontalHeader();
    header->setMinimumSectionSize(8 * letter);
    header->setResizeContentsPrecision(200);
    for (int column = 0; column < LessonModel::columns; ++column) {
        const bool isShort =
            column == LessonModel::State || column == LessonModel::What || column == LessonModel::Who;
        header->setSectionResizeMode(column, isShort ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
    }
    d->table->installEventFilter(this);
    d->notice = new EmptyNotice;
    d->pages = new QStackedWidget(this);
    d->pages->addWidget(d->table);
    d->pages->addWidget(d->notice);
}

void LessonWindow::buildAnswer(int unit)
{
    d->below = new QWidget(this);
    d->detail = new QLabel(d->below);
    d->detail->setObjectName(QStringLiteral("lesson_detail"));
    d->detail->setTextFormat(Qt::PlainText);
    d->detail->setWordWrap(true);
    d->detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    d->detail->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    d->field = new QLineEdit(d->below);
    d->field->setPlaceholderText(tr("Ask or answer (Q)… Return sends it"));
    d->field->setAccessibleName(tr("Answer to this line"));
    d->field->setToolTip(tr("A question or an answer about this decision (Q in the list); Return sends it"));
    d->field->setMaxLength(4'000);
    d->field->installEventFilter(this);
    d->ask = new QPushButton(tr("&Send"), d->below);
    d->ask->setToolTip(tr("Send what is written: the question is open until one of you understood"));
    d->understood = new QPushButton(tr("&Understood (U)"), d->below);
    d->understood->setToolTip(tr("Nothing is open about this line; what is written goes along"));
    d->take = new QPushButton(tr("&Take it over (T)"), d->below);
    d->take->setToolTip(tr("What was suggested becomes a tag of your own"));
    auto *answering = new QHBoxLayout;
    answering->setSpacing(unit);
    answering->addWidget(d->field, 1);
    answering->addWidget(d->ask);
    answering->addWidget(d->understood);
    answering->addWidget(d->take);
    auto *lower = new QVBoxLayout(d->below);
    lower->setContentsMargins(3 * unit, 0, 3 * unit, 2 * unit);
    lower->setSpacing(unit);
    lower->addWidget(d->detail);
    lower->addLayout(answering);
}

void LessonWindow::arrange(int unit)
{
    auto *top = new QWidget(this);
    auto *row = new FlowLayout(unit, top);
    for (QWidget *one :
         std::initializer_list<QWidget *>{d->kinds, d->others, d->guidelines, d->count, d->words})
        row->addWidget(one);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit);
    column->addWidget(d->messages);
    auto *indented = new QVBoxLayout;
    indented->setContentsMargins(3 * unit, unit, 3 * unit, 0);
    indented->setSpacing(unit);
    indented->addWidget(d->tabs);
    indented->addWidget(top);
    column->addLayout(indented);
    column->addWidget(new ProgressStrip(d->work, this));
    column->addWidget(d->pages, 1);
    column->addWidget(d->below);
    const int line = fontMetrics().height();
    resize(62 * line, 34 * line);
}
