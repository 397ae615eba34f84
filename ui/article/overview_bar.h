// Beside the scroll bar: where in the whole article there are tags, found words, and the selected span. A
// click goes there.
//
// Counts the spans in small portions between events, so that an article of 100,000 spans never stops the
// window; until it has counted, it shows what it knew before.
#pragma once

#include "model/entities/changes.h"
#include "model/project/open_article.h"
#include "ui/article/overview_rows.h"
#include "ui/tags/tag_style.h"

#include <QBasicTimer>
#include <QPointer>
#include <QScrollBar>
#include <QWidget>

#include <functional>
#include <optional>

class OverviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewBar(QWidget *parent = nullptr);

    // `positionAt`: the first text position at a part (0 to 1) of the page's whole height.
    void setArticle(const OpenArticle *article, std::function<qsizetype(double part)> positionAt);
    void follow(const Changes &changes); // after the article has
    void setTagStyles(const TagStyles &styles);
    void setHits(const std::vector<TextRange> &hits, qsizetype current);
    void setSelected(const Pieces &pieces); // empty = none
    // Heights or size of the page are different now; counted again when they have come to rest.
    void pageChanged();

    // As high as the groove that the slider of `bar` moves in, so that marks and slider mean the same places.
    void standBeside(QScrollBar *bar);
    void setGroove(int top, int height); // in this widget's pixels

    // For tests: counts everything now. In the window time passes instead.
    void countAll();
    const OverviewRows &rows() const { return m_shown; }

    QSize sizeHint() const override;

signals:
    void placeAsked(double part); // 0 to 1 of the page's whole height

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void takeGroove();
    void startCounting();
    void countSome(int most);
    bool isCounted(const Span &span) const; // by the counting under way
    void askPlace(qreal y);
    int rowAtY(qreal y) const;
    QString tipAt(int y) const;

    const OpenArticle *m_article = nullptr;
    std::function<qsizetype(double)> m_positionAt;
    TagStyles m_styles;
    OverviewRows m_shown;
    OverviewRows m_counting;
    // The last span that is counted, as far as its place in text order goes: it may be gone by now.
    std::optional<Span> m_counted;
    bool m_isCounting = false;
    std::vector<TextRange> m_hits;
    qsizetype m_currentHit = -1;
    Pieces m_selected;
    QPointer<QScrollBar> m_bar;
    int m_grooveTop = 0;
    int m_grooveHeight = 0;
    QBasicTimer m_rest;  // until the page stands still
    QBasicTimer m_count; // between two portions
    QBasicTimer m_show;  // after a change: the page is painted first
};
