#include "ui/window/agreement_commands.h"

#include "ui/agreement/agreement_window.h"
#include "ui/article/article_view.h"
#include "ui/widgets/actions.h"
#include "ui/window/main_window.h"
#include "ui/window/tagging_controller.h"

AgreementCommands::AgreementCommands(MainWindow *window, QMenu *menu) : QObject(window), m_window(window)
{
    menu->addSeparator();
    menu->addAction(
        window->actions().add({QStringLiteral("review.agreement"),
                               menu->title(),
                               tr("A&greement…"),
                               tr("Count and measure how far annotators agree, by tag, pair and article"),
                               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)}},
                              [this] { openAgreement(); }));
    connect(window, &MainWindow::projectChanged, this, [this] {
        if (m_agreement)
            m_agreement->setProject(m_window->project());
        update();
    });
    connect(window, &MainWindow::articleChanged, this, [this] {
        if (m_agreement)
            m_agreement->showArticle(m_window->article() ? m_window->article()->article().id : Id());
    });
    update();
}

void AgreementCommands::leaveProject()
{
    if (m_agreement)
        m_agreement->setProject(nullptr);
}

void AgreementCommands::update()
{
    m_window->actions().setEnabled(QStringLiteral("review.agreement"), m_window->project() != nullptr,
                                   tr("No project is open"));
}

void AgreementCommands::openAgreement()
{
    if (!m_agreement) {
        m_agreement = new AgreementWindow(m_window);
        connect(m_agreement, &AgreementWindow::placeActivated, this, &AgreementCommands::goTo);
        m_agreement->setProject(m_window->project());
        m_agreement->showArticle(m_window->article() ? m_window->article()->article().id : Id());
    }
    m_agreement->open();
}

void AgreementCommands::goTo(const Id &article, const Id &span)
{
    m_window->openArticle(article);
    m_window->tagging()->choose(span);
    m_window->raise();
    m_window->activateWindow();
    m_window->articleView()->setFocus();
}
