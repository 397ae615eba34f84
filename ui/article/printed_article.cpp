#include "ui/article/printed_article.h"

#include "ui/article/block_painting.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr double bodyPoints = 11;
constexpr double screenBody = 18;       // PageStyle's size of the body at zoom 1
constexpr std::size_t keptLayouts = 64; // more than stand on one page

bool isHeading(Zone zone)
{
    return zone == Zone::Title || zone == Zone::Subtitle || zone == Zone::Byline;
}

} // namespace

PrintedArticle::PrintedArticle(const PrintSource &source, QSizeF page, qreal resolution)
    : m_source(source), m_page(page), m_unit(resolution / 96), m_head(px(34)), m_foot(px(34)),
      m_blocks(source.article.text(), source.article.paragraphs()), m_layouts(keptLayouts),
      m_pagination(page.height() - m_head - m_foot)
{
    m_source.styles = m_source.styles.printed();
    m_colors.paper = Qt::white;
    PageStyle::Wanted wanted;
    wanted.zoom = px(bodyPoints * 96 / 72) / screenBody;
    wanted.width = int(page.width());
    wanted.letters = true;
    wanted.labels = false;
    wanted.mirrored =
        runsFromRight(sampleOf(m_source.article.text())).value_or(QGuiApplication::isRightToLeft());
    wanted.uiFont = uiFont(9);
    m_style = PageStyle(wanted);
    m_index.reset(m_blocks, m_source.article.spans());
    paginate();
    makeLegend();
}

QFont PrintedArticle::uiFont(qreal points, bool bold) const
{
    QFont font = QApplication::font();
    font.setPixelSize(std::max(1, int(std::lround(px(points * 96 / 72)))));
    font.setBold(bold);
    return font;
}

Zone PrintedArticle::zoneOf(qsizetype block) const
{
    const Zones &zones = m_source.article.article().zones;
    const auto paragraph = std::size_t(m_blocks.paragraph(block));
    return paragraph < zones.size() ? zones[paragraph] : Zone::Body;
}

// As spans see it: their parts counted from the start of the block.
std::vector<BlockSpan> PrintedArticle::spansOf(qsizetype block) const
{
    const TextRange range = m_blocks.range(block);
    std::vector<BlockSpan> spans;
    for (const Span *touching : m_index.touching(block)) {
        const Span &span = *touching;
        BlockSpan here;
        here.id = span.id;
        here.style = &m_source.styles.of(span.tag);
        here.hand = span.layer == Layer::Agreed ? Hand::Own : m_source.handOf(span.annotator);
        here.length = span.hull().length();
        here.startsHere = range.contains(span.hull().start);
        here.endsHere = span.hull().end <= range.end;
        for (const TextRange piece : span.pieces) {
            const TextRange part{std::max(piece.start, range.start), std::min(piece.end, range.end)};
            if (!part.isEmpty())
                here.parts.append({part.start - range.start, part.end - range.start});
        }
        if (!here.parts.isEmpty())
            spans.push_back(std::move(here));
    }
    return spans;
}

BlockLayout &PrintedArticle::layoutOf(qsizetype block)
{
    if (block < 0)
        return *m_heading;
    if (BlockLayout *kept = m_layouts.find(block))
        return *kept;
    const TextRange range = m_blocks.range(block);
    const TextRange whole = m_source.article.paragraphs().range(m_blocks.paragraph(block));
    const QStringView text = m_source.article.text();
    BlockLayout::Wanted wanted;
    wanted.text = text.sliced(range.start, range.length()).toString();
    wanted.zone = zoneOf(block);
    wanted.rightToLeft = readsFromRight(text.sliced(whole.start, whole.length()));
    wanted.startsParagraph = m_blocks.startsParagraph(block);
    wanted.endsParagraph = m_blocks.endsParagraph(block);
    if (block == m_metadataBlock)
        wanted.metadata = m_style.metadata;
    auto layout = std::make_unique<BlockLayout>(wanted, m_style);
    layout->placeMarks(spansOf(block), m_style, false);
    return m_layouts.insert(block, std::move(layout));
}

