// Turns keys and selections in the article view into steps: tagging, values by digit, edges, pieces,
// walking from span to span, the tag lock. Holds what lies between two key presses, nothing else.
#pragma once

#include "ui/spans/digit_target.h"
#include "ui/window/tagging.h"
#include "ui/window/value_walk.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class ArticleView;
class Project;
class Saver;

class TaggingController : public QObject
{
    Q_OBJECT

public:
    TaggingController(ArticleView *view, Saver *saver, QObject *parent = nullptr);

    void setProject(Project *project);
    void showArticle(std::shared_ptr<const OpenArticle> article);

    void tag(const Id &tag, Precision precision);
    void setValue(int number); // 1 to 9: of the next attribute of the selected span, or of the link just made
    void otherValues();        // of an attribute that has more than nine
    void nextAttribute();      // passes one over; what has to be typed is asked for with typingAsked()
    void valuesOfLink(const Id &link); // the digits set its values now, until nextAttribute() or another span
    void setOnKey(const QString &key) { m_onKey = key; } // of nextAttribute(), for the hints
    void moveEdge(Edge edge, Unit unit, bool forward);
    void addPiece();
    void removePiece();
    void removeSelected();

    void step(int direction); // to the next (1) or previous (-1) span in text order
    void cycleOverlaps();
    void clear(); // lock, selected span, selection: one after the other
    // While set, step() and cycleOverlaps() pass over all others: a link is looking for its other end.
    void setCandidates(const std::function<bool(const Span &)> &candidates) { m_candidates = candidates; }
    // As if it had been clicked; null = none.
    void choose(const Id &span);

    // While on, each finished selection is tagged: by the mouse when the button goes up, by the keyboard with
    // Return.
    void setLocked(bool locked);
    Id lockedTag() const { return m_locked; }
    bool tagSelection(); // what Return does; false when the lock is off or nothing is selected

    const Span *selected() const;
    // The first edit of an article puts the annotator's reading of it in progress, in the same step.
    void addReading(TagStep &step) const;
    DigitTarget digitTarget() const;
    QString hint() const; // what the keys do now

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void spanChosen(const Id &span); // null = none
    void hintChanged();
    void lockChanged(const Id &tag); // null = off
    void refused(const QString &why);
    void typingAsked(const QString &attribute); // of the selected span

private:
    const Tag *tagOf(const Span &span) const;
    QString tagName(const Span &span) const;
    bool mayEdit(const Span *span);
    void apply(TagStep step);
    bool isCandidate(const Id &span) const;
    const Link *valueLink() const; // whose values the digits set now, instead of the span's
    const Attributes &values() const;
    std::vector<AttributeDefinition> valueStops() const;
    bool mayValue();

    ArticleView *m_view;
    Saver *m_saver;
    QPointer<Project> m_project;
    std::shared_ptr<const OpenArticle> m_article;
    std::function<bool(const Span &)> m_candidates;
    QTimer m_afterClick; // a double click may become a triple one
    Id m_locked;
    Id m_lastTag;
    Id m_link; // see valueLink()
    ValueWalk m_walk;
    QString m_onKey;
};
