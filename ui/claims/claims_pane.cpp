#include "ui/claims/claims_pane.h"

#include "ui/claims/claim_table.h"
#include "ui/claims/entity_table.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

ClaimsPane::ClaimsPane(QWidget *parent) : QWidget(parent)
{
    m_claims = new ClaimTable;
    m_check = new CheckList;
    m_sources = new EntityTable;
    m_pages = new QTabWidget(this);
    m_pages->setDocumentMode(true);
    m_pages->addTab(m_claims, tr("All claims"));
    m_pages->addTab(m_check, tr("Check"));
    m_pages->addTab(m_sources, tr("Who says what"));
    m_pages->setAccessibleName(tr("Claims"));
    m_pages->tabBar()->setAccessibleName(tr("Claims"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);

    connect(m_claims, &ClaimTable::claimActivated, this, &ClaimsPane::claimActivated);
    connect(m_claims, &ClaimTable::failed, this, &ClaimsPane::failed);
    connect(m_check, &CheckList::findingActivated, this, &ClaimsPane::findingActivated);
    connect(m_check, &CheckList::failed, this, &ClaimsPane::failed);
    connect(m_sources, &EntityTable::failed, this, &ClaimsPane::failed);
}

void ClaimsPane::setProject(Project *project)
{
    m_claims->setProject(project);
    m_check->setProject(project);
    m_sources->setProject(project);
}

void ClaimsPane::showArticle(std::shared_ptr<const OpenArticle> article)
{
    m_check->showArticle(article);
    m_sources->showArticle(std::move(article));
}

void ClaimsPane::annotatorChanged()
{
    m_claims->annotatorChanged();
    m_sources->annotatorChanged();
}

void ClaimsPane::setApply(const CheckList::Apply &apply)
{
    m_check->setApply(apply);
    m_sources->setApply(apply);
}

void ClaimsPane::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    page->setFocus(Qt::ShortcutFocusReason);
}

void ClaimsPane::showClaims()
{
    m_pages->setCurrentWidget(m_claims);
    m_claims->focusFilter();
}

void ClaimsPane::showCheck()
{
    showPage(m_check);
}

void ClaimsPane::showSources()
{
    showPage(m_sources);
}
