// A sentence under a field: what is wrong with what is written there, or what will come of it. Takes no
// room while there is nothing to say, and is read out with the field.
#pragma once

#include <QLabel>
#include <QPointer>

class QFormLayout;

class FieldNote : public QLabel
{
    Q_OBJECT

public:
    FieldNote(QWidget *field, QWidget *parent);

    void say(const QString &text);      // worth knowing; empty = nothing
    void sayWrong(const QString &text); // has to be put right
    bool isWrong() const { return m_wrong; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void put(const QString &text, bool wrong);
    void takeColor();

    QPointer<QWidget> m_field;
    bool m_wrong = false;
};

// A row of a form: the label with its mnemonic, the field, and the note under it. `shown` is what stands in
// the row when the field is only a part of it (a field and its button).
FieldNote *addField(QFormLayout *form, const QString &label, QWidget *field, QWidget *shown = nullptr);
// A form whose labels go above the fields where there is no room beside them.
QFormLayout *newForm();
