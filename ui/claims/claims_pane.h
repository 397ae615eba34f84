// The fact-checker's view of the tags: all claims of the project, the accusation check of the open article,
// and who says what.
#pragma once

#include "ui/claims/check_list.h"

#include <QWidget>

class ClaimTable;
class EntityTable;
class QTabWidget;

class ClaimsPane : public QWidget
{
    Q_OBJECT

public:
    explicit ClaimsPane(QWidget *parent = nullptr);

    void setProject(Project *project);
    void showArticle(std::shared_ptr<const OpenArticle> article);
    void annotatorChanged(); // somebody else is at the keyboard
    void setApply(const CheckList::Apply &apply);

    // Brings the page to the front and the keyboard to it.
    void showClaims();
    void showCheck();
    void showSources();
    CheckList *check() const { return m_check; }
    ClaimTable *claims() const { return m_claims; }
    EntityTable *sources() const { return m_sources; }

signals:
    void claimActivated(const Id &article, const Id &span);
    void findingActivated(const Id &span);
    void failed(const Error &error);

private:
    void showPage(QWidget *page);

    QTabWidget *m_pages;
    ClaimTable *m_claims;
    CheckList *m_check;
    EntityTable *m_sources;
};
