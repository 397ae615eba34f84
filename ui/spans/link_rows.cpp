#include "ui/spans/link_rows.h"

#include "model/project/project.h"
#include "ui/spans/attribute_field.h"
#include "ui/spans/link_words.h"
#include "ui/widgets/note_field.h"
#include "ui/widgets/plain_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

std::vector<LinkLine> linkLines(const OpenArticle &article, const Project &project, const Span &span)
{
    std::vector<LinkLine> lines;
    for (const Link &link : article.links()) {
        if (link.from != span.id && link.to != span.id)
            continue;
        const bool outgoing = link.from == span.id;
        const Span *from = article.span(link.from);
        const Span *other = article.span(outgoing ? link.to : link.from);
        if (!from || !other)
            continue;
        const LinkType *type = project.tagset().linkType(link.type);
        LinkLine line;
        line.link = link.id;
        line.other = other->id;
        line.words = linkWords(link, type, project.tagset().tag(from->tag), outgoing);
        line.name = shortWords(article.words(*other), 200);
        if (type)
            line.definitions = type->attributes;
        line.attributes = link.attributes;
        line.note = link.note;
        line.editable = !project.isReadOnly() && link.annotator == project.annotator().id;
        if (link.annotator != project.annotator().id) {
            const Person *owner = project.person(link.annotator);
            line.whose = owner ? owner->name : LinkRows::tr("somebody else");
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

LinkRow::LinkRow(const LinkLine &line, QWidget *parent) : QWidget(parent), m_line(line)
{
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    const auto button = [this](const QString &text) {
        auto *one = new QToolButton(this);
        one->setText(text);
        one->setAutoRaise(true);
        one->setFocusPolicy(Qt::StrongFocus);
        one->setMinimumSize(24, std::max(24, fontMetrics().height() + 6));
        return one;
    };
    m_other = button({});
    m_other->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_noteButton = button(tr("Note"));
    m_noteButton->setCheckable(true);
    m_remove = button(QStringLiteral("✕"));
    m_note = new NoteField(this);
    m_note->setPlaceholderText(tr("A note on this link…"));
    m_note->setToolTip(tr("A note on this link, saved when you leave it"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_words);
    head->addWidget(m_other, 1);
    head->addWidget(m_noteButton);
    head->addWidget(m_remove);
    column->addLayout(head);
    for (const AttributeDefinition &definition : line.definitions) {
        auto *field = new AttributeField(definition, this);
        column->addWidget(field);
        m_fields.push_back(field);
        connect(field, &AttributeField::chosen, this, [this](const QString &name, const QVariant &value) {
            emit attributeChosen(m_line.link, name, value);
        });
    }
    column->addWidget(m_note);
    connect(m_other, &QToolButton::clicked, this, [this] { emit goAsked(m_line.other); });
    connect(m_remove, &QToolButton::clicked, this, [this] { emit removeAsked(m_line.link); });
    connect(m_noteButton, &QToolButton::clicked, this, [this](bool open) {
        m_note->setVisible(open || !m_line.note.isEmpty());
        m_noteButton->setChecked(m_note->isVisible());
        if (open)
            m_note->setFocus();
    });
    connect(m_note, &NoteField::written, this,
            [this](const QString &note) { emit noteWritten(m_line.link, note); });
    m_note->hide();
    showLine(line);
}

bool LinkRow::fits(const LinkLine &line) const
{
    return line.link == m_line.link && line.definitions == m_line.definitions;
}

void LinkRow::showLine(const LinkLine &line)
{
    m_line = line;
    m_words->setText(line.words);
    elideName();
    const QString whole = QStringLiteral("%1 “%2”").arg(line.words, line.name);
    m_other->setAccessibleName(tr("Go to: %1").arg(whole));
    QString tip = tr("Go to “%1”").arg(line.name);
    if (!line.whose.isEmpty())
        tip += QLatin1Char('\n') + tr("Linked by %1, who alone can change it").arg(line.whose);
    m_other->setToolTip(plainTip(tip));
    m_noteButton->setAccessibleName(tr("Note on the link: %1").arg(whole));
    m_noteButton->setToolTip(tr("Write a note about this link"));
    m_noteButton->setVisible(line.editable || !line.note.isEmpty());
    m_remove->setAccessibleName(tr("Remove the link: %1").arg(whole));
    m_remove->setToolTip(tr("Remove this link; undo brings it back"));
    m_remove->setVisible(line.editable);
    m_note->setAccessibleName(tr("Note on the link: %1").arg(whole));
    m_note->showNote(line.note, line.editable);
    if (!line.note.isEmpty())
        m_note->show();
    m_noteButton->setChecked(!m_note->isHidden());
    for (AttributeField *field : m_fields)
        field->showValue(line.attributes.value(field->definition().name), line.editable);
}

void LinkRow::elideName()
{
    const int room = std::max(m_other->width() - 2 * fontMetrics().averageCharWidth(), 24);
    QString text = fontMetrics().elidedText(m_line.name, Qt::ElideRight, room);
    m_other->setText(text.replace(QLatin1Char('&'), QLatin1String("&&")));
}

void LinkRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    elideName();
}

void LinkRow::setDigits(const QString &attribute, int first)
{
    for (AttributeField *field : m_fields)
        field->setDigits(field->definition().name == attribute ? first : -1);
}

void LinkRow::saveTyped()
{
    for (AttributeField *field : m_fields)
        field->finishTyping();
    m_note->finish();
}

void LinkRow::keepNote()
{
    m_note->keep();
}

LinkRows::LinkRows(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
}

void LinkRows::showLines(const std::vector<LinkLine> &lines)
{
    const bool same =
        std::equal(lines.begin(), lines.end(), m_rows.begin(), m_rows.end(),
                   [](const LinkLine &line, const auto &row) { return row.second->fits(line); });
    if (same) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            m_rows[i].second->showLine(lines[i]);
        return;
    }
    for (const auto &[id, row] : m_rows) {
        layout()->removeWidget(row);
        row->hide();
        row->deleteLater(); // its button may be telling us right now
    }
    m_rows.clear();
    for (const LinkLine &line : lines) {
        auto *row = new LinkRow(line, this);
        layout()->addWidget(row);
        connect(row, &LinkRow::goAsked, this, &LinkRows::goAsked);
        connect(row, &LinkRow::attributeChosen, this, &LinkRows::attributeChosen);
        connect(row, &LinkRow::noteWritten, this, &LinkRows::noteWritten);
        connect(row, &LinkRow::removeAsked, this, &LinkRows::removeAsked);
        row->show();
        m_rows.emplace_back(line.link, row);
    }
}

void LinkRows::setDigits(const DigitTarget &target)
{
    for (const auto &[id, row] : m_rows)
        row->setDigits(id == target.link ? target.attribute : QString(), target.first);
}

void LinkRows::saveTyped()
{
    for (const auto &[id, row] : m_rows)
        row->saveTyped();
}

void LinkRows::keepNote(const Id &link)
{
    for (const auto &[id, row] : m_rows) {
        if (id == link)
            row->keepNote();
    }
}
