// The fact-checker's own record of the selected claim: priority, who looks into it, verdict from the
// project's list, explanation, evidence. Saved as it changes. What teammates recorded stands beside it and is
// theirs.
#pragma once

#include "ui/spans/assessment_edits.h"

#include <QWidget>

#include <memory>

class EvidenceRow;

class AssessmentEditor : public QWidget
{
    Q_OBJECT

public:
    explicit AssessmentEditor(QWidget *parent = nullptr);
    ~AssessmentEditor() override;

    void setApply(const std::function<bool(const SpanEdit &)> &apply);
    // A span that is no claim hides it; what was typed for the claim before has to be saved already.
    void showClaim(Project *project, std::shared_ptr<const OpenArticle> article, const Id &span);
    void saveTyped();
    enum class Field { Priority, AssignedTo, Verdict, Evidence };
    void focusField(Field field); // for evidence a new row; without a scale of verdicts what offers them
    void addFile(const QString &path); // kept in the project; failed() where it cannot be read

signals:
    void failed(const Error &error);

private:
    const Span *claim() const;
    Assessment own() const;
    void save(const Assessment &assessment);
    void apply(const SpanEdit &edit);
    void refresh();
    void fillBoxes(const Assessment &assessment, bool editable);
    void showOthers();
    void showEvidence(bool editable);
    EvidenceRow *addRow();
    void startEvidence();
    void askFile();
    void saveFile(const Evidence &evidence);

    struct Private;
    std::unique_ptr<Private> d;
};
