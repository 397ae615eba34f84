#include "ui/window/paragraph_commands.h"

#include "ui/article/article_view.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/coverage_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/reading.h"
#include "ui/window/saver.h"
#include "ui/window/article_tally.h"

#include <array>

namespace {

struct ZoneEntry
{
    Zone zone;
    const char *action;
    const char *text; // translated where it is used
};

constexpr std::array entries{
    ZoneEntry{Zone::Title, "paragraph.title",
              QT_TRANSLATE_NOOP("ParagraphCommands", "Paragraph is a &title")},
    ZoneEntry{Zone::Subtitle, "paragraph.subtitle",
              QT_TRANSLATE_NOOP("ParagraphCommands", "Paragraph is a &subtitle")},
    ZoneEntry{Zone::Byline, "paragraph.byline",
              QT_TRANSLATE_NOOP("ParagraphCommands", "Paragraph is a b&yline")},
    ZoneEntry{Zone::Caption, "paragraph.caption",
              QT_TRANSLATE_NOOP("ParagraphCommands", "Paragraph is a &caption")},
    ZoneEntry{Zone::Body, "paragraph.body", QT_TRANSLATE_NOOP("ParagraphCommands", "Paragraph is &body")},
    ZoneEntry{Zone::Furniture, "paragraph.furniture",
              QT_TRANSLATE_NOOP("ParagraphCommands", "Paragraph is &furniture")},
};

} // namespace

ParagraphCommands::ParagraphCommands(MainWindow *window, CoverageBar *bar, QMenu *menu)
    : QObject(window), m_window(window), m_bar(bar)
{
    Actions &actions = window->actions();
    const QString group = menu->title();
    menu->addSeparator();
    menu->addAction(actions.add({QStringLiteral("paragraph.read"),
                                 group,
                                 tr("&Mark paragraph: nothing to tag"),
                                 tr("Say that you have read the paragraph at the caret and found nothing to "
                                    "tag; again takes it back"),
                                 {QKeySequence(Qt::Key_M)}},
                                [this] { markRead(); }));
    m_zones = menu->addMenu(tr("Z&one of the paragraph"));
    m_zones->setToolTipsVisible(true);
    int number = int(Qt::Key_1);
    for (const ZoneEntry &entry : entries) {
        const QString tip =
            entry.zone == Zone::Furniture
                ? tr("Page noise such as “Keep reading”: greyed and left out of counts, never deleted")
                : tr("What part of the page the paragraph at the caret is");
        QAction *action = actions.add({QLatin1String(entry.action),
                                       group,
                                       tr(entry.text),
                                       tip,
                                       {QKeySequence((Qt::CTRL | Qt::ALT | Qt::Key(number++)).toCombined())},
                                       true},
                                      {});
        connect(action, &QAction::triggered, this, [this, zone = entry.zone] { makeZone(zone); });
        m_zones->addAction(action);
    }
    connect(m_zones, &QMenu::aboutToShow, this, &ParagraphCommands::checkZone);
    connect(window, &MainWindow::stateChanged, this, [this] { update(); });
}

qsizetype ParagraphCommands::line() const
{
    const auto article = m_window->article();
    if (!article)
        return -1;
    const TextRange selection = m_window->articleView()->selection();
    const qsizetype at = selection.isEmpty() ? m_window->articleView()->caret() : selection.start;
    const qsizetype line = article->paragraphs().at(at);
    return article->paragraphs().isBlank(line) ? -1 : line;
}

void ParagraphCommands::makeZone(Zone zone)
{
    const qsizetype here = line();
    if (here >= 0) {
        const auto article = m_window->article();
        if (const auto change = setZone(*article, here, zone)) {
            m_window->saver()->apply(
                tr("Make paragraph %1 %2").arg(article->paragraphs().number(here)).arg(zoneName(zone)),
                {*change});
        }
    }
    checkZone(); // the tick follows what the paragraph is, not the click
}

void ParagraphCommands::markRead()
{
    const qsizetype here = line();
    if (here < 0)
        return;
    Project *project = m_window->project();
    const auto article = m_window->article();
    const Id annotator = project->annotator().id;
    const Result<std::vector<Reading>> readings = project->readings(article->article().id);
    if (!readings)
        return m_window->tellFailure(readings.error());
    const bool on = !m_window->tally().reading().nothingToTag.contains(here);
    if (on && m_window->tally().hasOwnTag(here)) {
        return m_window->messages()->show(MessageBar::Kind::Notice,
                                          tr("This paragraph has tags of yours, so it counts as read."));
    }
    const QString label = on ? tr("Nothing to tag in paragraph %1") : tr("Paragraph %1 not marked as read");
    if (const auto change = markLine(*readings, article->article().id, annotator, here, on))
        m_window->saver()->apply(label.arg(article->paragraphs().number(here)), {*change});
}

void ParagraphCommands::checkZone()
{
    const qsizetype here = line();
    const auto article = m_window->article();
    for (const ZoneEntry &entry : entries) {
        const bool is = here >= 0 && zoneOfLine(article->article(), here) == entry.zone;
        m_window->actions().action(QLatin1String(entry.action))->setChecked(is);
    }
}

void ParagraphCommands::update()
{
    const Project *project = m_window->project();
    const auto article = m_window->article();
    const bool readOnly = project && project->isReadOnly();
    const QString why = readOnly ? project->readOnlyReason() : tr("No article is open");
    m_window->actions().setEnabled(QStringLiteral("paragraph.read"), article && !readOnly, why);
    for (const ZoneEntry &entry : entries)
        m_window->actions().setEnabled(QLatin1String(entry.action), article && !readOnly, why);
    m_bar->setVisible(article != nullptr);
    if (!article)
        return;
    const ArticleTally &tally = m_window->tally();
    m_window->articleView()->setReadLines(tally.reading().nothingToTag);
    m_bar->showCoverage(tally.coverage().seen, tally.coverage().all);
}
