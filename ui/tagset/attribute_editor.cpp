#include "ui/tagset/attribute_editor.h"

#include "ui/tagset/touched_words.h"
#include "ui/tagset/value_table.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/flow_layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

using Kind = AttributeDefinition::Kind;

struct KindName
{
    Kind kind;
    const char *name;
};
constexpr KindName kinds[] = {{Kind::Choice, QT_TRANSLATE_NOOP("AttributeEditor", "One of its values")},
                              {Kind::Choices, QT_TRANSLATE_NOOP("AttributeEditor", "Several of its values")},
                              {Kind::Text, QT_TRANSLATE_NOOP("AttributeEditor", "Text")},
                              {Kind::YesNo, QT_TRANSLATE_NOOP("AttributeEditor", "Yes or no")},
                              {Kind::Number, QT_TRANSLATE_NOOP("AttributeEditor", "Number")},
                              {Kind::Date, QT_TRANSLATE_NOOP("AttributeEditor", "Date")}};

// The values another attribute can hang on.
QStringList valueNames(const AttributeDraft &draft)
{
    if (draft.now.kind == Kind::YesNo)
        return {QStringLiteral("yes"), QStringLiteral("no")};
    QStringList names;
    if (isChoice(draft.now)) {
        for (const AttributeDraft::Value &value : draft.values)
            names.append(value.now.name);
    }
    return names;
}

} // namespace

struct AttributeEditor::Private
{
    explicit Private(AttributeEditor *editor) : q(editor) {}

    AttributeEditor *q;
    std::vector<AttributeDefinition> before;
    std::vector<AttributeDraft> drafts;
    int row = -1;
    bool filling = false;

    QListWidget *list = nullptr;
    QPushButton *remove = nullptr;
    QPushButton *up = nullptr;
    QPushButton *down = nullptr;
    QWidget *details = nullptr;
    QLineEdit *name = nullptr;
    QComboBox *kind = nullptr;
    QCheckBox *required = nullptr;
    QLabel *valuesLabel = nullptr;
    ValueTable *values = nullptr;
    QComboBox *fallback = nullptr;
    QLineEdit *hint = nullptr;
    QComboBox *when = nullptr;
    QToolButton *whenValues = nullptr;
    QMenu *whenMenu = nullptr;

    AttributeDraft &draft() { return drafts[std::size_t(row)]; }
    void buildList(QVBoxLayout *column);
    void buildDetails(QVBoxLayout *column);
    void fillList();
    void showRow();
    void fillFallback();
    void fillWhen();
    void fillWhenValues();
    void move(int by);
    void changed()
    {
        if (!filling)
            emit q->edited();
    }
};

void AttributeEditor::Private::buildList(QVBoxLayout *column)
{
    list = new QListWidget(q);
    list->setObjectName(QStringLiteral("attribute_list"));
    list->setAccessibleName(AttributeEditor::tr("Attributes"));
    list->setToolTip(AttributeEditor::tr("What is asked about each span, in this order"));
    list->setFixedHeight(4 * (list->fontMetrics().height() + 6) + 8);
    column->addWidget(list);
    auto *buttons = new FlowLayout(4);
    auto *add = smallButton("attribute_add", AttributeEditor::tr("Add a&ttribute"),
                            AttributeEditor::tr("One more question about each span"), q);
    remove = smallButton("attribute_remove", AttributeEditor::tr("Re&move attribute"),
                         AttributeEditor::tr("Spans that have a value lose it; how many is shown below"), q);
    up = smallButton("attribute_up", AttributeEditor::tr("Up"),
                     AttributeEditor::tr("Ask this attribute earlier"), q);
    down = smallButton("attribute_down", AttributeEditor::tr("Down"),
                       AttributeEditor::tr("Ask this attribute later"), q);
    for (QPushButton *button : {add, remove, up, down})
        buttons->addWidget(button);
    column->addLayout(buttons);
    connect(list, &QListWidget::currentRowChanged, q, [this](int now) {
        row = now;
        showRow();
    });
    connect(add, &QPushButton::clicked, q, [this] {
        AttributeDraft fresh;
        fresh.values.push_back({});
        drafts.push_back(std::move(fresh));
        row = int(drafts.size()) - 1;
        fillList();
        name->setFocus();
        changed();
    });
    connect(remove, &QPushButton::clicked, q, [this] {
        removeAttribute(drafts, std::size_t(row));
        row = std::min(row, int(drafts.size()) - 1);
        fillList();
        changed();
    });
    connect(up, &QPushButton::clicked, q, [this] { move(-1); });
    connect(down, &QPushButton::clicked, q, [this] { move(1); });
}

