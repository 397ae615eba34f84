// One attribute of the selected span: choices and yes/no as a row of pills, the rest as a line to type
// in. It shows what it is told and says what was chosen; it keeps nothing itself.
#pragma once

#include "model/entities/tagset.h"

#include <QVariant>
#include <QWidget>

#include <vector>

class PillButton;
class QLabel;
class QLineEdit;

class AttributeField : public QWidget
{
    Q_OBJECT

public:
    explicit AttributeField(const AttributeDefinition &definition, QWidget *parent = nullptr);

    const AttributeDefinition &definition() const { return m_definition; }
    void showValue(const QVariant &value, bool editable);
    void setDigits(int first); // the value that the key 1 chooses now, from 0; -1 = digits choose none of them
    void focusField();
    void setCompletions(const QStringList &values);
    // Says what was typed and not said yet.
    void finishTyping();
    void keep(); // it could not be saved: it stays and is said again with the next finishTyping()

signals:
    void chosen(const QString &name, const QVariant &value); // invalid = taken away
    void typingDone(); // Return, and what was typed is a value
    void typed(); // a text attribute got the focus: completions are wanted

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makePills();
    void makeLine();
    void pillClicked(std::size_t index);
    QString shownText(const QVariant &value) const;

    AttributeDefinition m_definition;
    std::vector<PillButton *> m_pills;
    QLineEdit *m_line = nullptr;
    QLabel *m_problem = nullptr; // "not a date: write 2022-04-06"
    QVariant m_value;
};
