#include "ui/tagset/touched_words.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TagsetCounts)
};

QString inArticles(qint64 spans, qint64 articles)
{
    return Words::tr("%Ln tag(s)", nullptr, int(spans)) + QLatin1Char(' ') +
           Words::tr("in %Ln article(s)", nullptr, int(articles));
}

} // namespace

QString touchedText(const Touched &touched)
{
    QStringList parts;
    if (touched.spans > 0)
        parts << Words::tr("changes: %1").arg(inArticles(touched.spans, touched.articles));
    if (touched.links > 0)
        parts << Words::tr("changes: %1").arg(Words::tr("%Ln link(s)", nullptr, int(touched.links)));
    if (touched.shown > 0)
        parts << Words::tr("looks or reads otherwise: %1")
                     .arg(inArticles(touched.shown, touched.shownArticles));
    if (touched.losing > 0)
        parts << Words::tr("loses a value: %1").arg(QLocale().toString(touched.losing));
    if (parts.isEmpty())
        return Words::tr("No tag in any article is touched.");
    QString text = parts.join(QStringLiteral(" · "));
    text[0] = text[0].toUpper();
    return text;
}

QString linkRulesText(const Tagset &before, const Tagset &after, const TagsetUse &use)
{
    const auto names = [&](const std::vector<Id> &tags) {
        QStringList list;
        for (const Id &id : tags) {
            if (const Tag *tag = after.tag(id))
                list.append(tag->name);
        }
        return list.join(QStringLiteral(", "));
    };
    QStringList lines;
    for (const LinkType &then : after.linkTypes) {
        const LinkType *now = before.linkType(then.id);
        if (!now || (now->from == then.from && now->to == then.to))
            continue;
        QString line = Words::tr("Link rule: %1 will go from %2 to %3.")
                           .arg(then.name, names(then.from), names(then.to));
        if (const qint64 links = countOf(use, then.id).spans; links > 0)
            line += QLatin1Char(' ') + Words::tr("Its %Ln link(s) stay.", nullptr, int(links));
        lines.append(line);
    }
    return lines.join(QLatin1Char('\n'));
}

QString useText(const UseCount &use)
{
    return use.spans == 0 ? Words::tr("not used yet") : inArticles(use.spans, use.articles);
}

void askAboutDraft(QWidget *parent, bool canApply, const std::function<void(bool apply)> &go)
{
    auto *box = new QMessageBox(QMessageBox::Question, Words::tr("Not applied yet"),
                                Words::tr("What you changed here is not in the project yet."),
                                QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    if (canApply) {
        QPushButton *apply = box->addButton(Words::tr("&Apply"), QMessageBox::AcceptRole);
        box->setDefaultButton(apply);
        QObject::connect(apply, &QPushButton::clicked, parent, [go] { go(true); });
    }
    QPushButton *discard = box->addButton(Words::tr("&Discard"), QMessageBox::DestructiveRole);
    QObject::connect(discard, &QPushButton::clicked, parent, [go] { go(false); });
    box->addButton(Words::tr("&Stay here"), QMessageBox::RejectRole);
    box->open();
}

QCheckBox *checkBox(const char *name, const QString &text, const QString &tip, QWidget *parent)
{
    auto *box = new QCheckBox(text, parent);
    box->setObjectName(QLatin1StringView(name));
    box->setToolTip(tip);
    box->setMinimumHeight(24);
    return box;
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QPushButton *smallButton(const char *name, const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1StringView(name));
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}
