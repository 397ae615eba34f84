#include "ui/transfer/article_properties_dialog.h"

#include "ui/transfer/article_fields.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_words.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <map>

namespace {

struct Fact
{
    QString name;
    QString value;
};

QString momentText(qint64 milliseconds)
{
    return milliseconds > 0
               ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds), QLocale::ShortFormat)
               : QString();
}

// "12 by Ana, 3 by Ben", the most first.
QString ownersText(const OpenArticle &article, const Project &project)
{
    std::map<Id, qint64> counts;
    for (const Span *span : article.spans())
        ++counts[span->annotator];
    std::vector<std::pair<Id, qint64>> order(counts.begin(), counts.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList parts;
    for (const auto &[id, count] : order) {
        const Person *person = project.person(id);
        parts.append(ArticlePropertiesDialog::tr("%1 by %2")
                         .arg(QLocale().toString(count),
                              person ? person->name : ArticlePropertiesDialog::tr("somebody else")));
    }
    return parts.join(QStringLiteral(", "));
}

int readableParagraphs(const Paragraphs &paragraphs)
{
    int count = 0;
    for (qsizetype i = 0; i < paragraphs.count(); ++i)
        count += paragraphs.isBlank(i) ? 0 : 1;
    return count;
}

std::vector<Fact> factsOf(const OpenArticle &open, const Project &project)
{
    using Dialog = ArticlePropertiesDialog;
    const Article &article = open.article();
    const QLocale locale;
    const QString owners = ownersText(open, project);
    std::vector<Fact> facts{
        {Dialog::tr("Length"),
         ArticlePropertiesDialog::tr("%1 characters in %Ln paragraph(s)", nullptr, readableParagraphs(open.paragraphs()))
             .arg(locale.toString(open.codePoints().count()))},
        {Dialog::tr("Tags"), owners.isEmpty() ? Dialog::tr("none yet") : owners},
        {Dialog::tr("Links"), locale.toString(qint64(open.links().size()))},
        {Dialog::tr("Source"), article.source},
        {Dialog::tr("Encoding"),
         article.encoding.isEmpty() ? Dialog::tr("none: it came as text") : article.encoding},
        {Dialog::tr("Fetched"), momentText(article.fetched)},
        {Dialog::tr("Added"), momentText(article.stamp.created)},
        {Dialog::tr("SHA-256 of the text"), QString::fromLatin1(article.sha256.toHex())},
        {Dialog::tr("Id"), article.id.toString()}};
    std::erase_if(facts, [](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

// Words to select and copy, with the keyboard too.
QLabel *factLabel(const Fact &fact, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(fact.value);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(fact.name + QStringLiteral(": ") + fact.value);
    return label;
}

} // namespace

struct ArticlePropertiesDialog::Private
{
    QPointer<Project> project;
    std::shared_ptr<const OpenArticle> article;
    DialogFrame frame;
    ArticleFields *fields = nullptr;
};

ArticlePropertiesDialog::ArticlePropertiesDialog(Project *project, std::shared_ptr<const OpenArticle> article,
                                                 QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>())
{
    d->project = project;
    d->article = std::move(article);
    const bool readOnly = project->isReadOnly();
    d->frame = makeFrame(this, tr("Article properties"), readOnly ? QString() : tr("&Save"));
    QWidget *page = d->frame.page;
    d->fields = new ArticleFields(page);
    d->fields->setArticle(d->article->article());
    d->fields->setReadOnly(readOnly);
    d->frame.body->addWidget(d->fields);

    auto *line = new QFrame(page);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    d->frame.body->addWidget(line);
    QFormLayout *facts = newForm();
    for (const Fact &fact : factsOf(*d->article, *project)) {
        auto *name = new QLabel(fact.name, page);
        name->setForegroundRole(QPalette::PlaceholderText);
        facts->addRow(name, factLabel(fact, page));
    }
    d->frame.body->addLayout(facts);
    d->frame.body->addStretch(1);
    sizeByText(this, 90, 38);

    if (readOnly)
        d->frame.messages->show(MessageBar::Kind::Warning,
                                tr("Nothing can be changed here. %1").arg(project->readOnlyReason()));
    connect(d->frame.buttons, &QDialogButtonBox::accepted, this, &ArticlePropertiesDialog::accept);
    d->fields->focusFirst();
}

ArticlePropertiesDialog::~ArticlePropertiesDialog() = default;

void ArticlePropertiesDialog::accept()
{
    if (!d->project || d->project->isReadOnly())
        return QDialog::reject();
    if (!d->fields->isValid())
        return d->fields->focusFirst();
    const Article before = d->article->article();
    const Article after = d->fields->applyTo(before);
    if (after == before)
        return QDialog::accept();
    const QString label = tr("Change properties of “%1”").arg(shortWords(after.title, 40));
    if (const auto applied = d->project->apply(label, {edited(before, after)}); !applied)
        return d->frame.messages->showError(applied.error());
    QDialog::accept();
}
