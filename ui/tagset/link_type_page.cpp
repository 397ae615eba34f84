#include "ui/tagset/link_type_page.h"

#include "ui/tagset/apply_bar.h"
#include "ui/tagset/attribute_editor.h"
#include "ui/tagset/tagset_work.h"
#include "ui/tagset/touched_words.h"
#include "ui/widgets/field_note.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

struct LinkTypePage::Private
{
    explicit Private(LinkTypePage *page) : q(page) {}

    LinkTypePage *q;
    TagsetWork *work = nullptr;
    LinkType before; // null id: none is shown
    bool isNew = false;
    bool keepsDraft = false;
    bool filling = false;
    QListWidget *list = nullptr;
    QPushButton *remove = nullptr;
    QWidget *form = nullptr;
    QLineEdit *name = nullptr;
    FieldNote *nameNote = nullptr;
    QListWidget *from = nullptr;
    QListWidget *to = nullptr;
    FieldNote *toNote = nullptr;
    QCheckBox *symmetric = nullptr;
    AttributeEditor *attributes = nullptr;
    FieldNote *attributesNote = nullptr;
    ApplyBar *bar = nullptr;

    void buildForm(QVBoxLayout *column);
    void fill();
    void show(const LinkType &type);
    LinkType now() const;
    TagsetPlan plan() const
    {
        return withLinkType(work->tagset(), now(),
                            isNew ? std::vector<AttributeMap::One>() : attributes->changes());
    }
    QString problem() const;
    void judge();
    void add();
    void choose(const Id &type);
    void fillTags(QListWidget *tags, const std::vector<Id> &chosen);
    std::vector<Id> chosenIn(const QListWidget *tags) const;
};

void LinkTypePage::Private::buildForm(QVBoxLayout *column)
{
    auto *scroll = new QScrollArea(q);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    form = new QWidget;
    QFormLayout *rows = newForm();
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(8);
    form->setLayout(rows);
    name = new QLineEdit(form);
    name->setObjectName(QStringLiteral("link_name"));
    name->setMaxLength(200);
    name->setToolTip(LinkTypePage::tr("As files call it, such as attributed_to; shown with spaces"));
    nameNote = addField(rows, LinkTypePage::tr("&Name"), name);
    const auto tags = [&](const char *object, const QString &label, const QString &tip) {
        auto *one = new QListWidget(form);
        one->setObjectName(QLatin1StringView(object));
        one->setToolTip(tip);
        one->setFixedHeight(6 * (one->fontMetrics().height() + 8));
        addField(rows, label, one);
        connect(one, &QListWidget::itemChanged, q, [this] { judge(); });
        return one;
    };
    from = tags("link_from", LinkTypePage::tr("&From"),
                LinkTypePage::tr("Tags where such a link may start; Space ticks one"));
    to = new QListWidget(form);
    to->setObjectName(QStringLiteral("link_to"));
    to->setToolTip(LinkTypePage::tr("Tags where such a link may end; Space ticks one"));
    to->setFixedHeight(from->minimumHeight());
    toNote = addField(rows, LinkTypePage::tr("&To"), to);
    connect(to, &QListWidget::itemChanged, q, [this] { judge(); });
    symmetric = checkBox("link_symmetric", LinkTypePage::tr("Has no &direction: A with B is B with A"),
                         LinkTypePage::tr("Such as “same as”"), form);
    rows->addRow(QString(), symmetric);
    attributes = new AttributeEditor(form);
    auto *attributeColumn = new QVBoxLayout;
    attributeColumn->addWidget(attributes);
    attributesNote = new FieldNote(attributes, form);
    attributeColumn->addWidget(attributesNote);
    rows->addRow(plainLabel(LinkTypePage::tr("Attributes"), form), attributeColumn);
    scroll->setWidget(form);
    bar = new ApplyBar("link", q);
    column->addWidget(scroll, 1);
    column->addWidget(bar);
    connect(name, &QLineEdit::textEdited, q, [this] { judge(); });
    connect(symmetric, &QCheckBox::clicked, q, [this] { judge(); });
    connect(attributes, &AttributeEditor::edited, q, [this] { judge(); });
    connect(bar, &ApplyBar::applyAsked, q, [this] { q->applyDraft(); });
    connect(bar, &ApplyBar::discardAsked, q, [this] { q->discard(); });
}

