// The article as a page to read, with its tags drawn under and behind the words, a caret, and a
// selection. Paragraphs are laid out when they come near the screen, so that cost follows what is
// visible and not the article (see ARCHITECTURE.md, "The article view").
//
// It shows and asks; it changes nothing: the window turns rangeSelected and keys into changes, and
// calls follow() when they are on disk. Positions are UTF-16 in the article's text.
#pragma once

#include "model/entities/changes.h"
#include "model/project/open_article.h"
#include "ui/tags/tag_style.h"

#include <QAbstractScrollArea>
#include <QPagedPaintDevice>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

enum class Emphasis;

class ArticleView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ArticleView(QWidget *parent = nullptr);
    ~ArticleView() override;

    // Null = nothing open (the page is empty; the window lays its own empty state over it).
    void setArticle(std::shared_ptr<const OpenArticle> article);
    const OpenArticle *article() const;
    // Called after the article has followed `changes`; repaints only what they touch.
    void follow(const Changes &changes);

    void setTagStyles(const TagStyles &styles);
    // Whose spans are drawn solid; everybody else's are dashed or dotted.
    void setAnnotator(const Id &person, const std::function<QString(const Id &)> &initialsOf);
    void setNames(const std::function<QString(const Id &)> &nameOf); // of annotators, for tooltips
    void setMetadataLine(const QString &text); // "infobae.com · 6 April 2022 · …", under the title

    // Caret and selection. An empty selection stands at the caret.
    TextRange selection() const;
    qsizetype caret() const;
    void select(TextRange range); // caret at range.end; brings it into view
    void selectAll();
    void clearSelection();

    // The selected span has an outline and its linked spans a dashed one. Null = none.
    Id selectedSpan() const;
    void selectSpan(const Id &span);                   // brings it into view
    std::vector<Id> spansAt(qsizetype position) const; // innermost first
    void setLinkStart(const Id &span); // keeps a dashed outline while a link is being made; null = none

    // While reviewing: what is settled is drawn quietly, what is open stands out. Empty = all as always.
    void setEmphases(std::unordered_map<Id, Emphasis> emphases);

    // Find: all hits marked, the current one stronger.
    void setHits(std::vector<TextRange> hits, qsizetype current);

    double zoom() const; // 1.0 = 18 px, more where the desktop's letters are large
    void setZoom(double zoom);
    bool showsLetters() const; // letter chips on the marks
    void setShowsLetters(bool shown);
    bool showsLabels() const; // labels in the right margin
    void setShowsLabels(bool shown);
    bool showsAllLinks() const; // curves in the left margin; without it only the selected span's
    void setShowsAllLinks(bool shown);

    // Lines that the annotator marked "read, nothing to tag": ticked in the margin.
    void setReadLines(const LineSet &lines);

    // The text position at the top of the window, to come back to.
    qsizetype place() const;
    void setPlace(qsizetype position);

    // The place of the caret at a position, in the viewport; as high as its line. Empty when nothing is open.
    QRect rectOf(qsizetype position) const;
    // The position nearest to a place in the viewport.
    qsizetype positionAt(const QPoint &place) const;

    void copy(bool withTags) const;
    // The whole article with its marks, page by page (a QPdfWriter or QPrinter).
    bool print(QPagedPaintDevice &device) const;

signals:
    void selectionChanged(TextRange selection);     // also when only the caret moved
    void spanSelected(const Id &span);              // by mouse; null when the page was clicked
    void linkDragged(const Id &from, const Id &to); // to a mark or a label: see view_linking.cpp
    void zoomChanged(double zoom);
    void contextMenuAsked(const QPoint &globalPlace, qsizetype position);
    void textDropped(const QString &text);
    void filesDropped(const QStringList &paths);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    friend class ArticleAccessible; // asks for lines and characters
    struct Private;
    std::unique_ptr<Private> d;
};