void PrintedArticle::paginate()
{
    const Paragraphs &paragraphs = m_source.article.paragraphs();
    qsizetype firstBlock = 0;
    while (firstBlock + 1 < m_blocks.count() && paragraphs.isBlank(m_blocks.paragraph(firstBlock)))
        ++firstBlock;
    if (zoneOf(firstBlock) == Zone::Title) {
        m_metadataBlock = firstBlock;
        while (m_metadataBlock + 1 < m_blocks.count() && zoneOf(m_metadataBlock + 1) == Zone::Title &&
               !paragraphs.isBlank(m_blocks.paragraph(m_metadataBlock + 1)))
            ++m_metadataBlock;
    } else {
        BlockLayout::Wanted wanted;
        wanted.text = m_source.article.article().title;
        wanted.zone = Zone::Title;
        wanted.rightToLeft = readsFromRight(wanted.text);
        wanted.metadata = m_style.metadata;
        m_heading = std::make_unique<BlockLayout>(wanted, m_style);
        m_pagination.add({-1, &m_heading->lines(), qreal(m_heading->height()), false, true});
    }
    for (qsizetype block = 0; block < m_blocks.count(); ++block) {
        if (paragraphs.isBlank(m_blocks.paragraph(block))) {
            m_pagination.add({block, nullptr, qreal(m_style.blank), false, false});
            continue;
        }
        const BlockLayout &layout = layoutOf(block);
        m_pagination.add({block, &layout.lines(), qreal(layout.height()), !m_blocks.startsParagraph(block),
                          isHeading(layout.zone())});
    }
}

void PrintedArticle::paint(QPainter &painter, int page)
{
    // Each text by its own letters; sides are picked here, not mirrored once more by the painter.
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    paintFrame(painter, page);
    const int textPages = int(m_pagination.pages().size());
    if (page < textPages) {
        for (const PageSlice &slice : m_pagination.pages()[std::size_t(page)])
            paintSlice(painter, slice);
    }
    if (m_legend.empty() || page < textPages - 1)
        return;
    if (page == textPages - 1)
        return paintLegend(painter, 0, m_head + m_legendTop);
    const int rowsOnOther = legendRowsOn(m_page.height() - m_head - m_foot);
    paintLegend(painter, m_legendOnLastPage + (page - textPages) * rowsOnOther, m_head);
}

void PrintedArticle::paintSlice(QPainter &painter, const PageSlice &slice)
{
    const BlockLayout &layout = layoutOf(slice.block);
    BlockLook look;
    look.style = &m_style;
    look.colors = m_colors;
    look.firstLine = slice.firstLine;
    look.endLine = slice.endLine;
    if (slice.block >= 0 && slice.firstLine == 0 && m_blocks.startsParagraph(slice.block))
        look.number = m_source.article.paragraphs().number(m_blocks.paragraph(slice.block));
    painter.save();
    painter.translate(m_style.left, m_head + slice.y);
    paintBlock(painter, layout, look, QPointF(), QRectF(-m_style.left, 0, m_page.width(), layout.height()));
    const bool endsHere = slice.endLine == int(layout.lines().size());
    if (endsHere && (slice.block < 0 || slice.block == m_metadataBlock)) {
        painter.setFont(m_style.metadataFont);
        painter.setPen(m_colors.quiet);
        const QFontMetricsF metrics(m_style.metadataFont);
        const QString words = metrics.elidedText(m_source.metadata, Qt::ElideRight, m_style.column);
        const QRectF place(0, layout.wordsBottom() + px(2), m_style.column, metrics.height());
        painter.drawText(place, Qt::TextSingleLine | sideOf(layout.isRightToLeft()), words);
    }
    painter.restore();
}

// The title again from the second page, and the page's number.
void PrintedArticle::paintFrame(QPainter &painter, int page)
{
    painter.setFont(uiFont(8));
    painter.setPen(m_colors.quiet);
    const QFontMetricsF metrics(painter.font());
    if (page > 0) {
        const QString title = m_source.article.article().title.simplified();
        painter.drawText(QRectF(m_style.left, 0, m_style.column, metrics.height()),
                         sideOf(readsFromRight(title)) | Qt::TextSingleLine,
                         metrics.elidedText(title, Qt::ElideRight, m_style.column));
    }
    const QLocale locale;
    const QString number = tr("Page %1 of %2").arg(locale.toString(page + 1), locale.toString(pageCount()));
    painter.drawText(
        QRectF(m_style.left, m_page.height() - metrics.height(), m_style.column, metrics.height()),
        Qt::AlignHCenter | Qt::TextSingleLine, number);
}

bool printArticle(const PrintSource &source, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    PrintedArticle printed(source, QSizeF(device.width(), device.height()), device.logicalDpiX());
    bool kept = true;
    for (int page = 0; kept && page < printed.pageCount(); ++page) {
        kept = page == 0 || device.newPage();
        if (kept)
            printed.paint(painter, page);
    }
    return painter.end() && kept;
}
