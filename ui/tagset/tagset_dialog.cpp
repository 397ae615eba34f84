#include "ui/tagset/tagset_dialog.h"

#include "ui/tagset/link_type_page.h"
#include "ui/tagset/tag_page.h"
#include "ui/tagset/tagset_page.h"
#include "ui/tagset/tagset_work.h"
#include "ui/tagset/touched_words.h"
#include "ui/widgets/background.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_words.h"
#include "ui/widgets/progress_strip.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

struct TagsetDialog::Private
{
    explicit Private(TagsetDialog *dialog) : q(dialog) {}

    TagsetDialog *q;
    TagsetWork *work = nullptr;
    MessageBar *messages = nullptr;
    QTabWidget *tabs = nullptr;
    TagPage *tags = nullptr;
    LinkTypePage *links = nullptr;
    TagsetPage *whole = nullptr;
    QPushButton *undo = nullptr;
    bool isClosing = false;

    void judge();
    void askAndClose();
};

void TagsetDialog::Private::judge()
{
    const QString kept = work->keptName();
    undo->setEnabled(!kept.isEmpty() && !work->isBusy());
    const QString words = shortWords(kept, 40).replace(QLatin1Char('&'), QLatin1String("&&"));
    undo->setText(kept.isEmpty() ? TagsetDialog::tr("&Undo") : TagsetDialog::tr("&Undo: %1").arg(words));
    tabs->setEnabled(!work->isBusy());
    if (isClosing && !work->isBusy())
        q->QDialog::reject();
}

void TagsetDialog::Private::askAndClose()
{
    const bool tag = tags->isChanged();
    tabs->setCurrentWidget(tag ? static_cast<QWidget *>(tags) : links);
    const bool canApply = tag ? tags->canApply() : true;
    askAboutDraft(q, canApply, [this, tag](bool apply) {
        if (!apply)
            tag ? tags->discard() : links->discard();
        else if (tag ? !tags->applyDraft() : !links->applyDraft())
            return;
        q->reject();
    });
}

TagsetDialog::TagsetDialog(Project *project, const std::function<QString(const QString &)> &keyOwner,
                           QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this))
{
    setObjectName(QStringLiteral("tagset_dialog"));
    setWindowTitle(tr("Tagset"));
    setAttribute(Qt::WA_DeleteOnClose);
    setSizeGripEnabled(true);
    d->work = new TagsetWork(project, this);
    d->messages = new MessageBar(this);
    d->tabs = new QTabWidget(this);
    d->tabs->setAccessibleName(tr("Tags, links and the tagset as a whole"));
    d->tabs->setDocumentMode(true);
    d->tags = new TagPage(d->work, keyOwner, d->tabs);
    d->links = new LinkTypePage(d->work, d->tabs);
    d->whole = new TagsetPage(d->work, d->tabs);
    d->tabs->addTab(d->tags, tr("&Tags"));
    d->tabs->addTab(d->links, tr("&Links"));
    d->tabs->addTab(d->whole, tr("Ta&gset"));
    auto *buttons = new QDialogButtonBox(this);
    buttons->setContentsMargins(12, 8, 12, 12);
    d->undo = smallButton("tagset_undo", tr("&Undo"),
                          tr("Take back the last step that was made here (Ctrl+Z)"), this);
    buttons->addButton(d->undo, QDialogButtonBox::ResetRole);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setAutoDefault(false);
    close->setObjectName(QStringLiteral("close"));
    close->setToolTip(tr("Everything that was applied is in the project"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(d->messages);
    column->addWidget(d->tabs, 1);
    column->addWidget(new ProgressStrip(d->work->writing(), this));
    column->addWidget(buttons);
    sizeByText(this, 150, 48);

    connect(buttons, &QDialogButtonBox::rejected, this, &TagsetDialog::reject);
    connect(d->undo, &QPushButton::clicked, d->work, &TagsetWork::undo);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, d->undo, &QPushButton::click);
    const auto fail = [this](const Error &error) { d->messages->showError(error); };
    connect(d->work, &TagsetWork::failed, this, fail);
    connect(d->whole, &TagsetPage::failed, this, fail);
    connect(d->whole, &TagsetPage::told, this,
            [this](const QString &text) { d->messages->show(MessageBar::Kind::Notice, text); });
    connect(d->work, &TagsetWork::changed, this, [this] {
        d->messages->clear();
        d->judge();
    });
    connect(d->work, &TagsetWork::busyChanged, this, [this] { d->judge(); });
    if (project->isReadOnly())
        d->messages->show(MessageBar::Kind::Warning,
                          tr("Nothing can be changed here. %1").arg(project->readOnlyReason()));
    d->judge();
    d->tags->setFocus();
}

TagsetDialog::~TagsetDialog() = default;

void TagsetDialog::choose(const Id &tag)
{
    d->tags->choose(tag);
}

void TagsetDialog::reject()
{
    if (d->work->isBusy()) {
        d->isClosing = true;
        return d->work->cancel();
    }
    if (d->tags->isChanged() || d->links->isChanged())
        return d->askAndClose();
    QDialog::reject();
}
