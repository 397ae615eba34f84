#include "ui/widgets/field_note.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QVBoxLayout>

FieldNote::FieldNote(QWidget *field, QWidget *parent) : QLabel(parent), m_field(field)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void FieldNote::say(const QString &text)
{
    put(text, false);
}

void FieldNote::sayWrong(const QString &text)
{
    put(text, true);
}

void FieldNote::put(const QString &text, bool wrong)
{
    m_wrong = wrong && !text.isEmpty();
    setText(text);
    takeColor();
    setVisible(!text.isEmpty());
    if (m_field)
        m_field->setAccessibleDescription(text);
}

void FieldNote::takeColor()
{
    QPalette own;
    own.setColor(QPalette::WindowText, m_wrong ? signalColors(isDark(palette())).bad
                                               : parentWidget()->palette().color(QPalette::PlaceholderText));
    if (own.color(QPalette::WindowText) != palette().color(QPalette::WindowText))
        setPalette(own);
}

void FieldNote::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        takeColor();
}

FieldNote *addField(QFormLayout *form, const QString &label, QWidget *field, QWidget *shown)
{
    QWidget *parent = (shown ? shown : field)->parentWidget();
    auto *name = new QLabel(label, parent);
    name->setTextFormat(Qt::PlainText);
    name->setBuddy(field);
    if (field->accessibleName().isEmpty()) {
        QString plain = label;
        field->setAccessibleName(plain.remove(QLatin1Char('&')));
    }
    auto *note = new FieldNote(field, parent);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(shown ? shown : field);
    column->addWidget(note);
    form->addRow(name, column);
    return note;
}

QFormLayout *newForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    return form;
}
