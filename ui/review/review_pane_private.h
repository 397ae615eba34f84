// The parts of the Review pane, for its own source files only.
#pragma once

#include "ui/review/review_pane.h"
#include "ui/review/review_words.h"

#include <QPointer>
#include <QTimer>

#include <array>

class EmptyNotice;
class KindChip;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;
class ReviewList;
class ReviewThread;
class SideCard;
class WordPane;

constexpr int isAloneRole = Qt::UserRole + 1; // of chooseGap: has it alone, else missed it

struct ReviewPane::Private
{
    explicit Private(ReviewPane *pane) : q(pane) {}

    void build();
    QWidget *buildDifferences();
    QWidget *buildCards();
    void connectParts();
    void chooseAnnotators();
    void fillAnnotators();
    void fillGaps();
    void fillTags();
    QStringList comparedNames() const;
    bool ofEverybody() const { return everybody && involved.size() > 2; }
    bool isCompared(const Id &person) const;
    SideCard *sideCard(std::size_t side); // made when there are so many
    void readAgain();                     // compares anew
    void forget();                        // what is shown is no longer so; it is read when somebody looks
    void bringUpToDate();                 // whenever somebody looks
    void filter();
    void count();
    void showState();
    void showCurrent();
    void showThread(const ReviewItem *item);
    std::vector<Reply> threadOf(const ReviewItem &item) const;
    void reply(const QString &text);
    void follow(const Changes &changes);
    bool passes(const ReviewItem &item, const QStringList &wanted) const; // but for its kind
    void whoIsInvolved();
    QString whoIsNotDone(bool &mine) const; // names; empty = they may be compared
    QString nameOf(const Id &person) const;

    ReviewPane *q;
    QPointer<Project> project;
    std::shared_ptr<const OpenArticle> article;
    TagStyles styles;
    QStringList keys;
    Id a;
    Id b;
    std::optional<std::pair<Id, Id>> chosenPair; // a and b as they were chosen, or came first
    bool everybody = false;   // wanted; where fewer than three are involved the two are compared
    std::vector<Id> involved; // have tagged or finished the article; by name
    std::vector<Id> compared; // the sides of every line
    std::vector<ReviewItem> items;
    ReviewIndex index;
    ReviewContext context;
    std::vector<Id> currentSpans; // of the current line, to find it again
    qint64 decided = 0;           // of those shown by the filter of words and tag, without what is exact
    qint64 open = 0;
    bool blind = false; // not to be seen yet
    bool following = false;
    bool stale = false; // nothing of what is below or above is to be believed but `currentSpans`
    QTimer soon;        // the spans changed; compared when nothing has changed for a moment
    Id toShow;          // the span whose line is to be the current one, once somebody looks

    QTabBar *views = nullptr;
    QStackedWidget *viewPages = nullptr;
    WordPane *byWord = nullptr;
    QComboBox *chooseA = nullptr;
    QComboBox *chooseB = nullptr;
    QLabel *versus = nullptr;
    QComboBox *chooseGap = nullptr; // of everybody: what somebody missed or has alone
    QComboBox *chooseTag = nullptr;
    QComboBox *chooseOrder = nullptr;
    QLineEdit *words = nullptr;
    QWidget *chipRow = nullptr;
    std::array<KindChip *, differenceKinds> chips{};
    QLabel *place = nullptr;
    QStackedWidget *pages = nullptr;
    EmptyNotice *notice = nullptr;
    QListView *list = nullptr;
    ReviewList *model = nullptr;
    QVBoxLayout *sideColumn = nullptr;
    std::vector<SideCard *> sideCards;
    DecisionCard *card = nullptr;
    ReviewThread *thread = nullptr;
};
