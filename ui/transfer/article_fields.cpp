#include "ui/transfer/article_fields.h"

#include "model/text/web_address.h"
#include "ui/transfer/date_field.h"
#include "ui/widgets/field_note.h"
#include "ui/transfer/text_field.h"

#include <QDesktopServices>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QRegularExpression>
#include <QToolButton>

#include <array>

namespace {

// Well-formed after BCP 47 (RFC 5646, section 2.1), as far as it matters here: language, then subtags.
bool isLanguageTag(const QString &tag)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"));
    return form.match(tag).hasMatch();
}

// "English", "German"; empty where Qt has no name for it.
QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    const bool isKnown = locale.language() != QLocale::C && locale.language() != QLocale::AnyLanguage &&
                         tag.startsWith(QLocale::languageToCode(locale.language()), Qt::CaseInsensitive);
    return isKnown ? QLocale::languageToString(locale.language()) : QString();
}

} // namespace

struct ArticleFields::Private
{
    struct Line
    {
        QLineEdit *edit;
        FieldNote *note;
        QString Article::*member; // null for the day
    };

    QLineEdit *title = nullptr;
    QLineEdit *url = nullptr;
    QLineEdit *language = nullptr;
    DateField *published = nullptr;
    TextField *note = nullptr;
    QToolButton *open = nullptr;
    FieldNote *titleNote = nullptr;
    FieldNote *urlNote = nullptr;
    FieldNote *dateNote = nullptr;
    FieldNote *languageNote = nullptr;
    std::vector<Line> lines; // in the order of the form

    void judge();
};

void ArticleFields::Private::judge()
{
    titleNote->sayWrong(title->text().trimmed().isEmpty()
                            ? ArticleFields::tr("Give it a title: it stands for the article in every list.")
                            : QString());
    const QString address = url->text().trimmed();
    const bool isWeb = !webAddress(address).isEmpty();
    urlNote->sayWrong(address.isEmpty() || isWeb || !url->isModified()
                          ? QString()
                          : ArticleFields::tr("Write the whole address, beginning with https://"));
    open->setEnabled(isWeb);

    const std::optional<QDate> day = published->date();
    if (!day)
        dateNote->sayWrong(ArticleFields::tr("This is no day. Write it as 2022-04-06, or leave it empty."));
    else
        dateNote->say(day->isValid() ? published->locale().toString(*day, QLocale::LongFormat) : QString());

    const QString tag = language->text().trimmed();
    if (!tag.isEmpty() && language->isModified() && !isLanguageTag(tag))
        languageNote->sayWrong(
            ArticleFields::tr("Write the code of the language: en, es, de, pt-BR … or leave it empty."));
    else
        languageNote->say(tag.isEmpty() ? QString() : languageName(tag));
}

ArticleFields::ArticleFields(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    QFormLayout *form = newForm();
    setLayout(form);
    const auto line = [&](const QString &label, const char *name, QString Article::*member) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(QLatin1String(name));
        FieldNote *note = addField(form, label, edit);
        d->lines.push_back({edit, note, member});
        return edit;
    };
    d->title = line(tr("&Title"), "article_title", &Article::title);
    d->titleNote = d->lines.back().note;
    line(tr("&Outlet"), "article_outlet", &Article::outlet);

    auto *address = new QWidget(this);
    d->url = new QLineEdit(address);
    d->url->setObjectName(QStringLiteral("article_url"));
    d->url->setPlaceholderText(QStringLiteral("https://"));
    d->open = new QToolButton(address);
    d->open->setText(tr("Open"));
    d->open->setObjectName(QStringLiteral("article_open_url"));
    d->open->setToolTip(tr("Show this address in the web browser"));
    d->open->setAccessibleName(tr("Open the address in the web browser"));
    d->open->setMinimumSize(24, 24);
    d->open->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(address);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(d->url, 1);
    row->addWidget(d->open);
    d->urlNote = addField(form, tr("&Web address"), d->url, address);
    d->lines.push_back({d->url, d->urlNote, &Article::url});

    line(tr("Aut&hor"), "article_author", &Article::author);
    d->published = new DateField(this);
    d->published->edit()->setObjectName(QStringLiteral("article_published"));
    d->dateNote = addField(form, tr("&Published"), d->published->edit(), d->published);
    d->lines.push_back({d->published->edit(), d->dateNote, nullptr});
    d->language = line(tr("&Language"), "article_language", &Article::language);
    d->language->setPlaceholderText(QStringLiteral("en"));
    d->languageNote = d->lines.back().note;
    d->note = new TextField(3, this);
    d->note->setObjectName(QStringLiteral("article_note"));
    addField(form, tr("&Note"), d->note);

    for (const Private::Line &one : d->lines)
        connect(one.edit, &QLineEdit::textChanged, this, [this] {
            d->judge();
            emit changed();
        });
    connect(d->note, &QPlainTextEdit::textChanged, this, &ArticleFields::changed);
    connect(d->open, &QToolButton::clicked, this,
            [this] { QDesktopServices::openUrl(webAddress(d->url->text())); });
    d->judge();
}

ArticleFields::~ArticleFields() = default;

void ArticleFields::setArticle(const Article &article)
{
    for (const Private::Line &line : d->lines) {
        if (!line.member)
            continue;
        line.edit->setText(article.*line.member);
        line.edit->setCursorPosition(0);
    }
    d->published->setDate(article.published);
    d->note->setPlainText(article.note);
    d->note->document()->setModified(false);
    d->judge();
}

void ArticleFields::suggestTitle(const QString &title)
{
    if (d->title->isModified() || d->title->text() == title)
        return;
    d->title->setText(title);
    d->title->setCursorPosition(0);
}

Article ArticleFields::applyTo(Article article) const
{
    for (const Private::Line &line : d->lines) {
        if (line.member && (line.edit->isModified() || (article.*line.member).isEmpty()))
            article.*line.member = line.edit->text().trimmed();
    }
    if (d->published->edit()->isModified())
        article.published = d->published->date().value_or(article.published);
    if (d->note->document()->isModified())
        article.note = d->note->text();
    return article;
}

bool ArticleFields::isValid() const
{
    return std::none_of(d->lines.begin(), d->lines.end(),
                        [](const Private::Line &line) { return line.note->isWrong(); });
}

void ArticleFields::focusFirst()
{
    for (const Private::Line &line : d->lines) {
        if (line.note->isWrong())
            return line.edit->setFocus(Qt::OtherFocusReason);
    }
    d->title->setFocus(Qt::OtherFocusReason);
}

void ArticleFields::setReadOnly(bool readOnly)
{
    for (const Private::Line &line : d->lines)
        line.edit->setReadOnly(readOnly);
    d->published->setReadOnly(readOnly);
    d->note->setReadOnly(readOnly);
}
