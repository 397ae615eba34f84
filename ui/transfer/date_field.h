// A calendar day that may be unknown: written as 2022-04-06 or as the reader's language has it, or
// taken from a calendar. Empty = not known.
#pragma once

#include <QDate>
#include <QLineEdit>

#include <optional>

// Nothing when `text` is no day; an invalid date when it is empty.
std::optional<QDate> dateFromText(const QString &text, const QLocale &locale);

class QToolButton;

class DateField : public QWidget
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    void setDate(const QDate &date);
    std::optional<QDate> date() const; // see dateFromText
    QLineEdit *edit() const { return m_edit; }
    void setReadOnly(bool readOnly);

private:
    void showCalendar();

    QLineEdit *m_edit;
    QToolButton *m_button;
};
