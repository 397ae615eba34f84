#include "ui/spans/attribute_field.h"

#include "ui/spans/card_text.h"
#include "ui/spans/pill_button.h"
#include "ui/spans/span_edits.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_words.h"

#include <QCompleter>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStringListModel>
#include <QVBoxLayout>

AttributeField::AttributeField(const AttributeDefinition &definition, QWidget *parent)
    : QWidget(parent), m_definition(definition)
{
    using Kind = AttributeDefinition::Kind;
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (definition.kind == Kind::Choice || definition.kind == Kind::Choices || definition.kind == Kind::YesNo)
        makePills();
    else
        makeLine();
}

void AttributeField::makePills()
{
    auto *flow = new FlowLayout(fontMetrics().height() / 4, this);
    std::vector<AttributeValue> values = m_definition.values;
    if (m_definition.kind == AttributeDefinition::Kind::YesNo)
        values = {{tr("yes"), {}}, {tr("no"), {}}};
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto *pill = new PillButton(readableValue(values[i].name), 0, this);
        const QString meaning = values[i].meaning.isEmpty() ? values[i].name : values[i].meaning;
        pill->setToolTip(plainTip(meaning));
        pill->setAccessibleName(
            tr("%1: %2").arg(readableValue(m_definition.name), readableValue(values[i].name)));
        pill->setAccessibleDescription(values[i].meaning);
        connect(pill, &QAbstractButton::clicked, this, [this, i] { pillClicked(i); });
        flow->addWidget(pill);
        m_pills.push_back(pill);
    }
}

void AttributeField::makeLine()
{
    m_line = new QLineEdit(this);
    m_line->setAccessibleName(readableValue(m_definition.name));
    m_line->setToolTip(
        plainTip(m_definition.hint.isEmpty() ? readableValue(m_definition.name) : m_definition.hint));
    QString hint = m_definition.hint;
    if (m_definition.kind == AttributeDefinition::Kind::Date)
        hint = tr("year-month-day");
    else if (m_definition.kind == AttributeDefinition::Kind::Number && hint.isEmpty())
        hint = tr("a number");
    m_line->setPlaceholderText(hint);
    m_line->installEventFilter(this);
    m_problem = new QLabel(this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_line);
    column->addWidget(m_problem);
    connect(m_line, &QLineEdit::editingFinished, this, &AttributeField::finishTyping);
    connect(m_line, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        finishTyping();
        if (m_problem->isHidden())
            emit typingDone();
    });
}

bool AttributeField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && m_definition.kind == AttributeDefinition::Kind::Text)
        emit typed();
    return QWidget::eventFilter(watched, event);
}

QString AttributeField::shownText(const QVariant &value) const
{
    if (value.typeId() == QMetaType::Double) {
        QLocale locale;
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        return locale.toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    return value.toString();
}

void AttributeField::showValue(const QVariant &value, bool editable)
{
    const bool same = value == m_value && value.isValid() == m_value.isValid();
    m_value = value;
    if (m_line) {
        // What is being typed stays when something else of the span changed.
        if (!same || !m_line->isModified()) {
            m_line->setText(shownText(value));
            m_problem->hide();
        }
        m_line->setReadOnly(!editable);
        return;
    }
    const QStringList chosen = m_definition.kind == AttributeDefinition::Kind::Choices
                                   ? value.toStringList()
                                   : QStringList(value.toString());
    for (std::size_t i = 0; i < m_pills.size(); ++i) {
        bool down = false;
        if (m_definition.kind == AttributeDefinition::Kind::YesNo)
            down = value.isValid() && value.toBool() == (i == 0);
        else
            down = chosen.contains(m_definition.values[i].name);
        m_pills[i]->setChecked(down);
        m_pills[i]->setEnabled(editable);
    }
}

void AttributeField::setDigits(int first)
{
    for (std::size_t i = 0; i < m_pills.size(); ++i) {
        const int digit = static_cast<int>(i) - first + 1;
        m_pills[i]->setDigit(first >= 0 && digit >= 1 && digit <= 9 ? digit : 0);
    }
}

void AttributeField::focusField()
{
    QWidget *field = m_line ? static_cast<QWidget *>(m_line) : m_pills.empty() ? nullptr : m_pills.front();
    if (field)
        field->setFocus(Qt::ShortcutFocusReason);
    if (m_line)
        m_line->selectAll();
}

void AttributeField::setCompletions(const QStringList &values)
{
    if (!m_line)
        return;
    if (!m_line->completer()) {
        auto *completer = new QCompleter(m_line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        completer->setModel(new QStringListModel(completer));
        m_line->setCompleter(completer);
    }
    auto *model = qobject_cast<QStringListModel *>(m_line->completer()->model());
    if (model->stringList() != values)
        model->setStringList(values);
}

void AttributeField::finishTyping()
{
    if (!m_line || m_line->isReadOnly() || !m_line->isModified())
        return;
    const std::optional<QVariant> value = readValue(m_definition, m_line->text());
    if (!value) {
        m_problem->setText(m_definition.kind == AttributeDefinition::Kind::Date
                               ? tr("This is not a day. Write it like 2022-04-06.")
                               : tr("This is not a number. Use digits only, for example 12.5."));
        m_problem->show();
        return;
    }
    m_problem->hide();
    m_line->setModified(false);
    m_line->setText(shownText(*value));
    if (*value != m_value)
        emit chosen(m_definition.name, *value);
}

void AttributeField::keep()
{
    if (m_line)
        m_line->setModified(true);
}

void AttributeField::pillClicked(std::size_t index)
{
    using Kind = AttributeDefinition::Kind;
    QVariant next;
    if (m_definition.kind == Kind::YesNo) {
        next = index == 0;
    } else if (m_definition.kind == Kind::Choice) {
        next = m_definition.values[index].name;
    } else {
        QStringList list;
        for (std::size_t i = 0; i < m_pills.size(); ++i) {
            if (m_pills[i]->isChecked())
                list.append(m_definition.values[i].name);
        }
        next = list.isEmpty() ? QVariant() : QVariant(list);
    }
    // A second click takes a value back where there may be none.
    const bool again = m_definition.kind != Kind::Choices && next == m_value;
    if (again && !m_definition.required)
        next = QVariant();
    const QVariant before = m_value;
    showValue(before, true); // the picture changes when the change has come back
    if (next.isValid() || !m_definition.required)
        emit chosen(m_definition.name, next);
}