void AttributeEditor::Private::buildDetails(QVBoxLayout *column)
{
    details = new QWidget(q);
    QFormLayout *form = newForm();
    details->setLayout(form);
    column->addWidget(details);
    const auto line = [&](const char *object, const QString &label, const QString &tip) {
        auto *edit = new QLineEdit(details);
        edit->setObjectName(QLatin1StringView(object));
        edit->setToolTip(tip);
        addField(form, label, edit);
        return edit;
    };
    name =
        line("attribute_name", AttributeEditor::tr("Name"),
             AttributeEditor::tr("As files call it, such as kind; spans keep their values under a new name"));
    kind = new QComboBox(details);
    kind->setObjectName(QStringLiteral("attribute_kind"));
    kind->setToolTip(AttributeEditor::tr("What can be answered"));
    for (const KindName &one : kinds)
        kind->addItem(AttributeEditor::tr(one.name));
    addField(form, AttributeEditor::tr("Answer"), kind);
    required = checkBox("attribute_required", AttributeEditor::tr("A span without it is unfinished"),
                        AttributeEditor::tr("The check of an article names spans that lack it"), details);
    form->addRow(QString(), required);
    values = new ValueTable(details);
    valuesLabel = plainLabel(AttributeEditor::tr("Values"), details);
    form->addRow(valuesLabel, values);
    fallback = new QComboBox(details);
    fallback->setObjectName(QStringLiteral("attribute_default"));
    fallback->setToolTip(AttributeEditor::tr("What a new span gets"));
    fallback->setEditable(true);
    fallback->setInsertPolicy(QComboBox::NoInsert);
    addField(form, AttributeEditor::tr("Default"), fallback);
    hint =
        line("attribute_hint", AttributeEditor::tr("Hint"), AttributeEditor::tr("Shown in an empty field"));
    auto *condition = new QWidget(details);
    auto *flow = new FlowLayout(8, condition);
    flow->setContentsMargins(0, 0, 0, 0);
    when = new QComboBox(condition);
    when->setObjectName(QStringLiteral("attribute_when"));
    when->setToolTip(AttributeEditor::tr("Always, or only where another attribute has certain values"));
    whenValues = new QToolButton(condition);
    whenValues->setObjectName(QStringLiteral("attribute_when_values"));
    whenValues->setPopupMode(QToolButton::InstantPopup);
    whenValues->setAccessibleName(AttributeEditor::tr("Values for which it is asked"));
    whenValues->setToolTip(
        AttributeEditor::tr("The values of the other attribute for which this one is asked"));
    whenValues->setMinimumHeight(std::max(24, when->sizeHint().height()));
    whenMenu = new QMenu(whenValues);
    whenValues->setMenu(whenMenu);
    flow->addWidget(when);
    flow->addWidget(whenValues);
    addField(form, AttributeEditor::tr("Asked for"), when, condition);

    connect(name, &QLineEdit::textEdited, q, [this](const QString &text) {
        renameAttribute(drafts, std::size_t(row), text);
        list->currentItem()->setText(text.isEmpty() ? AttributeEditor::tr("(no name yet)") : text);
        changed();
    });
    connect(kind, &QComboBox::activated, q, [this](int index) {
        draft().now.kind = kinds[index].kind;
        draft().now.fallback.clear();
        showRow();
        changed();
    });
    connect(required, &QCheckBox::clicked, q, [this](bool on) {
        draft().now.required = on;
        changed();
    });
    connect(values, &ValueTable::renamed, q, [this](std::size_t value, const QString &text) {
        renameValue(drafts, std::size_t(row), value, text);
        fillFallback();
        changed();
    });
    connect(values, &ValueTable::meant, q, [this](std::size_t value, const QString &text) {
        draft().values[value].now.meaning = text;
        changed();
    });
    connect(values, &ValueTable::addAsked, q, [this] {
        draft().values.push_back({});
        values->show(draft().values, int(draft().values.size()) - 1);
        changed();
    });
    connect(values, &ValueTable::removeAsked, q, [this](std::size_t value) {
        removeValue(drafts, std::size_t(row), value);
        values->show(draft().values, std::min(int(value), int(draft().values.size()) - 1));
        fillFallback();
        changed();
    });
    connect(values, &ValueTable::moveAsked, q, [this](std::size_t value, int by) {
        std::swap(draft().values[value], draft().values[std::size_t(int(value) + by)]);
        values->show(draft().values, int(value) + by);
        fillFallback();
        changed();
    });
    connect(fallback, &QComboBox::currentTextChanged, q, [this](const QString &text) {
        if (filling)
            return;
        draft().now.fallback = text.trimmed();
        changed();
    });
    connect(hint, &QLineEdit::textEdited, q, [this](const QString &text) {
        draft().now.hint = text;
        changed();
    });
    connect(when, &QComboBox::activated, q, [this](int index) {
        draft().now.when = {};
        if (index > 0) {
            const QString other = when->itemText(index);
            for (const AttributeDraft &one : drafts) {
                if (one.now.name == other)
                    draft().now.when = {other, valueNames(one).mid(0, 1)};
            }
        }
        fillWhenValues();
        changed();
    });
}

