#include "ui/window/article_commands.h"

#include "ui/article/article_view.h"
#include "ui/articles/article_list_pane.h"
#include "ui/transfer/article_properties_dialog.h"
#include "ui/transfer/import_articles_dialog.h"
#include "ui/transfer/paste_article_dialog.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/saver.h"
#include "ui/window/tagging.h"
#include "ui/window/article_tally.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>

ArticleCommands::ArticleCommands(MainWindow *window, QMenu *menu) : QObject(window), m_window(window)
{
    Actions &actions = window->actions();
    const QString group = menu->title();
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         const QList<QKeySequence> &keys, const std::function<void()> &run) {
        QAction *action = actions.add({QLatin1String(name), group, text, tip, keys}, run);
        menu->addAction(action);
        return action;
    };
    add("article.import", tr("&Import articles…"), tr("Add text files to the project as articles"),
        {QKeySequence(Qt::CTRL | Qt::Key_I)}, [this] { askImport(); });
    add("article.paste", tr("&Paste as article…"), tr("Make an article of the text in the clipboard"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
        [this] { paste(QGuiApplication::clipboard()->text(), {}); });
    menu->addSeparator();
    add("article.properties", tr("Article propert&ies…"),
        tr("Title, outlet, address, date and what else is known"), {QKeySequence(Qt::ALT | Qt::Key_Return)},
        [this] { showProperties(); });
    QAction *done = actions.add({QStringLiteral("article.done"),
                                 group,
                                 tr("Mark article &done"),
                                 tr("Say that you have read all of it and tagged what is there"),
                                 {QKeySequence(Qt::CTRL | Qt::Key_D)},
                                 true},
                                {});
    connect(done, &QAction::triggered, this, [this](bool checked) { markDone(checked); });
    menu->addAction(done);
    add("article.remove", tr("Remo&ve article"),
        tr("Take the article and its tags out of the project; undo brings them back"), {},
        [this] { removeArticle(); });
    menu->addSeparator();
    add("article.print", tr("&Print article…"), tr("Print the article with its marks"), {QKeySequence::Print},
        [this] { print(); });
    add("article.pdf", tr("Article as P&DF…"), tr("Write the article with its marks to a PDF file"), {},
        [this] { askPdf(); });

    connect(window->articleList(), &ArticleListPane::contextMenuAsked, this, &ArticleCommands::showListMenu);
    connect(window, &MainWindow::stateChanged, this, [this] { update(); });
}

void ArticleCommands::update()
{
    Actions &actions = m_window->actions();
    const Project *project = m_window->project();
    const auto article = m_window->article();
    const QString none = project ? tr("No article is open") : tr("No project is open");
    const bool readOnly = project && project->isReadOnly();
    for (const char *name : {"article.properties", "article.print", "article.pdf"})
        actions.setEnabled(QLatin1String(name), article != nullptr, none);
    for (const char *name : {"article.done", "article.remove"})
        actions.setEnabled(QLatin1String(name), article && !readOnly,
                           readOnly ? project->readOnlyReason() : none);
    // Without a project these two offer to make one.
    for (const char *name : {"article.import", "article.paste"})
        actions.setEnabled(QLatin1String(name), !readOnly, readOnly ? project->readOnlyReason() : QString());
    const bool done = m_window->tally().reading().state == ReadingState::Done;
    actions.action(QStringLiteral("article.done"))->setChecked(done);
}

void ArticleCommands::askImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import articles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Text files (*.txt *.text *.md)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ArticleCommands::importFiles);
    dialog->open();
}

void ArticleCommands::importFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (!m_window->project())
        return askNewProjectFor(paths.first(), [this, paths] { importFiles(paths); });
    if (m_window->project()->isReadOnly())
        return m_window->tellFailure({m_window->project()->readOnlyReason()});
    auto *dialog = new ImportArticlesDialog(m_window->project(), paths, m_window);
    connect(dialog, &ImportArticlesDialog::imported, m_window,
            [this](const QString &message, const std::vector<Id> &articles) {
                if (!articles.empty())
                    m_window->openArticle(articles.front());
                m_window->messages()->show(MessageBar::Kind::Notice, message);
            });
    dialog->open();
}

