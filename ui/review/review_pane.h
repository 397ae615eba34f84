// Two annotators' tags of one article side by side, or everybody's who has finished it: what differs, by
// kind; one difference at a time with what each has; and the decision. Without a second annotator: one
// teammate's tags, one by one.
//
// It shows and asks; the window turns what is asked into changes. Comparing reads the whole article, so it
// waits until the pane is seen or asked.
#pragma once

#include "model/project/blind_passes.h"
#include "ui/review/decision_card.h"
#include "ui/tags/tag_style.h"

#include <QWidget>

class ReviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPane(QWidget *parent = nullptr);
    ~ReviewPane() override;

    void setProject(Project *project); // null = none; listens to it
    void showArticle(std::shared_ptr<const OpenArticle> article);
    void setTagStyles(const TagStyles &styles);
    void annotatorChanged();                       // somebody else is at the keyboard
    void setDecisionKeys(const QStringList &keys); // see DecisionCard::setKeys

    // Who is compared; the second null = the first one's tags alone.
    Id annotatorA() const;
    Id annotatorB() const;
    void compare(const Id &a, const Id &b);
    bool isSimple() const;
    // All who have finished the article, three or more: stays chosen for the next article, where it can.
    void compareEverybody(bool on);
    bool comparesEverybody() const;
    bool canCompareEverybody() const;
    int sides() const; // annotators compared

    void setLowestFirst(bool on); // else in text order

    void showByWord(bool on); // the other page: every place of a word and how each tagged it (word_pane.h)
    bool isByWord() const;

    const std::vector<ReviewItem> &items() const; // nothing while they are not to be seen
    std::unordered_map<Id, bool>
    settledSpans() const;              // see comparison.h; nothing while they are not to be seen
    const ReviewItem *current() const; // null = none
    Remarks remarks() const;           // as they stand in the fields
    QString progress() const;          // "6 of 10 decided"

    void go(int direction); // to the next (1) or previous (-1) line
    void goToOpen();        // to the next one not decided yet, from the start again at the end
    void showSpan(const Id &span);
    void focusList();
    void focusComment();
    void focusReason();
    void focusThread();
    // Compares now if spans changed since it was done last. Asking for what is shown does not while the pane
    // is seen: it is brought up to date a moment after the last change.
    void compareNow();

signals:
    void itemChosen();
    void orderChosen(bool lowestFirst);
    void placeAsked(const Id &article, TextRange range); // of the page by word
    void spanAsked(const Id &span);                      // show it in the text
    void decided(Decision decision);
    void remarksEdited();
    void replied(const Reply &reply); // to be brought to the project
    void doneAsked();                 // the annotator at the keyboard is done with the article
    void stateChanged();
    void failed(const Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// The project's reasons to choose from, or those it starts with.
QStringList reviewReasons(const Project &project);
