// What narrows a search down: tag, annotator, attribute, outlet, days, page noise.
#pragma once

#include "model/project/project.h"
#include "model/storage/search.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

class SearchFilters : public QWidget
{
    Q_OBJECT

public:
    explicit SearchFilters(QWidget *parent = nullptr);

    void setProject(Project *project); // null = none; listens to it
    void fill(Search &search) const;
    void show(const Search &search);
    int count() const; // how many are set
    void clear();
    // Why what is typed as a day is none; empty = it is, or nothing is typed.
    QString mistake() const;

signals:
    void changed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillChoices();
    QComboBox *box(const QString &name, const QString &tip);
    QLineEdit *day(const QString &name, const QString &tip);

    QPointer<Project> m_project;
    QComboBox *m_tag;
    QComboBox *m_annotator;
    QComboBox *m_attribute;
    QComboBox *m_outlet;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QCheckBox *m_furniture;
};
