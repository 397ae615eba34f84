#include "ui/guidelines/guidelines_pane.h"

#include "model/entities/setting.h"
#include "model/storage/setting_history.h"
#include "model/text/markdown_section.h"
#include "ui/guidelines/guidelines_page.h"
#include "ui/widgets/empty_notice.h"
#include "ui/widgets/note_field.h"
#include "ui/widgets/plain_words.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr std::size_t versionsShown = 30;

// The text that comes with a tagset of ours.
QString shippedFor(const QString &tagset)
{
    QFile file(QStringLiteral(":/guidelines/%1.md").arg(tagset.toLower()));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

struct GuidelinesPane::Private
{
    explicit Private(GuidelinesPane *pane) : q(pane) {}

    void build();
    QWidget *buildTop();
    QWidget *buildOld();
    void show();
    void showRule();
    void fillVersions();
    void showVersion(const SettingVersion &version);
    void leaveVersion();
    void write(const QString &text);
    void search(bool onward);

    GuidelinesPane *q;
    QPointer<Project> project;
    Apply apply;
    Id tag;
    QLineEdit *words = nullptr;
    QLabel *count = nullptr;
    QPushButton *edit = nullptr;
    QToolButton *versions = nullptr;
    QLabel *rule = nullptr;
    QWidget *old = nullptr; // the line that says an earlier text is shown
    QLabel *oldText = nullptr;
    std::optional<QString> oldMarkdown;
    QStackedWidget *pages = nullptr;
    GuidelinesPage *page = nullptr;
    NoteField *editor = nullptr;
    EmptyNotice *notice = nullptr;
};

QWidget *GuidelinesPane::Private::buildTop()
{
    auto *top = new QWidget(q);
    words = new QLineEdit(top);
    words->setPlaceholderText(tr("Find in the guidelines…"));
    words->setAccessibleName(tr("Find in the guidelines"));
    words->setToolTip(tr("Marks these words; Return goes to the next place"));
    words->setClearButtonEnabled(true);
    connect(words, &QLineEdit::textChanged, q, [this] { search(false); });
    connect(words, &QLineEdit::returnPressed, q, [this] { search(true); });
    count = new QLabel(top);
    count->setTextFormat(Qt::PlainText);
    edit = new QPushButton(tr("&Edit"), top);
    edit->setCheckable(true);
    edit->setToolTip(tr("Write the guidelines of this project, in Markdown"));
    connect(edit, &QPushButton::toggled, q, &GuidelinesPane::setEditing);
    versions = new QToolButton(top);
    versions->setText(tr("Earlier"));
    versions->setAccessibleName(tr("Earlier texts of the guidelines"));
    versions->setToolTip(tr("Read what the guidelines said before, and who changed them"));
    versions->setPopupMode(QToolButton::InstantPopup);
    versions->setMenu(new QMenu(versions));
    connect(versions->menu(), &QMenu::aboutToShow, q, [this] { fillVersions(); });
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(words, 1);
    row->addWidget(count);
    row->addWidget(versions);
    row->addWidget(edit);
    return top;
}

QWidget *GuidelinesPane::Private::buildOld()
{
    old = new QWidget(q);
    oldText = new QLabel(old);
    oldText->setTextFormat(Qt::PlainText);
    oldText->setWordWrap(true);
    auto *take = new QPushButton(tr("&Take this text"), old);
    take->setToolTip(tr("Makes it the text in force again; the one of now stays in the history"));
    auto *back = new QPushButton(tr("&Back to now"), old);
    back->setToolTip(tr("Shows the text that is in force"));
    connect(take, &QPushButton::clicked, q, [this] {
        const QString text = oldMarkdown.value_or(QString());
        leaveVersion();
        write(text);
    });
    connect(back, &QPushButton::clicked, q, [this] { leaveVersion(); });
    auto *row = new QHBoxLayout(old);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(oldText, 1);
    row->addWidget(take);
    row->addWidget(back);
    old->hide();
    return old;
}

void GuidelinesPane::Private::build()
{
    rule = new QLabel(q);
    rule->setTextFormat(Qt::PlainText);
    rule->setWordWrap(true);
    rule->setFrameShape(QFrame::StyledPanel);
    rule->setMargin(8);
    rule->setTextInteractionFlags(Qt::TextSelectableByMouse);
    page = new GuidelinesPage;
    page->setAccessibleName(tr("Guidelines"));
    editor = new NoteField;
    editor->setAccessibleName(tr("Text of the guidelines, in Markdown"));
    editor->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    editor->setPlaceholderText(tr("# Guidelines\n\n## Claim\n\nWhat to tag as a claim, and where it ends."));
    connect(editor, &NoteField::written, q, [this](const QString &text) { write(text); });
    notice = new EmptyNotice;
    connect(notice, &EmptyNotice::pressed, q, [this] { q->setEditing(true); });
    pages = new QStackedWidget(q);
    pages->addWidget(page);
    pages->addWidget(editor);
    pages->addWidget(notice);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(buildTop());
    column->addWidget(buildOld());
    column->addWidget(rule);
    column->addWidget(pages, 1);
}

void GuidelinesPane::Private::show()
{
    const bool writable = project && !project->isReadOnly();
    const QString text = oldMarkdown.value_or(q->markdown());
    edit->setEnabled(writable);
    versions->setEnabled(project);
    words->setEnabled(!text.isEmpty() && !edit->isChecked());
    old->setVisible(oldMarkdown.has_value());
    page->showMarkdown(text);
    editor->showNote(q->markdown(), writable);
    if (!project)
        notice->say(tr("No project is open. Its guidelines will be shown here."));
    else if (writable)
        notice->say(tr("This project has no guidelines yet: what to tag, and where a tag begins and ends."),
                    tr("&Write them"), tr("Opens the editor"));
    else
        notice->say(tr("This project has no guidelines, and is open for reading only."));
    pages->setCurrentWidget(edit->isChecked() ? static_cast<QWidget *>(editor)
                            : text.isEmpty()  ? static_cast<QWidget *>(notice)
                                              : page);
    showRule();
}

void GuidelinesPane::Private::showRule()
{
    const Tag *known = project ? project->tagset().tag(tag) : nullptr;
    const QString words_ = q->ruleFor(tag);
    rule->setVisible(known && !words_.isEmpty());
    if (known)
        rule->setText(QStringLiteral("%1 (%2): %3").arg(known->name, known->key, words_));
}

void GuidelinesPane::Private::fillVersions()
{
    QMenu *menu = versions->menu();
    menu->clear();
    q->saveTyped();
    const auto found = settingVersions(project->path(), settings::guidelines);
    if (!found) {
        menu->addAction(tr("The history could not be read"))->setEnabled(false);
        emit q->failed(found.error());
        return;
    }
    const QDateTime now = QDateTime::currentDateTime();
    for (std::size_t i = 0; i < found->size() && i < versionsShown; ++i) {
        const SettingVersion &version = (*found)[i];
        const Person *person = project->person(version.step.person);
        QString name = QStringLiteral("%1 · %2").arg(whenText(version.step.at, now),
                                                     person ? person->name : tr("somebody"));
        if (i == 0)
            name = tr("%1 (in force)").arg(name);
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        connect(menu->addAction(name), &QAction::triggered, q,
                [this, version, current = i == 0] { current ? leaveVersion() : showVersion(version); });
    }
    if (found->empty())
        menu->addAction(tr("Nobody has changed the guidelines"))->setEnabled(false);
}

void GuidelinesPane::Private::showVersion(const SettingVersion &version)
{
    edit->setChecked(false);
    oldMarkdown = version.value;
    const Person *person = project->person(version.step.person);
    oldText->setText(tr("As they were on %1, by %2")
                         .arg(whenText(version.step.at, QDateTime::currentDateTime()),
                              person ? person->name : tr("somebody")));
    show();
}

void GuidelinesPane::Private::leaveVersion()
{
    oldMarkdown.reset();
    show();
}

void GuidelinesPane::Private::write(const QString &text)
{
    if (project && apply)
        apply(tr("Change the guidelines"), {project->settingChange(QString(settings::guidelines), text)});
}

void GuidelinesPane::Private::search(bool onward)
{
    const int found = page->find(words->text(), onward);
    count->setText(words->text().isEmpty() ? QString() : found == 0 ? tr("none") : QString::number(found));
}

GuidelinesPane::GuidelinesPane(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->build();
    d->show();
}

GuidelinesPane::~GuidelinesPane() = default;

void GuidelinesPane::setProject(Project *project)
{
    if (d->project)
        disconnect(d->project, nullptr, this, nullptr);
    d->project = project;
    d->oldMarkdown.reset();
    d->edit->setChecked(false);
    if (project) {
        connect(project, &Project::reloaded, this, [this] { d->show(); });
        connect(project, &Project::changed, this, [this](const Changes &changes) {
            for (const Change &change : changes) {
                if (std::holds_alternative<Edit<Setting>>(change) ||
                    std::holds_alternative<Edit<Tag>>(change))
                    return d->show();
            }
        });
    }
    d->show();
}

void GuidelinesPane::setApply(const Apply &apply)
{
    d->apply = apply;
}

void GuidelinesPane::showTag(const Id &tag)
{
    if (tag == d->tag)
        return;
    d->tag = tag;
    d->showRule();
    const Tag *known = d->project ? d->project->tagset().tag(tag) : nullptr;
    if (known && d->pages->currentWidget() == d->page)
        d->page->showHeading(known->name); // where there is none the rule on top is all there is to say
}

void GuidelinesPane::saveTyped()
{
    d->editor->finish();
}

QString GuidelinesPane::markdown() const
{
    if (!d->project)
        return {};
    const QString own = d->project->setting(settings::guidelines);
    return own.isEmpty() ? shippedFor(d->project->tagset().name) : own;
}

QString GuidelinesPane::ruleFor(const Id &tag) const
{
    const Tag *known = d->project ? d->project->tagset().tag(tag) : nullptr;
    if (!known)
        return {};
    const QString lead = markdownLead(markdownSection(markdown(), known->name));
    return lead.isEmpty() ? known->definition : lead;
}

void GuidelinesPane::find()
{
    setEditing(false);
    d->words->setFocus(Qt::ShortcutFocusReason);
    d->words->selectAll();
}

void GuidelinesPane::setEditing(bool editing)
{
    if (editing && (!d->project || d->project->isReadOnly()))
        return;
    if (!editing)
        saveTyped();
    if (editing)
        d->oldMarkdown.reset();
    d->edit->setChecked(editing);
    d->edit->setText(editing ? tr("&Done") : tr("&Edit"));
    d->show();
    if (editing)
        d->editor->setFocus();
    emit editingChanged(editing);
}
