// The links of the selected span as rows: what kind, the words at the other end (a click goes there), the
// link's own attributes as one-click choices, a note, and a button to remove it.
#pragma once

#include "model/entities/tagset.h"
#include "model/project/open_article.h"
#include "ui/spans/digit_target.h"

#include <QVariant>
#include <QWidget>

#include <vector>

class AttributeField;
class NoteField;
class Project;
class QLabel;
class QToolButton;

struct LinkLine
{
    Id link;
    Id other;      // the span at the other end
    QString words; // "said by"
    QString name;  // the words at the other end
    std::vector<AttributeDefinition> definitions;
    Attributes attributes;
    QString note;
    QString whose; // empty = the annotator's own, who may change it
    bool editable = false;
};

// In the order they were made.
std::vector<LinkLine> linkLines(const OpenArticle &article, const Project &project, const Span &span);

class LinkRow : public QWidget
{
    Q_OBJECT

public:
    explicit LinkRow(const LinkLine &line, QWidget *parent = nullptr);

    bool fits(const LinkLine &line) const; // the same link with the same attributes to choose from
    void showLine(const LinkLine &line);
    void setDigits(const QString &attribute, int first); // see AttributeField::setDigits(); empty = none
    void saveTyped();
    void keepNote(); // it could not be saved: it stays and is said again

signals:
    void goAsked(const Id &span);
    void attributeChosen(const Id &link, const QString &name, const QVariant &value);
    void noteWritten(const Id &link, const QString &note);
    void removeAsked(const Id &link);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elideName();

    LinkLine m_line;
    QLabel *m_words;
    QToolButton *m_other;
    QToolButton *m_noteButton;
    QToolButton *m_remove;
    NoteField *m_note;
    std::vector<AttributeField *> m_fields;
};

class LinkRows : public QWidget
{
    Q_OBJECT

public:
    explicit LinkRows(QWidget *parent = nullptr);

    void showLines(const std::vector<LinkLine> &lines);
    void setDigits(const DigitTarget &target);
    void saveTyped();
    void keepNote(const Id &link);

signals:
    void goAsked(const Id &span);
    void attributeChosen(const Id &link, const QString &name, const QVariant &value);
    void noteWritten(const Id &link, const QString &note);
    void removeAsked(const Id &link);

private:
    std::vector<std::pair<Id, LinkRow *>> m_rows;
};
