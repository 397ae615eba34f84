// What is compared: whose tags, which tags, which articles, by characters or by words.
#pragma once

#include "model/project/project.h"
#include "ui/agreement/agreement_result.h"

#include <QTimer>
#include <QWidget>

class ChoiceButton;
class QCheckBox;
class QComboBox;
class QLineEdit;

class AgreementChoices : public QWidget
{
    Q_OBJECT

public:
    explicit AgreementChoices(QWidget *parent = nullptr);

    void show(const Project *project);   // null = none; keeps what is chosen
    void showArticle(const Id &article); // the one that is open
    // Not annotators with each other, but one with their own second pass.
    bool isAgain() const;
    void setAgain(bool again);        // says nothing
    AgreementWanted wanted() const;   // without who it is about, where isAgain()
    bool hasTooFewAnnotators() const; // chosen
    bool isNarrowed() const;          // to some articles or tags
    void clear();                     // everybody, everything

signals:
    void changed();

private:
    QComboBox *m_whom;
    ChoiceButton *m_annotators;
    ChoiceButton *m_tags;
    QLineEdit *m_words;
    QCheckBox *m_onlyOpen;
    QComboBox *m_unit;
    QTimer m_typed;
    Id m_article;
};