void LinkTypePage::Private::fillTags(QListWidget *tags, const std::vector<Id> &chosen)
{
    tags->clear();
    for (const Tag &tag : work->tagset().tags) {
        const bool isChosen = std::find(chosen.begin(), chosen.end(), tag.id) != chosen.end();
        if (tag.retired && !isChosen)
            continue;
        auto *item = new QListWidgetItem(tag.name, tags);
        item->setData(Qt::UserRole, QVariant::fromValue(tag.id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
}

std::vector<Id> LinkTypePage::Private::chosenIn(const QListWidget *tags) const
{
    std::vector<Id> chosen;
    for (int i = 0; i < tags->count(); ++i) {
        if (tags->item(i)->checkState() == Qt::Checked)
            chosen.push_back(tags->item(i)->data(Qt::UserRole).value<Id>());
    }
    return chosen;
}

void LinkTypePage::Private::fill()
{
    const Tagset &tagset = work->tagset();
    filling = true;
    list->clear();
    int row = -1;
    for (const LinkType &type : tagset.linkTypes) {
        auto *item = new QListWidgetItem(type.name, list);
        item->setData(Qt::UserRole, QVariant::fromValue(type.id));
        if (work->isCounted())
            item->setToolTip(
                LinkTypePage::tr("%Ln link(s)", nullptr, int(countOf(work->use(), type.id).spans)));
        if (type.id == before.id)
            row = list->row(item);
    }
    if (row < 0 && !isNew && list->count() > 0)
        row = 0;
    list->setCurrentRow(row);
    filling = false;
    if (!isNew && !(keepsDraft && q->isChanged()))
        show(row >= 0 ? tagset.linkTypes[std::size_t(row)] : LinkType());
    else
        judge();
}

void LinkTypePage::Private::show(const LinkType &type)
{
    filling = true;
    before = type;
    form->setVisible(!type.id.isNull());
    name->setText(type.name);
    fillTags(from, type.from);
    fillTags(to, type.to);
    symmetric->setChecked(type.symmetric);
    attributes->setDefinitions(type.attributes);
    form->setEnabled(!work->isReadOnly());
    filling = false;
    judge();
}

LinkType LinkTypePage::Private::now() const
{
    LinkType type = before;
    type.name = name->text().simplified();
    // Those that are chosen still keep their order.
    const auto inOrder = [](const std::vector<Id> &old, const std::vector<Id> &chosen) {
        return std::is_permutation(old.begin(), old.end(), chosen.begin(), chosen.end()) ? old : chosen;
    };
    type.from = inOrder(before.from, chosenIn(from));
    type.to = inOrder(before.to, chosenIn(to));
    type.symmetric = symmetric->isChecked();
    type.attributes = attributes->definitions();
    return type;
}

QString LinkTypePage::Private::problem() const
{
    const LinkType type = now();
    if (type.name.isEmpty())
        return LinkTypePage::tr("A link type needs a name.");
    for (const LinkType &other : work->tagset().linkTypes) {
        if (other.id != type.id && other.name == type.name)
            return LinkTypePage::tr("There is a link type “%1” already.").arg(type.name);
    }
    if (type.from.empty() || type.to.empty())
        return LinkTypePage::tr("Tick at least one tag where it starts and one where it ends.");
    return attributes->problem();
}

void LinkTypePage::Private::judge()
{
    if (filling)
        return;
    const bool some = !before.id.isNull();
    const bool used = some && !isNew && (!work->isCounted() || isUsed(work->use(), before.id));
    remove->setEnabled(some && !work->isReadOnly() && !used);
    remove->setToolTip(used ? LinkTypePage::tr("There are links of this type; they would have none")
                            : LinkTypePage::tr("Nothing uses it: take it out of the tagset"));
    if (!some)
        return bar->showNothing(
            LinkTypePage::tr("No link types yet. Add one to join tags, such as a claim and its source."));
    if (!q->isChanged())
        return bar->showNothing(
            LinkTypePage::tr("%Ln link(s)", nullptr, int(countOf(work->use(), before.id).spans)));
    if (const QString wrong = problem(); !wrong.isEmpty())
        return bar->showProblem(wrong);
    if (!work->isCounted())
        return bar->showWaiting();
    bar->showTouched(touchedText(touched(plan(), work->use())));
}

// Another one is shown; what was changed and not applied is asked about first.
void LinkTypePage::Private::choose(const Id &type)
{
    const auto go = [this, type] {
        isNew = false;
        before.id = type;
        fill();
    };
    if (!q->isChanged())
        return go();
    keepsDraft = true;
    fill(); // back to the row it stands on
    keepsDraft = false;
    askAboutDraft(q, problem().isEmpty() && work->isCounted(), [this, go](bool apply) {
        if (!apply || q->applyDraft())
            go();
    });
}

void LinkTypePage::Private::add()
{
    isNew = true;
    LinkType type;
    type.id = Id::make();
    list->setCurrentRow(-1);
    show(type);
    name->setFocus();
}

LinkTypePage::LinkTypePage(TagsetWork *work, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->work = work;
    d->list = new QListWidget(this);
    d->list->setObjectName(QStringLiteral("link_list"));
    d->list->setAccessibleName(tr("Link types"));
    d->list->setToolTip(tr("What may join two tags"));
    d->list->setSpacing(2);
    auto *add = smallButton("link_add", tr("&Add"), tr("A new link type"), this);
    d->remove = smallButton("link_remove", tr("De&lete"), QString(), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(d->remove);
    buttons->addStretch(1);
    auto *left = new QVBoxLayout;
    left->addWidget(d->list, 1);
    left->addLayout(buttons);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    d->buildForm(right);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 12, 0, 0);
    line->addLayout(left, 1);
    line->addLayout(right, 3);
    add->setEnabled(!work->isReadOnly());
    connect(d->list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (d->filling || row < 0)
            return;
        d->choose(d->work->tagset().linkTypes[std::size_t(row)].id);
    });
    connect(add, &QPushButton::clicked, this, [this] { d->add(); });
    connect(d->remove, &QPushButton::clicked, this, [this] {
        if (std::exchange(d->isNew, false))
            return discard();
        d->work->apply(tr("Delete link type %1").arg(d->before.name),
                       withoutLinkType(d->work->tagset(), d->before.id));
    });
    connect(work, &TagsetWork::changed, this, [this] { d->fill(); });
    connect(work, &TagsetWork::counted, this, [this] { d->judge(); });
    d->fill();
}

LinkTypePage::~LinkTypePage() = default;

bool LinkTypePage::isChanged() const
{
    return !d->before.id.isNull() && (d->isNew || d->now() != d->before);
}

void LinkTypePage::discard()
{
    d->isNew = false;
    d->fill();
}

bool LinkTypePage::applyDraft()
{
    if (!isChanged())
        return true;
    if (!d->problem().isEmpty() || !d->work->isCounted())
        return false;
    const QString label = (d->isNew ? tr("Add link type %1") : tr("Change link type %1")).arg(d->now().name);
    d->work->apply(label, d->plan(), [this] {
        d->isNew = false;
        d->fill();
    });
    return true;
}
