#include "ui/transfer/export_form.h"

#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QListWidget>
#include <QPointer>
#include <QRadioButton>
#include <QSettings>

#include <algorithm>

namespace {

CsvOptions rememberedOptions()
{
    const QSettings settings;
    CsvOptions options;
    const QString separator = settings.value(QStringLiteral("export/separator")).toString();
    if (separator.size() == 1 && QStringLiteral(",;\t|").contains(separator))
        options.separator = separator[0].toLatin1();
    options.bom = settings.value(QStringLiteral("export/bom"), options.bom).toBool();
    options.formulaGuard =
        settings.value(QStringLiteral("export/formula_guard"), options.formulaGuard).toBool();
    return options;
}

} // namespace

struct ExportForm::Private
{
    explicit Private(ExportForm *form) : q(form) {}

    void buildTable(QFormLayout *form);
    void buildArticles(QFormLayout *form, const Id &shown);
    void buildAnnotators(QFormLayout *form);
    void buildFormat(QFormLayout *form);
    int tickedAnnotators() const;
    void judge();

    ExportForm *q;
    QPointer<Project> project;
    Id article;
    std::vector<Id> people; // the rows of `annotators`
    QComboBox *table = nullptr;
    QRadioButton *all = nullptr;
    QRadioButton *one = nullptr;
    QRadioButton *inState = nullptr;
    QComboBox *state = nullptr;
    QListWidget *annotators = nullptr;
    FieldNote *annotatorsNote = nullptr;
    QComboBox *separator = nullptr;
    QCheckBox *bom = nullptr;
    QCheckBox *guard = nullptr;
};

void ExportForm::Private::buildTable(QFormLayout *form)
{
    table = new QComboBox(q);
    table->setObjectName(QStringLiteral("export_table"));
    table->addItem(ExportForm::tr("Tags: a row for each, with its words"), int(CsvTable::Spans));
    table->addItem(ExportForm::tr("Claims: a row for each, with sources and verdict"), int(CsvTable::Claims));
    table->addItem(ExportForm::tr("Links: a row for each, with both ends"), int(CsvTable::Relations));
    table->addItem(ExportForm::tr("Articles: a row for each, with who has read it"), int(CsvTable::Articles));
    table->addItem(ExportForm::tr("Reviews: a row for each decision, with what it brought"),
                   int(CsvTable::Reviews));
    const auto remembered = csvTableNamed(QSettings().value(QStringLiteral("export/table")).toString());
    table->setCurrentIndex(table->findData(int(remembered.value_or(CsvTable::Spans))));
    table->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    table->setMinimumContentsLength(20);
    addField(form, ExportForm::tr("Table &of"), table);
    QObject::connect(table, &QComboBox::currentIndexChanged, q, [this] { judge(); });
}

void ExportForm::Private::buildArticles(QFormLayout *form, const Id &shown)
{
    article = shown;
    all = new QRadioButton(ExportForm::tr("&All articles"), q);
    all->setObjectName(QStringLiteral("export_all"));
    one = new QRadioButton(ExportForm::tr("&This article only"), q);
    one->setObjectName(QStringLiteral("export_one"));
    one->setEnabled(!article.isNull());
    one->setToolTip(article.isNull() ? ExportForm::tr("No article is open")
                                     : ExportForm::tr("Only the tags of the article on screen"));
    if (!article.isNull()) {
        if (const auto row = project->articleRow(article, project->annotator().id)) {
            QString title = shortWords(row->title, 50);
            one->setText(ExportForm::tr("&This article only: %1")
                             .arg(title.replace(QLatin1Char('&'), QLatin1String("&&"))));
        }
    }
    inState = new QRadioButton(ExportForm::tr("Articles &in this state:"), q);
    inState->setObjectName(QStringLiteral("export_in_state"));
    state = new QComboBox(q);
    state->setObjectName(QStringLiteral("export_state"));
    state->addItems({ExportForm::tr("Not started"), ExportForm::tr("In progress"), ExportForm::tr("Done")});
    state->setCurrentIndex(int(ReadingState::Done));
    state->setAccessibleName(ExportForm::tr("State of the articles"));
    state->setToolTip(
        ExportForm::tr("How far %1 is with them").arg(project->annotator().name).toHtmlEscaped());
    all->setChecked(true);

    auto *last = new QHBoxLayout;
    last->addWidget(inState);
    last->addWidget(state);
    last->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(all);
    column->addWidget(one);
    column->addLayout(last);
    form->addRow(new QLabel(ExportForm::tr("Articles"), q), column);
    for (QRadioButton *button : {all, one, inState})
        QObject::connect(button, &QRadioButton::toggled, q, [this] { judge(); });
    QObject::connect(state, &QComboBox::currentIndexChanged, q, [this] {
        inState->setChecked(true);
        judge();
    });
}

