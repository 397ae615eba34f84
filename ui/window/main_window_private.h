// The parts of the window, for its own source files only.
#pragma once

#include "ui/tags/tag_style.h"
#include "ui/window/article_tally.h"
#include "ui/window/main_window.h"
#include "ui/window/sight.h"

#include <unordered_map>

class AgreementCommands;
class ArticleCommands;
class ClaimCommands;
class CoverageBar;
class EditCommands;
class EmptyState;
class LinkCommands;
class ProjectCommands;
class QStackedWidget;
class ReviewCommands;
class TagBar;
class TagCommands;
class ViewCommands;

struct MainWindow::Private
{
    explicit Private(MainWindow *window) : q(window) {}

    void buildCentre();
    void buildDocks();
    void buildCommands();
    void connectParts();

    void takeProject(std::unique_ptr<Project> next, bool asks = false); // asks who one is
    void leaveProject();
    void showProject();
    void takeArticle(std::shared_ptr<const OpenArticle> whole); // null = none
    void showArticle();                                         // as the annotator sees it
    void showLayers();                                          // what is hidden of it
    void countAnew();  // another article or another annotator
    void showCounts();
    void showMetadata();
    void showHint(); // what the keys do now
    void refuse(const QString &why);
    void forgetRefusal();
    void showEmptyState();
    void follow(const Changes &changes);
    void readAgain();
    void selectBroughtBack(const Changes &changes);
    void checkFile();
    void askWhoIAm();
    void takeMe(const QString &path,
                const QString &name); // the project at `path`, read-only so far, is theirs
    void askAboutUnsaved();

    MainWindow *q;
    Actions *actions = nullptr;
    MessageBar *messages = nullptr;
    TagBar *bar = nullptr;
    ArticleView *view = nullptr;
    EmptyState *empty = nullptr;
    QStackedWidget *stack = nullptr;
    CoverageBar *coverage = nullptr;
    FindBar *find = nullptr;
    StatusLine *status = nullptr;
    ArticleListPane *list = nullptr;
    SpanPane *spans = nullptr;
    HistoryPanel *history = nullptr;
    ClaimsPane *claims = nullptr;
    ReviewPane *review = nullptr;
    GuidelinesPane *guidelines = nullptr;
    SearchPane *search = nullptr;
    QTabWidget *tabs = nullptr;
    QDockWidget *articleDock = nullptr;
    QDockWidget *tagDock = nullptr;
    QDockWidget *searchDock = nullptr;

    Saver *saver = nullptr;
    TaggingController *tagging = nullptr;
    LinkingController *linking = nullptr;
    AgreementCommands *agreementCommands = nullptr;
    ProjectCommands *projectCommands = nullptr;
    ArticleCommands *articleCommands = nullptr;
    EditCommands *editCommands = nullptr;
    TagCommands *tagCommands = nullptr;
    ClaimCommands *claimCommands = nullptr;
    ReviewCommands *reviewCommands = nullptr;
    LinkCommands *linkCommands = nullptr;
    ViewCommands *viewCommands = nullptr;

    std::function<Result<Tagset>()> newTagset;
    std::unique_ptr<Project> project;
    Sight sight;
    std::shared_ptr<const OpenArticle> article; // what it shows
    ArticleTally tally; // of the article
    std::unordered_map<Id, qsizetype> places; // where the reader was in the articles of this project
    QString refusal;                          // shown now, until something is done
    bool fileMissing = false;                 // told already
    bool selecting = false;                   // the next change to a span is the one to select
};
