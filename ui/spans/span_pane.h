// The pane beside the article: a card for each span in text order, a filter, and the editor of the
// selected span (tag, attributes as one-click choices, note, pieces).
#pragma once

#include "model/project/project.h"
#include "ui/spans/assessment_editor.h"
#include "ui/spans/digit_target.h"
#include "ui/spans/hidden_note.h"
#include "ui/spans/span_edits.h"
#include "ui/tags/tag_style.h"

#include <QWidget>

class QMenu;

class SpanPane : public QWidget
{
    Q_OBJECT

public:
    explicit SpanPane(QWidget *parent = nullptr);
    ~SpanPane() override;

    void setProject(Project *project); // null = none; listens to it
    // Who brings the editor's steps to the project: else it does so itself, and failed() tells what was
    // refused.
    void setApply(const ApplyStep &apply);
    void showArticle(std::shared_ptr<const OpenArticle> article);
    void setHidden(const std::vector<HiddenLine> &lines); // what of the article is not shown
    // What the button beside the filter opens: whose tags are shown. The button is there when `isUseful`.
    void setLayersMenu(QMenu *menu);
    void setLayersUseful(bool isUseful);
    void setTagStyles(const TagStyles &styles);
    void showSpan(const Id &span); // null = none: scrolls to its card and opens its editor

    void setDigits(const DigitTarget &target); // they stand beside the values

    void focusList();
    void focusFilter();
    void focusNote();
    void focusReply();
    void focusAttribute(const QString &name); // of the span whose editor is open
    void focusAssessment(AssessmentEditor::Field field); // the same, where that span is a claim

    // Saves what is being typed and not saved yet; also done when the focus leaves.
    void saveTyped();

signals:
    void spanChosen(const Id &span);    // by a click or a key on a card
    void spanActivated(const Id &span); // Enter or double click: go there in the article
    void removeAsked(const Id &span);   // Delete on a card
    void layerAsked(const Id &layer);   // to be shown again
    void countsChanged(int shown, int all);
    void typingDone(); // Return in a field of the editor: back to the article
    void failed(const Error &error);

private:
    void showFocused();
    void follow(const Changes &changes);
    void readAgain();
    void openEditor(const Id &span);
    void selectCard();
    void showNotice();
    void showThreads(); // how many conversations are open

    struct Private;
    std::unique_ptr<Private> d;
};
