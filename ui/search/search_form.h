// What is looked for and where: the words, how they are compared, the articles, the order, the filters, and
// the searches that are kept in the project.
#pragma once

#include "model/storage/saved_searches.h"
#include "ui/search/search_filters.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QComboBox;
class QLineEdit;
class QMenu;
class QToolButton;

class SearchForm : public QWidget
{
    Q_OBJECT

public:
    enum Switch { WholeWords, MatchCase, MatchAccents, Pattern, switches };

    explicit SearchForm(QWidget *parent = nullptr);

    void setProject(Project *project); // null = none
    SavedSearch wish() const;          // without a name
    void show(const SavedSearch &saved);
    QString mistake() const { return m_filters->mistake(); }
    bool isNarrowed() const; // by filters or by where it looks
    void widen();            // all articles, no filter

    void focusWords(); // with all of them selected
    void setWords(const QString &words);
    void setSwitch(Switch which, bool on);
    bool isOn(Switch which) const;
    void setScope(SearchScope scope);
    void setPlace(Search::In in);
    void askName(); // to save the search under
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    bool event(QEvent *event) override;

signals:
    void changed(); // a moment after the last letter
    void returnPressed();
    void downPressed();
    void saveAsked(const QString &name);
    void removeAsked(const QString &name);

private:
    void buildField();
    void buildSwitches();
    void buildBoxes();
    void buildSaved();
    void showSwitches();
    void fillSaved();

    QPointer<Project> m_project;
    QLineEdit *m_words = nullptr;
    std::array<QToolButton *, switches> m_switches{};
    QComboBox *m_place = nullptr;
    QComboBox *m_scope = nullptr;
    QComboBox *m_order = nullptr;
    QToolButton *m_more = nullptr;
    QToolButton *m_saved = nullptr;
    QMenu *m_savedMenu = nullptr;
    SearchFilters *m_filters = nullptr;
    QTimer m_typed;
};
