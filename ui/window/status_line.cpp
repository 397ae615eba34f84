#include "ui/window/status_line.h"

#include "ui/widgets/plain_words.h"
#include "ui/widgets/theme.h"
#include "ui/window/article_tally.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

struct StatusLine::Private
{
    QToolButton *saved = nullptr;
    QToolButton *annotator = nullptr;
    QLabel *selection = nullptr;
    QLabel *counts = nullptr;
    QToolButton *zoom = nullptr;
    int notSaved = 0;
    bool readOnly = false;
};

StatusLine::StatusLine(QWidget *parent) : QStatusBar(parent), d(std::make_unique<Private>())
{
    setSizeGripEnabled(false);
    const auto button = [this](const char *name) {
        auto *one = new QToolButton(this);
        one->setObjectName(QLatin1String(name));
        one->setAutoRaise(true);
        one->setFocusPolicy(Qt::TabFocus);
        return one;
    };
    const auto label = [this](const char *name) {
        auto *one = new QLabel(this);
        one->setObjectName(QLatin1String(name));
        one->setTextFormat(Qt::PlainText);
        one->setForegroundRole(QPalette::PlaceholderText);
        one->setContentsMargins(6, 0, 6, 0);
        return one;
    };
    d->saved = button("status_saved");
    d->annotator = button("status_annotator");
    d->annotator->setPopupMode(QToolButton::InstantPopup);
    d->annotator->setMenu(new QMenu(d->annotator));
    d->selection = label("status_selection");
    d->counts = label("status_counts");
    d->counts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    d->zoom = button("status_zoom");
    d->zoom->setToolTip(tr("Size of the article's text; click for 100 %"));
    addWidget(d->saved);
    addWidget(d->annotator);
    addWidget(d->selection);
    addWidget(d->counts, 1);
    addPermanentWidget(d->zoom);

    connect(d->saved, &QToolButton::clicked, this, [this] {
        if (d->notSaved > 0)
            emit retryAsked();
    });
    connect(d->zoom, &QToolButton::clicked, this, &StatusLine::zoomResetAsked);
    showProject(nullptr);
    showZoom(1.0);
}

StatusLine::~StatusLine() = default;

void StatusLine::showSaved(int notSaved, bool readOnly)
{
    d->notSaved = notSaved;
    d->readOnly = readOnly;
    const SignalColors colors = signalColors(isDark(QStatusBar::palette()));
    QPalette palette = QStatusBar::palette();
    if (notSaved > 0) {
        d->saved->setText(tr("✗ Not saved – retry"));
        d->saved->setToolTip(tr("%Ln change(s) could not be written. Click to try again.", nullptr, notSaved));
        palette.setColor(QPalette::ButtonText, colors.bad);
    } else if (readOnly) {
        d->saved->setText(tr("○ Read-only"));
        d->saved->setToolTip(tr("This project can be read but not changed here."));
    } else {
        d->saved->setText(tr("● All changes saved"));
        d->saved->setToolTip(tr("Each change is on disk before it is shown."));
        palette.setColor(QPalette::ButtonText, colors.good);
    }
    d->saved->setPalette(palette);
    d->saved->setAccessibleName(d->saved->text().mid(2));
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showSaved(d->notSaved, d->readOnly); // its colour is for dark or for light
}

void StatusLine::showProject(const Project *project)
{
    for (QWidget *part : {static_cast<QWidget *>(d->saved), static_cast<QWidget *>(d->annotator)})
        part->setVisible(project != nullptr);
    if (!project)
        return showSaved(0, false);
    const QString name = project->annotator().name;
    d->annotator->setText(tr("Annotator: %1").arg(name).replace(QLatin1Char('&'), QLatin1String("&&")));
    d->annotator->setAccessibleName(tr("Annotator: %1").arg(name));
    d->annotator->setToolTip(tr("Whose tags you make; click to change"));
    QMenu *menu = d->annotator->menu();
    menu->clear();
    for (const Person &person : project->people()) {
        QString text = person.name;
        QAction *action = menu->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(plainTip(shortWords(person.name, 200)));
        action->setCheckable(true);
        action->setChecked(person.id == project->annotator().id);
        connect(action, &QAction::triggered, this, [this, id = person.id] { emit annotatorAsked(id); });
    }
    menu->addSeparator();
    QAction *add = menu->addAction(tr("&New annotator…"));
    add->setEnabled(!project->isReadOnly());
    connect(add, &QAction::triggered, this, &StatusLine::newAnnotatorAsked);
}

void StatusLine::showSelection(const OpenArticle *article, TextRange selection)
{
    if (!article)
        return d->selection->clear();
    const TextRange shown = article->codePoints().fromUtf16(selection);
    const QLocale locale;
    d->selection->setText(
        selection.isEmpty()
            ? tr("Character %1").arg(locale.toString(shown.start))
            : tr("Characters %1–%2").arg(locale.toString(shown.start), locale.toString(shown.end)));
}

void StatusLine::showCounts(const ArticleTally *tally, const Tagset *tagset)
{
    if (!tally || !tagset)
        return d->counts->clear();
    QStringList parts;
    for (const Tag &tag : tagset->tags) {
        if (const qsizetype count = tally->count(tag.id); count > 0)
            parts << QStringLiteral("%1 %2").arg(tag.name, QLocale().toString(count));
    }
    d->counts->setText(parts.isEmpty() ? tr("no tags yet") : parts.join(QStringLiteral(" · ")));
    d->counts->setToolTip(d->counts->text().toHtmlEscaped());
}

void StatusLine::showZoom(double zoom)
{
    // Kept together, else a window from the right shows "% 100".
    d->zoom->setText(QChar(0x2066) + tr("%1 %").arg(qRound(zoom * 100)) + QChar(0x2069));
    d->zoom->setAccessibleName(tr("Text size %1 %").arg(qRound(zoom * 100)));
}
