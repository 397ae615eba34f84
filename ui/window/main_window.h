// The window: puts the parts together and passes on what they say. It holds the project; everything
// else is in the parts and in the commands (one class per menu).
#pragma once

#include "model/project/project.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class Actions;
class ArticleListPane;
class ArticleView;
class ClaimsPane;
class GuidelinesPane;
class FindBar;
class HistoryPanel;
class LinkingController;
class MessageBar;
class ReviewPane;
class Saver;
class SearchPane;
class Sight;
class SpanPane;
class StatusLine;
class TaggingController;
class ArticleTally;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    // What is wrong is told in the window; false then, and whatever was open stays open.
    // Whom this computer does not know to be in the project is asked, and it is open for reading until then;
    // with Ask::Never the file's word is taken.
    enum class Ask { Who, Never };
    bool openProject(const QString &path, Ask ask = Ask::Who);
    bool createProject(const QString &path); // refuses to overwrite
    bool closeProject();                     // false when the user still has to decide about unsaved changes
    // Project files are opened, anything else is imported, into a new project beside it (after asking) where
    // none is open.
    void openFiles(const QStringList &paths);
    void openArticleFiles(const QStringList &paths);
    // Dropped on the window: as openFiles, but a project file is offered to be taken in where one is open.
    void takeDropped(const QStringList &paths);
    void pasteArticle(const QString &text, const QString &source = {});
    void openArticle(const Id &article);
    // Last project, article and place; nothing happens when it is gone.
    void restoreSession();
    // The tagset a new project gets; nothing new can be made without.
    void setTagsetForNewProjects(const std::function<Result<Tagset>()> &tagset);
    // Gives the path of a sample project that may be changed; without it none is offered.
    void setSampleOpener(const std::function<Result<QString>()> &opener);
    void openSample();

    Project *project() const;
    std::shared_ptr<const OpenArticle> article() const; // as the annotator sees it
    // With what is hidden from the annotator, for reviewing; the same where nothing is.
    std::shared_ptr<const OpenArticle> wholeArticle() const;
    Sight &sight() const;
    void lookAgain();                  // after the sight was changed: the same place, tag and words chosen
    const ArticleTally &tally() const; // of the article, or of none
    Actions &actions() const;

    // For the commands and for tests.
    ArticleView *articleView() const;
    ArticleListPane *articleList() const;
    SpanPane *spanPane() const;
    HistoryPanel *historyPanel() const;
    ClaimsPane *claimsPane() const;
    GuidelinesPane *guidelinesPane() const;
    ReviewPane *reviewPane() const;
    SearchPane *searchPane() const;
    FindBar *findBar() const;
    MessageBar *messages() const;
    Saver *saver() const;
    StatusLine *statusLine() const;
    TaggingController *tagging() const;
    LinkingController *linking() const;
    QDockWidget *articleDock() const;
    QDockWidget *tagDock() const;
    void showSpanPane(); // its dock and its tab
    QDockWidget *searchDock() const;
    QTabWidget *tagTabs() const;

    void changeAnnotator(const Id &person); // who is at the keyboard; this computer remembers it
    void askNewAnnotator();
    void tellFailure(const Error &error);
    // What the last step did, with a button that takes it back.
    void offerUndo(const QString &message);
    void saveCopy();
    void selectChanged(const std::function<void()> &change); // runs it and selects the span it brought back
    void takeScheme(); // tag styles and page again, after the palette or the tagset changed

signals:
    void projectChanged(); // another one is open, or none
    void articleChanged(); // another one is shown, or none
    void stateChanged();   // anything that may switch an action on or off

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// By its first bytes, not by its name.
bool isProjectFile(const QString &path);