void ArticleCommands::paste(const QString &text, const QString &source)
{
    if (!m_window->project()) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        return askNewProjectFor(folder + QLatin1Char('/') + tr("Articles"),
                                [this, text, source] { paste(text, source); });
    }
    if (m_window->project()->isReadOnly())
        return m_window->tellFailure({m_window->project()->readOnlyReason()});
    auto *dialog = new PasteArticleDialog(m_window->project(), text, source, m_window);
    connect(dialog, &PasteArticleDialog::added, m_window, &MainWindow::openArticle);
    dialog->open();
}

void ArticleCommands::askNewProjectFor(const QString &beside, const std::function<void()> &then)
{
    const QFileInfo file(beside);
    QString path = QStringLiteral("%1/%2.ascertain").arg(file.absolutePath(), file.completeBaseName());
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1/%2 %3.ascertain")
                   .arg(file.absolutePath(), file.completeBaseName())
                   .arg(number);

    auto *box =
        new QMessageBox(QMessageBox::Question, tr("New project"),
                        tr("Articles live in a project. Make a new one?"), QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(path);
    QPushButton *make = box->addButton(tr("&Make project"), QMessageBox::AcceptRole);
    box->setDefaultButton(make);
    connect(make, &QPushButton::clicked, this, [this, path, then] {
        if (m_window->createProject(path))
            then();
    });
    box->open();
}

void ArticleCommands::showProperties()
{
    if (!m_window->article())
        return;
    (new ArticlePropertiesDialog(m_window->project(), m_window->article(), m_window))->open();
}

void ArticleCommands::markDone(bool done)
{
    if (!m_window->article())
        return;
    Project *project = m_window->project();
    const Article &article = m_window->article()->article();
    const Result<std::vector<Reading>> readings = project->readings(article.id);
    if (!readings)
        return m_window->tellFailure(readings.error());
    const ReadingState state = done ? ReadingState::Done : ReadingState::InProgress;
    const QString label = done ? tr("Mark “%1” done") : tr("Mark “%1” not done");
    if (const auto change = setReading(*readings, article.id, project->annotator().id, state))
        m_window->saver()->apply(label.arg(quoted(article.title)), {*change});
    update();
}

void ArticleCommands::removeArticle()
{
    if (!m_window->article())
        return;
    const Article article = m_window->article()->article();
    m_window->saver()->apply(
        tr("Remove article “%1”").arg(quoted(article.title)), {removed(article)}, [this] { m_window->offerUndo(tr("The article and its tags are out of the project.")); });
}

void ArticleCommands::print()
{
    if (!m_window->article())
        return;
    auto *dialog = new QPrintDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), m_window, [this](QPrinter *printer) {
        if (!m_window->articleView()->print(*printer))
            m_window->tellFailure({tr("The article could not be printed. Check the printer and try again.")});
    });
    dialog->open();
}

void ArticleCommands::askPdf()
{
    if (!m_window->article())
        return;
    auto *dialog = new QFileDialog(m_window, tr("Article as PDF"),
                                   QFileInfo(m_window->project()->path()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ArticleCommands::writePdf);
    dialog->open();
}

void ArticleCommands::writePdf(const QString &path)
{
    // In memory first: QPdfWriter does not say when the disk is full, and QSaveFile only when each
    // write is checked.
    QBuffer pages;
    pages.open(QIODevice::WriteOnly);
    QPdfWriter writer(&pages);
    writer.setTitle(m_window->article() ? m_window->article()->article().title : QString());
    QSaveFile file(path);
    const bool drawn = m_window->articleView()->print(writer);
    const bool written = drawn && file.open(QIODevice::WriteOnly) &&
                         file.write(pages.data()) == pages.data().size() && file.commit();
    if (!written) {
        file.cancelWriting();
        return m_window->tellFailure(
            {tr("The PDF could not be written. Choose another folder or make room on the disk."),
             QStringLiteral("%1: %2").arg(path, file.errorString())});
    }
    m_window->messages()->show(MessageBar::Kind::Notice, tr("The article is in %1").arg(path));
}

void ArticleCommands::showListMenu(const QPoint &place, const Id &article)
{
    m_window->openArticle(article);
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const char *name :
         {"article.properties", "article.done", "article.remove", "article.print", "article.pdf"})
        menu->addAction(m_window->actions().action(QLatin1String(name)));
    menu->popup(place);
}
