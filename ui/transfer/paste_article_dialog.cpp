#include "ui/transfer/paste_article_dialog.h"

#include "model/sources/article_file.h"
#include "model/text/normalise.h"
#include "ui/transfer/article_fields.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_note.h"
#include "ui/transfer/text_field.h"
#include "ui/widgets/background.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace {

// A field with more than this is slow to type in: then only its beginning is shown.
constexpr qsizetype mostShown = 200'000;
constexpr qsizetype shownOfMore = 20'000;
// Reading more than this takes longer than a moment, so a thread does it.
constexpr qsizetype readAtOnce = 1'000'000;

bool hasWords(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
}

} // namespace

struct PasteArticleDialog::Private
{
    explicit Private(PasteArticleDialog *dialog) : q(dialog) {}

    QString wholeText() const { return isShort ? text->text() : longText; }
    void read();
    void judge();
    void add(const NewArticle &fresh);

    PasteArticleDialog *q;
    QPointer<Project> project;
    QString source;
    QString longText; // when it is too long to be shown; else it lives in the field
    bool isShort = true;
    DialogFrame frame;
    TextField *text = nullptr;
    FieldNote *textNote = nullptr;
    ArticleFields *fields = nullptr;
    QTimer *rest = nullptr; // title and twin follow a moment after the last letter
    Id twin;                // the article with these very words, when the project has it
};

// What can be told from the text: a title, and whether the project has it already.
void PasteArticleDialog::Private::read()
{
    twin = {};
    const QString words = wholeText();
    if (words.size() <= readAtOnce && hasWords(words)) {
        const NewArticle fresh = articleFromText(words, source);
        fields->suggestTitle(fresh.article.title);
        if (const auto there = project->articleWithText(fresh.article.sha256); there && *there)
            twin = **there;
    } else if (words.size() > readAtOnce) {
        fields->suggestTitle(articleFromText(words.left(shownOfMore), source).article.title);
    }
    judge();
}

void PasteArticleDialog::Private::judge()
{
    const QString words = wholeText();
    const QLocale locale;
    if (!hasWords(words))
        textNote->sayWrong(
            PasteArticleDialog::tr("There is nothing to read here yet. Paste or type the article."));
    else if (!twin.isNull())
        textNote->say(PasteArticleDialog::tr("The project has these very words already. It will be opened."));
    else if (!isShort)
        textNote->say(
            PasteArticleDialog::tr("The first %1 of %2 characters are shown; all of them are added.")
                .arg(locale.toString(shownOfMore), locale.toString(words.size())));
    else
        textNote->say(PasteArticleDialog::tr("%Ln character(s)", nullptr, int(words.size())));
    frame.go->setText(twin.isNull() ? PasteArticleDialog::tr("&Add article")
                                    : PasteArticleDialog::tr("Open &it"));
    fields->setEnabled(twin.isNull());
}

void PasteArticleDialog::Private::add(const NewArticle &fresh)
{
    const auto there = project->articleWithText(fresh.article.sha256);
    if (!there)
        return frame.messages->showError(there.error());
    Id id = fresh.article.id;
    if (*there) {
        id = **there;
    } else {
        const QString label =
            PasteArticleDialog::tr("Add article “%1”").arg(shortWords(fresh.article.title, 40));
        const auto applied = project->apply(label, {::added(fresh.article), ::added(fresh.text)});
        if (!applied)
            return frame.messages->showError(applied.error());
    }
    // The window opens it: first out of its way.
    const QPointer<PasteArticleDialog> alive = q;
    emit q->added(id);
    if (alive)
        q->QDialog::accept();
}

PasteArticleDialog::PasteArticleDialog(Project *project, const QString &text, const QString &source,
                                       QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this))
{
    d->project = project;
    d->source = source.isEmpty() ? tr("pasted text") : source;
    d->frame = makeFrame(this, tr("New article from text"), tr("&Add article"));
    QWidget *page = d->frame.page;

    const QString normal = normaliseText(text);
    d->isShort = normal.size() <= mostShown;
    d->text = new TextField(10, page);
    d->text->setObjectName(QStringLiteral("paste_text"));
    d->text->setAccessibleName(tr("Text of the article"));
    d->text->setPlaceholderText(tr("Paste or type the article here"));
    if (!d->isShort) {
        d->longText = normal;
        d->text->setReadOnly(true);
    }
    // insertPlainText and its like lose nothing; the field gives back what it was given.
    d->text->setPlainText(d->isShort ? normal : normal.left(shownOfMore));
    d->text->moveCursor(QTextCursor::Start);
    auto *label = new QLabel(tr("Te&xt"), page);
    label->setBuddy(d->text);
    d->textNote = new FieldNote(d->text, page);
    d->fields = new ArticleFields(page);
    d->rest = new QTimer(this);
    d->rest->setSingleShot(true);
    d->rest->setInterval(250ms);

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(label);
    words->addWidget(d->text, 1);
    words->addWidget(d->textNote);
    d->frame.body->addLayout(words, 1);
    d->frame.body->addWidget(d->fields);
    sizeByText(this, 90, 40);

    connect(d->text, &QPlainTextEdit::textChanged, d->rest, qOverload<>(&QTimer::start));
    connect(d->rest, &QTimer::timeout, this, [this] { d->read(); });
    connect(d->frame.buttons, &QDialogButtonBox::accepted, this, &PasteArticleDialog::accept);
    d->read();
    // What is there is right more often than not: then the title is what to look at.
    if (hasWords(normal))
        d->fields->focusFirst();
    else
        d->text->setFocus();
}

PasteArticleDialog::~PasteArticleDialog() = default;

void PasteArticleDialog::accept()
{
    if (!d->project || d->frame.work->isRunning())
        return;
    d->rest->stop();
    d->read();
    if (d->textNote->isWrong())
        return d->text->setFocus();
    if (d->twin.isNull() && !d->fields->isValid())
        return d->fields->focusFirst();
    d->frame.messages->clear();
    const QString words = d->wholeText();
    if (words.size() <= readAtOnce) {
        NewArticle fresh = articleFromText(words, d->source);
        fresh.article = d->fields->applyTo(fresh.article);
        return d->add(fresh);
    }
    auto fresh = std::make_shared<std::optional<NewArticle>>();
    d->frame.go->setEnabled(false);
    d->frame.work->run(
        tr("Reading the text"),
        [fresh, words, source = d->source](Task &) { *fresh = articleFromText(words, source); },
        [this, fresh] {
            d->frame.go->setEnabled(true);
            (*fresh)->article = d->fields->applyTo((*fresh)->article);
            d->add(**fresh);
        });
}
