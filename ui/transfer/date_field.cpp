#include "ui/transfer/date_field.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace {

// Two digits would be a year of the 1900s.
QString withWholeYear(QString format)
{
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

} // namespace

std::optional<QDate> dateFromText(const QString &text, const QLocale &locale)
{
    const QString words = text.simplified();
    if (words.isEmpty())
        return QDate();
    const QDate iso = QDate::fromString(words, Qt::ISODate);
    if (iso.isValid())
        return iso;
    const QStringList formats{withWholeYear(locale.dateFormat(QLocale::ShortFormat)),
                              withWholeYear(locale.dateFormat(QLocale::LongFormat)),
                              QStringLiteral("d MMMM yyyy"),
                              QStringLiteral("d MMM yyyy"),
                              QStringLiteral("MMMM d, yyyy"),
                              QStringLiteral("MMM d, yyyy")};
    for (const QLocale &language : {locale, QLocale::c()}) {
        for (const QString &format : formats) {
            const QDate date = language.toDate(words, format);
            if (date.isValid() && date.year() >= 1000)
                return date;
        }
    }
    return std::nullopt;
}

DateField::DateField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_button(new QToolButton(this))
{
    //: An example of how a day is written, year first
    m_edit->setPlaceholderText(tr("2022-04-06, or empty"));
    m_button->setText(QStringLiteral("…"));
    m_button->setAccessibleName(tr("Choose a day from the calendar"));
    m_button->setToolTip(tr("Choose a day from the calendar"));
    m_button->setMinimumSize(24, 24);
    m_button->setFocusPolicy(Qt::TabFocus);
    setFocusProxy(m_edit);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, &DateField::showCalendar);
}

void DateField::setDate(const QDate &date)
{
    m_edit->setText(date.isValid() ? date.toString(Qt::ISODate) : QString());
}

std::optional<QDate> DateField::date() const
{
    return dateFromText(m_edit->text(), locale());
}

void DateField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_button->setEnabled(!readOnly);
}

void DateField::showCalendar()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setAccessibleName(tr("Calendar"));
    if (const auto shown = date(); shown && shown->isValid())
        calendar->setSelectedDate(*shown);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    const auto take = [this, menu](const QDate &day) {
        m_edit->setText(day.toString(Qt::ISODate));
        m_edit->setModified(true);
        menu->close();
        m_edit->setFocus();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
    calendar->setFocus();
}
