// The editor of the selected span: tag, attributes as one-click choices, links, note, pieces, and what was
// said about it. Each edit is one step of the project, and the picture changes when that step comes back.
// Only the owner's spans can be edited; another's are shown, with whose they are.
#pragma once

#include "model/project/project.h"
#include "ui/spans/assessment_editor.h"
#include "ui/spans/digit_target.h"
#include "ui/spans/span_edits.h"
#include "ui/tags/tag_style.h"

#include <QWidget>

class SpanEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SpanEditor(QWidget *parent = nullptr);
    ~SpanEditor() override;

    void setProject(Project *project);
    void setApply(const ApplyStep &apply); // else Project::apply, and failed() when it refuses
    void setTagStyles(const TagStyles &styles);
    // Saves what was typed for the span before. Null = none.
    void showSpan(std::shared_ptr<const OpenArticle> article, const Id &span);
    Id span() const;
    // After the article has followed the changes.
    void follow(const Changes &changes);
    void setDigits(const DigitTarget &target);
    void saveTyped();
    void focusAttribute(const QString &name);
    void focusAssessment(AssessmentEditor::Field field);
    void focusNote();
    void focusReply();

signals:
    void spanAsked(const Id &span); // the other end of a link
    void typingDone(); // Return in an attribute that is typed
    void failed(const Error &error);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    const Span *current() const;
    QString reasonNotToEdit(const Span &span) const;
    void refresh();
    void fillTags(const Span &span);
    void rebuildFields(const Tag *tag);
    void showPieces(const Span &span, bool editable);
    void connectLinks();
    void reply(const QString &text, bool resolved);
    bool apply(const SpanEdit &edit);
    void markMissing(const Span &span, bool editable);
    void updateDigits();

    struct Private;
    std::unique_ptr<Private> d;
};
