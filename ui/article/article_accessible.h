// The article view as a screen reader knows it: a read-only text with a caret and a selection, which says
// what is tagged where. Nothing here copies the article, however long it is, and nothing is sent while no
// screen reader listens.
#pragma once

#include "ui/article/accessible_text.h"

#include <QAccessibleWidget>

class ArticleView;

class ArticleAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
    Q_DECLARE_TR_FUNCTIONS(ArticleAccessible)

public:
    explicit ArticleAccessible(ArticleView *view);

    // Makes the view known to screen readers and tells them of its caret and selection from now on.
    static void watch(ArticleView *view);
    static void articleChanged(ArticleView *view);
    static void tagsChanged(ArticleView *view);
    // For tests: hears in place of a screen reader, which the offscreen platform has none of. Null = no more.
    static void setListener(void (*listener)(QAccessibleEvent *event));

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;
    int childCount() const override { return 0; } // the text is all there is
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;

    QString text(int start, int end) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                             int *end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                            int *end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                         int *end) const override;
    int characterCount() const override;

    QRect characterRect(int offset) const override; // on the screen
    int offsetAtPoint(const QPoint &place) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    ArticleView *view() const;
    static QString tagsAt(const ArticleView &view, qsizetype position); // "Hedge, Claim", innermost first
    TextRange lineAt(qsizetype position) const;
    QString stretch(int offset, QAccessible::TextBoundaryType boundary, Beside beside, int *start,
                    int *end) const;
};
