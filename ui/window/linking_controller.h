// Between the key that starts a link and the tag that ends it: holds where it starts, says what the keys do
// meanwhile, asks which type when there are several, and makes the link.
#pragma once

#include "ui/window/linking.h"

#include <QObject>
#include <QPointer>

class ArticleView;
class QMenu;
class Saver;
class TaggingController;

class LinkingController : public QObject
{
    Q_OBJECT

public:
    LinkingController(ArticleView *view, TaggingController *tagging, Saver *saver, QObject *parent = nullptr);

    void setProject(Project *project);
    void showArticle(std::shared_ptr<const OpenArticle> article);

    // From the selected span, or from the innermost one of the annotator at the caret. Again = take the end
    // that is chosen now.
    void start();
    bool isActive() const { return !m_start.isNull(); }
    // The end that is chosen now, or the innermost possible one at the caret.
    void finish();
    bool cancel(); // false when nothing was to cancel
    // Both ends are known, as when one mark was dragged to the other.
    void link(const Id &from, const Id &to);
    void takeLikely(); // makes the links that hint() offers

    QString hint() const;       // while a link is being made; else empty
    QString likelyHint() const; // "Y: said by “China”" for the selected span; else empty

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void hintChanged();
    void refused(const QString &why);

private:
    const Span *startSpan() const;
    const Span *ownAtCaret() const;
    Id endAtCaret() const;
    void chosen(const Id &span);
    void stop();
    void ask(const LinkOffer &offer, const Span &start, const Span &end);
    void make(const std::vector<PossibleLink> &links, const Id &selectAfterwards);

    ArticleView *m_view;
    TaggingController *m_tagging;
    Saver *m_saver;
    QPointer<Project> m_project;
    std::shared_ptr<const OpenArticle> m_article;
    Id m_start; // null = no link is being made
    Id m_end;   // chosen, not taken yet
    QPointer<QMenu> m_menu;
};
