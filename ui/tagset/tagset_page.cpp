#include "ui/tagset/tagset_page.h"

#include "model/tagset/tagset_files.h"
#include "ui/tagset/apply_bar.h"
#include "ui/tagset/import_tagset_dialog.h"
#include "ui/tagset/tagset_work.h"
#include "ui/tagset/touched_words.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/flow_layout.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

struct TagsetPage::Private
{
    explicit Private(TagsetPage *page) : q(page) {}

    TagsetPage *q;
    TagsetWork *work = nullptr;
    QLineEdit *name = nullptr;
    QLineEdit *language = nullptr;
    QLabel *version = nullptr;
    ApplyBar *bar = nullptr;
    std::vector<QPushButton *> takers; // need the counts, and may write

    void build();
    void fill();
    void judge();
    TagsetPlan plan() const;
    bool isChanged() const;
};

TagsetPlan TagsetPage::Private::plan() const
{
    TagsetPlan plan{work->tagset(), {}, {}};
    plan.after.name = name->text().simplified();
    plan.after.language = language->text().trimmed();
    return plan;
}

bool TagsetPage::Private::isChanged() const
{
    return plan().after.name != work->tagset().name || plan().after.language != work->tagset().language;
}

void TagsetPage::Private::build()
{
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(16, 16, 16, 8);
    body->setSpacing(12);
    QFormLayout *form = newForm();
    const auto line = [&](const char *object, const QString &label, const QString &tip) {
        auto *edit = new QLineEdit(q);
        edit->setObjectName(QLatin1StringView(object));
        edit->setMaxLength(200);
        edit->setToolTip(tip);
        addField(form, label, edit);
        connect(edit, &QLineEdit::textEdited, q, [this] { judge(); });
        return edit;
    };
    name = line("tagset_name", TagsetPage::tr("&Name"), TagsetPage::tr("Exports name the tagset so"));
    language = line("tagset_language", TagsetPage::tr("&Language"),
                    TagsetPage::tr("Of its definitions, as a code such as en"));
    version = plainLabel({}, q);
    version->setObjectName(QStringLiteral("tagset_version"));
    form->addRow(plainLabel(TagsetPage::tr("Version"), q), version);
    body->addLayout(form);

    const auto heading = [&](const QString &text) { body->addWidget(plainLabel(text, q)); };
    heading(TagsetPage::tr(
        "Take in another tagset. What it would change is shown first, and no words lose their tag."));
    auto *takes = new FlowLayout(8);
    const auto taker = [&](const char *object, const QString &text, const QString &tip) {
        QPushButton *button = smallButton(object, text, tip, q);
        takes->addWidget(button);
        takers.push_back(button);
        return button;
    };
    connect(taker("tagset_import", TagsetPage::tr("From a &file…"), TagsetPage::tr("A tagset as JSON")),
            &QPushButton::clicked, q, [this] {
                auto *dialog = new QFileDialog(q, TagsetPage::tr("Take in a tagset"));
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->setFileMode(QFileDialog::ExistingFile);
                dialog->setNameFilters({TagsetPage::tr("Tagsets (*.json)"), TagsetPage::tr("All files (*)")});
                connect(dialog, &QFileDialog::fileSelected, q, &TagsetPage::importFile);
                dialog->open();
            });
    for (const ShippedTagset &shipped : shippedTagsets()) {
        const QByteArray object = "tagset_" + QFileInfo(shipped.path).completeBaseName().toLatin1();
        connect(
            taker(object.constData(), shipped.title, TagsetPage::tr("A tagset that comes with Ascertain")),
            &QPushButton::clicked, q, [this, path = shipped.path] { q->importFile(path); });
    }
    body->addLayout(takes);
    heading(TagsetPage::tr("Write this tagset to a file, for other projects and teammates."));
    auto *out = new FlowLayout(8);
    QPushButton *write =
        smallButton("tagset_export", TagsetPage::tr("To a fil&e…"), TagsetPage::tr("As JSON"), q);
    out->addWidget(write);
    body->addLayout(out);
    body->addStretch(1);
    column->addLayout(body, 1);
    bar = new ApplyBar("tagset", q);
    column->addWidget(bar);
    connect(write, &QPushButton::clicked, q, [this] {
        auto *dialog = new QFileDialog(q, TagsetPage::tr("Write the tagset to a file"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("json"));
        dialog->setNameFilters({TagsetPage::tr("Tagsets (*.json)")});
        dialog->selectFile(work->tagset().name + QStringLiteral(".json"));
        connect(dialog, &QFileDialog::fileSelected, q, &TagsetPage::exportFile);
        dialog->open();
    });
    connect(bar, &ApplyBar::applyAsked, q, [this] {
        work->apply(TagsetPage::tr("Rename the tagset to “%1”").arg(plan().after.name), plan());
    });
    connect(bar, &ApplyBar::discardAsked, q, [this] { fill(); });
}

void TagsetPage::Private::fill()
{
    const Tagset &tagset = work->tagset();
    name->setText(tagset.name);
    language->setText(tagset.language);
    version->setText(TagsetPage::tr("%1. It goes up by one when tags, attributes, definitions or link types "
                                    "change; every span remembers the version it was tagged with.")
                         .arg(QLocale().toString(tagset.version)));
    judge();
}

void TagsetPage::Private::judge()
{
    const bool may = !work->isReadOnly() && !work->isBusy();
    name->setEnabled(may);
    language->setEnabled(may);
    for (QPushButton *button : takers)
        button->setEnabled(may && work->isCounted());
    if (!isChanged())
        bar->showNothing();
    else if (plan().after.name.isEmpty())
        bar->showProblem(TagsetPage::tr("A tagset needs a name."));
    else
        bar->showTouched(touchedText({}));
}

TagsetPage::TagsetPage(TagsetWork *work, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->work = work;
    d->build();
    connect(work, &TagsetWork::changed, this, [this] { d->fill(); });
    connect(work, &TagsetWork::counted, this, [this] { d->judge(); });
    connect(work, &TagsetWork::busyChanged, this, [this] { d->judge(); });
    d->fill();
}

TagsetPage::~TagsetPage() = default;

void TagsetPage::importFile(const QString &path)
{
    const Result<Tagset> file = tagsetFromFile(path);
    if (!file)
        return emit failed(file.error());
    if (!d->work->isCounted())
        return emit failed({tr("The tags are still being counted. Try again in a moment.")});
    (new ImportTagsetDialog(d->work, *file, this))->open();
}

void TagsetPage::exportFile(const QString &path)
{
    if (const auto written = tagsetToFile(d->work->tagset(), path); !written)
        return emit failed(written.error());
    emit told(tr("The tagset is in %1.").arg(path));
}
