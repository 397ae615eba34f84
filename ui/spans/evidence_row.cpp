#include "ui/spans/evidence_row.h"

#include "model/text/web_address.h"
#include "ui/widgets/plain_words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

EvidenceRow::EvidenceRow(QWidget *parent) : QWidget(parent)
{
    const int unit = std::max(4, fontMetrics().height() / 4);
    m_url = field(tr("Link"), tr("Address of the page the verdict rests on"));
    m_archived = field(tr("Archived link"), tr("Address of a copy that stays when the page goes"));
    m_quote = field(tr("Quote"), tr("The words of the page, or of somebody, that decide it"));
    m_date = field(tr("Date, as 2026-03-31"), tr("Day of the page or the words, as year-month-day"));
    m_file = new QLabel(this);
    m_problem = new QLabel(this);
    m_owner = new QLabel(this);
    for (QLabel *label : {m_file, m_problem, m_owner}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_owner->setForegroundRole(QPalette::PlaceholderText);
    m_problem->hide();
    const auto button = [this](const QString &text, const QString &tip) {
        auto *one = new QToolButton(this);
        one->setText(text);
        one->setToolTip(tip);
        one->setAccessibleName(tip);
        one->setMinimumSize(24, 24);
        one->setFocusPolicy(Qt::StrongFocus);
        return one;
    };
    m_save = button(tr("Save…"), tr("Save the file of this evidence"));
    m_remove = button(tr("Remove"), tr("Remove this evidence; undo brings it back"));
    connect(m_save, &QToolButton::clicked, this, &EvidenceRow::saveAsked);
    connect(m_remove, &QToolButton::clicked, this, &EvidenceRow::removeAsked);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, unit);
    column->setSpacing(unit);
    for (QWidget *one : std::initializer_list<QWidget *>{m_file, m_url, m_archived, m_quote})
        column->addWidget(one);
    auto *last = new QHBoxLayout;
    last->setSpacing(unit);
    last->addWidget(m_date, 1);
    last->addWidget(m_save);
    last->addWidget(m_remove);
    column->addLayout(last);
    column->addWidget(m_problem);
    column->addWidget(m_owner);
    setFocusProxy(m_url);
}

QLineEdit *EvidenceRow::field(const QString &name, const QString &tip)
{
    auto *one = new QLineEdit(this);
    one->setPlaceholderText(name);
    one->setAccessibleName(name);
    one->setToolTip(tip);
    one->setMinimumHeight(24);
    connect(one, &QLineEdit::editingFinished, this, &EvidenceRow::finish);
    return one;
}

void EvidenceRow::showEvidence(const Evidence &evidence, bool editable, const QString &owner)
{
    const auto show = [&](QLineEdit *field, const QString &before, const QString &now) {
        field->setReadOnly(!editable);
        if (before == now && field->text() != now && field->isModified())
            return;
        const QSignalBlocker quiet(field);
        field->setText(now);
    };
    const auto day = [](const QDate &date) {
        return date.isValid() ? date.toString(Qt::ISODate) : QString();
    };
    show(m_url, m_shown.url, evidence.url);
    show(m_archived, m_shown.archivedUrl, evidence.archivedUrl);
    show(m_quote, m_shown.quote, evidence.quote);
    show(m_date, day(m_shown.date), day(evidence.date));
    m_shown = evidence;
    showProblem();
    const bool isFile = evidence.kind == Evidence::Kind::File;
    m_file->setVisible(isFile);
    m_save->setVisible(isFile);
    if (isFile) {
        m_file->setText(tr("File “%1”, kept in the project, SHA-256 %2…")
                            .arg(evidence.fileName, QString::fromLatin1(evidence.sha256.toHex().left(16))));
        m_file->setToolTip(plainTip(QString::fromLatin1(evidence.sha256.toHex())));
    }
    m_remove->setVisible(editable);
    m_owner->setVisible(!owner.isEmpty());
    if (!owner.isEmpty())
        m_owner->setText(tr("Added by %1").arg(owner));
}

QString EvidenceRow::typedOf(const QLineEdit *field) const
{
    return field->text().trimmed();
}

void EvidenceRow::finish()
{
    if (m_url->isReadOnly())
        return;
    Evidence typed = m_shown;
    typed.url = typedOf(m_url);
    typed.archivedUrl = typedOf(m_archived);
    typed.quote = typedOf(m_quote);
    const QString day = typedOf(m_date);
    const QDate date = QDate::fromString(day, Qt::ISODate);
    const bool wrong = !day.isEmpty() && !date.isValid();
    // The rest is saved all the same; the date stays as it was until it is one.
    if (!wrong)
        typed.date = date;
    showProblem();
    if (typed != m_shown)
        emit written(typed);
}

// Beside the fields; what was typed as a link stays as it is.
void EvidenceRow::showProblem()
{
    QStringList problems;
    for (const QLineEdit *field : {m_url, m_archived}) {
        const QString address = typedOf(field);
        if (!address.isEmpty() && webAddress(address).isEmpty())
            problems.append(tr("“%1” is no web address: it would begin with https://")
                                .arg(shortWords(address, 48)));
    }
    const QString day = typedOf(m_date);
    if (!day.isEmpty() && !QDate::fromString(day, Qt::ISODate).isValid())
        problems.append(tr("“%1” is no date: write 2026-03-31").arg(day));
    m_problem->setVisible(!problems.isEmpty());
    m_problem->setText(problems.join(QLatin1Char('\n')));
}

void EvidenceRow::focusLink()
{
    m_url->setFocus(Qt::OtherFocusReason);
}