void AttributeEditor::Private::fillList()
{
    {
        const QSignalBlocker quiet(list);
        list->clear();
        for (const AttributeDraft &one : drafts)
            list->addItem(one.now.name.isEmpty() ? AttributeEditor::tr("(no name yet)") : one.now.name);
        list->setCurrentRow(row);
    }
    list->setVisible(!drafts.empty());
    showRow();
}

void AttributeEditor::Private::showRow()
{
    const bool any = row >= 0 && row < int(drafts.size());
    details->setVisible(any);
    remove->setVisible(any);
    up->setVisible(drafts.size() > 1);
    down->setVisible(drafts.size() > 1);
    if (!any)
        return;
    up->setEnabled(row > 0);
    down->setEnabled(row + 1 < int(drafts.size()));
    filling = true;
    const AttributeDefinition &now = draft().now;
    if (name->text() != now.name)
        name->setText(now.name);
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        if (kinds[i].kind == now.kind)
            kind->setCurrentIndex(int(i));
    }
    required->setChecked(now.required);
    const bool chooses = isChoice(now);
    valuesLabel->setVisible(chooses);
    values->setVisible(chooses);
    values->show(draft().values, -1);
    hint->setText(now.hint);
    filling = false;
    fillFallback();
    fillWhen();
}

void AttributeEditor::Private::fillFallback()
{
    filling = true;
    fallback->clear();
    fallback->addItem(QString());
    fallback->addItems(valueNames(draft()));
    fallback->setCurrentText(draft().now.fallback);
    filling = false;
}

void AttributeEditor::Private::fillWhen()
{
    when->clear();
    when->addItem(AttributeEditor::tr("always"));
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (int(i) != row && !valueNames(drafts[i]).isEmpty())
            when->addItem(drafts[i].now.name);
    }
    when->setCurrentIndex(std::max(0, when->findText(draft().now.when.attribute)));
    fillWhenValues();
}

void AttributeEditor::Private::fillWhenValues()
{
    const AttributeCondition &condition = draft().now.when;
    whenMenu->clear();
    whenValues->setVisible(!condition.attribute.isEmpty());
    whenValues->setText(AttributeEditor::tr("is %1").arg(condition.values.join(AttributeEditor::tr(" or "))));
    for (const AttributeDraft &other : drafts) {
        if (other.now.name != condition.attribute)
            continue;
        for (const QString &value : valueNames(other)) {
            QAction *action = whenMenu->addAction(value);
            action->setCheckable(true);
            action->setChecked(condition.values.contains(value));
            connect(action, &QAction::triggered, q, [this, value](bool on) {
                QStringList &chosen = draft().now.when.values;
                chosen.removeAll(value);
                if (on || chosen.isEmpty()) // one there must be
                    chosen.append(value);
                whenValues->setText(
                    AttributeEditor::tr("is %1").arg(chosen.join(AttributeEditor::tr(" or "))));
                changed();
            });
        }
    }
}

void AttributeEditor::Private::move(int by)
{
    std::swap(drafts[std::size_t(row)], drafts[std::size_t(row + by)]);
    row += by;
    fillList();
    changed();
}

AttributeEditor::AttributeEditor(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    d->buildList(column);
    d->buildDetails(column);
    d->fillList();
}

AttributeEditor::~AttributeEditor() = default;

void AttributeEditor::setDefinitions(const std::vector<AttributeDefinition> &definitions)
{
    d->before = definitions;
    d->drafts = AttributeDraft::of(definitions);
    d->row = definitions.empty() ? -1 : std::clamp(d->row, 0, int(definitions.size()) - 1);
    d->fillList();
}

std::vector<AttributeDefinition> AttributeEditor::definitions() const
{
    return definitionsOf(d->drafts);
}

std::vector<AttributeMap::One> AttributeEditor::changes() const
{
    return changesFrom(d->before, d->drafts);
}

QString AttributeEditor::problem() const
{
    return problemIn(d->drafts);
}
