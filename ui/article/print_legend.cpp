// The half of PrintedArticle that says, after the article, what its marks and letters mean.
#include "ui/article/printed_article.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <map>
#include <unordered_map>

qreal PrintedArticle::legendRow() const
{
    return std::ceil(QFontMetricsF(uiFont(9)).height() + px(9));
}

int PrintedArticle::legendRowsOn(qreal height) const
{
    return std::max(0, int((height - 2 * legendRow()) / legendRow())); // two for the heading
}

void PrintedArticle::makeLegend()
{
    std::unordered_map<Id, int> counts;
    std::map<Hand, QStringList> hands;
    for (const Span *span : m_source.article.spans()) {
        ++counts[span->tag];
        const bool agreed = span->layer == Layer::Agreed;
        QStringList &names = hands[agreed ? Hand::Own : m_source.handOf(span->annotator)];
        const QString initials = agreed ? tr("all (agreed)") : m_source.initialsOf(span->annotator);
        if (!initials.isEmpty() && !names.contains(initials))
            names.append(initials);
    }
    std::vector<std::pair<Id, int>> tags(counts.begin(), counts.end());
    std::sort(tags.begin(), tags.end(), [&](const auto &a, const auto &b) {
        if (a.second != b.second)
            return a.second > b.second;
        return m_source.styles.of(a.first).name < m_source.styles.of(b.first).name;
    });
    for (const auto &[tag, count] : tags) {
        const TagStyle &style = m_source.styles.of(tag);
        m_legend.push_back({&style, Hand::Own, tr("%1: %2").arg(style.name, QLocale().toString(count))});
    }
    if (hands.size() > 1) {
        for (const auto &[hand, names] : hands)
            m_legend.push_back({nullptr, hand, tr("Tagged by %1").arg(names.join(QStringLiteral(", ")))});
    }
    if (m_legend.empty())
        return;
    const qreal pageHeight = m_page.height() - m_head - m_foot;
    const int rows = int(m_legend.size());
    const qreal height = (rows + 2) * legendRow();
    m_legendTop = m_pagination.addRest(std::min(height, pageHeight));
    m_legendOnLastPage = std::min(rows, legendRowsOn(pageHeight - m_legendTop));
    const int perPage = std::max(1, legendRowsOn(pageHeight));
    m_legendPages = (rows - m_legendOnLastPage + perPage - 1) / perPage;
}

void PrintedArticle::paintLegend(QPainter &painter, int firstRow, qreal top)
{
    const qreal row = legendRow();
    // In a window from the right the legend reads from the right too.
    const auto place = [this](qreal x, qreal y, qreal width, qreal height) {
        return QRectF(m_style.mirrored ? m_style.column - x - width : x, y, width, height);
    };
    const Qt::Alignment side = Qt::AlignVCenter | sideOf(m_style.mirrored);
    painter.save();
    painter.translate(m_style.left, top);
    painter.setPen(QPen(m_colors.quiet, px(0.75)));
    painter.drawLine(QPointF(0, row / 2), QPointF(m_style.column, row / 2));
    painter.setPen(m_colors.ink);
    painter.setFont(uiFont(9, true));
    painter.drawText(QRectF(0, row, m_style.column, row), side | Qt::TextSingleLine, tr("Tags in this article"));
    const int rows = std::min(int(m_legend.size()) - firstRow, legendRowsOn(m_page.height() - m_foot - top));
    TagStyle plain;
    plain.line = m_colors.ink;
    for (int i = 0; i < rows; ++i) {
        const Legend &legend = m_legend[std::size_t(firstRow + i)];
        const qreal y = (i + 2) * row;
        if (legend.style) {
            const qreal height = m_style.laneStep;
            paintLetterChip(painter, place(0, y + (row - height) / 2, m_style.letterWidth, height),
                            *legend.style, m_style.letterFont);
        }
        paintMarkLine(painter, place(px(24), y + row / 2 - m_style.lane / 2, px(56), m_style.lane),
                      legend.style ? *legend.style : plain, legend.hand);
        painter.setPen(m_colors.ink);
        painter.setFont(uiFont(9));
        const QString words =
            QFontMetricsF(painter.font()).elidedText(legend.words, Qt::ElideRight, m_style.column - px(96));
        painter.drawText(place(px(96), y, m_style.column - px(96), row), side | Qt::TextSingleLine, words);
    }
    painter.restore();
}