void ExportForm::Private::buildAnnotators(QFormLayout *form)
{
    annotators = new QListWidget(q);
    annotators->setObjectName(QStringLiteral("export_annotators"));
    for (const Person &person : project->people()) {
        auto *item = new QListWidgetItem(person.name, annotators);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        people.push_back(person.id);
    }
    const int rows = std::clamp(annotators->count(), 1, 4);
    annotators->setFixedHeight(rows * std::max(24, annotators->sizeHintForRow(0)) + 6);
    annotators->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    annotatorsNote = addField(form, ExportForm::tr("Tagged &by"), annotators);
    QObject::connect(annotators, &QListWidget::itemChanged, q, [this] { judge(); });
}

void ExportForm::Private::buildFormat(QFormLayout *form)
{
    const CsvOptions options = rememberedOptions();
    separator = new QComboBox(q);
    separator->setObjectName(QStringLiteral("export_separator"));
    separator->addItem(ExportForm::tr("Comma (,)"), QChar(u','));
    separator->addItem(ExportForm::tr("Semicolon (;): spreadsheets of many languages"), QChar(u';'));
    separator->addItem(ExportForm::tr("Tab"), QChar(u'\t'));
    separator->addItem(ExportForm::tr("Bar (|)"), QChar(u'|'));
    separator->setCurrentIndex(std::max(0, separator->findData(QChar(QLatin1Char(options.separator)))));
    separator->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    separator->setMinimumContentsLength(20);
    addField(form, ExportForm::tr("&Separator"), separator);

    bom = new QCheckBox(ExportForm::tr("Mark it as &UTF-8"), q);
    bom->setObjectName(QStringLiteral("export_bom"));
    bom->setChecked(options.bom);
    addField(form, QString(), bom)
        ->say(ExportForm::tr("A byte order mark at the start. Excel needs it to show letters like é or ж."));
    guard = new QCheckBox(ExportForm::tr("Keep spreadsheets from running &words as formulas"), q);
    guard->setObjectName(QStringLiteral("export_guard"));
    guard->setChecked(options.formulaGuard);
    addField(form, QString(), guard)
        ->say(ExportForm::tr(
            "Puts a ' before words that begin with = + - or @. An article could hold a formula "
            "that sends data away when the file is opened. Importing takes the ' off again."));
    bom->setAccessibleName({});
    guard->setAccessibleName({});
    QObject::connect(separator, &QComboBox::currentIndexChanged, q, [this] { judge(); });
    QObject::connect(bom, &QCheckBox::toggled, q, [this] { judge(); });
    QObject::connect(guard, &QCheckBox::toggled, q, [this] { judge(); });
}

int ExportForm::Private::tickedAnnotators() const
{
    int ticked = 0;
    for (int row = 0; row < annotators->count(); ++row)
        ticked += annotators->item(row)->checkState() == Qt::Checked ? 1 : 0;
    return ticked;
}

void ExportForm::Private::judge()
{
    annotatorsNote->sayWrong(
        tickedAnnotators() == 0
            ? ExportForm::tr("Tick at least one annotator with the space bar or the mouse.")
            : QString());
    emit q->changed();
}

ExportForm::ExportForm(Project *project, const Id &article, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->project = project;
    QFormLayout *form = newForm();
    setLayout(form);
    d->buildTable(form);
    d->buildArticles(form, article);
    d->buildAnnotators(form);
    d->buildFormat(form);
}

ExportForm::~ExportForm() = default;

bool ExportForm::isValid() const
{
    return !d->annotatorsNote->isWrong();
}

ExportWish ExportForm::wish() const
{
    ExportWish wish;
    wish.project = d->project->path();
    wish.table = CsvTable(d->table->currentData().toInt());
    wish.articles = d->one->isChecked()       ? ExportWish::Articles::One
                    : d->inState->isChecked() ? ExportWish::Articles::InState
                                              : ExportWish::Articles::All;
    wish.article = d->article;
    wish.state = ReadingState(d->state->currentIndex());
    wish.reader = d->project->annotator().id;
    if (d->tickedAnnotators() < d->annotators->count()) {
        for (int row = 0; row < d->annotators->count(); ++row) {
            if (d->annotators->item(row)->checkState() == Qt::Checked)
                wish.annotators.push_back(d->people[std::size_t(row)]);
        }
    }
    wish.csv = {d->separator->currentData().toChar().toLatin1(), d->bom->isChecked(), d->guard->isChecked()};
    return wish;
}

void ExportForm::remember() const
{
    const CsvOptions options = wish().csv;
    QSettings settings;
    settings.setValue(QStringLiteral("export/table"), csvTableName(wish().table));
    settings.setValue(QStringLiteral("export/separator"), QString(QLatin1Char(options.separator)));
    settings.setValue(QStringLiteral("export/bom"), options.bom);
    settings.setValue(QStringLiteral("export/formula_guard"), options.formulaGuard);
}
